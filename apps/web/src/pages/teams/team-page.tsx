import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { useRead } from '../../api/read.ts';
import { CutFooter } from '../../components/cut-footer.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { Loading, Unreadable } from '../../components/states.tsx';
import { To } from '../../app/link.tsx';
import { useWords } from '../../i18n/language.tsx';
import { words as own } from './words.ts';

/** One team: its posts and who holds them. */
export default function TeamPage(): ReactNode {
  const words = useWords(own);
  const { teamId = '' } = useParams();
  const team = useRead('/v1/teams/{id}/composition', { id: teamId });
  if (team.error) return <Unreadable error={team.error} again={() => void team.refetch()} />;
  if (!team.data) return <Loading />;
  return (
    <>
      <PageHead title={team.data.name} above={<To to="/teams">{words.nav}</To>} />
      <Sheet>
        {team.data.posts.map((post) => (
          <p key={post.postId}>
            {post.title} {post.incumbent?.name ?? words.vacant}
          </p>
        ))}
        <CutFooter of={team.data} />
      </Sheet>
    </>
  );
}
