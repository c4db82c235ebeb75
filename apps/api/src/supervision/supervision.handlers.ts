import { CountText, Text, type Facts } from '#libs/domain';
import type { FactRow } from '#libs/kernel';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Reader } from '../auth/reader.ts';
import { Ledger } from '#libs/node';
import { refused } from '../problems/problem.ts';
import { ListQuery, Read, pageOf, type Page, type ReadCut } from '../reads/read.ts';

/** Fewer cases than this are not counted for a data interface. */
const FEWEST_COUNTED = 5;

/** What the list of supervision cases may be asked. */
export class SupervisionQuery extends ListQuery {
  /** `admonition`, `heartToHeart` … */
  @Text({ optional: true, max: 40 }) kind?: string;
  @Text({ optional: true, max: 40 }) state?: string;
  /** Id of a cadre. */
  @Text({ optional: true, max: 64 }) cadre?: string;
  /** Id of a team. */
  @Text({ optional: true, max: 64 }) team?: string;
}

/** What the board of heart-to-heart talks may be asked. */
export class HeartToHeartQuery extends ListQuery {
  /** The year of `asOf` without it. */
  @CountText({ optional: true, min: 1949, max: 2200 }) year?: number;
  /** Id of a team. */
  @Text({ optional: true, max: 64 }) team?: string;
}

/** Supervision cases (监督事项): that there are such cases, of whom, their kinds, dates and outcomes; never their grounds. */
export class SupervisionRead extends Read<SupervisionQuery> {}
/** Who of each team had the year's heart-to-heart talk (谈心谈话) with a principal. */
export class HeartToHeartRead extends Read<HeartToHeartQuery> {}

/** A supervision case as the list has it. */
export type SupervisionLine = Facts['supervision'] & {
  readonly supervisionId: string;
  readonly stream: string;
  readonly name: string;
  readonly influenceUntil?: string;
};

/** How many cases there are, for a reader who may know no more. */
export interface SupervisionCount {
  readonly items: readonly never[];
  readonly count: number | null;
  readonly suppressed?: true;
}

/** One heart-to-heart talk of a member. */
interface TalkOfMember {
  readonly on: string;
  readonly talkerId: string | null;
  readonly talkerName: string | null;
  readonly byPrincipal: boolean;
}

/** A member of a team with the year's talks. */
interface MemberLine {
  readonly cadreId: string;
  readonly name: string;
  /** Whether a talk is owed this year: to who was a member before 1 October. */
  readonly owed: boolean;
  readonly talks: readonly TalkOfMember[];
  readonly met: boolean;
}

/** One team on the board. */
export interface HeartToHeartLine {
  readonly teamId: string;
  readonly team: string;
  readonly principals: readonly { readonly cadreId: string; readonly name: string }[];
  readonly members: readonly MemberLine[];
  readonly owed: number;
  readonly met: number;
}

function nameOf(ledger: Ledger, cadreId: string, cut: Pick<ReadCut, 'asOf' | 'knownAt'>): string {
  return ledger.facts.one('cadre', cadreId, cut)?.name ?? cadreId;
}

function sitsIn(ledger: Ledger, cadreId: string, teamId: string | undefined, cut: ReadCut): boolean {
  return ledger.facts.byRef('incumbency', cadreId, cut).some(({ key }) => key.startsWith(`${teamId}/`));
}

@QueryHandler(SupervisionRead)
export class SupervisionHandler implements IQueryHandler<SupervisionRead, Page<SupervisionLine> | SupervisionCount> {
  private readonly ledger: Ledger;

  constructor(ledger: Ledger) {
    this.ledger = ledger;
  }

  async execute({ reader, own, cut, query }: SupervisionRead): Promise<Page<SupervisionLine> | SupervisionCount> {
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
  private countOnly(reader: Reader, all: readonly FactRow[], query: SupervisionQuery): SupervisionCount {
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
export class HeartToHeartHandler implements IQueryHandler<HeartToHeartRead, Page<HeartToHeartLine> & { year: number }> {
  private readonly ledger: Ledger;

  constructor(ledger: Ledger) {
    this.ledger = ledger;
  }

  async execute({ reader, own, cut, query }: HeartToHeartRead): Promise<Page<HeartToHeartLine> & { year: number }> {
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
