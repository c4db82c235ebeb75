import fc from 'fast-check';
import { domain, type TeamRegister } from '#libs/domain';
import { categoryOf, idOf, shanghaiDate, type JsonObject, type PlainDate, type Recorded } from '#libs/kernel';
import type { Chance } from '../faults/random.ts';
import { aCaseStep, beginning as casesBegin, caseActOf, type CaseStep } from '../model/case-histories.ts';
import { actOf, aStep, beginning as teamsBegin, type Step } from '../model/histories.ts';
import { asTheyHold } from '../model/slow-model.ts';
import { LETTER, command, type Act } from '../support/acts.ts';
import type { World } from './world.ts';

/** Acts drawn beforehand by the generators of the model's histories; who needs more begins again. */
const DRAWN = 400;

type Post = { readonly teamId: string; readonly postId: string };

const POSTS: readonly Post[] = [
  ...['lizhen/deputy', 'bureau/deputy', 'bureau/second', 't1/p1', 't1/p2', 't2/p1', 't3/p1'].map((name) => {
    const [teamId = '', postId = ''] = name.split('/');
    return { teamId, postId };
  }),
];
const CADRES = ['wang', 'li', 'zhao', 'c1', 'c2', 'c3'];
const TAKING_AWAY = ['remove', 'demote', 'toNonLeading', 'resignVoluntary'];

const teams = domain.features.find(({ category }) => category === 'team')!;

/** What has to be on record before anything else can be. */
export const beginning: readonly Act[] = [...casesBegin, ...teamsBegin.map((act) => act.with({ basis: LETTER }))];

/**
 * What there is to be recorded: letters of appointment in all their forms, from which the reactions follow, among acts
 * of every other kind, corrections and annulments, drawn as for the histories that the model is compared with.
 */
export class ActSource {
  private readonly world: World;
  private readonly chance: Chance;
  private readonly cases: readonly CaseStep[];
  private readonly others: readonly Step[];
  private readonly waiting: Act[] = [];
  private drawn = 0;
  private letters = 0;

  private readonly whose: string;

  constructor(whose: string, world: World, chance: Chance) {
    this.whose = whose;
    this.world = world;
    this.chance = chance;
    const drawing = { seed: chance.between(0, 2 ** 31 - 1), numRuns: DRAWN };
    this.cases = fc.sample(aCaseStep, drawing);
    this.others = fc.sample(aStep, drawing);
  }

  /** The next act, given what is in the log. */
  next(log: readonly Recorded[]): Act | undefined {
    this.drawn += 1;
    const [story, aCase, other] = [this.chance.between(0, 9), this.drawn % DRAWN, this.drawn % DRAWN];
    if (story < 5) return this.ofALetter(log);
    if (story < 7) return caseActOf(this.cases[aCase]!, log);
    return actOf(this.others[other]!, log);
  }

  private get today(): PlainDate {
    return shanghaiDate(this.world.now());
  }

  private ofALetter(log: readonly Recorded[]): Act | undefined {
    if (this.waiting.length === 0) this.waiting.push(...this.letter(log));
    return this.waiting.shift()?.on(this.today).with({ basis: LETTER }).backfilled();
  }

  private letter(log: readonly Recorded[]): readonly Act[] {
    this.letters += 1;
    const caseId = `${this.whose}${this.letters}`;
    const { chance } = this;
    const of = (name: string, fields: JsonObject): Act => command(name, { caseId, ...fields });
    const held = incumbentsIn(log);
    const office = chance.oneOf(POSTS);
    const holder = held.find(({ teamId, postId }) => teamId === office.teamId && postId === office.postId);
    const other = held.find(({ cadreId, teamId }) => cadreId !== holder?.cadreId && teamId !== office.teamId);
    if (holder && other && chance.oneIn(2)) return exchange(of, [holder, other]);
    if (holder) return removal(of, holder, chance.oneOf(TAKING_AWAY));
    const cadreId = chance.oneOf(CADRES);
    const leaving = held.filter((one) => one.cadreId === cadreId);
    return [
      ...move(of, office, { cadreId, leaving: leaving.map(postOf) }),
      of('ReviewProbation', { cadreId, competent: chance.oneIn(2) }),
    ];
  }
}

type Incumbency = Post & { readonly cadreId: string };
type Of = (name: string, fields: JsonObject) => Act;

function postOf({ teamId, postId }: Post): Post {
  return { teamId, postId };
}

function vote(of: Of, cadreId: string, fields: JsonObject): Act {
  const counts = { eligible: 13, present: 11, agree: 10, disagree: 1, abstain: 0, ballot: 'secret' };
  return of('RecordDeliberationVote', { cadreId, ...counts, ...fields });
}

function issue(of: Of, fields: JsonObject = {}): Act {
  return of('IssueAppointment', { documentNo: LETTER.documentNo, ...fields });
}

/** A cadre leaves what he holds and assumes a post, on probation. */
function move(of: Of, office: Post, { cadreId, leaving }: { cadreId: string; leaving: readonly Post[] }): Act[] {
  return [
    of('OpenAppointmentCase', { action: 'promote', method: 'standard', posts: [postOf(office)] }),
    vote(of, cadreId, leaving.length > 0 ? { leaving } : {}),
    issue(of, { onProbation: true }),
  ];
}

/** Two of different teams take each other's posts. */
function exchange(of: Of, [one, other]: readonly [Incumbency, Incumbency]): Act[] {
  const posts = [postOf(one), postOf(other)];
  return [
    of('OpenAppointmentCase', { action: 'transfer', method: 'standard', posts }),
    vote(of, one.cadreId, { post: postOf(other), leaving: [postOf(one)] }),
    vote(of, other.cadreId, { post: postOf(one), leaving: [postOf(other)] }),
    issue(of),
  ];
}

function removal(of: Of, { cadreId, ...post }: Incumbency, action: string): Act[] {
  const rank = action === 'demote' || action === 'toNonLeading' ? { civilRank: 'ZR1' } : {};
  return [
    of('OpenAppointmentCase', { action, method: 'organizational', posts: [postOf(post)], cadreIds: [cadreId] }),
    vote(of, cadreId, {}),
    issue(of, rank),
  ];
}

/** Who holds which of the posts, by the whole log. */
function incumbentsIn(log: readonly Recorded[]): Incumbency[] {
  const streams = [...new Set(log.map(({ stream }) => stream))].filter((stream) => categoryOf(stream) === 'team');
  return streams.flatMap((stream) => {
    const history = asTheyHold(teams, log, stream);
    const state = history.reduce<unknown>((before, event) => teams.evolve(before, event), teams.initial);
    const teamId = idOf(stream);
    return Object.entries((state as TeamRegister).incumbents)
      .map(([postId, { cadreId }]) => ({ teamId, postId, cadreId }))
      .filter(({ postId }) => POSTS.some((post) => post.teamId === teamId && post.postId === postId));
  });
}
