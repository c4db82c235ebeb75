import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import type { JsonObject, Shape } from '#libs/kernel';
import { commandSpecs } from '../../apps/api/src/commands/record.command.ts';
import { documentedRoutes } from '../../apps/api/src/openapi/documented.decorator.ts';
import { fieldsOf } from '../../libs/domain/src/dsl/fields.ts';
import { ROOT } from '../arch/sources.ts';
import { renameTeam, registerTeam } from '../support/acts.ts';
import { breaksBetween, type Declared } from './breaks.ts';
import { mustConform } from './conformance.ts';
import { Served } from './served.ts';

/** Set to have the document written that the code gives. */
const UPDATE = process.env['UPDATE_DOCS'] === '1';
const COMMITTED = join(ROOT, 'docs/openapi.json');
const CLIENT_TYPES = join(ROOT, 'libs/client/src/schema.d.ts');
const GENERATED = '// Generated from docs/openapi.json: UPDATE_DOCS=1 npm test -- test/e2e/openapi.spec.ts\n\n';
const DECLARED = join(ROOT, 'docs/openapi-breaks.json');
/** What the program serves without describing it: the description itself, and the page that shows it. */
const UNDESCRIBED = ['OpenApiController'];

interface Schema {
  readonly $ref?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly additionalProperties?: Schema | boolean;
}

interface Parameter {
  readonly $ref?: string;
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema?: object;
}

type Content = Readonly<Record<string, { readonly schema: Schema; readonly example?: JsonObject }>>;

interface Response {
  readonly $ref?: string;
  readonly description?: string;
  readonly content?: Content;
}

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly security?: readonly object[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, Response>>;
}

interface OpenApi {
  readonly info: { readonly description: string };
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

let served: Served;
let text: string;
let document: OpenApi;

beforeAll(async () => {
  served = await Served.open();
  const answer = await served.request({ method: 'GET', url: '/openapi.json' });
  expect(answer).toMatchObject({
    status: 200,
    headers: { 'content-type': expect.stringContaining('application/json') },
  });
  ({ text } = answer);
  document = JSON.parse(text) as OpenApi;
});

function operations(): [path: string, method: string, operation: Operation][] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => [path, method, operation] as [string, string, Operation]),
  );
}

function at<Thing>(ref: string): Thing {
  const steps = ref.slice(2).split('/');
  return steps.reduce<unknown>(
    (thing, step) => (thing as Record<string, unknown> | undefined)?.[step],
    document,
  ) as Thing;
}

function parametersOf({ parameters = [] }: Operation): Parameter[] {
  return parameters.map((parameter) => (parameter.$ref ? at<Parameter>(parameter.$ref) : parameter));
}

function responsesOf({ responses }: Operation): [status: string, response: Response][] {
  return Object.entries(responses).map(([status, one]) => [status, one.$ref ? at<Response>(one.$ref) : one]);
}

describe('the OpenAPI document', () => {
  it('is one of version 3.1, with a title, a version and ways to authenticate', () => {
    expect(document).toMatchObject({
      openapi: expect.stringMatching(/^3\.1\.\d+$/),
      info: { title: expect.any(String), version: expect.any(String) },
      components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
      security: [{ bearer: [] }, { session: [] }],
    });
  });

  it('says where to begin, with commands and reads that there are', () => {
    const { description } = document.info;
    const named = [...description.matchAll(/`(?:GET|POST) (\/[^`]+)`/g)].map(([, path]) => path!);
    expect(named.length).toBeGreaterThan(0);
    const paths = Object.keys(document.paths);
    expect(named.filter((path) => !paths.includes(path))).toEqual([]);
    const commands = [...description.matchAll(/\b(?:[A-Z][a-z]+){2,}\b/g)].map(([name]) => name);
    const known = commandSpecs.map(({ spec }) => spec.name);
    expect(commands.length).toBeGreaterThan(0);
    expect(commands.filter((name) => !known.includes(name))).toEqual([]);
  });

  it('says of each group of operations what it is about: records are for commands only', () => {
    const recording = document.tags.filter(({ description }) => description.includes('What is recorded'));
    expect(recording.filter(({ name }) => !name.startsWith('record '))).toEqual([]);
  });

  it('breaks none of the recommended rules of the linter', async () => {
    const config = await createConfig({ extends: ['recommended'] });
    const problems = await lintFromString({ source: text, config });
    expect(
      problems.map(({ severity, ruleId, message, location }) => [severity, ruleId, message, location[0]?.pointer]),
    ).toEqual([]);
    const silent = await lintFromString({ source: text.replace('"operationId"', '"operationIds"'), config });
    expect(silent.length).toBeGreaterThan(0);
  });

  it('has every route that the program serves, but what describes the program itself', () => {
    const documented = documentedRoutes().map(({ controller, method }) => `${controller.name}.${method}`);
    const handlers = [...served.app.get(ModulesContainer).values()]
      .flatMap(({ controllers }) => [...controllers.values()])
      .flatMap(({ metatype }) => {
        const { prototype, name } = metatype as { prototype: object; name: string };
        return Object.getOwnPropertyNames(prototype)
          .filter((method) => Reflect.hasMetadata(METHOD_METADATA, (prototype as Record<string, object>)[method]!))
          .map((method) => `${name}.${method}`);
      })
      .filter((handler) => !UNDESCRIBED.includes(handler.split('.')[0]!));
    expect(handlers.length).toBeGreaterThan(25);
    // Commands have a path each in the document, and one handler for all.
    expect(handlers.filter((handler) => !documented.includes(handler))).toEqual(['CommandsController.record']);
    const others = operations().filter(([path]) => !path.startsWith('/v1/commands/'));
    expect(others).toHaveLength(documented.length);
  });

  it('describes each parameter of a path, once and as required, and nothing that is not in the path', () => {
    const faults = operations().flatMap(([path, method, operation]) => {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
      const described = parametersOf(operation).filter((parameter) => parameter.in === 'path');
      const sound = described.every(({ required, schema }) => required === true && schema !== undefined);
      const same = JSON.stringify(described.map(({ name }) => name).sort()) === JSON.stringify(named.sort());
      return sound && same ? [] : [`${method} ${path}`];
    });
    expect(faults).toEqual([]);
  });

  it('has operations with ids of their own, answers in words and no parameter twice', () => {
    const ids = operations().map(([, , { operationId }]) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [path, , operation] of operations()) {
      const responses = responsesOf(operation);
      expect(responses.filter(([, { description }]) => typeof description !== 'string')).toEqual([]);
      expect(responses).not.toEqual([]);
      const names = parametersOf(operation).map(({ name, in: place }) => `${place} ${name}`);
      expect({ path, twice: names.length - new Set(names).size }).toEqual({ path, twice: 0 });
    }
  });

  it('says what each parameter means', () => {
    const silent = operations().flatMap(([path, , operation]) =>
      parametersOf(operation)
        .filter(
          ({ description = '' }) =>
            !/\p{Script=Han}.* \S/u.test(description) && !/[a-z].*\p{Script=Han}/u.test(description),
        )
        .map(({ name }) => `${path} ${name}`),
    );
    expect(silent).toEqual([]);
  });

  it('answers JSON with a component that has a name, whose every field says what it means', () => {
    const shapeless: string[] = [];
    const silent = new Set<string>();
    const seen = new Set<string>();
    const visit = (schema: Schema, where: string): void => {
      if (schema.$ref) {
        const name = schema.$ref.split('/').at(-1)!;
        if (!seen.has(name)) {
          seen.add(name);
          visit(document.components.schemas[name]!, name);
        }
        return;
      }
      for (const [name, property] of Object.entries(schema.properties ?? {})) {
        if (!/\p{Script=Han}/u.test(property.description ?? '') || !/[A-Za-z]/.test(property.description ?? '')) {
          silent.add(`${where}.${name}`);
        }
        visit(property, `${where}.${name}`);
      }
      for (const inner of [schema.items, ...(schema.anyOf ?? [])]) if (inner) visit(inner, where);
    };
    for (const [path, method, operation] of operations()) {
      for (const [status, { content = {} }] of responsesOf(operation)) {
        for (const [mediaType, { schema }] of Object.entries(content)) {
          if (mediaType.startsWith('text/')) continue;
          if (schema.$ref) visit(schema, path);
          else shapeless.push(`${method} ${path} ${status}`);
        }
      }
    }
    expect(seen.size).toBeGreaterThan(50);
    expect(shapeless).toEqual([]);
    expect([...silent]).toEqual([]);
  });

  it('points only to what is there', () => {
    const refs = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref = '']) => ref);
    expect(refs.length).toBeGreaterThan(0);
    expect(refs.filter((ref) => !ref.startsWith('#/') || at(ref) === undefined)).toEqual([]);
  });

  it('asks for a token where the program does, and only there', () => {
    const open = operations().filter(([, , { security }]) => security !== undefined && security.length === 0);
    const expected = /^get \/(health\/\w+|metrics|v1\/session\/offers)$|^post \/v1\/session$/;
    expect(open.map(([path, method]) => `${method} ${path}`).filter((route) => !expected.test(route))).toEqual([]);
    expect(open.length).toBeGreaterThan(2);
  });

  it('does not ask for headers that may be left out', () => {
    const headers = operations().flatMap(([path, , operation]) =>
      parametersOf(operation)
        .filter((parameter) => parameter.in === 'header' && parameter.required)
        .map(({ name }) => `${path} ${name}`),
    );
    expect(headers).toEqual([]);
  });
});

describe('the commands in the document', () => {
  let commands: { name: string; schema: JsonObject }[];

  beforeAll(async () => {
    commands = (await served.get('/v1/commands')).body['items'] as typeof commands;
  });

  /** A body as `GET /v1/commands` gives it: whole, without references. */
  function whole(schema: unknown): unknown {
    if (Array.isArray(schema)) return schema.map(whole);
    if (typeof schema !== 'object' || schema === null) return schema;
    const { $ref, ...rest } = schema as Record<string, unknown>;
    const own = Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, whole(value)]));
    return typeof $ref === 'string' ? { ...(whole(at($ref)) as object), ...own } : own;
  }

  /** A schema without what names its fields for a form. */
  function unlabelled(schema: unknown): unknown {
    if (Array.isArray(schema)) return schema.map(unlabelled);
    if (typeof schema !== 'object' || schema === null) return schema;
    const checked = Object.entries(schema).filter(([name]) => !name.startsWith('x-'));
    return Object.fromEntries(checked.map(([name, value]) => [name, unlabelled(value)]));
  }

  it('are all there, each with a body of its own name that is the one it is checked by', () => {
    const paths = operations().filter(([path]) => path.startsWith('/v1/commands/'));
    expect(paths.map(([path]) => path.slice('/v1/commands/'.length)).sort()).toEqual(
      commands.map(({ name }) => name).sort(),
    );
    for (const [path, method, { requestBody }] of paths) {
      const name = path.slice('/v1/commands/'.length);
      const { description: _, examples: __, ...schema } = commands.find((each) => each.name === name)!.schema;
      const { $ref } = requestBody!.content['application/json']!.schema;
      expect(method).toBe('post');
      expect($ref).toBe(`#/components/schemas/${name}`);
      expect(whole(at($ref!))).toEqual(unlabelled(schema));
      expect(schema).toMatchObject({ type: 'object', additionalProperties: false });
    }
    const { properties, required } = commands.find(({ name }) => name === 'SetHeadcount')!.schema as {
      properties: Record<string, JsonObject>;
      required: string[];
    };
    expect(required).toEqual(['teamId', 'headcount', 'slotCount', 'effectiveOn']);
    expect(properties['headcount']).toMatchObject({ type: 'integer', minimum: 0, maximum: 10_000 });
  });

  /** The fields of a body that are worked out, those of objects in it too. */
  function computedIn(shape: Shape, prefix = ''): string[] {
    return Object.entries(fieldsOf(shape)).flatMap(([name, { computed, nested }]) => [
      ...(computed ? [`${prefix}${name}`] : []),
      ...(nested ? computedIn(nested(), `${prefix}${name}.`) : []),
    ]);
  }

  function offeredIn(schema: Schema, prefix = ''): string[] {
    const { properties = {}, items } = whole(schema) as Schema;
    return [
      ...Object.entries(properties).flatMap(([name, of]) => [
        `${prefix}${name}`,
        ...offeredIn(of, `${prefix}${name}.`),
      ]),
      ...(items ? offeredIn(items, prefix) : []),
    ];
  }

  it('hold no two classes of one name', () => {
    const classes = new Map<string, Set<Shape>>();
    const visit = (shape: Shape): void => {
      for (const { nested } of Object.values(fieldsOf(shape))) {
        const inner = nested?.();
        if (!inner) continue;
        classes.set(inner.name, (classes.get(inner.name) ?? new Set()).add(inner));
        visit(inner);
      }
    };
    for (const { spec } of commandSpecs) visit(spec.shape);
    expect(classes.size).toBeGreaterThan(10);
    expect([...classes].filter(([, of]) => of.size > 1).map(([name]) => name)).toEqual([]);
  });

  it('offer no field that is worked out, neither here nor in the list of commands', () => {
    const computed = commandSpecs.flatMap(({ spec: { name, shape } }) =>
      computedIn(shape).map((field) => ({ name, field })),
    );
    expect(computed).toEqual(
      expect.arrayContaining([
        { name: 'RecordDeliberationVote', field: 'outcome' },
        { name: 'PublishRanking', field: 'last' },
        { name: 'IssueAppointment', field: 'moves' },
      ]),
    );
    const offered = computed.filter(({ name, field }) => {
      const { schema } = commands.find((each) => each.name === name)!;
      return [schema, document.components.schemas[name]!].some((one) => offeredIn(one).includes(field));
    });
    expect(offered).toEqual([]);
  });
});

describe('the committed document', () => {
  const committed = existsSync(COMMITTED) ? (JSON.parse(readFileSync(COMMITTED, 'utf8')) as OpenApi) : undefined;
  const declared = JSON.parse(readFileSync(DECLARED, 'utf8')) as readonly Declared[];

  it('breaks no client that was made for it, unless docs/openapi-breaks.json says what and why', () => {
    const known = new Set(declared.map((one) => one.break));
    expect(declared.filter(({ why }) => why.length < 20)).toEqual([]);
    expect(committed ? breaksBetween(committed, document).filter((one) => !known.has(one)) : []).toEqual([]);
  });

  it('is the one that the program serves; UPDATE_DOCS=1 in the environment writes it', async () => {
    const known = new Set(declared.map((one) => one.break));
    const undeclared = committed ? breaksBetween(committed, document).filter((one) => !known.has(one)) : [];
    if (UPDATE && undeclared.length === 0) {
      const { format, resolveConfig } = await import('prettier');
      writeFileSync(COMMITTED, await format(text, { ...(await resolveConfig(COMMITTED)), parser: 'json' }));
    } else expect(committed).toEqual(document);
  });
});

describe('the types of libs/client', () => {
  it('are those of the document; UPDATE_DOCS=1 in the environment writes them', async () => {
    const { astToString, default: typesOf } = await import('openapi-typescript');
    const types = astToString(await typesOf(text, { immutable: true, emptyObjectsUnknown: true }));
    if (UPDATE) writeFileSync(CLIENT_TYPES, `${GENERATED}${types}`);
    else expect(readFileSync(CLIENT_TYPES, 'utf8')).toBe(`${GENERATED}${types}`);
  });
});

describe('what breaks a client', () => {
  const read = (
    answer: object,
    { parameters = [], status = 200 }: { parameters?: object[]; status?: number } = {},
  ): object => ({
    paths: {
      '/a': {
        get: { parameters, responses: { [status]: { content: { 'application/json': { schema: answer } } } } },
      },
    },
  });
  const act = (body: object): object => ({
    paths: { '/a': { post: { requestBody: { content: { 'application/json': { schema: body } } }, responses: {} } } },
  });
  const object = (properties: object, required: string[] = []): object => ({ type: 'object', properties, required });
  const kind = (...words: string[]): object => object({ kind: { type: 'string', enum: words } });

  it.each([
    ['a path that is gone', read({}), { paths: {} }, ['GET /a is gone']],
    ['a field that is gone', read(object({ b: {} })), read(object({})), ['GET /a 200 .b is gone']],
    [
      'a field that may now be absent',
      read(object({ b: {} }, ['b'])),
      read(object({ b: {} })),
      ['GET /a 200 .b may now be absent'],
    ],
    [
      'another type',
      read(object({ b: { type: 'string' } })),
      read(object({ b: { type: ['string', 'null'] } })),
      ['GET /a 200 .b was "string" and is ["string","null"]'],
    ],
    ['a word that is gone', read(kind('x', 'y')), read(kind('x')), ['GET /a 200 .kind takes "y" no more']],
    [
      'another form',
      read(object({ b: { type: 'string', format: 'date' } })),
      read(object({ b: { type: 'string' } })),
      ['GET /a 200 .b was of the form "date" and is of none'],
    ],
    ['a status that is gone', read({}), read({}, { status: 201 }), ['GET /a answers 200 no more']],
    [
      'a parameter that is now asked for',
      read({}),
      read({}, { parameters: [{ name: 'q', in: 'query', required: true, schema: {} }] }),
      ['GET /a query q is now required'],
    ],
    [
      'a parameter that is gone',
      read({}, { parameters: [{ name: 'q', in: 'query', schema: {} }] }),
      read({}),
      ['GET /a query q is gone'],
    ],
    [
      'a field that is now asked for',
      act(object({})),
      act(object({ b: {} }, ['b'])),
      ['POST /a body .b is now required'],
    ],
    ['a field that is taken no more', act(object({ b: {} })), act(object({})), ['POST /a body .b is gone']],
    ['a word that is taken no more', act(kind('x', 'y')), act(kind('x')), ['POST /a body .kind takes "y" no more']],
  ])('is %s', (_, before, after, breaks) => {
    expect(breaksBetween(before, after)).toEqual(breaks);
  });

  it.each([
    ['a path more', { paths: {} }, read({})],
    ['a field more', read(object({})), read(object({ b: {} }, ['b']))],
    ['a word more', read(kind('x')), read(kind('x', 'y'))],
    ['a field that need no longer be sent', act(object({ b: {} }, ['b'])), act(object({ b: {} }))],
    ['other words for the same', read(object({ b: { description: 'b' } })), read(object({ b: { description: 'c' } }))],
  ])('is not %s', (_, before, after) => {
    expect(breaksBetween(before, after)).toEqual([]);
  });
});

describe('the check of every answer', () => {
  it('finds a member that is not described, one that is not as described, and a status that is not told of', async () => {
    await served.must(registerTeam('t1'), renameTeam('t1', '双桥镇'));
    const asked = { method: 'GET', url: '/v1/teams?state=all' };
    const { status, headers, body } = await served.get(asked.url);
    const answer = (of: JsonObject, as = status) => ({ status: as, headers, text: JSON.stringify(of) });
    expect(() => mustConform(asked, answer(body))).not.toThrow();
    expect(() => mustConform(asked, answer({ ...body, more: 1 }))).toThrow('"additionalProperty":"more"');
    expect(() => mustConform(asked, answer({ ...body, asOf: 'today' }))).toThrow('/asOf must match format "date"');
    expect(() => mustConform(asked, answer({ ...body, items: [{ id: 't1' }] }))).toThrow(
      "must have required property 'name'",
    );
    expect(() => mustConform(asked, answer(body, 206))).toThrow('which is not in the document');
  });
});

describe('the page of the document', () => {
  it('asks this program for everything that it needs, and is let to ask nobody else', async () => {
    const page = await served.request({ method: 'GET', url: '/docs' });
    expect(page).toMatchObject({ status: 200, headers: { 'content-type': 'text/html; charset=utf-8' } });
    const wanted = [...page.text.matchAll(/(?:src|href|spec-url)="([^"]+)"/g)].map(([, url = '']) => url);
    expect(wanted).toEqual(['/docs/openapi-explorer.js', '/openapi.json']);
    for (const url of wanted) {
      const { status, text: body } = await served.request({ method: 'GET', url });
      expect(status).toBe(200);
      expect(body.length).toBeGreaterThan(100_000);
    }
    const policy = page.headers['content-security-policy']!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/https?:|\*/);
  });
});
