import { derivedId, firstDayOf, monthOf, type PartialDate, type PlainDate, type Recorded } from '#libs/kernel';
import { dateIn, sameAsKnown } from './dates.ts';
import { errorAt, noteAt, type Finding } from './finding.ts';
import { said, type Form, type TextElement } from './form.ts';
import type { KnownCadre, KnownLedger } from './known.ts';
import { APPOINTMENT_FORM, documentNoOf, type FormSource, type PlannedCommand, type Planning } from './plan/command.ts';
import { educations } from './plan/education.ts';
import { grades } from './plan/grades.ts';
import { dateAt, factCorrections, personIn, registration, type Person } from './plan/person.ts';
import { posts } from './plan/posts.ts';
import { politicalStatus } from './plan/status.ts';

/** What a form asks of the ledger. With an error among the findings there are no commands. */
export interface Plan {
  readonly name: string;
  readonly birth?: PartialDate;
  readonly cadreId?: string;
  /** Whether the ledger knows the cadre already. */
  readonly existing: boolean;
  readonly commands: readonly PlannedCommand[];
  readonly findings: readonly Finding[];
}

/**
 * Compares a form with what the ledger knows. Pure: the same form, file and knowledge give the same plan.
 *
 * A form that leaves something out contradicts nothing. What it says otherwise is a correction, unless the ledger rests
 * on younger papers, or on what was recorded after this very file was imported.
 */
export function planForm(form: Form, source: FormSource, known: KnownLedger): Plan {
  const { person, findings } = personIn(form, known.today);
  const issuedOn = issueOf(form, source, known.today, findings);
  const name = person?.name ?? '';
  if (!person || issuedOn === undefined) return { name, existing: false, commands: [], findings };
  const found = cadreOf(person, source, known, findings);
  if (found === 'several') return { name, existing: true, commands: [], findings };
  const cadreId = found?.cadreId ?? cadreIdOf(person, known);
  const planning: Planning = {
    form,
    source,
    issuedOn,
    known,
    cadreId,
    ...(found ? { cadre: found } : {}),
    mayCorrect: found !== undefined && mayCorrect(found, source, issuedOn),
  };
  const held = posts(planning);
  const parts = [
    found ? factCorrections(planning, found, person) : registration(planning, person, held.earliest),
    educations(planning),
    politicalStatus(planning, person.birth),
    held,
    grades(planning, held.stays),
  ];
  findings.push(...parts.flatMap((part) => part.findings), ...notImported(form));
  const failed = findings.some(({ severity }) => severity === 'error');
  const commands = failed ? [] : parts.flatMap((part) => part.commands);
  return { name, birth: person.birth, cadreId, existing: found !== undefined, commands, findings };
}

/**
 * The id of a cadre whom a form makes known: from name, sex and month of birth, never from an identity number; from the
 * day of birth where the other one belongs to somebody born on another day of the month.
 */
export function cadreIdOf({ name, sex, birth }: Person, known: Pick<KnownLedger, 'bornAs'>): string {
  const id = derivedId(APPOINTMENT_FORM, 'cadre', name, sex, monthOf(birth));
  const other = known.bornAs(id);
  return other === undefined || sameAsKnown(other, birth) ? id : derivedId(APPOINTMENT_FORM, 'cadre', name, sex, birth);
}

function issueOf(form: Form, source: FormSource, today: PlainDate, findings: Finding[]): PlainDate | undefined {
  const before = findings.length;
  const filled = dateAt(form, 'TianBiaoShiJian', today, findings);
  if (findings.length > before) return undefined;
  const date = filled ?? source.issuedOn;
  if (date !== undefined) return firstDayOf(date);
  // Ages are at times computed at a day to come; such a day says nothing of the form's own.
  const agesOn = dateIn(said(form, 'JiSuanNianLingShiJian'));
  if (agesOn !== undefined && firstDayOf(agesOn) <= today) return firstDayOf(agesOn);
  const { changedOn } = source;
  if (changedOn === undefined || changedOn > today) {
    findings.push(
      errorAt(
        { code: 'MISSING', element: 'TianBiaoShiJian' },
        '缺少填表时间,也没有计算年龄时间。请补填,或用 --issued-on 指定。',
        'The form has no day on which it was filled in. Fill it in, or give --issued-on.',
      ),
    );
    return undefined;
  }
  findings.push(
    noteAt(
      { code: 'FILE_DATE', element: 'TianBiaoShiJian', value: changedOn },
      '表中没有填表时间,以文件修改日期为准。如不对,请补填,或用 --issued-on 指定。',
      'The form has no day on which it was filled in; the day the file was last changed is taken. If that is wrong, fill it in, or give --issued-on.',
    ),
  );
  return changedOn;
}

function cadreOf(
  person: Person,
  source: FormSource,
  known: KnownLedger,
  findings: Finding[],
): KnownCadre | 'several' | undefined {
  const namesakes = known.find(person.name, person.sex);
  const born = namesakes.filter(({ birth }) => sameAsKnown(birth, person.birth));
  const agreeing = born.filter((cadre) => contradictsNothing(cadre, person));
  const same = agreeing.length === 1 ? agreeing : born;
  if (same.length > 1) {
    findings.push(
      errorAt(
        { code: 'CADRE_AMBIGUOUS', element: 'XingMing', value: person.name },
        `台账中有 ${same.length} 名同名、同性别、同出生年月的干部,不能确定是哪一人。请手工录入。`,
        `The ledger has ${same.length} cadres of this name, sex and birth, and it cannot be told which one. Record it by hand.`,
      ),
    );
    return 'several';
  }
  if (same[0]) return same[0];
  // A form whose birth was set right is still the file of the same name.
  const documentNo = documentNoOf(source.fileName);
  const byFile = namesakes.filter(({ recorded }) =>
    recorded.some(({ meta: { basis } }) => basis?.kind === APPOINTMENT_FORM && basis.documentNo === documentNo),
  );
  if (byFile.length === 1) return byFile[0];
  if (namesakes.length > 0) {
    findings.push(
      noteAt(
        { code: 'CADRE_LIKELY_DUPLICATE', element: 'ChuShengNianYue', value: person.birth },
        `台账中已有同名同性别的干部(出生 ${namesakes.map(({ birth }) => birth).join('、')})。将作为另一人登记;如是同一人,请先核对出生年月。`,
        `The ledger has a cadre of this name and sex (born ${namesakes.map(({ birth }) => birth).join(', ')}). This one is taken for another person; if it is the same, set the birth right first.`,
      ),
    );
  }
  return undefined;
}

// Of several people of one name and birth, the one whom nothing else in the form speaks against.
function contradictsNothing(cadre: KnownCadre, { ethnicity, nativePlace, startedWork }: Person): boolean {
  const agrees = (has: string | undefined, says: string | undefined): boolean =>
    has === undefined || says === undefined || has === says;
  const began = cadre.startedWork !== undefined && startedWork !== undefined;
  return (
    agrees(cadre.ethnicity, ethnicity) &&
    agrees(cadre.nativePlace, nativePlace) &&
    (!began || sameAsKnown(cadre.startedWork, startedWork))
  );
}

// What was recorded after this very file, other than from it, had the last word; younger papers have it too.
function mayCorrect({ recorded }: KnownCadre, { sha256 }: FormSource, issuedOn: PlainDate): boolean {
  const isFromThisFile = ({ meta: { basis } }: Recorded): boolean => basis?.sha256 === sha256;
  const first = recorded.findIndex(isFromThisFile);
  const isLast = first < 0 || recorded.slice(first).every(isFromThisFile);
  return isLast && recorded.every(({ meta: { basis } }) => basis === undefined || basis.issuedOn <= issuedOn);
}

const NOT_IMPORTED: readonly { readonly element: TextElement; readonly zh: string; readonly en: string }[] = [
  { element: 'JiangChengQingKuang', zh: '奖惩情况', en: 'rewards and penalties' },
  { element: 'ZhuanYeJiShuZhiWu', zh: '专业技术职务', en: 'professional title' },
];

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}

// What the ledger has no place for yet is at least not lost without a word.
function notImported(form: Form): Finding[] {
  return NOT_IMPORTED.flatMap(({ element, zh, en }) => {
    const value = said(form, element);
    if (value === '') return [];
    const note = noteAt(
      { code: 'NOT_IMPORTED', element, value },
      `${zh}暂不能导入台账,仅在此列出:${oneLine(value)}`,
      `The ${en} cannot be imported yet and are only shown here.`,
    );
    return [note];
  });
}
