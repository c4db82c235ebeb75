import type { AnswerOf } from '#libs/client';
import { useConnection } from '../../api/client.ts';
import { useWhole } from '../../api/read.ts';
import { useCut } from '../../app/cut.ts';
import { mayRead } from '../../app/feature.ts';

/** A team's posts and who holds them, at one cut. */
export type Composition = AnswerOf<'/v1/teams/{id}/composition'>;

/** The records of a team, as far as they have been read. */
export type Events = ReturnType<typeof useWhole<'/v1/teams/{id}/timeline'>>;

/** Everything recorded of a team up to the known time of the page, later acts included. */
export function useEvents(teamId: string): Events {
  const { knownAt } = useCut();
  const { reader } = useConnection();
  const enabled = mayRead(reader, 'teamTimeline') || reader.teamId === teamId;
  return useWhole(
    '/v1/teams/{id}/timeline',
    { id: teamId },
    { cut: knownAt === undefined ? {} : { knownAt }, enabled },
  );
}
