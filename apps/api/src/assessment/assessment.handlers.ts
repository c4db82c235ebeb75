import { quotient, type Facts } from '#libs/domain';
import type { FactRow } from '#libs/kernel';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { VisibleFacts } from '../auth/visible-facts.ts';
import { letOthersBeServed, type After, type Cut } from '#libs/readmodel';
import { Ledger } from '#libs/node';
import type { Data } from '../reads/answer.ts';
import { pageOf, stretchOf } from '../reads/read.ts';
import type {
  AssessedCadre,
  AssessmentLine,
  AssessmentsAnswer,
  GradeVotes,
  RankedTeamLine,
  RankingLine,
  RankingsAnswer,
} from './assessment.answers.ts';
import { AssessmentsRead, RankingsRead } from './assessment.queries.ts';

@QueryHandler(AssessmentsRead)
export class AssessmentsHandler implements IQueryHandler<AssessmentsRead> {
  private readonly ledger: Ledger;

  constructor(ledger: Ledger) {
    this.ledger = ledger;
  }

  async execute(read: AssessmentsRead): Promise<Data<AssessmentsAnswer>> {
    const { reader, own, cut, query } = read;
    const only = own && reader.role === 'cadre' ? (reader.cadreId ?? '') : query.cadre;
    const mine = own && reader.role !== 'cadre' ? (reader.teamId ?? '') : undefined;
    // Who reads of himself or of his team and asks for another finds nothing.
    const foreign =
      (query.cadre !== undefined && only !== query.cadre) || (mine !== undefined && (query.team ?? mine) !== mine);
    const where = {
      is: { teamId: mine ?? query.team },
      ...(query.year === undefined ? {} : { keyPrefix: `${query.year}-` }),
      ...(only === undefined ? {} : { keys: this.concerning(only, cut) }),
    };
    const found = foreign ? [] : await this.ledger.facts.page('assessment', cut, { ...stretchOf(query), where });
    const page = pageOf(found, query, cut);
    return { ...page, items: page.items.map((row) => this.line(read, row, only)) };
  }

  /** The assessments that say something of a cadre. */
  private concerning(cadreId: string, cut: Cut): string[] {
    const kinds = ['grade', 'reviewVote'] as const;
    const said = kinds.flatMap((kind) => this.ledger.facts.byRef(kind, cadreId, cut));
    return [...new Set(said.map(({ key }) => key.slice(0, key.indexOf('/'))))];
  }

  private line(read: AssessmentsRead, { key, value }: FactRow<Facts['assessment']>, only?: string): AssessmentLine {
    const facts = read.visible(this.ledger.facts);
    const { cut } = read;
    const stream = `assessment-${key}`;
    // That a cadre is assessed is no secret, though the votes are.
    const kinds = ['grade', 'fitness', 'reviewVote', 'opinionPoll'] as const;
    const named = kinds.flatMap((kind) =>
      this.ledger.facts.under(kind, key, cut).map((row) => row.key.slice(key.length + 1)),
    );
    const cadreIds = [...new Set(named)].sort().filter((cadreId) => only === undefined || cadreId === only);
    return {
      stream,
      ...value,
      debriefed: only === undefined ? value.debriefed : value.debriefed.filter((cadreId) => cadreId === only),
      team: facts.one('team', value.teamId, cut)?.name ?? value.teamId,
      grade: facts.one('teamGrade', key, cut)?.grade ?? null,
      cadres: cadreIds.map((cadreId) => cadreLine(facts, `${key}/${cadreId}`, cadreId, cut)),
    };
  }
}

function cadreLine(facts: VisibleFacts, key: string, cadreId: string, cut: Cut): AssessedCadre {
  const grade = facts.one('grade', key, cut);
  return {
    cadreId,
    name: facts.one('cadre', cadreId, cut)?.name ?? cadreId,
    grade: grade?.grade ?? null,
    ...(grade?.ground ? { ground: grade.ground } : {}),
    certifiedOn: grade?.on ?? null,
    fitness: facts.one('fitness', key, cut)?.fitness ?? null,
    ...(facts.tells('reviewVote', key) ? { reviewVote: votesOf(facts.one('reviewVote', key, cut)) } : {}),
    ...(facts.tells('opinionPoll', key) ? { opinionPoll: votesOf(facts.one('opinionPoll', key, cut)) } : {}),
  };
}

function votesOf(votes: Facts['reviewVote'] | undefined): GradeVotes | null {
  if (!votes) return null;
  const { year: _, teamId: __, ...counts } = votes;
  return counts;
}

@QueryHandler(RankingsRead)
export class RankingsHandler implements IQueryHandler<RankingsRead> {
  private readonly ledger: Ledger;

  constructor(ledger: Ledger) {
    this.ledger = ledger;
  }

  async execute({ reader, own, cut, query }: RankingsRead): Promise<Data<RankingsAnswer>> {
    const { facts } = this.ledger;
    const { year, group, team } = query;
    const { after, limit } = stretchOf(query);
    // The teams asked for, each with those that have become part of it; undefined for all.
    const teams = [team, own ? (reader.teamId ?? '') : undefined]
      .filter((teamId) => teamId !== undefined)
      .map((teamId) => this.lineageOf(teamId, cut))
      .reduce<string[] | undefined>((some, ids) => some?.filter((id) => ids.includes(id)) ?? ids, undefined);
    const where = {
      ...(year === undefined ? {} : { keyPrefix: `${year}/` }),
      is: { group },
      ...(teams ? { refs: teams } : {}),
    };
    const found: { readonly place: After; readonly lines: { value: Facts['ranking']; line: RankedTeamLine }[] }[] = [];
    for (let from = after && [endOf(String(after[0]))]; found.length <= limit;) {
      const [first] = await facts.page('ranking', cut, { where, after: from, limit: 0 });
      if (!first) break;
      const place = first.key.slice(0, first.key.lastIndexOf('/'));
      const rows = teams
        ? teams.flatMap((teamId) => facts.one('ranking', `${place}/${teamId}`, cut) ?? [])
        : facts.under('ranking', place, cut).map(({ value }) => value);
      found.push({ place: [place], lines: rows.map((value) => ({ value, line: this.line(value, cut) })) });
      from = [endOf(place)];
      await letOthersBeServed();
    }
    const page = pageOf(found, query, cut);
    return { ...page, items: page.items.map(({ lines }) => groupOf(lines)) };
  }

  /** A team and those that have become part of it; itself alone once it has become part of another. */
  private lineageOf(teamId: string, cut: Cut): string[] {
    const { facts } = this.ledger;
    if (facts.one('team', teamId, cut)?.intoTeamId !== undefined) return [teamId];
    const ids = [teamId];
    for (const id of ids) {
      for (const { key } of facts.byRef('team', id, cut)) if (!ids.includes(key)) ids.push(key);
    }
    return ids;
  }

  private line(ranked: Facts['ranking'], cut: Cut): RankedTeamLine {
    const { year, teamId, scoreHundredths, rank, tied, last, publishedOn } = ranked;
    const lastBefore = last ? this.lastsOf(year - 1, cut) : [];
    return {
      teamId,
      team: this.ledger.facts.one('team', teamId, cut)?.name ?? teamId,
      lineage: this.becameBy(teamId, cut).at(-1)!,
      score: quotient(scoreHundredths, 100),
      rank,
      tied,
      last,
      // Mergers after the ranking was published do not make a team last twice in hindsight.
      lastTwice:
        last &&
        lastBefore.some((other) =>
          this.becameBy(other.teamId, { asOf: publishedOn, knownAt: cut.knownAt }).includes(teamId),
        ),
    };
  }

  private lastsOf(year: number, cut: Cut): Facts['ranking'][] {
    return this.ledger.facts.equal('ranking', 'year', year, cut, { last: true }).map(({ value }) => value);
  }

  /** A team, then the team it was merged into, and so on, as of a day. */
  private becameBy(teamId: string, cut: Cut): string[] {
    const line = [teamId];
    for (let at = this.ledger.facts.one('team', teamId, cut)?.intoTeamId; at !== undefined && !line.includes(at);) {
      line.push(at);
      at = this.ledger.facts.one('team', at, cut)?.intoTeamId;
    }
    return line;
  }
}

/** After every key of a group of a ranking. */
function endOf(group: string): string {
  return `${group}/\u{10ffff}`;
}

function groupOf(lines: readonly { value: Facts['ranking']; line: RankedTeamLine }[]): RankingLine {
  const { year, group, publishedOn, size } = lines[0]!.value;
  const teams = lines.map(({ line }) => line).sort((a, b) => a.rank - b.rank || (a.teamId < b.teamId ? -1 : 1));
  return { year, group, publishedOn, size, teams };
}
