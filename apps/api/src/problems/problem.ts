import { faultTexts, filled, refusalTexts, type NameOf, type RefusalText } from '#libs/domain';
import { refuse, type JsonObject, type Refusal } from '#libs/kernel';
import Negotiator from 'negotiator';
import { citedIn } from '../rules/cited.ts';
import type { Language } from './language.ts';

export type { Language };

/** An RFC 9457 problem. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly rule?: string;
  readonly cite?: string;
  readonly fields?: readonly { readonly path: string; readonly code: string; readonly message: string }[];
  readonly requestId: string;
}

/** Carries a refusal out of a handler to the filter that answers with it. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly refusal: Refusal;
  /** Seconds after which it is worth trying again. */
  readonly retryAfter?: number;

  constructor(refusal: Refusal, retryAfter?: number) {
    super(refusal.refused);
    this.refusal = refusal;
    this.retryAfter = retryAfter;
  }
}

/** Refuses from inside a handler. */
export function refused(code: string, params: JsonObject = {}, retryAfter?: number): Refused {
  return new Refused(refuse(code, params), retryAfter);
}

const text = (zhTitle: string, enTitle: string, zh: string, en: string): RefusalText => ({
  title: { zh: zhTitle, en: enTitle },
  detail: { zh, en },
});

const doorTexts: Readonly<Record<string, RefusalText>> = {
  UNAUTHENTICATED: text(
    '需要身份凭证',
    'Credentials required',
    '请登录,或在请求头 Authorization 中以“Bearer 令牌”的形式提供有效的令牌。',
    'Log in, or send a valid token: Authorization: Bearer <token>.',
  ),
  FORBIDDEN: text(
    '无权进行此操作',
    'Not allowed',
    '角色“{#role}”无权查阅或办理:{step:action}。请由有权的人员办理,或请管理员核对角色。',
    'Role {#role} may not read or do this: {step:action}. Ask somebody who may, or have the role checked.',
  ),
  ROLE_NOT_IN_FORCE: text(
    '角色不在有效期内',
    'Role not in force',
    '今天({today})不具有角色“{#role}”[(自 {validFrom} 起有效)][(自 {validTo} 起不再有效)]。请由有权的人员办理,或请管理员核对授权的起止日期。',
    'Role {#role} is not given on {today}[ (given from {validFrom} on)][ (no more from {validTo} on)]. Ask somebody who may, or have the days of the role checked.',
  ),
  CROSS_SITE_REQUEST: text(
    '请求不是由本系统页面发出',
    'Not sent by a page of ours',
    '以登录状态提交时,须由本系统的页面发出,并在请求头 X-CSRF-Token 中带上登录时给出的防伪造令牌。请重新打开页面后再试;程序请改用 Authorization: Bearer 令牌。',
    'What changes something in a session must come from a page of this site, with the csrf of GET /v1/session in the header X-CSRF-Token. Open the page again and try anew; programs send Authorization: Bearer <token> instead.',
  ),
  NOT_FOUND: text(
    '找不到',
    'Not found',
    '[没有{#what},或无权知悉。请核对编号与查询的日期。][没有事件流 {unnamed}。此处应填事件流名称“类别-编号”,如 {named}。][没有路径 {path}。可用路径见 /openapi.json。]',
    '[There is no {#what}, or none that you may know of. Check the id and the dates asked for.][There is no stream {unnamed}. The name of a stream is asked for, <category>-<id>, such as {named}.][There is no path {path}. /openapi.json lists those there are.]',
  ),
  UNKNOWN_COMMAND: text(
    '未知命令',
    'Unknown command',
    '没有命令 {command}。请核对名称,可用命令见 GET /v1/commands。',
    'There is no command {command}. Check the name: GET /v1/commands lists those there are.',
  ),
  MALFORMED_QUERY: text(
    '查询参数有误',
    'Malformed query',
    '查询参数有误:{problem}请更正后重新查询。',
    'The query cannot be used: {problem} Mend it, and ask again.',
  ),
  MALFORMED_HEADER: text(
    '请求头有误',
    'Malformed header',
    '请求头 {header} 的值“{value}”有误:应为{expected}。请更正,或不带此请求头。',
    'Header {header} is “{value}”; it must be {expected}. Correct it, or leave the header out.',
  ),
  MALFORMED_REQUEST: text(
    '请求有误',
    'Malformed request',
    '所发内容不是有效的请求。请核对请求行和请求头。',
    'What was sent is no HTTP request. Check the request line and the headers.',
  ),
  HEADERS_TOO_LARGE: text(
    '请求头过大',
    'Headers too large',
    '请求行和请求头合计过长。请缩短查询参数或请求头。',
    'The request line and the headers are too long together. Shorten the query or the headers.',
  ),
  REQUEST_TOO_SLOW: text(
    '请求超时',
    'Request too slow',
    '请求未在规定时间内发完。请检查网络后重新提交。',
    'The request did not arrive in time. Check the network, and send it again.',
  ),
  KNOWN_AT_OUT_OF_RANGE: text(
    '获知时间超出范围',
    'knownAt out of range',
    '获知时间(knownAt){knownAt} 应不晚于现在({now})[,不早于第一条记录({first})]。请更正,或不填以查询现在所知。',
    'knownAt {knownAt} must not be later than now ({now})[, nor earlier than the first record ({first})]. Correct it, or leave it out to ask for what is known now.',
  ),
  BODY_TOO_LARGE: text(
    '内容过大',
    'Body too large',
    '请求内容超过 {limit} 字节。请分次提交。',
    'The body is larger than {limit} bytes. Send it in parts.',
  ),
  UNSUPPORTED_MEDIA_TYPE: text(
    '不支持的内容类型',
    'Unsupported media type',
    '请求内容应为 JSON。请以 Content-Type: application/json 提交。',
    'The body must be JSON. Send Content-Type: application/json.',
  ),
  VIEW_BEHIND: text(
    '视图尚未跟上',
    'Views behind the log',
    '视图尚未处理到所要求的位置,请稍后再试。',
    'The views have not reached what was asked for. Try again shortly.',
  ),
  VIEWS_BEGUN_ANEW: text(
    '视图正在重新生成',
    'Views worked out anew',
    '日志的历史与视图所依据的不同(日志曾恢复备份、被更换,或被截断的流已恢复),视图正据现有日志重新生成,完成前不提供查询,请稍后再试。',
    'The log has another history than the views were made of (it was put back or replaced, or the truncation of a stream was lifted). They are worked out anew from the log as it is, and nothing is read before that is done. Try again shortly.',
  ),
  ANOTHER_HISTORY: text(
    '位置属于另一段历史',
    'A place of another history',
    '{named} 给出的位置 {position} 处,日志中没有当时的那条记录:日志曾恢复备份或被更换。请放弃所记的位置,从头读取(不带 {named}),并核对此前提交的内容是否仍在。',
    'The log does not hold what stood at position {position}, given by {named}: it was put back to an earlier state or replaced. Forget the place, read from the beginning (without {named}), and check whether what was recorded before is still there.',
  ),
  TOO_MANY_STREAMS: text(
    '实时连接过多',
    'Too many event streams',
    '已有 {open} 个实时事件连接,不再接受新的连接,请按 Retry-After 稍后再连。',
    '{open} event streams are open already, and no more are served at a time. Connect again after Retry-After.',
  ),
  VIEW_PARKED: text(
    '视图已停',
    'View parked',
    '视图停在一条无法处理的记录上,所查内容暂不能提供,其他视图照常工作。请把 requestId 告知管理员。',
    'A view stopped at a record it cannot take in: {reason}. The others go on. Tell the operators the requestId.',
  ),
  STORE_UNAVAILABLE: text(
    '日志暂不可用',
    'Store unavailable',
    '事件日志暂不可用,不能确定是否已录入。请以同一 Idempotency-Key 重新提交,即可确定。',
    'The log cannot be reached, so it is not known whether this was recorded. Send it again with the same Idempotency-Key: that settles it.',
  ),
  INTERNAL: text(
    '内部错误',
    'Internal error',
    '程序出错,请把 requestId 告知管理员。',
    'Something went wrong here. Tell the operators the requestId.',
  ),
};

/** The code of every problem that the program answers with. */
export const PROBLEM_CODES: readonly string[] = [
  ...new Set([...Object.keys(refusalTexts), ...Object.keys(doorTexts)]),
].sort();

const STATUS: Readonly<Record<string, number>> = {
  MALFORMED_BODY: 400,
  MALFORMED_QUERY: 400,
  MALFORMED_HEADER: 400,
  MALFORMED_REQUEST: 400,
  UNKNOWN_FIELD: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  ROLE_NOT_IN_FORCE: 403,
  RECUSAL_REQUIRED: 403,
  OUT_OF_SCOPE: 403,
  CROSS_SITE_REQUEST: 403,
  NOT_FOUND: 404,
  UNKNOWN_COMMAND: 404,
  REQUEST_TOO_SLOW: 408,
  LOG_DAMAGED: 409,
  ANOTHER_HISTORY: 409,
  BODY_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  HEADERS_TOO_LARGE: 431,
  INTERNAL: 500,
  VIEW_BEHIND: 503,
  VIEWS_BEGUN_ANEW: 503,
  TOO_MANY_STREAMS: 503,
  VIEW_PARKED: 503,
  STORE_UNAVAILABLE: 503,
};

const PROBLEMS_OF_SHAPE: Readonly<Record<string, { zh: string; en: string }>> = {
  notAnObject: { zh: '应为一个对象(JSON)。', en: 'it must be a JSON object.' },
  notJson: { zh: '不是有效的 JSON。', en: 'it is not valid JSON.' },
  notUtf8: { zh: '不是有效的 UTF-8。', en: 'it is not valid UTF-8.' },
  tooDeep: { zh: '嵌套过深。', en: 'it is nested too deeply.' },
  forbiddenName: { zh: '含有不允许的字段名。', en: 'it has a member with a name that is not allowed.' },
  nul: { zh: '含有 NUL 字符。', en: 'it contains a NUL character.' },
  fields: { zh: '有误之处逐一列在 fields 中。', en: 'see fields.' },
  manyFields: { zh: '有误之处列在 fields 中,只列出前 20 处。', en: 'see fields, which list the first 20 faults only.' },
  tooWide: {
    zh: '对象[ {path}] 有 {size} 个字段,最多 {most} 个。请检查是否误传了整张表。',
    en: 'the object[ {path}] has {size} members, at most {most} are taken. Check whether a whole table was sent.',
  },
  listTooLong: {
    zh: '列表 {path} 有 {size} 项,最多 {most} 项。请分次提交。',
    en: 'the list {path} has {size} items, at most {most} are taken. Send it in parts.',
  },
  textTooLong: {
    zh: '文本 {path} 有 {size} 个字符,任何字段都不超过 {most} 个。',
    en: 'the text {path} has {size} characters; no field takes more than {most}.',
  },
};

/** What a header must be. */
const EXPECTED: Readonly<Record<string, { zh: string; en: string }>> = {
  position: { zh: '事件在日志中的位置,与收到的 id 一致', en: 'a position in the log, as it came in id' },
  revision: { zh: '带引号的版本号,如 "7"', en: 'a revision in quotes, "7"' },
  uuid: { zh: '通用唯一识别码(UUID)', en: 'a UUID' },
};

/** HTTP status of a refusal. */
export function statusOf({ refused: code, params }: Refusal): number {
  if (code === 'VERSION_CONFLICT') return params['ifMatch'] ? 412 : 409;
  return STATUS[code] ?? 422;
}

/** Any Chinese and any English will do. */
const LANGUAGES = ['zh-CN', 'zh', 'en'];

/**
 * Chooses the language: Chinese unless English is asked for first. By what `@fastify/accepts` stands on; what comes with
 * Fastify itself, `@fastify/accept-negotiator`, compares encodings letter for letter and finds no `en` in `en-GB`.
 */
export function languageOf(acceptLanguage: string | undefined): Language {
  const wanted = new Negotiator({ headers: { 'accept-language': acceptLanguage } }).language(LANGUAGES);
  return wanted === 'en' ? 'en' : 'zh-CN';
}

/** The words for a code, with places for its values; those of `INTERNAL` for one that has none. */
export function wordsFor(code: string): RefusalText {
  return refusalTexts[code] ?? doorTexts[code] ?? doorTexts['INTERNAL']!;
}

/** What is known beside a refusal when it is put into words. */
export interface Beside {
  /** Tells the names that stand beside ids. */
  readonly nameOf?: NameOf;
  /** The fields that it is about, where it does not say so itself. */
  readonly paths?: readonly string[];
}

/** Puts a refusal into words. */
export function problemOf(
  refusal: Refusal,
  language: Language,
  requestId: string,
  { nameOf, paths = [] }: Beside = {},
): Problem {
  const tongue = language === 'en' ? 'en' : 'zh';
  const { refused: code, rule, cite, fields } = refusal;
  const words = wordsFor(code);
  const detail = filled(words.detail[tongue], spelledOut(refusal.params, tongue), tongue, nameOf);
  return {
    type: `urn:cadre-ledger:problem:${code}`,
    title: words.title[tongue],
    status: statusOf(refusal),
    detail,
    code,
    ...(rule ? { rule } : {}),
    ...(cite ? { cite: rule === undefined ? cite : citedIn({ rule, cite }, language) } : {}),
    ...(fields
      ? {
          fields: fields.map((field) => ({
            path: field.path,
            code: field.code,
            message: messageOf(field.code, field.params ?? {}, field.value, tongue),
          })),
        }
      : {}),
    ...(!fields && paths.length > 0 ? { fields: paths.map((path) => ({ path, code, message: detail })) } : {}),
    requestId,
  };
}

// The values that the door itself has sentences for.
function spelledOut(params: JsonObject, tongue: 'zh' | 'en'): JsonObject {
  const { problem, expected } = params;
  const shape = typeof problem === 'string' && (PROBLEMS_OF_SHAPE[problem]?.[tongue] ?? problem);
  return {
    ...params,
    ...(shape ? { problem: filled(shape, params, tongue) } : {}),
    ...(typeof expected === 'string' ? { expected: EXPECTED[expected]?.[tongue] ?? expected } : {}),
  };
}

function messageOf(code: string, params: JsonObject, value: string | undefined, tongue: 'zh' | 'en'): string {
  const words = faultTexts[code]?.[tongue] ?? code;
  const given = value === undefined ? '' : tongue === 'zh' ? `(给出的是 ${value})` : ` (given: ${value})`;
  return `${filled(words, params, tongue)}${given}`;
}
