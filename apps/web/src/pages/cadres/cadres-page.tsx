import type { ReactNode } from 'react';
import type { ItemOf } from '#libs/client';
import { useCodeName } from '../../api/codes.ts';
import { useList, useRead } from '../../api/read.ts';
import { chosen, given, useFilters } from '../../app/filters.ts';
import { BIRTH, readOf } from '../../api/timeline.ts';
import { useCut } from '../../app/cut.ts';
import { Explain } from '../../components/explain.tsx';
import type { Column } from '../../components/data-table.tsx';
import { EndlessTable } from '../../components/endless-table.tsx';
import { FilterBar } from '../../components/filter-bar.tsx';
import { CadreLink, TeamLink } from '../../components/links.tsx';
import { ListPage } from '../../components/list-page.tsx';
import { Tag } from '../../components/tag.tsx';
import { useWords } from '../../i18n/language.tsx';
import { CellFilters, cellsIn } from './cells.tsx';
import { words as own } from './words.ts';

type Cadre = ItemOf<'/v1/cadres'>;
const STATES = ['active', 'departed', 'all'] as const;
const SORTS = ['name', 'age', '-age', 'rank', 'since', 'team'] as const;

/** Every cadre at the cut; what is looked for and how it is sorted is in the address. */
export default function CadresPage(): ReactNode {
  const words = useWords(own);
  const { search, set, clear } = useFilters();
  const q = search.get('q') ?? '';
  const state = chosen(search, 'state', STATES) ?? 'active';
  const sort = chosen(search, 'sort', SORTS) ?? 'team';
  const team = search.get('team') ?? '';
  const cells = cellsIn(search);
  const asked = { ...given({ q, team, state, sort }), ...cells };
  const cadres = useList('/v1/cadres', asked);
  return (
    <ListPage
      title={words.nav}
      sentence={cadres.items ? words.sentence(cadres.items.length, cadres.query.hasNextPage) : null}
      csv={{ path: '/v1/cadres', asked }}
      cut={cadres.first}
    >
      <FilterBar
        filters={[
          {
            by: 'tabs',
            name: 'state',
            label: words.state,
            options: STATES.map((value) => ({ value, label: words.states[value] })),
          },
          { by: 'text', name: 'q', label: words.find },
          {
            by: 'list',
            name: 'sort',
            label: words.sort,
            usual: 'team',
            options: SORTS.map((value) => ({ value, label: words.sorts[value] })),
          },
        ]}
      >
        <CellFilters cells={cells} drop={(cell) => set({ [cell]: '' })} />
        {team === '' ? null : <OfTeam teamId={team} clear={() => set({ team: '' })} />}
      </FilterBar>
      <EndlessTable
        list={cadres}
        label={words.nav}
        columns={useColumns()}
        keyOf={({ cadreId }) => cadreId}
        nothing={words.nothing}
        loosen={words.clear}
        clear={clear}
      />
    </ListPage>
  );
}

function OfTeam({ teamId, clear }: { readonly teamId: string; readonly clear: () => void }): ReactNode {
  const words = useWords(own);
  const team = useRead('/v1/teams/{id}', { id: teamId });
  return (
    <span>
      {words.ofTeam(team.data?.name ?? '')}{' '}
      <button type="button" className="plain" onClick={clear}>
        {words.clear}
      </button>
    </span>
  );
}

interface CellProps {
  readonly of: Cadre;
  readonly name: string;
  readonly told: ReactNode;
}

/** When somebody was born and how old he is, which leads to the records that say so. */
function Cell({ of, name, told }: CellProps): ReactNode {
  const cut = useCut();
  return (
    <Explain title={`${of.name} ${name}`} events={(client) => readOf(client, of.cadreId, BIRTH, cut)}>
      {told}
    </Explain>
  );
}

function useColumns(): Column<Cadre>[] {
  const words = useWords(own);
  const codeName = useCodeName();
  return [
    {
      key: 'name',
      title: words.name,
      names: true,
      cell: ({ cadreId, name }) => <CadreLink id={cadreId} name={name} />,
    },
    { key: 'sex', title: words.sex, cell: ({ sex }) => codeName('sex', sex) },
    { key: 'birth', title: words.birth, cell: (cadre) => <Cell of={cadre} name={words.birth} told={cadre.birth} /> },
    {
      key: 'age',
      title: words.age,
      number: true,
      cell: (cadre) => <Cell of={cadre} name={words.age} told={cadre.age} />,
    },
    {
      key: 'posts',
      title: words.posts,
      cell: ({ posts, state }) =>
        posts.length === 0 ? (
          <Tag>{state === 'departed' ? words.states.departed : words.noPost}</Tag>
        ) : (
          posts.map(({ teamId, team, postId, title }, index) => (
            <span key={`${teamId}/${postId}`}>
              {index > 0 ? '、' : ''}
              <TeamLink id={teamId} name={team} /> {title}
            </span>
          ))
        ),
    },
  ];
}
