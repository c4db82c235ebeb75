import type { Facts } from '#libs/domain';
import type { FactRow } from '#libs/kernel';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Reader } from '../auth/reader.ts';
import { Ledger } from '#libs/node';
import { membersOf } from '../events/events.handlers.ts';
import { refused } from '../problems/problem.ts';
import { openedBy, sortOf } from '../reads/sort.ts';
import type { Data } from '../reads/answer.ts';
import { pageOf, stretchOf, type ReadCut } from '../reads/read.ts';
import type {
  HeartToHeartAnswer,
  HeartToHeartLine,
  MemberLine,
  SupervisionAnswer,
  SupervisionLine,
} from './supervision.answers.ts';
import { HeartToHeartRead, SUPERVISION_SORTS, SupervisionRead, type SupervisionQuery } from './supervision.queries.ts';

/** Fewer cases than this are not counted for a data interface. */
const FEWEST_COUNTED = 5;

function nameOf(ledger: Ledger, cadreId: string, cut: Pick<ReadCut, 'asOf' | 'knownAt'>): string {
  return ledger.facts.one('cadre', cadreId, cut)?.name ?? cadreId;
}

@QueryHandler(SupervisionRead)
export class SupervisionHandler implements IQueryHandler<SupervisionRead> {
  private readonly ledger: Ledger;

  constructor(ledger: Ledger) {
    this.ledger = ledger;
  }

  async execute({ reader, own, cut, query }: SupervisionRead): Promise<Data<SupervisionAnswer>> {
    const { facts } = this.ledger;
    if (reader.role === 'apiConsumer') return this.countOnly(reader, cut, query);
    const { kind, state, cadre, team } = query;
    const sort = sortOf<keyof typeof SUPERVISION_SORTS>(query.sort);
    const members = team === undefined ? undefined : membersOf(this.ledger, team, cut);
    const asked =
      members?.filter((id) => cadre === undefined || id === cadre) ?? (cadre === undefined ? undefined : [cadre]);
    const found = await facts.page('supervision', cut, {
      ...stretchOf(query),
      order: sort.name === undefined ? [] : SUPERVISION_SORTS[sort.name],
      descending: sort.descending,
      where: {
        is: { kind, state },
        within: { openedOn: { to: openedBy(sort.name, cut.asOf) } },
        ...(asked === undefined ? {} : { refs: asked }),
        ...(own ? { keys: this.ownKeys(reader, cut) } : {}),
      },
    });
    const page = pageOf(found, query, cut);
    return { ...page, items: page.items.map((row) => this.line(row, cut)) };
  }

  // What is asked about one person or team would be answered by the count alone.
  private countOnly(reader: Reader, cut: ReadCut, query: SupervisionQuery): Data<SupervisionAnswer> {
    const { kind, state, cadre, team } = query;
    if ([kind, state, cadre, team].some((asked) => asked !== undefined)) {
      throw refused('FORBIDDEN', { role: reader.role, action: 'supervision' });
    }
    const count = this.ledger.facts.countAll('supervision', cut);
    return count < FEWEST_COUNTED ? { items: [], count: null, suppressed: true } : { items: [], count };
  }

  /** Closed cases of the reader himself; heart-to-heart talks of the team that he heads. */
  private ownKeys(reader: Reader, cut: ReadCut): string[] {
    const { facts } = this.ledger;
    if (reader.role === 'cadre') {
      const mine = facts.byRef('supervision', reader.cadreId ?? '', cut);
      return mine.filter(({ value }) => value.state === 'closed').map(({ key }) => key);
    }
    const teamId = reader.teamId ?? '';
    const members = new Set(facts.under('incumbency', teamId, cut).map(cadreOf));
    const ofMembers = [...members].flatMap((cadreId) => facts.byRef('supervision', cadreId, cut));
    const ofTeam = facts.withMember('supervision', { of: ['teamId'], is: teamId }, cut);
    return [...ofMembers.filter(({ value }) => value.teamId === undefined), ...ofTeam]
      .filter(({ value }) => value.kind === 'heartToHeart')
      .map(({ key }) => key);
  }

  private line({ key, value }: FactRow<Facts['supervision']>, cut: ReadCut): SupervisionLine {
    const influenceUntil = this.ledger.facts.one('admonition', key, cut)?.influenceUntil;
    return {
      supervisionId: key,
      stream: `supervision-${key}`,
      name: nameOf(this.ledger, value.cadreId, cut),
      ...value,
      ...(influenceUntil ? { influenceUntil } : {}),
    };
  }
}

@QueryHandler(HeartToHeartRead)
export class HeartToHeartHandler implements IQueryHandler<HeartToHeartRead> {
  private readonly ledger: Ledger;

  constructor(ledger: Ledger) {
    this.ledger = ledger;
  }

  async execute({ reader, own, cut, query }: HeartToHeartRead): Promise<Data<HeartToHeartAnswer>> {
    if (reader.role === 'apiConsumer') throw refused('FORBIDDEN', { role: reader.role, action: 'supervision' });
    const year = query.year ?? Number(cut.asOf.slice(0, 4));
    const lastDay = `${year}-12-31`;
    const on = { ...cut, asOf: cut.asOf < lastDay ? cut.asOf : lastDay };
    const asked = query.team === undefined ? undefined : [query.team];
    const mine = own ? this.ownTeams(reader, on) : undefined;
    const teams = await this.ledger.facts.page('team', on, {
      ...stretchOf(query),
      where: {
        is: { state: 'active' },
        keys: mine && asked ? mine.filter((id) => asked.includes(id)) : (mine ?? asked),
      },
    });
    const page = pageOf(teams, query, cut);
    const only = reader.role === 'cadre' ? reader.cadreId : undefined;
    return { ...page, year, items: page.items.map((team) => this.line(team, { year, on, only })) };
  }

  private ownTeams(reader: Reader, on: ReadCut): string[] {
    if (reader.role === 'teamPrincipal') return [reader.teamId ?? ''];
    const seats = this.ledger.facts.byRef('incumbency', reader.cadreId ?? '', on);
    return seats.map(({ key }) => key.slice(0, key.indexOf('/')));
  }

  private talksOf(cadreId: string, year: number, on: ReadCut): Facts['talk'][] {
    return this.ledger.facts
      .byRef('talk', cadreId, on)
      .map(({ value }) => value)
      .filter(({ kind, heldOn }) => kind === 'heartToHeart' && heldOn.startsWith(`${year}-`));
  }

  private line(
    { key: teamId, value }: FactRow<Facts['team']>,
    of: { year: number; on: ReadCut; only?: string },
  ): HeartToHeartLine {
    const { year, on, only } = of;
    const sitting = this.ledger.facts.under('incumbency', teamId, on);
    const principals = [...new Set(sitting.filter(({ key }) => this.isPrincipal(key, on)).map(cadreOf))];
    // The principals are owed a talk by each other; a single one is owed none.
    const members = [...new Set(sitting.map(cadreOf))]
      .filter((cadreId) => principals.some((principal) => principal !== cadreId))
      .filter((cadreId) => only === undefined || cadreId === only)
      .map((cadreId) => {
        const since = sitting.filter((row) => cadreOf(row) === cadreId).map((row) => row.value.since);
        return this.member(cadreId, teamId, {
          on,
          owed: since.some((day) => day < `${year}-10-01`),
          talks: this.talksOf(cadreId, year, on),
        });
      });
    const owed = members.filter((member) => member.owed);
    return {
      teamId,
      team: value.name,
      principals: principals.map((cadreId) => ({ cadreId, name: nameOf(this.ledger, cadreId, on) })),
      members,
      owed: owed.length,
      met: owed.filter(({ met }) => met).length,
    };
  }

  private member(
    cadreId: string,
    teamId: string,
    { on, owed, talks }: { on: ReadCut; owed: boolean; talks: readonly Facts['talk'][] },
  ): MemberLine {
    const told = talks
      .filter((talk) => talk.teamId === undefined || talk.teamId === teamId)
      .map((talk) => ({
        on: talk.heldOn,
        talkerId: talk.talkerId ?? null,
        talkerName: talk.talkerName ?? (talk.talkerId ? nameOf(this.ledger, talk.talkerId, on) : null),
        byPrincipal: this.byPrincipal(talk, teamId, on),
      }))
      .toSorted((a, b) => (a.on < b.on ? -1 : 1));
    const met = told.some(({ byPrincipal }) => byPrincipal);
    return { cadreId, name: nameOf(this.ledger, cadreId, on), owed, talks: told, met };
  }

  // Who is not in the ledger by id is believed to be what was recorded.
  private byPrincipal({ talkerId, talkerRole, heldOn }: Facts['talk'], teamId: string, on: ReadCut): boolean {
    if (talkerId === undefined) return talkerRole === 'teamPrincipal';
    const day = { ...on, asOf: heldOn };
    return this.ledger.facts
      .byRef('incumbency', talkerId, day)
      .some(({ key }) => key.startsWith(`${teamId}/`) && this.isPrincipal(key, day));
  }

  private isPrincipal(key: string, on: ReadCut): boolean {
    return this.ledger.facts.one('post', key, on)?.principal === true;
  }
}

function cadreOf({ value }: FactRow<Facts['incumbency']>): string {
  return value.cadreId;
}
