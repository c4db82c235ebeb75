import type { ReactNode } from 'react';
import { useRead } from '../../api/read.ts';
import { CutFooter } from '../../components/cut-footer.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Loading, Unreadable } from '../../components/states.tsx';
import { useWords } from '../../i18n/language.tsx';
import { words as own } from './words.ts';

/** What needs attention, what was recorded lately, and the structure of the district. */
export default function HomePage(): ReactNode {
  const words = useWords(own);
  const structure = useRead('/v1/structure', {});
  if (structure.error) return <Unreadable error={structure.error} again={() => void structure.refetch()} />;
  if (!structure.data) return <Loading />;
  return (
    <>
      <PageHead title={words.title} sentence={words.sentence(structure.data.teams.total, structure.data.cadres)} />
      <CutFooter of={structure.data} />
    </>
  );
}
