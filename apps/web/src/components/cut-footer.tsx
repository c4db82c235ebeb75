import type { ReactNode } from 'react';
import { useConnection } from '../api/client.ts';
import { minuteOf, thisMinute } from '../app/clock.ts';
import { common } from '../i18n/common.ts';
import { useWords } from '../i18n/language.tsx';

/** The cut that an answer of the ledger is of. */
export interface AnswerCut {
  readonly asOf: string;
  readonly knownAt: string;
  readonly position: string | null;
}

/** Under every list, number and print: of which moment it is, as known when, up to which record, seen by whom. */
export function CutFooter({ of }: { readonly of: AnswerCut | undefined }): ReactNode {
  const words = useWords(common);
  const { reader } = useConnection();
  if (!of) return null;
  const parts = [
    words.cut.asOf(of.asOf),
    words.cut.knownAt(minuteOf(of.knownAt)),
    ...(of.position === null ? [] : [words.cut.position(of.position)]),
    words.cut.who(reader.name, words.role[reader.role]),
    words.cut.at(thisMinute()),
  ];
  return <p className="cut-footer">{parts.join(' · ')}</p>;
}
