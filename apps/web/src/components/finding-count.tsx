import type { ReactNode } from 'react';
import { To } from '../app/link.tsx';
import { common } from '../i18n/common.ts';
import { useWords } from '../i18n/language.tsx';
import { Tag } from './tag.tsx';

interface Props {
  /** What the findings concern: `cadre-…`, `team-…`, or the stream of a case. */
  readonly subject: string;
  /** How many there are; nothing is shown where a reader is not told, or where there is none. */
  readonly count: { readonly open: number; readonly total: number } | undefined;
}

/** How many findings concern something, which leads to them. */
export function FindingCount({ subject, count }: Props): ReactNode {
  const words = useWords(common);
  if (!count || count.total === 0) return null;
  return (
    <To to={`/findings?subject=${encodeURIComponent(subject)}`}>
      <Tag tone={count.open > 0 ? 'seal' : 'plain'}>{words.findings(count.open, count.total)}</Tag>
    </To>
  );
}
