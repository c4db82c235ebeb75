import { statusCode } from '../codes.ts';
import { Items, meaning, notUnderstood, partsOf } from './items.ts';
import { dateAt } from './moments.ts';
import { wholeDate } from './person.ts';
import { plainly } from './plain.ts';
import type { FormItem, Meaning, Reading } from './reading.ts';

const ELEMENT = 'RuDangShiJian';
/** An element that only some programs write. */
export const STATUS_ELEMENT = 'ZhengZhiMianMao';
const MEMBER = '01';
const PROBATIONARY = '02';
type Status = Extract<Meaning, { kind: 'politicalStatus' }>;

/**
 * Reads the political status: a date is that of joining the Party, a name may have its date beside it.
 * @param further what the element {@link STATUS_ELEMENT} says
 */
export function statusItems(text: string, further: string): FormItem[] {
  const items = new Items(ELEMENT, text);
  const beside = statusCode(further.replaceAll(/\s/g, ''));
  for (const part of partsOf(text, /[；;、,，\n]|(?<=\d)\s+(?=\p{Script=Han}{2})/gu)) {
    const told = statusIn(part.text);
    // The day of joining is the same for members on probation; only the other element tells them.
    const status = told?.status === MEMBER && beside === PROBATIONARY ? { ...told, status: PROBATIONARY } : told;
    items.add(part.span, status ? meaning(status) : unreadable());
  }
  return [...items.made, ...furtherItems(further, items.made)];
}

function furtherItems(further: string, told: readonly FormItem[]): FormItem[] {
  if (further === '') return [];
  const items = new Items(STATUS_ELEMENT, further);
  const status = statusCode(further.replaceAll(/\s/g, ''));
  const same = told.find(
    ({ reading }) =>
      reading.read === 'understood' && reading.meaning.kind === 'politicalStatus' && reading.meaning.status === status,
  );
  const reading: Reading = same
    ? { read: 'part', of: same.key }
    : status === undefined
      ? unreadable()
      : meaning({ kind: 'politicalStatus', status });
  items.add([0, further.length], reading);
  return items.made;
}

function statusIn(text: string): Status | undefined {
  const whole = wholeDate(text);
  if (whole !== undefined) return { kind: 'politicalStatus', status: MEMBER, joinedOn: whole };
  const plain = plainly(text);
  const at = plain.search(/\d{4}/);
  const date = at < 0 ? undefined : dateAt(plain, at);
  if (at >= 0 && date?.moment?.date === undefined) return undefined;
  const word = (date ? plain.slice(0, at) + plain.slice(date.end) : plain)
    .replaceAll(/[\s()（）:：.。]/g, '')
    .replace(/^(?:加入|参加|于)/, '')
    .replace(/(?:加入|入党|入会|入社|参加)$/, '');
  const named = statusCode(word) ?? statusCode(word.replace(/[党盟社会]员$/, ''));
  const status = word === '预备' ? PROBATIONARY : word === '' ? MEMBER : named;
  if (status === undefined || (word === '' && !date)) return undefined;
  const joinedOn = date?.moment?.date;
  return { kind: 'politicalStatus', status, ...(joinedOn === undefined ? {} : { joinedOn }) };
}

function unreadable(): Reading {
  return notUnderstood(
    'STATUS_UNREADABLE',
    '不能识别。应为入党时间 yyyyMM、民主党派名称,或两者以“；”相连。请改正。',
    'Not readable: yyyyMM of joining the Party, the name of a democratic party, or both joined by ； is due. Set it right.',
  );
}
