const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';
const SHAPE = /^\d{17}[\dX]$/;

/**
 * An identity number (公民身份号码, GB 11643) as a form has it. It is never shown: text and JSON of it are stars, and the
 * digits are handed to nobody but the function that hashes them.
 */
export class IdentityNumber {
  /** Whether it was written with eighteen characters, as since 1999. */
  readonly isComplete: boolean;
  /** Whether the check character is the one that the digits ask for; one that is not was typed wrong. */
  readonly checks: boolean;
  readonly #digits: string;

  private constructor(digits: string, isComplete: boolean) {
    this.#digits = digits;
    this.isComplete = isComplete;
    this.checks = checkOf(digits) === digits.at(-1);
  }

  /** Undefined where the text is no number of fifteen or eighteen characters, whatever stands between them. */
  static in(text: string): IdentityNumber | undefined {
    const plain = text.normalize('NFKC').replaceAll(/[\s-]/g, '').toUpperCase();
    if (/^\d{15}$/.test(plain)) return new IdentityNumber(asOf1999(plain), false);
    return SHAPE.test(plain) ? new IdentityNumber(plain, true) : undefined;
  }

  /** What a keyed hash makes of the digits. */
  hashedBy(hash: (digits: string) => string): string {
    return hash(this.#digits);
  }

  toString(): string {
    return '***';
  }

  toJSON(): string {
    return '***';
  }
}

// Until 1999 a number had the year in two digits and no check character; nobody who has one was born later.
function asOf1999(digits: string): string {
  const longer = `${digits.slice(0, 6)}19${digits.slice(6)}`;
  return `${longer}${checkOf(longer) ?? ''}`;
}

function checkOf(digits: string): string | undefined {
  return CHECKS[WEIGHTS.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11];
}
