import { addMonths, firstDayOf, monthOf, type PartialDate, type PlainDate } from '#libs/kernel';
import { ethnicityCode, ethnicityName, sexCode } from '../codes.ts';
import { dateIn, effectiveFrom, sameAsKnown } from '../dates.ts';
import { errorAt, holdsIdentityNumber, noteAt, type Finding } from '../finding.ts';
import { said, type Form, type TextElement } from '../form.ts';
import type { KnownCadre } from '../known.ts';
import { command, entry, NOTHING, type Part, type Planning } from './command.ts';

/** Who a form is about. */
export interface Person {
  readonly name: string;
  readonly sex: string;
  readonly birth: PartialDate;
  readonly ethnicity?: string;
  readonly nativePlace?: string;
  readonly startedWork?: PartialDate;
}

/** Reads who a form is about, or every problem with that. */
export function personIn(form: Form, today: PlainDate): { person?: Person; findings: Finding[] } {
  const findings: Finding[] = [];
  const name = nameIn(form, findings);
  const sex = sexIn(form, findings);
  const birth = dateAt(form, 'ChuShengNianYue', today, findings);
  if (birth === undefined && said(form, 'ChuShengNianYue') === '')
    findings.push(missing('ChuShengNianYue', '出生年月', 'the birth'));
  const ethnicity = ethnicityIn(form, findings);
  const startedWork = dateAt(form, 'CanJiaGongZuoShiJian', today, findings);
  const nativePlace = plainText(form, 'JiGuan', findings);
  if (birth && startedWork) findings.push(...implausibleStart(form, birth, startedWork));
  if (findings.some(({ severity }) => severity === 'error') || !name || !sex || !birth) return { findings };
  return { person: { name, sex, birth, ethnicity, nativePlace, startedWork }, findings };
}

/** A text that may enter the ledger: in one line, without anything like an identity number. */
export function plainText(form: Form, element: TextElement, findings: Finding[]): string | undefined {
  const text = said(form, element).replaceAll(/\s+/g, ' ');
  if (text === '') return undefined;
  if (!holdsIdentityNumber(text)) return text;
  findings.push(
    errorAt(
      { code: 'IDENTITY_NUMBER', element, value: text },
      '内容中疑似含有身份证号码,不得进入台账。请从该栏删去号码。',
      'The text seems to hold an identity number, which must not enter the ledger. Delete it from this field.',
    ),
  );
  return undefined;
}

/** A date of the form; one that cannot be is a problem. */
export function dateAt(
  form: Form,
  element: TextElement,
  today: PlainDate,
  findings: Finding[],
): PartialDate | undefined {
  const text = said(form, element);
  if (text === '') return undefined;
  const date = dateIn(text);
  if (date !== undefined && firstDayOf(date) <= today) return date;
  findings.push(date === undefined ? impossibleDate(element, text) : futureDate(element, text, today));
  return undefined;
}

function impossibleDate(element: string, value: string): Finding {
  return errorAt(
    { code: 'DATE_IMPOSSIBLE', element, value },
    '不是有效的日期,应为 yyyyMM 或 yyyyMMdd(如 197503)。请改正年月。',
    'This is no date; yyyyMM or yyyyMMdd is due, such as 197503. Set year and month right.',
  );
}

function futureDate(element: string, value: string, today: PlainDate): Finding {
  return errorAt(
    { code: 'DATE_FUTURE', element, value },
    `日期晚于今天(${today})。请核对年月。`,
    `The date is after today, ${today}. Check year and month.`,
  );
}

function missing(element: string, zh: string, en: string): Finding {
  return errorAt(
    { code: 'MISSING', element },
    `缺少${zh}。请在表中补填后再导入。`,
    `The form lacks ${en}. Fill it in.`,
  );
}

function nameIn(form: Form, findings: Finding[]): string | undefined {
  const text = plainText(form, 'XingMing', findings);
  if (text === undefined) {
    if (said(form, 'XingMing') === '') findings.push(missing('XingMing', '姓名', 'the name'));
    return undefined;
  }
  // Names of two characters are often spread over the width of three.
  return /^[\p{Script=Han}\s·•]+$/u.test(text) ? text.replaceAll(/\s/g, '') : text;
}

function sexIn(form: Form, findings: Finding[]): string | undefined {
  const text = said(form, 'XingBie');
  const code = sexCode(text);
  if (text === '') findings.push(missing('XingBie', '性别', 'the sex'));
  else if (code === undefined) {
    findings.push(
      errorAt(
        { code: 'SEX_UNKNOWN', element: 'XingBie', value: text },
        '性别应为“男”或“女”。请改正。',
        'The sex is 男 or 女. Set it right.',
      ),
    );
  }
  return code;
}

function ethnicityIn(form: Form, findings: Finding[]): string | undefined {
  const text = said(form, 'MinZu');
  if (text === '') return undefined;
  const code = ethnicityCode(text);
  if (code !== undefined) return code;
  findings.push(
    errorAt(
      { code: 'ETHNICITY_UNKNOWN', element: 'MinZu', value: text },
      '不是 GB/T 3304 中的民族名称。请按标准名称填写(如 汉族、满族)。',
      'This is no name of GB/T 3304. Write the standard name, such as 汉族 or 满族.',
    ),
  );
  return undefined;
}

function implausibleStart(form: Form, birth: PartialDate, startedWork: PartialDate): Finding[] {
  const about = { element: 'CanJiaGongZuoShiJian', value: said(form, 'CanJiaGongZuoShiJian') };
  const [born, began] = [firstDayOf(birth), firstDayOf(startedWork)];
  if (began < born) {
    return [
      errorAt(
        { code: 'DATE_IMPLAUSIBLE', ...about },
        `参加工作时间早于出生年月(${birth})。请核对两个日期。`,
        `Work began before the birth (${birth}). Check both dates.`,
      ),
    ];
  }
  if (began >= addMonths(born, 12 * 16)) return [];
  return [
    noteAt(
      { code: 'DATE_IMPLAUSIBLE', ...about },
      `参加工作时不满 16 周岁(出生 ${birth})。请核对两个日期。`,
      `Under 16 when work began (born ${birth}). Check both dates.`,
    ),
  ];
}

/** The registration of somebody the ledger does not know. */
export function registration(planning: Planning, person: Person, earliestPost: PlainDate | undefined): Part {
  const { cadreId, issuedOn } = planning;
  const { name, sex, birth, ethnicity, nativePlace, startedWork } = person;
  const days = [effectiveFrom(startedWork ?? issuedOn)];
  if (earliestPost !== undefined) days.push({ effectiveOn: earliestPost, effectivePrecision: 'month' });
  const first = days.reduce((a, b) => (b.effectiveOn < a.effectiveOn ? b : a));
  const fields = { cadreId, name, sex, birth, ethnicity, nativePlace, startedWork, entryKind: 'appointmentForm' };
  const register = command(planning, {
    name: 'RegisterCadre',
    element: 'XingMing',
    effect: 'new',
    fields: { ...fields, ...entry(planning, first) },
    zh: `登记干部 ${name},${birth} 生`,
    en: `register ${name}, born ${birth}`,
  });
  return { commands: [register], findings: [] };
}

const FACTS: readonly {
  readonly field: 'birth' | 'ethnicity' | 'nativePlace' | 'startedWork';
  readonly element: TextElement;
  readonly zh: string;
}[] = [
  { field: 'birth', element: 'ChuShengNianYue', zh: '出生年月' },
  { field: 'ethnicity', element: 'MinZu', zh: '民族' },
  { field: 'nativePlace', element: 'JiGuan', zh: '籍贯' },
  { field: 'startedWork', element: 'CanJiaGongZuoShiJian', zh: '参加工作时间' },
];

/** What the form says otherwise than the ledger of somebody it knows. */
export function factCorrections(planning: Planning, cadre: KnownCadre, person: Person): Part {
  const parts = FACTS.map(({ field, element, zh }) => {
    const [has, says] = [cadre[field], person[field]];
    if (says === undefined || (has !== undefined && same(field, has, says))) return NOTHING;
    const told = (value: string | undefined): string => (value === undefined ? '–' : factWord(field, value));
    const change = `${told(has)} → ${told(says)}`;
    if (has !== undefined && !planning.mayCorrect) return differs(element, zh, field, change);
    const correct = command(planning, {
      name: 'CorrectCadreFacts',
      element,
      effect: has === undefined ? 'supplement' : 'correction',
      fields: {
        cadreId: cadre.cadreId,
        [field]: says,
        ...entry(planning, { effectiveOn: planning.issuedOn }),
      },
      why: change,
      zh: `${has === undefined ? '补充' : '更正'}${zh}:${change}`,
      en: `${has === undefined ? 'add' : 'correct'} ${field}: ${change}`,
    });
    return { commands: [correct], findings: [] };
  });
  return { commands: parts.flatMap(({ commands }) => commands), findings: parts.flatMap(({ findings }) => findings) };
}

// A reason is read by more people than a day of birth may be.
function factWord(field: string, value: string): string {
  if (field === 'birth') return monthOf(value);
  return field === 'ethnicity' ? (ethnicityName(value) ?? value) : value;
}

function same(field: string, has: string, says: string): boolean {
  if (field === 'birth' || field === 'startedWork') return sameAsKnown(has, says);
  return has.replaceAll(/\s/g, '') === says.replaceAll(/\s/g, '');
}

/** The form says otherwise than the ledger, and is not the one to correct it. */
export function differs(element: string, zh: string, en: string, change: string): Part {
  const note = noteAt(
    { code: 'DIFFERS_NOT_APPLIED', element, value: change },
    `${zh}与台账不同(台账 → 表:${change}),但该表以前导入过,或早于台账所依据的材料,不作更正。如以该表为准,请在台账中手工更正。`,
    `The ledger says otherwise on ${en} (ledger → form: ${change}); the form was imported before or is older than what the ledger rests on, so nothing is corrected. If the form is right, correct the record by hand.`,
  );
  return { commands: [], findings: [note] };
}
