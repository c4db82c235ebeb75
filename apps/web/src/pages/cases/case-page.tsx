import { useState, type ReactNode } from 'react';
import { useParams } from 'react-router';
import type { AnswerOf } from '#libs/client';
import { useCodeName } from '../../api/codes.ts';
import { useRead } from '../../api/read.ts';
import type { Told } from '../../api/timeline.ts';
import { To } from '../../app/link.tsx';
import { PrintButton } from '../../components/actions.tsx';
import { Explain } from '../../components/explain.tsx';
import { CutFooter } from '../../components/cut-footer.tsx';
import { CadreLink, TeamLink } from '../../components/links.tsx';
import { FindingCount } from '../../components/finding-count.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { Damage, Empty, Loading, Unreadable } from '../../components/states.tsx';
import { Tag } from '../../components/tag.tsx';
import { ToButton } from '../../components/to-button.tsx';
import { useJoined, useWords } from '../../i18n/language.tsx';
import { Candidacies } from '../eligibility/in-case.tsx';
import { NextActs } from '../record/next-acts.tsx';
import './cases.css';
import { Acts } from './acts.tsx';
import { OtherCase } from './other-case.tsx';
import { words as own } from './words.ts';

type History = AnswerOf<'/v1/appointments/{id}/decision-history'>;
type Step = NonNullable<History['steps']>[number];

const APPOINTMENT = 'appointment-';

/** One case: its procedure, and what was recorded at each step. */
export default function CasePage(): ReactNode {
  const { stream = '' } = useParams();
  return stream.startsWith(APPOINTMENT) ? (
    <AppointmentCase id={stream.slice(APPOINTMENT.length)} />
  ) : (
    <OtherCase stream={stream} />
  );
}

function AppointmentCase({ id }: { readonly id: string }): ReactNode {
  const words = useWords(own);
  const history = useRead('/v1/appointments/{id}/decision-history', { id });
  if (history.error) return <Unreadable page error={history.error} again={() => void history.refetch()} />;
  if (!history.data) return <Loading rows={16} />;
  const { data } = history;
  return (
    <>
      <Head history={data} />
      <Damage damaged={data.damaged} />
      {data.steps ? <Course history={data} steps={data.steps} /> : <Empty>{words.noRecords}</Empty>}
      <CutFooter of={data} />
    </>
  );
}

/** What a case is about, as its title: the posts, or without them the cadres. */
export function useTitle(): (history: History) => string {
  const joined = useJoined();
  return ({ posts = [], cadres = [], caseId }) => {
    const named = posts.map(({ team, title }) => `${team} ${title}`);
    return joined(named.length > 0 ? named : cadres.map(({ name }) => name)) || caseId;
  };
}

function Head({ history }: { readonly history: History }): ReactNode {
  const titleOf = useTitle();
  const words = useWords(own);
  const codeName = useCodeName();
  const { action, method, state, openedOn, closedOn, documentNo, issuedOn, takesEffectOn, stream } = history;
  const parts = [
    ...(openedOn ? [words.head.opened(openedOn)] : []),
    ...(documentNo !== null && issuedOn !== null ? [words.head.letter(documentNo, issuedOn)] : []),
    ...(takesEffectOn === null ? [] : [words.head.takesEffect(takesEffectOn)]),
    ...(closedOn ? [words.head.closed(closedOn)] : []),
    ...(history.differential === true ? [words.head.differential] : []),
  ];
  return (
    <PageHead
      title={titleOf(history)}
      above={
        <>
          <To to="/cases">{words.nav}</To> / <To to="/cases?category=appointment">{words.categories.appointment}</To> /{' '}
          {method === undefined
            ? codeName('term', action)
            : words.head.method(codeName('term', action), codeName('term', method))}
        </>
      }
      tag={
        <>
          {state === undefined ? null : (
            <Explain title={codeName('term', state)} events={history.items}>
              <Tag tone={closedOn ? 'good' : 'wait'}>{codeName('term', state)}</Tag>
            </Explain>
          )}{' '}
          <FindingCount subject={stream} count={history.findings} />
        </>
      }
      sentence={
        <>
          {history.cadres?.map(({ cadreId, name }) => (
            <span key={cadreId}>
              <CadreLink id={cadreId} name={name} />
              {' · '}
            </span>
          ))}
          {parts.join(' · ')}
        </>
      }
      actions={
        <>
          <ToButton to={`/cases/${encodeURIComponent(stream)}/history`}>{words.history}</ToButton>
          <PrintButton />
        </>
      }
    />
  );
}

interface CourseProps {
  readonly history: History;
  readonly steps: readonly Step[];
}

/** The procedure at the left; the step in focus at the right. */
function Course({ history, steps }: CourseProps): ReactNode {
  const words = useWords(own);
  const codeName = useCodeName();
  const events = history.items ?? [];
  const taken = steps.filter(({ need, state, types }) => need !== 'unused' || state === 'done' || has(events, types));
  const next = history.closedOn ? undefined : taken.find(({ need, state }) => need === 'required' && state === 'open');
  const lastDone = taken.findLast(({ state }) => state === 'done');
  const [chosen, setChosen] = useState<string>();
  const focus = taken.find(({ step }) => step === chosen) ?? voteOf(taken) ?? lastDone ?? taken[0];
  const known = steps.flatMap(({ types }) => types);
  const other = events.filter(({ type }) => !known.includes(type));
  return (
    <div className="grid case-grid">
      <Sheet>
        <ol className="course" aria-label={words.procedure}>
          {taken.map((step) => (
            <li key={step.step} data-state={step === next ? 'next' : step.state} data-focus={step === focus}>
              <button
                type="button"
                aria-current={step === focus ? 'step' : undefined}
                onClick={() => setChosen(step.step)}
              >
                <i aria-hidden="true" />
                <span>
                  {codeName('term', step.step)}
                  <span className="visually-hidden"> {stateWord(words, step, step === next)}</span>
                </span>
                <span className="faint">
                  {step.on ?? (step === next ? words.now : step.need === 'optional' ? words.optional : '')}
                </span>
              </button>
            </li>
          ))}
        </ol>
        {other.length === 0 ? null : <OtherActs events={other} />}
      </Sheet>
      <div>
        <NextActs stream={history.stream} />
        {focus ? (
          <Acts
            title={codeName('term', focus.step)}
            events={events.filter(({ type, data }) => focus.types.includes(type) || data['step'] === focus.step)}
          />
        ) : null}
        {focus?.step === 'eligibility' || !history.closedOn ? (
          <Candidacies action={history.action} cadres={history.cadres ?? []} posts={history.posts ?? []} />
        ) : null}
        {focus?.step === 'eligibility' ? <Eligibility history={history} /> : null}
        {focus?.step === 'opinions' ? <Opinions history={history} events={events} /> : null}
        <Posts history={history} />
      </div>
    </div>
  );
}

const has = (events: readonly Told[], types: readonly string[]): boolean =>
  events.some(({ type }) => types.includes(type));

/** The vote is what people look for first. */
function voteOf(steps: readonly Step[]): Step | undefined {
  return steps.find(({ step, state }) => step === 'deliberation' && state === 'done');
}

function stateWord(words: (typeof own)['zh-CN'], { state }: Step, isNext: boolean): string {
  if (isNext) return words.now;
  return state === 'done' ? words.done : state === 'skipped' ? words.skipped : words.open;
}

function OtherActs({ events }: { readonly events: readonly Told[] }): ReactNode {
  const words = useWords(own);
  return (
    <>
      <h2 className="course-title">{words.other}</h2>
      <ul className="lines">
        {events.map(({ eventId, effectiveOn, summary }) => (
          <li key={eventId}>
            <span className="line-when faint">{effectiveOn}</span>
            <span>{summary}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

const isCheckOf =
  (cadreId: string) =>
  ({ type, data }: Told): boolean =>
    type === 'EligibilityChecked' && data['cadreId'] === cadreId;

/** What people checked: each result leads to the record of it. */
function Eligibility({ history: { eligibility, items } }: { readonly history: History }): ReactNode {
  const words = useWords(own);
  const codeName = useCodeName();
  return (eligibility ?? []).map(({ cadreId, name, on, checks }) => (
    <Sheet key={`${cadreId} ${on}`} title={words.checks} more={`${name} ${on}`}>
      <table className="table" aria-label={words.checks}>
        <thead>
          <tr>
            <th scope="col">{words.check}</th>
            <th scope="col">{words.result}</th>
            <th scope="col">{words.material}</th>
          </tr>
        </thead>
        <tbody>
          {(checks as readonly { check: string; result: string; document?: string }[]).map((each) => (
            <tr key={each.check}>
              <th scope="row">{codeName('term', each.check)}</th>
              <td>
                <Explain title={codeName('term', each.check)} events={items?.filter(isCheckOf(cadreId))}>
                  <Tag tone={each.result === 'passed' ? 'good' : 'seal'}>{codeName('term', each.result)}</Tag>
                </Explain>
              </td>
              <td>{each.document}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sheet>
  ));
}

interface OpinionsProps {
  readonly history: History;
  readonly events: readonly Told[];
}

function Opinions({ history: { opinions }, events }: OpinionsProps): ReactNode {
  const words = useWords(own);
  const codeName = useCodeName();
  return (
    <Sheet title={words.opinions}>
      <table className="table" aria-label={words.opinions}>
        <thead>
          <tr>
            <th scope="col">{words.organ}</th>
            <th scope="col">{words.askedOn}</th>
            <th scope="col">{words.receivedOn}</th>
            <th scope="col">{words.verdict}</th>
          </tr>
        </thead>
        <tbody>
          {opinions?.map(({ organ, askedOn, receivedOn, verdict }) => (
            <tr key={organ}>
              <th scope="row">{codeName('term', organ)}</th>
              <td>{askedOn}</td>
              <td>{receivedOn}</td>
              <td>
                {verdict === null ? null : (
                  <Explain
                    title={codeName('term', organ)}
                    events={events.filter(({ data }) => data['organ'] === organ)}
                  >
                    {words.verdicts[verdict as keyof typeof words.verdicts] ?? verdict}
                  </Explain>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sheet>
  );
}

function Posts({ history: { stages, posts, items } }: { readonly history: History }): ReactNode {
  const words = useWords(own);
  const codeName = useCodeName();
  if (!stages || stages.length === 0) return null;
  return (
    <Sheet
      title={words.stages}
      more={[...new Map(posts?.map(({ teamId, team }) => [teamId, team]))].map(([teamId, team]) => (
        <span key={teamId}>
          <TeamLink id={teamId} name={team} />{' '}
        </span>
      ))}
    >
      <dl className="facts">
        {stages.map(({ stage, candidates, posts: count }) => (
          <div key={stage} className="case-stage">
            <dt>{codeName('term', stage)}</dt>
            <dd>
              <Explain title={codeName('term', stage)} events={items}>
                {words.stage(candidates, count)}
              </Explain>
            </dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}
