import { addMonths, firstDayOf, type PartialDate } from '#libs/kernel';
import { isDemocraticParty, statusWord } from '../codes.ts';
import { effectiveFrom, sameAsKnown } from '../dates.ts';
import type { KnownStatus } from '../known.ts';
import { understood, type FormItem, type Meaning } from '../read/reading.ts';
import {
  asked,
  entryOf,
  FORM,
  leftAside,
  LEDGER,
  onRecord,
  questionOf,
  recorded,
  type Said,
  type Verdict,
} from './account.ts';
import { command, entry, given, recordedByThisFile, type PlannedCommand, type Planning } from './command.ts';
import type { Told } from './person.ts';
import { superseded } from './tenures.ts';

const ELEMENT = 'RuDangShiJian';
const MEMBER = '01';
const PROBATIONARY = '02';

type Status = Extract<Meaning, { kind: 'politicalStatus' }>;

/** What the form says of the political status (政治面貌): of a member of the Party and of another one, the Party is it. */
export function politicalStatus(planning: Planning, birth: PartialDate): Told {
  const items = understood(planning.form, 'politicalStatus');
  const meanings = items.map(({ reading }) => reading.meaning);
  const shown = meanings.find(({ status }) => isOfTheParty(status)) ?? meanings[0];
  const told = items.map((item) => {
    const { meaning } = item.reading;
    const verdict = meaning === shown ? verdictOf(planning, item, meaning) : second(meaning, shown);
    return { entry: entryOf(withDoubts(item, meaning, birth), verdict), verdict };
  });
  return { entries: told.map((each) => each.entry), verdicts: told.map(({ verdict }) => verdict) };
}

const EARLY: Said = {
  code: 'STATUS_BEFORE_18',
  zh: '入党时不满 18 周岁,请核对入党时间与出生年月',
  en: 'joined before the age of 18; check this date and the birth',
};

function withDoubts(item: FormItem, { joinedOn }: Status, birth: PartialDate): FormItem {
  const early = joinedOn !== undefined && firstDayOf(joinedOn) < addMonths(firstDayOf(birth), 12 * 18);
  return early ? { ...item, remarks: [...item.remarks, EARLY] } : item;
}

function isOfTheParty(status: string): boolean {
  return status === MEMBER || status === PROBATIONARY;
}

function second({ status }: Status, shown: Status | undefined): Verdict {
  if (status === shown?.status) return leftAside('STATUS_SECOND', '与另一处相同', 'said twice');
  const other = statusWord(shown?.status ?? '');
  return leftAside(
    'STATUS_SECOND',
    `台账只记一种政治面貌(${other}),${statusWord(status)}未记入`,
    `the ledger holds one political status (${other}); ${statusWord(status)} is not recorded`,
  );
}

function verdictOf(planning: Planning, item: FormItem, told: Status): Verdict {
  const { today } = planning.known;
  if (told.joinedOn !== undefined && firstDayOf(told.joinedOn) > today)
    return leftAside('DATE_FUTURE', `晚于今天(${today}),请核对`, `it is after today, ${today}; check it`);
  const statuses = planning.cadre?.statuses ?? [];
  const latest = statuses.at(-1);
  if (!latest) return recorded([addition(planning, item, told)]);
  if (statuses.some((has) => agrees(has, told))) return onRecord();
  const same = statuses.find(({ status }) => status === told.status);
  if (same && same.joinedOn === undefined) return recorded([correction(planning, item, told, same)]);
  const since = told.joinedOn === undefined ? planning.issuedOn : firstDayOf(told.joinedOn);
  if (!same && since > latest.effectiveOn && told.joinedOn !== undefined) {
    return recorded([addition(planning, item, told)]);
  }
  return differing(planning, item, told, same ?? latest);
}

// A form does not tell members from probationary ones: the day of joining is the same.
function agrees(has: KnownStatus, told: Status): boolean {
  const sameStatus = has.status === told.status || (isOfTheParty(has.status) && told.status === MEMBER);
  const sameDay =
    told.joinedOn === undefined || (has.joinedOn !== undefined && sameAsKnown(has.joinedOn, told.joinedOn));
  return sameStatus && sameDay;
}

function wordsFor({ status, joinedOn }: Pick<Status, 'status' | 'joinedOn'>): string {
  return `${statusWord(status)}${joinedOn === undefined ? '' : ` ${joinedOn}`}`;
}

function addition(planning: Planning, item: FormItem, told: Status): PlannedCommand {
  const { status, joinedOn } = told;
  const effective = joinedOn === undefined ? { effectiveOn: planning.issuedOn } : effectiveFrom(joinedOn);
  return command(planning, {
    name: 'RecordPoliticalStatus',
    element: item.element,
    entries: [item.key],
    effect: 'new',
    fields: { cadreId: planning.cadreId, status, ...given({ joinedOn }), ...entry(planning, effective) },
    zh: `登记政治面貌 ${wordsFor(told)}`,
    en: `record political status ${wordsFor(told)}`,
  });
}

function wasRecorded(planning: Planning, told: Status): boolean {
  return recordedByThisFile(planning).some(
    ({ type, data }) =>
      type === 'PoliticalStatusRecorded' && data['status'] === told.status && data['joinedOn'] === told.joinedOn,
  );
}

function differing(planning: Planning, item: FormItem, told: Status, has: KnownStatus): Verdict {
  if (wasRecorded(planning, told)) return superseded();
  const [ledger, form] = [wordsFor(has), wordsFor(told)];
  const question = questionOf(
    {
      kind: 'differs',
      sha256: planning.source.sha256,
      element: ELEMENT,
      line: item.line,
      ledger,
      form,
      choices: [LEDGER, FORM],
    },
    {
      code: 'STATUS_DIFFERS',
      zh: `政治面貌不同:台账 ${ledger},表 ${form}。以哪个为准?`,
      en: `Another political status: ledger ${ledger}, form ${form}. Which is right?`,
    },
  );
  return asked(question, planning.answerTo(question.id), (choice) =>
    choice === FORM.id
      ? recorded([correction(planning, item, told, has)])
      : leftAside('LEFT_BY_ANSWER', '按答复以台账为准', 'the ledger is right, as was answered'),
  );
}

function correction(planning: Planning, item: FormItem, told: Status, target: KnownStatus): PlannedCommand {
  const lacked = target.joinedOn === undefined && target.status === told.status;
  const { status, joinedOn } = told;
  const data =
    isDemocraticParty(status) && joinedOn === undefined && status === target.status
      ? { status, joinedOn: target.joinedOn }
      : { status, joinedOn };
  const change = `${wordsFor(target)} → ${wordsFor(told)}`;
  return command(planning, {
    name: 'CorrectRecord',
    element: item.element,
    entries: [item.key],
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
}
