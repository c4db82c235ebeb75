import type { PlainDate } from '#libs/kernel';
import { CUT_OFF } from './calendar.ts';
import type { Post } from './teams.ts';

/** Why a person left the leading posts. */
export type ExitReason =
  'retired' | 'toNonLeading' | 'transferOut' | 'promotedAway' | 'examLeft' | 'resigned' | 'dismissed' | 'deceased';

/** A time in a post: from the day of appointment to the day of relief, half-open. */
export interface Spell {
  readonly person: Person;
  readonly post: Post;
  readonly from: PlainDate;
  to?: PlainDate;
  readonly ground: string;
  readonly probation: boolean;
  reliefGround?: string;
  /** Ended by the merger of the team: nobody was relieved. */
  merged?: boolean;
  /** No case tells of a promotion: the person came on this level from an office that the ledger does not keep. */
  fromOutside?: boolean;
  /** How it came about, and how it ended, where a case of its own must tell. */
  into?: Decision;
  outOf?: Decision;
}

/** What a case is about that is not left to chance. */
export interface Decision {
  readonly action: 'promote' | 'transfer' | 'remove';
  readonly occasion?: string;
}

/** Somebody who held a post between 2014 and 2019. What else is known of the person is in `people.ts`. */
export interface Person {
  readonly id: string;
  readonly entryKind: string;
  /** In post when the ledger was opened. */
  readonly opening: boolean;
  readonly spells: Spell[];
  exit?: { readonly on: PlainDate; readonly reason: ExitReason };
  /** Departed and came back. */
  away?: { readonly left: PlainDate; readonly back: PlainDate };
}

/** Who held which post, and what of it the stories are told about. */
export interface Careers {
  readonly people: Person[];
  /** Cadre no. 419. */
  readonly further: Person;
  /** The transfer out of the first township that was recorded late. */
  readonly lateTransfer: { readonly out: Spell; readonly into: Spell; readonly successor: Spell };
  /** A member of that township from 2018 or earlier to the end, whose birth is first recorded wrongly. */
  readonly audited: Person;
  /** The two who held a second post for a while. */
  readonly double: readonly Spell[];
  /** The secretary of the township that came last twice running: admonished, then removed. */
  readonly answerable: Person;
  /** Somebody who did not pass the probation. */
  readonly failed: Spell;
}

/** The meeting on whose decisions the late-recorded transfer of {@link Careers.lateTransfer} rests. */
export const LATE_TRANSFER_ON: PlainDate = '2018-06-12';
/** Place in the catalogue of the township that is last in two consecutive years. */
export const LAST_TWICE_TOWNSHIP = 8;
/** The last meeting before the cut-off: it fills every post. */
export const LAST_MEETING: PlainDate = '2019-06-18';

/** The first day in a post of this level. */
export function firstDay(person: Person): PlainDate {
  return person.spells[0]?.from ?? CUT_OFF;
}

/** The post a person holds on a day; where there are two, the one taken on first. */
export function spellOn(person: Person, on: PlainDate): Spell | undefined {
  return person.spells.find((spell) => spell.from <= on && (spell.to === undefined || on < spell.to));
}

/** Who held the post before, up to the day of the appointment. */
export function predecessorOf(spell: Spell, spells: readonly Spell[]): Spell | undefined {
  const before = spells.filter((own) => own !== spell && own.post === spell.post && own.from < spell.from);
  return before.toSorted((a, b) => (a.from < b.from ? -1 : 1)).at(-1);
}
