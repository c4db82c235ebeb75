import { useState, type ReactNode } from 'react';
import type { ListResult } from '../api/read.ts';
import { useLatest } from '../api/live.ts';
import { useCut } from '../app/cut.ts';
import { common } from '../i18n/common.ts';
import { useWords } from '../i18n/language.tsx';
import type { AnswerCut } from './cut-footer.tsx';

/** Says over a list that was read far on that something was recorded since, and has it read again in its place. */
export function Behind<Row, Answer extends AnswerCut>({
  list: { first, isStill, query },
}: {
  readonly list: ListResult<Row, Answer>;
}): ReactNode {
  const words = useWords(common).state;
  const latest = useLatest();
  const { knownAt } = useCut();
  const [busy, setBusy] = useState(false);
  const isBehind = knownAt === undefined && first && latest && latest.recordedAt > first.knownAt;
  if (!busy && !(isStill && isBehind)) return null;
  const again = (): void => {
    setBusy(true);
    void query.refetch().finally(() => setBusy(false));
  };
  return (
    <p className="list-behind screen-only" role="status">
      {words.listBehind}{' '}
      <button type="button" className="plain" disabled={busy} onClick={again}>
        {busy ? words.loading : words.readAgain}
      </button>
    </p>
  );
}
