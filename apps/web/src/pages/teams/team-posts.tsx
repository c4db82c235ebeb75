import type { ReactNode } from 'react';
import type { Told } from '../../api/timeline.ts';
import { monthsBetween } from '../../app/dates.ts';
import { CutFooter } from '../../components/cut-footer.tsx';
import { DataTable, type Column } from '../../components/data-table.tsx';
import { useEvidence } from '../../components/evidence.tsx';
import { CadreLink } from '../../components/links.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { Empty } from '../../components/states.tsx';
import { Tag } from '../../components/tag.tsx';
import { codes, educationOf } from '../../i18n/codes.ts';
import { useWords } from '../../i18n/language.tsx';
import type { Members } from './members.ts';
import type { Comparison } from './comparison.ts';
import type { Composition } from './composition.ts';
import { words as own } from './words.ts';

type Post = Composition['posts'][number];

interface Props {
  readonly team: Composition;
  readonly members: Members;
  readonly events: readonly Told[] | undefined;
  readonly comparison: Comparison;
}

/** The posts as the office draws them, principals first, each with who holds it. */
export function TeamPosts({ team, members, events, comparison }: Props): ReactNode {
  const words = useWords(own).team;
  const columns = useColumns({ team, members, events, comparison });
  return (
    <Sheet title={words.posts}>
      {team.posts.length === 0 ? (
        <Empty>{words.empty}</Empty>
      ) : (
        <DataTable
          label={words.posts}
          columns={columns}
          rows={team.posts}
          keyOf={({ postId }) => postId}
          markOf={({ principal }) => (principal ? 'strong' : undefined)}
        />
      )}
      {team.awaitingPlacement.length === 0 ? null : (
        <p className="awaiting">
          {words.awaiting}:
          {team.awaitingPlacement.map(({ cadreId, name }) => (
            <CadreLink key={cadreId} id={cadreId} name={name} />
          ))}
        </p>
      )}
      <CutFooter of={team} />
    </Sheet>
  );
}

function useColumns({ team, members, events, comparison }: Props): Column<Post>[] {
  const words = useWords(own).team;
  const codeWords = useWords(codes);
  const show = useEvidence();
  const member = ({ incumbent }: Post): ReturnType<Members['get']> =>
    incumbent ? members.get(incumbent.cadreId) : undefined;
  const seatEvents = ({ postId }: Post): readonly Told[] =>
    (events ?? []).filter(({ data, effectiveOn }) => data['postId'] === postId && effectiveOn <= team.asOf);
  return [
    {
      key: 'title',
      title: words.title,
      names: true,
      cell: ({ title, elected }) => (
        <>
          {title} {elected ? <Tag>{words.elected}</Tag> : null}
        </>
      ),
    },
    ...(comparison.sideBySide ? [otherColumn(comparison, words)] : []),
    {
      key: 'incumbent',
      title: words.incumbent,
      cell: ({ incumbent }) =>
        incumbent ? <CadreLink id={incumbent.cadreId} name={incumbent.name} /> : <Tag tone="wait">{words.vacant}</Tag>,
    },
    { key: 'age', title: words.age, number: true, cell: (post) => member(post)?.age },
    {
      key: 'education',
      title: words.education,
      wide: true,
      cell: (post) => {
        const level = member(post)?.education?.level;
        return level === undefined ? '' : codeWords.education[educationOf(level)];
      },
    },
    {
      key: 'since',
      title: words.since,
      cell: (post) =>
        post.incumbent ? (
          <button
            type="button"
            className="number"
            disabled={events === undefined}
            title={words.evidenceOf(post.title)}
            onClick={() => show({ title: post.title, events: seatEvents(post) })}
          >
            {post.incumbent.since.slice(0, 7)}
          </button>
        ) : null,
    },
    {
      key: 'served',
      title: words.served,
      number: true,
      wide: true,
      cell: ({ incumbent }) => (incumbent ? words.months(monthsBetween(incumbent.since, team.asOf)) : ''),
    },
    { key: 'tags', title: words.notes, cell: (post) => <Tags post={post} freshSince={comparison.freshSince} /> },
  ];
}

function otherColumn(
  { other, label }: Comparison,
  words: { readonly before: (day: string) => string; readonly vacant: string },
): Column<Post> {
  const heldBy = new Map(other?.posts.map(({ postId, incumbent }) => [postId, incumbent]));
  return {
    key: 'other',
    title: label,
    cell: ({ postId, incumbent }) => {
      const then = heldBy.get(postId);
      if (!then) return <span className="faint">{heldBy.has(postId) ? words.vacant : ''}</span>;
      if (then.cadreId === incumbent?.cadreId) return <span className="faint name">{then.name}</span>;
      return (
        <mark className="differs">
          <CadreLink id={then.cadreId} name={then.name} />
        </mark>
      );
    },
  };
}

interface TagsProps {
  readonly post: Post;
  readonly freshSince: string | undefined;
}

function Tags({ post: { incumbent }, freshSince }: TagsProps): ReactNode {
  const words = useWords(own).team;
  if (!incumbent) return null;
  return (
    <>
      {incumbent.onProbation ? <Tag tone="wait">{words.probation}</Tag> : null}
      {freshSince !== undefined && incumbent.since > freshSince ? <Tag>{words.fresh}</Tag> : null}
    </>
  );
}
