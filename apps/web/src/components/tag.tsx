import type { ReactNode } from 'react';

/** Red is for the past, a correction and what is not lawful, and for nothing else. */
export type Tone = 'plain' | 'act' | 'good' | 'wait' | 'seal';

/** A state in a word. */
export function Tag({ tone = 'plain', children }: { readonly tone?: Tone; readonly children: ReactNode }): ReactNode {
  return (
    <span className="tag" data-tone={tone}>
      {children}
    </span>
  );
}
