import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import type { AnswerOf } from '#libs/client';
import { useConnection } from '../../api/client.ts';
import { useRead } from '../../api/read.ts';
import { readNamed } from '../../api/timeline.ts';
import { dayOf } from '../../app/clock.ts';
import { mayRecord } from '../../app/feature.ts';
import { To } from '../../app/link.tsx';
import { PrintButton } from '../../components/actions.tsx';
import { Explain } from '../../components/explain.tsx';
import { CutFooter } from '../../components/cut-footer.tsx';
import { ActorName, useEvidence } from '../../components/evidence.tsx';
import { pageOf } from '../../components/links.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { useFindingSaid, RuleLink, RuleSource } from '../../components/rules.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { Loading, Unreadable } from '../../components/states.tsx';
import { useWords } from '../../i18n/language.tsx';
import { formOf } from '../record/next-acts.tsx';
import { FindingState, Subjects, type Finding } from './parts.tsx';
import { words as own } from './words.ts';

const ACTS = ['AcknowledgeFinding', 'ResolveFinding', 'WaiveFinding'] as const;

/** One finding: the rule, what was found, the records it rests on, and what was done about it. */
export default function FindingPage(): ReactNode {
  const { findingId = '' } = useParams();
  const read = useRead('/v1/findings/{id}', { id: findingId });
  if (read.error) return <Unreadable page error={read.error} again={() => void read.refetch()} />;
  if (!read.data) return <Loading rows={10} />;
  return <Told told={read.data} />;
}

function Told({ told }: { readonly told: AnswerOf<'/v1/findings/{id}'> }): ReactNode {
  const words = useWords(own);
  const show = useEvidence();
  const { finding, history } = told;
  const because = [finding.closing?.because ?? []].flat();
  const handled = history.length + because.length === 0 ? finding.evidence : [...history, ...because];
  return (
    <>
      <PageHead
        title={finding.rule.sentence}
        above={<To to="/findings">{words.nav}</To>}
        tag={
          <Explain title={words.states[finding.state]} events={(client) => readNamed(client, handled)}>
            <FindingState of={finding.state} />
          </Explain>
        }
        sentence={finding.closing ? words.closed(dayOf(finding.closing.at)) : null}
        actions={<PrintButton />}
      />
      <Sheet>
        <Facts of={finding} />
        <Acts of={finding} />
      </Sheet>
      <Sheet title={words.evidence}>
        <ul className="rule-checks">
          {[...finding.evidence, ...because].map((event) => (
            <li key={event.eventId}>
              {event.effectiveOn}{' '}
              <button
                type="button"
                className="plain"
                onClick={() => show({ title: event.summary, events: (client) => readNamed(client, [event]) })}
              >
                {event.summary}
              </button>{' '}
              <span className="faint">{event.documentNo}</span>
            </li>
          ))}
        </ul>
      </Sheet>
      <Sheet title={words.handling}>
        {history.length === 0 ? <p className="faint">{words.untouched}</p> : null}
        <ul className="rule-checks">
          {history.map(({ eventId, effectiveOn, summary, reason, basis, actor }) => (
            <li key={eventId}>
              {effectiveOn} {summary} {reason} <span className="faint">{basis?.documentNo}</span>{' '}
              <ActorName actor={actor} />
            </li>
          ))}
        </ul>
        <CutFooter of={told} />
      </Sheet>
    </>
  );
}

function Facts({ of }: { readonly of: Finding }): ReactNode {
  const words = useWords(own);
  const { findingId, state, evidence, rule, on, outcome, subjects, stream, exception } = of;
  const said = useFindingSaid();
  return (
    <dl className="facts">
      <dt>{words.rule}</dt>
      <dd>
        <RuleLink {...rule} />
      </dd>
      <dt>{words.source}</dt>
      <dd>
        <RuleSource instrument={rule.instrument ?? ''} article={rule.article} />
      </dd>
      <dt>{words.on}</dt>
      <dd>
        {on}{' '}
        <Explain
          title={rule.sentence}
          of={state === 'closed' ? undefined : { of: 'finding', finding: findingId }}
          events={(client) => readNamed(client, evidence)}
        >
          {outcome === 'excepted' ? words.excepted : words.broken}
        </Explain>{' '}
        {exception?.documentNo}
      </dd>
      <dt>{words.found}</dt>
      <dd>
        {said(of).map((line) => (
          <div key={line}>{line}</div>
        ))}
      </dd>
      <dt>{words.whom}</dt>
      <dd>
        <Subjects of={subjects} />
      </dd>
      <dt>{words.case}</dt>
      <dd>
        <To to={pageOf(stream)}>{words.act}</To>
      </dd>
    </dl>
  );
}

/** What this reader may do about it. */
function Acts({ of: { findingId, state } }: { readonly of: Finding }): ReactNode {
  const words = useWords(own);
  const { reader } = useConnection();
  if (state === 'resolved' || state === 'waived' || state === 'closed') return null;
  const mine = ACTS.filter((command) => mayRecord(reader, command)).filter(
    (command) => command !== 'AcknowledgeFinding' || state === 'open',
  );
  return (
    <p className="screen-only">
      {mine.map((command) => (
        <span key={command}>
          <To to={formOf(command, `finding-${findingId}`)}>{words.acts[command]}</To>{' '}
        </span>
      ))}
    </p>
  );
}
