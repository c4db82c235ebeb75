import type { ReactNode } from 'react';
import type { components, LedgerClient } from '#libs/client';
import { useCut } from '../../app/cut.ts';
import { Explain } from '../../components/explain.tsx';
import { BIRTH, readOf, type Told } from '../../api/timeline.ts';
import { useWords } from '../../i18n/language.tsx';
import type { Composition } from './composition.ts';
import { words as own } from './words.ts';

interface Props {
  readonly team: Composition;
  readonly counts: components['schemas']['TeamCounts'] | undefined;
  readonly events: readonly Told[] | undefined;
}

/** The numbers of a team in one sentence; each leads to the records behind it. */
export function TeamNumbers({ team, counts, events }: Props): ReactNode {
  const words = useWords(own).team;
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
    return (await Promise.all(ids.map((id) => readOf(client, id, BIRTH, cut)))).flat();
  };
  return (
    <>
      <Explain
        title={seats}
        of={{ of: 'composition', team: team.teamId, cell: 'vacancies' }}
        events={upTo(['IncumbentAssigned', 'IncumbentRelieved', 'PastIncumbencyRecorded'])}
        ready={events !== undefined}
      >
        {seats}
      </Explain>
      {slots === undefined ? null : (
        <>
          {' · '}
          <Explain title={slots} events={upTo(['HeadcountSet'])} ready={events !== undefined}>
            {slots}
          </Explain>
        </>
      )}
      {mean === undefined ? null : (
        <>
          {' · '}
          <Explain title={mean} of={{ of: 'composition', team: team.teamId, cell: 'meanAge' }} events={births}>
            {mean}
          </Explain>
        </>
      )}
    </>
  );
}
