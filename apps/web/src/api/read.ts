import {
  useInfiniteQuery,
  useQuery,
  type Query,
  type UseInfiniteQueryResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { LedgerProblem, type AnswerOf, type AskedOf, type ItemOf, type ListPath, type ReadPath } from '#libs/client';
import { useCut, type Cut } from '../app/cut.ts';
import { useLanguage } from '../i18n/language.tsx';
import { useConnection } from './client.ts';

/** What a read is asked beside the cut, which comes from the address of the page. */
export type Asked<Path extends ReadPath> = AskedOf<Path>;

interface Options {
  /** Reads only when this holds. */
  readonly enabled?: boolean;
  /** Another cut than that of the page. */
  readonly cut?: Cut;
}

/** The first member of every key, so that all reads of the ledger can be asked again when it grows. */
export const LEDGER = 'ledger';

interface Keyed {
  readonly queryKey: readonly unknown[];
}

/** Keeps the answer before on the page while another is read, unless it is of another subject. */
function beforeOf(id: unknown) {
  return function before<Data>(answer: Data | undefined, asked: Keyed | undefined): Data | undefined {
    return (asked?.queryKey.at(-1) as { id?: unknown } | undefined)?.id === id ? answer : undefined;
  };
}

/**
 * What a path answers at the cut of the page, in the language of the reader. While another cut or other names are being
 * read the answer before stays, so that nothing jumps: `isPlaceholderData` tells. The answer of another subject never does.
 */
export function useRead<Path extends ReadPath>(
  path: Path,
  asked: Asked<Path>,
  options: Options = {},
): UseQueryResult<AnswerOf<Path>> {
  const { client } = useConnection();
  const { language } = useLanguage();
  const page = useCut();
  const at = options.cut ?? page;
  return useQuery({
    queryKey: [LEDGER, path, language, at, asked],
    queryFn: () => client.read(path, { ...at, ...asked }),
    enabled: options.enabled ?? true,
    placeholderData: beforeOf((asked as { id?: unknown }).id),
  });
}

/** A list as far as it has been read, and how to read on. */
export interface ListResult<Item, Answer> {
  readonly query: UseInfiniteQueryResult;
  readonly items: readonly Item[] | undefined;
  /** The first page, which names the cut that all pages are of. */
  readonly first: Answer | undefined;
  /** Whether so much has been read that what is recorded meanwhile does not change the list. */
  readonly isStill: boolean;
  /** Reads the next page, if there is one and nothing is being read. */
  readonly more: () => void;
}

/** Pages up to which a list moves with the ledger: a thousand rows. */
const MOVED = 5;

/**
 * Whether too many pages of a list have been read for it to move with the ledger. They are of one cut, and all of them would
 * have to be read again: with each event of a busy day hundreds of pages, and the next one would never come.
 */
export function isStill({ state: { data } }: Query): boolean {
  return pagesOf(data).length > MOVED;
}

function pagesOf(data: unknown): readonly { readonly items: readonly unknown[] }[] {
  return (data as { pages?: readonly { items: readonly unknown[] }[] } | undefined)?.pages ?? [];
}

const moves = (query: unknown): boolean => !isStill(query as Query);

/**
 * A list at the cut of the page, page by page. It moves with the ledger; of what was read far on, only when the reader has
 * it read again.
 */
export function useList<Path extends ListPath>(
  path: Path,
  asked: Asked<Path>,
  options: Options = {},
): ListResult<ItemOf<Path>, AnswerOf<Path>> {
  const { client } = useConnection();
  const { language } = useLanguage();
  const page = useCut();
  const at = options.cut ?? page;
  const query = useInfiniteQuery({
    queryKey: [LEDGER, 'list', path, language, at, asked],
    queryFn: ({ pageParam }) =>
      client.read(path, { limit: 200, ...at, ...asked, ...(pageParam ? { cursor: pageParam } : {}) }),
    initialPageParam: '',
    getNextPageParam: (last) => (last as { nextCursor?: string }).nextCursor,
    enabled: options.enabled ?? true,
    placeholderData: beforeOf((asked as { id?: unknown }).id),
    refetchOnMount: moves,
    refetchOnReconnect: moves,
  });
  const pages = query.data?.pages;
  const items = useMemo(() => pages?.flatMap((each) => (each as { items: ItemOf<Path>[] }).items), [pages]);
  const { hasNextPage, isFetching, fetchNextPage } = query;
  const more = useCallback((): void => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  return { query, items, first: pages?.[0], isStill: (pages?.length ?? 0) > MOVED, more };
}

/** Rows of a list that are put on paper: some fifty sheets. The whole of what has more is taken home as CSV. */
export const PAPER_ROWS = 2000;

/** Reads a list to its end, or as far as it is put on paper. */
export async function readForPaper(query: UseInfiniteQueryResult): Promise<void> {
  let { hasNextPage, data } = query;
  const rows = (): number => pagesOf(data).reduce((sum, { items }) => sum + items.length, 0);
  while (hasNextPage && rows() < PAPER_ROWS) ({ hasNextPage, data } = await query.fetchNextPage());
}

/** A whole list: every page is read before it is shown. For lists that are known to be short. */
export function useWhole<Path extends ListPath>(
  path: Path,
  asked: Asked<Path>,
  options: Options = {},
): UseQueryResult<readonly ItemOf<Path>[]> {
  const { client } = useConnection();
  const { language } = useLanguage();
  const page = useCut();
  const at = options.cut ?? page;
  return useQuery({
    queryKey: [LEDGER, 'whole', path, language, at, asked],
    queryFn: async () => {
      const all: ItemOf<Path>[] = [];
      for await (const item of client.each(path, { limit: 200, ...at, ...asked })) all.push(item);
      return all;
    },
    enabled: options.enabled ?? true,
    placeholderData: beforeOf((asked as { id?: unknown }).id),
  });
}

/** Whether a read failed because the reader may not see it, or because it is not there. */
export function statusOf(error: unknown): number | undefined {
  return error instanceof LedgerProblem ? error.status : undefined;
}
