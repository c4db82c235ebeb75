import { addDays, type PlainDate } from '#libs/kernel';
import { OPENED_ON, daysBetween, isOfficeDay } from '../calendar.ts';
import { predecessorOf, type Careers, type Person, type Spell } from '../careers.ts';
import type { July } from '../july.ts';
import type { Prng } from '../prng.ts';
import type { Stories } from '../stories.ts';
import type { District, Post } from '../teams.ts';

/** How a case goes beside the straight way. */
export type Turn =
  'straight' | 'noQuorum' | 'deferred' | 'reconsidered' | 'objection' | 'smallUnit' | 'secretPost' | 'preferred';

/** A move that was decided in a case of its own: into a post, or out of one. */
export interface Move {
  readonly caseId: string;
  readonly action: string;
  readonly method: 'standard' | 'openSelection' | 'competition' | 'organizational';
  readonly turn: Turn;
  readonly person: Person;
  readonly post: Post;
  /** The day on which it takes effect: of the decision, or of the election. */
  readonly on: PlainDate;
  readonly probation: boolean;
  readonly occasion?: string;
  /** The post that is left for the new one. */
  readonly leaving?: Spell | undefined;
  /** Entered from the papers of the case, when they were all there. */
  readonly late?: true;
}

/** The moves that were decided in cases; the ledger makes them when the letter is recorded. */
export interface Moves {
  readonly into: ReadonlyMap<Spell, Move>;
  readonly outOf: ReadonlyMap<Spell, Move>;
}

const FIRST: PlainDate = '2014-08-01';
const LAST: PlainDate = '2019-05-20';
/** Days before the decision by which a post must be there. */
const POST_THERE_DAYS = 130;
/** Whoever stayed longer in a post is to be moved. */
const LONG_STAY_DAYS = 1826;

/** Chooses which appointments, removals and retirements went through a case on record. */
export function chooseMoves(district: District, careers: Careers, july: July, stories: Stories, rng: Prng): Moves {
  const busy = busyPeople(careers, july, stories);
  const barred = new Set([district.furtherPost, ...[...stories.wrongPost.values()].map(({ post }) => post)]);
  const spells = careers.people.flatMap((person) => person.spells);
  const free = (spell: Spell): boolean =>
    Boolean(spell.into ?? spell.outOf) || (!busy.has(spell.person) && !barred.has(spell.post));
  const into = new Map<Spell, Move>();
  for (const spell of spells.filter((own) => free(own) && isDecided(own, spells, busy))) {
    if (spell.into || rng.chance(0.74)) into.set(spell, moveInto(spell, rng));
  }
  const outOf = new Map<Spell, Move>();
  for (const spell of spells.filter((own) => free(own) && isRemoval(own))) {
    if (spell.outOf || rng.chance(0.8)) outOf.set(spell, moveOutOf(spell, outOf.size, rng));
  }
  const late = rng.fork('late');
  for (const spell of spells.filter((own) => own.from > OPENED_ON && !into.has(own))) {
    if (rises(spell)) into.set(spell, { ...moveInto(spell, late), ...LATE });
    else spell.fromOutside = spell.ground === 'promotion';
  }
  return { into, outOf };
}

/** What is entered from old papers went straight; that the post before was left is on record by an act of its own. */
const LATE = { action: 'promote', method: 'standard', turn: 'straight', leaving: undefined, late: true } as const;

/** Whether somebody comes into a post of a higher rank than any before. */
function rises({ person, post, from }: Spell): boolean {
  const before = person.spells.filter((own) => own.from < from);
  return before.length > 0 && post.principal && !before.some((own) => own.post.principal);
}

// Their records come late or wrong: another story.
function busyPeople(careers: Careers, july: July, stories: Stories): Set<Person> {
  const spells = [
    ...careers.double,
    ...Object.values(careers.lateTransfer as Record<string, Spell>),
    ...Object.values({ ...july } as Record<string, Spell>),
    ...stories.reliefRecordedOn.keys(),
    ...stories.assignmentRecordedOn.keys(),
    ...stories.from.keys(),
    ...stories.to.keys(),
    ...stories.wrongPost.keys(),
  ];
  const away = careers.people.filter((person) => person.away !== undefined);
  return new Set([careers.further, careers.audited, ...away, ...spells.map(({ person }) => person)]);
}

/** The spell that a person leaves for this one, if any. */
function leftFor(spell: Spell): Spell | undefined {
  return spell.person.spells.find((own) => own !== spell && own.to === spell.from);
}

function isDecided(spell: Spell, spells: readonly Spell[], busy: ReadonlySet<Person>): boolean {
  const { from, to, person, post } = spell;
  if (spell.into) return true;
  if (from < FIRST || from > LAST || addDays(from, -POST_THERE_DAYS) < post.from || !isOfficeDay(from)) return false;
  if (to !== undefined && daysBetween(from, to) < 150) return false;
  const before = person.spells.filter((own) => own.from < from);
  if (before.some((own) => own.merged || own.reliefGround === 'reorganisation')) return false;
  if (before.length > 0 && !leftFor(spell)) return false;
  if (before.length === 0 && person.entryKind === 'transferIn') return false;
  const predecessor = predecessorOf(spell, spells);
  return !predecessor || (!busy.has(predecessor.person) && predecessor.to !== undefined);
}

function moveInto(spell: Spell, rng: Prng): Move {
  const { person, post, from, ground, probation } = spell;
  const leaving = leftFor(spell);
  const sideways = leaving ? leaving.post.principal === post.principal : ground === 'transfer';
  const action = spell.into?.action ?? (sideways ? (rng.chance(0.15) ? 'furtherUse' : 'transfer') : 'promote');
  const method = methodFor(post, action, rng);
  const turn = turnFor(action, method, rng);
  const caseId = rng.id('a', 8);
  const occasion = spell.into?.occasion ?? (action === 'transfer' ? rotationOf(leaving) : undefined);
  const about = { caseId, action, method, turn, occasion };
  return { ...about, person, post, on: from, probation: probation && !sideways, leaving };
}

// Why somebody is moved among like posts (交流轮岗).
function rotationOf(leaving: Spell | undefined): string {
  if (!leaving) return '外地调入安排';
  const { person, from, to = LAST } = leaving;
  if (daysBetween(from, to) > LONG_STAY_DAYS) return '任现职时间较长交流';
  return person.spells[0] === leaving ? '经历单一交流' : '优化班子结构交流';
}

function methodFor(post: Post, action: string, rng: Prng): Move['method'] {
  if (action !== 'promote' || post.elected) return 'standard';
  return rng.weighted([
    ['standard', 60],
    ['openSelection', post.team.kind === 'township' ? 0 : 16],
    ['competition', post.team.kind === 'township' ? 0 : 16],
    ['organizational', 18],
  ] as const);
}

function turnFor(action: string, method: Move['method'], rng: Prng): Turn {
  const promoted = action !== 'transfer';
  return rng.weighted([
    ['straight', 56],
    ['noQuorum', 8],
    ['deferred', 7],
    ['reconsidered', 4],
    ['objection', promoted ? 12 : 0],
    ['smallUnit', promoted && method === 'standard' ? 7 : 0],
    ['secretPost', promoted ? 4 : 0],
    ['preferred', promoted ? 5 : 0],
  ] as const);
}

const REMOVALS: Readonly<Record<string, string>> = {
  retired: 'remove',
  toNonLeading: 'toNonLeading',
  resigned: 'resignVoluntary',
  dismissed: 'resignOrdered',
};

function isRemoval({ person, from, to, reliefGround, outOf }: Spell): boolean {
  if (outOf) return true;
  if (reliefGround === 'probationFailed') return false;
  const { exit } = person;
  if (!exit || !(exit.reason in REMOVALS) || exit.on !== to || exit.on < FIRST || exit.on > LAST) return false;
  const alone = person.spells.filter((own) => own.to === to).length === 1;
  return alone && isOfficeDay(exit.on) && daysBetween(from, exit.on) > 280;
}

// Among those who moved to a non-leading post a few took the blame for something, or were put back.
function moveOutOf(spell: Spell, index: number, rng: Prng): Move {
  const { person, post, to = LAST } = spell;
  const reason = person.exit?.reason ?? 'retired';
  const blamed =
    reason === 'toNonLeading' ? (['resignBlame', 'demote', 'resignOrdered'] as const)[index % 13] : undefined;
  const action = spell.outOf?.action ?? blamed ?? REMOVALS[reason] ?? 'remove';
  const turn = rng.weighted([
    ['straight', 86],
    ['noQuorum', 8],
    ['deferred', 6],
  ] as const);
  const about = { caseId: rng.id('a', 8), action, method: 'standard', turn, occasion: spell.outOf?.occasion } as const;
  return { ...about, person, post, on: to, probation: false };
}
