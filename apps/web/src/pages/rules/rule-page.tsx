import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import type { AnswerOf } from '#libs/client';
import { useConnection } from '../../api/client.ts';
import { useRead } from '../../api/read.ts';
import type { RuleVersion } from '../../api/rules.ts';
import { today } from '../../app/clock.ts';
import { useCut } from '../../app/cut.ts';
import { mayRead } from '../../app/feature.ts';
import { To } from '../../app/link.tsx';
import { PrintButton } from '../../components/actions.tsx';
import { CutFooter } from '../../components/cut-footer.tsx';
import { DataTable, type Column } from '../../components/data-table.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { RuleSource } from '../../components/rules.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { Loading, Unreadable } from '../../components/states.tsx';
import { useWords } from '../../i18n/language.tsx';
import { RuleClass, RuleFrom, RuleValue } from './content.tsx';
import { Preview } from './preview.tsx';
import { words as own } from './words.ts';

/** One rule: what it says, what follows when it is broken, and its versions over time. */
export default function RulePage(): ReactNode {
  const { ruleId = '' } = useParams();
  const rule = useRead('/v1/rules/{id}', { id: ruleId });
  if (rule.error) return <Unreadable page error={rule.error} again={() => void rule.refetch()} />;
  if (!rule.data) return <Loading rows={10} />;
  return <Told rule={rule.data} />;
}

function Told({ rule }: { readonly rule: AnswerOf<'/v1/rules/{id}'> }): ReactNode {
  const words = useWords(own);
  const { reader } = useConnection();
  const day = useCut().asOf ?? today();
  const current = rule.versions.findLast(({ from }) => from <= day);
  const columns: Column<RuleVersion>[] = [
    { key: 'from', title: words.from, names: true, cell: (version) => <RuleFrom version={version} /> },
    { key: 'value', title: words.value, cell: (version) => <RuleValue rule={rule} version={version} /> },
    { key: 'source', title: words.source, cell: (version) => <RuleSource {...version} /> },
    {
      key: 'uses',
      title: words.uses,
      cell: ({ from }) => (
        <span className="wraps">
          <Uses rule={rule} version={from} />{' '}
          {rule.class !== 'S' && usesOf(rule, from).broken > 0 && mayRead(reader, 'findings') ? (
            <To to={`/findings?rule=${encodeURIComponent(rule.id)}`}>{words.broken}</To>
          ) : null}
        </span>
      ),
    },
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
        <CutFooter of={rule} />
      </Sheet>
      {current && mayRead(reader, 'findings') ? <Preview rule={rule} version={current} key={rule.id} /> : null}
    </>
  );
}

/** How often a version was asked, held and was broken; each number leads to the acts, for whoever may search them. */
function Uses({ rule, version }: { readonly rule: AnswerOf<'/v1/rules/{id}'>; readonly version: string }): ReactNode {
  const words = useWords(own).used;
  const { reader } = useConnection();
  const { asked, held, broken } = usesOf(rule, version);
  const told = [
    { outcome: '', count: asked, said: words.asked(asked) },
    { outcome: ' outcome:held', count: held, said: words.held(held) },
    { outcome: ' outcome:broken', count: broken, said: words.broken(broken) },
  ];
  return told.map(({ outcome, count, said }, at) => {
    const q = encodeURIComponent(`rule:${rule.id} version:${version}${outcome}`);
    return (
      <span key={outcome}>
        {at > 0 ? words.between : ''}
        {count > 0 && mayRead(reader, 'events') ? <To to={`/events?q=${q}`}>{said}</To> : said}
      </span>
    );
  });
}

/** How often a version was asked of the acts on record, and what came of it. */
function usesOf({ uses }: AnswerOf<'/v1/rules/{id}'>, from: string) {
  return uses.find(({ version }) => version === from) ?? { asked: 0, held: 0, broken: 0 };
}
