import type { ReactNode } from 'react';
import type { ItemOf } from '#libs/client';
import { useRead, useWhole } from '../../api/read.ts';
import { chosen, useFilters } from '../../app/filters.ts';
import { CsvButton, PrintButton } from '../../components/actions.tsx';
import { CutFooter } from '../../components/cut-footer.tsx';
import { DataTable, type Column } from '../../components/data-table.tsx';
import { FilterBar } from '../../components/filter-bar.tsx';
import { TeamLink } from '../../components/links.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { Empty, Loading, Unreadable } from '../../components/states.tsx';
import { Tag } from '../../components/tag.tsx';
import { common } from '../../i18n/common.ts';
import { useWords } from '../../i18n/language.tsx';
import { words as own } from './words.ts';

type Team = ItemOf<'/v1/teams'>;
const KINDS = ['township', 'subdistrict', 'department'] as const;

/** Every team of the district at the cut; kind and name are in the address. */
export default function TeamsPage(): ReactNode {
  const words = useWords(own);
  const shared = useWords(common);
  const { search, clear } = useFilters();
  const kind = chosen(search, 'kind', KINDS);
  const q = search.get('q') ?? '';
  const asked = { ...(kind ? { kind } : {}), ...(q ? { q } : {}) };
  const teams = useWhole('/v1/teams', asked);
  const cut = useRead('/v1/structure', {}).data;
  const sum = (of: (team: Team) => number): number => (teams.data ?? []).reduce((total, team) => total + of(team), 0);

  return (
    <>
      <PageHead
        title={words.nav}
        sentence={
          teams.data
            ? words.sentence(
                teams.data.length,
                sum(({ counts }) => counts.incumbents),
                sum(({ counts }) => counts.vacancies),
              )
            : null
        }
        actions={
          <>
            <PrintButton />
            <CsvButton path="/v1/teams" asked={asked} />
          </>
        }
      />
      <Sheet>
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
            { by: 'text', name: 'q', label: words.find },
          ]}
        />
        <Rows teams={teams} clear={clear} />
        <CutFooter of={cut} />
      </Sheet>
    </>
  );
}

function Rows({
  teams,
  clear,
}: {
  readonly teams: ReturnType<typeof useWhole<'/v1/teams'>>;
  readonly clear: () => void;
}): ReactNode {
  const words = useWords(own);
  const columns = useColumns();
  if (teams.error) return <Unreadable error={teams.error} again={() => void teams.refetch()} />;
  if (!teams.data) return <Loading rows={12} />;
  if (teams.data.length === 0) {
    return (
      <Empty>
        {words.nothing}{' '}
        <button type="button" className="plain" onClick={clear}>
          {words.loosen}
        </button>
      </Empty>
    );
  }
  return <DataTable label={words.nav} columns={columns} rows={teams.data} keyOf={({ id }) => id} />;
}

function useColumns(): Column<Team>[] {
  const words = useWords(own);
  const shared = useWords(common);
  return [
    { key: 'name', title: words.name, names: true, cell: ({ id, name }) => <TeamLink id={id} name={name} /> },
    { key: 'kind', title: words.kind, cell: ({ kind }) => shared.kind[kind] },
    { key: 'posts', title: words.posts, number: true, cell: ({ counts }) => counts.posts },
    { key: 'incumbents', title: words.incumbents, number: true, cell: ({ counts }) => counts.incumbents },
    {
      key: 'vacancies',
      title: words.vacancies,
      number: true,
      cell: ({ counts }) => (counts.vacancies > 0 ? <strong>{counts.vacancies}</strong> : counts.vacancies),
    },
    { key: 'slots', title: words.slotCount, number: true, wide: true, cell: ({ counts }) => counts.slotCount },
    { key: 'headcount', title: words.headcount, number: true, wide: true, cell: ({ counts }) => counts.headcount },
    {
      key: 'state',
      title: words.state,
      wide: true,
      cell: ({ state }) => (state === 'active' ? words.states.active : <Tag>{words.states[state]}</Tag>),
    },
  ];
}
