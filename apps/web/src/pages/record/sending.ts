import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import type { CommandName, Recorded } from '#libs/client';
import { readAgain } from '../../api/again.ts';
import { useConnection } from '../../api/client.ts';
import type { Drafting } from './draft.ts';
import { refusalIn, type Problem } from './judged.ts';

/** How an act that is sent fares. */
export interface Sending {
  readonly busy: boolean;
  /** Nobody knows whether it is recorded: the answer did not come. */
  readonly lost: boolean;
  readonly problem: Problem | undefined;
  readonly recorded: Recorded | undefined;
  /** Sends it. However often, it is recorded once. */
  readonly send: (body: Readonly<Record<string, unknown>>) => void;
}

/** Records what a draft holds, under its key. */
export function useSending(command: string, drafting: Drafting): Sending {
  const { client } = useConnection();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [recorded, setRecorded] = useState<Recorded>();
  const isOut = useRef(false);
  const { draft, setSent, forget } = drafting;
  const { key } = draft;
  const send = useCallback(
    (body: Readonly<Record<string, unknown>>): void => {
      if (isOut.current) return;
      isOut.current = true;
      setBusy(true);
      setProblem(undefined);
      setSent(body);
      client
        .record(command as CommandName, body as never, { key })
        .then((answer) => {
          forget();
          setRecorded(answer);
          return readAgain(queries);
        })
        .catch((error: unknown) => {
          const refused = refusalIn(error);
          setProblem(refused);
          // Refused is not recorded. Anything else may be.
          if (refused) setSent(undefined);
        })
        .finally(() => {
          isOut.current = false;
          setBusy(false);
        });
    },
    [client, command, key, setSent, forget, queries],
  );
  return { busy, lost: draft.sent !== undefined && !busy && recorded === undefined, problem, recorded, send };
}
