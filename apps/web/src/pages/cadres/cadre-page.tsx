import { useState, type ReactNode } from 'react';
import { useParams } from 'react-router';
import type { AnswerOf } from '#libs/client';
import { useCodeName } from '../../api/codes.ts';
import { useConnection } from '../../api/client.ts';
import { useRead, useWhole } from '../../api/read.ts';
import { BIRTH, type Told } from '../../api/timeline.ts';
import { dayOf } from '../../app/clock.ts';
import { mayRead } from '../../app/feature.ts';
import { To } from '../../app/link.tsx';
import { PrintButton } from '../../components/actions.tsx';
import { Explain } from '../../components/explain.tsx';
import { CutFooter } from '../../components/cut-footer.tsx';
import { DataTable, type Column } from '../../components/data-table.tsx';
import { Marks, useEvidence } from '../../components/evidence.tsx';
import { FindingCount } from '../../components/finding-count.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { Damage, Loading, Unreadable } from '../../components/states.tsx';
import { Tag } from '../../components/tag.tsx';
import { ToButton } from '../../components/to-button.tsx';
import { useJoined, useWords } from '../../i18n/language.tsx';
import './cadres.css';
import { listings } from './placing.ts';
import { Lanes, type Bar } from './lanes.tsx';
import { Profile } from './profile.tsx';
import { served } from './served.ts';
import { words as own } from './words.ts';

type Cadre = AnswerOf<'/v1/cadres/{id}'>;

/** One cadre: who he is, what he held and when each of it was recorded. */
export default function CadrePage(): ReactNode {
  const { cadreId = '' } = useParams();
  const cadre = useRead('/v1/cadres/{id}', { id: cadreId });
  const timeline = useWhole('/v1/cadres/{id}/timeline', { id: cadreId });
  const events = timeline.data ?? [];
  if (cadre.error) return <Unreadable page error={cadre.error} again={() => void cadre.refetch()} />;
  if (!cadre.data) return <Loading rows={14} />;
  return (
    <>
      <Head cadre={cadre.data} events={timeline.data} />
      <Damage damaged={(cadre.data as { damaged?: object }).damaged} />
      {timeline.error ? (
        <Unreadable error={timeline.error} again={() => void timeline.refetch()} />
      ) : timeline.data ? (
        <Career cadre={cadre.data} events={events} profile={<Profile cadre={cadre.data} events={events} />} />
      ) : (
        <Loading rows={10} />
      )}
      <CutFooter of={cadre.data} />
    </>
  );
}

/** What says who somebody is, which posts he holds, and in which party he is. */
const BORN: ReadonlySet<string> = new Set(BIRTH);
const HOLDING = new Set(['IncumbentAssigned', 'IncumbentRelieved', 'IncumbentConfirmed', 'PastIncumbencyRecorded']);
const JOINING = new Set(['PoliticalStatusRecorded']);
/** What says whether somebody is in service. */
const SERVING = new Set(['CadreRegistered', 'CadreDeparted', 'CadreReturned']);

interface HeadProps {
  readonly cadre: Cadre;
  /** The records of him, as far as they have been read. */
  readonly events: readonly Told[] | undefined;
}

function Head({ cadre, events }: HeadProps): ReactNode {
  const joined = useJoined();
  const words = useWords(own);
  const codeName = useCodeName();
  const { reader } = useConnection();
  const first = cadre.posts[0];
  const since = cadre.posts.map(({ from }) => from).sort()[0];
  const status = cadre.politicalStatus;
  const posts = joined(cadre.posts.map(({ team, title }) => `${team}${title}`));
  const none = cadre.state === 'departed' ? words.head.departed : words.noPost;
  // Each has a name of its own: until the codes are told, two of them may read the same.
  const parts: readonly (readonly [string, string, ReadonlySet<string>])[] = [
    ['posts', posts || none, HOLDING],
    ['sex', codeName('sex', cadre.sex), BORN],
    ['birth', words.head.born(cadre.birth, cadre.age), BORN],
    ...(cadre.ethnicity === undefined ? [] : [['ethnicity', codeName('ethnicity', cadre.ethnicity), BORN] as const]),
    ...(status ? [['status', codeName('politicalStatus', status.status), JOINING] as const] : []),
    ...(since === undefined ? [] : [['since', words.head.served(served(words, since, cadre.asOf)), HOLDING] as const]),
  ];
  return (
    <PageHead
      title={cadre.name}
      above={
        <>
          <To to="/cadres">{words.nav}</To>
          {first ? (
            <>
              {' / '}
              <To to={`/teams/${encodeURIComponent(first.teamId)}`}>{first.team}</To>
            </>
          ) : null}
        </>
      }
      tag={
        <>
          <Explain title={words.states[cadre.state]} events={events?.filter(({ type }) => SERVING.has(type))}>
            <Tag tone={cadre.state === 'active' ? 'good' : 'plain'}>{words.states[cadre.state]}</Tag>
          </Explain>{' '}
          <FindingCount subject={`cadre-${cadre.cadreId}`} count={cadre.findings} />
        </>
      }
      sentence={parts.map(([part, text, types], at) => (
        <span key={part}>
          {at > 0 ? ' · ' : ''}
          <Explain title={text} events={events?.filter(({ type }) => types.has(type))}>
            {text}
          </Explain>
        </span>
      ))}
      actions={
        <>
          <ToButton to={`/cadres/${encodeURIComponent(cadre.cadreId)}/form`}>{words.form}</ToButton>
          {mayRead(reader, 'eligibility') ? (
            <ToButton to={`/eligibility?cadre=${encodeURIComponent(cadre.cadreId)}`}>{words.eligibility}</ToButton>
          ) : null}
          <PrintButton />
        </>
      }
    />
  );
}

interface CareerProps {
  readonly cadre: Cadre;
  readonly events: readonly Told[];
  readonly profile: ReactNode;
}

function Career({ cadre, events, profile }: CareerProps): ReactNode {
  const words = useWords(own);
  const show = useEvidence();
  const [pointed, setPointed] = useState<string>();
  const [year, setYear] = useState<string>();
  const inYear = ({ effectiveOn, recordedAt }: Told): boolean =>
    year === undefined || effectiveOn.startsWith(year) || dayOf(recordedAt).startsWith(year);
  const shown = events.filter(inYear).toReversed();
  const open = (event: Told): void => show({ title: event.summary, events: related(event, events) });
  return (
    <>
      <Sheet>
        <Lanes
          events={events}
          bars={useBars(cadre, events)}
          name={cadre.name}
          asOf={cadre.asOf}
          pointed={pointed}
          onPoint={setPointed}
          onOpen={open}
          year={year}
          onYear={setYear}
        />
      </Sheet>
      <div className="grid cadre-grid">
        <Sheet
          title={words.timeline}
          more={words.timelineMore(shown.length, events.length)}
          actions={
            year === undefined ? undefined : (
              <button type="button" className="plain" onClick={() => setYear(undefined)}>
                {words.everyYear}
              </button>
            )
          }
        >
          <DataTable
            label={words.timeline}
            columns={useColumns(open)}
            rows={shown}
            keyOf={({ eventId }) => eventId}
            markOf={({ eventId, annulledBy }) => (pointed === eventId ? 'strong' : annulledBy ? 'gone' : undefined)}
          />
        </Sheet>
        <div className="cadre-side">{profile}</div>
      </div>
    </>
  );
}

/** An event with what corrected or annulled it, and what it corrects itself. */
function related(event: Told, all: readonly Told[]): Told[] {
  const ids = [event.corrects, event.annuls, event.correctedBy, event.annulledBy];
  return [event, ...all.filter(({ eventId }) => ids.includes(eventId))];
}

function useColumns(open: (event: Told) => void): Column<Told>[] {
  const words = useWords(own);
  return [
    { key: 'effectiveOn', title: words.happenedOn, cell: ({ effectiveOn }) => effectiveOn, width: '88px' },
    {
      key: 'recordedAt',
      title: words.recordedOn,
      cell: ({ recordedAt }) => <span className="faint">{dayOf(recordedAt)}</span>,
      width: '88px',
      wide: true,
    },
    {
      key: 'summary',
      title: words.what,
      names: true,
      cell: (event) => (
        <button type="button" className="plain" onClick={() => open(event)}>
          {event.unit === undefined ? '' : `${event.unit} `}
          {event.summary}
        </button>
      ),
    },
    {
      key: 'basis',
      title: words.basis,
      wide: true,
      cell: ({ basis }) => <span className="nowrap">{basis?.documentNo}</span>,
    },
    { key: 'marks', title: words.marks, cell: (event) => <Marks event={event} /> },
  ];
}

function useBars(cadre: Cadre, events: readonly Told[]): Bar[] {
  const words = useWords(own);
  const posts = cadre.postsHeld.map(({ teamId, postId, team, title, from, to }): Bar => ({
    key: `${teamId}/${postId}/${from}`,
    lane: 'posts',
    text: `${team} ${title}`,
    from,
    to,
    tone: to === null ? 'now' : 'then',
  }));
  const listed = listings(events).map(({ level, from, to }): Bar => ({
    key: `reserve ${from}`,
    lane: 'others',
    text: words.reserveLevels[level],
    from,
    to,
    tone: 'outline',
  }));
  const measures = (cadre.admonitions ?? []).map(({ issuedOn, influenceUntil }): Bar => ({
    key: `admonition ${issuedOn}`,
    lane: 'others',
    text: words.measures,
    from: issuedOn,
    to: influenceUntil,
    tone: 'seal',
  }));
  return [...posts, ...listed, ...measures];
}
