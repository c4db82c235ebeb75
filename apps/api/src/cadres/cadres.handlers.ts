import type { Facts } from '#libs/domain';
import { completedYears, monthOf, type FactRow } from '#libs/kernel';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Ledger } from '#libs/node';
import { readingOf, type CadreSort } from '#libs/readmodel';
import { sortOf } from '../reads/sort.ts';
import { isOwnCadre, membersOf, ownCadres } from '../events/events.handlers.ts';
import { secondmentLine } from '../secondments/secondments.handlers.ts';
import { damageOf, notThere } from '../reads/damage.ts';
import type { Data, Plain } from '../reads/answer.ts';
import { pageOf, stretchOf, type ReadCut } from '../reads/read.ts';
import type { CadreAnswer, CadreLine, CadresAnswer, CurrentPost, PostHeld } from './cadres.answers.ts';
import { CadresRead, CadreRead } from './cadres.queries.ts';

/** With more names than this that are meant, all cadres are gone through instead. */
const NAMES_MOST = 2000;

@QueryHandler(CadresRead)
export class CadresHandler implements IQueryHandler<CadresRead> {
  private readonly ledger: Ledger;

  constructor(ledger: Ledger) {
    this.ledger = ledger;
  }

  async execute(read: CadresRead): Promise<Data<CadresAnswer>> {
    const { own, cut, query } = read;
    const { facts, names, cadres } = this.ledger;
    const { q, state = 'active' } = query;
    const found = q === undefined ? undefined : await names.search('cadre', q, NAMES_MOST);
    const { name: sort, descending } = sortOf<CadreSort>(query.sort);
    const sets = [
      own ? ownCadres(this.ledger, read) : undefined,
      query.team === undefined ? undefined : membersOf(this.ledger, query.team, cut),
      found && 'names' in found ? facts.keysWith('cadre', 'name', found.names, cut) : undefined,
    ];
    const keys = sets.reduce((some, ids) => (some && ids ? some.filter((id) => ids.includes(id)) : (some ?? ids)));
    const rows = await cadres.page(cut, {
      ...stretchOf(query),
      keys,
      sort,
      descending,
      state: state === 'all' ? undefined : state,
      isMeant: found && 'isMeant' in found ? found.isMeant : undefined,
    });
    const page = pageOf(rows, query, cut);
    return {
      ...page,
      items: read
        .visible(facts)
        .seen('cadre', page.items)
        .map((row) => this.line(cut, row)),
    };
  }

  private line(cut: ReadCut, { key, value }: FactRow<Facts['cadre']>): CadreLine {
    const posts = heldOn(this.ledger, key, cut);
    // The age is that of the birth as told, or asking for one day after the other would tell the day.
    return {
      cadreId: key,
      name: value.name,
      pinyin: readingOf(value.name),
      sex: value.sex,
      birth: value.birth,
      age: completedYears(value.birth, cut.asOf),
      state: value.state,
      posts: posts.map(({ teamId, team, postId, title }) => ({ teamId, team, postId, title })),
    };
  }
}

@QueryHandler(CadreRead)
export class CadreHandler implements IQueryHandler<CadreRead> {
  private readonly ledger: Ledger;

  constructor(ledger: Ledger) {
    this.ledger = ledger;
  }

  async execute(read: CadreRead): Promise<Data<CadreAnswer>> {
    const { cut, id } = read;
    read.mustBeOwn(isOwnCadre(this.ledger, read, id));
    const facts = read.visible(this.ledger.facts);
    // The age is that of the birth as told, or asking for one day after the other would tell the day.
    const cadre = facts.one('cadre', id, cut);
    if (!cadre) throw notThere(this.ledger, `cadre-${id}`, `cadre ${id}`);
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
      posts: heldOn(this.ledger, id, cut),
      postsHeld: career(this.ledger, id, cut),
      education: facts.one('education', id, cut)?.records ?? [],
      politicalStatus: facts.one('politicalStatus', id, cut) ?? null,
      civilRank: facts.one('civilRank', id, cut) ?? null,
      grades: of('grade', ({ year }) => String(year)),
      training: of('trainingRecord', ({ startsOn }) => startsOn),
      secondments: facts.byRef('secondment', id, cut).map((row) => secondmentLine(this.ledger, row, cut)),
      ...(facts.tells('reserve', id) ? { reserve: facts.one('reserve', id, cut) ?? null } : {}),
      ...(facts.tells('admonition', '') ? { admonitions: of('admonition', ({ issuedOn }) => issuedOn) } : {}),
      likelyDuplicates: read.own ? [] : this.alike(id, cadre, cut),
      ...damageOf(this.ledger, `cadre-${id}`),
    };
  }

  // Without identity numbers people are told apart by name, sex and birth; a likely duplicate is shown, not refused.
  private alike(id: string, cadre: Facts['cadre'], cut: ReadCut): string[] {
    const { facts, names } = this.ledger;
    const same = (other: Facts['cadre']): boolean =>
      other.sex === cadre.sex && monthOf(other.birth) === monthOf(cadre.birth);
    return names
      .alike('cadre', cadre.name)
      .flatMap((name) => facts.equal('cadre', 'name', name, cut))
      .filter(({ key, value }) => key !== id && same(value))
      .map(({ key }) => key)
      .sort();
  }
}

function heldOn(ledger: Ledger, cadreId: string, cut: ReadCut): CurrentPost[] {
  return ledger.facts.byRef('incumbency', cadreId, cut).map(({ key, value }) => ({
    ...placeOf(ledger, key, { asOf: cut.asOf, knownAt: cut.knownAt }),
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
function career(ledger: Ledger, cadreId: string, cut: ReadCut): Plain<PostHeld>[] {
  const held: Plain<PostHeld>[] = [];
  for (const { key, value, validFrom, validTo } of ledger.facts.historyByRef('incumbency', cadreId, cut.knownAt)) {
    if (validFrom > cut.asOf) continue;
    const to = validTo > cut.asOf ? null : validTo;
    const goesOn = (post: Plain<PostHeld>): boolean =>
      `${post.teamId}/${post.postId}` === key && post.to === validFrom && value.since < validFrom;
    const before = held.findIndex(goesOn);
    if (before >= 0) held[before] = { ...held[before]!, to };
    else {
      const place = placeOf(ledger, key, { asOf: validFrom, knownAt: cut.knownAt });
      held.push({ ...place, from: validFrom, to, ...caseOf(value) });
    }
  }
  return held;
}

function placeOf(ledger: Ledger, key: string, cut: { asOf: string; knownAt: number }): Omit<PostHeld, 'from' | 'to'> {
  const [teamId = '', postId = ''] = key.split('/');
  const team = ledger.facts.one('team', teamId, cut)?.name ?? teamId;
  const title = ledger.facts.one('post', key, cut)?.title ?? postId;
  return { teamId, team, postId, title };
}
