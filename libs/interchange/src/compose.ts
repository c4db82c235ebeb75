import { END_OF_TIME, monthOf, type PartialDate, type PlainDate } from '#libs/kernel';
import { degreeWord, ethnicityName, isDemocraticParty, levelWord, NO_LEVEL, sexName, statusWord } from './codes.ts';
import { compactDay, compactMonth } from './dates.ts';
import { noteAt, type Finding } from './finding.ts';
import { EMPTY_FORM, said, type Form, type TextElement } from './form.ts';
import { gradesIn, gradesText, type YearGrade } from './grades.ts';
import { writeResume, type Period } from './resume.ts';
import { joinedLines, studiesText, type Studies } from './schools.ts';

/** An education of the person whose form is written. */
export interface EducationOf extends Studies {
  readonly level: string;
  readonly degree?: string;
  readonly studyMode: 'fullTime' | 'inService';
}

/** A post held, with the names team and post had when it began; `to` is `END_OF_TIME` while it goes on. */
export interface PostHeld {
  readonly team: string;
  readonly title: string;
  /** Name of the team on the day of the form. */
  readonly teamNow: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** What the ledger says of a cadre on a day, as known at an instant. */
export interface CadreAsOf {
  readonly asOf: PlainDate;
  readonly name: string;
  readonly sex: string;
  readonly birth: PartialDate;
  readonly ethnicity?: string;
  readonly nativePlace?: string;
  readonly startedWork?: PartialDate;
  /** The one shown first comes first. */
  readonly educations: readonly EducationOf[];
  readonly politicalStatus?: { readonly status: string; readonly joinedOn?: PartialDate };
  readonly posts: readonly PostHeld[];
  readonly grades: readonly YearGrade[];
}

/** Elements that the ledger fills; all others come from the original form or stay empty. */
const FROM_THE_LEDGER: readonly TextElement[] = [
  ...(['XingMing', 'XingBie', 'ChuShengNianYue', 'MinZu', 'JiGuan', 'RuDangShiJian', 'CanJiaGongZuoShiJian'] as const),
  ...(['QuanRiZhiJiaoYu_XueLi', 'QuanRiZhiJiaoYu_XueWei', 'ZaiZhiJiaoYu_XueLi', 'ZaiZhiJiaoYu_XueWei'] as const),
  ...(['QuanRiZhiJiaoYu_XueLi_BiYeYuanXiaoXi', 'QuanRiZhiJiaoYu_XueWei_BiYeYuanXiaoXi'] as const),
  ...(['ZaiZhiJiaoYu_XueLi_BiYeYuanXiaoXi', 'ZaiZhiJiaoYu_XueWei_BiYeYuanXiaoXi'] as const),
  ...(['XianRenZhiWu', 'JianLi', 'JiSuanNianLingShiJian', 'TianBiaoShiJian', 'Version'] as const),
];

/**
 * The appointment form of a cadre as the ledger knows it, its résumé rebuilt from the posts held. Family, identity
 * number, photo and whatever else the ledger does not keep come from `original`, and nowhere else.
 */
export function composeForm(cadre: CadreAsOf, original: Form = EMPTY_FORM): { form: Form; findings: Finding[] } {
  const findings: Finding[] = [];
  const { asOf, birth, startedWork, ethnicity } = cadre;
  const texts: Partial<Record<TextElement, string>> = {
    XingMing: cadre.name,
    XingBie: sexName(cadre.sex),
    ChuShengNianYue: compactMonth(birth),
    MinZu: ethnicity === undefined ? '' : nameOrNote('MinZu', ethnicity, ethnicityName(ethnicity), findings),
    JiGuan: cadre.nativePlace ?? '',
    RuDangShiJian: joined(cadre),
    CanJiaGongZuoShiJian: startedWork === undefined ? '' : compactMonth(startedWork),
    ...educationTexts(cadre, 'fullTime', 'QuanRiZhiJiaoYu', findings),
    ...educationTexts(cadre, 'inService', 'ZaiZhiJiaoYu', findings),
    XianRenZhiWu: presentPosts(cadre),
    JianLi: writeResume(periodsOf(cadre)),
    JiSuanNianLingShiJian: compactDay(asOf),
    TianBiaoShiJian: compactDay(asOf),
  };
  const results = resultsOf(cadre, original);
  if (results !== '') texts.NianDuKaoHeJieGuo = results;
  const carried = Object.fromEntries(
    Object.entries(original.texts).filter(([element]) => !(FROM_THE_LEDGER as readonly string[]).includes(element)),
  );
  return { form: { ...original, texts: { ...carried, ...texts } }, findings };
}

// The grades of the ledger, and those of years that only the original tells of.
function resultsOf({ grades, asOf }: CadreAsOf, original: Form): string {
  const told = gradesIn(said(original, 'NianDuKaoHeJieGuo')) ?? [];
  const only = told.filter(({ year }) => grades.every((own) => own.year !== year) && `${year}-12-31` <= asOf);
  return grades.length === 0 ? '' : gradesText([...grades, ...only]);
}

// A member's day of joining, or the name of a democratic party; everybody else leaves the field empty.
function joined({ politicalStatus }: CadreAsOf): string {
  if (!politicalStatus) return '';
  const { status, joinedOn } = politicalStatus;
  if (isDemocraticParty(status)) return statusWord(status);
  return (status === '01' || status === '02') && joinedOn !== undefined ? compactMonth(joinedOn) : '';
}

function presentPosts({ posts, asOf }: CadreAsOf): string {
  const present = posts.filter(({ from, to }) => from <= asOf && to > asOf);
  return present.map(({ teamNow, title }) => `${teamNow}${title}`).join(',');
}

function periodsOf({ posts, asOf }: CadreAsOf): Period[] {
  return posts
    .filter(({ from }) => from <= asOf)
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
    .map(({ team, title, from, to }) => ({
      from: monthOf(from),
      ...(to > asOf || to === END_OF_TIME ? {} : { to: monthOf(to) }),
      text: `${team}${title}`,
    }));
}

type Prefix = 'QuanRiZhiJiaoYu' | 'ZaiZhiJiaoYu';

function educationTexts(
  { educations }: CadreAsOf,
  mode: EducationOf['studyMode'],
  prefix: Prefix,
  findings: Finding[],
): Partial<Record<TextElement, string>> {
  const own = educations.filter(({ studyMode }) => studyMode === mode);
  const first = own.find(({ level }) => level !== NO_LEVEL);
  const degreed = first?.degree === undefined ? own.find(({ degree }) => degree !== undefined) : first;
  const element = `${prefix}_XueWei` as const;
  const degree = degreed?.degree;
  const word = degree === undefined ? '' : nameOrNote(element, degree, degreeWord(degree), findings);
  return {
    [`${prefix}_XueLi`]: first ? levelWord(first.level) : '',
    [element]: word,
    [`${prefix}_XueLi_BiYeYuanXiaoXi`]: first ? studiesText(first) : '',
    [`${prefix}_XueWei_BiYeYuanXiaoXi`]: degreed && word !== '' ? joinedLines(studiesText(degreed)) : '',
  };
}

function nameOrNote(element: string, code: string, name: string | undefined, findings: Finding[]): string {
  if (name !== undefined) return name;
  findings.push(
    noteAt(
      { code: 'CODE_WITHOUT_NAME', element, value: code },
      '该代码没有可以确定的名称,此栏留空。请在表中手工填写。',
      'There is no certain name for this code, so the field is left empty. Fill it in by hand.',
    ),
  );
  return '';
}
