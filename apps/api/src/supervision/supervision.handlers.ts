import type { Facts } from '#libs/domain';
import type { FactRow } from '#libs/kernel';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { VisibleLedger } from '../auth/visible-ledger.ts';
import { membersOf } from '../events/members.ts';
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
import { HeartToHeartRead, SUPERVISION_SORTS, SupervisionRead } from './supervision.queries.ts';

/** Fewer cases than this are not counted for a data interface. */
const FEWEST_COUNTED = 5;

function nameOf({ facts }: VisibleLedger, cadreId: string, cut: Pick<ReadCut, 'asOf' | 'knownAt'>): string {
  return facts.nameOf('cadre', cadreId, cut) ?? cadreId;
}

@QueryHandler(SupervisionRead)
export class SupervisionHandler implements IQueryHandler<SupervisionRead> {
  async execute(read: SupervisionRead): Promise<Data<SupervisionAnswer>> {
    if (read.context.isOutline) return this.countOnly(read);
    const { ledger, cut, query } = read;
    const { kind, state, cadre, team } = query;
    const sort = sortOf<keyof typeof SUPERVISION_SORTS>(query.sort);
    const members = team === undefined ? undefined : membersOf(ledger.facts, team, cut);
    const asked =
      members?.filter((id) => cadre === undefined || id === cadre) ?? (cadre === undefined ? undefined : [cadre]);
    const found = await ledger.facts.page('supervision', cut, {
      ...stretchOf(query),
      order: sort.name === undefined ? [] : SUPERVISION_SORTS[sort.name],
      descending: sort.descending,
      where: {
        is: { kind, state },
        within: { openedOn: { to: openedBy(sort.name, cut.asOf) } },
        ...(asked === undefined ? {} : { refs: asked }),
      },
    });
    const page = pageOf(found, query, cut);
    ledger.facts.fetchNames(cut, { cadre: page.items.map(({ value }) => value.cadreId) });
    const keys = page.items.map(({ key }) => key);
    ledger.facts.fetch('admonition', keys, cut);
    return { ...page, items: page.items.map((row) => this.line(ledger, row, cut)) };
  }

  // What is asked about one person or team would be answered by the count alone.
  private countOnly(read: SupervisionRead): Data<SupervisionAnswer> {
    const { kind, state, cadre, team } = read.query;
    if ([kind, state, cadre, team].some((asked) => asked !== undefined)) throw read.context.forbidden();
    const count = read.ledger.facts.howMany('supervision', read.cut);
    return count < FEWEST_COUNTED ? { items: [], count: null, suppressed: true } : { items: [], count };
  }

  private line(ledger: VisibleLedger, { key, value }: FactRow<Facts['supervision']>, cut: ReadCut): SupervisionLine {
    const influenceUntil = ledger.facts.one('admonition', key, cut)?.influenceUntil;
    return {
      supervisionId: key,
      stream: `supervision-${key}`,
      name: nameOf(ledger, value.cadreId, cut),
      ...value,
      ...(influenceUntil ? { influenceUntil } : {}),
    };
  }
}

@QueryHandler(HeartToHeartRead)
export class HeartToHeartHandler implements IQueryHandler<HeartToHeartRead> {
  async execute({ ledger, cut, query }: HeartToHeartRead): Promise<Data<HeartToHeartAnswer>> {
    const year = query.year ?? Number(cut.asOf.slice(0, 4));
    const lastDay = `${year}-12-31`;
    const on = { ...cut, asOf: cut.asOf < lastDay ? cut.asOf : lastDay };
    const teams = await ledger.facts.page('team', on, {
      ...stretchOf(query),
      where: { is: { state: 'active' }, ...(query.team === undefined ? {} : { keys: [query.team] }) },
    });
    const page = pageOf(teams, query, cut);
    const board = new Board(ledger, { year, on });
    board.fetch(page.items.map(({ key }) => key));
    return { ...page, year, items: page.items.map((team) => board.line(team)) };
  }
}

/** The talks that are owed in a year, and those that were held, as of its last day or the day that was asked for. */
class Board {
  private readonly ledger: VisibleLedger;
  private readonly year: number;
  private readonly on: ReadCut;

  constructor(ledger: VisibleLedger, { year, on }: { year: number; on: ReadCut }) {
    this.ledger = ledger;
    this.year = year;
    this.on = on;
  }

  /** Fetches at once what will be asked for of some teams. */
  fetch(teamIds: readonly string[]): void {
    const { on } = this;
    const { facts } = this.ledger;
    facts.fetchUnder('incumbency', teamIds, on);
    const sitting = teamIds.flatMap((teamId) => facts.under('incumbency', teamId, on));
    const cadreIds = sitting.map(cadreOf);
    facts.fetchByRef('talk', cadreIds, on);
    const talkers = cadreIds.flatMap((id) => this.talksOf(id)).flatMap(({ talkerId }) => talkerId ?? []);
    facts.fetchNames(on, { cadre: [...cadreIds, ...talkers] });
    facts.fetchHistoriesByRef('incumbency', talkers, on);
    const held = talkers.flatMap((id) => facts.historyByRef('incumbency', id, on));
    const posts = [...sitting, ...held].map(({ key }) => key);
    facts.fetchHistories('post', posts, on);
  }

  private talksOf(cadreId: string): Facts['talk'][] {
    const { year, on } = this;
    return this.ledger.facts
      .byRef('talk', cadreId, on)
      .map(({ value }) => value)
      .filter(({ kind, heldOn }) => kind === 'heartToHeart' && heldOn.startsWith(`${year}-`));
  }

  line({ key: teamId, value }: FactRow<Facts['team']>): HeartToHeartLine {
    const { year, on } = this;
    const sitting = this.ledger.facts.under('incumbency', teamId, on);
    const principals = [...new Set(sitting.filter(({ key }) => this.isPrincipal(key, on)).map(cadreOf))];
    // The principals are owed a talk by each other; a single one is owed none.
    const members = [...new Set(sitting.map(cadreOf))]
      .filter((cadreId) => principals.some((principal) => principal !== cadreId))
      .filter((cadreId) => this.ledger.reach.holdsCadre(cadreId, on))
      .map((cadreId) => {
        const since = sitting.filter((row) => cadreOf(row) === cadreId).map((row) => row.value.since);
        return this.member(cadreId, teamId, { owed: since.some((day) => day < `${year}-10-01`) });
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

  private member(cadreId: string, teamId: string, { owed }: { owed: boolean }): MemberLine {
    const { on } = this;
    const told = this.talksOf(cadreId)
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
