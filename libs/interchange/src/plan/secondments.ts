import { monthOf, type PlainDate } from '#libs/kernel';
import { effectiveFrom } from '../dates.ts';
import type { FormItem, PeriodTold } from '../read/reading.ts';
import { ASIDE, asked, leftAside, onRecord, questionOf, recorded, type Choice, type Verdict } from './account.ts';
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
 * by the answer. One whose end is not told, or is to come, is for the ledger itself to plan.
 */
export function secondmentVerdict(planning: Planning, lent: Lent): Verdict {
  const { item, period, key, text } = lent;
  const { from, to } = period;
  const { today } = planning.known;
  if (planning.cadre?.secondedFrom.some((month) => month === monthOf(from.earliest))) return onRecord();
  if (to?.date === undefined || to.earliest > today) {
    return leftAside(
      'SECONDMENT_OPEN',
      '挂职尚未结束或没有写明结束年月,请在台账中登记挂职',
      'the secondment is not over, or its end is not told; plan it in the ledger',
    );
  }
  const question = questionOf(
    {
      kind: 'post',
      sha256: planning.source.sha256,
      element: item.element,
      line: item.line,
      ledger: '',
      form: `${monthOf(from.earliest)}--${monthOf(to.date)} ${text}`,
      choices: [...KINDS, ASIDE],
      of: key,
    },
    {
      code: 'SECONDMENT_KIND',
      zh: '挂职属于哪一类?表中没有写明。',
      en: 'Of which kind was the secondment? The form does not say.',
    },
  );
  return asked(question, planning.answerTo(question.id), (choice) =>
    choice === ASIDE.id
      ? leftAside('LEFT_BY_ANSWER', '按答复不处理', 'left aside, as was answered')
      : recorded(secondmentActs(planning, lent, choice.slice('kind:'.length))),
  );
}

function secondmentActs(planning: Planning, lent: Lent, kind: string): PlannedCommand[] {
  const { item, period, key, text, host } = lent;
  const [begins, ends] = [effectiveFrom(period.from.date!), effectiveFrom(period.to!.date!)];
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
    act('EndSecondment', {}, ends, `${monthOf(to!)} 结束`, `ended ${monthOf(to!)}`),
  ];
}

function hostOf(host: Match, text: string): object {
  if (host.found === 'nothing') return { hostName: text };
  const title = host.found === 'posts' ? host.posts[0]!.title : host.title;
  return { hostTeamId: host.team.teamId, ...(title === '' ? {} : { hostPost: title }) };
}
