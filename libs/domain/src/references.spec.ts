import { describe, expect, it } from '@jest/globals';
import { isRefusal, type CommandSpec, type FieldInfo, type JsonObject, type Refusal } from '#libs/kernel';
import { domain } from './domain.ts';
import { LETTER, command } from '../../../test/support/acts.ts';
import { exampleActs, exampleStory } from '../../../test/support/examples.ts';

type Fields = Readonly<Record<string, FieldInfo>>;

interface Found {
  readonly path: readonly string[];
  readonly info: FieldInfo;
}

/** Every field of a shape, those of nested objects too. */
function fieldsIn(fields: Fields, before: readonly string[] = []): Found[] {
  return Object.entries(fields).flatMap(([name, info]) => [
    { path: [...before, name], info },
    ...(info.nested && !info.computed ? fieldsIn(info.nested, [...before, name]) : []),
  ]);
}

const commands = domain.features.flatMap(({ commands: own, kinds }) =>
  own.map((spec) => ({ spec, fields: fieldsIn(kinds[spec.yields]!.fields) })),
);

/** The body with an unknown id at a path; the first of a list stands for the others. What is not there is made up around it. */
function withUnknown(body: JsonObject, [name = '', ...rest]: readonly string[], listed: boolean): JsonObject {
  const value = body[name];
  const isList = Array.isArray(value) || (value === undefined && listed);
  const [first, ...others] = Array.isArray(value) ? (value as unknown[]) : [value];
  const made = rest.at(-1) === 'teamId' ? { postId: 'post' } : {};
  const inner = rest.length === 0 ? unknownLike(first) : withUnknown((first ?? made) as JsonObject, rest, false);
  return { ...body, [name]: (isList ? [inner, ...others] : inner) as JsonObject };
}

const UNKNOWN = 'nowhere-at-all';
/** Some streams are named by a year. */
const unknownLike = (value: unknown): string | number => (typeof value === 'number' ? 1990 : UNKNOWN);

/** What a stream says of a stranger whom it would have to know already, before he is looked up. */
const STRANGERS: readonly string[] = [
  ...['NOT_CANDIDATE', 'NOT_INCUMBENT', 'NOT_ENROLLED', 'NOT_A_MEMBER', 'NOT_ON_PROBATION', 'NOTHING_DECIDED'],
  ...['POST_NOT_IN_CASE', 'FEEDBACK_NOT_DELIVERED', 'NOT_OPEN'],
];

/** Names of what is no stream of its own, with what is asked of them instead. */
const PARTS: Readonly<Record<string, string>> = {
  postId: 'a post of the team that stands beside it',
  secondmentId: 'a secondment of the cadre',
  pointId: 'a liaison point of the cadre',
  patronId: 'a patron of the team',
  objectionId: 'an objection of the case',
  ruleId: 'a rule that there is',
  signalId: 'nothing: it has the number of the office that it came from',
  originFindingId: 'a finding on record, where the ledger made it out',
  'origin.id': 'a finding on record or an earlier case; a signal has the number of the office that it came from',
  'corroboration.id': 'as the origin',
};

const references = commands.flatMap(({ spec, fields }) =>
  fields
    .filter(({ info }) => info.ref !== undefined && !info.computed)
    .map(({ path }) => [`${spec.name}.${path.join('.')}`, spec, path] as const),
);

async function sent(spec: CommandSpec, path: readonly string[]): Promise<[string, { field: string; id: string }]> {
  const story = exampleStory(domain);
  const acts = exampleActs(domain, spec.name);
  const last = acts.pop()!;
  for (const act of acts) await story.must(act);
  const events = (await story.ledger.events()).length;
  // Either the one or the other is given.
  const alone = path[0] === 'hostTeamId' ? last.without('hostName') : last;
  const tell = (listed: boolean): Promise<unknown> =>
    story.tell(alone.with(withUnknown(alone.bodyFor(story.said), path, listed)));
  const first = await tell(false);
  const answer = isRefusal(first) && first.refused === 'MALFORMED_BODY' ? await tell(true) : first;
  expect((await story.ledger.events()).length).toBe(events);
  expect(isRefusal(answer)).toBe(true);
  const { refused, params } = answer as Refusal;
  return [refused, params as { field: string; id: string }];
}

/** What a correction is told that would make its record one of another stream. */
const OF_ITS_OWN: readonly string[] = ['MALFORMED_BODY'];

/** What a correction of the example is told that puts an unknown id into a field of it. */
async function corrected(spec: CommandSpec, path: readonly string[]): Promise<[string, { field: string; id: string }]> {
  const story = exampleStory(domain);
  for (const act of exampleActs(domain, spec.name)) await story.must(act);
  const events = await story.ledger.events();
  const target = events.findLast(({ type }) => type === spec.yields)!;
  // Either the one or the other is given.
  const data = path[0] === 'hostTeamId' ? { ...target.data, hostName: undefined } : target.data;
  const tell = (listed: boolean): Promise<unknown> =>
    story.tell(
      command('CorrectRecord', {
        stream: target.stream,
        targetEventId: target.id,
        data: withUnknown(data, path, listed),
        reason: '查核后更正',
        basis: LETTER,
      }),
    );
  const first = await tell(false);
  const answer = isRefusal(first) && first.refused === 'MALFORMED_BODY' ? await tell(true) : first;
  expect([isRefusal(answer), (await story.ledger.events()).length]).toEqual([true, events.length]);
  const { refused, params } = answer as Refusal;
  return [refused, params as { field: string; id: string }];
}

describe('every field of a command that names something else', () => {
  it('is there at all', () => expect(references.length).toBeGreaterThan(50));

  it.each(references)('%s is asked for whether it exists', async (_, spec, path) => {
    const answer = await sent(spec, path);
    const [code] = answer;
    if (STRANGERS.includes(code)) return;
    expect(code).toBe('UNKNOWN_REFERENCE');
    const { field, id } = answer[1];
    // Fields that name the stream itself are asked for as one.
    if (id.includes(UNKNOWN)) expect(field).toBe(path.join('.'));
    else expect(id).toContain('1990');
  });

  it.each(references)('%s is asked for whether it exists when it is corrected, too', async (_, spec, path) => {
    const [code, { field, id }] = await corrected(spec, path);
    if (STRANGERS.includes(code) || OF_ITS_OWN.includes(code)) return;
    expect(code).toBe('UNKNOWN_REFERENCE');
    if (id.includes(UNKNOWN)) expect(field).toBe(path.join('.'));
    else expect(id).toContain('1990');
  });

  it('is declared to name a stream, or is said here to name a part of one', () => {
    const bare = commands.flatMap(({ fields }) =>
      fields
        .filter(({ path, info }) => /(?:^id|Ids?)$/.test(path.at(-1)!) && info.ref === undefined && !info.computed)
        .map(({ path }) => (path.at(-1) === 'id' ? path.slice(-2).join('.') : path.at(-1))),
    );
    expect(new Set(bare)).toEqual(new Set(Object.keys(PARTS)));
  });
});
