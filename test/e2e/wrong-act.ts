import { expect } from '@jest/globals';
import { domain, toldOf } from '#libs/domain';
import type { JsonObject } from '#libs/kernel';
import { LETTER, type Act } from '../support/acts.ts';
import { codeWords } from '../../libs/domain/src/dsl/code-words.ts';
import { commandsIn } from '../support/examples.ts';
import { Served, itemsOf, type Answer, type Manner } from './served.ts';

/** A request that nobody should get away with, and the answer that is due. */
export interface WrongAct {
  readonly about: string;
  /** What is on record before. */
  readonly given: readonly Act[];
  readonly act: Act;
  /** When it is sent; on the day of the tests when left out. */
  readonly at?: string;
  /** How the request is sent, where that is what is wrong with it. */
  readonly manner?: Manner;
  readonly live: Due;
  /** From old papers; as in live mode when left out. Some requests have no entry mode. */
  readonly backfill?: Due | 'no entry mode';
  /** What a refusal has to name, in both languages. */
  readonly names: readonly string[];
}

/** Refused with a code (and by a rule), or recorded with what a rule found. */
export type Due =
  | { readonly code: string; readonly rule?: string; readonly status?: number }
  | { readonly found: string; readonly outcome: 'violated' | 'advice' };

/** A refusal that holds however the request comes. */
export const refused = (code: string, rule?: string, status?: number): Due => ({ code, rule, status });
/** Recorded, and the rule says that it was broken. */
export const violated = (found: string): Due => ({ found, outcome: 'violated' });
/** Recorded, with the advice of a rule. */
export const advised = (found: string): Due => ({ found, outcome: 'advice' });

const LANGUAGES = ['zh-CN', 'en'] as const;

/** Sends a bad input live and from old papers, in both languages, and looks at every answer. */
export async function expectAnswered(input: WrongAct): Promise<void> {
  const served = await Served.open();
  await told(served, input);
  if (input.at !== undefined) served.clock.set(input.at);
  await expectDue(served, input, input.act, input.live);
  const { backfill = input.live } = input;
  if (backfill === 'no entry mode') return;
  if ('found' in input.live) return;
  await expectDue(served, input, oldPaper(input.act), backfill);
}

async function told(served: Served, { given, manner }: WrongAct): Promise<void> {
  for (const act of given) {
    const { status, text } = await served.tell(act, { as: manner?.as });
    expect([act.label, status, text]).toEqual([act.label, 201, text]);
  }
}

function oldPaper(act: Act): Act {
  const { basis } = act.bodyFor((label) => ({ stream: label, targetEventId: label }));
  return act.backfilled().with({ basis: basis ?? LETTER });
}

async function expectDue(served: Served, input: WrongAct, act: Act, due: Due): Promise<void> {
  if ('found' in due) {
    expect(await foundBy(served, act, due.found, input.manner)).toContain(due.outcome);
    return;
  }
  const before = await served.events();
  for (const language of LANGUAGES) {
    const answer = await served.tell(act, { ...input.manner, language });
    const { status = 422, code, rule } = due;
    expect({ status: answer.status, code: answer.body['code'], rule: answer.body['rule'] }).toEqual({
      status,
      code,
      rule,
    });
    expect(await served.events()).toBe(before);
    expectToldTo(language, answer, input);
  }
}

/** What a rule said of an act that is recorded; a broken one is a finding at once. */
async function foundBy(served: Served, act: Act, rule: string, manner?: Manner): Promise<unknown[]> {
  const answer = await served.tell(act, manner);
  expect([answer.status, answer.text]).toEqual([201, answer.text]);
  const { stream, eventIds } = answer.body as { stream: string; eventIds: readonly string[] };
  const timeline = await served.get(`/v1/cases/${stream}/timeline?limit=200`, { as: 'approver' });
  const own = itemsOf(timeline).find(({ eventId }) => eventIds.includes(String(eventId)));
  const checks = (own?.['checks'] ?? []) as readonly JsonObject[];
  const outcomes = checks.filter(({ ruleId }) => ruleId === rule).map(({ outcome }) => outcome);
  const findings = itemsOf(await served.get(`/v1/findings?rule=${rule}`));
  expect(findings.length > 0).toBe(outcomes.includes('violated'));
  return outcomes;
}

/** A refusal speaks one language, names what it is about and the article of its rule, and says what to do. */
function expectToldTo(language: (typeof LANGUAGES)[number], answer: Answer, input: WrongAct): void {
  const {
    title,
    detail,
    fields = [],
  } = answer.body as unknown as {
    title: string;
    detail: string;
    fields?: readonly { message: string }[];
  };
  const text = [title, detail, ...fields.map(({ message }) => message)].join('\n');
  const spoken = withoutNames(text, [...input.given, input.act]);
  if (language === 'en') expect(spoken).not.toMatch(/\p{Script=Han}/u);
  else expect(spoken.replaceAll(/\([A-Za-z]\w+\)/g, '')).not.toMatch(/[A-Za-z]{2,}/);
  for (const name of input.names) expect(text).toContain(name);
  expect(detail).toMatch(language === 'en' ? /[.:;] \S|\bmust\b/ : /请|须|应/);
  expectAtFields(answer, input);
  if (answer.body['rule'] === undefined) return;
  const cite = String(answer.body['cite']);
  expect(cite).toMatch(/\S/);
  // Titles of documents stand as they are; all else of a citation is in the language of the reader.
  if (language === 'en') expect(cite).not.toMatch(/地方暂定|条款未查明|条$/);
}

/** What the domain refuses, it refuses at a field that the command has. */
function expectAtFields({ status, body }: Answer, { act }: WrongAct): void {
  if (status !== 422) return;
  const spec = commandsIn(domain).find(({ name }) => name === act.name)!;
  const known = Object.keys(toldOf(spec.shape));
  const paths = ((body['fields'] ?? []) as readonly { path: string }[]).map(({ path }) => path);
  expect([body['code'], paths]).toEqual([body['code'], expect.arrayContaining([expect.any(String)])]);
  expect(paths.filter((path) => !known.includes(path.split('.')[0]!))).toEqual([]);
}

// Ids, names, papers and fields are told as they were given, but no code.
function withoutNames(text: string, acts: readonly Act[]): string {
  const bodies = acts.map((act) => act.bodyFor((label) => ({ stream: label, targetEventId: label })));
  const given = bodies.flatMap((body) => [
    ...textsIn(body).filter((value) => !(value in codeWords)),
    ...fieldsIn(body),
  ]);
  const ids = text.match(/[0-9a-f]{8}-[0-9a-f-]{27}/g) ?? [];
  const names = [...new Set([...given, ...ids])].filter((name) => name.length > 1);
  return names.sort((a, b) => b.length - a.length).reduce((left, name) => left.replaceAll(wholeWord(name), ' '), text);
}

function wholeWord(name: string): RegExp {
  return new RegExp(
    String.raw`(?<![A-Za-z])(?:[a-zA-Z]+-)?${name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}(?![A-Za-z])`,
    'g',
  );
}

function fieldsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = Array.isArray(value) ? [] : Object.keys(value);
  return [...own, ...Object.values(value).flatMap(fieldsIn)];
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
