import { END_OF_TIME, monthOf, type PlainDate } from '#libs/kernel';
import type { Interval, KnownPost, KnownTeam, KnownTenure } from '../known.ts';
import type { Moment, PeriodTold } from '../read/reading.ts';
import {
  ASIDE,
  asked,
  entryOf,
  leftAside,
  onRecord,
  questionOf,
  type Choice,
  type Entry,
  type Question,
  type Said,
  type Verdict,
} from './account.ts';
import type { Claim } from './claims.ts';
import type { Planning } from './command.ts';
import { about, dayOf, oneAfterAnother, onlyNominated, untoldEnd, whichUnit, type Of } from './doubts.ts';
import { serviceElsewhere } from './elsewhere.ts';
import type { Stay } from './grades.ts';
import { borrowed, secondmentVerdict } from './secondments.ts';
import { missingVerdict, tenureVerdict, untoldTenures, type Seat } from './tenures.ts';
import { isAuthorised, isLeading, overlap } from './units.ts';

/** What becomes of the posts that a form tells of. */
export interface Posts {
  readonly entries: readonly Entry[];
  readonly verdicts: readonly Verdict[];
  /** The first day of a post that the ledger lacks. */
  readonly earliest?: PlainDate;
  readonly stays: readonly Stay[];
}

/** A title without a unit, 副局长、党组成员. */
const BARE_TITLE =
  /^(?:副?[局处科镇乡县区校院所部厂队站社会组团村]长|(?:党[组委支部总]*)?(?:副?书记|委员|成员)|副?主任|副?主席|[、及])+$/;

const ASSIGNS = ['AssignIncumbent', 'RecordPastIncumbency'];

/** A claim whose post and days are certain. */
interface Placed {
  readonly claim: Claim;
  readonly seat: Seat;
}

/** What the form says of posts: each title is recorded, on record, asked about or left aside, and none undoes another. */
export function posts(planning: Planning, claims: readonly Claim[]): Posts {
  const verdicts = new Map<Claim, Verdict>();
  const placed: Placed[] = [];
  const away = new Map([...servedElsewhere(planning, claims), ...lentAway(planning, claims)]);
  for (const claim of claims.filter(({ period }) => period)) {
    const at = away.get(claim) ?? placeOf(planning, claim);
    if ('fate' in at) verdicts.set(claim, at);
    else placed.push({ claim, seat: at });
  }
  const seats = merged(placed);
  const untold = untoldTenures(
    planning,
    seats.map(({ seat }) => seat),
  );
  for (const { seat, of } of seats) {
    const verdict = { ...questionFrom(seat), ...tenureVerdict(planning, seat, untold) };
    // The acts belong to the first of its lines; the others share what becomes of it.
    for (const [index, { claim }] of of.entries())
      verdicts.set(claim, index === 0 ? verdict : { ...verdict, commands: [] });
  }
  for (const claim of claims.filter(({ period }) => !period))
    verdicts.set(claim, presentVerdict(planning, claim, seats, verdicts));
  const isAskedOf = ({ teamId, postId }: KnownTenure): boolean =>
    seats.some(({ seat }) => seat.team.teamId === teamId && seat.post.postId === postId);
  const unplaced = claims.filter((claim) => placed.every((each) => each.claim !== claim)).flatMap(toldOf);
  const gone = untold
    .filter((tenure) => !isAskedOf(tenure))
    .map((tenure) => missingVerdict(planning, tenure, unplaced));
  const all = [...verdicts.values(), ...gone];
  const assigned = all.flatMap(({ commands }) => commands.filter(({ name }) => ASSIGNS.includes(name)));
  return {
    entries: claims.map((claim) => entryOf(claim.item, verdicts.get(claim)!, claim)),
    verdicts: all,
    earliest: assigned.map(({ body }) => String(body['effectiveOn'])).sort()[0],
    stays: claims.flatMap(stayOf),
  };
}

// One record for what a line tells of units that the ledger has not, in the words of the line.
function servedElsewhere(planning: Planning, claims: readonly Claim[]): Map<Claim, Verdict> {
  const verdicts = new Map<Claim, Verdict>();
  const away = claims.filter(
    ({ period, match, lent, nominated }) => period && match.found === 'nothing' && !lent && !nominated,
  );
  for (const [item, own] of Map.groupBy(away, (claim) => claim.item)) {
    // Titles one after another, of which the ledger has a unit: the months of none of them are known.
    const together = claims.filter((claim) => claim.item === item);
    if (own.some(({ successive }) => successive) && together.length > own.length) continue;
    const entries = own.map(({ key }) => key);
    const titles = own.map(({ text }) => text).join('、');
    const line = claims.find((claim) => claim.item.key === item.within);
    // A title told in passing without its unit is told with the line that it is in.
    const post = line && BARE_TITLE.test(titles) ? `${line.text}(其间任${titles})` : titles;
    const period = datedPeriod(planning, own[0]!, own[0]!.period!);
    const verdict = 'fate' in period ? period : serviceElsewhere(planning, { item, period, entries, post });
    for (const [index, claim] of own.entries())
      verdicts.set(claim, index === 0 ? verdict : { ...verdict, commands: [] });
  }
  return verdicts;
}

function lentAway(planning: Planning, claims: readonly Claim[]): Map<Claim, Verdict> {
  const verdicts = new Map<Claim, Verdict>();
  for (const claim of claims) {
    const { lent, period, item, key, text } = claim;
    if (!lent || !period) continue;
    const dated = lent.how === 'lent' ? borrowed() : datedPeriod(planning, claim, period);
    const of = { item, key, text, host: lent.host };
    verdicts.set(claim, 'fate' in dated ? dated : secondmentVerdict(planning, { ...of, period: dated }));
  }
  return verdicts;
}

// A year or a season without its month is asked about, as it is of posts.
function datedPeriod(planning: Planning, claim: Claim, period: PeriodTold): PeriodTold | Verdict {
  const dated = (moment: Moment): Moment | Verdict => {
    if (moment.date !== undefined) return moment;
    const day = dayOf(planning, claim, moment);
    return typeof day === 'string' ? { precision: 'month', date: monthOf(day), earliest: day, latest: day } : day;
  };
  const from = dated(period.from);
  if ('fate' in from) return from;
  const to = period.to && dated(period.to);
  if (to && 'fate' in to) return to;
  return { ...period, from, ...(to ? { to } : {}) };
}

function toldOf({ period, item, text }: Claim): (Interval & { text: string; line: number })[] {
  if (!period) return [];
  return [{ from: period.from.earliest, to: period.to?.latest ?? END_OF_TIME, text, line: item.line }];
}

// Which post was held may be uncertain where the team is not.
function stayOf({ match, period }: Claim): Stay[] {
  if (match.found === 'nothing' || match.found === 'several' || !period) return [];
  return [{ teamId: match.team.teamId, from: period.from.earliest, to: period.to?.earliest ?? END_OF_TIME }];
}

// One post over two lines of the résumé is one tenure.
function merged(placed: readonly Placed[]): { seat: Seat; of: Placed[] }[] {
  const sorted = placed.toSorted((a, b) => (a.seat.from < b.seat.from ? -1 : a.seat.from > b.seat.from ? 1 : 0));
  const result: { seat: Seat; of: Placed[] }[] = [];
  for (const one of sorted) {
    const { team, post, from } = one.seat;
    const before = result.find(({ seat }) => seat.team === team && seat.post === post && seat.to === from);
    if (before) {
      const { to, toPrecision, text } = one.seat;
      const { entries } = before.seat;
      const { to: _, toPrecision: __, ...begun } = before.seat;
      const ends = to === undefined ? {} : { to, toPrecision };
      before.seat = { ...begun, ...ends, text, entries: [...entries, ...one.seat.entries] };
      before.of.push(one);
    } else result.push({ seat: one.seat, of: [one] });
  }
  return result;
}

/** Finds post and days of a claim, or says why not. */
function placeOf(planning: Planning, claim: Claim): Seat | Verdict {
  const { period, text, key } = claim;
  if (claim.nominated) return onlyNominated(planning, claim);
  if (claim.match.found === 'nothing' && claim.successive) return oneAfterAnother(planning, claim);
  if (claim.match.found === 'nothing' || !period) return elsewhere();
  const match = claim.match.found === 'several' ? whichUnit(planning, claim, claim.match.among) : claim.match;
  if ('fate' in match) return match;
  if (period.to && period.to.latest < period.from.earliest) return backwards();
  if (claim.successive) return oneAfterAnother(planning, claim);
  const from = dayOf(planning, claim, period.from);
  if (typeof from !== 'string') return from;
  const to = period.to ? dayOf(planning, claim, period.to) : untoldEnd(planning, claim, match, from);
  if (to !== undefined && typeof to !== 'string') return to;
  if (to !== undefined && to <= from) return backwards();
  if (from > planning.known.today) return inFuture(planning.known.today);
  // A relief to come is none yet.
  const ends = to !== undefined && to <= planning.known.today ? to : undefined;
  const during = { from, to: ends ?? END_OF_TIME };
  const post = postOf(planning, claim, match, during);
  if ('fate' in post) return post;
  const precision = (moment: Moment): 'month' | undefined => (moment.precision === 'day' ? undefined : 'month');
  return {
    team: match.team,
    post: post.post,
    from: post.from ?? from,
    fromPrecision: post.from === undefined ? precision(period.from) : undefined,
    ...(ends === undefined ? {} : { to: ends, toPrecision: period.to ? precision(period.to) : 'month' }),
    text,
    entries: [key],
    element: claim.item.element,
    line: claim.item.line,
    ...(post.question ? { question: post.question } : {}),
  };
}

function questionFrom({ question }: Seat): Pick<Verdict, 'question'> {
  return question ? { question } : {};
}

function elsewhere(): Verdict {
  return leftAside('ELSEWHERE', '单位不在台账中,未记入', 'the unit is not in the ledger; nothing is recorded of it');
}

function backwards(): Verdict {
  return leftAside('RESUME_ORDER', '结束早于开始,请核对', 'it ends before it begins; check it');
}

function inFuture(today: PlainDate): Verdict {
  return leftAside('DATE_FUTURE', `晚于今天(${today}),请核对`, `it is after today, ${today}; check it`);
}

/** A post, and the day from which it counts where that is not the day of the form; the question by which it was told. */
type Certain = { readonly post: KnownPost; readonly from?: PlainDate; readonly question?: Question };

/** The one post that a claim can mean: the one already held, or the vacant one; else a person is asked. */
function postOf(planning: Planning, claim: Claim, match: Of, during: Interval): Certain | Verdict {
  if (match.found === 'team') return otherTitle(planning, claim, match.team, match.title, during);
  const { team } = match;
  const held = heldOf(planning, team, match.posts, during);
  if (held) return { post: held };
  const fitting = match.posts.filter((post) => isAuthorised(post, during));
  const [only, ...more] = fitting;
  if (only && more.length === 0) return { post: only };
  if (!only) return notAuthorised(planning, claim, match.posts, during);
  const vacant = fitting.filter(({ postId }) => !isTaken(planning, team, postId, during));
  const [free, ...others] = vacant;
  if (free && others.length === 0) return { post: free };
  return which(planning, claim, team, fitting, {
    code: 'POST_AMBIGUOUS',
    zh: `该班子有 ${fitting.length} 个同名职位,${vacant.length === 0 ? '当时都有人' : `当时空缺 ${vacant.length} 个`},是哪一个?`,
    en: `The team has ${fitting.length} posts of this title, ${vacant.length} of them vacant then; which one is it?`,
  });
}

function heldOf(
  { cadre }: Planning,
  team: KnownTeam,
  among: readonly KnownPost[],
  during: Interval,
): KnownPost | undefined {
  const own = (cadre?.tenures ?? []).filter(
    (tenure) => tenure.teamId === team.teamId && among.some(({ postId }) => postId === tenure.postId),
  );
  const start = own.find(({ from }) => monthOf(from) === monthOf(during.from));
  const { postId } = start ?? own.find((tenure) => overlap(tenure, during)) ?? {};
  return among.find((post) => post.postId === postId);
}

function isTaken({ cadreId }: Planning, team: KnownTeam, postId: string, during: Interval): boolean {
  return team.tenures.some(
    (tenure) => tenure.postId === postId && tenure.cadreId !== cadreId && overlap(tenure, during),
  );
}

function which(
  planning: Planning,
  claim: Claim,
  team: KnownTeam,
  among: readonly KnownPost[],
  said: Said,
): Certain | Verdict {
  const { text, ...of } = about(planning, claim);
  const [name = ''] = team.names.map((each) => each.name).slice(-1);
  const choices = among.map(({ postId, title }): Choice => ({
    id: `post:${team.teamId}/${postId}`,
    zh: `${name}${title}(${postId})`,
    en: `${name} ${title} (${postId})`,
  }));
  const question = questionOf({ ...of, kind: 'post', ledger: '', form: text, choices: [...choices, ASIDE] }, said);
  const answer = planning.answerTo(question.id);
  const chosen = among.find(({ postId }) => answer === `post:${team.teamId}/${postId}`);
  if (chosen) return { post: chosen, question: { ...question, answer: answer! } };
  return asked(question, answer, () => leftAside('LEFT_BY_ANSWER', '按答复不处理', 'left aside, as was answered'));
}

function otherTitle(
  planning: Planning,
  claim: Claim,
  team: KnownTeam,
  title: string,
  during: Interval,
): Certain | Verdict {
  if (!isLeading(title)) {
    return leftAside(
      'NOT_LEADING',
      '不是台账中的领导职位,未记入',
      'no leading post of the ledger; nothing is recorded of it',
    );
  }
  const fitting = team.posts.filter((post) => isAuthorised(post, during));
  if (fitting.length === 0) {
    return leftAside(
      'POST_NOT_MATCHED',
      '班子在台账中,但当时没有任何职位,未记入',
      'the team is in the ledger without any post then',
    );
  }
  return which(planning, claim, team, fitting, {
    code: 'POST_NOT_MATCHED',
    zh: `班子在台账中,但没有名为“${title}”的职位,是哪一个?`,
    en: `The team is in the ledger, but has no post called ${title}; which one is meant?`,
  });
}

// A post that was authorised later than it was held is no post of the ledger before that.
function notAuthorised(
  planning: Planning,
  claim: Claim,
  among: readonly KnownPost[],
  during: Interval,
): Certain | Verdict {
  const [post, ...more] = among.filter(({ from, to }) => from > during.from && from < during.to && to >= during.to);
  if (!post || more.length > 0) {
    return leftAside(
      'POST_NOT_AUTHORISED_THEN',
      '该职位在此期间台账中尚未核定或已撤销,未记入',
      'the post was not authorised in the ledger for all of this period; nothing is recorded',
    );
  }
  const { text, ...of } = about(planning, claim);
  const question = questionOf(
    {
      ...of,
      kind: 'post',
      ledger: `${post.title} ${post.from}`,
      form: `${during.from} ${text}`,
      choices: [{ id: `from:${post.from}`, zh: `自 ${post.from} 起记入`, en: `record it from ${post.from} on` }, ASIDE],
    },
    {
      code: 'POST_NOT_AUTHORISED_THEN',
      zh: `台账中该职位自 ${post.from} 起才核定,表中任职更早。是否自该日起记入?`,
      en: `The ledger has this post from ${post.from} on, and the form has it held before that. Is it to be recorded from that day on?`,
    },
  );
  const answer = planning.answerTo(question.id);
  if (answer === `from:${post.from}`) return { post, from: post.from, question: { ...question, answer } };
  return asked(question, answer, () => leftAside('LEFT_BY_ANSWER', '按答复不处理', 'left aside, as was answered'));
}

// ---- the present post

function presentVerdict(
  planning: Planning,
  claim: Claim,
  seats: readonly { seat: Seat; of: readonly Placed[] }[],
  verdicts: ReadonlyMap<Claim, Verdict>,
): Verdict {
  if (claim.nominated) return onlyNominated(planning, claim);
  const match = claim.match.found === 'several' ? whichUnit(planning, claim, claim.match.among) : claim.match;
  if ('fate' in match) return match;
  const told = [...verdicts].find(([other]) => other.period && !other.period.to && other.text === claim.text);
  if (match.found === 'nothing') return told ? { ...told[1], commands: [] } : elsewhere();
  if (match.found === 'posts') {
    const now = { from: planning.issuedOn, to: END_OF_TIME };
    const seat = seats.find(
      ({ seat: { team, post, to } }) => team === match.team && match.posts.includes(post) && to === undefined,
    );
    const [first] = seat?.of ?? [];
    const verdict = first && verdicts.get(first.claim);
    if (verdict) return { ...verdict, commands: [] };
    if (heldOf(planning, match.team, match.posts, now)) return onRecord();
  }
  if (told) return { ...told[1], commands: [] };
  const post = postOf(planning, claim, match, { from: planning.issuedOn, to: END_OF_TIME });
  return 'fate' in post ? post : withoutBeginning(planning, claim, match.team, post.post);
}

function withoutBeginning(planning: Planning, claim: Claim, team: KnownTeam, post: KnownPost): Verdict {
  const { text, ...of } = about(planning, claim);
  const { issuedOn } = planning;
  const from: Choice = {
    id: `from:${issuedOn}`,
    zh: `自填表之日 ${issuedOn} 起记入`,
    en: `record it from the day of the form on, ${issuedOn}`,
  };
  const question = questionOf(
    { ...of, kind: 'post', ledger: '', form: text, choices: [from, ASIDE] },
    {
      code: 'PRESENT_POST',
      zh: '简历中没有该职务的起任时间,从何时起?',
      en: 'The résumé does not say since when this post is held; from when on is it to be recorded?',
    },
  );
  return asked(question, planning.answerTo(question.id), (choice) =>
    choice === from.id
      ? tenureVerdict(planning, {
          team,
          post,
          from: issuedOn,
          fromPrecision: undefined,
          text,
          entries: [claim.key],
          element: claim.item.element,
          line: claim.item.line,
        })
      : leftAside('LEFT_BY_ANSWER', '按答复不处理', 'left aside, as was answered'),
  );
}
