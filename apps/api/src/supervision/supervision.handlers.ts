import type { Facts } from '#libs/domain';
import type { FactRow } from '#libs/kernel';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Reader } from '../auth/reader.ts';
import { Ledger } from '#libs/node';
import { refused } from '../problems/problem.ts';
import type { Data } from '../reads/answer.ts';
import { pageOf, type ReadCut } from '../reads/read.ts';
import type {
  HeartToHeartAnswer,
  HeartToHeartLine,
  MemberLine,
  SupervisionAnswer,
  SupervisionLine,
} from './supervision.answers.ts';
import { HeartToHeartRead, SupervisionRead, type SupervisionQuery } from './supervision.queries.ts';

/** Fewer cases than this are not counted for a data interface. */
const FEWEST_COUNTED = 5;

function nameOf(ledger: Ledger, cadreId: string, cut: Pick<ReadCut, 'asOf' | 'knownAt'>): string {
  return ledger.facts.one('cadre', cadreId, cut)?.name ?? cadreId;
}

function sitsIn(ledger: Ledger, cadreId: string, teamId: string | undefined, cut: ReadCut): boolean {
  return ledger.facts.byRef('incumbency', cadreId, cut).some(({ key }) => key.startsWith(`${teamId}/`));
}

@QueryHandler(SupervisionRead)
export class SupervisionHandler implements IQueryHandler<SupervisionRead> {
  private readonly ledger: Ledger;

  constructor(ledger: Ledger) {
    this.ledger = ledger;
  }

  async execute({ reader, own, cut, query }: SupervisionRead): Promise<Data<SupervisionAnswer>> {
    const all = this.ledger.facts.all('supervision', cut);
    if (reader.role === 'apiConsumer') return this.countOnly(reader, all, query);
    const { kind, state, cadre, team } = query;
    const found = all
      .filter(({ value }) => kind === undefined || value.kind === kind)
      .filter(({ value }) => state === undefined || value.state === state)
      .filter(({ value }) => cadre === undefined || value.cadreId === cadre)
      .filter(({ value }) => team === undefined || value.teamId === team)
      .filter(({ value }) => !own || this.mayKnow(reader, value, cut));
    const page = pageOf(found, ({ key }) => key, query, cut);
    return { ...page, items: page.items.map((row) => this.line(row, cut)) };
  }

  // What is asked about one person or team would be answered by the count alone.
  private countOnly(reader: Reader, all: readonly FactRow[], query: SupervisionQuery): Data<SupervisionAnswer> {
    const { kind, state, cadre, team } = query;
    if ([kind, state, cadre, team].some((asked) => asked !== undefined)) {
      throw refused('FORBIDDEN', { role: reader.role, action: 'supervision' });
    }
    return all.length < FEWEST_COUNTED
      ? { items: [], count: null, suppressed: true }
      : { items: [], count: all.length };
  }

  private mayKnow(reader: Reader, value: Facts['supervision'], cut: ReadCut): boolean {
    if (reader.role === 'cadre') return value.cadreId === reader.cadreId && value.state === 'closed';
    if (value.kind !== 'heartToHeart') return false;
    return value.teamId === undefined
      ? sitsIn(this.ledger, value.cadreId, reader.teamId, cut)
      : value.teamId === reader.teamId;
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
    const teams = this.ledger.facts
      .all('team', on)
      .filter(({ value }) => value.state === 'active')
      .filter(({ key }) => query.team === undefined || key === query.team)
      .filter(({ key }) => !own || this.mayKnow(reader, key, on));
    const talks = this.talksOf(year, on);
    const page = pageOf(teams, ({ key }) => key, query, cut);
    const only = reader.role === 'cadre' ? reader.cadreId : undefined;
    return { ...page, year, items: page.items.map((team) => this.line(team, { year, on, talks, only })) };
  }

  private mayKnow(reader: Reader, teamId: string, on: ReadCut): boolean {
    if (reader.role === 'teamPrincipal') return teamId === reader.teamId;
    return sitsIn(this.ledger, reader.cadreId ?? '', teamId, on);
  }

  private talksOf(year: number, on: ReadCut): Map<string, Facts['talk'][]> {
    const talks = this.ledger.facts
      .all('talk', on)
      .map(({ value }) => value)
      .filter(({ kind, heldOn }) => kind === 'heartToHeart' && heldOn.startsWith(`${year}-`));
    return Map.groupBy(talks, ({ cadreId }) => cadreId);
  }

  private line(
    { key: teamId, value }: FactRow<Facts['team']>,
    of: { year: number; on: ReadCut; talks: Map<string, Facts['talk'][]>; only?: string },
  ): HeartToHeartLine {
    const { year, on, talks, only } = of;
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
          talks: talks.get(cadreId) ?? [],
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
