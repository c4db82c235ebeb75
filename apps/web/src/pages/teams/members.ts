import { keepPreviousData, useQueries } from '@tanstack/react-query';
import type { AnswerOf } from '#libs/client';
import { useConnection } from '../../api/client.ts';
import { LEDGER } from '../../api/read.ts';
import { useCut } from '../../app/cut.ts';
import { mayRead } from '../../app/feature.ts';

/** What a member's profile says at the cut of the page, by his id. */
export type Members = ReadonlyMap<string, AnswerOf<'/v1/cadres/{id}'>>;

interface Seats {
  readonly posts: readonly { readonly incumbent: { readonly cadreId: string } | null }[];
}

/**
 * The profiles of those who hold a post of a team; none for a reader who may not see them. While the seats of another cut
 * stay on the page (`passing`) nothing is asked: who sat there may not be known at the cut that is being read.
 */
export function useMembers({ posts }: Seats, passing: boolean): Members {
  const { client, reader } = useConnection();
  const cut = useCut();
  const ids = [...new Set(posts.flatMap(({ incumbent }) => (incumbent ? [incumbent.cadreId] : [])))];
  const enabled = mayRead(reader, 'cadres') && !passing;
  return useQueries({
    queries: ids.map((id) => ({
      queryKey: [LEDGER, '/v1/cadres/{id}', 'member', cut, id],
      queryFn: () => client.read('/v1/cadres/{id}', { id, ...cut }),
      enabled,
      placeholderData: keepPreviousData,
    })),
    combine: (results) => new Map(results.flatMap(({ data }) => (data ? [[data.cadreId, data] as const] : []))),
  });
}
