import type { ReactNode } from 'react';
import type { components, LedgerClient } from '#libs/client';
import { useCut } from '../../app/cut.ts';
import { useEvidence } from '../../components/evidence.tsx';
import type { Told } from '../../api/timeline.ts';
import { useWords } from '../../i18n/language.tsx';
import type { Composition } from './composition.ts';
import { words as own } from './words.ts';

interface Props {
  readonly team: Composition;
  readonly counts: components['schemas']['TeamCounts'] | undefined;
  readonly events: readonly Told[] | undefined;
}

/** What says when somebody was born. */
const BIRTH = new Set(['CadreRegistered', 'CadreFactsCorrected']);

/** The numbers of a team in one sentence; each leads to the records behind it. */
export function TeamNumbers({ team, counts, events }: Props): ReactNode {
  const words = useWords(own).team;
  const show = useEvidence();
  const cut = useCut();
  const { posts, vacancies, meanAge } = team;
  const seats = words.counts(posts.length, posts.length - vacancies, vacancies);
  const { mean: age, sum, count } = meanAge;
  const mean = age === null || sum === null || count === null ? undefined : words.mean(age, sum, count);
  const slots = counts?.slotCount ? words.slots(counts.slotCount, counts.headcount ?? 0) : undefined;
  const upTo = (types: readonly string[]): readonly Told[] =>
    (events ?? []).filter(({ type, effectiveOn }) => types.includes(type) && effectiveOn <= team.asOf);
  const births = async (client: LedgerClient): Promise<readonly Told[]> => {
    const ids = posts.flatMap(({ incumbent }) => (incumbent ? [incumbent.cadreId] : []));
    const told = await Promise.all(
      ids.map((id) => client.read('/v1/cadres/{id}/timeline', { id, limit: 200, ...cut })),
    );
    return told.flatMap(({ items }) => items).filter(({ type }) => BIRTH.has(type));
  };
  return (
    <>
      <Number
        text={seats}
        ready={events !== undefined}
        show={() =>
          show({ title: seats, events: upTo(['IncumbentAssigned', 'IncumbentRelieved', 'PastIncumbencyRecorded']) })
        }
      />
      {slots === undefined ? null : (
        <>
          {' · '}
          <Number
            text={slots}
            ready={events !== undefined}
            show={() => show({ title: slots, events: upTo(['HeadcountSet']) })}
          />
        </>
      )}
      {mean === undefined ? null : (
        <>
          {' · '}
          <Number text={mean} ready show={() => show({ title: mean, events: births })} />
        </>
      )}
    </>
  );
}

interface NumberProps {
  readonly text: string;
  /** Whether the records behind it can be shown: they are read after the team. */
  readonly ready: boolean;
  readonly show: () => void;
}

function Number({ text, ready, show }: NumberProps): ReactNode {
  const words = useWords(own).team;
  return (
    <button type="button" className="number" title={words.evidenceOf(text)} disabled={!ready} onClick={show}>
      {text}
    </button>
  );
}
