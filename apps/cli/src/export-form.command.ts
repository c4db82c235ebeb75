import { existsSync, writeFileSync } from 'node:fs';
import {
  cadreFrom,
  composeForm,
  masked,
  personIn,
  writeLrmx,
  type CadreAsOf,
  type Form,
  type Person,
  type PostHeld,
  type YearGrade,
} from '#libs/interchange';
import { END_OF_TIME, firstDayOf, isPlainDate, monthOf, parseInstant, type Micros, type PlainDate } from '#libs/kernel';
import { STILL_KNOWN } from '#libs/runtime';
import type { Config, Ledger } from '#libs/node';
import { readForm } from './forms/files.ts';
import { tenuresOf } from './forms/knowledge.ts';
import { openForForms } from './forms/ledger.ts';

/** What form is written, and where to. */
export interface ExportOptions {
  readonly asOf?: string;
  readonly knownAt?: string;
  /** The original form, which family, identity number, photo and what the ledger does not keep are taken from. */
  readonly source?: string;
  /** Without it the form goes to standard output. */
  readonly out?: string;
}

/**
 * Writes the appointment form (干部任免审批表) of a cadre as of a day, as known at an instant, as `.lrmx`.
 * @throws when the cadre is not known, the original is of somebody else, or the file exists
 */
export async function exportForm(config: Config, cadreId: string, options: ExportOptions): Promise<void> {
  const { source, out } = options;
  if (source !== undefined && out === undefined) {
    throw new Error(
      '使用 --source 时请用 -o 写入文件:原表含身份证号码等,不输出到屏幕。 With --source give -o as well.',
    );
  }
  if (out !== undefined && existsSync(out)) {
    throw new Error(`文件已存在,不覆盖: the file exists and is not overwritten: ${masked(out)}`);
  }
  const ledger = await openForForms(config);
  try {
    const original = source === undefined ? undefined : originalIn(source, ledger.today());
    const cadre = cadreAsOf(ledger, cadreId, options);
    if (original) sameAs(original.person, cadre);
    const { form, findings } = composeForm(cadre, original?.form);
    const text = writeLrmx(form);
    if (out === undefined) process.stdout.write(text);
    else writeFileSync(out, text, { mode: 0o600, flag: 'wx' });
    for (const { element, value, zh, en } of findings) process.stderr.write(`${element} ${value}: ${zh} ${en}\n`);
  } finally {
    await ledger.close();
  }
}

function originalIn(path: string, today: PlainDate): { form: Form; person: Person | undefined } {
  const { parsed, read } = readForm(path, 'everything');
  if (parsed.form) return { form: parsed.form, person: read && personIn(read, today) };
  const told = parsed.problems.map(({ element, value, zh, en }) => `${element} ${value} ${zh} ${en}`);
  throw new Error(`--source ${masked(path)}: ${told.join('; ')}`);
}

// One person's identity number and photo must not come into the form of another.
function sameAs(person: Person | undefined, { name, sex, birth }: CadreAsOf): void {
  if (person && person.name === name && person.sex === sex && monthOf(person.birth) === monthOf(birth)) return;
  throw new Error(
    '--source 不是该干部的表(姓名、性别、出生年月应与台账一致)。 The original is of somebody else: name, sex and birth must be those of the ledger.',
  );
}

function cutFrom(ledger: Ledger, { asOf, knownAt }: ExportOptions): { asOf: PlainDate; knownAt: Micros } {
  if (asOf !== undefined && !isPlainDate(asOf))
    throw new Error(`--as-of ${String(asOf)}: 应为 YYYY-MM-DD a date is due`);
  const instant = knownAt === undefined ? STILL_KNOWN - 1 : parseInstant(knownAt);
  if (instant === undefined) throw new Error(`--known-at ${knownAt}: 应为带时区的时间 an RFC 3339 instant is due`);
  return { asOf: asOf ?? ledger.today(), knownAt: instant };
}

/** What the ledger says of a cadre for the form. */
function cadreAsOf(ledger: Ledger, cadreId: string, options: ExportOptions): CadreAsOf {
  const { facts } = ledger;
  const cut = cutFrom(ledger, options);
  const cadre = facts.one('cadre', cadreId, cut);
  if (!cadre) {
    throw new Error(
      `截至 ${cut.asOf} 台账中没有干部 ${masked(cadreId)}。请核对编号与日期。 The ledger has no such cadre as of that day.`,
    );
  }
  const posts = tenuresOf(ledger, cadreId, cut.knownAt).map(({ teamId, postId, from, to }): PostHeld => {
    const then = { asOf: from, knownAt: cut.knownAt };
    const team = facts.one('team', teamId, then)?.name ?? teamId;
    const teamNow = facts.one('team', teamId, cut)?.name ?? team;
    return { team, teamNow, title: facts.one('post', `${teamId}/${postId}`, then)?.title ?? postId, from, to };
  });
  const { name, sex, birth, ethnicity, nativePlace, startedWork } = cadre;
  const educations = facts.one('education', cadreId, cut)?.records ?? [];
  const politicalStatus = facts.one('politicalStatus', cadreId, cut);
  return {
    asOf: cut.asOf,
    name,
    sex,
    birth,
    ethnicity,
    nativePlace,
    startedWork,
    educations,
    posts: [...posts, ...servedElsewhere(ledger, cadreId, cut)],
    grades: gradesOf(ledger, cadreId, cut),
    ...(politicalStatus ? { politicalStatus } : {}),
  };
}

// Unit and title of a time elsewhere are one text, as the paper had them.
function servedElsewhere(ledger: Ledger, cadreId: string, cut: { asOf: PlainDate; knownAt: Micros }): PostHeld[] {
  const recorded = ledger.trail.stream(`cadre-${cadreId}`, cut.knownAt).map(({ event }) => event);
  const { served } = cadreFrom(cadreId, recorded, ledger.registry, {
    tenures: [],
    grades: [],
    secondedFrom: [],
  });
  return served
    .filter(({ effectiveOn }) => effectiveOn <= cut.asOf)
    .map(({ post, effectiveOn, until }): PostHeld => {
      const to = until === undefined ? END_OF_TIME : firstDayOf(until);
      return { team: post, teamNow: post, title: '', from: effectiveOn, to };
    });
}

// One grade a year: somebody who left a team has none of it, and one of where he went.
function gradesOf(ledger: Ledger, cadreId: string, cut: { asOf: PlainDate; knownAt: Micros }): YearGrade[] {
  const grades = new Map<number, YearGrade>();
  for (const { value, validFrom, validTo } of ledger.facts.historyByRef('grade', cadreId, cut.knownAt)) {
    const known = grades.get(value.year);
    const holds = validFrom <= cut.asOf && validTo > cut.asOf;
    if (holds && (known === undefined || known.grade === 'ungraded')) grades.set(value.year, value);
  }
  return [...grades.values()];
}
