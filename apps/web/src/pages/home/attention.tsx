import { useState, type ReactNode } from 'react';
import { useWhole } from '../../api/read.ts';
import { daysBetween, today } from '../../app/clock.ts';
import { useCut } from '../../app/cut.ts';
import { To } from '../../app/link.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { Empty, Loading } from '../../components/states.tsx';
import { Tag, type Tone } from '../../components/tag.tsx';
import { useWords } from '../../i18n/language.tsx';
import { words as own } from './words.ts';

/** Something that ends, or waits. */
interface Item {
  readonly key: string;
  readonly tag: string;
  readonly tone: Tone;
  readonly text: string;
  readonly more: string;
  readonly to: string;
  readonly due: string;
}

const SHOWN = 5;
/** Days ahead that are worth knowing of. */
const AHEAD = 180;

/** What ends soon or is overdue, the most urgent first; each leads to its case. */
export function Attention(): ReactNode {
  const words = useWords(own).attention;
  const day = useCut().asOf ?? today();
  const [all, setAll] = useState(false);
  const items = useItems(day);
  const shown = all ? items : items?.slice(0, SHOWN);
  return (
    <Sheet title={words.title} more={items ? words.more(items.length) : undefined} className="attention">
      {shown ? null : <Loading />}
      {shown?.length === 0 ? <Empty>{words.nothing}</Empty> : null}
      <ul>
        {shown?.map(({ key, tag, tone, text, more, to, due }) => (
          <li key={key}>
            <Tag tone={tone}>{tag}</Tag>
            <To to={to} className="name">
              {text}
            </To>
            <When due={due} day={day} />
            <span className="faint">{more}</span>
          </li>
        ))}
      </ul>
      {items && items.length > SHOWN ? (
        <button type="button" className="plain screen-only" onClick={() => setAll(!all)}>
          {all ? words.few : words.all}
        </button>
      ) : null}
    </Sheet>
  );
}

function When({ due, day }: { readonly due: string; readonly day: string }): ReactNode {
  const words = useWords(own).attention;
  const left = daysBetween(day, due);
  if (left < 0) return <Tag tone="seal">{words.overdue(-left)}</Tag>;
  const text = left === 0 ? words.today : left === 1 ? words.tomorrow : words.daysLeft(left);
  return <span className="attention-when">{text}</span>;
}

function useItems(day: string): readonly Item[] | undefined {
  const words = useWords(own).attention;
  const notices = useWhole('/v1/notices', { state: 'running' });
  const probations = useWhole('/v1/probations', { state: 'running' });
  const secondments = useWhole('/v1/secondments', { state: 'active' });
  if (!notices.data && !probations.data && !secondments.data) return undefined;
  const ends: Item[] = [
    ...(notices.data ?? []).map(({ caseId, posts, text, to }) => ({
      key: `notice ${caseId}`,
      tag: words.notice,
      tone: 'wait' as const,
      text: posts.map(({ team, title }) => `${team} ${title}`).join('、') || text,
      more: words.noticeUntil(to),
      to: caseOf('appointment', caseId),
      due: to,
    })),
    ...(probations.data ?? []).map(({ caseId, cadreId, team, title, name, until }) => ({
      key: `probation ${cadreId} ${caseId}`,
      tag: words.probation,
      tone: 'plain' as const,
      text: `${team} ${title} · ${name}`,
      more: words.probationUntil(until),
      to: caseOf('appointment', caseId),
      due: until,
    })),
    ...(secondments.data ?? []).map(({ secondmentId, name, host, plannedTo }) => ({
      key: `secondment ${secondmentId}`,
      tag: words.secondment,
      tone: 'plain' as const,
      text: `${name} · ${host}`,
      more: words.secondmentUntil(plannedTo),
      to: caseOf('secondment', secondmentId),
      due: plannedTo,
    })),
  ];
  return ends
    .filter(({ due }) => daysBetween(day, due) <= AHEAD)
    .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}

function caseOf(category: string, id: string): string {
  return `/cases/${encodeURIComponent(`${category}-${id}`)}`;
}
