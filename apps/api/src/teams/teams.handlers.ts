import { OneOf, TEAM_KINDS, Text, compositionOf, type Composition, type Facts, type TeamKind } from '#libs/domain';
import type { FactRow } from '#libs/kernel';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { dayOrMonth } from '../auth/masking.ts';
import { clearanceOf } from '../auth/reader.ts';
import { pageOf, ListQuery, Read, type Page } from '../reads/read.ts';
import { Ledger } from '#libs/node';
import { refused } from '../problems/problem.ts';

/** What the list of teams may be asked. */
export class TeamsQuery extends ListQuery {
  @OneOf(TEAM_KINDS, { optional: true }) kind?: TeamKind;
  /** `active` without it; `all` for merged and abolished teams too. */
  @OneOf(['active', 'merged', 'abolished', 'all'], { optional: true }) state?: string;
  /** Part of the name. */
  @Text({ optional: true, max: 100 }) q?: string;
}

/** A team with its counts. */
export interface TeamLine {
  readonly id: string;
  readonly name: string;
  readonly kind: TeamKind;
  readonly state: string;
  readonly intoTeamId?: string;
  readonly counts: {
    readonly posts: number;
    readonly incumbents: number;
    readonly vacancies: number;
    readonly headcount: number | null;
    readonly slotCount: number | null;
  };
}

/** The list of teams (班子). */
export class TeamsRead extends Read<TeamsQuery> {}
/** One team. */
export class TeamRead extends Read {}
/** Who sits in a team. */
export class CompositionRead extends Read {}

function lineOf({ key, value }: FactRow<Facts['team']>, posts: number, incumbents: number): TeamLine {
  const { name, kind, state, intoTeamId, headcount, slotCount } = value;
  return {
    id: key,
    name,
    kind,
    state,
    ...(intoTeamId ? { intoTeamId } : {}),
    counts: {
      posts,
      incumbents,
      vacancies: posts - incumbents,
      headcount: headcount ?? null,
      slotCount: slotCount ?? null,
    },
  };
}

function countByTeam(rows: readonly FactRow[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { key } of rows) {
    const teamId = key.slice(0, key.indexOf('/'));
    counts.set(teamId, (counts.get(teamId) ?? 0) + 1);
  }
  return counts;
}

@QueryHandler(TeamsRead)
export class TeamsHandler implements IQueryHandler<TeamsRead, Page<TeamLine>> {
  private readonly ledger: Ledger;

  constructor(ledger: Ledger) {
    this.ledger = ledger;
  }

  async execute({ reader, own, cut, query }: TeamsRead): Promise<Page<TeamLine>> {
    const { facts } = this.ledger;
    const posts = countByTeam(facts.all('post', cut));
    const incumbents = countByTeam(facts.all('incumbency', cut));
    const state = query.state ?? 'active';
    const teams = facts
      .all('team', cut)
      .filter(({ key }) => !own || key === reader.teamId)
      .filter(({ value }) => state === 'all' || value.state === state)
      .filter(({ value }) => query.kind === undefined || value.kind === query.kind)
      .filter(({ value }) => query.q === undefined || value.name.includes(query.q));
    const lines = teams.map((team) => lineOf(team, posts.get(team.key) ?? 0, incumbents.get(team.key) ?? 0));
    return pageOf(lines, ({ id }) => id, query, cut);
  }
}

@QueryHandler(TeamRead)
export class TeamHandler implements IQueryHandler<TeamRead, object> {
  private readonly ledger: Ledger;

  constructor(ledger: Ledger) {
    this.ledger = ledger;
  }

  async execute(read: TeamRead): Promise<object> {
    const { reader, cut, id } = read;
    read.mustBeOwn(id === reader.teamId);
    const { facts } = this.ledger;
    const team = facts.one('team', id, cut);
    if (!team) throw refused('NOT_FOUND', { what: `team ${id}` });
    const [posts, incumbents] = [facts.under('post', id, cut).length, facts.under('incumbency', id, cut).length];
    const { validFrom, validTo, ref } = { validFrom: '', validTo: '', ref: null };
    return {
      ...lineOf({ key: id, value: team, validFrom, validTo, ref }, posts, incumbents),
      patrons: facts
        .under('patron', id, cut)
        .map(({ key, value }) => ({ patronId: key.slice(id.length + 1), ...value })),
      improvement: facts.one('improvement', id, cut) ?? null,
      absorbed: facts
        .all('team', cut)
        .filter(({ value }) => value.intoTeamId === id)
        .map(({ key, value: { name } }) => ({ teamId: key, name })),
    };
  }
}

@QueryHandler(CompositionRead)
export class CompositionHandler implements IQueryHandler<CompositionRead, object> {
  private readonly ledger: Ledger;

  constructor(ledger: Ledger) {
    this.ledger = ledger;
  }

  async execute(
    read: CompositionRead,
  ): Promise<Composition & { teamId: string; name: string; kind: TeamKind; state: string }> {
    const { reader, cut, id } = read;
    read.mustBeOwn(id === reader.teamId);
    const { facts } = this.ledger;
    const team = facts.one('team', id, cut);
    if (!team) throw refused('NOT_FOUND', { what: `team ${id}` });
    const incumbencies = facts.under('incumbency', id, cut);
    const displaced = facts
      .all('displaced', cut)
      .filter(({ key, value }) => value.intoTeamId === id || key.startsWith(`${id}/`));
    const named = [...incumbencies, ...displaced].map(({ value }) => value.cadreId);
    const cadres = named.flatMap((cadreId) => {
      const cadre = facts.one('cadre', cadreId, cut);
      if (!cadre) return [];
      const birth = dayOrMonth(cadre.birth, clearanceOf(reader, `cadre-${cadreId}`, 'CadreRegistered'));
      return [[cadreId, { ...cadre, birth }] as const];
    });
    // Placed once is placed: who leaves the new post later is not waiting again.
    const placed = displaced
      .map(({ value }) => value)
      .filter(({ cadreId, since }) =>
        facts
          .historyByRef('incumbency', cadreId, cut.knownAt)
          .some(({ validFrom, validTo }) => validFrom <= cut.asOf && validTo > since),
      )
      .map(({ cadreId }) => cadreId);
    const { name, kind, state } = team;
    const composition = compositionOf(
      {
        posts: facts.under('post', id, cut),
        incumbencies,
        displaced,
        cadres: new Map(cadres),
        placed: new Set(placed),
      },
      cut.asOf,
    );
    return { teamId: id, name, kind, state, ...composition };
  }
}
