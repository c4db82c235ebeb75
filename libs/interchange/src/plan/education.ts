import { levelWord, NO_LEVEL } from '../codes.ts';
import { effectiveFrom, type Effective } from '../dates.ts';
import type { KnownEducation } from '../known.ts';
import { understood, type EducationTold, type FormItem, type Understood } from '../read/reading.ts';
import { joinedLines, schoolName, studiesText, type Studies } from '../schools.ts';
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
  type Verdict,
} from './account.ts';
import {
  command,
  entry,
  given,
  isOfThisFile,
  recordedByThisFile,
  type PlannedCommand,
  type Planning,
} from './command.ts';
import type { Told } from './person.ts';
import { superseded } from './tenures.ts';

type Item = Understood<'education'>;

const MODES = { fullTime: '全日制', inService: '在职' } as const;
const BOTH: Choice = { id: 'both', zh: '两段都有', en: 'both were completed' };

/** What the form says of educations: those the ledger lacks are recorded, those it has otherwise are asked about. */
export function educations(planning: Planning): Told {
  const items = understood(planning.form, 'education');
  // Each record answers for one education of the form, the one that is most like it.
  const free = new Set(planning.cadre?.educations ?? []);
  const matches = new Map<Item, KnownEducation>();
  for (const fits of [isSame, isLacking, isLike]) {
    for (const item of items.filter((each) => !matches.has(each))) {
      const record = [...free].find((own) => fits(own, item.reading.meaning));
      if (!record) continue;
      matches.set(item, record);
      free.delete(record);
    }
  }
  const told = items.map((item) => {
    const verdict = verdictOf(planning, item, matches.get(item));
    return { entry: entryOf(item, verdict), verdict };
  });
  return { entries: told.map((each) => each.entry), verdicts: told.map(({ verdict }) => verdict) };
}

function verdictOf(planning: Planning, item: Item, own: KnownEducation | undefined): Verdict {
  const told = item.reading.meaning;
  const records = planning.cadre?.educations ?? [];
  if (own && isSame(own, told)) return onRecord();
  // Level and degree may lie in two records.
  if (isInParts(records, told)) return onRecord();
  if (own && isLacking(own, told)) return recorded([correction(planning, item, told, own, 'supplement')]);
  if (!own) return recorded([addition(planning, item, told)]);
  return wasRecorded(planning, told) ? superseded() : differing(planning, item, told, own);
}

function sameMode(own: KnownEducation, told: EducationTold): boolean {
  return own.studyMode === told.mode;
}

function sameLevel(own: KnownEducation, { level = NO_LEVEL }: EducationTold): boolean {
  return own.level === level;
}

function agree(has: string | undefined, says: string | undefined): boolean {
  return has === undefined || says === undefined || joinedLines(has) === joinedLines(says);
}

// School, department and subject may be parted in other places.
function sameStudies(own: Studies, told: Studies): boolean {
  const [has, says] = [studiesText(own), studiesText(told)];
  if (has === '' || says === '' || has === says) return true;
  const sameSchool = joinedLines(own.school ?? '') === joinedLines(told.school ?? '');
  return sameSchool && (own.major === undefined || told.major === undefined || own.major === told.major);
}

/** The record says all that the form says. */
function isSame(own: KnownEducation, told: EducationTold): boolean {
  const tells = (has: string | undefined, says: string | undefined): boolean => says === undefined || has !== undefined;
  return (
    sameMode(own, told) &&
    sameLevel(own, told) &&
    agree(own.degree, told.degree) &&
    sameStudies(own, told) &&
    tells(own.degree, told.degree) &&
    (studiesText(told) === '' || studiesText(own) !== '') &&
    tells(own.major, told.major)
  );
}

/** The record lacks something that the form says, and says nothing else. */
function isLacking(own: KnownEducation, told: EducationTold): boolean {
  const level =
    sameLevel(own, told) || (told.level === undefined && own.degree === undefined && studiesText(told) !== '');
  return sameMode(own, told) && level && agree(own.degree, told.degree) && sameStudies(own, told);
}

/** The record may be of the same education and says otherwise. */
function isLike(own: KnownEducation, told: EducationTold): boolean {
  if (!sameMode(own, told)) return false;
  if (sameLevel(own, told)) return true;
  const [has, says] = [schoolName(own.school ?? ''), schoolName(told.school ?? '')];
  // Another level at another school is another education; at the same one it may have been written otherwise.
  return has !== undefined && has === says;
}

function isInParts(records: readonly KnownEducation[], told: EducationTold): boolean {
  const { level, degree } = told;
  if (level === undefined || degree === undefined) return false;
  const of = (own: KnownEducation): boolean => sameMode(own, told) && agree(own.school, told.school);
  return (
    records.some((own) => of(own) && own.level === level) && records.some((own) => of(own) && own.degree === degree)
  );
}

function wasRecorded(planning: Planning, told: EducationTold): boolean {
  const { level = NO_LEVEL, degree, mode, school, major } = told;
  return recordedByThisFile(planning).some(({ type, data }) => {
    const same = data['level'] === level && data['degree'] === degree && data['studyMode'] === mode;
    return type === 'EducationRecorded' && same && data['school'] === school && data['major'] === major;
  });
}

// ---- acts

function graduationOf({ graduated }: EducationTold, { today }: { today: string }): Effective | undefined {
  if (graduated?.date === undefined) return undefined;
  const effective = effectiveFrom(graduated.date);
  return effective.effectiveOn <= today ? effective : undefined;
}

function addition(planning: Planning, item: FormItem, told: EducationTold): PlannedCommand {
  const { level = NO_LEVEL, degree, mode, school, major } = told;
  const graduated = graduationOf(told, planning.known);
  const undated = graduated ? '' : `,毕业时间不详,自填表之日起记载`;
  return command(planning, {
    name: 'RecordEducation',
    element: item.element,
    entries: [item.key],
    effect: 'new',
    fields: {
      cadreId: planning.cadreId,
      ...given({ level, degree, studyMode: mode, school, major }),
      ...entry(planning, graduated ?? { effectiveOn: planning.issuedOn }),
    },
    zh: `登记${MODES[mode]}教育 ${wordsFor(told)}${undated}`,
    en: `record education (${mode}) ${wordsFor(told)}${graduated ? '' : ', from the day of the form on, for the graduation is not told'}`,
  });
}

function differing(planning: Planning, item: FormItem, told: EducationTold, own: KnownEducation): Verdict {
  if (isOfThisFile(planning, own) && own.papers.length > 1) return superseded();
  const [has, says] = [wordsFor(own), wordsFor(told)];
  const question = questionOf(
    {
      kind: 'differs',
      sha256: planning.source.sha256,
      element: item.element,
      line: item.line,
      ledger: `${MODES[own.studyMode]} ${has}`,
      form: `${MODES[told.mode]} ${says}`,
      choices: [LEDGER, FORM, BOTH],
    },
    {
      code: 'EDUCATION_DIFFERS',
      zh: `${MODES[told.mode]}教育不同:台账 ${has},表 ${says}。以哪个为准,还是两段都有?`,
      en: `Another education (${told.mode}): ledger ${has}, form ${says}. Which is right, or were both completed?`,
    },
  );
  return asked(question, planning.answerTo(question.id), (choice) => {
    if (choice === FORM.id) return recorded([correction(planning, item, told, own, 'correction')]);
    if (choice === BOTH.id) return recorded([addition(planning, item, told)]);
    return leftAside('LEFT_BY_ANSWER', '按答复以台账为准', 'the ledger is right, as was answered');
  });
}

function correction(
  planning: Planning,
  item: FormItem,
  told: EducationTold,
  target: KnownEducation,
  effect: 'supplement' | 'correction',
): PlannedCommand {
  const studies = studiesText(told) === '' ? target : { ...given({ major: target.major }), ...told };
  const data = given({
    level: told.level ?? target.level,
    degree: told.degree ?? target.degree,
    studyMode: told.mode,
    school: studies.school,
    major: studies.major,
  });
  const change = `${wordsFor(target)} → ${wordsFor(data)}`;
  return command(planning, {
    name: 'CorrectRecord',
    element: item.element,
    entries: [item.key],
    effect,
    fields: {
      stream: `cadre-${planning.cadreId}`,
      targetEventId: target.eventId,
      data,
      effectiveOn: planning.issuedOn,
    },
    why: change,
    zh: `${effect === 'supplement' ? '补充' : '更正'}${MODES[told.mode]}教育:${change}`,
    en: `${effect === 'supplement' ? 'add to' : 'correct'} the education (${told.mode}): ${change}`,
  });
}

function wordsFor(data: object): string {
  const { level, degree, school, major } = data as Record<string, string | undefined>;
  const studies = { ...(school === undefined ? {} : { school }), ...(major === undefined ? {} : { major }) };
  const words = [levelWord(level ?? ''), degree && `学位 ${degree}`, studiesText(studies)];
  return words.filter((word) => word !== undefined && word !== '').join(' ');
}
