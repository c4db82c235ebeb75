import { useState, type ReactNode } from 'react';
import type { AnswerOf } from '#libs/client';
import { useCodeName } from '../../api/codes.ts';
import { useRead, useWhole } from '../../api/read.ts';
import type { Told } from '../../api/timeline.ts';
import { daysBetween } from '../../app/clock.ts';
import { To } from '../../app/link.tsx';
import { PrintButton } from '../../components/actions.tsx';
import { useCaseNames } from '../../components/case-names.ts';
import { Explain } from '../../components/explain.tsx';
import { CutFooter } from '../../components/cut-footer.tsx';
import { FindingCount } from '../../components/finding-count.tsx';
import { CadreLink, TeamLink } from '../../components/links.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { Loading, Unreadable } from '../../components/states.tsx';
import { Tag } from '../../components/tag.tsx';
import { useWords } from '../../i18n/language.tsx';
import { NextActs } from '../record/next-acts.tsx';
import { Acts } from './acts.tsx';
import { courseOf, type Place } from './course.ts';
import { People } from './people.tsx';
import { words as own } from './words.ts';

type Case = AnswerOf<'/v1/cases/{id}'>;
type Line = Case['lines'][number];

/** A case of supervision, assessment, training or secondment: how far it is, what is due, and what was recorded of whom. */
export function OtherCase({ stream }: { readonly stream: string }): ReactNode {
  const told = useRead('/v1/cases/{id}', { id: stream });
  const timeline = useWhole('/v1/cases/{id}/timeline', { id: stream });
  const error = told.error ?? timeline.error;
  if (error)
    return <Unreadable page error={error} again={() => void Promise.all([told.refetch(), timeline.refetch()])} />;
  if (!told.data || !timeline.data) return <Loading rows={12} />;
  return <Whole told={told.data} events={timeline.data} stream={stream} />;
}

interface Props {
  readonly told: Case;
  readonly events: readonly Told[];
  readonly stream: string;
}

function Whole({ told, events, stream }: Props): ReactNode {
  const words = useWords(own);
  const codeName = useCodeName();
  const [chosen, setChosen] = useState<string>();
  const course = courseOf(events, told.next, told.blocked);
  const done = course.filter(({ state }) => state === 'done');
  const focus = done.find(({ key }) => key === chosen) ?? done.at(-1);
  const line = told.lines.findLast(({ closedOn }) => closedOn === undefined) ?? told.lines.at(-1);
  const names = new Map(
    told.lines.flatMap(({ subjects, subjectNames }) => subjects.map((each, at) => [each, subjectNames[at] ?? each])),
  );
  return (
    <>
      {line ? (
        <Head line={line} told={told} events={events} title={classIn(events)} />
      ) : (
        <PageHead title={events[0]?.summary ?? stream} />
      )}
      <div className="grid case-grid">
        <Sheet>
          <Course course={course} focus={focus} day={told.asOf} choose={setChosen} />
        </Sheet>
        <div>
          <NextActs stream={stream} />
          <People events={events} names={names} />
          {focus ? (
            <Acts title={codeName('term', focus.key)} events={events.filter(({ type }) => type === focus.key)} />
          ) : (
            <Acts title={words.records} events={events} />
          )}
        </div>
      </div>
      <CutFooter of={told} />
    </>
  );
}

/** What a training class is called; other cases are called after whom they are about. */
function classIn(events: readonly Told[]): string | undefined {
  const title = events.find(({ type }) => type === 'TrainingClassOpened')?.data['title'];
  return typeof title === 'string' ? title : undefined;
}

interface HeadProps {
  readonly line: Line;
  readonly title: string | undefined;
  readonly told: Case;
  readonly events: readonly Told[];
}

function Head({ line, title, told: { asOf: day, findings }, events }: HeadProps): ReactNode {
  const words = useWords(own);
  const codeName = useCodeName();
  const { stream, category, kind, state, openedOn, dueOn, closedOn, outcome, subjects, subjectNames } = line;
  const caseNames = useCaseNames();
  const [kindName, nameOfState] = [caseNames.kind(category, kind), caseNames.state(state)];
  const parts = [
    words.head.opened(openedOn),
    ...(closedOn === undefined ? [] : [words.head.closed(closedOn)]),
    ...(outcome === undefined ? [] : [codeName('term', outcome)]),
  ];
  return (
    <PageHead
      title={title ?? `${subjectNames[0] ?? ''} ${kindName}`}
      above={
        <>
          <To to="/cases">{words.nav}</To> / <To to={`/cases?category=${category}`}>{words.categories[category]}</To> /{' '}
          {kindName}
        </>
      }
      tag={
        <>
          <Explain title={nameOfState} events={events}>
            <Tag tone={closedOn === undefined ? 'wait' : 'good'}>{nameOfState}</Tag>
          </Explain>{' '}
          <FindingCount subject={stream} count={findings} />
        </>
      }
      sentence={
        <>
          {subjects.slice(0, NAMED).map((subject, at) => (
            <span key={subject}>
              <SubjectLink subject={subject} name={subjectNames[at] ?? subject} />
              {' · '}
            </span>
          ))}
          {parts.join(' · ')}
          {closedOn === undefined && dueOn !== undefined ? (
            <>
              {' · '}
              <Countdown dueOn={dueOn} day={day} />
            </>
          ) : null}
        </>
      }
      actions={<PrintButton />}
    />
  );
}

const NAMED = 4;

function SubjectLink({ subject, name }: { readonly subject: string; readonly name: string }): ReactNode {
  const id = subject.slice(subject.indexOf('-') + 1);
  return subject.startsWith('team-') ? <TeamLink id={id} name={name} /> : <CadreLink id={id} name={name} />;
}

/** How many days are left, or have gone by. */
function Countdown({ dueOn, day }: { readonly dueOn: string; readonly day: string }): ReactNode {
  const words = useWords(own).due;
  const left = daysBetween(day, dueOn);
  return (
    <span className={left < 0 ? 'fault' : undefined}>
      {left < 0 ? words.over(dueOn, -left) : left === 0 ? words.today(dueOn) : words.left(dueOn, left)}
    </span>
  );
}

interface CourseProps {
  readonly course: readonly Place[];
  readonly focus: Place | undefined;
  readonly day: string;
  readonly choose: (key: string) => void;
}

/** What was done, what comes next and what is still open, the one below the other. */
function Course({ course, focus, day, choose }: CourseProps): ReactNode {
  const words = useWords(own);
  const codeName = useCodeName();
  return (
    <ol className="course" aria-label={words.procedure}>
      {course.map((place) => {
        const { key, state, called, on, count, dueOn } = place;
        const word = state === 'done' ? words.done : state === 'next' ? words.now : words.open;
        const overdue = state !== 'done' && dueOn !== undefined && dueOn < day;
        const inside = (
          <>
            <i aria-hidden="true" />
            <span>
              {called ?? codeName('term', key)}
              {count > 1 ? <span className="faint"> × {count}</span> : null}
              <span className="visually-hidden"> {word}</span>
            </span>
            <span className={overdue ? 'fault' : 'faint'}>
              {state === 'done' ? on : (dueOn ?? (state === 'next' ? words.now : ''))}
            </span>
          </>
        );
        return (
          <li key={`${state} ${key}`} data-state={state} data-focus={place === focus}>
            {state === 'done' ? (
              <button type="button" aria-current={place === focus ? 'step' : undefined} onClick={() => choose(key)}>
                {inside}
              </button>
            ) : (
              <span className="course-open">{inside}</span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
