import { END_OF_TIME, firstDayOf, type PlainDate } from '#libs/kernel';
import { effectiveFrom } from '../dates.ts';
import { noteAt, type Finding } from '../finding.ts';
import { said } from '../form.ts';
import type { KnownLedger, KnownTeam } from '../known.ts';
import { mainText, readResume, type Period } from '../resume.ts';
import type { Part, Planning } from './command.ts';
import type { Stay } from './grades.ts';
import { tenures, type Seat } from './tenures.ts';

type Match = Pick<Seat, 'team' | 'posts'>;

/** What the résumé says of posts the ledger knows, the first day of one that it lacks, and where the person was. */
export interface Posts extends Part {
  readonly earliest?: PlainDate;
  readonly stays: readonly Stay[];
}

/** The posts of the résumé (简历) that name a team and a title of the ledger exactly; all else is told, not recorded. */
export function posts(planning: Planning): Posts {
  const { form, known } = planning;
  const { periods, unread } = readResume(said(form, 'JianLi'));
  const places = placesOf(known.district ?? districtIn(said(form, 'ChengBaoDanWei')));
  const findings: Finding[] = unread.map(unreadLine);
  const seats: Seat[] = [];
  const stays: Stay[] = [];
  let unmatched = 0;
  let unclear = unread.length > 0 || periods.length === 0;
  for (const period of periods) {
    const backwards = period.to !== undefined && period.to < period.from;
    if (backwards) findings.push(endsBeforeStart(period));
    const seat = seatIn(period, known, places);
    const ofTeam = !seat && namesTeam(mainText(period.text), known, period, places);
    unclear ||= backwards || ofTeam;
    if (ofTeam && !backwards) stays.push(...staysIn(period, known, places));
    if (seat) seats.push(seat);
    else if (ofTeam) findings.push(noSuchPost(period));
    else unmatched += 1;
  }
  if (unmatched > 0) findings.push(notOfTheLedger(unmatched));
  const held = tenures(planning, merged(seats), !unclear);
  const { commands } = held;
  findings.push(...held.findings, ...presentPost(planning, seats, places));
  const assigned = commands
    .filter(({ name }) => name === 'AssignIncumbent')
    .map(({ body }) => String(body['effectiveOn']));
  stays.push(...seats.map(({ team: { teamId }, from, to = END_OF_TIME }) => ({ teamId, from, to })));
  return { commands, findings, earliest: assigned.sort()[0], stays };
}

// The reporting unit is one of the district: 中共葫芦岛市南票区委组织部.
function districtIn(reportingUnit: string): string {
  return /^(?:中共|中国共产党)?(.*?[^省市]{1,6}[区县])/.exec(reportingUnit)?.[1] ?? '';
}

/** What may stand before a unit's name: the district, with or without what lies above it. */
function placesOf(district: string): string[] {
  const parts = district.match(/.+?(?:省|自治区|市|区|县|旗)/g) ?? [];
  const places = parts.map((_, index) => parts.slice(index).join(''));
  return ['', ...places, ...places.map((place) => `中共${place}`), '中共'];
}

function namesOf(name: string, places: readonly string[]): string[] {
  const full = places.map((place) => `${place}${name}`);
  // 区财政局 of 南票区 is written 南票区财政局.
  const joined = /^[区县]/.test(name) ? places.map((place) => `${place.replace(/[区县]$/, '')}${name}`) : [];
  return [...new Set([...full, ...joined])];
}

function teamsThen(known: KnownLedger, from: PlainDate, to: PlainDate): readonly { team: KnownTeam; name: string }[] {
  return known.teams.flatMap((team) =>
    team.names.filter((name) => name.from < to && name.to > from).map(({ name }) => ({ team, name })),
  );
}

function daysOf({ from, to }: Period): [from: PlainDate, to: PlainDate] {
  return [firstDayOf(from), to === undefined ? END_OF_TIME : firstDayOf(to)];
}

function matchIn(
  text: string,
  [from, to]: [PlainDate, PlainDate],
  known: KnownLedger,
  places: readonly string[],
): Match | undefined {
  const plain = mainText(text).replaceAll(/\s/g, '');
  const matches = new Map<string, Match>();
  for (const { team, name } of teamsThen(known, from, to)) {
    for (const unit of namesOf(name, places)) {
      if (!plain.startsWith(unit)) continue;
      const title = plain.slice(unit.length).replace(/^[、,，]/, '');
      const held = team.posts.filter((post) => post.title === title);
      if (held.length > 0) matches.set(team.teamId, { team, posts: held });
    }
  }
  return matches.size === 1 ? [...matches.values()][0] : undefined;
}

function seatIn(period: Period, known: KnownLedger, places: readonly string[]): Seat | undefined {
  if (period.to !== undefined && period.to < period.from) return undefined;
  const match = matchIn(period.text, daysOf(period), known, places);
  if (!match) return undefined;
  const { effectiveOn: from } = effectiveFrom(period.from);
  return { ...match, from, ...(period.to === undefined ? {} : { to: firstDayOf(period.to) }), text: period.text };
}

function namesTeam(text: string, known: KnownLedger, period: Period, places: readonly string[]): boolean {
  const plain = text.replaceAll(/\s/g, '');
  return teamsThen(known, ...daysOf(period)).some(({ name }) =>
    namesOf(name, places).some((unit) => plain.startsWith(unit)),
  );
}

// More than one title in a line: which post was held is not certain, the team is.
function staysIn(period: Period, known: KnownLedger, places: readonly string[]): Stay[] {
  const plain = mainText(period.text).replaceAll(/\s/g, '');
  const [from, to] = daysOf(period);
  return teamsThen(known, from, to).flatMap(({ team, name }) => {
    const unit = namesOf(name, places).find((each) => plain.startsWith(each));
    const titles = unit === undefined ? [] : plain.slice(unit.length).split(/[、,，]/);
    const isOfTeam = team.posts.some(({ title }) => titles.includes(title));
    return isOfTeam ? [{ teamId: team.teamId, from, to }] : [];
  });
}

// One post over two lines of the résumé is one tenure.
function merged(seats: readonly Seat[]): Seat[] {
  const sorted = [...seats].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const result: Seat[] = [];
  for (const seat of sorted) {
    const before = result.findIndex(({ posts: held, to }) => to === seat.from && held[0] === seat.posts[0]);
    if (before < 0) result.push(seat);
    else result[before] = { ...seat, from: result[before]!.from };
  }
  return result;
}

function presentPost(planning: Planning, seats: readonly Seat[], places: readonly string[]): Finding[] {
  const { form, known, cadre } = planning;
  const now: [PlainDate, PlainDate] = [known.today, END_OF_TIME];
  const texts = said(form, 'XianRenZhiWu')
    .split(/[\n,，;；]/)
    .filter((text) => text.trim() !== '');
  const whole = matchIn(said(form, 'XianRenZhiWu'), now, known, places) ? [said(form, 'XianRenZhiWu')] : texts;
  return whole.flatMap((text) => {
    const match = matchIn(text, now, known, places);
    const isOpen = ({ team, posts: held }: Match): boolean =>
      seats.some((seat) => seat.to === undefined && seat.team === team && seat.posts[0] === held[0]) ||
      (cadre?.tenures ?? []).some(
        ({ teamId, postId }) => teamId === team.teamId && held.some((post) => post.postId === postId),
      );
    return match && isOpen(match) ? [] : [presentNotRecorded(text)];
  });
}

function unreadLine(line: string): Finding {
  return noteAt(
    { code: 'RESUME_LINE', element: 'JianLi', value: line },
    '简历中该行没有可识别的起止年月,未用于任职。格式:yyyy.MM--yyyy.MM  内容。',
    'No period was found in this line of the résumé, so it is not used. Write yyyy.MM--yyyy.MM  text.',
  );
}

function endsBeforeStart({ text }: Period): Finding {
  return noteAt(
    { code: 'RESUME_ORDER', element: 'JianLi', value: text },
    '简历中该行的结束年月早于开始年月,未用于任职。请核对。',
    'This line of the résumé ends before it begins, so it is not used. Check it.',
  );
}

function noSuchPost({ text }: Period): Finding {
  return noteAt(
    { code: 'POST_NOT_MATCHED', element: 'JianLi', value: text },
    '班子在台账中,但没有与此完全一致的职位名称,任职未记入。请在台账中手工录入。',
    'The team is in the ledger, but has no post of just this title; the post held is not recorded. Record it by hand.',
  );
}

function notOfTheLedger(count: number): Finding {
  return noteAt(
    { code: 'RESUME_OUTSIDE', element: 'JianLi', value: String(count) },
    `简历中有 ${count} 行与台账中的班子、职位对应不上(求学、外地任职等),只作参考,不记入。`,
    `${count} lines of the résumé name no team and post of the ledger (studies, posts elsewhere); they are not recorded.`,
  );
}

function presentNotRecorded(value: string): Finding {
  return noteAt(
    { code: 'PRESENT_POST', element: 'XianRenZhiWu', value },
    '现任职务没有记入:不能与台账职位唯一对应,或简历中没有起任时间。请手工录入。',
    'The present post is not recorded: it matches no single post of the ledger, or the résumé does not say since when. Record it by hand.',
  );
}
