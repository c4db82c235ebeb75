import { quotient, type Facts } from '#libs/domain';
import type { FactRow } from '#libs/kernel';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { allows } from '../auth/masking.ts';
import { clearanceOf } from '../auth/reader.ts';
import type { Cut } from '#libs/readmodel';
import { Ledger } from '#libs/node';
import type { Data } from '../reads/answer.ts';
import { pageOf } from '../reads/read.ts';
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
    const found = this.ledger.facts
      .all('assessment', cut)
      .filter(({ value }) => query.year === undefined || value.year === query.year)
      .filter(({ value }) => query.team === undefined || value.teamId === query.team)
      .filter(({ value }) => !own || reader.role === 'cadre' || value.teamId === reader.teamId)
      // A cadre who reads of himself and asks for another one finds nothing.
      .filter(() => query.cadre === undefined || only === query.cadre)
      .filter(({ key }) => only === undefined || this.concerns(key, only, cut));
    const page = pageOf(found, ({ key }) => key, query, cut);
    return { ...page, items: page.items.map((row) => this.line(read, row, only)) };
  }

  private concerns(id: string, cadreId: string, cut: Cut): boolean {
    const { facts } = this.ledger;
    const key = `${id}/${cadreId}`;
    return facts.one('grade', key, cut) !== undefined || facts.one('reviewVote', key, cut) !== undefined;
  }

  private line(read: AssessmentsRead, { key, value }: FactRow<Facts['assessment']>, only?: string): AssessmentLine {
    const { facts } = this.ledger;
    const { cut, reader } = read;
    const stream = `assessment-${key}`;
    const seesVotes = allows(clearanceOf(reader, stream, 'ReviewVoteRecorded'), 'restricted');
    const kinds = ['grade', 'fitness', 'reviewVote', 'opinionPoll'] as const;
    const named = kinds.flatMap((kind) => facts.under(kind, key, cut).map((row) => row.key.slice(key.length + 1)));
    const cadreIds = [...new Set(named)].sort().filter((cadreId) => only === undefined || cadreId === only);
    return {
      stream,
      ...value,
      debriefed: only === undefined ? value.debriefed : value.debriefed.filter((cadreId) => cadreId === only),
      team: facts.one('team', value.teamId, cut)?.name ?? value.teamId,
      grade: facts.one('teamGrade', key, cut)?.grade ?? null,
      cadres: cadreIds.map((cadreId) => this.cadreLine(`${key}/${cadreId}`, cadreId, cut, seesVotes)),
    };
  }

  private cadreLine(key: string, cadreId: string, cut: Cut, seesVotes: boolean): AssessedCadre {
    const { facts } = this.ledger;
    const grade = facts.one('grade', key, cut);
    return {
      cadreId,
      name: facts.one('cadre', cadreId, cut)?.name ?? cadreId,
      grade: grade?.grade ?? null,
      ...(grade?.ground ? { ground: grade.ground } : {}),
      certifiedOn: grade?.on ?? null,
      fitness: facts.one('fitness', key, cut)?.fitness ?? null,
      ...(seesVotes
        ? {
            reviewVote: votesOf(facts.one('reviewVote', key, cut)),
            opinionPoll: votesOf(facts.one('opinionPoll', key, cut)),
          }
        : {}),
    };
  }
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
    const all = this.ledger.facts.all('ranking', cut);
    const lasts = all.map(({ value }) => value).filter(({ last }) => last);
    const shown = all
      .map(({ value }) => ({ value, line: this.line(value, lasts, cut) }))
      .filter(({ value }) => query.year === undefined || value.year === query.year)
      .filter(({ value }) => query.group === undefined || value.group === query.group)
      .filter(({ line }) => query.team === undefined || isOf(line, query.team))
      .filter(({ line }) => !own || (reader.teamId !== undefined && isOf(line, reader.teamId)));
    const groups = Map.groupBy(shown, ({ value }) => `${value.year}/${value.group}`);
    const items = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
    const page = pageOf(items, ([key]) => key, query, cut);
    return { ...page, items: page.items.map(([, lines]) => groupOf(lines)) };
  }

  private line(ranked: Facts['ranking'], lasts: readonly Facts['ranking'][], cut: Cut): RankedTeamLine {
    const { year, teamId, scoreHundredths, rank, tied, last, publishedOn } = ranked;
    const lastBefore = lasts.filter((other) => other.year === year - 1);
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

function isOf({ teamId, lineage }: RankedTeamLine, team: string): boolean {
  return teamId === team || lineage === team;
}

function groupOf(lines: readonly { value: Facts['ranking']; line: RankedTeamLine }[]): RankingLine {
  const { year, group, publishedOn, size } = lines[0]!.value;
  const teams = lines.map(({ line }) => line).sort((a, b) => a.rank - b.rank || (a.teamId < b.teamId ? -1 : 1));
  return { year, group, publishedOn, size, teams };
}
