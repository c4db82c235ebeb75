import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { CommandName } from '#libs/client';
import { readAgain } from '../../api/again.ts';
import { useConnection } from '../../api/client.ts';
import { refusalIn, type Problem } from './judged.ts';
import type { Item } from './meeting.ts';

/** How the items of a meeting fare that are sent one after another. */
export interface ItemSending {
  /** Key of the item that is on its way. */
  readonly busy: string | undefined;
  /** What the ledger said against items, by their keys. */
  readonly problems: Readonly<Record<string, Problem>>;
  /** Sends what is not recorded yet, each under its own key. What is recorded is not sent again. */
  readonly send: (bodies: ReadonlyMap<string, object>) => void;
}

/** Records the items of a meeting one by one; one that is refused or lost does not stop the others. */
export function useItemSending(
  command: string,
  items: readonly Item[],
  set: (key: string, part: Partial<Item>) => void,
): ItemSending {
  const { client } = useConnection();
  const queries = useQueryClient();
  const [busy, setBusy] = useState<string>();
  const [problems, setProblems] = useState<Readonly<Record<string, Problem>>>({});
  const isOut = useRef(false);
  // Between two items the draft has changed.
  const latest = useRef(set);
  useEffect(() => {
    latest.current = set;
  });
  const sendOne = async (key: string, body: object): Promise<void> => {
    setBusy(key);
    latest.current(key, { sent: JSON.stringify(body) });
    try {
      const { position } = await client.record(command as CommandName, body as never, { key });
      latest.current(key, { recorded: position, sent: undefined });
    } catch (error) {
      const refused = refusalIn(error);
      if (!refused) return;
      setProblems((before) => ({ ...before, [key]: refused }));
      latest.current(key, { sent: undefined });
    }
  };
  const send = (bodies: ReadonlyMap<string, object>): void => {
    if (isOut.current) return;
    isOut.current = true;
    setProblems({});
    const waiting = items.filter(({ recorded }) => recorded === undefined);
    void (async () => {
      for (const { key, sent } of waiting) {
        const body = sent === undefined ? bodies.get(key) : (JSON.parse(sent) as object);
        if (body) await sendOne(key, body);
      }
      isOut.current = false;
      setBusy(undefined);
      await readAgain(queries);
    })();
  };
  return { busy, problems, send };
}
