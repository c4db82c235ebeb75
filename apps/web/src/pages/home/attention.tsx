import { useState, type ReactNode } from 'react';
import type { AnswerOf } from '#libs/client';
import { useRead } from '../../api/read.ts';
import { useConnection } from '../../api/client.ts';
import { mayRecord } from '../../app/feature.ts';
import { daysBetween } from '../../app/clock.ts';
import { To } from '../../app/link.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { Empty, Loading, Unreadable } from '../../components/states.tsx';
import { Tag } from '../../components/tag.tsx';
import { common } from '../../i18n/common.ts';
import { useWords } from '../../i18n/language.tsx';
import { words as own } from './words.ts';

type Waiting = AnswerOf<'/v1/attention'>;
type Item = Waiting['items'][number];

const SHOWN = 5;
const SHOWN_ALL = 60;

/** What is due, may be done next, or was not done by itself; the most urgent first, each leads to its case. */
export function Attention(): ReactNode {
  const words = useWords(own).attention;
  const [all, setAll] = useState(false);
  const waiting = useRead('/v1/attention', { limit: all ? SHOWN_ALL : SHOWN });
  return (
    <Sheet title={words.title} more={waiting.data ? <Counts of={waiting.data} /> : undefined} className="attention">
      {waiting.error ? <Unreadable error={waiting.error} again={() => void waiting.refetch()} /> : null}
      {waiting.data?.findings ? <Found counts={waiting.data.findings} /> : null}
      {waiting.data ? <Items waiting={waiting.data} /> : <Loading rows={10} />}
      {waiting.data && waiting.data.open > SHOWN ? (
        <button type="button" className="plain screen-only" onClick={() => setAll(!all)}>
          {all ? words.few : words.all}
        </button>
      ) : null}
    </Sheet>
  );
}

/** How many wait, and how many are late: each number leads to their list. */
function Counts({ of: { open, overdue } }: { readonly of: Waiting }): ReactNode {
  const words = useWords(own).attention;
  return (
    <>
      {open > 0 ? <To to="/waiting">{words.open(open)}</To> : words.open(open)}
      {overdue > 0 ? (
        <>
          {words.between}
          <To to="/waiting?only=overdue">{words.overdueCount(overdue)}</To>
        </>
      ) : null}
    </>
  );
}

/** What was found wrong and is not settled, and what of it this reader may settle. */
function Found({ counts }: { readonly counts: NonNullable<Waiting['findings']> }): ReactNode {
  const words = useWords(own).attention;
  const { reader } = useConnection();
  const { open, acknowledged } = counts;
  if (open + acknowledged === 0) return null;
  const mine = FINDING_ACTS.filter((command) => mayRecord(reader, command)).map((command) => words.acts[command]);
  return (
    <p className="attention-found">
      <To to="/findings?state=open">
        <Tag tone={open > 0 ? 'seal' : 'plain'}>{words.found(open)}</Tag>
      </To>{' '}
      {acknowledged === 0 ? null : (
        <To to="/findings?state=acknowledged">
          <Tag tone="wait">{words.foundAcknowledged(acknowledged)}</Tag>
        </To>
      )}{' '}
      <span className="faint">{mine.length === 0 ? words.foundByOthers : words.foundMine(mine.join(words.or))}</span>
    </p>
  );
}

const FINDING_ACTS = ['AcknowledgeFinding', 'ResolveFinding', 'WaiveFinding'] as const;

function Items({ waiting }: { readonly waiting: Waiting }): ReactNode {
  const words = useWords(own).attention;
  const { items, undone, asOf } = waiting;
  if (items.length === 0 && undone.length === 0) return <Empty>{words.nothing}</Empty>;
  return (
    <ul>
      {undone.map(({ eventId, stream, case: ofCase = stream, recordedAt }) => (
        <li key={eventId}>
          <Tag tone="wait">{words.undone}</Tag>
          <To to={caseOf(ofCase)} className="name">
            {words.undoneIn(recordedAt.slice(0, 10))}
          </To>
        </li>
      ))}
      {items.map((item) => (
        <One key={item.stream} item={item} day={asOf} />
      ))}
    </ul>
  );
}

function One({ item, day }: { readonly item: Item; readonly day: string }): ReactNode {
  const words = useWords(own).attention;
  const { category: categories } = useWords(common);
  const { stream, category, subjects, next, awaited, dueOn, overdue } = item;
  const first = overdue === true ? words.overdueTag : next.length > 0 ? words.doable : words.waits;
  const tone = overdue === true ? 'seal' : next.length > 0 ? 'act' : 'plain';
  const steps = (next.length > 0 ? next : awaited).map(({ called }) => called);
  return (
    <li>
      <Tag tone={tone}>{first}</Tag>
      <To to={caseOf(stream)} className="name">
        {subjects.map(({ name }) => name).join(' · ')}
      </To>
      {dueOn === undefined ? null : <When due={dueOn} day={day} />}
      <span className="faint">
        {categories[category]} · {[...new Set(steps)].join(words.or)}
        {dueOn === undefined ? null : ` · ${words.until(dueOn)}`}
      </span>
    </li>
  );
}

export function When({ due, day }: { readonly due: string; readonly day: string }): ReactNode {
  const words = useWords(own).attention;
  const left = daysBetween(day, due);
  if (left < 0) return <span className="attention-when fault">{words.overdue(-left)}</span>;
  const text = left === 0 ? words.today : left === 1 ? words.tomorrow : words.daysLeft(left);
  return <span className="attention-when">{text}</span>;
}

export function caseOf(stream: string): string {
  return `/cases/${encodeURIComponent(stream)}`;
}
