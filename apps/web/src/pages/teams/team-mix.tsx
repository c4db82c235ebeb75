import { memo, type ReactNode } from 'react';
import { BIRTH, EDUCATION, readOf } from '../../api/timeline.ts';
import { useCut } from '../../app/cut.ts';
import { Explain } from '../../components/explain.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { codes, educationOf } from '../../i18n/codes.ts';
import { useWords } from '../../i18n/language.tsx';
import type { Members } from './members.ts';
import { words as own } from './words.ts';

/** How the members are composed: education, subjects, women; each with how many of how many. */
export const TeamMix = memo(function TeamMix({ members }: { readonly members: Members }): ReactNode {
  const words = useWords(own).mix;
  const cut = useCut();
  const codeWords = useWords(codes);
  const all = [...members.values()];
  if (all.length === 0) return null;
  const levels = counted(
    all.map(({ education }) => (education ? codeWords.education[educationOf(education.level)] : words.unknown)),
  );
  const subjects = counted(all.map(({ education }) => education?.major ?? words.unknown));
  const known = (title: string, types: readonly string[], told: string): ReactNode => (
    <Explain
      title={title}
      events={async (client) =>
        (await Promise.all(all.map(({ cadreId }) => readOf(client, cadreId, types, cut)))).flat()
      }
    >
      {told}
    </Explain>
  );
  const women = all.filter(({ sex }) => sex === '2').length;
  return (
    <Sheet title={words.title}>
      <dl className="facts">
        <dt>{words.education}</dt>
        <dd>{known(words.education, EDUCATION, levels)}</dd>
        <dt>{words.subjects}</dt>
        <dd>{known(words.subjects, EDUCATION, subjects)}</dd>
        <dt>{words.women}</dt>
        <dd>{known(words.women, BIRTH, words.people(women, all.length))}</dd>
      </dl>
    </Sheet>
  );
});

/** `本科 5 · 大专 3`, the most frequent first. */
function counted(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .map(([value, count]) => `${value} ${count}`)
    .join(' · ');
}
