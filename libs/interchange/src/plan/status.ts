import { addMonths, firstDayOf, type PartialDate } from '#libs/kernel';
import { isDemocraticParty, statusCode, statusWord } from '../codes.ts';
import { dateIn, effectiveFrom, sameAsKnown } from '../dates.ts';
import { errorAt, noteAt, type Finding } from '../finding.ts';
import { said, saidFurther } from '../form.ts';
import type { KnownStatus } from '../known.ts';
import { command, entry, given, isOfThisDay, NOTHING, type Part, type Planning } from './command.ts';
import { differs } from './person.ts';

const ELEMENT = 'RuDangShiJian';
const MEMBER = '01';
const PROBATIONARY = '02';

interface Told {
  readonly status: string;
  readonly joinedOn?: PartialDate;
}

/** What the form says of the political status (政治面貌). */
export function politicalStatus(planning: Planning, birth: PartialDate): Part {
  const findings: Finding[] = [];
  const told = toldIn(planning, findings);
  if (!told) return { commands: [], findings };
  const { joinedOn } = told;
  if (joinedOn !== undefined && firstDayOf(joinedOn) > planning.known.today) {
    return { commands: [], findings: [...findings, unreadable(said(planning.form, ELEMENT))] };
  }
  if (joinedOn !== undefined && firstDayOf(joinedOn) < addMonths(firstDayOf(birth), 12 * 18))
    findings.push(tooYoung(joinedOn));
  const part = partFor(planning, told);
  return { commands: part.commands, findings: [...findings, ...part.findings] };
}

function toldIn({ form }: Planning, findings: Finding[]): Told | undefined {
  const text = said(form, ELEMENT);
  const fallback = statusCode(saidFurther(form, 'ZhengZhiMianMao'));
  if (text === '') return fallback === undefined ? undefined : { status: fallback };
  const all = text.split(/[；;、,，\n]/).flatMap((part) => (part.trim() === '' ? [] : [partOf(part)]));
  const told = all.filter((each) => each !== undefined);
  if (told.length < all.length || told.length === 0) {
    findings.push(unreadable(text));
    return undefined;
  }
  const party = told.find(({ status }) => status === MEMBER || status === PROBATIONARY);
  const shown = party ?? told[0]!;
  for (const { status } of told) {
    if (status === shown.status) continue;
    findings.push(
      noteAt(
        { code: 'STATUS_SECOND', element: ELEMENT, value: statusWord(status) },
        `同时为${statusWord(status)}成员;台账只记一种政治面貌(${statusWord(shown.status)}),另一身份未记入。`,
        `Also in ${statusWord(status)}; the ledger holds one political status (${statusWord(shown.status)}), the other is not recorded.`,
      ),
    );
  }
  return shown.status === MEMBER && fallback === PROBATIONARY ? { ...shown, status: PROBATIONARY } : shown;
}

// A date is that of joining the Party; a name may have its date beside it.
function partOf(part: string): Told | undefined {
  const whole = dateIn(part.trim());
  if (whole !== undefined) return { status: MEMBER, joinedOn: whole };
  const digits = /\d[\d\s.．/年月日-]*/.exec(part)?.[0] ?? '';
  const word = part
    .replace(digits, '')
    .replaceAll(/[\s()（）,，、]/g, '')
    .replace(/(?:加入|入党)$/, '');
  const status = word === '预备' ? PROBATIONARY : word === '' ? undefined : statusCode(word);
  if (status === undefined) return undefined;
  const joinedOn = digits === '' ? undefined : dateIn(digits);
  if (digits !== '' && joinedOn === undefined) return undefined;
  return { status, joinedOn };
}

function unreadable(value: string): Finding {
  return errorAt(
    { code: 'STATUS_UNREADABLE', element: ELEMENT, value },
    '不能识别。应为入党时间 yyyyMM、民主党派名称,或两者以“；”相连。请改正。',
    'Not readable: yyyyMM of joining the Party, the name of a democratic party, or both joined by ； is due. Set it right.',
  );
}

function tooYoung(joinedOn: PartialDate): Finding {
  return noteAt(
    { code: 'STATUS_BEFORE_18', element: ELEMENT, value: joinedOn },
    '入党时不满 18 周岁。请核对入党时间与出生年月。',
    'Joined before the age of 18. Check this date and the birth.',
  );
}

function partFor(planning: Planning, told: Told): Part {
  const statuses = planning.cadre?.statuses ?? [];
  const latest = statuses.at(-1);
  if (!latest) return addition(planning, told);
  if (agrees(latest, told)) return NOTHING;
  const earlier = statuses.find(({ status }) => status === told.status);
  if (earlier) return correction(planning, told, earlier);
  const since = told.joinedOn === undefined ? planning.issuedOn : firstDayOf(told.joinedOn);
  const moved = since > latest.effectiveOn;
  if (moved && !isOfThisDay(planning, latest.papers[0])) {
    return planning.mayCorrect ? addition(planning, told) : differing(planning, told, latest);
  }
  return correction(planning, told, latest);
}

// A form does not tell members from probationary ones: the day of joining is the same.
function agrees(has: KnownStatus, told: Told): boolean {
  const member = (status: string): boolean => status === MEMBER || status === PROBATIONARY;
  const sameStatus = has.status === told.status || (member(has.status) && told.status === MEMBER);
  const sameDay =
    told.joinedOn === undefined || (has.joinedOn !== undefined && sameAsKnown(has.joinedOn, told.joinedOn));
  return sameStatus && sameDay;
}

function wordsFor({ status, joinedOn }: Told): string {
  return `${statusWord(status)}${joinedOn === undefined ? '' : ` ${joinedOn}`}`;
}

function addition(planning: Planning, told: Told): Part {
  const { status, joinedOn } = told;
  const effective = joinedOn === undefined ? { effectiveOn: planning.issuedOn } : effectiveFrom(joinedOn);
  const record = command(planning, {
    name: 'RecordPoliticalStatus',
    element: ELEMENT,
    effect: 'new',
    fields: { cadreId: planning.cadreId, status, ...given({ joinedOn }), ...entry(planning, effective) },
    zh: `登记政治面貌 ${wordsFor(told)}`,
    en: `record political status ${wordsFor(told)}`,
  });
  return { commands: [record], findings: [] };
}

function differing(planning: Planning, told: Told, has: Told): Part {
  return differs(ELEMENT, '政治面貌', 'the political status', `${wordsFor(has)} → ${wordsFor(told)}`);
}

function correction(planning: Planning, told: Told, target: KnownStatus): Part {
  const lacked = target.joinedOn === undefined && target.status === told.status;
  if (!planning.mayCorrect && !lacked) return differing(planning, told, target);
  const { status, joinedOn } = told;
  const data =
    isDemocraticParty(status) && joinedOn === undefined && status === target.status
      ? { status, joinedOn: target.joinedOn }
      : { status, joinedOn };
  const change = `${wordsFor(target)} → ${wordsFor(told)}`;
  const correct = command(planning, {
    name: 'CorrectRecord',
    element: ELEMENT,
    effect: lacked ? 'supplement' : 'correction',
    fields: {
      stream: `cadre-${planning.cadreId}`,
      targetEventId: target.eventId,
      data: given(data),
      ...(joinedOn === undefined ? {} : { newEffectiveOn: firstDayOf(joinedOn) }),
      effectiveOn: planning.issuedOn,
    },
    why: change,
    zh: `${lacked ? '补充' : '更正'}政治面貌:${change}`,
    en: `${lacked ? 'add to' : 'correct'} the political status: ${change}`,
  });
  return { commands: [correct], findings: [] };
}
