import { useState, type ReactNode } from 'react';
import type { AnswerOf } from '#libs/client';
import { useRead } from '../api/read.ts';
import { BEGINNING } from '../api/rules.ts';
import { readNamed } from '../api/timeline.ts';
import { To } from '../app/link.tsx';
import { explain as own } from '../i18n/explain.ts';
import { useWords } from '../i18n/language.tsx';
import { CutFooter } from './cut-footer.tsx';
import { EventCards } from './event-cards.tsx';
import type { Explainable } from './event-marks.tsx';
import { pageOf } from './links.tsx';
import { RuleLink, RuleOutcome, RuleSource } from './rules.tsx';
import { Loading, Unreadable } from './states.tsx';

type Explained = AnswerOf<'/v1/explain'>;

/** Events that are listed at once; a number of the district rests on thousands. */
const LISTED = 50;

/** How a value comes about at the cut of the page: what came out, by which rule, reckoned how, from which events. */
export function Explanation({ title, of }: { readonly title: string; readonly of: Explainable }): ReactNode {
  const read = useRead('/v1/explain', of);
  if (read.error) return <Unreadable error={read.error} again={() => void read.refetch()} />;
  if (!read.data || read.isPlaceholderData) return <Loading rows={8} />;
  const { of: kind, rule, others = [] } = read.data;
  const broken = rule?.class === 'S' ? 'advice' : 'violated';
  return (
    <>
      <Reckoned title={title} one={read.data} of={kind} broken={broken}>
        {rule ? <Rule of={rule} /> : null}
      </Reckoned>
      {others.map((other) => (
        <Reckoned key={JSON.stringify(other.value)} title={title} one={other} of={kind} broken={broken} />
      ))}
      <CutFooter of={read.data} />
    </>
  );
}

type One = Pick<Explained, 'whom' | 'value' | 'arithmetic' | 'events'>;

interface ReckonedProps {
  readonly title: string;
  readonly one: One;
  readonly of: Explained['of'];
  /** What it is called that the rule does not hold. */
  readonly broken: 'advice' | 'violated';
  /** What stands between the value and how it is reckoned. */
  readonly children?: ReactNode;
}

/** What came out, for one person where the rule was asked of several: his name, reckoned how, from which events. */
function Reckoned({ title, one, of, broken, children }: ReckonedProps): ReactNode {
  const words = useWords(own);
  const { whom, value, arithmetic, events } = one;
  const reckoning = whom ? `${words.arithmetic} ${whom.name}` : words.arithmetic;
  return (
    <>
      {whom ? (
        <h3 className="explained-whom">
          <To to={pageOf(whom.stream)}>{whom.name}</To>
        </h3>
      ) : null}
      <Value value={value} of={of} broken={broken} />
      {children}
      {arithmetic.length === 0 ? null : (
        <section className="explained">
          <h3>{words.arithmetic}</h3>
          <ul className="explained-sum" aria-label={reckoning}>
            {arithmetic.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      )}
      <Grounds key={`${title} ${events.length}`} events={events} />
    </>
  );
}

/** What came out: whether a rule holds, a number, who holds a post. */
function Value({ value, of, broken }: Pick<ReckonedProps, 'of' | 'broken'> & Pick<One, 'value'>): ReactNode {
  const words = useWords(own);
  const { outcome, metFrom, count, incumbent } = value as Readonly<Record<string, unknown>>;
  if (of === 'eligibility') {
    const said = words.condition[outcome as keyof typeof words.condition];
    // A rule that only advises keeps nobody from a post.
    const isAdvice = outcome === 'failed' && broken === 'advice';
    return (
      <p className="explained-value">
        {isAdvice ? <RuleOutcome of="advice" /> : said} {typeof metFrom === 'string' ? words.metFrom(metFrom) : null}
      </p>
    );
  }
  if (of === 'check' || of === 'finding') {
    return (
      <p className="explained-value">
        {words.now} <RuleOutcome of={outcome === 'passed' ? 'passed' : broken} />
      </p>
    );
  }
  if (typeof count === 'number') return <p className="explained-value">{words.count(count)}</p>;
  return incumbent === null ? <p className="explained-value">{words.vacant}</p> : null;
}

function Rule({ of }: { readonly of: NonNullable<Explained['rule']> }): ReactNode {
  const words = useWords(own);
  const { id, sentence, instrument, article, version } = of;
  return (
    <section className="explained">
      <h3>{words.rule}</h3>
      <RuleLink id={id} sentence={sentence} />
      <br />
      {instrument === undefined ? null : <RuleSource instrument={instrument} article={article} />}{' '}
      <span className="faint">{version === undefined || version === BEGINNING ? null : words.since(version)}</span>
    </section>
  );
}

/** The events that the value rests on, each with its document; one opens with all that is known of it. */
function Grounds({ events }: Pick<Explained, 'events'>): ReactNode {
  const words = useWords(own);
  const [shown, setShown] = useState(LISTED);
  return (
    <section className="explained">
      <h3>{words.events(events.length)}</h3>
      <ul className="rule-checks" aria-label={words.events(events.length)}>
        {events.slice(0, shown).map((event) => (
          <Ground key={event.eventId} event={event} />
        ))}
      </ul>
      {events.length > shown ? (
        <button type="button" className="plain" onClick={() => setShown(shown + LISTED)}>
          {words.more(events.length - shown)}
        </button>
      ) : null}
    </section>
  );
}

function Ground({ event }: { readonly event: Explained['events'][number] }): ReactNode {
  const [open, setOpen] = useState(false);
  const { effectiveOn, summary, documentNo } = event;
  return (
    <li>
      <span className="faint">{effectiveOn}</span>{' '}
      <button type="button" className="plain" aria-expanded={open} onClick={() => setOpen(!open)}>
        {summary}
      </button>{' '}
      <span className="faint">{documentNo}</span>
      {open ? <EventCards title={event.eventId} events={(client) => readNamed(client, [event])} /> : null}
    </li>
  );
}
