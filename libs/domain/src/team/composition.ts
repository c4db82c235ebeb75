import { completedYears, type FactRow, type PlainDate } from '#libs/kernel';
import type { Facts } from '../shared/facts.ts';
import { meanAgeOf, type MeanAge } from '../shared/shares.ts';

/** Who holds a post. */
export interface Incumbent {
  readonly cadreId: string;
  readonly name: string;
  readonly since: PlainDate;
  readonly onProbation: boolean;
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

/** Who sits in a team (班子成员) on one day. */
export interface Composition {
  readonly posts: readonly PostLine[];
  /** Posts without an incumbent (出缺). */
  readonly vacancies: number;
  /** Cadres whose team was merged into this one, or away, and who hold no post since. */
  readonly awaitingPlacement: readonly { readonly cadreId: string; readonly name: string; readonly since: PlainDate }[];
  readonly meanAge: MeanAge;
}

/** The facts in force on the day that a composition is made of. */
export interface CompositionFacts {
  readonly posts: readonly FactRow<Facts['post']>[];
  readonly incumbencies: readonly FactRow<Facts['incumbency']>[];
  /** Of this team and of the teams merged into it. */
  readonly displaced: readonly FactRow<Facts['displaced']>[];
  /** Every cadre named in the other facts. */
  readonly cadres: ReadonlyMap<string, Facts['cadre']>;
  /** Cadres among the displaced who hold a post anywhere. */
  readonly placed: ReadonlySet<string>;
}

/** Puts a composition together: principals first, then in the order in which the posts were authorised. */
export function compositionOf(facts: CompositionFacts, asOf: PlainDate): Composition {
  const { cadres, placed } = facts;
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
      };
      return { postId: key.slice(key.indexOf('/') + 1), title, principal, elected, rank, incumbent: incumbent ?? null };
    });
  const members = new Set(posts.flatMap(({ incumbent }) => (incumbent ? [incumbent.cadreId] : [])));
  const births = [...members].flatMap((cadreId) => cadres.get(cadreId)?.birth ?? []);
  const waiting = facts.displaced
    .map(({ value }) => value)
    .filter(({ cadreId }) => cadres.get(cadreId)?.state === 'active' && !placed.has(cadreId));
  return {
    posts,
    vacancies: posts.filter(({ incumbent }) => !incumbent).length,
    awaitingPlacement: waiting.map(({ cadreId, since }) => ({ cadreId, name: cadres.get(cadreId)?.name ?? '', since })),
    meanAge: meanAgeOf(births.map((birth) => completedYears(birth, asOf))),
  };
}
