import type { ReactNode } from 'react';
import type { ItemOf } from '#libs/client';
import { streamOf } from '../../api/timeline.ts';
import { CadreLink, TeamLink } from '../../components/links.tsx';
import { Tag, type Tone } from '../../components/tag.tsx';
import { useWords } from '../../i18n/language.tsx';
import { words as own } from './words.ts';

/** A finding, as the list tells it. */
export type Finding = ItemOf<'/v1/findings'>;

const TONES: Readonly<Record<Finding['state'], Tone>> = {
  open: 'seal',
  acknowledged: 'wait',
  resolved: 'good',
  waived: 'plain',
  closed: 'plain',
};

/** How far a finding is dealt with. */
export function FindingState({ of }: { readonly of: Finding['state'] }): ReactNode {
  const words = useWords(own);
  return <Tag tone={TONES[of]}>{words.states[of]}</Tag>;
}

/** The cadres and teams that a finding concerns. */
export function Subjects({ of }: { readonly of: Finding['subjects'] }): ReactNode {
  return of.map(({ stream, name }) => {
    const { category, id } = streamOf(stream);
    const link = category === 'team' ? <TeamLink id={id} name={name} /> : <CadreLink id={id} name={name} />;
    return <span key={stream}>{link} </span>;
  });
}
