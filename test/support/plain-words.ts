import { expect } from '@jest/globals';
import { domain } from '#libs/domain';
import { isRefusal, type JsonObject, type Refusal, type Shape } from '#libs/kernel';
import { problemOf } from '../../apps/api/src/problems/problem.ts';
import { codeWords } from '../../libs/domain/src/dsl/code-words.ts';
import { fieldsOf } from '../../libs/domain/src/dsl/fields.ts';
import { commandsIn } from './examples.ts';

/** What a client needs to the letter: headers, members of a problem, forms of values, the path of the catalogue. */
const TO_THE_LETTER = [
  ...[
    'Authorization',
    'Bearer',
    'Idempotency-Key',
    'If-Match',
    'Last-Event-ID',
    'Retry-After',
    'X-CSRF-Token',
    'Content-Type: application/json',
  ],
  ...['requestId', 'fields', 'cursor', 'after', 'knownAt', 'GET /v1/commands', '/openapi.json', 'fsck', 'id'],
  ...['YYYY-MM-DD', 'YYYY-MM', 'RFC 3339', 'UUID', 'JSON', 'UTF-8', 'NUL', 'true', 'false', 'CSV', 'csv', 'json'],
];

/** What everybody who sends commands knows by its name: commands and the fields of their bodies. */
const NAMES = new Set(commandsIn(domain).flatMap(({ name, shape }) => [name, ...namesIn(shape)]));

/** Codes of the house: they have words, and no text shows them without. */
const CODES = new Set([
  ...Object.keys(codeWords).filter((code) => !['true', 'false'].includes(code)),
  ...domain.features.flatMap(({ kinds }) => Object.keys(kinds)),
]);

/** Values that are told as they were given or recorded: ids and free text. */
const AS_GIVEN =
  /^(id|\w+I[dD]s?|cadres|teams|posts|candidates|recommendedFor|incumbent|objections|to|stream|position|neededBy|documentNo|title|target|value|path|command|header|named|kin|missing|found|reason|group)$/;

function namesIn(shape: Shape): string[] {
  return Object.entries(fieldsOf(shape)).flatMap(([name, { nested }]) => [name, ...(nested ? namesIn(nested()) : [])]);
}

/** What stands in the words of a refusal and is foreign to their language; nothing in one that is told well. */
export function foreignWords(refusal: Refusal): string[] {
  const [zh, en] = [problemOf(refusal, 'zh-CN', ''), problemOf(refusal, 'en', '')];
  const faults = (zh.fields ?? []).flatMap(({ path, message }, index) =>
    // An id may have to be one out of several.
    latinIn(withoutCodes(withoutGiven(message)), refusal.fields?.[index]?.params).filter(
      () => !AS_GIVEN.test(path.split('.').at(-1)!),
    ),
  );
  return [
    ...[zh.title, zh.detail].flatMap((text) => latinIn(text, refusal.params)),
    ...faults,
    ...[en.title, en.detail].flatMap((text) => hanIn(text, refusal.params)),
    ...(en.fields ?? []).flatMap(({ message }) => hanIn(withoutGiven(message), {})),
  ];
}

/** Sees to it that a refusal is told in the words of the house. */
export function expectToldWell(answer: unknown): void {
  if (isRefusal(answer)) expect([answer.refused, ...foreignWords(answer)]).toEqual([answer.refused]);
}

function withoutGiven(message: string): string {
  return message.replace(/ ?\((给出的是|given:) [^]*$/, '');
}

// What a field may hold is told with the codes to be sent, each beside its word; a character by its number.
function withoutCodes(message: string): string {
  return message.replaceAll(/(\p{Script=Han})\(-?\w+\)/gu, '$1').replaceAll(/U\+[0-9A-F]+/g, ' ');
}

/** What is left of a Chinese text without what may stand in it. */
export function latinIn(text: string, params: JsonObject = {}): string[] {
  const letters = longestFirst([...TO_THE_LETTER, ...givenIn(params)]);
  const rest = letters.reduce((left, allowed) => left.replaceAll(allowed, ' '), withoutNames(text));
  const words = rest.match(/[A-Za-z][\w-]*/g) ?? [];
  return words.filter((word) => CODES.has(word) || !isAnId(word));
}

function hanIn(text: string, params: JsonObject): string[] {
  const rest = longestFirst(givenIn(params)).reduce((left, given) => left.replaceAll(given, ' '), text);
  return rest.match(/\p{Script=Han}+/gu) ?? [];
}

// Commands and fields stand in brackets beside what they are called.
function withoutNames(text: string): string {
  return text.replaceAll(/\((\w+)\)/g, (brackets, name: string) => (NAMES.has(name) ? '' : brackets));
}

// An id has a digit in it, or nobody would take it for a word.
function isAnId(word: string): boolean {
  return /\d/.test(word) || /^[a-zA-Z]$/.test(word);
}

function longestFirst(texts: readonly string[]): string[] {
  return texts.toSorted((a, b) => b.length - a.length);
}

function givenIn(params: JsonObject): string[] {
  const texts = Object.entries(params).flatMap(([name, value]) =>
    [value].flat().flatMap((one) => (typeof one === 'string' ? [{ name, one }] : [])),
  );
  const ids = texts.flatMap(({ name, one }) =>
    /(^i|I)ds?$/.test(name) && params['what'] !== 'step' ? [one] : (/^\w+ (\S+)$/.exec(one)?.slice(1) ?? []),
  );
  const given = texts.filter(({ name }) => AS_GIVEN.test(name)).map(({ one }) => one);
  const fields = texts.filter(({ name }) => name === 'path' || name === 'field').map(({ one }) => one);
  // What a query may be asked is listed by its names.
  const parameters = 'allowed' in params ? [params['allowed']].flat().map(String) : [];
  return [...fields, ...parameters, ...ids, ...given.filter((one) => one !== '' && !CODES.has(one))];
}
