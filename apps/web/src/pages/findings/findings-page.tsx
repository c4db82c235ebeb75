import type { ReactNode } from 'react';
import { useList } from '../../api/read.ts';
import { today } from '../../app/clock.ts';
import { useCut } from '../../app/cut.ts';
import { chosen, given, useFilters } from '../../app/filters.ts';
import { To } from '../../app/link.tsx';
import type { Column } from '../../components/data-table.tsx';
import { EndlessTable } from '../../components/endless-table.tsx';
import { FilterBar } from '../../components/filter-bar.tsx';
import { ListPage } from '../../components/list-page.tsx';
import { RuleSource, useFindingSaid } from '../../components/rules.tsx';
import { Tag } from '../../components/tag.tsx';
import { useWords } from '../../i18n/language.tsx';
import { FindingState, Subjects, type Finding } from './parts.tsx';
import { words as own } from './words.ts';

const STATES = ['open', 'acknowledged', 'resolved', 'waived', 'closed'] as const;
/** What only links to the page narrow it by. */
const LINKED = ['rule', 'subject'] as const;
/** The first year of which one may ask. */
const FIRST_YEAR = 2002;

/** The acts that broke a procedural rule; state, year, rule and subject are in the address. */
export default function FindingsPage(): ReactNode {
  const words = useWords(own);
  const { search, clear } = useFilters();
  const years = useYears();
  const state = chosen(search, 'state', STATES);
  const year = /^\d{4}$/.exec(search.get('year') ?? '')?.[0];
  const rule = search.get('rule') ?? undefined;
  const subject = search.get('subject') ?? undefined;
  const asked = {
    ...given({ state, rule, subject }),
    ...(year === undefined ? {} : { from: `${year}-01-01`, to: `${year}-12-31` }),
  };
  const list = useList('/v1/findings', asked);
  return (
    <ListPage
      title={words.nav}
      sentence={list.items ? words.sentence(list.items.length, list.query.hasNextPage) : null}
      csv={{ path: '/v1/findings', asked }}
      cut={list.first}
    >
      <FilterBar
        filters={[
          {
            by: 'tabs',
            name: 'state',
            label: words.state,
            options: [
              { value: '', label: words.states.all },
              ...STATES.map((value) => ({ value, label: words.states[value] })),
            ],
          },
          {
            by: 'list',
            name: 'year',
            label: words.year,
            options: [{ value: '', label: words.anyYear }, ...years.map((value) => ({ value, label: value }))],
          },
        ]}
        linked={LINKED}
      />
      <EndlessTable
        list={list}
        label={words.nav}
        columns={useColumns()}
        keyOf={({ findingId }) => findingId}
        nothing={words.nothing}
        loosen={words.clear}
        clear={clear}
      />
    </ListPage>
  );
}

/** The years of which one may ask, the latest first. */
function useYears(): string[] {
  const last = Number((useCut().asOf ?? today()).slice(0, 4));
  return Array.from({ length: last - FIRST_YEAR + 1 }, (_, index) => String(last - index));
}

function useColumns(): Column<Finding>[] {
  const words = useWords(own);
  const said = useFindingSaid();
  return [
    {
      key: 'rule',
      title: words.rule,
      width: '42%',
      names: true,
      cell: ({ findingId, rule, on, subjects }) => (
        <>
          <To to={`/findings/${findingId}`}>{rule.sentence}</To>
          <br />
          <span className="faint">
            <RuleSource instrument={rule.instrument ?? ''} article={rule.article} />
          </span>
          <span className="narrow-only">
            {on} <Subjects of={subjects} />
          </span>
        </>
      ),
    },
    { key: 'on', title: words.on, wide: true, cell: ({ on }) => on },
    {
      key: 'whom',
      title: words.whom,
      wide: true,
      cell: ({ subjects }) => (
        <span className="wraps">
          <Subjects of={subjects} />
        </span>
      ),
    },
    {
      key: 'found',
      title: words.found,
      wide: true,
      cell: (finding) =>
        said(finding).map((line) => (
          <div key={line} className="wraps">
            {line}
          </div>
        )),
    },
    {
      key: 'state',
      title: words.state,
      cell: ({ state, outcome }) => (
        <>
          <FindingState of={state} /> {outcome === 'excepted' ? <Tag tone="wait">{words.excepted}</Tag> : null}
        </>
      ),
    },
  ];
}
