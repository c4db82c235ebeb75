import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { LedgerProblem, type Previewed } from '#libs/client';
import { useConnection } from '../../api/client.ts';
import { LEDGER } from '../../api/read.ts';
import { useLanguage } from '../../i18n/language.tsx';

/** What the ledger says against an act. */
export type Problem = NonNullable<LedgerProblem['problem']>;

/** What the ledger says of an act before it is recorded. */
export interface Judged {
  /** True while it has not answered for what stands in the form now. */
  readonly asking: boolean;
  readonly preview?: Previewed;
  readonly problem?: Problem;
  /** True when the ledger could not be asked. */
  readonly unreachable: boolean;
}

/** Pauses in typing after which the ledger is asked. */
const PAUSE_MS = 300;

/** Asks the ledger what an act would do, while it is being written; nothing is recorded. `undefined` asks nothing. */
export function useJudged(command: string, body: object | undefined): Judged {
  const { client } = useConnection();
  const { language } = useLanguage();
  const now = body === undefined ? undefined : JSON.stringify(body);
  const settled = useSettled(now);
  const asked = useQuery({
    queryKey: [LEDGER, 'preview', language, command, settled],
    queryFn: async (): Promise<{ preview?: Previewed; problem?: Problem }> => {
      try {
        return { preview: await client.preview(command, JSON.parse(settled ?? '{}') as object) };
      } catch (error) {
        const problem = refusalIn(error);
        if (problem === undefined) throw error;
        return { problem };
      }
    },
    enabled: settled !== undefined,
    retry: false,
  });
  const isOld = now !== settled || (settled !== undefined && asked.isPending && !asked.isError);
  return {
    asking: now !== undefined && isOld,
    unreachable: now !== undefined && asked.isError,
    ...(isOld || now === undefined ? {} : asked.data),
  };
}

/** What the ledger said against an act; undefined for an error that says nothing of it. */
export function refusalIn(error: unknown): Problem | undefined {
  return error instanceof LedgerProblem && error.status < 500 ? error.problem : undefined;
}

function useSettled(now: string | undefined): string | undefined {
  const [settled, setSettled] = useState(now);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(now), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [now]);
  return settled;
}
