import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { refusalTexts } from '#libs/domain';
import { answerOf, answerSchemas, parameterTexts } from './answers.ts';
import { readDocsOf } from './reads.decorator.ts';
import { commandEntries, schemaOf, type Schema } from './schemas.ts';

type Paths = Record<string, Record<string, unknown>>;

const PROBLEM: Schema = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code', 'requestId'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { type: 'string', examples: Object.keys(refusalTexts) },
    rule: { type: 'string' },
    cite: { type: 'string' },
    fields: {
      type: 'array',
      items: {
        type: 'object',
        properties: { path: { type: 'string' }, code: { type: 'string' }, message: { type: 'string' } },
      },
    },
    requestId: { type: 'string' },
  },
};

const RECORDED: Schema = {
  type: 'object',
  required: ['commandId', 'stream', 'revision', 'position', 'eventIds'],
  properties: {
    commandId: { type: 'string', format: 'uuid' },
    stream: { type: 'string' },
    revision: { type: 'integer', minimum: 0 },
    position: { type: 'string' },
    eventIds: { type: 'array', items: { type: 'string', format: 'uuid' } },
  },
};

/** The OpenAPI 3.1 document: routes as Nest knows them, parameters and bodies from the classes that validate. */
export function openApiOf(app: INestApplication): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setTitle('Cadre Ledger 干部履职台账')
    .setDescription(
      'Every act that concerns a cadre or a leading team, as immutable events; every answer at any date, as known at any date.',
    )
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .addBearerAuth();
  const document = SwaggerModule.createDocument(app, builder.build());
  const paths = document.paths as Paths;
  describeReads(paths);
  describeCommands(paths);
  describeOthers(paths);
  const schemas = { ...document.components?.schemas, ...answerSchemas, Problem: PROBLEM, Recorded: RECORDED };
  return { ...document, components: { ...document.components, schemas }, security: [{ bearer: [] }] };
}

function describeReads(paths: Paths): void {
  for (const [path, operations] of Object.entries(paths)) {
    const read = operations['get'] as { operationId?: string } | undefined;
    const docs = readDocsOf(read?.operationId ?? '');
    if (!read || !docs) continue;
    const { en, zh } = docs.summary;
    const parameters = queryParameters(schemaOf(docs.query));
    const isList = parameters.some(({ name }) => name === 'cursor');
    const content = { 'application/json': { schema: answerOf(isList, docs.items) } };
    Object.assign(read, {
      summary: `${en} ${zh}`,
      parameters: [...pathParameters(path), ...parameters],
      responses: { 200: { description: zh, content }, default: problem() },
    });
  }
}

function pathParameters(path: string): unknown[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

/** Routes without a token say so, and a header that the program can do without is not asked for. */
function describeOthers(paths: Paths): void {
  for (const operations of Object.values(paths)) {
    for (const operation of Object.values(operations)) {
      const { operationId, parameters = [] } = operation as { operationId?: string; parameters?: { in: string }[] };
      if (operationId?.startsWith('HealthController_')) Object.assign(operation as object, { security: [] });
      for (const parameter of parameters) if (parameter.in === 'header') Object.assign(parameter, { required: false });
    }
  }
}

function queryParameters(schema: Schema): { readonly name: string }[] {
  const required = (schema['required'] ?? []) as string[];
  return Object.entries((schema['properties'] ?? {}) as Record<string, Schema>).map(([name, of]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    ...(parameterTexts[name] ? { description: parameterTexts[name] } : {}),
    schema: of,
  }));
}

function describeCommands(paths: Paths): void {
  delete paths['/v1/commands/{name}'];
  for (const { name, category, writers, schema } of commandEntries()) {
    paths[`/v1/commands/${name}`] = {
      post: {
        operationId: name,
        tags: [category],
        summary: `${name} (${writers.join(', ')})`,
        parameters: [
          { name: 'Idempotency-Key', in: 'header', required: false, schema: { type: 'string', format: 'uuid' } },
          {
            name: 'If-Match',
            in: 'header',
            required: false,
            schema: { type: 'string' },
            description: 'revision in quotes',
          },
        ],
        requestBody: { required: true, content: { 'application/json': { schema } } },
        responses: {
          201: {
            description: 'Recorded',
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Recorded' } } },
          },
          200: {
            description: 'Recorded before',
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Recorded' } } },
          },
          default: problem(),
        },
      },
    };
  }
}

function problem(): object {
  return {
    description: 'Problem',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
}
