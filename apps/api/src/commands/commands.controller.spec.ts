import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import type { FastifyReply } from 'fastify';
import { domain } from '#libs/domain';
import { ruleBook } from '#libs/rules';
import { exampleActs, exampleStory } from '../../../../test/support/examples.ts';
import { commandEntries } from './command-entries.ts';
import { CommandsController } from './commands.controller.ts';

function asked(accepted: string | undefined): { body: unknown; headers: Record<string, string> } {
  const headers: Record<string, string> = {};
  const reply = {
    header: (name: string, value: string) => {
      headers[name] = value;
      return reply;
    },
    type: (value: string) => reply.header('Content-Type', value),
  };
  const nothing = undefined as never;
  const body = new CommandsController(nothing, nothing, nothing).list(
    {},
    accepted,
    nothing,
    reply as unknown as FastifyReply,
  );
  return { body, headers };
}

describe('the commands', () => {
  test('are zipped for whoever takes that, as browsers do, and are the same', () => {
    const plain = asked(undefined);
    const zipped = asked('gzip, deflate, br');
    expect(plain.headers).toEqual({ Vary: 'Accept-Encoding' });
    expect(zipped.headers).toMatchObject({
      'Content-Encoding': 'gzip',
      'Content-Type': 'application/json; charset=utf-8',
    });
    const text = JSON.stringify(plain.body);
    expect(gunzipSync(zipped.body as Buffer).toString()).toBe(text);
    expect((zipped.body as Buffer).length * 8).toBeLessThan(text.length);
  });

  test('are not zipped for who refuses that', () => {
    expect(asked('gzip;q=0').headers['Content-Encoding']).toBeUndefined();
  });

  test.each(commandEntries().map((entry) => [entry.name, entry] as const))(
    '%s has its form choose streams and rules that the field names',
    async (name, { schema }) => {
      const story = exampleStory(domain);
      for (const act of exampleActs(domain, name)) await story.must(act);
      const streams = new Set((await story.ledger.events()).map(({ stream }) => stream));
      const { properties, examples } = schema as unknown as {
        properties: Record<string, { 'x-ref'?: string }>;
        examples: readonly [Record<string, unknown>];
      };
      const chosen = Object.entries(properties).flatMap(([field, { 'x-ref': ref }]) => {
        const value = examples[0][field];
        return ref === undefined || value === undefined ? [] : [value].flat().map((id) => ({ ref, id: String(id) }));
      });
      const isThere = ({ ref, id }: { ref: string; id: string }): boolean =>
        ref === 'rule' ? ruleBook.has(id) : streams.has(`${ref}-${id}`);
      expect(chosen.filter((each) => !isThere(each))).toEqual([]);
    },
  );
});
