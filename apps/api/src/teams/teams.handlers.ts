import { compositionOf, type Facts } from '#libs/domain';
import type { FactRow } from '#libs/kernel';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { dayOrMonth } from '../auth/masking.ts';
import { clearanceOf } from '../auth/reader.ts';
import type { Data, Plain } from '../reads/answer.ts';
import { damageOf, notThere } from '../reads/damage.ts';
import { pageOf } from '../reads/read.ts';
import { Ledger } from '#libs/node';
import type { CompositionAnswer, TeamAnswer, TeamLine, TeamsAnswer } from './teams.answers.ts';
import { CompositionRead, TeamRead, TeamsRead } from './teams.queries.ts';

function lineOf({ key, value }: FactRow<Facts['team']>, posts: number, incumbents: number): Plain<TeamLine> {
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
export class TeamsHandler implements IQueryHandler<TeamsRead> {
  private readonly ledger: Ledger;

  constructor(ledger: Ledger) {
    this.ledger = ledger;
  }

  async execute({ reader, own, cut, query }: TeamsRead): Promise<Data<TeamsAnswer>> {
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
export class TeamHandler implements IQueryHandler<TeamRead> {
  private readonly ledger: Ledger;

  constructor(ledger: Ledger) {
    this.ledger = ledger;
  }

  async execute(read: TeamRead): Promise<Data<TeamAnswer>> {
    const { reader, cut, id } = read;
    read.mustBeOwn(id === reader.teamId);
    const { facts } = this.ledger;
    const team = facts.one('team', id, cut);
    if (!team) throw notThere(this.ledger, `team-${id}`, `team ${id}`);
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
      ...damageOf(this.ledger, `team-${id}`),
    };
  }
}

@QueryHandler(CompositionRead)
export class CompositionHandler implements IQueryHandler<CompositionRead> {
  private readonly ledger: Ledger;

  constructor(ledger: Ledger) {
    this.ledger = ledger;
  }

  async execute(read: CompositionRead): Promise<Data<CompositionAnswer>> {
    const { reader, cut, id } = read;
    read.mustBeOwn(id === reader.teamId);
    const { facts } = this.ledger;
    const team = facts.one('team', id, cut);
    if (!team) throw notThere(this.ledger, `team-${id}`, `team ${id}`);
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
    // Placed once is placed: who leaves the new post later waits again only when the new team is merged too.
    const waiting = displaced.filter(
      ({ value: { cadreId, since } }) =>
        !facts
          .historyByRef('incumbency', cadreId, cut.knownAt)
          .some(({ validFrom, validTo }) => validFrom <= cut.asOf && validTo > since),
    );
    const { name, kind, state } = team;
    const composition = compositionOf(
      {
        posts: facts.under('post', id, cut),
        incumbencies,
        waiting,
        cadres: new Map(cadres),
      },
      cut.asOf,
    );
    return { teamId: id, name, kind, state, ...composition, ...damageOf(this.ledger, `team-${id}`) };
  }
}
