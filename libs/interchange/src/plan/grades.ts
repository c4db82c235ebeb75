import { streamOf, type PlainDate } from '#libs/kernel';
import { gradeWord, type YearGrade } from '../grades.ts';
import type { Interval, KnownGrade } from '../known.ts';
import { understood, type FormItem } from '../read/reading.ts';
import {
  ASIDE,
  asked,
  entryOf,
  FORM,
  leftAside,
  LEDGER,
  onRecord,
  questionOf,
  recorded,
  type About,
  type Choice,
  type Verdict,
} from './account.ts';
import { command, entry, isOfForms, isOfThisFile, type Planning, type PlannedCommand } from './command.ts';
import type { Told } from './person.ts';
import { superseded } from './tenures.ts';

/** A time in a team. */
export interface Stay extends Interval {
  readonly teamId: string;
}

/**
 * What the form says of the grades (考核等次) of past years: each becomes one of the assessment of the team in which the
 * year ended, which is opened where the ledger has none. An assessment that was held has its own grades.
 */
export function grades(planning: Planning, stays: readonly Stay[]): Told {
  const told = understood(planning.form, 'grade').map((item) => {
    const verdict = verdictOf(planning, stays, item, item.reading.meaning);
    return { entry: entryOf(item, verdict), verdict };
  });
  return { entries: told.map((each) => each.entry), verdicts: told.map(({ verdict }) => verdict) };
}

function lastDayOf(year: number): PlainDate {
  return `${year}-12-31`;
}

function verdictOf(planning: Planning, stays: readonly Stay[], item: FormItem, told: YearGrade): Verdict {
  if (lastDayOf(told.year) >= planning.issuedOn || told.year <= 1949) {
    return leftAside('GRADE_YEAR', '填表时该年度尚未结束', 'the year was not over when the form was filled in');
  }
  const known = (planning.cadre?.grades ?? []).filter(({ year }) => year === told.year);
  if (known.some(({ grade }) => grade === told.grade)) return onRecord();
  const [other] = known;
  if (other) return differing(planning, item, told, other);
  if (told.grade === 'ungraded') {
    return leftAside(
      'GRADE_WITHOUT_GROUND',
      '不定等次须有事由,表中没有,未记入',
      'a year without a grade has a ground, which the form does not tell',
    );
  }
  return told.word === undefined ? ofTeam(planning, stays, item, told) : ofInstitution(planning, stays, item, told);
}

// What was certified in the words of public institutions is of another assessment, and a person says what it counts as.
function ofInstitution(planning: Planning, stays: readonly Stay[], item: FormItem, told: YearGrade): Verdict {
  const word = gradeWord(told.grade);
  const takes: Choice = { id: `grade:${told.grade}`, zh: `按“${word}”记入`, en: `record it as ${word}` };
  const question = questionOf(
    {
      ...about(planning, item),
      kind: 'differs',
      ledger: '',
      form: `${told.year}年${told.word!}`,
      choices: [takes, ASIDE],
    },
    {
      code: 'GRADE_OF_INSTITUTION',
      zh: `“${told.word!}”是事业单位的考核等次,台账为“${word}”。是否照此记入?`,
      en: `${told.word!} is a grade of public institutions; the ledger has ${word}. Is it to be recorded as that?`,
    },
  );
  const answer = planning.answerTo(question.id);
  if (answer !== takes.id)
    return asked(question, answer, () => leftAside('LEFT_BY_ANSWER', '按答复不处理', 'left aside, as was answered'));
  const verdict = ofTeam(planning, stays, item, told);
  return verdict.question ? verdict : { ...verdict, question: { ...question, answer } };
}

function ofTeam(planning: Planning, stays: readonly Stay[], item: FormItem, told: YearGrade): Verdict {
  const teams = teamsOn(planning, stays, lastDayOf(told.year));
  const [teamId] = teams;
  if (teamId === undefined) {
    return leftAside(
      'GRADE_WITHOUT_TEAM',
      '该年末没有在台账中的班子任职的记载,等次未记入',
      'in no team of the ledger at the end of that year as far as is known',
    );
  }
  if (teams.length > 1) return whichTeam(planning, item, told, teams);
  return inTeam(planning, item, told, teamId);
}

function inTeam(planning: Planning, item: FormItem, told: YearGrade, teamId: string): Verdict {
  return planning.known.assessment(told.year, teamId) === 'held'
    ? leftAside(
        'GRADE_ASSESSED',
        '班子该年度的考核已在台账中办理,其中没有此人的等次,未记入',
        'the team’s assessment of that year is in the ledger, without a grade of this person',
      )
    : recorded(certified(planning, item, told, teamId));
}

function whichTeam(planning: Planning, item: FormItem, told: YearGrade, teams: readonly string[]): Verdict {
  const choices = teams.map((teamId): Choice => {
    const name = planning.known.teams.find((team) => team.teamId === teamId)?.names.at(-1)?.name ?? teamId;
    return { id: `team:${teamId}`, zh: name, en: name };
  });
  const question = questionOf(
    { ...about(planning, item), kind: 'post', ledger: '', form: textOf(told), choices: [...choices, ASIDE] },
    {
      code: 'GRADE_OF_WHICH_TEAM',
      zh: `该年末在 ${teams.length} 个班子任职,等次属于哪一个?`,
      en: `In ${teams.length} teams at the end of that year; whose assessment is it of?`,
    },
  );
  return asked(question, planning.answerTo(question.id), (choice) =>
    choice === ASIDE.id
      ? leftAside('LEFT_BY_ANSWER', '按答复不处理', 'left aside, as was answered')
      : inTeam(planning, item, told, choice.slice('team:'.length)),
  );
}

function about(
  { source: { sha256 } }: Planning,
  { element, line, key }: FormItem,
): Pick<About, 'sha256' | 'element' | 'line' | 'of'> {
  return { sha256, element, line, of: key };
}

function differing(planning: Planning, item: FormItem, told: YearGrade, known: KnownGrade): Verdict {
  if (isOfThisFile(planning, known) && known.papers.length > 1) return superseded();
  const [has, says] = [`${told.year}年${gradeWord(known.grade)}`, textOf(told)];
  const mayBeSetRight = told.grade !== 'ungraded' && known.grade !== 'ungraded' && isOfForms(known);
  const question = questionOf(
    {
      ...about(planning, item),
      kind: 'differs',
      ledger: has,
      form: says,
      choices: mayBeSetRight ? [LEDGER, FORM] : [LEDGER],
    },
    {
      code: 'GRADE_DIFFERS',
      zh: `考核等次不同:台账 ${has},表 ${says}。以哪个为准?${mayBeSetRight ? '' : '台账的等次来自考核,如需更正请另行办理。'}`,
      en: `Another grade: ledger ${has}, form ${says}. Which is right?${mayBeSetRight ? '' : ' The ledger has it from the assessment itself; set it right there if need be.'}`,
    },
  );
  return asked(question, planning.answerTo(question.id), (choice) =>
    choice === FORM.id
      ? recorded([correction(planning, item, told, known)])
      : leftAside('LEFT_BY_ANSWER', '按答复以台账为准', 'the ledger is right, as was answered'),
  );
}

function teamsOn({ cadre, known }: Planning, stays: readonly Stay[], on: PlainDate): string[] {
  const holds = ({ from, to }: Interval): boolean => from <= on && to > on;
  const there = new Set([...stays, ...(cadre?.tenures ?? [])].filter(holds).map(({ teamId }) => teamId));
  return known.teams.filter(({ teamId, names }) => there.has(teamId) && names.some(holds)).map(({ teamId }) => teamId);
}

function certified(planning: Planning, item: FormItem, told: YearGrade, teamId: string): PlannedCommand[] {
  const { year, grade } = told;
  const on = entry(planning, { effectiveOn: lastDayOf(year) });
  const act = (of: Pick<PlannedCommand, 'name' | 'zh' | 'en' | 'unless'>, fields: object): PlannedCommand =>
    command(planning, {
      element: item.element,
      entries: [item.key],
      effect: 'new',
      ...of,
      fields: { year, ...fields, ...on },
    });
  return [
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
  ];
}

function correction(planning: Planning, item: FormItem, { year, grade }: YearGrade, known: KnownGrade): PlannedCommand {
  const change = `${gradeWord(known.grade)} → ${gradeWord(grade)}`;
  return command(planning, {
    name: 'CorrectRecord',
    element: item.element,
    entries: [item.key],
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
}

function textOf({ year, grade }: YearGrade): string {
  return `${year}年${gradeWord(grade)}`;
}
