import { noDoublePosts, postVacant, slotsKept } from '#libs/rules';
import { asked, entry, notKnown, type Finding, type Judged } from './judged.ts';

export function slotsOf(judged: Judged): Finding {
  const { team, of, tenures } = judged;
  const { teamId, postId, cadreId, leaving = [] } = of;
  if (team?.slotCount === undefined) return notKnown({ teamId });
  const held = Object.entries(team.incumbents).filter(
    ([post, { cadreId: by }]) => post !== postId && !(by === cadreId && leaving.includes(`${teamId}/${post}`)),
  );
  const free = tenures.some(({ post, to }) => post === `${teamId}/${postId}` && to > of.on);
  const incumbents = held.length + (free ? 0 : 1);
  return asked(judged, slotsKept, { teamId, slotCount: team.slotCount, incumbents });
}

export function vacancyOf(judged: Judged): Finding {
  const { team, of } = judged;
  const held = team && entry(team.incumbents, of.postId);
  const other = held && held.cadreId !== of.cadreId ? held : undefined;
  return asked(judged, postVacant, { postId: of.postId, cadreId: other?.cadreId ?? null, since: other?.since ?? null });
}

export function doublePostsOf(judged: Judged): Finding {
  const { of, tenures } = judged;
  const { leaving = [] } = of;
  const posts = tenures
    .filter(({ post, to }) => to > of.on && post !== `${of.teamId}/${of.postId}` && !leaving.includes(post))
    .map(({ post }) => post);
  return asked(judged, noDoublePosts, { cadreId: of.cadreId, posts });
}
