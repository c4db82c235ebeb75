import { END_OF_TIME, monthOf, type PlainDate } from '#libs/kernel';
import { noteAt, type Finding } from '../finding.ts';
import type { KnownPost, KnownRecord, KnownTeam, KnownTenure } from '../known.ts';
import {
  command,
  entry,
  isOfThisForm,
  mayChange,
  NOTHING,
  type Part,
  type Planning,
  type PlannedCommand,
} from './command.ts';

const GROUND = '任免审批表简历';
const ELEMENT = 'JianLi';
/** Before everything else of a post: room is made. */
const FIRST = '';

/** A time in a post as the résumé tells it; more than one post of a team may have the title. */
export interface Seat {
  readonly team: KnownTeam;
  readonly posts: readonly KnownPost[];
  readonly from: PlainDate;
  readonly to?: PlainDate;
  readonly text: string;
}

/**
 * What the posts of a résumé ask of the ledger: those it lacks, and what it has otherwise where it has it from a form.
 * @param complete whether the résumé could be read as a whole, so that a post it does not name is one not held
 */
export function tenures(planning: Planning, seats: readonly Seat[], complete: boolean): Part {
  const gone = complete ? notHeld(planning, seats) : [];
  // What was not held makes room first.
  const parts = [
    ...gone.map((tenure) => removal(planning, tenure)),
    ...seats.map((seat) => seatPart(planning, seat, gone)),
  ];
  return { commands: parts.flatMap(({ commands }) => commands), findings: parts.flatMap(({ findings }) => findings) };
}

function untilOf({ to = END_OF_TIME }: Seat): PlainDate {
  return to;
}

function isOfPost({ team, posts }: Seat, { teamId, postId }: KnownTenure): boolean {
  return teamId === team.teamId && posts.some((post) => post.postId === postId);
}

function sameStart(seat: Seat, { from }: KnownTenure): boolean {
  return monthOf(from) === monthOf(seat.from);
}

function sameEnd({ to }: Seat, ledger: KnownTenure): boolean {
  return to === undefined ? ledger.to === END_OF_TIME : monthOf(ledger.to) === monthOf(to);
}

function overlaps(seat: Seat, { from, to }: KnownTenure): boolean {
  return from < untilOf(seat) && to > seat.from;
}

function seatPart(planning: Planning, seat: Seat, gone: readonly KnownTenure[]): Part {
  const own = (planning.cadre?.tenures ?? []).filter((tenure) => isOfPost(seat, tenure));
  const held = own.find((tenure) => sameStart(seat, tenure)) ?? own.find((tenure) => overlaps(seat, tenure));
  if (!held) return newSeat(planning, seat, gone);
  return sameStart(seat, held) && sameEnd(seat, held) ? NOTHING : otherwise(planning, seat, held);
}

// ---- what the ledger lacks

function newSeat(planning: Planning, seat: Seat, gone: readonly KnownTenure[]): Part {
  const fitting = seat.posts.filter((post) => isAuthorised(post, seat));
  const [post] = fitting;
  if (seat.posts.length > 1 && fitting.length !== 1) return { commands: [], findings: [severalPosts(seat)] };
  if (!post) return { commands: [], findings: [notAuthorised(seat)] };
  const after = seat.team.tenures.find(({ postId, from }) => {
    const makesRoom = gone.some((tenure) => isOfPost(seat, tenure) && tenure.from === from);
    return postId === post.postId && from >= untilOf(seat) && !makesRoom;
  });
  if (after) return { commands: [], findings: [recordedAfter(seat, after.from)] };
  const assign = command(planning, {
    name: 'AssignIncumbent',
    element: ELEMENT,
    effect: 'new',
    seat: { post: postOf(seat.team.teamId, post.postId), from: seat.from },
    fields: {
      teamId: seat.team.teamId,
      postId: post.postId,
      cadreId: planning.cadreId,
      ground: GROUND,
      ...entry(planning, { effectiveOn: seat.from, effectivePrecision: 'month' }),
    },
    zh: `${monthOf(seat.from)} 任 ${seat.text}`,
    en: `from ${monthOf(seat.from)} on: ${seat.text}`,
  });
  const commands =
    seat.to === undefined
      ? [assign]
      : [assign, relief(planning, seat, { postId: post.postId, from: seat.from }, seat.to)];
  return { commands, findings: [] };
}

function isAuthorised({ from, to }: KnownPost, seat: Seat): boolean {
  return from <= seat.from && to >= untilOf(seat);
}

function postOf(teamId: string, postId: string): string {
  return `${teamId}/${postId}`;
}

function relief(
  planning: Planning,
  seat: Seat,
  { postId, from }: Pick<KnownTenure, 'postId' | 'from'>,
  on: PlainDate,
): PlannedCommand {
  return command(planning, {
    name: 'RelieveIncumbent',
    element: ELEMENT,
    effect: 'new',
    seat: { post: postOf(seat.team.teamId, postId), from },
    fields: {
      teamId: seat.team.teamId,
      postId,
      cadreId: planning.cadreId,
      ground: GROUND,
      ...entry(planning, { effectiveOn: on, effectivePrecision: 'month' }),
    },
    zh: `${monthOf(on)} 免 ${seat.text}`,
    en: `relieved in ${monthOf(on)}: ${seat.text}`,
  });
}

// ---- what the ledger has otherwise

function otherwise(planning: Planning, seat: Seat, held: KnownTenure): Part {
  const starts = sameStart(seat, held);
  const ends = sameEnd(seat, held);
  const goesOn = held.to === END_OF_TIME;
  const changed = [...(starts ? [] : [held.assignedBy]), ...(ends || goesOn ? [] : [held.relievedBy])];
  if (!changed.every((record) => mayChange(planning, record))) {
    return { commands: [], findings: [otherDates(seat, held)] };
  }
  const then = starts ? { ...seat, from: held.from } : seat;
  if (!seat.posts.some((post) => post.postId === held.postId && isAuthorised(post, then))) {
    return { commands: [], findings: [notAuthorised(seat)] };
  }
  const commands: PlannedCommand[] = [];
  if (!starts && held.assignedBy) commands.push(moved(planning, seat, held, held.assignedBy, seat.from));
  if (!ends && seat.to !== undefined && goesOn) commands.push(relief(planning, seat, held, seat.to));
  if (!ends && held.relievedBy) {
    const { relievedBy } = held;
    commands.push(
      seat.to === undefined
        ? annulled(planning, held, relievedBy, `${monthOf(held.to)} 未免 ${seat.text}`, `not relieved: ${seat.text}`)
        : moved(planning, seat, held, relievedBy, seat.to),
    );
  }
  return { commands, findings: [] };
}

function moved(
  planning: Planning,
  seat: Seat,
  held: KnownTenure,
  { eventId }: KnownRecord,
  newEffectiveOn: PlainDate,
): PlannedCommand {
  const change = `${monthsOf(held)} → ${monthsOf({ from: seat.from, to: untilOf(seat) })}`;
  return command(planning, {
    name: 'CorrectRecord',
    element: ELEMENT,
    effect: 'correction',
    seat: { post: postOf(held.teamId, held.postId), from: held.from },
    fields: {
      stream: `team-${held.teamId}`,
      targetEventId: eventId,
      newEffectiveOn,
      effectiveOn: planning.issuedOn,
    },
    why: change,
    zh: `更正任职起止:${seat.text} ${change}`,
    en: `correct the time in the post: ${seat.text} ${change}`,
  });
}

function annulled(
  planning: Planning,
  { teamId, postId, from }: KnownTenure,
  { eventId }: KnownRecord,
  zh: string,
  en: string,
): PlannedCommand {
  return command(planning, {
    name: 'AnnulRecord',
    element: ELEMENT,
    effect: 'correction',
    seat: { post: postOf(teamId, postId), from },
    fields: { stream: `team-${teamId}`, targetEventId: eventId, effectiveOn: planning.issuedOn },
    why: zh,
    zh: `撤销:${zh}`,
    en: `annul: ${en}`,
  });
}

/** Posts that an earlier edition of this very form told of and this one does not. */
function notHeld(planning: Planning, seats: readonly Seat[]): KnownTenure[] {
  return (planning.cadre?.tenures ?? []).filter((tenure) => {
    const told = seats.some((seat) => isOfPost(seat, tenure) && (sameStart(seat, tenure) || overlaps(seat, tenure)));
    return !told && tenure.assignedBy !== undefined && isOfEarlierEdition(planning, tenure.assignedBy);
  });
}

function isOfEarlierEdition(planning: Planning, { papers }: KnownRecord): boolean {
  return papers.every((basis) => isOfThisForm(planning, basis) && basis?.sha256 !== planning.source.sha256);
}

function removal(planning: Planning, tenure: KnownTenure): Part {
  const { assignedBy, relievedBy } = tenure;
  const post = planning.known.teams.find(({ teamId }) => teamId === tenure.teamId);
  const text = `${post?.names.at(-1)?.name ?? ''}${post?.posts.find(({ postId }) => postId === tenure.postId)?.title ?? ''}`;
  const records = tenure.to === END_OF_TIME ? [assignedBy] : [relievedBy, assignedBy];
  if (!records.every((record) => mayChange(planning, record)))
    return { commands: [], findings: [notInForm(tenure, text)] };
  const words = `${text} ${monthsOf(tenure)}`;
  const commands = records.flatMap((record) =>
    record
      ? [
          annulled(
            planning,
            { ...tenure, from: FIRST },
            record,
            `${record === assignedBy ? '任' : '免'} ${words}`,
            `${record === assignedBy ? 'assignment' : 'relief'}, ${words}`,
          ),
        ]
      : [],
  );
  return { commands, findings: [] };
}

function monthsOf({ from, to }: { from: PlainDate; to: PlainDate }): string {
  return `${monthOf(from)}--${to === END_OF_TIME ? '' : monthOf(to)}`;
}

function otherDates(seat: Seat, held: KnownTenure): Finding {
  const says = monthsOf({ from: seat.from, to: untilOf(seat) });
  return noteAt(
    { code: 'TENURE_DIFFERS', element: ELEMENT, value: seat.text },
    `任职起止与台账不同(台账 ${monthsOf(held)},表 ${says}),不作更正。请核对任免文件后手工更正。`,
    `The ledger has other dates (ledger ${monthsOf(held)}, form ${says}); nothing is corrected. Check the notices and correct by hand.`,
  );
}

function notInForm(tenure: KnownTenure, value: string): Finding {
  return noteAt(
    { code: 'TENURE_NOT_IN_FORM', element: ELEMENT, value },
    `该表以前写有此任职(${monthsOf(tenure)}),现已删去,但台账中的记录另有依据,不作撤销。请核对后手工处理。`,
    `An earlier edition of this form had this post (${monthsOf(tenure)}) and this one has not, but the record rests on other papers too; it is not annulled. Check it and annul it by hand.`,
  );
}

// The ledger takes in one act at a time: an assignment without its relief would leave no room for the next incumbent.
function recordedAfter({ text }: Seat, next: PlainDate): Finding {
  return noteAt(
    { code: 'POST_RECORDED_AFTER', element: ELEMENT, value: text },
    `台账中该职位已有更晚的任职(${monthOf(next)} 起),不能在其前补记,任职未记入。前任的表应先于或与继任的表一并导入;确需补记的,请先撤销其后的任职,再按先后录入。`,
    `The ledger has a later incumbent of this post (from ${monthOf(next)}), before whom no other can be recorded any more. Import predecessors before or together with their successors; or annul what is recorded after and record it in order.`,
  );
}

function severalPosts({ text, posts }: Seat): Finding {
  return noteAt(
    { code: 'POST_AMBIGUOUS', element: ELEMENT, value: text },
    `该班子有 ${posts.length} 个同名职位,不能确定是哪一个,任职未记入。请手工录入。`,
    `The team has ${posts.length} posts of this title and it cannot be told which one; record it by hand.`,
  );
}

function notAuthorised({ text }: Seat): Finding {
  return noteAt(
    { code: 'POST_NOT_AUTHORISED_THEN', element: ELEMENT, value: text },
    '该职位在此期间(或其中一段)台账中尚未核定或已撤销,任职未记入。请核对后手工录入。',
    'The post was not authorised in the ledger for all of this period; record the post held by hand.',
  );
}
