import type { Facts } from '#libs/domain';
import type { FactRow } from '#libs/kernel';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Ledger } from '#libs/node';
import { ownCadres } from '../events/events.handlers.ts';
import type { Data } from '../reads/answer.ts';
import { pageOf, stretchOf, type ReadCut } from '../reads/read.ts';
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

function ofTeam(teamId: string): { of: readonly string[]; is: string } {
  return { of: ['homeTeamId', 'hostTeamId'], is: teamId };
}

@QueryHandler(SecondmentsRead)
export class SecondmentsHandler implements IQueryHandler<SecondmentsRead> {
  private readonly ledger: Ledger;

  constructor(ledger: Ledger) {
    this.ledger = ledger;
  }

  async execute(read: SecondmentsRead): Promise<Data<SecondmentsAnswer>> {
    const { own, cut, query } = read;
    const { state, kind, cadre, team, overrun } = query;
    const isWanted = (row: FactRow<Facts['secondment']>): boolean => isOverrun(row, cut) === (overrun === 'true');
    const found = await this.ledger.facts.page('secondment', cut, {
      ...stretchOf(query),
      where: {
        is: { state, kind },
        ...(cadre === undefined ? {} : { refs: [cadre] }),
        ...(own ? { keys: this.ownKeys(read) } : {}),
        members: team === undefined ? [] : [ofTeam(team)],
      },
      ...(overrun === undefined ? {} : { accept: isWanted }),
    });
    const page = pageOf(found, query, cut);
    return { ...page, items: page.items.map((row) => secondmentLine(this.ledger, row, cut)) };
  }

  /** Those of the reader himself, or of the members of the team that he heads, and those from and to this team. */
  private ownKeys(read: SecondmentsRead): string[] {
    const { facts } = this.ledger;
    const { reader, cut } = read;
    const ofPeople = ownCadres(this.ledger, read).flatMap((cadreId) => facts.byRef('secondment', cadreId, cut));
    const mine =
      reader.role === 'teamPrincipal' ? facts.withMember('secondment', ofTeam(reader.teamId ?? ''), cut) : [];
    return [...new Set([...ofPeople, ...mine].map(({ key }) => key))];
  }
}
