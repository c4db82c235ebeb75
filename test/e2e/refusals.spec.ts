import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { getMetadataStorage } from 'class-validator';
import { domain, faultTexts, refusalTexts, refusedFields } from '#libs/domain';
import { refuse, type JsonObject, type Shape } from '#libs/kernel';
import { ROOT, sourcesIn } from '../arch/sources.ts';
import { doorCodes } from './refusals.ts';
import { commandsIn } from '../support/examples.ts';
import { foreignWords, latinIn } from '../support/plain-words.ts';
import { problemOf, wordsFor } from '../../apps/api/src/problems/problem.ts';
import { STEPS } from '../../libs/domain/src/appointment/procedure.ts';
import { calledIn, fieldsOf } from '../../libs/domain/src/dsl/fields.ts';
import { commandFor } from '../../libs/domain/src/dsl/words.ts';

/** What the files export that say what reads may be asked. */
const all = (
  await Promise.all(
    sourcesIn('apps/api')
      .filter(({ path }) => path.endsWith('.queries.ts'))
      .map(async ({ path }) => Object.values((await import(join(ROOT, path))) as object) as unknown[]),
  )
).flat();

const codes = [...Object.keys(refusalTexts), ...doorCodes()];
const commands = commandsIn(domain);
const names = new Set(commands.map(({ name }) => name));

/** The values are left out: what they are is looked at where refusals are made. */
const withoutPlaces = (text: string): string => text.replaceAll(/\{(?:#|\w+:)?\w+\}(?:Id|Name)?/g, '');

describe('the words of a refusal', () => {
  test.each(codes)('%s is told in Chinese without English, and in English without Chinese', (code) => {
    const { title, detail } = wordsFor(code);
    expect([title.zh, detail.zh].flatMap((text) => latinIn(withoutPlaces(text)))).toEqual([]);
    expect([title.en, detail.en].filter((text) => /\p{Script=Han}/u.test(text))).toEqual([]);
  });

  test.each(Object.entries(faultTexts))('the fault %s is told in Chinese without English', (_, { zh, en }) => {
    expect(latinIn(withoutPlaces(zh).replaceAll(/(true|false)/g, ''))).toEqual([]);
    expect(en).not.toMatch(/\p{Script=Han}/u);
  });

  test.each(Object.keys(refusalTexts))('%s names only commands that there are, the same in both languages', (code) => {
    const { zh, en } = wordsFor(code).detail;
    const named = (text: string): string[] =>
      [...new Set([...text.matchAll(/\(([A-Z][a-z]+[A-Z]\w+)\)/g)].map(([, name = '']) => name))].sort();
    expect(named(zh).filter((name) => !names.has(name))).toEqual([]);
    expect(named(en)).toEqual(named(zh));
  });

  // What was met, and what is to be done about it: a sentence each.
  test.each(codes)('%s says what to do beside what is wrong', (code) => {
    const { zh, en } = wordsFor(code).detail;
    expect(zh).toMatch(/请(?!求)|须/);
    expect(en.split(/(?<=[.:;])\s|\[/).length).toBeGreaterThan(1);
  });
});

describe('the fields that a refusal says it is about', () => {
  const own = new Set(commands.flatMap(({ shape }) => Object.keys(fieldsOf(shape))));
  test.each(Object.entries(refusedFields))('%s is refused, at fields that commands have', (code, at) => {
    expect(Object.keys(refusalTexts)).toContain(code);
    expect(at.filter((name) => !own.has(name))).toEqual([]);
  });
});

test.each(STEPS)('the step %s is recorded by a command', (step) => {
  expect(names).toContain(commandFor(step));
});

describe('what a field may hold', () => {
  const seen = new Set<Shape>();
  const queries = all.filter((one): one is Shape => typeof one === 'function' && one.name.endsWith('Query'));
  const shapes = [...commands.map(({ shape }) => shape), ...queries];
  const fields = shapes.flatMap((shape) => closedFields(shape, seen));

  test('is called by a Chinese word with its code beside it, for every field of every command and query', () => {
    expect(fields.length).toBeGreaterThan(50);
    const unsaid = fields.flatMap(({ path, values, called }) => {
      const fault = { path, code: 'isIn', params: { values, called } };
      return foreignWords(refuse('MALFORMED_BODY', { problem: 'fields' }, { fields: [fault] })).map(
        (word) => `${path} ${word}`,
      );
    });
    expect(unsaid).toEqual([]);
  });

  test('is told in English by its codes alone', () => {
    const fault = {
      path: 'action',
      code: 'isIn',
      value: 'x',
      params: { values: ['promote'], called: { promote: '提拔' } },
    };
    const refusal = refuse('MALFORMED_BODY', { problem: 'fields' }, { fields: [fault] });
    expect(problemOf(refusal, 'en', '').fields).toEqual([
      { path: 'action', code: 'isIn', message: 'must be one of promote (given: x)' },
    ]);
    expect(problemOf(refusal, 'zh-CN', '').fields).toEqual([
      { path: 'action', code: 'isIn', message: '应为以下之一:提拔(promote)(给出的是 x)' },
    ]);
  });
});

interface Closed {
  readonly path: string;
  readonly values: readonly string[];
  readonly called: JsonObject;
}

/** Every field of a shape that takes one of some words, with what its own sentence calls them. */
function closedFields(shape: Shape, seen: Set<Shape>): Closed[] {
  if (seen.has(shape)) return [];
  seen.add(shape);
  const fields = fieldsOf(shape);
  const own = getMetadataStorage()
    .getTargetValidationMetadatas(shape, '', true, false)
    .flatMap(({ propertyName, context }) => {
      const { values } = (context ?? {}) as { values?: readonly string[] };
      if (!values?.some((value) => /^[a-z]/.test(value))) return [];
      return [{ path: propertyName, values, called: calledIn(shape, propertyName) }];
    });
  const nested = Object.values(fields).flatMap((field) => (field.nested ? closedFields(field.nested(), seen) : []));
  return [...own, ...nested];
}
