import type { ReactNode } from 'react';
import type { AnswerOf, AskedOf } from '#libs/client';
import { useRead } from '../../api/read.ts';
import { chosen, useFilters } from '../../app/filters.ts';
import { To } from '../../app/link.tsx';
import { useCaseNames } from '../../components/case-names.ts';
import { DataTable, type Column } from '../../components/data-table.tsx';
import { FilterBar } from '../../components/filter-bar.tsx';
import { ListPage } from '../../components/list-page.tsx';
import { Empty, Loading, Unreadable } from '../../components/states.tsx';
import { common } from '../../i18n/common.ts';
import { useWords } from '../../i18n/language.tsx';
import { caseOf, When } from './attention.tsx';
import { words as own } from './words.ts';

type Waiting = AnswerOf<'/v1/attention'>;
type Item = Waiting['items'][number];

/** As many as the ledger tells at once. */
const MOST = 200;
const CATEGORIES = ['appointment', 'supervision', 'assessment', 'training', 'secondment'] as const;

/** Every case that waits for somebody, the most urgent first: what the numbers of the home page count. */
export default function WaitingPage(): ReactNode {
  const words = useWords(own).waiting;
  const { category: categories } = useWords(common);
  const { search } = useFilters();
  const category = chosen(search, 'category', CATEGORIES);
  const isLate = search.get('only') === 'overdue';
  const asked: AskedOf<'/v1/attention'> = { limit: MOST, ...(category ? { category } : {}) };
  const waiting = useRead('/v1/attention', asked);
  const { data } = waiting;
  const columns = useColumns(data?.asOf ?? '');
  const items = data?.items.filter(({ overdue }) => !isLate || overdue === true) ?? [];
  const all = data ? (isLate ? data.overdue : data.open) : 0;
  return (
    <ListPage title={words.title} sentence={data ? words.sentence(data.open, data.overdue) : null} cut={data}>
      <FilterBar
        filters={[
          {
            by: 'tabs',
            name: 'only',
            label: words.only,
            options: [
              { value: '', label: words.all },
              { value: 'overdue', label: words.overdue },
            ],
          },
          {
            by: 'list',
            name: 'category',
            label: words.category,
            options: [
              { value: '', label: words.all },
              ...CATEGORIES.map((value) => ({ value, label: categories[value] })),
            ],
          },
        ]}
      />
      {waiting.error ? <Unreadable error={waiting.error} again={() => void waiting.refetch()} /> : null}
      {data || waiting.error ? null : <Loading rows={12} />}
      {data && items.length === 0 ? <Empty>{words.nothing}</Empty> : null}
      {items.length < all ? <p className="faint">{words.first(items.length, all)}</p> : null}
      {items.length > 0 ? (
        <DataTable label={words.title} columns={columns} rows={items} keyOf={({ stream }) => stream} />
      ) : null}
    </ListPage>
  );
}

function useColumns(day: string): Column<Item>[] {
  const caseNames = useCaseNames();
  const { attention, waiting: words } = useWords(own);
  const { category: categories } = useWords(common);
  return [
    {
      key: 'whom',
      title: words.whom,
      names: true,
      cell: ({ stream, subjects }) => (
        <To to={caseOf(stream)} className="name">
          {subjects.map(({ name }) => name).join(' · ')}
        </To>
      ),
    },
    {
      key: 'kind',
      title: words.kind,
      cell: ({ category: of, kind, state }) =>
        `${categories[of]} · ${caseNames.kind(of, kind)} · ${caseNames.state(state)}`,
    },
    {
      key: 'due',
      title: words.due,
      cell: ({ dueOn }) =>
        dueOn === undefined ? null : (
          <>
            {dueOn} <When due={dueOn} day={day} />
          </>
        ),
    },
    {
      key: 'steps',
      title: words.steps,
      width: '26%',
      cell: ({ next, awaited }) => (
        <span className="wraps">
          {[...new Set((next.length > 0 ? next : awaited).map(({ called }) => called))].join(attention.or)}
        </span>
      ),
    },
    { key: 'opened', title: words.opened, wide: true, cell: ({ openedOn }) => openedOn },
  ];
}
