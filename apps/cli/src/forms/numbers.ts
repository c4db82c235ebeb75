import { createCipheriv, createDecipheriv, createHmac, hash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { IdentityNumber, KnownNumbers } from '#libs/interchange';
import { readKept, writeKept } from './kept.ts';

/** Shape of the file of hashes. */
const VERSION = 1;
const KEY = /^[0-9a-f]{64}$/;

interface Kept {
  readonly version: number;
  /** Tells whether the key is the one with which the hashes were made, and nothing of the key. */
  readonly key: string;
  readonly numbers: readonly { readonly hash: string; readonly cadreIds: readonly string[] }[];
}

/**
 * On whose forms which identity number (公民身份号码) stood: keyed hashes, HMAC-SHA-256, in a file of the data folder, with
 * the key in a file of its own beside it. Both are for their owner only, and neither a number nor a hash enters an event.
 */
export class NumberStore implements KnownNumbers {
  private readonly key: string;
  private readonly file: string;
  private readonly random: (bytes: number) => Buffer;
  private readonly byHash = new Map<string, Set<string>>();
  private readonly byCadre = new Map<string, Set<string>>();

  /**
   * Opens the store of a data folder; the key is made when there is none.
   * @throws when the hashes there were made with another key, or a file has another shape
   */
  constructor(dataDir: string, random: (bytes: number) => Buffer = randomBytes) {
    const keyFile = join(dataDir, 'identity-numbers.key');
    this.file = join(dataDir, 'identity-numbers.json');
    const found = readKept(keyFile)?.trim();
    if (found !== undefined && !KEY.test(found)) throw new Error(`${keyFile}: ${NO_KEY}`);
    this.key = found ?? random(32).toString('hex');
    if (found === undefined) writeKept(keyFile, `${this.key}\n`);
    this.random = random;
    this.take(readKept(this.file));
  }

  hashOf(number: IdentityNumber): string {
    return number.hashedBy((digits) => createHmac('sha256', Buffer.from(this.key, 'hex')).update(digits).digest('hex'));
  }

  cadresOf(numberHash: string): string[] {
    return [...(this.byHash.get(numberHash) ?? [])];
  }

  numbersOf(cadreId: string): string[] {
    return [...(this.byCadre.get(cadreId) ?? [])];
  }

  /** Takes in that a number stood on a form of this cadre; {@link save} keeps it. */
  add(numberHash: string, cadreId: string): void {
    addTo(this.byHash, numberHash, cadreId);
    addTo(this.byCadre, cadreId, numberHash);
  }

  /** Tells one key from another, and nothing of the key. */
  get mark(): string {
    return markOf(this.key);
  }

  /** Writes what was taken in. */
  save(): void {
    const numbers = [...this.byHash].map(([each, ids]) => ({ hash: each, cadreIds: [...ids].toSorted() }));
    const kept: Kept = { version: VERSION, key: markOf(this.key), numbers };
    writeKept(this.file, `${JSON.stringify(kept, undefined, 1)}\n`);
  }

  /** Makes a text unreadable to whoever has not the key: the name of a file may hold an identity number. */
  sealed(text: string): string {
    const iv = this.random(12);
    const cipher = createCipheriv('aes-256-gcm', this.sealingKey(), iv);
    const bytes = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return [iv, cipher.getAuthTag(), bytes].map((part) => part.toString('base64url')).join('.');
  }

  /**
   * Reads what {@link sealed} made.
   * @throws when it was made with another key, or changed
   */
  opened(text: string): string {
    const [iv, tag, bytes] = text.split('.').map((part) => Buffer.from(part, 'base64url'));
    const cipher = createDecipheriv('aes-256-gcm', this.sealingKey(), iv!);
    cipher.setAuthTag(tag!);
    return Buffer.concat([cipher.update(bytes!), cipher.final()]).toString('utf8');
  }

  private sealingKey(): Buffer {
    return createHmac('sha256', Buffer.from(this.key, 'hex')).update('paths of dry runs').digest();
  }

  private take(text: string | undefined): void {
    if (text === undefined) return;
    const kept = JSON.parse(text) as Kept;
    if (kept.version !== VERSION) throw new Error(`${this.file}: version ${kept.version}, ${VERSION} is due`);
    if (kept.key !== markOf(this.key)) throw new Error(`${this.file}: ${OTHER_KEY}`);
    for (const { hash: each, cadreIds } of kept.numbers) for (const cadreId of cadreIds) this.add(each, cadreId);
  }
}

function addTo(map: Map<string, Set<string>>, key: string, value: string): void {
  map.set(key, (map.get(key) ?? new Set()).add(value));
}

function markOf(key: string): string {
  return hash('sha256', `identity-numbers ${key}`).slice(0, 16);
}

const NO_KEY =
  '不是密钥(应为 64 位十六进制)。请恢复原密钥文件。 It is no key, 64 hexadecimal digits are due. Put the right file back.';
const OTHER_KEY =
  '与密钥 identity-numbers.key 不符,号码无法比较。请恢复原密钥;确已丢失的,移走此文件,以后凭姓名等认人。 It was made with another key than identity-numbers.key. Put that key back; if it is lost, move this file away, and people are told apart by name and the rest from then on.';
