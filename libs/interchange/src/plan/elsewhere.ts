import { monthOf, type PlainDate } from '#libs/kernel';
import { effectiveFrom } from '../dates.ts';
import type { KnownService } from '../known.ts';
import type { FormItem, PeriodTold } from '../read/reading.ts';
import { asked, FORM, leftAside, LEDGER, onRecord, questionOf, recorded, type Verdict } from './account.ts';
import { command, entry, given, type PlannedCommand, type Planning } from './command.ts';

/** As long as the ledger takes the words of a post. */
const LONGEST_POST = 200;

/** A time at a unit that the ledger has not, as the form tells it. */
export interface Service {
  readonly item: FormItem;
  readonly period: PeriodTold;
  /** Keys of the entries that tell of it. */
  readonly entries: readonly string[];
  /** Unit and titles, as they are written. */
  readonly post: string;
}

/** What becomes of a time at a unit that the ledger has not: recorded as that, on record, or asked about. */
export function serviceElsewhere(planning: Planning, service: Service): Verdict {
  const { from, to } = service.period;
  const { today } = planning.known;
  if (service.post.length > LONGEST_POST)
    return leftAside('ELSEWHERE', '单位和职务过长,未记入', 'unit and title are too long to be recorded');
  if (from.date === undefined || (to && to.date === undefined)) {
    return leftAside(
      'ELSEWHERE',
      '单位不在台账中,且没有写明月份,未记入',
      'the unit is not in the ledger and the month is not told; nothing is recorded of it',
    );
  }
  if (from.earliest > today)
    return leftAside('DATE_FUTURE', `晚于今天(${today}),请核对`, `it is after today, ${today}; check it`);
  const known = (planning.cadre?.served ?? []).filter(
    ({ effectiveOn }) => monthOf(effectiveOn) === monthOf(from.earliest),
  );
  if (known.some((has) => agrees(has, service))) return onRecord();
  const [has] = known;
  return has ? differing(planning, service, has) : recorded([addition(planning, service)]);
}

function untilIn({ period: { to } }: Service): PlainDate | undefined {
  return to?.date;
}

function agrees(has: KnownService, service: Service): boolean {
  const until = untilIn(service);
  const sameEnd =
    until === undefined ? has.until === undefined : has.until !== undefined && monthOf(has.until) === monthOf(until);
  return has.post === service.post && sameEnd;
}

function wordsFor(post: string, from: PlainDate, until: string | undefined): string {
  return `${monthOf(from)}--${until === undefined ? '' : monthOf(until)} ${post}`;
}

function wordsOf(service: Service): string {
  return wordsFor(service.post, service.period.from.earliest, untilIn(service));
}

function addition(planning: Planning, service: Service): PlannedCommand {
  const { item, period, entries, post } = service;
  return command(planning, {
    name: 'RecordServiceElsewhere',
    element: item.element,
    entries,
    effect: 'new',
    fields: {
      cadreId: planning.cadreId,
      post,
      ...given({ until: untilIn(service) }),
      ...entry(planning, effectiveFrom(period.from.date!)),
    },
    zh: `登记外单位任职 ${wordsOf(service)}`,
    en: `record service elsewhere ${wordsOf(service)}`,
  });
}

// An end that the ledger lacks, or other words for the same months: a person says which holds.
function differing(planning: Planning, service: Service, has: KnownService): Verdict {
  const [ledger, form] = [wordsFor(has.post, has.effectiveOn, has.until), wordsOf(service)];
  const { item, entries, post } = service;
  const question = questionOf(
    {
      kind: 'differs',
      sha256: planning.source.sha256,
      element: item.element,
      line: item.line,
      ledger,
      form,
      choices: [LEDGER, FORM],
    },
    {
      code: 'SERVICE_DIFFERS',
      zh: `外单位任职不同:台账 ${ledger},表 ${form}。以哪个为准?`,
      en: `Another service elsewhere: ledger ${ledger}, form ${form}. Which is right?`,
    },
  );
  const correct = (): PlannedCommand =>
    command(planning, {
      name: 'CorrectRecord',
      element: item.element,
      entries,
      effect: has.until === undefined && has.post === post ? 'supplement' : 'correction',
      fields: {
        stream: `cadre-${planning.cadreId}`,
        targetEventId: has.eventId,
        data: given({ post, until: untilIn(service) }),
        effectiveOn: planning.issuedOn,
      },
      why: `${ledger} → ${form}`,
      zh: `更正外单位任职:${ledger} → ${form}`,
      en: `correct the service elsewhere: ${ledger} → ${form}`,
    });
  return asked(question, planning.answerTo(question.id), (choice) =>
    choice === FORM.id
      ? recorded([correct()])
      : leftAside('LEFT_BY_ANSWER', '按答复以台账为准', 'the ledger is right, as was answered'),
  );
}
