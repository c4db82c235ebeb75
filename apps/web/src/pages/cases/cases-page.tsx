import type { ReactNode } from 'react';
import type { components, ItemOf } from '#libs/client';
import { useCodeName } from '../../api/codes.ts';
import { useList } from '../../api/read.ts';
import { readOfCase } from '../../api/timeline.ts';
import { today } from '../../app/clock.ts';
import { useCut } from '../../app/cut.ts';
import { To } from '../../app/link.tsx';
import { chosen, given, useFilters } from '../../app/filters.ts';
import { useCaseNames } from '../../components/case-names.ts';
import { Explain } from '../../components/explain.tsx';
import type { Column } from '../../components/data-table.tsx';
import { EndlessTable } from '../../components/endless-table.tsx';
import { FilterBar } from '../../components/filter-bar.tsx';
import { ListPage } from '../../components/list-page.tsx';
import { Tag } from '../../components/tag.tsx';
import { useJoined, useWords } from '../../i18n/language.tsx';
import { words as own } from './words.ts';

type Case = ItemOf<'/v1/cases'>;
type State = components['schemas']['CaseLine']['state'];
const CATEGORIES = ['appointment', 'supervision', 'assessment', 'training', 'secondment', 'exception'] as const;
type Category = (typeof CATEGORIES)[number];
const SORTS = ['-openedOn', 'openedOn', 'dueOn', 'kind', 'state'] as const;
const STATES_OF: Readonly<Record<Category, readonly State[]>> = {
  appointment: ['motioned', 'inspected', 'decided', 'noticed', 'onProbation', 'concluded', 'rejected', 'terminated'],
  supervision: ['opened', 'approved', 'held', 'rectifying', 'reviewed', 'closed', 'withdrawn', 'referred'],
  assessment: ['noticed', 'debriefed', 'voted', 'certified', 'fedBack', 'closed'],
  training: ['open', 'closed', 'cancelled'],
  secondment: ['planned', 'active', 'ended', 'assessed', 'cancelled'],
  exception: ['proposed', 'countersigned', 'declined'],
};
/** What only links to the page narrow it by. */
const LINKED = ['subject'] as const;
/** Names of subjects that are told; of more it is said how many. */
const NAMED = 3;

/** Every case of every kind; what is looked for and how it is sorted is in the address. */
export default function CasesPage(): ReactNode {
  const words = useWords(own);
  const { search, clear } = useFilters();
  const category = chosen(search, 'category', CATEGORIES);
  const state = category && chosen(search, 'state', STATES_OF[category]);
  const sort = chosen(search, 'sort', SORTS) ?? SORTS[0];
  const subject = search.get('subject') ?? undefined;
  const asked = given({ sort, category, state, subject });
  const list = useList('/v1/cases', asked);
  return (
    <ListPage
      title={words.nav}
      sentence={list.items ? words.sentence(list.items.length, list.query.hasNextPage) : null}
      csv={{ path: '/v1/cases', asked }}
      cut={list.first}
    >
      <Filters category={category} />
      <EndlessTable
        list={list}
        label={words.nav}
        columns={useColumns()}
        keyOf={keyOf}
        nothing={words.nothing}
        loosen={words.clear}
        clear={clear}
      />
    </ListPage>
  );
}

function Filters({ category }: { readonly category: Category | undefined }): ReactNode {
  const words = useWords(own);
  const { state: nameOf } = useCaseNames();
  const states = category ? STATES_OF[category] : [];
  return (
    <FilterBar
      filters={[
        {
          by: 'tabs',
          name: 'category',
          label: words.category,
          drops: 'state',
          options: [
            { value: '', label: words.categories.all },
            ...CATEGORIES.map((value) => ({ value, label: words.categories[value] })),
          ],
        },
        ...(states.length === 0
          ? []
          : [
              {
                by: 'list',
                name: 'state',
                label: words.state,
                options: [
                  { value: '', label: words.anyState },
                  ...states.map((value) => ({ value, label: nameOf(value) })),
                ],
              } as const,
            ]),
        {
          by: 'list',
          name: 'sort',
          label: words.sort,
          options: SORTS.map((value) => ({ value, label: words.sorts[value] })),
        },
      ]}
      linked={LINKED}
    />
  );
}

/** Several secondments of one cadre stand in one stream. */
function keyOf({ stream, openedOn, kind, closedOn }: Case): string {
  return `${stream} ${openedOn} ${kind} ${closedOn ?? ''}`;
}

function useColumns(): Column<Case>[] {
  const joined = useJoined();
  const words = useWords(own);
  const codeName = useCodeName();
  const { kind: kindName } = useCaseNames();
  const cut = useCut();
  const { asOf = today() } = cut;
  return [
    {
      key: 'subjects',
      title: words.subjects,
      names: true,
      cell: ({ stream, subjectNames }) => (
        <To to={`/cases/${encodeURIComponent(stream)}`} className="name">
          {subjectNames.length > NAMED
            ? words.etc(joined(subjectNames.slice(0, NAMED)), subjectNames.length)
            : joined(subjectNames) || words.nobody}
        </To>
      ),
    },
    {
      key: 'kind',
      title: words.kind,
      cell: ({ kind, category }) => (
        <>
          {kindName(category, kind)} <span className="faint">{words.categories[category]}</span>
        </>
      ),
    },
    {
      key: 'state',
      title: words.state,
      cell: ({ stream, state }) => (
        <Explain title={words.state} events={(client) => readOfCase(client, stream, cut)}>
          <StateTag state={state} />
        </Explain>
      ),
    },
    { key: 'step', title: words.step, wide: true, cell: ({ step }) => codeName('term', step) },
    { key: 'openedOn', title: words.openedOn, cell: ({ openedOn }) => openedOn },
    {
      key: 'dueOn',
      title: words.dueOn,
      wide: true,
      cell: ({ dueOn, closedOn }) =>
        dueOn === undefined ? null : (
          <>
            {dueOn} {closedOn === undefined && dueOn < asOf ? <Tag tone="seal">{words.overdue}</Tag> : null}
          </>
        ),
    },
    { key: 'closedOn', title: words.closedOn, wide: true, cell: ({ closedOn }) => closedOn ?? '' },
  ];
}

const ENDED: readonly string[] = ['concluded', 'closed', 'assessed', 'ranked', 'certified'];
const FAILED: readonly string[] = ['rejected', 'terminated', 'withdrawn', 'cancelled'];

function StateTag({ state }: { readonly state: State }): ReactNode {
  const { state: nameOf } = useCaseNames();
  return <Tag tone={ENDED.includes(state) ? 'good' : FAILED.includes(state) ? 'plain' : 'wait'}>{nameOf(state)}</Tag>;
}
