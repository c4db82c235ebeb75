import { Checkbox, DatePicker, Segmented } from 'antd';
import { memo, useState, type ReactNode } from 'react';
import type { ItemOf, LedgerClient } from '#libs/client';
import { useWhole } from '../../api/read.ts';
import { pick, type Told } from '../../api/timeline.ts';
import { minuteOf, today } from '../../app/clock.ts';
import { useCut, type Cut } from '../../app/cut.ts';
import { useDayValue } from '../../app/day-value.ts';
import { useEvidence } from '../../components/evidence.tsx';
import { usePrinting } from '../../components/printing.ts';
import { Sheet } from '../../components/sheet.tsx';
import { Loading, Unreadable } from '../../components/states.tsx';
import { useWords } from '../../i18n/language.tsx';
import { sayChange, signOf, type NameOf } from './changes.ts';
import { END_OF_DAY, NOW, knownDay, type Comparison } from './comparison.ts';
import type { Composition } from './composition.ts';
import { words as own } from './words.ts';

type Change = ItemOf<'/v1/changes'>;

/** What the office asks for first when it asks what changed. */
const COMPOSING = ['incumbent', 'post', 'team'];

interface Props {
  readonly team: Composition;
  readonly events: readonly Told[] | undefined;
  readonly comparison: Comparison;
}

/** What differs between the page and another day, or another state of knowledge, and the events behind it. */
export const TeamCompare = memo(function TeamCompare({ team, events, comparison }: Props): ReactNode {
  const words = useWords(own);
  const { by, cut, set } = comparison;
  const title =
    by === 'date'
      ? words.compare.title(cut.asOf ?? '')
      : words.compare.knownTitle(cut.knownAt === undefined ? words.compare.now : knownDay(cut.knownAt));
  return (
    <Sheet title={title} className="compare">
      <Controls comparison={comparison} />
      <Changes team={team} events={events} comparison={comparison} />
      <Checkbox
        className="screen-only"
        checked={comparison.sideBySide}
        onChange={({ target }) => set({ side: target.checked ? 'yes' : undefined })}
      >
        {words.team.sideBySide}
      </Checkbox>
    </Sheet>
  );
});

function Controls({ comparison: { by, cut, set } }: { readonly comparison: Comparison }): ReactNode {
  const words = useWords(own).compare;
  const page = useCut();
  const day = useDayValue(cut.asOf);
  const known = useDayValue(cut.knownAt === undefined ? undefined : minuteOf(cut.knownAt));
  return (
    <div className="filters">
      <Segmented
        aria-label={words.by}
        value={by}
        options={[
          { value: 'date', label: words.byDate },
          { value: 'known', label: words.byKnown },
        ]}
        onChange={(value) =>
          set(
            value === 'date'
              ? { known: undefined }
              : { known: page.knownAt === undefined ? `${page.asOf ?? today()}${END_OF_DAY}` : NOW },
          )
        }
      />
      {by === 'date' ? (
        <DatePicker
          key="date"
          aria-label={words.date}
          allowClear={false}
          value={day}
          onChange={(chosen) => set({ with: chosen?.format('YYYY-MM-DD') })}
        />
      ) : (
        <DatePicker
          key="known"
          aria-label={words.known}
          placeholder={words.now}
          value={known}
          disabledDate={(each) => each.format('YYYY-MM-DD') > today()}
          onChange={(picked) => {
            const chosen = picked?.format('YYYY-MM-DD');
            set({ known: chosen === undefined || chosen >= today() ? NOW : `${chosen}${END_OF_DAY}` });
          }}
        />
      )}
    </div>
  );
}

function Changes({ team, events, comparison }: Props): ReactNode {
  const words = useWords(own).compare;
  // What is folded away is drawn once somebody opens it, and on paper.
  const [isOpen, setOpen] = useState(false);
  const isOnPaper = usePrinting();
  const changes = useWhole('/v1/changes', askedOf(team, useCut(), comparison.cut), { cut: {} });
  if (changes.error) return <Unreadable error={changes.error} again={() => void changes.refetch()} />;
  if (!changes.data) return <Loading rows={4} />;
  const nameOf = namesIn(team, comparison.other);
  const composing = changes.data.filter(({ kind }) => COMPOSING.includes(kind));
  const others = changes.data.filter(({ kind }) => !COMPOSING.includes(kind));
  const list = (some: readonly Change[]): ReactNode => (
    <ul className="changes">
      {some.map((change) => (
        <OneChange key={keyOf(change)} change={change} nameOf={nameOf} events={events} />
      ))}
    </ul>
  );
  return (
    <>
      {composing.length === 0 ? <p className="empty">{words.same}</p> : list(composing)}
      {others.length === 0 ? null : (
        <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>{words.others(others.length)}</summary>
          {isOpen || isOnPaper ? list(others) : null}
        </details>
      )}
    </>
  );
}

/** The earlier cut first, in time or in knowledge, so that what came is new and what went is gone. */
function askedOf(team: Composition, page: Cut, other: Cut): Parameters<typeof useWhole<'/v1/changes'>>[1] {
  const asOf = page.asOf ?? team.asOf;
  const here = { day: asOf, known: page.knownAt };
  const there = { day: other.asOf ?? asOf, known: other.knownAt };
  const earlier = there.day !== here.day ? there.day < here.day : (there.known ?? 'now') < (here.known ?? 'now');
  const [before, after] = earlier ? [there, here] : [here, there];
  return {
    team: team.teamId,
    from: before.day,
    to: after.day,
    ...(before.known === undefined ? {} : { knownFrom: before.known }),
    ...(after.known === undefined ? {} : { knownTo: after.known }),
  };
}

function namesIn(...teams: readonly (Composition | undefined)[]): NameOf {
  const names = new Map<string, string>();
  for (const team of teams) {
    for (const { incumbent } of team?.posts ?? []) if (incumbent) names.set(incumbent.cadreId, incumbent.name);
  }
  return (id) => names.get(id);
}

function keyOf({ kind, teamId, postId, cadreId, because }: Change): string {
  return [kind, teamId, postId, cadreId, ...because].join(' ');
}

interface OneProps {
  readonly change: Change;
  readonly nameOf: NameOf;
  readonly events: readonly Told[] | undefined;
}

function OneChange({ change, nameOf, events }: OneProps): ReactNode {
  const words = useWords(own).compare;
  const show = useEvidence();
  const text = sayChange(change, words, nameOf);
  const sign = signOf(change);
  const known = pick(events ?? [], change.because);
  const documents = [...new Set(known.flatMap(({ basis }) => (basis ? [basis.documentNo] : [])))];
  const behind = async (client: LedgerClient): Promise<readonly Told[]> => {
    if (known.length === change.because.length || change.cadreId === undefined) return known;
    const his = await client.read('/v1/cadres/{id}/timeline', { id: change.cadreId, limit: 200 });
    return pick([...known, ...his.items], change.because);
  };
  return (
    <li data-sign={sign}>
      <span className="sign" role="img" aria-label={words.signs[sign]}>
        {{ added: '+', removed: '−', changed: '±' }[sign]}
      </span>
      <button
        type="button"
        className="plain"
        disabled={events === undefined}
        onClick={() => show({ title: text, events: behind })}
      >
        {text}
      </button>
      <span className="faint">{[change.effectiveOn, ...documents].filter((part) => part !== null).join(' · ')}</span>
    </li>
  );
}
