import type { Facts } from '#libs/domain';
import { completedYears, monthOf, type FactRow } from '#libs/kernel';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { VisibleFacts } from '../auth/visible-facts.ts';
import type { VisibleLedger } from '../auth/visible-ledger.ts';
import { readingOf, type CadreSort, type Cut } from '#libs/readmodel';
import { findingsOn } from '../findings/counts.ts';
import { sortOf } from '../reads/sort.ts';
import { membersOf } from '../events/members.ts';
import { secondmentLine } from '../secondments/secondments.handlers.ts';
import type { Data, Plain } from '../reads/answer.ts';
import { pageOf, stretchOf, type ReadCut } from '../reads/read.ts';
import type { CadreAnswer, CadreLine, CadresAnswer, CurrentPost, PostHeld } from './cadres.answers.ts';
import { CadresRead, CadreRead, type CadresQuery } from './cadres.queries.ts';

/** With more names than this that are meant, all cadres are gone through instead. */
const NAMES_MOST = 2000;

@QueryHandler(CadresRead)
export class CadresHandler implements IQueryHandler<CadresRead> {
  async execute({ ledger, cut, query }: CadresRead): Promise<Data<CadresAnswer>> {
    const { facts } = ledger;
    const { q, state = 'active' } = query;
    const found = q === undefined ? undefined : await ledger.namesMeant('cadre', q, NAMES_MOST);
    const { name: sort, descending } = sortOf<CadreSort>(query.sort);
    const sets = [
      query.team === undefined ? undefined : membersOf(facts, query.team, cut),
      isCounted(query) ? await ledger.countedIn(cut, query) : undefined,
    ];
    const keys = sets.reduce((some, ids) => (some && ids ? some.filter((id) => ids.includes(id)) : (some ?? ids)));
    const rows = await ledger.cadres(cut, {
      ...stretchOf(query),
      keys,
      sort,
      descending,
      state: state === 'all' ? undefined : state,
      ...found,
    });
    const page = pageOf(rows, query, cut);
    const ids = page.items.map(({ key }) => key);
    const posts = facts.postsOf(ids, cut);
    facts.fetch('education', ids, cut);
    facts.fetchPlaces(cut, [...posts.values()].flat());
    return { ...page, items: page.items.map((row) => this.line(facts, cut, row, posts.get(row.key) ?? [])) };
  }

  private line(
    facts: VisibleFacts,
    cut: ReadCut,
    { key, value }: FactRow<Facts['cadre']>,
    posts: readonly string[],
  ): CadreLine {
    const [education] = facts.one('education', key, cut)?.records ?? [];
    // The age is that of the birth as told, or asking for one day after the other would tell the day.
    return {
      cadreId: key,
      name: value.name,
      pinyin: readingOf(value.name),
      sex: value.sex,
      birth: value.birth,
      age: completedYears(value.birth, cut.asOf),
      state: value.state,
      posts: posts.map((post) => placeOf(facts, post, cut)),
      ...(education === undefined ? {} : { education }),
    };
  }
}

@QueryHandler(CadreRead)
export class CadreHandler implements IQueryHandler<CadreRead> {
  async execute(read: CadreRead): Promise<Data<CadreAnswer>> {
    const { ledger, cut, id } = read;
    read.context.mustHoldCadre(id);
    const { facts } = ledger;
    // The age is that of the birth as told, or asking for one day after the other would tell the day.
    const cadre = facts.one('cadre', id, cut);
    if (!cadre) throw ledger.notThere(`cadre-${id}`, `cadre ${id}`);
    const of = <K extends 'grade' | 'trainingRecord' | 'admonition'>(
      kind: K,
      by: (fact: Facts[K]) => string,
    ): Facts[K][] =>
      facts
        .byRef(kind, id, cut)
        .map(({ value }) => value)
        .toSorted((a, b) => (by(a) < by(b) ? -1 : 1));
    return {
      cadreId: id,
      ...cadre,
      pinyin: readingOf(cadre.name),
      age: completedYears(cadre.birth, cut.asOf),
      posts: heldOn(facts, id, cut),
      postsHeld: career(facts, id, cut),
      education: facts.one('education', id, cut)?.records ?? [],
      politicalStatus: facts.one('politicalStatus', id, cut) ?? null,
      civilRank: facts.one('civilRank', id, cut) ?? null,
      grades: of('grade', ({ year }) => String(year)),
      training: of('trainingRecord', ({ startsOn }) => startsOn),
      secondments: facts.byRef('secondment', id, cut).map((row) => secondmentLine(facts, row, cut)),
      ...(facts.tells('reserve', id) ? { reserve: facts.one('reserve', id, cut) ?? null } : {}),
      ...(facts.tells('admonition', '') ? { admonitions: of('admonition', ({ issuedOn }) => issuedOn) } : {}),
      likelyDuplicates: this.alike(ledger, id, cadre, cut),
      ...(await findingsOn(ledger, cut, `cadre-${id}`)),
      ...ledger.damageOf(`cadre-${id}`),
    };
  }

  // Without identity numbers people are told apart by name, sex and birth; a likely duplicate is shown, not refused.
  private alike(ledger: VisibleLedger, id: string, cadre: Facts['cadre'], cut: ReadCut): string[] {
    const same = (other: Facts['cadre']): boolean =>
      other.sex === cadre.sex && monthOf(other.birth) === monthOf(cadre.birth);
    return ledger
      .namesAlike('cadre', cadre.name)
      .flatMap((name) => ledger.facts.equal('cadre', 'name', name, cut))
      .filter(({ key, value }) => key !== id && same(value))
      .map(({ key }) => key)
      .sort();
  }
}

/** Whether those are asked for whom the structure counts in one of its cells. */
function isCounted({ age, education, sex, party }: CadresQuery): boolean {
  return [age, education, sex, party].some((cell) => cell !== undefined);
}

function heldOn(facts: VisibleFacts, cadreId: string, cut: ReadCut): CurrentPost[] {
  return facts.byRef('incumbency', cadreId, cut).map(({ key, value }) => ({
    ...placeOf(facts, key, cut),
    from: value.since,
    to: null,
    ...caseOf(value),
    onProbation: value.onProbation,
  }));
}

/** The case that put a cadre into a post, where one is recorded. */
function caseOf({ caseId }: Facts['incumbency']): { caseId?: string } {
  return caseId === undefined ? {} : { caseId };
}

/**
 * Every stay in a post up to the day of the cut, oldest first. Changes of probation do not split a stay; who is relieved
 * and appointed again on one day has two.
 */
function career(facts: VisibleFacts, cadreId: string, cut: ReadCut): Plain<PostHeld>[] {
  const held: Plain<PostHeld>[] = [];
  for (const { key, value, validFrom, validTo } of facts.historyByRef('incumbency', cadreId, cut)) {
    if (validFrom > cut.asOf) continue;
    const to = validTo > cut.asOf ? null : validTo;
    const goesOn = (post: Plain<PostHeld>): boolean =>
      `${post.teamId}/${post.postId}` === key && post.to === validFrom && value.since < validFrom;
    const before = held.findIndex(goesOn);
    if (before >= 0) held[before] = { ...held[before]!, to };
    else {
      const place = placeOf(facts, key, { asOf: validFrom, knownAt: cut.knownAt });
      held.push({ ...place, from: validFrom, to, ...caseOf(value) });
    }
  }
  return held;
}

function placeOf(facts: VisibleFacts, key: string, cut: Cut): Omit<PostHeld, 'from' | 'to'> {
  const [teamId = '', postId = ''] = key.split('/');
  const team = facts.nameOf('team', teamId, cut) ?? teamId;
  const title = facts.nameOf('post', key, cut) ?? postId;
  return { teamId, team, postId, title };
}
