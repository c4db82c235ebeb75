import { barOf, domain, openConditions, type Facts } from '#libs/domain';
import {
  categoryOf,
  idOf,
  refuse,
  type JsonObject,
  type NextAct,
  type PlainDate,
  type Refusal,
  type StreamName,
} from '#libs/kernel';
import { FoldedCandidacy } from '../eligibility/candidacy.ts';
import type { CaseRead } from './cases.queries.ts';

/** An act, with the conditions that are still to be looked at by it. */
export type ActWithConditions = NextAct & { readonly open?: readonly string[] };

/** How a case goes on, by what lies outside it too: the assessments of a round, and what is known of candidates and posts. */
export function lookedAt(read: CaseRead, stream: StreamName, acts: readonly NextAct[]): readonly ActWithConditions[] {
  const category = categoryOf(stream);
  if (category === 'assessmentRound') return afterAssessments(read, idOf(stream), acts);
  return category === 'appointment' ? byCandidates(read, stream, acts) : acts;
}

/** A round is closed once the assessment of every team is. */
function afterAssessments({ ledger, cut }: CaseRead, year: string, acts: readonly NextAct[]): NextAct[] {
  const assessments = ledger.facts.byRef('assessment', year, cut);
  const teams = assessments.filter(({ value }) => value.state !== 'closed').map(({ value }) => value.teamId);
  const refusal = teams.length === 0 ? undefined : refuse('ASSESSMENTS_OPEN', { teams, count: teams.length });
  return acts.map((act) =>
    refusal && act.type === 'AssessmentRoundClosed' && !act.refusal ? { ...act, refusal } : act,
  );
}

/**
 * How a case goes on by what the ledger knows of its candidates and its posts: a check of eligibility names the
 * conditions that nobody has looked at and the ledger cannot tell, nobody is offered for the vote before they are, nor
 * where the ledger itself knows of something that stands against him, and what another body does is asked for where the
 * post has it so. Of several posts each is asked apart.
 */
function byCandidates(read: CaseRead, stream: StreamName, acts: readonly NextAct[]): ActWithConditions[] {
  const fact = read.ledger.facts.one('appointment', idOf(stream), read.cut);
  if (!fact || fact.posts.length === 0) return [...acts];
  const looking = new Looking(read, stream, fact, idsIn(acts, 'ExceptionalPromotionRecorded'));
  const voted = idsIn(acts, 'DeliberationVoteRecorded');
  const asked = idsIn(acts, 'EligibilityChecked');
  const more = voted.filter((cadreId) => looking.open(cadreId).length > 0 && !asked.includes(cadreId));
  return [
    ...more.map((cadreId): NextAct => ({ type: 'EligibilityChecked', needed: true, about: { cadreId } })),
    ...beforeTheLetter(
      looking,
      acts.filter((act) => looking.isLawful(act)),
    ),
  ].map((act) => told(act, looking));
}

interface Post {
  readonly teamId: string;
  readonly postId: string;
}

/** What a case says of whom it has decided on. */
interface Case {
  readonly decisions: Readonly<
    Record<string, { readonly outcome: string; readonly on: PlainDate; readonly post?: Post } | undefined>
  >;
}

/** What is known of a candidate for a post. */
interface Candidate {
  /** What nobody has looked at and the ledger cannot tell. */
  readonly open: readonly string[];
  /** Whether he has the years; undefined where the ledger cannot tell. */
  readonly served: boolean | undefined;
  /** The refusal that a vote on him would meet for what the ledger knows of him, or of his rank and that of the post. */
  readonly bar: Refusal | undefined;
}

/** What the ledger knows of the people and the posts of a case, each looked up once. */
class Looking {
  private readonly read: CaseRead;
  private readonly stream: StreamName;
  private readonly fact: Facts['appointment'];
  private readonly exceptionOpen: readonly string[];
  private readonly known = new Map<string, Candidate>();
  private decided: Case | undefined;

  /** @param exceptionOpen who may yet be promoted by way of exception */
  constructor(read: CaseRead, stream: StreamName, fact: Facts['appointment'], exceptionOpen: readonly string[]) {
    this.read = read;
    this.stream = stream;
    this.fact = fact;
    this.exceptionOpen = exceptionOpen;
  }

  /** Why a candidate may not be voted on for one of the posts, or for any of them. */
  bar(cadreId: string, post?: Post): Refusal | undefined {
    const each = (post ? [post] : this.fact.posts).map((one) => this.of(cadreId, one).bar);
    return each.includes(undefined) ? undefined : each[0];
  }

  /** What nobody has looked at of a candidate, for one of the posts or for any of them. */
  open(cadreId: string, post?: Post): readonly string[] {
    const posts = post ? [post] : this.fact.posts;
    return [...new Set(posts.flatMap((each) => this.of(cadreId, each).open))];
  }

  /** Whether an act that the case leaves open is one for whom, and for what, it is about. */
  isLawful({ type, about = {} }: NextAct): boolean {
    const cadreId = String(about['cadreId']);
    if (type === 'ExceptionalPromotionRecorded') {
      return this.fact.posts.some((post) => this.of(cadreId, post).served === false);
    }
    if (type === 'DeliberationVoteRecorded' && this.fact.action === 'reappoint')
      return this.keeps(cadreId, about['post']);
    if (type === 'FormalAppointmentRecorded') return this.bodyFor(cadreId) !== undefined;
    if (type === 'CongressReliefRecorded') return this.factOf(about['post'] as JsonObject & Post)?.elected === true;
    return true;
  }

  /** The post that somebody has won. */
  postOf(cadreId: string): Post {
    return this.decisions()[cadreId]?.post ?? this.fact.posts[0]!;
  }

  /** Why the letter cannot give a post that was decided on: the ranks do not fit the action, as of a demotion to no lower post. */
  misfitDecided(): Refusal | undefined {
    const { ledger, cut } = this.read;
    for (const [cadreId, decision] of Object.entries(this.decisions())) {
      if (decision?.outcome !== 'approved' || decision.post === undefined) continue;
      const of = { cadreId, ...decision.post, on: decision.on, action: this.fact.action };
      const misfit = FoldedCandidacy.at(ledger, cut, of).misfit();
      if (misfit) return misfit;
    }
    return undefined;
  }

  private decisions(): Case['decisions'] {
    const { ledger, cut } = this.read;
    this.decided ??= ledger.folded([this.stream], cut, cut.asOf).stateOf<Case>(this.stream, cut.asOf);
    return this.decided?.decisions ?? {};
  }

  /** The body that appoints to the post that somebody has won; undefined where the committee does, or it is elected. */
  bodyFor(cadreId: string): string | undefined {
    const post = this.factOf(this.postOf(cadreId));
    return post?.elected ? undefined : post?.appointedBy;
  }

  factOf({ teamId, postId }: Post): Facts['post'] | undefined {
    return this.read.ledger.facts.one('post', `${teamId}/${postId}`, this.read.cut);
  }

  // Of several posts whoever is appointed again keeps the one that he holds.
  private keeps(cadreId: string, post: unknown): boolean {
    const { teamId, postId } = (post ?? {}) as Partial<Post>;
    const held = this.read.ledger.facts.one('incumbency', `${teamId}/${postId}`, this.read.cut);
    return post === undefined || held?.cadreId === cadreId;
  }

  private of(cadreId: string, { teamId, postId }: Post): Candidate {
    const key = `${cadreId} ${teamId}/${postId}`;
    const known = this.known.get(key) ?? this.look({ cadreId, teamId, postId });
    this.known.set(key, known);
    return known;
  }

  private look(of: Post & { readonly cadreId: string }): Candidate {
    const { ledger, cut } = this.read;
    const on = cut.asOf;
    const candidacy = FoldedCandidacy.at(ledger, cut, { ...of, on, action: this.fact.action });
    const rules = domain.rulesOn(on, candidacy.folded.timelineOf(domain.regulations));
    const conditions = candidacy.conditions();
    const { outcome } = conditions.find(({ condition }) => condition === 'seniority') ?? {};
    // Who is promoted by way of exception needs no years.
    const excepted = !this.exceptionOpen.includes(of.cadreId);
    const asked = excepted ? conditions.filter(({ condition }) => condition !== 'seniority') : conditions;
    return {
      open: openConditions(this.fact, conditions, rules),
      served: outcome === 'passed' || outcome === 'failed' ? outcome === 'passed' : undefined,
      // Where posts are taken away, those of the case are not the ones that are given.
      bar: (PUTS_INTO.includes(this.fact.action) ? candidacy.misfit() : undefined) ?? barOf(this.fact, asked),
    };
  }
}

/** Actions by which somebody comes into the posts of the case. */
const PUTS_INTO: readonly string[] = ['promote', 'furtherUse', 'transfer'];

/** What other bodies do is needed, and the letter waits for it. */
function beforeTheLetter(looking: Looking, acts: readonly NextAct[]): NextAct[] {
  const needed = (type: string): boolean => BY_OTHERS.has(type);
  const waited = acts.find(({ type }) => needed(type));
  const toIssue = acts.some(({ type, refusal }) => type === 'AppointmentIssued' && !refusal);
  const missing = waited
    ? BY_OTHERS.get(waited.type)!(looking, waited.about ?? {})
    : toIssue
      ? looking.misfitDecided()
      : undefined;
  return acts.map((act) => {
    if (needed(act.type)) return { ...act, needed: true };
    return missing && act.type === 'AppointmentIssued' && !act.refusal ? { ...act, refusal: missing } : act;
  });
}

/** The acts of other bodies, with why the letter is refused without them. */
const BY_OTHERS = new Map<string, (looking: Looking, about: JsonObject) => Refusal>([
  [
    'FormalAppointmentRecorded',
    (looking, { cadreId }) => {
      const { postId } = looking.postOf(String(cadreId));
      const body = looking.bodyFor(String(cadreId));
      return refuse('FORMAL_APPOINTMENT_MISSING', { cadreId, postId, body, appointed: null });
    },
  ],
  [
    'CongressReliefRecorded',
    (looking, { cadreId, post }) => {
      const { postId } = post as JsonObject & Post;
      const title = looking.factOf(post as JsonObject & Post)?.title;
      return refuse('CONGRESS_BYPASSED', { cadreId, postId, title, decided: false });
    },
  ],
]);

function idsIn(acts: readonly NextAct[], type: string): string[] {
  const ids = acts.flatMap(({ type: of, about }) =>
    of === type && about?.['cadreId'] ? String(about['cadreId']) : [],
  );
  return [...new Set(ids)];
}

/** An act with what is open of whom it is about; a vote on him waits for that, and for what stands against him. */
function told(act: NextAct, looking: Looking): ActWithConditions {
  const { type, about = {} } = act;
  const { cadreId, post } = about as { readonly cadreId?: string; readonly post?: Post };
  if (cadreId === undefined) return act;
  if (type === 'EligibilityChecked') {
    const open = looking.open(cadreId);
    return open.length === 0 ? act : { ...act, open };
  }
  if (type !== 'DeliberationVoteRecorded') return act;
  if (act.refusal !== undefined && act.refusal.refused !== 'ELIGIBILITY_UNCHECKED') return act;
  const open = looking.open(cadreId, post);
  const unchecked =
    open.length === 0 ? act.refusal : refuse('ELIGIBILITY_UNCHECKED', { cadreId, unchecked: [...open] });
  const refusal = looking.bar(cadreId, post) ?? unchecked;
  return refusal === undefined ? act : { ...act, refusal };
}
