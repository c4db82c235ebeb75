import type { RuleChange } from '#libs/client';
import type { RuleVersion } from '../../api/rules.ts';

/** One value that can be another: the number of a rule, a part of its share, its word, or an entry of its table. */
export interface Slot {
  /** Under which name it stands in the address. */
  readonly name: string;
  /** The entry of a table. */
  readonly entry?: string;
  readonly now: string;
  readonly isNumber: boolean;
}

/** The values of a version that can be others; none of a rule that only asks whether something is so. */
export function slotsOf({ number, share, text }: RuleVersion): readonly Slot[] {
  if (number !== undefined) return [{ name: 'number', now: String(number), isNumber: true }];
  if (share) {
    const { numerator, denominator } = share;
    return [
      { name: 'numerator', now: String(numerator), isNumber: true },
      { name: 'denominator', now: String(denominator), isNumber: true },
    ];
  }
  if (text === undefined) return [];
  if (!text.startsWith('{')) return [{ name: 'word', now: text, isNumber: false }];
  const entries = Object.entries(JSON.parse(text) as Readonly<Record<string, number | string>>);
  return entries.map(([entry, value]) => ({
    name: `table.${entry}`,
    entry,
    now: String(value),
    isNumber: typeof value === 'number',
  }));
}

/** The change that the values of an address ask for; undefined where none of them is another, or one is no number. */
export function changeIn(
  { rule, from }: { readonly rule: string; readonly from: string },
  slots: readonly Slot[],
  values: Readonly<Record<string, string>>,
): RuleChange | undefined {
  const given = slots.map((slot) => ({ ...slot, value: values[slot.name] ?? slot.now }));
  if (given.every(({ value, now }) => value === now)) return undefined;
  if (given.some(({ value, isNumber }) => value === '' || (isNumber && !/^\d+$/.test(value)))) return undefined;
  const of = (name: string): number => Number(given.find((each) => each.name === name)?.value);
  const [first] = given;
  if (first?.name === 'number') return { rule, from, number: of('number') };
  if (first?.name === 'word') return { rule, from, word: first.value };
  if (first?.name === 'numerator') {
    return { rule, from, share: { numerator: of('numerator'), denominator: of('denominator') } };
  }
  const changed = given.filter(({ value, now }) => value !== now);
  const table = changed.map(({ entry = '', value, isNumber }) => [entry, isNumber ? Number(value) : value] as const);
  return { rule, from, table: Object.fromEntries(table) };
}
