import type { Shape } from '#libs/kernel';
import { RequestMethod } from '@nestjs/common';
import { HTTP_CODE_METADATA, METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { isClosed } from '../auth/access.guard.ts';
import { RecordedAnswer } from '../commands/commands.answers.ts';
import { commandSpecs } from '../commands/record.command.ts';
import { ProblemAnswer } from '../problems/problem.answers.ts';
import { COMMAND_HEADERS } from './command-headers.ts';
import { documentedRoutes, type DocumentedRoute } from './documented.decorator.ts';
import { componentsOf, refTo, type Schema } from './field.ts';
import { bodies, joined } from './bodies.ts';
import { namedSchemasOf, schemaOf } from './schemas.ts';

/** One operation of a path, as far as others look into it. */
export type Operation = Schema & { readonly operationId: string };

/** An OpenAPI document. */
export interface OpenApi {
  readonly openapi: string;
  readonly info: Schema;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> } & Readonly<Record<string, unknown>>;
  readonly [name: string]: unknown;
}

/** What the program is, and where somebody begins who sees it for the first time. */
const ABOUT = {
  zh: [
    '每一项任免、考核、监督都是不可更改的事件;任何答复均可指定截至日期与知悉日期。',
    '**从何处开始**:令牌在数据目录的 `credentials.json` 中。空台账先登记期初(OpenLedger),再登记班子、职位、干部(RegisterTeam、AuthorisePost、RegisterCadre);期初以前的情况以 `entryMode: opening` 录入。',
    '任免先查任职资格(`GET /v1/eligibility`),再立事项(OpenAppointmentCase)。此后每一步看 `GET /v1/cases/{id}`:`next` 列可以录入的命令,`blocked` 列还不能录入的及其原因。不予受理的答复写明规则和办法;`POST /v1/previews/{name}` 先试一试,不录入。',
  ],
  en: [
    'Every act that concerns a cadre or a leading team, as immutable events; every answer at any date, as known at any date.',
    '**Where to begin**: the tokens are in `credentials.json` in the data folder. An empty ledger is opened first (OpenLedger), then teams, posts and cadres are registered (RegisterTeam, AuthorisePost, RegisterCadre); what was before that day goes in with `entryMode: opening`.',
    'Before an appointment ask `GET /v1/eligibility`, then open the case (OpenAppointmentCase). From then on `GET /v1/cases/{id}` says at each step what may be recorded (`next`) and what may not yet, and why (`blocked`). A refusal names the rule and what to do; `POST /v1/previews/{name}` tries a command and records nothing.',
  ],
};

/** What a problem with each status means. */
const PROBLEMS: Readonly<Record<number, string>> = {
  400: '格式有误 The request is malformed: query, header or body',
  401: '需要身份凭证 A valid token is missing',
  403: '无权 The role may not do this',
  404: '找不到 There is no such thing, none that this reader may know of, or this node serves none',
  409: '有冲突 Somebody recorded in the meantime, or the log does not allow it',
  412: '版本不符 The stream is not at the revision in `If-Match`',
  413: '内容过大 The body is too large',
  415: '类型不符 The body is not JSON',
  422: '不予受理 Well-formed, and not possible or not allowed; `code` says why',
  500: '程序出错 Something went wrong here',
  503: '暂不可用 The log or the views are away; `Retry-After` says when to try again',
};
const FOR_ALL = [401, 403, 500, 503];
const OF_READS = [400, ...FOR_ALL, 404, 409, 422];
const OF_COMMANDS = [400, ...FOR_ALL, 404, 409, 412, 413, 415, 422];
const OF_BODIES = [400, 413, 415];

/** What the groups of operations are about. */
const TAGS: Readonly<Record<string, string>> = {
  appointments: '任免事项 Appointment cases, and what follows from them',
  calendar: '工作日 Working days, by the holiday notices of each year',
  assessment: '年度考核 Annual assessments and rankings',
  cadres: '干部 The cadres',
  cases: '事项 Cases of every kind',
  changes: '变化 What differs between two instants',
  codes: '代码 What the codes in commands and answers stand for',
  commands: '命令 Which commands there are, with the schema of each and who may send it',
  eligibility: '任职资格 Whether somebody may come into a post, condition by condition',
  events: '事件 The audit search',
  explain: '依据 What a value, a check or a finding rests on: events, rule and arithmetic',
  findings: '发现问题 What broke a rule, or rests on what was corrected later',
  health: '运行状况 Whether the program can do its work',
  live: '实时 The log as it grows',
  previews: '预览 What commands would do, before they are sent',
  rules: '规则 The rules with their versions, and what another value would change',
  search: '查找 One search over everything that has a name',
  secondments: '挂职 Secondments',
  session: '登录 How a browser logs in and out',
  statistics: '统计 Statistics of the teams',
  supervision: '监督 Supervision cases and talks',
  teams: '班子 The leading teams',
  training: '教育培训 What the cadres have been trained in',
};

const SECURITY: Readonly<Record<string, Schema>> = {
  bearer: { type: 'http', scheme: 'bearer', description: '令牌 Token of the reader' },
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: 'cadre-session',
    description:
      '浏览器登录 Cookie that `POST /v1/session` sets, over TLS `__Host-cadre-session`; what is no read needs `X-CSRF-Token` too',
  },
};

/** The OpenAPI 3.1 document of the controllers that are loaded: routes, parameters, bodies and answers from the classes that the program runs on. */
export function openApi(): OpenApi {
  const routes = documentedRoutes();
  const answers = routes.flatMap(({ answer }) => answer ?? []);
  const answered = componentsOf([...answers, RecordedAnswer, ProblemAnswer]);
  const paths: Record<string, Record<string, Operation>> = {};
  for (const route of routes) {
    const path = pathOf(route);
    paths[path] = { ...paths[path], [methodOf(route)]: operationOf(route) };
  }
  const sent = Object.assign(
    {},
    ...routes.flatMap(({ body }) => (body && body !== 'command' ? namedSchemasOf(body) : [])),
  ) as typeof answered;
  for (const command of commandSpecs) paths[`/v1/commands/${command.spec.name}`] = { post: commandOperation(command) };
  return {
    openapi: '3.1.1',
    info: {
      title: 'Cadre Ledger 干部履职台账',
      version: '1',
      description: [...ABOUT.zh, ...ABOUT.en].join('\n\n'),
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/', description: '本节点 This node' }],
    security: [{ bearer: [] }, { session: [] }],
    tags: tagsOf(routes),
    paths: Object.fromEntries(Object.entries(paths).sort(([a], [b]) => (a < b ? -1 : 1))),
    components: {
      securitySchemes: SECURITY,
      parameters: COMMAND_HEADERS,
      responses: {
        ...Object.fromEntries(Object.keys(PROBLEMS).map((status) => [`Problem${status}`, problem(Number(status))])),
        Recorded: recorded('已录入 Recorded'),
        RecordedBefore: recorded('已录入过 Recorded before: the same answer as then'),
      },
      headers: HEADERS,
      schemas: inOrder(joined(joined(answered, sent), bodies())),
    },
  };
}

function inOrder<Value>(table: Record<string, Value>): Record<string, Value> {
  return Object.fromEntries(Object.entries(table).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function tagsOf(routes: readonly DocumentedRoute[]): Schema[] {
  const used = new Set([...routes.map(tagOf), ...commandSpecs.map(({ category }) => tagOfCommands(category))]);
  return [...used].sort().map((name) => ({
    name,
    description: TAGS[name] ?? `录入 What is recorded on streams of the category ${name.replace(/^record /, '')}`,
  }));
}

function tagOf({ controller }: DocumentedRoute): string {
  const name = controller.name.replace(/Controller$/, '');
  return name === 'EventStream' ? 'live' : name.toLowerCase();
}

function tagOfCommands(category: string): string {
  return `record ${category === '*' ? 'any' : category}`;
}

function handlerOf({ controller, method }: DocumentedRoute): object {
  return (controller.prototype as Record<string, object>)[method]!;
}

function methodOf(route: DocumentedRoute): string {
  return RequestMethod[Reflect.getMetadata(METHOD_METADATA, handlerOf(route)) as RequestMethod].toLowerCase();
}

function pathOf(route: DocumentedRoute): string {
  const parts = [
    Reflect.getMetadata(PATH_METADATA, route.controller),
    Reflect.getMetadata(PATH_METADATA, handlerOf(route)),
  ] as string[];
  const path = parts.flatMap((part) => part.split('/')).filter((part) => part !== '');
  return `/${path.map((part) => part.replace(/^:(\w+)$/, '{$1}')).join('/')}`;
}

function operationOf(route: DocumentedRoute): Operation {
  const { zh, en, query, body, open } = route;
  const isRead = methodOf(route) === 'get';
  const parameters = [
    ...pathParameters(pathOf(route)),
    ...(query ? queryParameters(schemaOf(query)) : []),
    ...(route.parameters ?? []),
    ...(isRead || open ? [] : [{ $ref: '#/components/parameters/CsrfToken' }]),
  ];
  return {
    operationId: `${tagOf(route)}_${route.method}`,
    tags: [tagOf(route)],
    summary: `${zh} ${en}`,
    ...(open ? { security: [] } : {}),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body
      ? { requestBody: { required: true, content: { 'application/json': { schema: schemaOfBody(body) } } } }
      : {}),
    responses: responsesOf(route, isRead),
  };
}

function schemaOfBody(body: Shape | 'command'): Schema {
  return body === 'command' ? { type: 'object', additionalProperties: true } : refTo(body.name);
}

function responsesOf(route: DocumentedRoute, isRead: boolean): Schema {
  const { zh, query, body, answer, mediaType = 'application/json', also = {}, open, csv } = route;
  const status = (Reflect.getMetadata(HTTP_CODE_METADATA, handlerOf(route)) as number | undefined) ?? 200;
  const content = { [mediaType]: { schema: answer ? refTo(answer.name) : { type: 'string' } } };
  const table = csv ? { 'text/csv': { schema: { type: 'string' } } } : {};
  const refusesQueries = isClosed(pathOf(route)) ? [400] : [];
  const statuses = isRead
    ? open
      ? refusesQueries
      : OF_READS
    : body === 'command'
      ? OF_COMMANDS
      : // A question that does not fit into a query is a read all the same.
        [...new Set([...refusesQueries, ...(body && query ? OF_READS : FOR_ALL), ...(body ? OF_BODIES : [])])];
  return {
    [status]: {
      description: zh,
      ...(query ? { headers: { 'View-Position': headerRef('ViewPosition') } } : {}),
      ...(answer || isRead ? { content: { ...content, ...table } } : {}),
    },
    ...Object.fromEntries(Object.entries(also).map(([other, description]) => [other, { description, content }])),
    ...problems(statuses),
    ...(isRead && open ? { '4XX': { description: '并非 HTTP 请求 Nothing that HTTP takes for a request' } } : {}),
  };
}

const HEADERS: Readonly<Record<string, Schema>> = {
  ETag: { description: '版本 Revision of the stream, in quotes', schema: { type: 'string' } },
  RetryAfter: { description: '重试 Seconds after which to try again', schema: { type: 'string' } },
  ViewPosition: { description: '视图位置 How far the views of this node are', schema: { type: 'string' } },
};

function headerRef(name: string): Schema {
  return { $ref: `#/components/headers/${name}` };
}

function recorded(description: string): Schema {
  const content = { 'application/json': { schema: refTo(RecordedAnswer.name) } };
  return { description, headers: { ETag: headerRef('ETag') }, content };
}

function pathParameters(path: string): Schema[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    description: saidOf(path),
    schema: { type: 'string' },
  }));
}

function saidOf(path: string): string {
  if (path.startsWith('/v1/previews')) return '命令 Name of the command';
  return path.startsWith('/v1/cases')
    ? '事件流 Name of the stream, `appointment-A2019-03`: the category and the id'
    : '编号 Id';
}

function queryParameters(schema: Schema): Schema[] {
  const required = (schema['required'] ?? []) as string[];
  return Object.entries((schema['properties'] ?? {}) as Record<string, Schema>).map(
    ([name, { description, ...rest }]) => ({
      name,
      in: 'query',
      required: required.includes(name),
      ...(description ? { description } : {}),
      schema: rest,
    }),
  );
}

function commandOperation({ spec, category }: (typeof commandSpecs)[number]): Operation {
  const { name, writers, says, example } = spec;
  const body = { schema: refTo(spec.shape.name), ...(example ? { example: example.body } : {}) };
  return {
    operationId: name,
    tags: [tagOfCommands(category)],
    summary: says ? `${name} ${firstClause(says.zh)}` : name,
    description: `${says ? `${says.zh}\n\n${says.en}\n\n` : ''}可录入角色 Sent by: ${writers.join(', ')}`,
    parameters: Object.keys(COMMAND_HEADERS).map((header) => ({ $ref: `#/components/parameters/${header}` })),
    requestBody: { required: true, content: { 'application/json': body } },
    responses: {
      200: { $ref: '#/components/responses/RecordedBefore' },
      201: { $ref: '#/components/responses/Recorded' },
      ...problems(OF_COMMANDS),
    },
  };
}

function firstClause(text: string): string {
  return text.slice(0, Math.max(text.search(/[,。::;]/u), 0)) || text;
}

function problems(statuses: readonly number[]): Record<string, Schema> {
  return Object.fromEntries(statuses.map((status) => [status, { $ref: `#/components/responses/Problem${status}` }]));
}

function problem(status: number): Schema {
  return {
    description: PROBLEMS[status],
    ...(status === 503 ? { headers: { 'Retry-After': headerRef('RetryAfter') } } : {}),
    content: { 'application/problem+json': { schema: refTo(ProblemAnswer.name) } },
  };
}
