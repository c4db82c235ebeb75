import { addMonths, monthOf, type PartialDate, type PlainDate } from '#libs/kernel';
import { effectiveFrom } from '../dates.ts';
import { understood, type FormItem, type PeriodTold } from '../read/reading.ts';
import {
  ASIDE,
  asked,
  leftAside,
  onRecord,
  questionOf,
  recorded,
  type Choice,
  type Question,
  type Said,
  type Verdict,
} from './account.ts';
import { command, entry, given, type PlannedCommand, type Planning } from './command.ts';
import type { Match } from './units.ts';

/** A time lent to a unit, or there for a time (挂职), as the form tells it. */
export interface Lent {
  readonly item: FormItem;
  readonly period: PeriodTold;
  readonly key: string;
  /** Unit and title, as they are written. */
  readonly text: string;
  /** What of the ledger it names. */
  readonly host: Match;
}

const KINDS: readonly Choice[] = [
  { id: 'kind:up', zh: '上挂', en: 'upward' },
  { id: 'kind:down', zh: '下挂', en: 'downward' },
  { id: 'kind:across', zh: '平级挂职', en: 'across' },
  { id: 'kind:stationed', zh: '到信访、纪检、扶贫部门挂职', en: 'stationed' },
  { id: 'kind:frontline', zh: '一线锻炼', en: 'front line' },
  { id: 'kind:village', zh: '到村任职', en: 'village' },
];

/** Somebody borrowed by another unit (借调), of which the ledger keeps nothing. */
export function borrowed(): Verdict {
  return leftAside(
    'LENT',
    '借调、抽调、跟班不是挂职,不记入',
    'lent to another unit, which is no secondment; not recorded',
  );
}

/**
 * What becomes of a secondment (挂职): on record, or asked about, for a form does not say of which kind it was; recorded
 * by the answer. The ledger needs a day to which it is planned: where the form has none, that is asked first.
 */
export function secondmentVerdict(planning: Planning, lent: Lent): Verdict {
  const { from, to } = lent.period;
  const { today } = planning.known;
  if (planning.cadre?.secondedFrom.some((month) => month === monthOf(from.earliest))) return onRecord();
  if (from.earliest > today)
    return leftAside('DATE_FUTURE', `晚于今天(${today}),请核对`, `it is after today, ${today}; check it`);
  const until = to?.date ?? plannedEnd(planning, lent);
  if (typeof until !== 'string') return until;
  const question = lentQuestion(planning, lent, `${monthOf(from.earliest)}--${monthOf(until)}`, KINDS, {
    code: 'SECONDMENT_KIND',
    zh: '挂职属于哪一类?表中没有写明。',
    en: 'Of which kind was the secondment? The form does not say.',
  });
  return asked(question, planning.answerTo(question.id), (choice) =>
    choice === ASIDE.id
      ? ASIDE_BY_ANSWER
      : recorded(secondmentActs(planning, lent, choice.slice('kind:'.length), until)),
  );
}

const ASIDE_BY_ANSWER = leftAside('LEFT_BY_ANSWER', '按答复不处理', 'left aside, as was answered');

function lentQuestion(
  { source }: Planning,
  { item, key, text }: Lent,
  months: string,
  choices: readonly Choice[],
  said: Said,
): Question {
  const { sha256 } = source;
  const of = { element: item.element, line: item.line, ledger: '', form: `${months} ${text}`, of: key };
  return questionOf({ ...of, kind: 'post', sha256, choices: [...choices, ASIDE] }, said);
}

/** Terms for which people are seconded, in months. */
const TERMS = [6, 12, 24];

// A secondment of which the form tells no end goes on, or ended when something else began.
function plannedEnd(planning: Planning, lent: Lent): PartialDate | Verdict {
  const begins = effectiveFrom(lent.period.from.date!).effectiveOn;
  const later = understood(planning.form, 'period').flatMap(({ reading: { meaning } }) => {
    const { date } = meaning.from;
    return date !== undefined && effectiveFrom(date).effectiveOn > begins ? [monthOf(date)] : [];
  });
  const months = [...new Set([...TERMS.map((term) => monthOf(addMonths(begins, term))), ...later])].toSorted();
  const choices = months.map((month): Choice => ({ id: `until:${month}`, zh: `至 ${month}`, en: `until ${month}` }));
  const question = lentQuestion(planning, lent, `${monthOf(begins)}--`, choices, {
    code: 'SECONDMENT_END',
    zh: '没有写明挂职到何时。计划(或实际)何时结束?',
    en: 'It does not say until when the secondment was. When did it end, or when is it planned to?',
  });
  const answer = planning.answerTo(question.id);
  if (answer?.startsWith('until:')) return answer.slice('until:'.length);
  return asked(question, answer, () => ASIDE_BY_ANSWER);
}

function secondmentActs(planning: Planning, lent: Lent, kind: string, until: PartialDate): PlannedCommand[] {
  const { item, period, key, text, host } = lent;
  const [begins, ends] = [effectiveFrom(period.from.date!), effectiveFrom(until)];
  const of = { cadreId: planning.cadreId, secondmentId: `F${monthOf(begins.effectiveOn)}` };
  const act = (name: string, fields: object, on: typeof begins, zh: string, en: string): PlannedCommand =>
    command(planning, {
      name,
      element: item.element,
      entries: [key],
      effect: 'new',
      fields: given({ ...of, ...fields, ...entry(planning, on) }),
      zh: `${zh} ${text}`,
      en: `${en} ${text}`,
    });
  const [from, to]: PlainDate[] = [begins.effectiveOn, ends.effectiveOn];
  const plan = { kind, ...hostOf(host, text), plannedFrom: from, plannedTo: to };
  return [
    act('PlanSecondment', plan, begins, `登记挂职 ${monthOf(from!)}--${monthOf(to!)}`, 'record the secondment'),
    act('StartSecondment', {}, begins, `${monthOf(from!)} 到岗`, `taken up ${monthOf(from!)}`),
    // One that is planned to a day to come goes on.
    ...(to! > planning.known.today
      ? []
      : [act('EndSecondment', {}, ends, `${monthOf(to!)} 结束`, `ended ${monthOf(to!)}`)]),
  ];
}

function hostOf(host: Match, text: string): object {
  if (host.found === 'nothing' || host.found === 'several') return { hostName: text };
  const title = host.found === 'posts' ? host.posts[0]!.title : host.title;
  return { hostTeamId: host.team.teamId, ...(title === '' ? {} : { hostPost: title }) };
}
