import { completedYears, type FactRow, type PlainDate } from '#libs/kernel';
import type { Facts } from '../shared/facts.ts';
import { meanAgeOf, type MeanAge } from '../shared/shares.ts';

/** Who holds a post. */
export interface Incumbent {
  readonly cadreId: string;
  readonly name: string;
  readonly since: PlainDate;
  readonly onProbation: boolean;
  /** The case that put the cadre there. */
  readonly caseId?: string;
}

/** A post of a team and its incumbent. */
export interface PostLine {
  readonly postId: string;
  readonly title: string;
  readonly principal: boolean;
  readonly elected: boolean;
  readonly rank: string;
  readonly incumbent: Incumbent | null;
}

/** A cadre who waits to be placed (待安置), since the day of the merger. */
export interface Awaiting {
  readonly cadreId: string;
  readonly name: string;
  readonly since: PlainDate;
}

/** Who sits in a team (班子成员) on one day. */
export interface Composition {
  readonly posts: readonly PostLine[];
  /** Posts without an incumbent (出缺). */
  readonly vacancies: number;
  /** Cadres whose team was merged into this one, or away, and who hold no post since. */
  readonly awaitingPlacement: readonly Awaiting[];
  readonly meanAge: MeanAge;
}

/** The facts in force on the day that a composition is made of. */
export interface CompositionFacts {
  readonly posts: readonly FactRow<Facts['post']>[];
  readonly incumbencies: readonly FactRow<Facts['incumbency']>[];
  /** Of this team and of the teams merged into it: who held no post anywhere since his team was merged. */
  readonly waiting: readonly FactRow<Facts['displaced']>[];
  /** Every cadre named in the other facts. */
  readonly cadres: ReadonlyMap<string, Pick<Facts['cadre'], 'name' | 'birth' | 'state'>>;
}

/** Puts a composition together: principals first, then in the order in which the posts were authorised. */
export function compositionOf(facts: CompositionFacts, asOf: PlainDate): Composition {
  const { cadres } = facts;
  const incumbents = new Map(facts.incumbencies.map(({ key, value }) => [key, value]));
  const posts = facts.posts
    .toSorted((a, b) => Number(b.value.principal) - Number(a.value.principal) || a.value.order - b.value.order)
    .map(({ key, value: { title, principal, elected, rank } }): PostLine => {
      const held = incumbents.get(key);
      const incumbent = held && {
        cadreId: held.cadreId,
        name: cadres.get(held.cadreId)?.name ?? '',
        since: held.since,
        onProbation: held.onProbation,
        ...(held.caseId === undefined ? {} : { caseId: held.caseId }),
      };
      return { postId: key.slice(key.indexOf('/') + 1), title, principal, elected, rank, incumbent: incumbent ?? null };
    });
  const members = new Set(posts.flatMap(({ incumbent }) => (incumbent ? [incumbent.cadreId] : [])));
  const births = [...members].flatMap((cadreId) => cadres.get(cadreId)?.birth ?? []);
  return {
    posts,
    vacancies: posts.filter(({ incumbent }) => !incumbent).length,
    awaitingPlacement: awaiting(facts),
    meanAge: meanAgeOf(births.map((birth) => completedYears(birth, asOf))),
  };
}

/** Those in service, each since the latest merger that left him without a post: whoever waits longest first, then by id. */
function awaiting({ waiting, cadres }: CompositionFacts): Awaiting[] {
  const since = new Map<string, PlainDate>();
  for (const { value } of waiting) {
    const earlier = since.get(value.cadreId);
    if (earlier === undefined || value.since > earlier) since.set(value.cadreId, value.since);
  }
  return [...since]
    .filter(([cadreId]) => cadres.get(cadreId)?.state === 'active')
    .map(([cadreId, on]) => ({ cadreId, name: cadres.get(cadreId)?.name ?? '', since: on }))
    .sort((a, b) => compare(a.since, b.since) || compare(a.cadreId, b.cadreId));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
