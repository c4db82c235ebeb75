import type { Facts } from '#libs/domain';
import type { FactRow } from '#libs/kernel';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { VisibleFacts } from '../auth/visible-facts.ts';
import type { Data } from '../reads/answer.ts';
import { pageOf, stretchOf, type ReadCut } from '../reads/read.ts';
import type { SecondmentLine, SecondmentsAnswer } from './secondments.answers.ts';
import { SecondmentsRead } from './secondments.queries.ts';

function isOverrun({ value }: FactRow<Facts['secondment']>, { asOf }: Pick<ReadCut, 'asOf'>): boolean {
  return value.state === 'active' && value.plannedTo < asOf;
}

/** A secondment in the words of the board, as of a day. */
export function secondmentLine(
  facts: VisibleFacts,
  row: FactRow<Facts['secondment']>,
  cut: Pick<ReadCut, 'asOf' | 'knownAt'>,
): SecondmentLine {
  const { key, value } = row;
  const { cadreId, homeTeamId, hostTeamId, hostName } = value;
  const teamName = (teamId: string): string => facts.nameOf('team', teamId, cut) ?? teamId;
  return {
    secondmentId: key.slice(key.indexOf('/') + 1),
    name: facts.nameOf('cadre', cadreId, cut) ?? cadreId,
    ...value,
    ...(homeTeamId === undefined ? {} : { homeTeam: teamName(homeTeamId) }),
    host: hostTeamId === undefined ? (hostName ?? '') : teamName(hostTeamId),
    overrun: isOverrun(row, cut),
  };
}

function ofTeam(teamId: string): { of: readonly string[]; is: string } {
  return { of: ['homeTeamId', 'hostTeamId'], is: teamId };
}

@QueryHandler(SecondmentsRead)
export class SecondmentsHandler implements IQueryHandler<SecondmentsRead> {
  async execute({ ledger, cut, query }: SecondmentsRead): Promise<Data<SecondmentsAnswer>> {
    const { facts } = ledger;
    const { state, kind, cadre, team, overrun } = query;
    const wanted = (rows: readonly FactRow<Facts['secondment']>[]): FactRow<Facts['secondment']>[] =>
      rows.filter((row) => isOverrun(row, cut) === (overrun === 'true'));
    const found = await facts.page('secondment', cut, {
      ...stretchOf(query),
      where: {
        is: { state, kind },
        ...(cadre === undefined ? {} : { refs: [cadre] }),
        members: team === undefined ? [] : [ofTeam(team)],
      },
      ...(overrun === undefined ? {} : { accept: wanted }),
    });
    const page = pageOf(found, query, cut);
    const values = page.items.map(({ value }) => value);
    facts.fetchNames(cut, {
      cadre: values.map(({ cadreId }) => cadreId),
      team: values.flatMap(({ homeTeamId, hostTeamId }) => [homeTeamId ?? [], hostTeamId ?? []].flat()),
    });
    return { ...page, items: page.items.map((row) => secondmentLine(facts, row, cut)) };
  }
}
