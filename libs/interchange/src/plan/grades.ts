import { streamOf, type PlainDate } from '#libs/kernel';
import { noteAt, type Finding } from '../finding.ts';
import { said } from '../form.ts';
import { gradesIn, gradeWord, type YearGrade } from '../grades.ts';
import type { Interval, KnownGrade } from '../known.ts';
import { command, entry, mayChange, NOTHING, type Part, type Planning, type PlannedCommand } from './command.ts';

const ELEMENT = 'NianDuKaoHeJieGuo';

/** A time in a team. */
export interface Stay extends Interval {
  readonly teamId: string;
}

/**
 * What the form says of the grades (考核等次) of past years: each becomes one of the assessment of the team in which the
 * year ended, which is opened where the ledger has none. An assessment that was held has its own grades.
 */
export function grades(planning: Planning, stays: readonly Stay[]): Part {
  const text = said(planning.form, ELEMENT);
  if (text === '') return NOTHING;
  const told = gradesIn(text);
  const over = (year: number): boolean => lastDayOf(year) < planning.issuedOn && year > 1949;
  if (!told?.every(({ year }) => over(year))) return { commands: [], findings: [unreadable(text)] };
  const parts = told.map((each) => gradePart(planning, stays, each));
  return { commands: parts.flatMap(({ commands }) => commands), findings: parts.flatMap(({ findings }) => findings) };
}

function lastDayOf(year: number): PlainDate {
  return `${year}-12-31`;
}

function gradePart(planning: Planning, stays: readonly Stay[], told: YearGrade): Part {
  const known = (planning.cadre?.grades ?? []).filter(({ year }) => year === told.year);
  if (known.some(({ grade }) => grade === told.grade)) return NOTHING;
  const [other] = known;
  if (other)
    return mayChange(planning, other) && told.grade !== 'ungraded'
      ? correction(planning, told, other)
      : noted(differs(told, other));
  if (told.grade === 'ungraded') return noted(withoutGround(told));
  const teams = teamsOn(planning, stays, lastDayOf(told.year));
  const [teamId] = teams;
  if (teamId === undefined || teams.length > 1) return noted(withoutTeam(told, teams.length));
  return planning.known.assessment(told.year, teamId) === 'held'
    ? noted(assessed(told))
    : certified(planning, told, teamId);
}

function noted(finding: Finding): Part {
  return { commands: [], findings: [finding] };
}

function teamsOn({ cadre, known }: Planning, stays: readonly Stay[], on: PlainDate): string[] {
  const holds = ({ from, to }: Interval): boolean => from <= on && to > on;
  const there = new Set([...stays, ...(cadre?.tenures ?? [])].filter(holds).map(({ teamId }) => teamId));
  return known.teams.filter(({ teamId, names }) => there.has(teamId) && names.some(holds)).map(({ teamId }) => teamId);
}

function certified(planning: Planning, told: YearGrade, teamId: string): Part {
  const { year, grade } = told;
  const on = entry(planning, { effectiveOn: lastDayOf(year) });
  const act = (of: Pick<PlannedCommand, 'name' | 'zh' | 'en' | 'unless'>, fields: object): PlannedCommand =>
    command(planning, { element: ELEMENT, effect: 'new', ...of, fields: { year, ...fields, ...on } });
  return {
    commands: [
      act(
        {
          name: 'OpenAssessmentRound',
          unless: streamOf('assessmentRound', String(year)),
          zh: `启动 ${year} 年度考核`,
          en: `open the assessment round of ${year}`,
        },
        {},
      ),
      act(
        {
          name: 'OpenTeamAssessment',
          unless: streamOf('assessment', `${year}-${teamId}`),
          zh: `启动班子 ${year} 年度考核`,
          en: `open the team’s assessment of ${year}`,
        },
        { teamId },
      ),
      act(
        {
          name: 'CertifyCadreGrade',
          zh: `登记 ${year} 年度考核等次 ${gradeWord(grade)}`,
          en: `record the grade of ${year}: ${gradeWord(grade)}`,
        },
        { teamId, cadreId: planning.cadreId, grade },
      ),
    ],
    findings: [],
  };
}

function correction(planning: Planning, { year, grade }: YearGrade, known: KnownGrade): Part {
  const change = `${gradeWord(known.grade)} → ${gradeWord(grade)}`;
  const correct = command(planning, {
    name: 'CorrectRecord',
    element: ELEMENT,
    effect: 'correction',
    fields: {
      stream: streamOf('assessment', `${year}-${known.teamId}`),
      targetEventId: known.eventId,
      data: { year, teamId: known.teamId, cadreId: planning.cadreId, grade },
      effectiveOn: planning.issuedOn,
    },
    why: `${year} ${change}`,
    zh: `更正 ${year} 年度考核等次:${change}`,
    en: `correct the grade of ${year}: ${change}`,
  });
  return { commands: [correct], findings: [] };
}

function unreadable(value: string): Finding {
  return noteAt(
    { code: 'GRADES_UNREADABLE', element: ELEMENT, value },
    `年度考核结果不能逐年读出,未记入。请写明已结束的年度和等次,如“2017年称职；2018年优秀”。`,
    'The results of the yearly assessments cannot be read year by year, so they are not recorded. Write years that are over and their grades, such as 2017年称职；2018年优秀.',
  );
}

function textOf({ year, grade }: YearGrade): string {
  return `${year}年${gradeWord(grade)}`;
}

function differs(told: YearGrade, known: KnownGrade): Finding {
  return noteAt(
    { code: 'GRADE_DIFFERS', element: ELEMENT, value: textOf(told) },
    `台账中该年度等次为${gradeWord(known.grade)},不作更正。请核对考核材料后手工更正。`,
    `The ledger has ${gradeWord(known.grade)} for that year; nothing is corrected. Check the papers of the assessment and correct it by hand.`,
  );
}

function withoutGround(told: YearGrade): Finding {
  return noteAt(
    { code: 'GRADE_WITHOUT_GROUND', element: ELEMENT, value: textOf(told) },
    '不定等次须有事由,表中没有,未记入。请手工录入。',
    'A year without a grade has a ground, which the form does not tell; it is not recorded. Record it by hand.',
  );
}

function withoutTeam(told: YearGrade, count: number): Finding {
  return noteAt(
    { code: 'GRADE_WITHOUT_TEAM', element: ELEMENT, value: textOf(told) },
    `该年末${count > 1 ? `在 ${count} 个班子任职` : '没有在台账中的班子任职的记载'},等次未记入。请手工录入。`,
    `At the end of that year the person was ${count > 1 ? `in ${count} teams` : 'in no team of the ledger as far as is known'}; the grade is not recorded. Record it by hand.`,
  );
}

function assessed(told: YearGrade): Finding {
  return noteAt(
    { code: 'GRADE_ASSESSED', element: ELEMENT, value: textOf(told) },
    '班子该年度的考核已在台账中办理,其中没有此人的等次,未记入。请核对后手工录入。',
    'The team’s assessment of that year is in the ledger, without a grade of this person; it is not recorded. Check it and record it by hand.',
  );
}
