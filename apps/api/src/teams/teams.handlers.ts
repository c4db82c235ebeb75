import { compositionOf, type Facts } from '#libs/domain';
import type { FactRow } from '#libs/kernel';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { findingsOn } from '../findings/counts.ts';
import type { Data, Plain } from '../reads/answer.ts';
import { pageOf, stretchOf } from '../reads/read.ts';
import type { CompositionAnswer, TeamAnswer, TeamLine, TeamsAnswer } from './teams.answers.ts';
import { TeamsRead, TeamRead, CompositionRead } from './teams.queries.ts';
import { teamsNamed } from '../search/search.handler.ts';
import { sortOf } from '../reads/sort.ts';

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

type Choosing = (rows: readonly FactRow<Facts['team']>[]) => readonly FactRow<Facts['team']>[];

/** Picks out the teams that have a vacant post, or those that have none. */
function withVacancies(wanted: boolean, facts: TeamsRead['ledger']['facts'], cut: TeamsRead['cut']): Choosing {
  return (rows) => {
    const ids = rows.map(({ key }) => key);
    for (const counted of ['post', 'incumbency'] as const) facts.fetchCounts(counted, ids, cut);
    return rows.filter(
      ({ key }) => facts.countUnder('post', key, cut) > facts.countUnder('incumbency', key, cut) === wanted,
    );
  };
}

/** What all of these pick out. */
function acceptedBy(...picks: readonly (Choosing | undefined)[]): { readonly accept?: Choosing } {
  const asked = picks.filter((pick) => pick !== undefined);
  return asked.length === 0 ? {} : { accept: (rows) => asked.reduce((left, pick) => pick(left), rows) };
}

/** With more names than this that are meant, all teams are gone through instead. */
const NAMES_MOST = 1000;

@QueryHandler(TeamsRead)
export class TeamsHandler implements IQueryHandler<TeamsRead> {
  async execute({ ledger, cut, query }: TeamsRead): Promise<Data<TeamsAnswer>> {
    const { facts } = ledger;
    const { kind, q, vacant, state = 'active' } = query;
    const sort = sortOf(query.sort);
    const found = q === undefined ? undefined : await ledger.namesMeant('team', q, NAMES_MOST);
    const keys = found && 'names' in found ? facts.keysNamed('team', found.names, cut) : undefined;
    const teams = await facts.page('team', cut, {
      ...stretchOf(query),
      order: sort.name === undefined ? [] : [sort.name],
      descending: sort.descending,
      where: { ...(keys ? { keys } : {}), is: { state: state === 'all' ? undefined : state, kind } },
      ...acceptedBy(
        found && 'meantOf' in found ? teamsNamed(found.meantOf) : undefined,
        vacant === undefined ? undefined : withVacancies(vacant === 'true', facts, cut),
      ),
    });
    const page = pageOf(teams, query, cut);
    const ids = page.items.map(({ key }) => key);
    for (const counted of ['post', 'incumbency'] as const) facts.fetchCounts(counted, ids, cut);
    const count = (of: 'post' | 'incumbency', id: string): number => facts.countUnder(of, id, cut);
    return {
      ...page,
      items: page.items.map((team) => lineOf(team, count('post', team.key), count('incumbency', team.key))),
    };
  }
}

@QueryHandler(TeamRead)
export class TeamHandler implements IQueryHandler<TeamRead> {
  async execute(read: TeamRead): Promise<Data<TeamAnswer>> {
    const { ledger, cut, id } = read;
    read.context.mustHoldTeam(id);
    const { facts } = ledger;
    const team = facts.one('team', id, cut);
    if (!team) throw ledger.notThere(`team-${id}`, `team ${id}`);
    const [posts, incumbents] = [facts.countUnder('post', id, cut), facts.countUnder('incumbency', id, cut)];
    const { validFrom, validTo, ref } = { validFrom: '', validTo: '', ref: null };
    return {
      ...lineOf({ key: id, value: team, validFrom, validTo, ref }, posts, incumbents),
      patrons: facts
        .under('patron', id, cut)
        .map(({ key, value }) => ({ patronId: key.slice(id.length + 1), ...value })),
      improvement: facts.one('improvement', id, cut) ?? null,
      absorbed: facts.byRef('team', id, cut).map(({ key, value: { name } }) => ({ teamId: key, name })),
      ...(await findingsOn(ledger, cut, `team-${id}`)),
      ...ledger.damageOf(`team-${id}`),
    };
  }
}

@QueryHandler(CompositionRead)
export class CompositionHandler implements IQueryHandler<CompositionRead> {
  async execute(read: CompositionRead): Promise<Data<CompositionAnswer>> {
    const { ledger, cut, id } = read;
    read.context.mustHoldTeam(id);
    const { facts } = ledger;
    const team = facts.one('team', id, cut);
    if (!team) throw ledger.notThere(`team-${id}`, `team ${id}`);
    facts.fetchUnderEach(['incumbency', 'displaced', 'post'], id, cut);
    const incumbencies = facts.under('incumbency', id, cut);
    const displaced = [
      ...facts.under('displaced', id, cut),
      ...facts.equal('displaced', 'intoTeamId', id, cut).filter(({ key }) => !key.startsWith(`${id}/`)),
    ].toSorted((a, b) => (a.key < b.key ? -1 : 1));
    const named = [...incumbencies, ...displaced].map(({ value }) => value.cadreId);
    // Placed once is placed: who leaves the new post later waits again only when the new team is merged too.
    const waiting = displaced.filter(
      ({ value: { cadreId, since } }) =>
        !facts
          .historyByRef('incumbency', cadreId, cut)
          .some(({ validFrom, validTo }) => validFrom <= cut.asOf && validTo > since),
    );
    const { name, kind, state } = team;
    const composition = compositionOf(
      {
        posts: facts.under('post', id, cut),
        incumbencies,
        waiting,
        cadres: ledger.birthsOf(named, cut),
      },
      cut.asOf,
    );
    return { teamId: id, name, kind, state, ...composition, ...ledger.damageOf(`team-${id}`) };
  }
}
