import { useQueries } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
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
  return useJudgedAll(command, [body])[0] ?? { asking: false, unreachable: false };
}

/** The same of several acts of one command. */
export function useJudgedAll(command: string, bodies: readonly (object | undefined)[]): readonly Judged[] {
  const { client } = useConnection();
  const { language } = useLanguage();
  const now = bodies.map((body) => (body === undefined ? '' : JSON.stringify(body)));
  const settled = useSettled(now);
  const asked = useQueries({
    queries: settled.map((text) => ({
      queryKey: [LEDGER, 'preview', language, command, text],
      queryFn: async (): Promise<{ preview?: Previewed; problem?: Problem }> => {
        try {
          return { preview: await client.preview(command, JSON.parse(text) as object) };
        } catch (error) {
          const problem = refusalIn(error);
          if (problem === undefined) throw error;
          return { problem };
        }
      },
      enabled: text !== '',
      retry: false,
    })),
  });
  return now.map((text, at) => {
    const answer = asked[at];
    const isOld = text !== settled[at] || (text !== '' && answer?.data === undefined && !answer?.isError);
    return {
      asking: text !== '' && isOld,
      unreachable: text !== '' && answer?.isError === true,
      ...(isOld || text === '' ? {} : answer?.data),
    };
  });
}

/** What the ledger said against an act; undefined for an error that says nothing of it. */
export function refusalIn(error: unknown): Problem | undefined {
  return error instanceof LedgerProblem && error.status < 500 ? error.problem : undefined;
}

function useSettled(now: readonly string[]): readonly string[] {
  const text = JSON.stringify(now);
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return useMemo(() => JSON.parse(settled) as readonly string[], [settled]);
}
