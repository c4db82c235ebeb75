import { codeNames, terms, toldOf, type ToldField } from '#libs/domain';
import type { CommandSpec, Shape } from '#libs/kernel';
import { schemaOf } from '../openapi/schemas.ts';
import type { Schema } from '../openapi/field.ts';

/** A word in both languages. */
interface Text {
  readonly zh: string;
  readonly en: string;
}

/** Where a command's stream comes from. */
export interface Streams {
  readonly category: string;
  readonly idField?: string;
}

/** Names of fields whose sentences begin with their codes, or say at length what is meant. */
const PLAIN: Readonly<Record<string, Text>> = {
  id: { zh: '编号', en: 'Its number' },
  kind: { zh: '种类', en: 'Kind' },
  category: { zh: '类别', en: 'Category' },
  outcome: { zh: '结果', en: 'Outcome' },
  verdict: { zh: '结论', en: 'Verdict' },
  result: { zh: '结果', en: 'Result' },
  form: { zh: '方式', en: 'Form' },
  vote: { zh: '表决', en: 'Vote' },
  level: { zh: '层次', en: 'Level' },
  studyMode: { zh: '学习形式', en: 'How it was studied for' },
  onProbation: { zh: '试用期', en: 'On probation' },
  effectiveOn: { zh: '办理日期', en: 'Day of this act' },
  effectivePrecision: { zh: '日期精度', en: 'Precision of the date' },
};
/** Texts of an office's own that may as well be codes: what old papers and the ledger itself state by one. */
const WORDED = ['ground', 'reliefGround', 'group', 'figure'];
/** Ids of what is found in a list of its own and begins no stream, by the names of their fields. */
const LISTED: Readonly<Record<string, string>> = { findingId: 'finding', originFindingId: 'finding', ruleId: 'rule' };
/** Ids of what stands inside a stream. */
const PARTS = ['postId', 'patronId', 'pointId', 'objectionId', 'secondmentId'];
const CODES = /`[^`]*`(?: ?(?:, |or |and |to )?`[^`]*`)* ?[A-Za-z ]*[\p{Script=Han}、]*/gu;
const HAN = /\p{Script=Han}[\p{Script=Han}、]*/u;
const TO_BE_GIVEN = /^Id to be given/;
const GIVEN_ONCE = 'unique among';
const ASSIGNS = /^(?:Assign|Plan)/;
/** What an id is called of which the field beside it says what it is of. */
const WHICH: Text = { zh: '是哪一件', en: 'Which one' };
/** Lists of codes that a field of this name is filled from, where its schema gives no more than a pattern. */
const LISTS: Readonly<Record<string, keyof typeof codeNames>> = { ethnicity: 'ethnicity', entryKind: 'entryKind' };

/**
 * The JSON Schema of a command with what a form needs beside it. `x-label`: what a field is called; `x-names`: what its
 * codes are called; `x-ref`: the category whose stream it names; `x-new`: an id that is made for what begins with this
 * command; `x-part`: an id of something inside the stream; `x-named-by`: the field beside it that says what it is an id of;
 * `x-codes`: the list of codes that it is filled from; `x-worded`: a text that may be one of the codes that have words.
 */
export function formSchemaOf({ name: command, shape, creates }: CommandSpec, { category, idField }: Streams): Schema {
  return told(schemaOf(shape), shape, (name, sentence) => {
    const isGivenHere = TO_BE_GIVEN.test(sentence) || (sentence.includes(GIVEN_ONCE) && ASSIGNS.test(command));
    if (isGivenHere) return { 'x-new': true };
    if (name === idField && !creates) return { 'x-ref': category };
    return {};
  });
}

type Own = (name: string, sentence: string) => Schema;

function told(schema: Schema, shape: Shape, own: Own = () => ({})): Schema {
  const properties = schema['properties'] as Readonly<Record<string, Schema>> | undefined;
  if (!properties) return schema;
  const fields = toldOf(shape);
  const entries = Object.entries(properties).map(([name, inner]) => {
    const field = fields[name] ?? {};
    const named = name === 'id' && isKindOfId(properties['kind']) ? { 'x-named-by': 'kind', 'x-label': WHICH } : {};
    return [name, { ...withNested(inner, field), ...besideOf(name, inner, field, own), ...named }];
  });
  return { ...schema, properties: Object.fromEntries(entries) as Schema };
}

/** Whether a field says what the id beside it is of: a finding, an earlier case, a signal. */
function isKindOfId(kind: Schema | undefined): boolean {
  return ((kind?.['enum'] ?? []) as readonly string[]).includes('finding');
}

function withNested(schema: Schema, { nested }: ToldField): Schema {
  if (!nested) return schema;
  const items = schema['items'] as Schema | undefined;
  return items ? { ...schema, items: told(items, nested()) } : told(schema, nested());
}

function besideOf(name: string, schema: Schema, { ref, says = '' }: ToldField, own: Own): Schema {
  const items = schema['items'] as Schema | undefined;
  const values = (schema['enum'] ?? items?.['enum']) as readonly string[] | undefined;
  const special = own(name, says);
  const isPart = PARTS.includes(name) && Object.keys(special).length === 0;
  return {
    'x-label': labelOf(name, says),
    ...((ref ?? LISTED[name]) ? { 'x-ref': ref ?? LISTED[name] } : {}),
    ...(isPart ? { 'x-part': name } : {}),
    ...special,
    ...(values ? { 'x-names': namesOf(values, says) } : {}),
    ...(WORDED.includes(name) ? { 'x-worded': true } : {}),
    ...(!values && LISTS[name] ? { 'x-codes': LISTS[name] } : {}),
  };
}

/** What a field is called: the Chinese word in its sentence, and the English before that. */
export function labelOf(name: string, sentence: string): Text {
  const plain = sentence.replaceAll(CODES, ' ').trim();
  const zh = HAN.exec(plain)?.[0] ?? PLAIN[name]?.zh ?? HAN.exec(sentence)?.[0] ?? name;
  const [before = ''] = plain.split(/[\p{Script=Han};:,.(]/u);
  const en = before
    .replace(/^(?:Ids? (?:to be given to|of) )?(?:the |a )?/i, '')
    .replace(/ from$/, '')
    .trim();
  const isTold = en !== '' && name !== 'id' && !sentence.startsWith('`') && HAN.test(plain);
  const said = isTold ? en : (PLAIN[name]?.en ?? spelled(name));
  const person = /^(?:talker|approver)Name$/.test(name) ? '姓名' : '';
  return {
    zh: `${name === 'id' ? zh : zh.replace(/编号$/, '')}${person}`,
    en: said.charAt(0).toUpperCase() + said.slice(1),
  };
}

function spelled(name: string): string {
  return name.replace(/Ids?$/, '').replaceAll(/(?<=[a-z])[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`);
}

let words: ReadonlyMap<string, Text> | undefined;

/** What codes are called: by the sentence of their field, else by a list that has all of them, else by their word. */
function namesOf(values: readonly string[], sentence: string): Record<string, Text> {
  words ??= new Map(terms().map(({ code, zh, en }) => [code, { zh, en }]));
  const own = new Map(
    [...sentence.matchAll(/`(\w+)` ([\p{Script=Han}、]+)/gu)].map(([, code, word]) => [code!, word!]),
  );
  const lists = Object.values(codeNames) as readonly Readonly<Record<string, Text>>[];
  const [list] = lists
    .filter((each) => values.every((value) => Object.hasOwn(each, value)))
    .sort((a, b) => Object.keys(a).length - Object.keys(b).length);
  return Object.fromEntries(
    values.map((code) => {
      const en = list?.[code]?.en ?? (words?.get(code)?.en || spelled(code).toLowerCase());
      return [code, { zh: list?.[code]?.zh ?? own.get(code) ?? words?.get(code)?.zh ?? code, en }];
    }),
  );
}
