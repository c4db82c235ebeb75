import { useEffect, useMemo, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { useCodeName } from '../../api/codes.ts';
import { readForPaper, useList, type Asked } from '../../api/read.ts';
import { useRules } from '../../api/rules.ts';
import { streamOf, type Told } from '../../api/timeline.ts';
import { dayOf, minuteOf } from '../../app/clock.ts';
import { Behind } from '../../components/behind.tsx';
import { DataTable, type Column } from '../../components/data-table.tsx';
import { ActorName, Marks, useEvidence } from '../../components/evidence.tsx';
import { CadreLink, TeamLink } from '../../components/links.tsx';
import { ListPage } from '../../components/list-page.tsx';
import { OnPaper } from '../../components/on-paper.tsx';
import { useReadBeforePrint } from '../../components/printing.ts';
import { NothingFound } from '../../components/rows.tsx';
import { Loading, Unreadable } from '../../components/states.tsx';
import { common } from '../../i18n/common.ts';
import { useWords } from '../../i18n/language.tsx';
import './events.css';
import { QUALIFIERS, searchIn, withQualifier, type OUTCOMES, type Qualifier, type Search } from './qualifiers.ts';
import { SearchField } from './search-field.tsx';
import { kindMeant } from './kinds.ts';
import { useTypes } from './suggestions.ts';
import { words as own } from './words.ts';

/** Records that are wanted before the reader is asked whether to search on, and pages that are read for them at most. */
const WANTED = 50;
const PAGES_READ_ON = 5;
/** Subjects that are named in a row. */
const NAMED = 3;

type Set = (qualifier: Qualifier, value: string) => void;

/** Every record, the latest first; what is searched for is in the address. */
export default function EventsPage(): ReactNode {
  const words = useWords(own);
  const [params, setParams] = useSearchParams();
  const text = params.get('q') ?? '';
  const types = useTypes();
  const { type } = useMemo(() => searchIn(text).narrowed, [text]);
  // A kind may be written by what people call it.
  const kind = type === undefined ? undefined : kindMeant(types, type);
  const search = useMemo(() => withKind(searchIn(text), kind), [text, kind]);
  const isUnknown = type !== undefined && types.length > 0 && kind === undefined;
  const mayAsk = search.faults.length === 0 && !isUnknown && (type === undefined || types.length > 0);
  const asked = askedBy(search);
  const list = useList('/v1/events', asked, { enabled: mayAsk });
  const run = (next: string): void =>
    setParams((before) => {
      const changed = new URLSearchParams(before);
      if (next === '') changed.delete('q');
      else changed.set('q', next);
      return changed;
    });
  const set: Set = (qualifier, value) => run(withQualifier(text, qualifier, value));
  return (
    <ListPage
      title={words.nav}
      sentence={list.items ? words.sentence(list.items.length, list.query.hasNextPage) : null}
      csv={{ path: '/v1/events', asked }}
      cut={list.first}
    >
      <SearchField text={text} seen={list.items ?? []} search={run} />
      <Chips search={search} seen={list.items ?? []} set={set} />
      <Faults search={search} text={text} unknown={isUnknown ? type : undefined} />
      {search.faults.length > 0 || isUnknown ? null : <Found list={list} set={set} clear={() => run('')} />}
    </ListPage>
  );
}

function withKind(search: Search, kind: string | undefined): Search {
  return kind === undefined ? search : { ...search, narrowed: { ...search.narrowed, type: kind } };
}

function askedBy({ narrowed: { type, since, until, rule, version, outcome, ...narrowed }, words }: Search) {
  return {
    sort: '-recorded' as const,
    ...narrowed,
    ...(since === undefined ? {} : { effectiveFrom: since }),
    ...(until === undefined ? {} : { effectiveTo: until }),
    ...(rule === undefined ? {} : { rule }),
    ...(version === undefined ? {} : { ruleVersion: version }),
    ...(outcome === undefined ? {} : { ruleOutcome: outcome as NonNullable<Asked<'/v1/events'>['ruleOutcome']> }),
    // What is no type is refused by the ledger, which says so.
    ...(type === undefined ? {} : { type: type as Told['type'] & Asked<'/v1/events'>['type'] }),
    ...(words.length > 0 ? { q: words.join(' ') } : {}),
  };
}

/** What the list is narrowed by, in words; each can be taken out. */
function Chips({
  search,
  seen,
  set,
}: {
  readonly search: Search;
  readonly seen: readonly Told[];
  set: Set;
}): ReactNode {
  const words = useWords(own);
  const codeName = useCodeName();
  const rules = useRules().data ?? [];
  const names = new Map(seen.flatMap(({ subjects = [] }) => subjects.map(({ stream, name }) => [stream, name])));
  const called = (qualifier: Qualifier, value: string): string => {
    if (qualifier === 'type') return codeName('term', value);
    if (qualifier === 'rule') return rules.find(({ id }) => id === value)?.sentence ?? value;
    if (qualifier === 'outcome') return words.outcome[value as (typeof OUTCOMES)[number]];
    return qualifier === 'subject' ? (names.get(value) ?? value) : value;
  };
  const given = QUALIFIERS.flatMap((each) => {
    const value = search.narrowed[each];
    return value === undefined ? [] : [{ each, said: words.chip[each](called(each, value)) }];
  });
  if (given.length === 0) return null;
  return (
    <ul className="events-chips">
      {given.map(({ each, said }) => (
        <li key={each}>
          {said}{' '}
          <button
            type="button"
            className="plain screen-only"
            aria-label={words.remove(said)}
            onClick={() => set(each, '')}
          >
            ×
          </button>
        </li>
      ))}
    </ul>
  );
}

interface FaultsProps {
  readonly search: Search;
  readonly text: string;
  /** A type that there is none of. */
  readonly unknown: string | undefined;
}

/** What of the search cannot be meant, and what to write instead. */
function Faults({ search, text, unknown }: FaultsProps): ReactNode {
  const { fault } = useWords(own);
  return (
    <>
      {search.faults.map(({ qualifier, at, end }) => (
        <p key={at} className="fault" role="alert">
          {(qualifier !== undefined && qualifier in fault ? fault[qualifier as keyof typeof fault] : fault.day)(
            text.slice(at, end),
          )}
        </p>
      ))}
      {unknown === undefined ? null : (
        <p className="fault" role="alert">
          {fault.type(unknown)}
        </p>
      )}
    </>
  );
}

interface FoundProps {
  readonly list: ReturnType<typeof useList<'/v1/events'>>;
  readonly set: Set;
  readonly clear: () => void;
}

function Found({ list, set, clear }: FoundProps): ReactNode {
  const words = useWords(own);
  const { items, query, more } = list;
  const columns = useColumns(items ?? [], set);
  const { hasNextPage } = query;
  const pages = (query.data as { pages?: readonly unknown[] } | undefined)?.pages?.length ?? 0;
  // A search by words may find little on a page: some more are read before the reader is asked.
  const readsOn = hasNextPage && (items?.length ?? 0) < WANTED && pages < PAGES_READ_ON;
  useEffect(() => {
    if (readsOn) more();
  }, [readsOn, more]);
  useReadBeforePrint(() => readForPaper(query));
  if (query.error) return <Unreadable error={query.error} again={() => void query.refetch()} />;
  if (!items || (items.length === 0 && readsOn)) return <Loading rows={16} />;
  return (
    <>
      {items.length === 0 && !hasNextPage ? (
        <NothingFound nothing={words.nothing} loosen={words.clear} clear={clear} />
      ) : null}
      <Behind list={list} />
      <OnPaper rows={items.length} more={hasNextPage} />
      {items.length > 0 ? (
        <DataTable label={words.nav} columns={columns} rows={items} keyOf={({ eventId }) => eventId} onEnd={more} />
      ) : null}
      {hasNextPage ? (
        <p className="screen-only">
          {items.length < WANTED ? words.further : null}{' '}
          <button type="button" className="plain" onClick={more}>
            {words.goOn}
          </button>
        </p>
      ) : null}
    </>
  );
}

function useColumns(items: readonly Told[], set: Set): Column<Told>[] {
  const words = useWords(own);
  const show = useEvidence();
  const firsts = useMemo(() => firstsOfDays(items), [items]);
  return [
    {
      key: 'recorded',
      title: words.recorded,
      width: '140px',
      cell: ({ eventId, recordedAt }) => {
        const [day = '', time] = minuteOf(recordedAt).split(' ');
        return (
          <>
            <span className={firsts.has(eventId) ? 'events-day' : 'faint'}>{day}</span> {time}
          </>
        );
      },
    },
    { key: 'happened', title: words.happened, width: '96px', wide: true, cell: ({ effectiveOn }) => effectiveOn },
    {
      key: 'who',
      title: words.who,
      wide: true,
      cell: ({ actor }) => (
        <>
          <ActorName actor={actor} />{' '}
          <button
            type="button"
            className="plain"
            title={words.onlyBy(actor.userId)}
            onClick={() => set('actor', actor.userId)}
          >
            {actor.userId}
          </button>
        </>
      ),
    },
    {
      key: 'what',
      title: words.what,
      names: true,
      cell: (event) => (
        <button type="button" className="plain" onClick={() => show({ title: event.summary, events: [event] })}>
          {event.summary}
        </button>
      ),
    },
    {
      key: 'about',
      title: words.about,
      wide: true,
      cell: ({ subjects = [] }) => (
        <span className="wraps">
          <About subjects={subjects} />
        </span>
      ),
    },
    { key: 'basis', title: words.basis, wide: true, cell: ({ basis }) => basis?.documentNo ?? '' },
    { key: 'marks', title: words.marks, cell: (event) => <Marks event={event} /> },
  ];
}

function About({ subjects }: { readonly subjects: NonNullable<Told['subjects']> }): ReactNode {
  const { between } = useWords(common);
  return subjects.slice(0, NAMED).map(({ stream, name }, index) => {
    const { category, id } = streamOf(stream);
    return (
      <span key={stream}>
        {index > 0 ? between : ''}
        {category === 'team' ? <TeamLink id={id} name={name} /> : <CadreLink id={id} name={name} />}
      </span>
    );
  });
}

/** The records with which a day begins on the page. */
function firstsOfDays(items: readonly Told[]): ReadonlySet<string> {
  return new Set(
    items.flatMap(({ eventId, recordedAt }, index) => {
      const before = items[index - 1];
      return before && dayOf(before.recordedAt) === dayOf(recordedAt) ? [] : [eventId];
    }),
  );
}
