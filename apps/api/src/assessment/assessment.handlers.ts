import { quotient, type Facts } from '#libs/domain';
import type { FactRow } from '#libs/kernel';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { VisibleFacts } from '../auth/visible-facts.ts';
import type { VisibleLedger } from '../auth/visible-ledger.ts';
import { letOthersBeServed, type After, type Cut } from '#libs/readmodel';
import { lineageOf } from '../auth/reach.ts';
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
  async execute({ ledger, cut, query }: AssessmentsRead): Promise<Data<AssessmentsAnswer>> {
    const { facts } = ledger;
    const { cadre, team, year } = query;
    const where = {
      is: { teamId: team, year },
      ...(year === undefined ? {} : { keyPrefix: `${year}-` }),
      ...(cadre === undefined ? {} : { keys: concerning(facts, cadre, cut) }),
    };
    const page = pageOf(await facts.page('assessment', cut, { ...stretchOf(query), where }), query, cut);
    fetchAssessed(facts, page.items, cut);
    return { ...page, items: page.items.map((row) => assessmentLine(ledger, row, cut, cadre)) };
  }
}

/** The assessments that say something of a cadre. */
function concerning(facts: VisibleFacts, cadreId: string, cut: Cut): string[] {
  const said = (['grade', 'reviewVote'] as const).flatMap((kind) => facts.keysNaming(kind, cadreId, cut));
  return [...new Set(said.map((key) => key.slice(0, key.indexOf('/'))))];
}

/** What is said of cadres in an assessment, by kind of fact. */
const SAID = ['grade', 'fitness', 'reviewVote', 'opinionPoll'] as const;

/** Fetches at once what will be asked for of some assessments. */
function fetchAssessed(facts: VisibleFacts, rows: readonly FactRow<Facts['assessment']>[], cut: Cut): void {
  const keys = rows.map(({ key }) => key);
  for (const kind of SAID) facts.fetchUnder(kind, keys, cut);
  facts.fetch('teamGrade', keys, cut);
  const named = keys.flatMap((key) => SAID.flatMap((kind) => facts.namedUnder(kind, key, cut)));
  facts.fetchNames(cut, { cadre: named, team: rows.map(({ value }) => value.teamId) });
}

function assessmentLine(
  { facts, reach }: VisibleLedger,
  { key, value }: FactRow<Facts['assessment']>,
  cut: Cut,
  only?: string,
): AssessmentLine {
  const named = [...new Set(SAID.flatMap((kind) => facts.namedUnder(kind, key, cut)))].sort();
  const isMeant = (cadreId: string): boolean => only === undefined || cadreId === only;
  const isTold = (cadreId: string): boolean => reach.holdsTeam(value.teamId, cut) || reach.holdsCadre(cadreId, cut);
  return {
    stream: `assessment-${key}`,
    ...value,
    debriefed: value.debriefed.filter((cadreId) => isMeant(cadreId) && isTold(cadreId)),
    team: facts.nameOf('team', value.teamId, cut) ?? value.teamId,
    grade: facts.one('teamGrade', key, cut)?.grade ?? null,
    cadres: named.filter(isMeant).map((cadreId) => cadreLine(facts, `${key}/${cadreId}`, cadreId, cut)),
  };
}

function cadreLine(facts: VisibleFacts, key: string, cadreId: string, cut: Cut): AssessedCadre {
  const grade = facts.one('grade', key, cut);
  return {
    cadreId,
    name: facts.nameOf('cadre', cadreId, cut) ?? cadreId,
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
  async execute({ ledger, cut, query }: RankingsRead): Promise<Data<RankingsAnswer>> {
    const { facts } = ledger;
    const { year, group, team } = query;
    const { after, limit } = stretchOf(query);
    // The team asked for, with those that have become part of it.
    const teams = team === undefined ? undefined : lineageOf(facts, team, cut);
    const where = {
      ...(year === undefined ? {} : { keyPrefix: `${year}/` }),
      is: { group, year },
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
      found.push({ place: [place], lines: rows.map((value) => ({ value, line: rankedLine(facts, value, cut) })) });
      from = [endOf(place)];
      await letOthersBeServed();
    }
    const page = pageOf(found, query, cut);
    return { ...page, items: page.items.map(({ lines }) => groupOf(lines)) };
  }
}

function rankedLine(facts: VisibleFacts, ranked: Facts['ranking'], cut: Cut): RankedTeamLine {
  const { year, teamId, scoreHundredths, rank, tied, last, publishedOn } = ranked;
  const lastBefore = last ? facts.equal('ranking', 'year', year - 1, cut, { is: { last: true } }) : [];
  return {
    teamId,
    team: facts.nameOf('team', teamId, cut) ?? teamId,
    lineage: becameBy(facts, teamId, cut).at(-1)!,
    score: quotient(scoreHundredths, 100),
    rank,
    tied,
    last,
    // Mergers after the ranking was published do not make a team last twice in hindsight.
    lastTwice:
      last &&
      lastBefore.some(({ value: other }) =>
        becameBy(facts, other.teamId, { asOf: publishedOn, knownAt: cut.knownAt }).includes(teamId),
      ),
  };
}

/** A team, then the team it was merged into, and so on, as of a day. */
function becameBy(facts: VisibleFacts, teamId: string, cut: Cut): string[] {
  const line = [teamId];
  for (let at = facts.one('team', teamId, cut)?.intoTeamId; at !== undefined && !line.includes(at);) {
    line.push(at);
    at = facts.one('team', at, cut)?.intoTeamId;
  }
  return line;
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
