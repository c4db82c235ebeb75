import { firstDayOf, type PlainDate } from '#libs/kernel';
import { errorAt, noteAt, type Finding } from './finding.ts';
import type { KnownLedger } from './known.ts';
import {
  entryOf,
  leftAside,
  type Candidate,
  type Entry,
  type Question,
  type Said,
  type Verdict,
} from './plan/account.ts';
import { claimsOf } from './plan/claims.ts';
import type { FormSource, PlannedCommand, Planning } from './plan/command.ts';
import { educations } from './plan/education.ts';
import { grades } from './plan/grades.ts';
import { identify, type Identified } from './plan/identity.ts';
import { facts, impossibleStart, personIn, registration } from './plan/person.ts';
import { posts } from './plan/posts.ts';
import { politicalStatus } from './plan/status.ts';
import { understood, type FormItem, type ReadForm } from './read/reading.ts';

/** What a form asks of the ledger, and what becomes of every piece of it. */
export interface Plan {
  readonly name: string;
  readonly issuedOn?: PlainDate;
  readonly cadreId?: string;
  /** Whom it is taken for: somebody known, somebody new, or nobody until a question is answered. */
  readonly taken: Identified['taken'];
  readonly why: Said;
  readonly candidates: readonly Candidate[];
  readonly entries: readonly Entry[];
  readonly commands: readonly PlannedCommand[];
  /** Every question, answered or not. */
  readonly questions: readonly Question[];
  /** What keeps the form from being imported, and what is to be known of it as a whole. */
  readonly findings: readonly Finding[];
}

/** What a form is planned from. */
export interface ToPlan {
  readonly form: ReadForm;
  readonly source: FormSource;
  readonly known: KnownLedger;
  /** The answer that was given to a question, if one was. */
  answerTo(question: string): string | undefined;
  /** Whether the answer to a question was taken back. */
  wasTakenBack?(question: string): boolean;
}

const NOT_SAID: Said = { code: 'WHO_NOT_SAID', zh: '姓名、性别、出生年月不全', en: 'name, sex or birth is missing' };

/**
 * Compares a form with what the ledger knows. Pure: the same form, file, knowledge and answers give the same plan.
 *
 * What the ledger lacks is recorded. What it has otherwise is asked, and so is what is missing that an earlier form told:
 * nothing is corrected and nothing annulled but by an answer. What is not understood changes nothing.
 */
export function planForm(of: ToPlan): Plan {
  const { form, source, known } = of;
  const findings: Finding[] = [];
  const person = personIn(form, known.today);
  const issuedOn = issueOf(form, source, known.today, findings);
  if (!person) findings.push(...lacking(form, known.today));
  const name = person?.name ?? '';
  if (!person || issuedOn === undefined) {
    return nothingOf(form, { name, taken: 'nobody', why: NOT_SAID, candidates: [], questions: [], findings }, NOT_SAID);
  }
  const claims = claimsOf({ form, known, issuedOn });
  const who = identify({ ...of, person, claims });
  const { taken, why, candidates } = who;
  const questions = who.question ? [who.question] : [];
  const about = { name, issuedOn, taken, why, candidates, findings };
  if (who.taken === 'nobody') return nothingOf(form, { ...about, questions }, why, who.question);
  const cadre = who.taken === 'known' ? who.cadre : undefined;
  const cadreId = who.taken === 'known' ? who.cadre.cadreId : who.cadreId;
  const planning: Planning = {
    ...of,
    issuedOn,
    cadreId,
    ...(cadre ? { cadre } : {}),
  };
  const held = posts(planning, claims);
  const parts = [
    cadre ? facts(planning, cadre, person) : registration(planning, person, held.earliest),
    educations(planning),
    politicalStatus(planning, person.birth),
    held,
    grades(planning, held.stays),
  ];
  const verdicts: Verdict[] = parts.flatMap((part) => part.verdicts);
  const byQuestion = new Map(verdicts.flatMap(({ question }) => (question ? [[question.id, question] as const] : [])));
  return {
    ...about,
    cadreId,
    entries: everyEntry(form, [
      ...parts.flatMap((part) => part.entries),
      ...impossibleStart(form, person, known.today),
    ]),
    commands: verdicts.flatMap(({ commands }) => commands),
    questions: [...questions, ...byQuestion.values()],
  };
}

/** A form of which nothing is recorded: it is not known whom it is about. */
function nothingOf(form: ReadForm, about: Omit<Plan, 'entries' | 'commands'>, why: Said, question?: Question): Plan {
  const open = question !== undefined && question.answer === undefined;
  const verdict: Verdict = {
    ...leftAside(why.code, why.zh, why.en),
    ...(open ? { fate: 'asked' as const } : {}),
    ...(question ? { question } : {}),
  };
  const entries = form.items.flatMap((item) => {
    const { reading } = item;
    if (reading.read !== 'understood') return [];
    if (isOfNoRecord(item)) return [];
    return clausesOf(item).map((part) => entryOf(item, verdict, part));
  });
  return { ...about, entries: everyEntry(form, entries), commands: [] };
}

function clausesOf({ reading }: FormItem): ({ number: number; text: string } | undefined)[] {
  if (reading.read !== 'understood') return [undefined];
  const { meaning } = reading;
  const clauses =
    meaning.kind === 'presentPosts'
      ? meaning.clauses
      : meaning.kind === 'period' && meaning.activity.kind === 'posts'
        ? meaning.activity.clauses
        : undefined;
  return clauses ? clauses.map(({ text }, index) => ({ number: index + 1, text })) : [undefined];
}

/** One entry for every item, or for each of its titles, in the order of the form. */
function everyEntry(form: ReadForm, told: readonly Entry[]): Entry[] {
  const byItem = Map.groupBy(told, ({ key }) => key.replace(/\/\d+$/, ''));
  const entries = new Map<string, Entry[]>();
  const whole = (item: FormItem): Entry[] =>
    entries.get(item.key) ?? byItem.get(item.key) ?? [entryOf(item, unplanned(item))];
  for (const item of form.items) if (item.reading.read !== 'part') entries.set(item.key, whole(item));
  for (const item of form.items) {
    if (item.reading.read !== 'part') continue;
    const [of] = entries.get(item.reading.of) ?? [];
    entries.set(item.key, [entryOf(item, of ? shared(of) : unplanned(item))]);
  }
  return form.items.flatMap(({ key }) => entries.get(key) ?? []);
}

// A part goes with what it is a part of; the acts are told there.
function shared({ fate, code, element }: Entry): Verdict {
  return { fate, code, zh: `与 ${element} 一并`, en: `goes with ${element}`, commands: [] };
}

function isOfNoRecord({ reading }: FormItem): boolean {
  return reading.read === 'understood' && ['identityNumber', 'filledOn', 'agesOn'].includes(reading.meaning.kind);
}

/** What becomes of an item that no part of the plan speaks of. */
function unplanned({ reading }: FormItem): Verdict {
  if (reading.read === 'notUnderstood') {
    const { code, zh, en } = reading;
    return { fate: 'notUnderstood', code, zh, en, commands: [] };
  }
  if (reading.read === 'leftAside') return leftAside(reading.code, reading.zh, reading.en);
  if (reading.read === 'understood' && reading.meaning.kind === 'identityNumber' && !reading.meaning.number.checks)
    return leftAside(
      'IDENTITY_UNCHECKED',
      '校验码不对,没有用来认人,请核对',
      'its check character is wrong, so it tells nobody apart; check it',
    );
  const kind = reading.read === 'understood' ? reading.meaning.kind : '';
  const [code, zh, en] = UNPLANNED[kind] ?? UNPLANNED['']!;
  return leftAside(code, zh, en);
}

const UNPLANNED: Readonly<Record<string, readonly [code: string, zh: string, en: string]>> = {
  identityNumber: ['IDENTITY_NUMBER', '只用于认人,不入台账', 'used to tell people apart and never recorded'],
  filledOn: ['FORM_DAY', '作为材料日期', 'it is the day of the document'],
  agesOn: ['FORM_DAY', '计算年龄的日期,不记入', 'the day at which ages are computed is not recorded'],
  period: ['NO_POST', '求学、待业等,只作参考', 'studies and the like are not recorded from the résumé'],
  moment: ['MOMENT', '只作参考,不记入', 'it is not recorded'],
  '': ['NOT_RECORDED', '台账没有记载此项的位置', 'the ledger has no place for it'],
};

function lacking(form: ReadForm, today: PlainDate): Finding[] {
  const due = [
    ['name', 'XingMing', '姓名', 'the name'],
    ['sex', 'XingBie', '性别', 'the sex'],
    ['birth', 'ChuShengNianYue', '出生年月', 'the birth'],
  ] as const;
  return due.flatMap(([kind, element, zh, en]) => {
    const [told] = understood(form, kind).map(({ reading }) => reading.meaning);
    const future = told?.kind === 'birth' && firstDayOf(told.date) > today;
    if (told && !future) return [];
    const value = form.items.find((item) => item.element === element)?.raw ?? '';
    const what = value === '' ? ['缺少', 'The form lacks'] : ['不能识别', 'It cannot be read what the form says of'];
    return errorAt(
      { code: future ? 'DATE_FUTURE' : value === '' ? 'MISSING' : 'NOT_READABLE', element, value },
      `${what[0]}${zh},不知道是谁,整表不导入。请在表中填好后再导入。`,
      `${what[1]} ${en}, so nothing of it is imported. Fill it in.`,
    );
  });
}

function issueOf(form: ReadForm, source: FormSource, today: PlainDate, findings: Finding[]): PlainDate | undefined {
  const [filled] = understood(form, 'filledOn').map(({ reading }) => firstDayOf(reading.meaning.date));
  const date = filled ?? source.issuedOn;
  if (date !== undefined && date <= today) return date;
  // Ages are at times computed at a day to come; such a day says nothing of the form's own.
  const [agesOn] = understood(form, 'agesOn').map(({ reading }) => firstDayOf(reading.meaning.date));
  if (date === undefined && agesOn !== undefined && agesOn <= today) return agesOn;
  const { changedOn } = source;
  if (date !== undefined || changedOn === undefined || changedOn > today) {
    findings.push(
      errorAt(
        { code: date === undefined ? 'MISSING' : 'DATE_FUTURE', element: 'TianBiaoShiJian', value: date ?? '' },
        date === undefined
          ? '缺少填表时间,也没有计算年龄时间。请补填,或用 --issued-on 指定。'
          : `填表时间晚于今天(${today})。请核对。`,
        date === undefined
          ? 'The form has no day on which it was filled in. Fill it in, or give --issued-on.'
          : `The form was filled in after today, ${today}. Check the day.`,
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
