import type { Facts } from '#libs/domain';
import type { FactRow } from '#libs/kernel';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Reader } from '../auth/reader.ts';
import { Ledger } from '#libs/node';
import { isOwnCadre } from '../events/events.handlers.ts';
import type { Data } from '../reads/answer.ts';
import { pageOf, type ReadCut } from '../reads/read.ts';
import type { SecondmentLine, SecondmentsAnswer } from './secondments.answers.ts';
import { SecondmentsRead } from './secondments.queries.ts';

function isOverrun({ value }: FactRow<Facts['secondment']>, { asOf }: Pick<ReadCut, 'asOf'>): boolean {
  return value.state === 'active' && value.plannedTo < asOf;
}

/** A secondment in the words of the board, as of a day. */
export function secondmentLine(
  { facts }: Ledger,
  row: FactRow<Facts['secondment']>,
  cut: Pick<ReadCut, 'asOf' | 'knownAt'>,
): SecondmentLine {
  const { key, value } = row;
  const { cadreId, homeTeamId, hostTeamId, hostName } = value;
  const teamName = (teamId: string): string => facts.one('team', teamId, cut)?.name ?? teamId;
  return {
    secondmentId: key.slice(key.indexOf('/') + 1),
    name: facts.one('cadre', cadreId, cut)?.name ?? cadreId,
    ...value,
    ...(homeTeamId === undefined ? {} : { homeTeam: teamName(homeTeamId) }),
    host: hostTeamId === undefined ? (hostName ?? '') : teamName(hostTeamId),
    overrun: isOverrun(row, cut),
  };
}

@QueryHandler(SecondmentsRead)
export class SecondmentsHandler implements IQueryHandler<SecondmentsRead> {
  private readonly ledger: Ledger;

  constructor(ledger: Ledger) {
    this.ledger = ledger;
  }

  async execute({ reader, own, cut, query }: SecondmentsRead): Promise<Data<SecondmentsAnswer>> {
    const { state, kind, cadre, team, overrun } = query;
    const found = this.ledger.facts
      .all('secondment', cut)
      .filter(({ value }) => state === undefined || value.state === state)
      .filter(({ value }) => kind === undefined || value.kind === kind)
      .filter(({ value }) => cadre === undefined || value.cadreId === cadre)
      .filter(({ value }) => team === undefined || [value.homeTeamId, value.hostTeamId].includes(team))
      .filter((row) => overrun === undefined || isOverrun(row, cut) === (overrun === 'true'))
      .filter(({ value }) => !own || this.isOwn(reader, value, cut));
    const page = pageOf(found, ({ key }) => key, query, cut);
    return { ...page, items: page.items.map((row) => secondmentLine(this.ledger, row, cut)) };
  }

  private isOwn(reader: Reader, { cadreId, homeTeamId, hostTeamId }: Facts['secondment'], cut: ReadCut): boolean {
    if (isOwnCadre(this.ledger, { reader, cut }, cadreId)) return true;
    const mine = reader.role === 'teamPrincipal' ? reader.teamId : undefined;
    return mine !== undefined && [homeTeamId, hostTeamId].includes(mine);
  }
}
