import { useState, type ReactNode } from 'react';
import type { LedgerEvent } from '#libs/client';
import { useLatest } from '../../api/live.ts';
import { ActorName } from '../../components/evidence.tsx';
import { useWords } from '../../i18n/language.tsx';
import { words as own } from './words.ts';

interface Props {
  /** The stream that the form writes to, as far as it is chosen. */
  readonly stream: string | undefined;
  /** Whether the act is on its way: what is heard now is the act itself. */
  readonly busy: boolean;
}

/** Says that somebody else has recorded on the same case while the form was filled in. */
export function Meanwhile({ stream, busy }: Props): ReactNode {
  const words = useWords(own);
  const latest = useLatest();
  const [before] = useState(latest);
  const [heard, setHeard] = useState<LedgerEvent>();
  if (latest && latest !== before && latest !== heard && latest.stream === stream && !busy) setHeard(latest);
  if (heard?.stream !== stream || heard === undefined) return null;
  return (
    <p className="rec-draft" role="status">
      {words.meanwhile} <ActorName actor={heard.actor} />: {heard.summary}. {words.checkFirst}
    </p>
  );
}
