import { CountText, Text, type Facts } from '#libs/domain';
import type { FactRow } from '#libs/kernel';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Reader } from '../auth/reader.ts';
import { Ledger } from '#libs/node';
import { refused } from '../problems/problem.ts';
import { ListQuery, Read, pageOf, stretchOf, type Page, type ReadCut } from '../reads/read.ts';

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

@QueryHandler(SupervisionRead)
export class SupervisionHandler implements IQueryHandler<SupervisionRead, Page<SupervisionLine> | SupervisionCount> {
  private readonly ledger: Ledger;

  constructor(ledger: Ledger) {
    this.ledger = ledger;
  }

  async execute({ reader, own, cut, query }: SupervisionRead): Promise<Page<SupervisionLine> | SupervisionCount> {
    const { facts } = this.ledger;
    if (reader.role === 'apiConsumer') return this.countOnly(reader, cut, query);
    const { kind, state, cadre, team } = query;
    const found = await facts.page('supervision', cut, {
      ...stretchOf(query),
      where: {
        is: { kind, state },
        ...(cadre === undefined ? {} : { refs: [cadre] }),
        ...(own ? { keys: this.ownKeys(reader, cut) } : {}),
        members: team === undefined ? [] : [{ of: ['teamId'], is: team }],
      },
    });
    const page = pageOf(found, query, cut);
    return { ...page, items: page.items.map((row) => this.line(row, cut)) };
  }

  // What is asked about one person or team would be answered by the count alone.
  private countOnly(reader: Reader, cut: ReadCut, query: SupervisionQuery): SupervisionCount {
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
