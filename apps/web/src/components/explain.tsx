import type { ReactNode } from 'react';
import { useConnection } from '../api/client.ts';
import { mayRead } from '../app/feature.ts';
import { common } from '../i18n/common.ts';
import { useWords } from '../i18n/language.tsx';
import type { Events, Explainable } from './event-marks.tsx';
import { useEvidence } from './evidence-context.ts';

interface Props {
  /** What it is, in words. */
  readonly title: string;
  /** What the ledger is asked to explain. */
  readonly of?: Explainable | undefined;
  /** The events behind it, for what the ledger does not explain and for a reader to whom it explains nothing. */
  readonly events?: Events | undefined;
  /** Whether it can be shown already: some events are read after the page. */
  readonly ready?: boolean;
  readonly children: ReactNode;
}

/** A check, a number, a cell or a status, which leads to what is behind it: events, rule, arithmetic, documents. */
export function Explain({ title, of, events, ready = true, children }: Props): ReactNode {
  const words = useWords(common).evidence;
  const { reader } = useConnection();
  const show = useEvidence();
  const explained = of && mayRead(reader, 'explain') ? of : undefined;
  if (!explained && !events) return children;
  return (
    <button
      type="button"
      className="number"
      title={words.behind(title)}
      disabled={!explained && !ready}
      onClick={() => {
        if (explained) show({ title, of: explained });
        else if (events) show({ title, events });
      }}
    >
      {children}
    </button>
  );
}
