import type { Facts } from '#libs/domain';
import type { FactRow } from '#libs/kernel';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Data, Plain } from '../reads/answer.ts';
import type { FoundCadre, FoundCase, FoundTeam, SearchAnswer } from './search.answers.ts';
import { SearchRead } from './search.queries.ts';

/** Items of each kind without a limit. */
const TOLD = 5;
/** With more names than this that are meant, all are gone through instead. */
const NAMES_MOST = 1000;

@QueryHandler(SearchRead)
export class SearchHandler implements IQueryHandler<SearchRead> {
  async execute(read: SearchRead): Promise<Data<SearchAnswer>> {
    const [cadres, teams] = [await cadresIn(read), await teamsIn(read)];
    const found = [
      ...cadres.map(({ cadreId, name }) => ({ stream: `cadre-${cadreId}`, name })),
      ...teams.map(({ teamId, name }) => ({ stream: `team-${teamId}`, name })),
    ];
    return { cadres, teams, cases: await casesOf(read, found) };
  }
}

function limitOf({ query }: SearchRead): number {
  return query.limit ?? TOLD;
}

async function cadresIn(read: SearchRead): Promise<Plain<FoundCadre>[]> {
  const { ledger, cut, query } = read;
  const { facts } = ledger;
  const found = await ledger.namesMeant('cadre', query.q, NAMES_MOST);
  if (!found) return [];
  const rows = await ledger.cadres(cut, {
    after: undefined,
    limit: limitOf(read),
    ...found,
    state: undefined,
    sort: undefined,
    descending: false,
  });
  const told = rows.slice(0, limitOf(read));
  const held = facts.postsOf(
    told.map(({ key }) => key),
    cut,
  );
  facts.fetchPlaces(cut, [...held.values()].flat());
  return told.map(({ key, value }) => {
    const posts = (held.get(key) ?? []).map((post) => {
      const [teamId = '', postId = ''] = post.split('/');
      return [facts.nameOf('team', teamId, cut) ?? teamId, facts.nameOf('post', post, cut) ?? postId].join(' ');
    });
    return { cadreId: key, name: value.name, state: value.state, posts };
  });
}

/** Picks out the teams that have one of the names that are meant. */
export function teamsNamed(
  meantOf: (names: readonly string[]) => ReadonlySet<string>,
): (rows: readonly FactRow<Facts['team']>[]) => FactRow<Facts['team']>[] {
  return (rows) => {
    const meant = meantOf(rows.map(({ value }) => value.name));
    return rows.filter(({ value }) => meant.has(value.name));
  };
}

async function teamsIn(read: SearchRead): Promise<Plain<FoundTeam>[]> {
  const { ledger, cut, query } = read;
  const found = await ledger.namesMeant('team', query.q, NAMES_MOST);
  if (!found) return [];
  const rows = await ledger.facts.page('team', cut, {
    limit: limitOf(read),
    where: 'names' in found ? { keys: ledger.facts.keysNamed('team', found.names, cut) } : {},
    ...('meantOf' in found ? { accept: teamsNamed(found.meantOf) } : {}),
  });
  return rows
    .slice(0, limitOf(read))
    .map(({ key, value: { name, kind, state } }) => ({ teamId: key, name, kind, state }));
}

async function casesOf(read: SearchRead, subjects: readonly { stream: string; name: string }[]): Promise<FoundCase[]> {
  const { ledger, cut } = read;
  const found = new Map<string, FoundCase>();
  for (const subject of subjects) {
    const rows = await ledger.facts.page('case', cut, {
      limit: limitOf(read),
      order: ['openedOn'],
      descending: true,
      where: { members: [{ of: ['subjects'], is: subject.stream }] },
    });
    for (const { key, value } of rows) {
      const { category, kind, state, openedOn } = value;
      const stream = `${category}-${key.split('/')[0]!}`;
      if (!found.has(`${category} ${key}`))
        found.set(`${category} ${key}`, { stream, category, kind, state, openedOn, subject });
    }
  }
  const latest = [...found.values()].sort((a, b) => (a.openedOn > b.openedOn ? -1 : 1));
  return latest.slice(0, limitOf(read));
}
