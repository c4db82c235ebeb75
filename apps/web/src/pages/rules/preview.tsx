import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import type { AnswerOf, RuleChange, RulePreview } from '#libs/client';
import { useConnection } from '../../api/client.ts';
import { useCodeName } from '../../api/codes.ts';
import { LEDGER } from '../../api/read.ts';
import { withoutCodes } from '../../api/schema.ts';
import { readNamed } from '../../api/timeline.ts';
import { useCut } from '../../app/cut.ts';
import { useFilters } from '../../app/filters.ts';
import { To } from '../../app/link.tsx';
import { CutFooter } from '../../components/cut-footer.tsx';
import { DataTable, type Column } from '../../components/data-table.tsx';
import { Explain } from '../../components/explain.tsx';
import { CadreLink, TeamLink, pageOf } from '../../components/links.tsx';
import { RuleInputs, RuleOutcome } from '../../components/rules.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { Empty, Loading, Unreadable } from '../../components/states.tsx';
import { Tag } from '../../components/tag.tsx';
import { useLanguage, useWords } from '../../i18n/language.tsx';
import { changeIn, slotsOf, type Slot } from './preview-values.ts';
import { words as own } from './words.ts';

type Rule = AnswerOf<'/v1/rules/{id}'>;
type Version = Rule['versions'][number];
type Line = RulePreview['items'][number];

/** What would come out differently if the rule had another value from a day on. What is asked stands in the address. */
export function Preview({ rule, version }: { readonly rule: Rule; readonly version: Version }): ReactNode {
  const words = useWords(own).preview;
  const { search } = useFilters();
  const slots = slotsOf(version);
  if (slots.length === 0) return null;
  const values = Object.fromEntries(slots.map(({ name, now }) => [name, search.get(name) ?? now]));
  const from = search.get('from') ?? rule.versions[0]?.from ?? version.from;
  const change = changeIn({ rule: rule.id, from }, slots, values);
  return (
    <Sheet title={words.title} more={words.says}>
      <Form key={JSON.stringify([values, from])} rule={rule} slots={slots} values={values} from={from} />
      {change === undefined ? null : <Differences change={change} />}
    </Sheet>
  );
}

interface FormProps {
  readonly rule: Rule;
  readonly slots: readonly Slot[];
  readonly values: Readonly<Record<string, string>>;
  readonly from: string;
}

function Form({ rule, slots, values, from }: FormProps): ReactNode {
  const words = useWords(own);
  const { set } = useFilters();
  const codeName = useCodeName();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({ ...values, from });
  const change = changeIn({ rule: rule.id, from: typed['from'] ?? from }, slots, typed);
  const ask = (): void => {
    if (change !== undefined) set(typed);
  };
  const input = (name: string, label: string, className: string): ReactNode => (
    <label key={name}>
      {label}{' '}
      <Input
        className={className}
        value={typed[name] ?? ''}
        onPressEnter={ask}
        onChange={({ target }) => setTyped({ ...typed, [name]: target.value.trim() })}
      />
    </label>
  );
  const unit =
    rule.unit === undefined || rule.unit === 'words' || rule.unit === 'share' ? '' : words.preview.units[rule.unit];
  return (
    <div className="filters screen-only">
      {slots.map(({ name, entry, now }) =>
        input(
          name,
          words.preview.value(
            entry === undefined ? words.preview.parts[name as 'number'] : codeName('term', entry),
            now,
            unit,
          ),
          'rule-value',
        ),
      )}
      {input('from', words.preview.from, 'rule-day')}
      <Button type="primary" disabled={change === undefined} onClick={ask}>
        {words.preview.ask}
      </Button>
      {change === undefined ? <span className="hint">{words.preview.another}</span> : null}
    </div>
  );
}

function Differences({ change }: { readonly change: RuleChange }): ReactNode {
  const words = useWords(own).preview;
  const { client } = useConnection();
  const { language } = useLanguage();
  const cut = useCut();
  const query = useInfiniteQuery({
    queryKey: [LEDGER, 'rule preview', language, cut, change],
    queryFn: ({ pageParam }) =>
      client.previewRule(change, { limit: 200, ...cut, ...(pageParam === '' ? {} : { cursor: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    retry: false,
  });
  if (query.error) return <Unreadable error={query.error} again={() => void query.refetch()} />;
  const [first] = query.data?.pages ?? [];
  if (!first) return <Loading rows={8} />;
  const { counts, complete } = first;
  const lines = query.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <p role="status">
        {words.counts(counts)} {complete ? null : <Tag tone="wait">{words.incomplete}</Tag>}
      </p>
      <p className="hint">{words.reach}</p>
      {lines.length === 0 ? <Empty>{words.same(counts.examined)}</Empty> : <Lines of={lines} />}
      {query.hasNextPage ? (
        <button type="button" className="plain screen-only" onClick={() => void query.fetchNextPage()}>
          {words.more}
        </button>
      ) : null}
      <CutFooter of={first} />
    </>
  );
}

/** What differs, each act with what follows from it below it. */
function Lines({ of }: { readonly of: readonly Line[] }): ReactNode {
  const words = useWords(own).preview;
  const columns = useColumns(new Map(of.map(({ act }) => [act.eventId, act.summary])));
  return <DataTable label={words.differences} columns={columns} rows={of} keyOf={({ act }) => act.eventId} />;
}

/** @param summaries of the acts, by which it is told what follows from which */
function useColumns(summaries: ReadonlyMap<string, string>): Column<Line>[] {
  const words = useWords(own).preview;
  return [
    { key: 'on', title: words.on, cell: ({ act }) => act.effectiveOn },
    {
      key: 'act',
      title: words.act,
      width: '24%',
      names: true,
      cell: ({ act, followsFrom }) => (
        <span className={followsFrom === undefined ? 'wraps' : 'wraps follows'}>
          {followsFrom === undefined ? null : (
            <span className="faint">
              {words.follows(summaries.get(followsFrom) ?? '')}
              <br />
            </span>
          )}
          <Explain title={act.summary} events={(client) => readNamed(client, [act])}>
            {act.summary}
          </Explain>{' '}
          <To to={pageOf(act.stream)}>{words.case}</To>
        </span>
      ),
    },
    {
      key: 'whom',
      title: words.whom,
      wide: true,
      cell: ({ subjects }) => (
        <span className="wraps">
          <Whom of={subjects} />
        </span>
      ),
    },
    {
      key: 'found',
      title: words.found,
      wide: true,
      cell: (line) => <Seen line={line} />,
    },
    { key: 'before', title: words.before, cell: ({ before }) => <Ruled of={before} /> },
    { key: 'after', title: words.after, cell: (line) => <Would line={line} /> },
    {
      key: 'finding',
      title: words.finding,
      cell: ({ finding, findingId }) => {
        if (finding === undefined) return null;
        const tag = <Tag tone={finding === 'appears' ? 'seal' : 'good'}>{words.findings[finding]}</Tag>;
        return finding === 'goes' && findingId !== undefined ? <To to={`/findings/${findingId}`}>{tag}</To> : tag;
      },
    },
  ];
}

/** What was found: why an act would be refused in turn, what other rules would say, or what the rule saw. */
function Seen({ line: { before, after, followsFrom, refusal, rules } }: { readonly line: Line }): ReactNode {
  const { language } = useLanguage();
  const sentences = followsFrom === undefined ? [] : rules.map(({ rule, sentence }) => ({ rule, sentence }));
  return (
    <span className="wraps faint">
      {refusal ? withoutCodes(refusal.says, language) : <RuleInputs inputs={(after ?? before)?.inputs ?? {}} />}
      {sentences.map(({ rule, sentence }) => (
        <span key={rule}>
          {' '}
          <To to={`/rules/${rule}`}>{sentence}</To>
        </span>
      ))}
    </span>
  );
}

function Whom({ of }: { readonly of: Line['subjects'] }): ReactNode {
  return of.map(({ stream, name }) => {
    const id = stream.slice(stream.indexOf('-') + 1);
    const link = stream.startsWith('team-') ? <TeamLink id={id} name={name} /> : <CadreLink id={id} name={name} />;
    return <span key={stream}>{link} </span>;
  });
}

/** What a rule says of an act by one value. */
function Ruled({ of }: { readonly of: Line['before'] }): ReactNode {
  const words = useWords(own).preview;
  if (!of) return <span className="faint">{words.notAsked}</span>;
  return of.outcome === 'refused' ? <Tag tone="seal">{words.refused}</Tag> : <RuleOutcome of={of.outcome} />;
}

/** What it would say, and what the act would have decided otherwise. */
function Would({ line: { after, decided } }: { readonly line: Line }): ReactNode {
  const codeName = useCodeName();
  return (
    <>
      <Ruled of={after} />
      {decided.map(({ field, before, after: then }) => (
        <span key={field} className="faint">
          {' '}
          {codeName('term', field)}: {codeName('term', before)} → {codeName('term', then)}
        </span>
      ))}
    </>
  );
}
