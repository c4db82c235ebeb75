import type { ReactNode } from 'react';
import type { ItemOf } from '#libs/client';
import { useRead, useWhole } from '../../api/read.ts';
import { chosen, given, useFilters } from '../../app/filters.ts';
import { useConnection } from '../../api/client.ts';
import { readOfTeam } from '../../api/timeline.ts';
import { useCut } from '../../app/cut.ts';
import { mayRead } from '../../app/feature.ts';
import { To } from '../../app/link.tsx';
import { Explain } from '../../components/explain.tsx';
import { DataTable, type Column } from '../../components/data-table.tsx';
import { FilterBar } from '../../components/filter-bar.tsx';
import { TeamLink } from '../../components/links.tsx';
import { ListPage } from '../../components/list-page.tsx';
import { Rows } from '../../components/rows.tsx';
import { Tag } from '../../components/tag.tsx';
import { common } from '../../i18n/common.ts';
import { useWords } from '../../i18n/language.tsx';
import { words as own } from './words.ts';

type Team = ItemOf<'/v1/teams'>;
const KINDS = ['township', 'subdistrict', 'department'] as const;
const VACANT = ['true'] as const;

/** Every team of the district at the cut; kind and name are in the address. */
export default function TeamsPage(): ReactNode {
  const words = useWords(own);
  const shared = useWords(common);
  const { search, clear } = useFilters();
  const kind = chosen(search, 'kind', KINDS);
  const q = search.get('q') ?? '';
  const vacant = chosen(search, 'vacant', VACANT);
  const columns = useColumns();
  const asked = given({ kind, q, vacant });
  const teams = useWhole('/v1/teams', asked);
  const cut = useRead('/v1/structure', {}).data;
  const sum = (of: (team: Team) => number): number => (teams.data ?? []).reduce((total, team) => total + of(team), 0);

  return (
    <ListPage
      title={words.nav}
      sentence={
        teams.data ? (
          <>
            {words.sentence(
              teams.data.length,
              sum(({ counts }) => counts.incumbents),
            )}
            <Vacancies count={sum(({ counts }) => counts.vacancies)} />
          </>
        ) : null
      }
      csv={{ path: '/v1/teams', asked }}
      cut={cut}
    >
      <FilterBar
        filters={[
          {
            by: 'tabs',
            name: 'kind',
            label: words.kind,
            options: [
              { value: '', label: words.allKinds },
              ...KINDS.map((value) => ({ value, label: shared.kind[value] })),
            ],
          },
          {
            by: 'tabs',
            name: 'vacant',
            label: words.vacancies,
            options: [
              { value: '', label: words.anyPosts },
              { value: 'true', label: words.withVacancies },
            ],
          },
          { by: 'text', name: 'q', label: words.find },
        ]}
      />
      <Rows query={teams} rows={teams.data} nothing={words.nothing} loosen={words.loosen} clear={clear}>
        {(rows) => <DataTable label={words.nav} columns={columns} rows={rows} keyOf={({ id }) => id} />}
      </Rows>
    </ListPage>
  );
}

/** How many posts are vacant, which leads to the teams that have one. */
function Vacancies({ count }: { readonly count: number }): ReactNode {
  const words = useWords(own);
  const said = words.vacant(count);
  return count === 0 ? (
    said
  ) : (
    <To to="/teams?vacant=true" className="number">
      {said}
    </To>
  );
}

const POSTS = ['PostAuthorised', 'PostWithdrawn'];
const HOLDERS = ['IncumbentAssigned', 'IncumbentRelieved', 'PastIncumbencyRecorded'];
const SLOTS = ['HeadcountSet'];
const STANDING = ['TeamRegistered', 'TeamRenamed', 'TeamMerged', 'TeamAbolished'];

interface CellProps {
  readonly team: Team;
  readonly name: string;
  /** Types of the records that it rests on. */
  readonly types: readonly string[];
  readonly told: ReactNode;
}

/** A cell of a team, which leads to the records that it rests on, for those who may read them. */
function Cell({ team, name, types, told }: CellProps): ReactNode {
  const cut = useCut();
  const { reader } = useConnection();
  if (told === undefined || told === null || !mayRead(reader, 'teamTimeline')) return told;
  return (
    <Explain title={`${team.name} ${name}`} events={(client) => readOfTeam(client, team.id, types, cut)}>
      {told}
    </Explain>
  );
}

function useColumns(): Column<Team>[] {
  const words = useWords(own);
  const shared = useWords(common);
  return [
    { key: 'name', title: words.name, names: true, cell: ({ id, name }) => <TeamLink id={id} name={name} /> },
    { key: 'kind', title: words.kind, cell: ({ kind }) => shared.kind[kind] },
    {
      key: 'posts',
      title: words.posts,
      number: true,
      cell: (team) => <Cell team={team} name={words.posts} types={POSTS} told={team.counts.posts} />,
    },
    {
      key: 'incumbents',
      title: words.incumbents,
      number: true,
      cell: (team) => <Cell team={team} name={words.incumbents} types={HOLDERS} told={team.counts.incumbents} />,
    },
    {
      key: 'vacancies',
      title: words.vacancies,
      number: true,
      cell: ({ id, name, counts: { vacancies } }) => (
        <Explain title={`${name} ${words.vacancies}`} of={{ of: 'composition', team: id, cell: 'vacancies' }}>
          {vacancies > 0 ? <strong>{vacancies}</strong> : vacancies}
        </Explain>
      ),
    },
    {
      key: 'slots',
      title: words.slotCount,
      number: true,
      wide: true,
      cell: (team) => <Cell team={team} name={words.slotCount} types={SLOTS} told={team.counts.slotCount} />,
    },
    {
      key: 'headcount',
      title: words.headcount,
      number: true,
      wide: true,
      cell: (team) => <Cell team={team} name={words.headcount} types={SLOTS} told={team.counts.headcount} />,
    },
    {
      key: 'state',
      title: words.state,
      wide: true,
      cell: (team) => (
        <Cell
          team={team}
          name={words.state}
          types={STANDING}
          told={team.state === 'active' ? words.states.active : <Tag>{words.states[team.state]}</Tag>}
        />
      ),
    },
  ];
}
