import { normalName } from '#libs/domain';
import { addMonths, firstDayOf, monthOf, type PartialDate, type PlainDate } from '#libs/kernel';
import { ethnicityName, sexName } from '../codes.ts';
import { effectiveFrom, sameAsKnown } from '../dates.ts';
import type { KnownCadre } from '../known.ts';
import type { IdentityNumber } from '../read/identity-number.ts';
import { understood, type FormItem, type Meaning, type ReadForm } from '../read/reading.ts';
import {
  asked,
  entryOf,
  FORM,
  leftAside,
  LEDGER,
  onRecord,
  questionOf,
  recorded,
  type Choice,
  type Entry,
  type Said,
  type Verdict,
} from './account.ts';
import { command, entry, recordedByThisFile, type Planning, type PlannedCommand } from './command.ts';
import { superseded } from './tenures.ts';

/** Who a form is about. */
export interface Person {
  readonly name: string;
  readonly sex: string;
  readonly birth: PartialDate;
  readonly ethnicity?: string;
  readonly nativePlace?: string;
  readonly startedWork?: PartialDate;
  readonly number?: IdentityNumber;
}

/**
 * Who a form is about, as far as it says; undefined without a name, a sex, or a birth up to today that are understood. A
 * start of work before the birth, or to come, is left out.
 */
export function personIn(form: ReadForm, today: PlainDate): Person | undefined {
  const [name] = understood(form, 'name');
  const [sex] = understood(form, 'sex');
  const [birth] = understood(form, 'birth');
  if (!name || !sex || !birth || firstDayOf(birth.reading.meaning.date) > today) return undefined;
  const ethnicity = understood(form, 'ethnicity')[0]?.reading.meaning.ethnicity;
  const nativePlace = understood(form, 'nativePlace')[0]?.reading.meaning.place;
  const began = understood(form, 'startedWork')[0]?.reading.meaning.date;
  const startedWork = began !== undefined && mayHaveBegun(began, birth.reading.meaning.date, today) ? began : undefined;
  const number = understood(form, 'identityNumber')[0]?.reading.meaning.number;
  return {
    name: name.reading.meaning.name,
    sex: sex.reading.meaning.sex,
    birth: birth.reading.meaning.date,
    ...(ethnicity === undefined ? {} : { ethnicity }),
    ...(nativePlace === undefined ? {} : { nativePlace }),
    ...(startedWork === undefined ? {} : { startedWork }),
    // One with a wrong check character was typed wrong and is nobody's.
    ...(number?.checks ? { number } : {}),
  };
}

function mayHaveBegun(began: PartialDate, birth: PartialDate, today: PlainDate): boolean {
  return firstDayOf(began) > firstDayOf(birth) && firstDayOf(began) <= today;
}

/** Elements of the facts of a person, with their words. */
const FACTS = {
  name: { kind: 'name', element: 'XingMing', zh: '姓名' },
  sex: { kind: 'sex', element: 'XingBie', zh: '性别' },
  birth: { kind: 'birth', element: 'ChuShengNianYue', zh: '出生年月' },
  ethnicity: { kind: 'ethnicity', element: 'MinZu', zh: '民族' },
  nativePlace: { kind: 'nativePlace', element: 'JiGuan', zh: '籍贯' },
  startedWork: { kind: 'startedWork', element: 'CanJiaGongZuoShiJian', zh: '参加工作时间' },
} as const satisfies Record<string, { kind: Meaning['kind']; element: string; zh: string }>;
type Fact = keyof typeof FACTS;

interface FactItem {
  readonly fact: Fact;
  readonly item: FormItem;
  readonly says: string;
}

function factItems(form: ReadForm, person: Person): FactItem[] {
  return (Object.keys(FACTS) as Fact[]).flatMap((fact) => {
    const says = person[fact];
    return says === undefined
      ? []
      : understood(form, FACTS[fact].kind).map((item) => ({ fact, item: withDoubts(item, fact, person), says }));
  });
}

/** What becomes of a start of work that cannot be. */
export function impossibleStart(form: ReadForm, { startedWork }: Person, today: PlainDate): Entry[] {
  if (startedWork !== undefined) return [];
  return understood(form, 'startedWork').map((item) => {
    const future = firstDayOf(item.reading.meaning.date) > today;
    return entryOf(
      item,
      future
        ? leftAside('DATE_FUTURE', `晚于今天(${today}),请核对`, `it is after today, ${today}; check it`)
        : leftAside('DATE_IMPLAUSIBLE', '早于出生年月,请核对两个日期', 'work began before the birth; check both'),
    );
  });
}

const EARLY: Said = {
  code: 'DATE_IMPLAUSIBLE',
  zh: '参加工作时不满 16 周岁,请核对两个日期',
  en: 'under 16 when work began; check both dates',
};

function withDoubts(item: FormItem, fact: Fact, { birth, startedWork }: Person): FormItem {
  const early = startedWork !== undefined && firstDayOf(startedWork) < addMonths(firstDayOf(birth), 12 * 16);
  return fact === 'startedWork' && early ? { ...item, remarks: [...item.remarks, EARLY] } : item;
}

/** What becomes of entries, with the verdicts behind them. */
export interface Told {
  readonly entries: readonly Entry[];
  readonly verdicts: readonly Verdict[];
}

/** The registration of somebody the ledger does not know. */
export function registration(planning: Planning, person: Person, earliestPost: PlainDate | undefined): Told {
  const { cadreId, issuedOn, form } = planning;
  const { name, sex, birth, ethnicity, nativePlace, startedWork } = person;
  const days = [effectiveFrom(startedWork ?? issuedOn)];
  if (earliestPost !== undefined) days.push({ effectiveOn: earliestPost, effectivePrecision: 'month' });
  const first = days.reduce((a, b) => (b.effectiveOn < a.effectiveOn ? b : a));
  const fields = { cadreId, name, sex, birth, ethnicity, nativePlace, startedWork, entryKind: 'appointmentForm' };
  const items = factItems(form, person);
  const register = command(planning, {
    name: 'RegisterCadre',
    element: 'XingMing',
    entries: items.map(({ item }) => item.key),
    effect: 'new',
    fields: { ...fields, ...entry(planning, first) },
    zh: `登记干部 ${name},${monthOf(birth)} 生`,
    en: `register ${name}, born ${monthOf(birth)}`,
  });
  const verdict = recorded([register]);
  return { entries: items.map(({ item }) => entryOf(item, verdict)), verdicts: [verdict] };
}

/** What the form says of the facts of somebody the ledger knows: what it lacks is added, what differs is asked. */
export function facts(planning: Planning, cadre: KnownCadre, person: Person): Told {
  const told = factItems(planning.form, person).map((each) => {
    const verdict = factVerdict(planning, cadre, each);
    return { entry: entryOf(each.item, verdict), verdict };
  });
  return { entries: told.map((each) => each.entry), verdicts: told.map(({ verdict }) => verdict) };
}

function factVerdict(planning: Planning, cadre: KnownCadre, { fact, item, says }: FactItem): Verdict {
  const has = cadre[fact];
  if (has !== undefined && sameFact(fact, has, says)) return onRecord();
  const { zh, element } = FACTS[fact];
  const words = { has: has === undefined ? '–' : factWord(fact, has), says: factWord(fact, says) };
  if (has === undefined) return recorded([correction(planning, { fact, item, says }, words, 'supplement')]);
  const was = cadre.former[fact] ?? [];
  if (fact === 'name' && was.some((each) => sameFact(fact, each, says))) return onRecord('曾用名', 'an earlier name');
  const own = recordedByThisFile(planning).map(({ data }) => data[fact]);
  if (own.some((each) => typeof each === 'string' && sameFact(fact, each, says))) return superseded();
  const question = questionOf(
    {
      kind: 'differs',
      sha256: planning.source.sha256,
      element,
      line: item.line,
      ledger: words.has,
      form: words.says,
      choices: fact === 'name' ? [LEDGER, RENAMED] : [LEDGER, FORM],
    },
    {
      code: 'FACT_DIFFERS',
      zh: `${zh}不同:台账 ${words.has},表 ${words.says}。以哪个为准?`,
      en: `Another ${fact}: ledger ${words.has}, form ${words.says}. Which is right?`,
    },
  );
  return asked(question, planning.answerTo(question.id), (choice) =>
    choice === LEDGER.id
      ? leftAside('LEFT_BY_ANSWER', '按答复以台账为准', 'the ledger is right, as was answered')
      : recorded([correction(planning, { fact, item, says }, words, 'correction')]),
  );
}

const RENAMED: Choice = { id: 'renamed', zh: '已更名,自填表之日起用新名', en: 'renamed, from the day of the form on' };

function correction(
  planning: Planning,
  { fact, item, says }: FactItem,
  { has, says: told }: { has: string; says: string },
  effect: 'supplement' | 'correction',
): PlannedCommand {
  const { element, zh } = FACTS[fact];
  const change = `${has} → ${told}`;
  return command(planning, {
    name: fact === 'name' ? 'RenameCadre' : 'CorrectCadreFacts',
    element,
    entries: [item.key],
    effect,
    fields: { cadreId: planning.cadreId, [fact]: says, ...entry(planning, { effectiveOn: planning.issuedOn }) },
    why: change,
    zh: `${effect === 'supplement' ? '补充' : '更正'}${zh}:${change}`,
    en: `${effect === 'supplement' ? 'add' : 'correct'} ${fact}: ${change}`,
  });
}

// A reason is read by more people than a day of birth may be.
function factWord(fact: Fact, value: string): string {
  if (fact === 'birth') return monthOf(value);
  if (fact === 'sex') return sexName(value);
  return fact === 'ethnicity' ? (ethnicityName(value) ?? value) : value;
}

/** Whether two values of a fact are the same as far as both are known. */
export function sameFact(fact: Fact, has: string, says: string): boolean {
  if (fact === 'birth' || fact === 'startedWork') return sameAsKnown(has, says);
  if (fact === 'name') return normalName(has) === normalName(says);
  return plainWords(has) === plainWords(says);
}

function plainWords(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/g, '');
}
