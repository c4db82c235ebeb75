import { useMemo } from 'react';
import type { AnswerOf } from '#libs/client';
import { useConnection } from '../../api/client.ts';
import { useRead } from '../../api/read.ts';
import type { Told } from '../../api/timeline.ts';
import { mayRead } from '../../app/feature.ts';

/** Somebody whom a case is about. */
export interface Candidate {
  readonly cadreId: string;
  readonly name: string;
}

/** A post by its name. */
export interface NamedPost {
  readonly teamId: string;
  readonly postId: string;
  readonly title: string;
}

type Action = AnswerOf<'/v1/appointments/{id}/decision-history'>['action'];

/** What is known of the case that a form writes to, so that it need not be typed again. */
export interface CaseFacts {
  /** What the case does with its candidates. */
  readonly action?: Action;
  readonly candidates: readonly Candidate[];
  readonly posts: readonly NamedPost[];
  /** Names of those who inspected. */
  readonly inspectors: readonly string[];
  /** Those on whom it was decided that they are to have a post. */
  readonly appointed: readonly { readonly name: string; readonly post: string }[];
  /** The last day of its public notice. */
  readonly noticeTo?: string;
  /** The day of its latest step. */
  readonly lastOn?: string;
}

/** Nothing is known: there is no case yet, or its records are not for this reader. */
export const NO_FACTS: CaseFacts = { candidates: [], posts: [], inspectors: [], appointed: [] };

/** What the stream of an appointment case begins with. */
export const APPOINTMENT = 'appointment-';

/** What is known of the case of a stream. */
export function useCaseFacts(stream: string | undefined): CaseFacts {
  const { reader } = useConnection();
  const id = stream?.startsWith(APPOINTMENT) ? stream.slice(APPOINTMENT.length) : '';
  const enabled = id !== '' && mayRead(reader, 'decisionHistory');
  const { data } = useRead('/v1/appointments/{id}/decision-history', { id }, { enabled });
  // Only the list of all records names whom each is about.
  const isOfNobody = enabled && data !== undefined && (data.cadres ?? []).length === 0;
  const mayAsk = isOfNobody && mayRead(reader, 'events');
  const records = useRead('/v1/events', { stream: stream ?? '', limit: 200 }, { enabled: mayAsk });
  return useMemo(() => {
    if (!data || !enabled) return NO_FACTS;
    const { action, cadres = [], items = [] } = data;
    const posts = (data.posts ?? []).map(namedPost);
    const named = cadres.map(({ cadreId, name }) => ({ cadreId, name }));
    const candidates = named.length > 0 || !mayAsk ? named : proposedIn(records.data?.items ?? []);
    const appointed = appointedIn(items, candidates, posts);
    const days = { ...noticeIn(items), ...lastIn(items) };
    return { action, candidates, posts, inspectors: inspectorsIn(items), appointed, ...days };
  }, [data, enabled, mayAsk, records.data]);
}

function namedPost(post: { teamId: string; team: string; postId: string; title: string }): NamedPost {
  return { teamId: post.teamId, postId: post.postId, title: `${post.team} ${post.title}` };
}

const PROPOSING = new Set(['ApplicantRecorded', 'TalkRecommendationRecorded', 'MeetingRecommendationRecorded']);

/** Those who were recommended, or applied, before anybody is a candidate. */
function proposedIn(items: readonly Told[]): Candidate[] {
  const subjects = items.flatMap(({ type, subjects: of = [] }) => (PROPOSING.has(type) ? of : []));
  const people = subjects.flatMap(({ stream, name }) =>
    stream.startsWith('cadre-') ? [[stream, { cadreId: stream.slice('cadre-'.length), name }] as const] : [],
  );
  return [...new Map(people).values()];
}

/** Whom the last vote on each approved, with the post that was named, or the only one of the case. */
function appointedIn(
  items: readonly Told[],
  candidates: readonly Candidate[],
  posts: readonly NamedPost[],
): CaseFacts['appointed'] {
  return candidates.flatMap(({ cadreId, name }) => {
    const vote = items.findLast(({ type, data }) => type === 'DeliberationVoteRecorded' && data['cadreId'] === cadreId);
    if (vote?.data['outcome'] !== 'approved') return [];
    const { postId } = (vote.data['post'] ?? {}) as { postId?: string };
    const post = posts.find((each) => each.postId === postId) ?? (posts.length === 1 ? posts[0] : undefined);
    return [{ name, post: post?.title ?? '' }];
  });
}

function noticeIn(items: readonly Told[]): Pick<CaseFacts, 'noticeTo'> {
  const to = items.findLast(({ type }) => type === 'PublicNoticeStarted')?.data['to'];
  return typeof to === 'string' ? { noticeTo: to } : {};
}

function lastIn(items: readonly Told[]): Pick<CaseFacts, 'lastOn'> {
  const lastOn = items
    .map(({ effectiveOn }) => effectiveOn)
    .toSorted()
    .at(-1);
  return lastOn === undefined ? {} : { lastOn };
}

function inspectorsIn(items: readonly Told[]): string[] {
  const formed = items.findLast(({ type }) => type === 'InspectionTeamFormed');
  const inspectors = formed?.data['inspectors'];
  if (!Array.isArray(inspectors)) return [];
  return inspectors.flatMap((each) =>
    typeof (each as { name?: unknown }).name === 'string' ? [(each as { name: string }).name] : [],
  );
}

/** The posts that somebody holds; none until he is chosen. */
export function usePostsOf(cadreId: string): readonly NamedPost[] {
  const { reader } = useConnection();
  const enabled = cadreId !== '' && mayRead(reader, 'cadres');
  const { data } = useRead('/v1/cadres/{id}', { id: cadreId }, { enabled });
  return useMemo(
    () => (enabled && data?.cadreId === cadreId ? data.posts.map(namedPost) : []),
    [data, enabled, cadreId],
  );
}
