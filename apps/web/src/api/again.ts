import type { Query, QueryClient } from '@tanstack/react-query';
import { isStill, LEDGER } from './read.ts';

/**
 * Asks every read of the ledger again. What is on its way is not cut off but asked once more when it has come: cut off by
 * every event it would never come while much is recorded. A list that was read far on stays as it is while one looks at it.
 */
export async function readAgain(queries: QueryClient): Promise<void> {
  const reads = queries.getQueryCache().findAll({ queryKey: [LEDGER] });
  await Promise.all(reads.map((query) => onceMore(queries, query)));
}

async function onceMore(queries: QueryClient, query: Query): Promise<void> {
  const { queryKey } = query;
  if (query.state.fetchStatus === 'fetching') await query.promise?.catch(() => undefined);
  if (!isStill(query)) await queries.invalidateQueries({ queryKey, exact: true }, { cancelRefetch: false });
  else if (!query.isActive()) queries.removeQueries({ queryKey, exact: true });
}
