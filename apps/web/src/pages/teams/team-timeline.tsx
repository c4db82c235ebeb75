import { Segmented } from 'antd';
import { memo, useMemo, useState, type ReactNode } from 'react';
import { isComposing } from '../../api/timeline.ts';
import { CutFooter, type AnswerCut } from '../../components/cut-footer.tsx';
import { EventTable } from '../../components/event-table.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { Loading, Unreadable } from '../../components/states.tsx';
import { useWords } from '../../i18n/language.tsx';
import type { Events } from './composition.ts';
import { words as own } from './words.ts';

interface Props {
  readonly name: string;
  readonly events: Events;
  readonly cut: AnswerCut;
}

/** Everything recorded of the team, the latest first. */
export const TeamTimeline = memo(function TeamTimeline({ events, cut }: Props): ReactNode {
  const words = useWords(own).timeline;
  const [shown, setShown] = useState<'composing' | 'all'>('composing');
  const rows = useMemo(
    () =>
      (events.data ?? [])
        .filter((event) => shown === 'all' || isComposing(event))
        .toSorted((a, b) => (a.effectiveOn < b.effectiveOn ? 1 : a.effectiveOn > b.effectiveOn ? -1 : 0)),
    [events.data, shown],
  );
  return (
    <Sheet
      title={words.title}
      more={words.count(rows.length)}
      className="team-timeline"
      actions={
        <Segmented
          aria-label={words.filter}
          size="small"
          value={shown}
          options={[
            { value: 'composing', label: words.composing },
            { value: 'all', label: words.all },
          ]}
          onChange={setShown}
        />
      }
    >
      {events.data ? (
        <EventTable label={words.title} events={rows} />
      ) : events.error ? (
        <Unreadable error={events.error} again={() => void events.refetch()} />
      ) : (
        <Loading />
      )}
      <CutFooter of={cut} />
    </Sheet>
  );
});
