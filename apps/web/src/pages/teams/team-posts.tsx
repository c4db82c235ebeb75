import { memo, type ReactNode } from 'react';
import { BIRTH, EDUCATION, readOf, type Told } from '../../api/timeline.ts';
import { useCut } from '../../app/cut.ts';
import { monthsBetween } from '../../app/dates.ts';
import { Explain } from '../../components/explain.tsx';
import { CutFooter } from '../../components/cut-footer.tsx';
import { DataTable, type Column } from '../../components/data-table.tsx';
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
export const TeamPosts = memo(function TeamPosts({ team, members, events, comparison }: Props): ReactNode {
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
});

interface Leads {
  /** Leads to who holds a post, and since when. */
  readonly seat: (post: Post, told: ReactNode) => ReactNode;
  /** Leads to what sort of post it is. */
  readonly authorised: (post: Post, told: ReactNode) => ReactNode;
  /** Leads to what is recorded of whoever holds a post. */
  readonly known: (post: Post, name: string, types: readonly string[], told: ReactNode) => ReactNode;
}

/** How what is said of the posts leads to how it comes about. */
function useLeads({ team, events }: Pick<Props, 'team' | 'events'>): Leads {
  const cut = useCut();
  const seatEvents = ({ postId }: Post): readonly Told[] =>
    (events ?? []).filter(({ data, effectiveOn }) => data['postId'] === postId && effectiveOn <= team.asOf);
  const ready = events !== undefined;
  return {
    seat: (post, told) => (
      <Explain
        title={post.title}
        of={{ of: 'composition', team: team.teamId, cell: `post:${post.postId}` }}
        events={seatEvents(post)}
        ready={ready}
      >
        {told}
      </Explain>
    ),
    authorised: (post, told) => (
      <Explain
        title={post.title}
        events={seatEvents(post).filter(({ type }) => type === 'PostAuthorised')}
        ready={ready}
      >
        {told}
      </Explain>
    ),
    known: ({ incumbent }, name, types, told) => {
      if (!incumbent || told === undefined || told === '') return null;
      const { cadreId } = incumbent;
      return (
        <Explain title={`${incumbent.name} ${name}`} events={(client) => readOf(client, cadreId, types, cut)}>
          {told}
        </Explain>
      );
    },
  };
}

function useColumns({ team, members, events, comparison }: Props): Column<Post>[] {
  const words = useWords(own).team;
  const codeWords = useWords(codes);
  const { seat, authorised, known } = useLeads({ team, events });
  const member = ({ incumbent }: Post): ReturnType<Members['get']> =>
    incumbent ? members.get(incumbent.cadreId) : undefined;
  return [
    {
      key: 'title',
      title: words.title,
      names: true,
      cell: (post) => (
        <>
          {post.title} {post.elected ? authorised(post, <Tag>{words.elected}</Tag>) : null}
        </>
      ),
    },
    ...(comparison.sideBySide ? [otherColumn(comparison, words)] : []),
    {
      key: 'incumbent',
      title: words.incumbent,
      cell: (post) =>
        post.incumbent ? (
          <CadreLink id={post.incumbent.cadreId} name={post.incumbent.name} />
        ) : (
          seat(post, <Tag tone="wait">{words.vacant}</Tag>)
        ),
    },
    {
      key: 'age',
      title: words.age,
      number: true,
      cell: (post) => known(post, words.age, BIRTH, member(post)?.age),
    },
    {
      key: 'education',
      title: words.education,
      wide: true,
      cell: (post) => {
        const level = member(post)?.education?.level;
        const told = level === undefined ? '' : codeWords.education[educationOf(level)];
        return known(post, words.education, EDUCATION, told);
      },
    },
    {
      key: 'since',
      title: words.since,
      cell: (post) => (post.incumbent ? seat(post, post.incumbent.since.slice(0, 7)) : null),
    },
    {
      key: 'served',
      title: words.served,
      number: true,
      wide: true,
      cell: (post) =>
        post.incumbent ? seat(post, words.months(monthsBetween(post.incumbent.since, team.asOf))) : null,
    },
    {
      key: 'tags',
      title: words.notes,
      cell: (post) => <Tags post={post} freshSince={comparison.freshSince} seat={seat} />,
    },
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
  readonly seat: Leads['seat'];
}

function Tags({ post, freshSince, seat }: TagsProps): ReactNode {
  const words = useWords(own).team;
  const { incumbent } = post;
  if (!incumbent) return null;
  return (
    <>
      {incumbent.onProbation ? seat(post, <Tag tone="wait">{words.probation}</Tag>) : null}
      {freshSince !== undefined && incumbent.since > freshSince ? seat(post, <Tag>{words.fresh}</Tag>) : null}
    </>
  );
}
