import type { Ballot } from '../cases/ballot.ts';
import { readDay } from './dates.ts';
import type { Text } from '../../api/schema.ts';
import type { Fault, Values } from './values.ts';
import { words as own } from './words.ts';

type Say = (typeof own)['zh-CN']['meeting'];

/** One item of a meeting, as it was typed. */
export type Item = {
  /** The key that it is sent with: however often, it is recorded once. */
  readonly key: string;
  readonly caseId: string;
  readonly cadreId: string;
  /** Whom and what it is about, in words. */
  readonly whom: string;
  readonly what: string;
  readonly agree: string;
  readonly disagree: string;
  readonly defer: string;
  readonly abstain: string;
  readonly recused: string;
  /** Which of the posts of the case it is for. */
  readonly post?: Values;
  /** Posts that are left for it. */
  readonly leaving?: readonly Values[];
  /** Why posts that are not left are kept beside the new one. */
  readonly concurrentGround?: string;
  /** What the meeting announced; empty where nothing is said of it. */
  readonly announced?: string;
  /** Views differed so much that it was put off. */
  readonly viewsSplit?: boolean;
  /** Who voted how, by the names of the members. */
  readonly named?: Values;
  /** What was sent without an answer so far, as JSON. */
  readonly sent?: string;
  /** Where it is recorded: position in the log. */
  readonly recorded?: string;
};

/** What is counted in a vote. */
export const COUNTS = ['agree', 'disagree', 'defer', 'abstain', 'recused'] as const;

/** How a member may vote. */
export const VOTES = ['agree', 'disagree', 'defer', 'abstain'] as const;

/** What a meeting may announce of a vote. */
export const ANNOUNCED = ['approved', 'rejected', 'deferred'] as const;

/** A meeting with its items, as it was typed. */
export type Meeting = {
  readonly on: string;
  readonly eligible: string;
  readonly present: string;
  readonly ballot: string;
  readonly chairSpokeLast: boolean;
  readonly documentNo: string;
  readonly issuedOn: string;
  /** Names of the members who were there, where the vote is open. */
  readonly members: readonly string[];
  readonly items: readonly Item[];
};

/** What stands in a field of a meeting, by the words of the page. */
const LABELS: Readonly<Record<string, (say: Say) => string>> = {
  on: ({ date }) => date,
  eligible: ({ eligible }) => eligible,
  present: ({ present }) => present,
  issuedOn: ({ documentOn }) => documentOn,
  ...Object.fromEntries(COUNTS.map((name) => [name, ({ counts }: Say) => counts[name]])),
};

function labelOf(path: string): Text {
  const tell = LABELS[path] ?? (() => path);
  return { zh: tell(own['zh-CN'].meeting), en: tell(own.en.meeting) };
}

/** An item of which nothing is counted yet. */
export function newItem(key: string, about: Pick<Item, 'caseId' | 'cadreId' | 'whom' | 'what' | 'post'>): Item {
  return { key, ...about, agree: '', disagree: '0', defer: '0', abstain: '0', recused: '0' };
}

/** The members who were there; nobody is named where the ballot is secret. */
export function membersOf({ ballot, members }: Meeting): readonly string[] {
  return ballot === 'secret' ? [] : members.map((name) => name.trim()).filter((name) => name !== '');
}

/** The votes as they were given by name, counted. */
export function namedCounts(
  members: readonly string[],
  named: Values,
): Readonly<Record<(typeof VOTES)[number], string>> {
  const given = members.map((member) => named[member]);
  return Object.fromEntries(
    VOTES.map((vote) => [vote, String(given.filter((each) => each === vote).length)]),
  ) as Record<(typeof VOTES)[number], string>;
}

/** What an item says beside its votes, as far as it was said. */
function moreOf(meeting: Meeting, item: Item): object {
  const { post, leaving = [], concurrentGround = '', announced = '', viewsSplit, named = {} } = item;
  const namedVotes = membersOf(meeting).flatMap((member) => {
    const vote = named[member];
    return typeof vote === 'string' && vote !== '' ? [{ member, vote }] : [];
  });
  return {
    ...(post ? { post } : {}),
    ...(leaving.length > 0 ? { leaving } : {}),
    ...(concurrentGround.trim() === '' ? {} : { concurrentGround: concurrentGround.trim() }),
    ...(announced === '' ? {} : { announcedOutcome: announced }),
    ...(viewsSplit === true ? { viewsSplit } : {}),
    ...(namedVotes.length > 0 ? { namedVotes } : {}),
  };
}

/** The command that records an item, and what is wrong before anybody is asked. */
export function readItem(
  meeting: Meeting,
  item: Item,
  today: string,
): { readonly body: Readonly<Record<string, unknown>>; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const fault = (path: string, code: Fault['code']): undefined => {
    faults.push({ path, code, label: labelOf(path) });
    return undefined;
  };
  const count = (name: 'eligible' | 'present' | (typeof COUNTS)[number], text: string): number | undefined => {
    const typed = text.trim().normalize('NFKC');
    if (typed === '') return fault(name, 'missing');
    return /^\d{1,4}$/.test(typed) ? Number(typed) : fault(name, 'noNumber');
  };
  const day = (name: 'on' | 'issuedOn', text: string): string | undefined => {
    if (text.trim() === '') return fault(name, 'missing');
    return readDay(text, today) ?? fault(name, 'noDay');
  };
  const on = day('on', meeting.on);
  const { eligible, present } = {
    eligible: count('eligible', meeting.eligible),
    present: count('present', meeting.present),
  };
  const { caseId, cadreId } = item;
  const counts = Object.fromEntries(COUNTS.map((name) => [name, count(name, item[name])]));
  const hasDocument = meeting.documentNo.trim() !== '';
  const basis = hasDocument && {
    kind: 'committeeMinutes',
    documentNo: meeting.documentNo.trim(),
    issuedOn: meeting.issuedOn.trim() === '' ? on : day('issuedOn', meeting.issuedOn),
  };
  return {
    body: {
      caseId,
      cadreId,
      eligible,
      present,
      ...counts,
      ...moreOf(meeting, item),
      ballot: meeting.ballot,
      ...(meeting.chairSpokeLast ? { chairSpokeLast: true } : {}),
      effectiveOn: on,
      ...(basis ? { basis } : {}),
    },
    faults,
  };
}

const numberIn = (text: string): number => (/^\d{1,4}$/.test(text.trim()) ? Number(text.trim()) : 0);

/** The vote that stands in a form of any other vote; undefined before it is known how many are entitled to one. */
export function ballotTyped(values: Values): Ballot | undefined {
  const of = (name: string): number => numberIn(typeof values[name] === 'string' ? values[name] : '');
  const { eligible, present } = values;
  if (of('eligible') === 0 || values['agree'] === undefined || typeof present !== 'string') return undefined;
  const counts = Object.fromEntries(COUNTS.map((name) => [name, of(name)])) as Record<(typeof COUNTS)[number], number>;
  return { ...attendance(String(eligible), present), ...counts };
}

/** The vote as far as it has been typed. */
export function ballotIn({ eligible, present }: Meeting, item: Item): Ballot {
  const of = Object.fromEntries(COUNTS.map((name) => [name, numberIn(item[name])])) as Record<
    (typeof COUNTS)[number],
    number
  >;
  return { ...attendance(eligible, present), ...of };
}

/** Who is there, while the vote is typed: nobody is drawn as absent before it is said how many came. */
function attendance(eligible: string, present: string): Pick<Ballot, 'eligible' | 'present' | 'unfinished'> {
  return {
    eligible: numberIn(eligible),
    present: numberIn(present.trim() === '' ? eligible : present),
    unfinished: true,
  };
}

/** How many ballots have been typed, those who left the vote among them. */
export function votesIn(item: Item): number {
  return COUNTS.reduce((sum, name) => sum + numberIn(item[name]), 0);
}

const EMPTY: Meeting = {
  on: '',
  eligible: '',
  present: '',
  ballot: 'secret',
  chairSpokeLast: true,
  documentNo: '',
  issuedOn: '',
  members: [],
  items: [],
};

/** A meeting of a day of which nothing else is known yet. */
export function newMeeting(on: string): Meeting {
  return { ...EMPTY, on };
}

/** The meeting that stands in a draft. */
export function meetingIn(values: Values): Meeting {
  return { ...EMPTY, ...values };
}
