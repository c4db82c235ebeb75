import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { useRules, type Rule, type RuleVersion } from '../../api/rules.ts';
import { today } from '../../app/clock.ts';
import { useCut } from '../../app/cut.ts';
import { To } from '../../app/link.tsx';
import { PrintButton } from '../../components/actions.tsx';
import { DataTable, type Column } from '../../components/data-table.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { RuleSource } from '../../components/rules.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { Empty, Loading, Unreadable } from '../../components/states.tsx';
import { useWords } from '../../i18n/language.tsx';
import { RuleClass, RuleValue } from './content.tsx';
import { words as own } from './words.ts';

/** One rule: what it says, what follows when it is broken, and its versions over time. */
export default function RulePage(): ReactNode {
  const { ruleId = '' } = useParams();
  const words = useWords(own);
  const rules = useRules();
  if (rules.error) return <Unreadable page error={rules.error} again={() => void rules.refetch()} />;
  if (!rules.data) return <Loading rows={10} />;
  const rule = rules.data.find(({ id }) => id === ruleId);
  if (!rule) return <Empty>{words.missing}</Empty>;
  return <Told rule={rule} />;
}

function Told({ rule }: { readonly rule: Rule }): ReactNode {
  const words = useWords(own);
  const day = useCut().asOf ?? today();
  const current = rule.versions.findLast(({ from }) => from <= day);
  const columns: Column<RuleVersion>[] = [
    { key: 'from', title: words.from, names: true, cell: ({ from }) => from },
    { key: 'value', title: words.value, cell: (version) => <RuleValue rule={rule} version={version} /> },
    { key: 'source', title: words.source, cell: (version) => <RuleSource {...version} /> },
  ];
  return (
    <>
      <PageHead
        title={rule.sentence}
        above={<To to="/rules">{words.nav}</To>}
        tag={<RuleClass of={rule.class} />}
        sentence={words.classSays[rule.class]}
        actions={<PrintButton />}
      />
      <Sheet>
        <dl className="facts">
          <dt>{words.kind}</dt>
          <dd>{words.kinds[rule.kind]}</dd>
          <dt>{words.id}</dt>
          <dd>{rule.id}</dd>
        </dl>
      </Sheet>
      <Sheet title={words.versions} more={words.versionsSay(rule.versions.length)}>
        <DataTable
          label={words.versions}
          columns={columns}
          rows={rule.versions}
          keyOf={({ from }) => from}
          markOf={(version) => (version === current ? 'strong' : undefined)}
        />
      </Sheet>
    </>
  );
}
