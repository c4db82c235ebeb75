import { useMemo, useState, type ReactNode } from 'react';
import { useConnection } from '../../api/client.ts';
import { today } from '../../app/clock.ts';
import { mayRecord } from '../../app/feature.ts';
import { Empty } from '../../components/states.tsx';
import { useWords } from '../../i18n/language.tsx';
import { newKey, useDraft, type Drafting } from './draft.ts';
import { useJudgedAll } from './judged.ts';
import { MeetingForm } from './meeting-form.tsx';
import { meetingIn, newItem, newMeeting, readItem, type Item } from './meeting.ts';
import './record.css';
import { useItemSending } from './item-sending.ts';
import { words as own } from './words.ts';

/** The command that each item of a meeting becomes. */
const COMMAND = 'RecordDeliberationVote';

/** A meeting of the standing committee: one page for one act of work, though it becomes several records. */
export default function MeetingPage(): ReactNode {
  const words = useWords(own);
  const { reader } = useConnection();
  return mayRecord(reader, COMMAND) ? <MeetingOf /> : <Empty>{words.notYours}</Empty>;
}

function MeetingOf(): ReactNode {
  const drafting = useDraft('meeting', newMeeting(today()));
  const meeting = useMemo(() => meetingIn(drafting.draft.values), [drafting.draft.values]);
  const { items } = meeting;
  const [focus, setFocus] = useState<string>();
  const readings = useMemo(() => items.map((item) => readItem(meeting, item, today())), [meeting, items]);
  const judged = useJudgedAll(
    COMMAND,
    readings.map(({ body, faults }, at) => (isSettled(items[at]) || faults.length > 0 ? undefined : body)),
  );
  const change = changesTo(drafting);
  const sending = useItemSending(COMMAND, items, change.set);
  return (
    <MeetingForm
      meeting={meeting}
      readings={readings}
      judged={judged}
      sending={sending}
      focus={items.find(({ key }) => key === focus) ?? items.at(-1)}
      drafting={drafting}
      onFocus={setFocus}
      onItem={change.set}
      onAdd={(about) => {
        const item = newItem(newKey(), about);
        change.all((before) => [...before, item]);
        setFocus(item.key);
      }}
      onRemove={(key) => change.all((before) => before.filter((item) => item.key !== key))}
    />
  );
}

/** Whether an item is recorded, or sent without an answer: it stays as it is. */
function isSettled(item: Item | undefined): boolean {
  return item?.recorded !== undefined || item?.sent !== undefined;
}

interface Changes {
  readonly all: (next: (items: readonly Item[]) => readonly Item[]) => void;
  readonly set: (key: string, part: Partial<Item>) => void;
}

/** Changes of the items, each on top of those before it: several may come before anything is drawn again. */
function changesTo({ update }: Drafting): Changes {
  const all: Changes['all'] = (next) =>
    update('items', (before) => next(Array.isArray(before) ? (before as readonly Item[]) : []));
  return {
    all,
    set: (key, part) => all((items) => items.map((item) => (item.key === key ? { ...item, ...part } : item))),
  };
}
