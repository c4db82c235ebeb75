import { describe, expect, test } from '@jest/globals';
import { domain, terms } from '#libs/domain';
import type { JsonObject } from '#libs/kernel';
import { Registry } from '#libs/runtime';
import { readSamples } from './golden.ts';

const registry = new Registry(domain);
const words = new Map(terms().map(({ code, zh }) => [code, zh]));
const named = (_: string, id: string): string => `〔${id}〕`;

/** What a code is called in Chinese: by the sentence of its field, else by its word. */
function called(says: string, code: string): string | undefined {
  return new RegExp(`\`${code}\` ([\\p{Script=Han}、]+)`, 'u').exec(says)?.[1] ?? words.get(code);
}

/** A code as English writes it: `notUpheld` as `not upheld`. */
function spelled(code: string): string {
  return code.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter}`).toLowerCase();
}

/** Codes of an event that its English summary tells and its Chinese one does not. */
function untoldInChinese({ type, data }: { readonly type: string; readonly data: JsonObject }): readonly string[] {
  const { fields, summary } = registry.kindOf(type)!;
  const [zh, en] = [summary.zh(data, named), summary.en(data, named)];
  return Object.entries(data).flatMap(([field, code]) => {
    if (typeof code !== 'string' || !/^[a-z]+$/i.test(code) || !en.includes(spelled(code))) return [];
    const word = called(fields[field]?.says ?? '', code);
    return word !== undefined && zh.includes(word) ? [] : [`${type}: ${en} – ${zh} (${code} ${word ?? ''})`];
  });
}

describe('what an event says in one line', () => {
  const today = readSamples()
    .map(({ event }) => event)
    .filter((event) => registry.kindOf(event.type)?.v === event.v);

  test('Chinese tells every outcome, kind and ground that English tells', () => {
    expect(today.length).toBeGreaterThan(100);
    expect([...new Set(today.flatMap(untoldInChinese))]).toEqual([]);
  });
});
