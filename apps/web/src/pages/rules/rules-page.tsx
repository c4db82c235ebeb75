import type { ReactNode } from 'react';
import { useRead } from '../../api/read.ts';
import type { Rule, RuleVersion } from '../../api/rules.ts';
import { today } from '../../app/clock.ts';
import { useCut } from '../../app/cut.ts';
import { chosen, useFilters } from '../../app/filters.ts';
import { DataTable, type Column } from '../../components/data-table.tsx';
import { FilterBar } from '../../components/filter-bar.tsx';
import { ListPage } from '../../components/list-page.tsx';
import { RuleLink, RuleSource } from '../../components/rules.tsx';
import { Rows } from '../../components/rows.tsx';
import { useWords } from '../../i18n/language.tsx';
import { RuleClass, RuleFrom, RuleValue } from './content.tsx';
import { words as own } from './words.ts';

const CLASSES = ['H', 'P', 'S'] as const;

interface Line {
  readonly rule: Rule;
  readonly version: RuleVersion;
}

/** The rules of the day that the page shows, each in the version of that day; class and words are in the address. */
export default function RulesPage(): ReactNode {
  const words = useWords(own);
  const day = useCut().asOf ?? today();
  const rules = useRead('/v1/rules', { on: day });
  const columns = useColumns();
  const { search, clear } = useFilters();
  const of = chosen(search, 'class', CLASSES);
  const q = search.get('q') ?? '';
  const lines = rules.data?.items
    .flatMap((rule): Line[] => rule.versions.map((version) => ({ rule, version })))
    .filter(({ rule, version }) => (of === undefined || rule.class === of) && saysOf(rule, version).includes(q.trim()));
  return (
    <ListPage
      title={words.nav}
      sentence={rules.data ? words.sentence(rules.data.items.length, day) : null}
      cut={rules.data}
    >
      <FilterBar
        filters={[
          {
            by: 'tabs',
            name: 'class',
            label: words.of,
            options: [
              { value: '', label: words.all },
              ...CLASSES.map((value) => ({ value, label: words.classes[value], title: words.classSays[value] })),
            ],
          },
          { by: 'text', name: 'q', label: words.find },
        ]}
      />
      <Rows query={rules} rows={lines} nothing={words.nothing} loosen={words.loosen} clear={clear}>
        {(rows) => <DataTable label={words.nav} columns={columns} rows={rows} keyOf={({ rule }) => rule.id} />}
      </Rows>
    </ListPage>
  );
}

function saysOf({ id, sentence }: Rule, { instrument }: RuleVersion): string {
  return `${id} ${sentence} ${instrument}`;
}

function useColumns(): Column<Line>[] {
  const words = useWords(own);
  return [
    {
      key: 'rule',
      title: words.rule,
      names: true,
      cell: ({ rule }) => <RuleLink {...rule} />,
    },
    { key: 'class', title: words.of, cell: ({ rule }) => <RuleClass of={rule.class} /> },
    { key: 'value', title: words.value, cell: ({ rule, version }) => <RuleValue rule={rule} version={version} /> },
    { key: 'source', title: words.source, wide: true, cell: ({ version }) => <RuleSource {...version} /> },
    { key: 'from', title: words.from, wide: true, cell: ({ version }) => <RuleFrom version={version} /> },
  ];
}
