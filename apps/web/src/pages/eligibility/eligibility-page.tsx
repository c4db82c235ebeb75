import type { ReactNode } from 'react';
import type { AnswerOf, AskedOf } from '#libs/client';
import { useRead } from '../../api/read.ts';
import { useFilters } from '../../app/filters.ts';
import { PrintButton } from '../../components/actions.tsx';
import { Explain } from '../../components/explain.tsx';
import { CutFooter } from '../../components/cut-footer.tsx';
import { DataTable, type Column } from '../../components/data-table.tsx';
import { CadreLink } from '../../components/links.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { RuleInputs, RuleLink, RuleSource } from '../../components/rules.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { Empty, Loading, Unreadable } from '../../components/states.tsx';
import { Tag } from '../../components/tag.tsx';
import { useWords } from '../../i18n/language.tsx';
import { Picker } from '../record/picker.tsx';
import { useSources } from '../../components/sources.ts';
import '../record/record.css';
import { ConditionOutcome, isAdvice } from './outcome.tsx';
import { TONES } from './tones.ts';
import { words as own } from './words.ts';

type Candidacy = AnswerOf<'/v1/eligibility'>;
/** What is asked: where a case leads here, what it does with the cadre too. */
type Asked = AskedOf<'/v1/eligibility'>;
type Condition = Candidacy['conditions'][number];

/** Whether somebody may come into a post on the day of the page; person, team and post are in the address. */
export default function EligibilityPage(): ReactNode {
  const words = useWords(own);
  const { search } = useFilters();
  const [cadre, team, post] = ['cadre', 'team', 'post'].map((name) => search.get(name) ?? '');
  const action = (search.get('action') as Asked['action'] | null) ?? undefined;
  return (
    <>
      <PageHead title={words.nav} sentence={words.sentence} actions={<PrintButton />} />
      <Sheet className="screen-only">
        <Choosing />
      </Sheet>
      {cadre && team && post ? (
        <Judged
          asked={{ cadre, post: `${team}/${post}`, ...(action ? { action } : {}) }}
          key={`${cadre} ${team} ${post}`}
        />
      ) : (
        <Empty>{words.first}</Empty>
      )}
    </>
  );
}

function Choosing(): ReactNode {
  const words = useWords(own);
  const { search, set } = useFilters();
  const sources = useSources();
  const team = search.get('team') ?? '';
  const fields = [
    { name: 'cadre', source: sources.of('cadre'), changed: (id: string) => set({ cadre: id }) },
    { name: 'team', source: sources.of('team'), changed: (id: string) => set({ team: id, post: '' }) },
    {
      name: 'post',
      source: team === '' ? undefined : sources.posts(team),
      changed: (id: string) => set({ post: id }),
    },
  ] as const;
  return fields.map(({ name, source, changed }) => (
    <div className="rec-field" key={name}>
      <label className="rec-label" htmlFor={`eligibility-${name}`}>
        {words[name]}
      </label>
      <div className="rec-control">
        <Picker
          id={`eligibility-${name}`}
          label={words[name]}
          source={source}
          value={search.get(name) ?? ''}
          onChange={changed}
        />
      </div>
    </div>
  ));
}

function Judged({ asked }: { readonly asked: Asked }): ReactNode {
  const words = useWords(own);
  const columns = useColumns(asked);
  const read = useRead('/v1/eligibility', asked);
  if (read.error) return <Unreadable error={read.error} again={() => void read.refetch()} />;
  if (!read.data) return <Loading rows={16} />;
  const { conditions, outcome, metFrom } = read.data;
  const advice = conditions.filter(isAdvice).length;
  const count = (of: Condition['outcome']): number => conditions.filter((each) => each.outcome === of).length;
  return (
    <Sheet
      title={
        <>
          <CadreLink id={read.data.cadre.cadreId} name={read.data.cadre.name} /> {read.data.post.team}{' '}
          {read.data.post.title} <Tag tone={TONES[outcome]}>{words.outcome[outcome]}</Tag>
        </>
      }
      more={
        <>
          {words.of(count('passed'), count('failed') - advice, count('notKnown'), advice)}{' '}
          {metFrom === undefined ? null : words.metFrom(metFrom)}
        </>
      }
    >
      <DataTable
        label={words.conditions}
        columns={columns}
        rows={conditions}
        keyOf={({ condition }) => condition}
        markOf={(each) => (each.outcome === 'failed' && !isAdvice(each) ? 'strong' : undefined)}
      />
      <CutFooter of={read.data} />
    </Sheet>
  );
}

function useColumns(asked: Asked): Column<Condition>[] {
  const words = useWords(own);
  return [
    {
      key: 'rule',
      title: words.condition,
      names: true,
      cell: ({ rule }) => (
        <>
          <RuleLink {...rule} />
          <br />
          <RuleSource instrument={rule.instrument ?? ''} article={rule.article} />
        </>
      ),
    },
    {
      key: 'outcome',
      title: words.result,
      cell: ({ condition, rule, outcome, metFrom, knownBy }) => (
        <span className="wraps">
          <Explain title={rule.sentence} of={{ of: 'eligibility', condition, ...asked }}>
            <ConditionOutcome of={{ outcome, rule }} />
          </Explain>{' '}
          <span className="faint">
            {metFrom === undefined ? null : words.metFrom(metFrom)}
            {outcome === 'notKnown' && knownBy === 'people' ? words.byPeople : null}
          </span>
        </span>
      ),
    },
    {
      key: 'found',
      title: words.found,
      wide: true,
      cell: ({ inputs }) => (
        <span className="wraps">
          <RuleInputs inputs={inputs} />
        </span>
      ),
    },
  ];
}
