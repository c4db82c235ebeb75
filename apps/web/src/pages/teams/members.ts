import { useMemo } from 'react';
import type { ItemOf } from '#libs/client';
import { useConnection } from '../../api/client.ts';
import { useWhole } from '../../api/read.ts';
import { mayRead } from '../../app/feature.ts';
import type { Composition } from './composition.ts';

/** What the roster says of those who hold a post of a team, at the cut of the page, by their ids. */
export type Members = ReadonlyMap<string, ItemOf<'/v1/cadres'>>;

/**
 * Those who hold a post of a team, read together; none for a reader who may not see them. While the seats of another cut
 * stay on the page (`passing`) nothing is asked: who sat there may not be known at the cut that is being read.
 */
export function useMembers({ teamId, posts }: Composition, passing: boolean): Members {
  const { reader } = useConnection();
  const enabled = mayRead(reader, 'cadres') && !passing;
  const roster = useWhole('/v1/cadres', { team: teamId, state: 'all' }, { enabled });
  return useMemo(() => {
    const seated = new Set(posts.flatMap(({ incumbent }) => (incumbent ? [incumbent.cadreId] : [])));
    return new Map(
      (roster.data ?? []).flatMap((line) => (seated.has(line.cadreId) ? [[line.cadreId, line] as const] : [])),
    );
  }, [posts, roster.data]);
}
