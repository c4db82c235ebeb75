import { faultTexts, filled, refusalTexts, type RefusalText } from '#libs/domain';
import { refuse, type JsonObject, type Refusal } from '#libs/kernel';

/** The languages that answers are given in. */
export type Language = 'zh-CN' | 'en';

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
    '请在 Authorization 头中提供有效的 Bearer 令牌。',
    'Send a valid token: Authorization: Bearer <token>.',
  ),
  FORBIDDEN: text(
    '无权进行此操作',
    'Not allowed',
    '角色 {role} 无权进行此操作({action})。',
    'Role {role} may not do this ({action}).',
  ),
  NOT_FOUND: text('找不到', 'Not found', '没有 {what}。', 'There is no {what}.'),
  UNKNOWN_COMMAND: text(
    '未知命令',
    'Unknown command',
    '没有命令 {command}。可用命令见 GET /v1/commands。',
    'There is no command {command}. GET /v1/commands lists them.',
  ),
  MALFORMED_QUERY: text(
    '查询参数有误',
    'Malformed query',
    '查询参数有误:{problem}',
    'The query cannot be used: {problem}',
  ),
  MALFORMED_HEADER: text(
    '请求头有误',
    'Malformed header',
    '请求头 {header} 的值“{value}”有误:应为 {expected}。',
    'Header {header} is “{value}”; it must be {expected}.',
  ),
  KNOWN_AT_OUT_OF_RANGE: text(
    '获知时间超出范围',
    'knownAt out of range',
    'knownAt {knownAt} 应在第一条记录({first})与现在({now})之间。',
    'knownAt {knownAt} must lie between the first record ({first}) and now ({now}).',
  ),
  BODY_TOO_LARGE: text(
    '内容过大',
    'Body too large',
    '请求内容超过 {limit} 字节。',
    'The body is larger than {limit} bytes.',
  ),
  UNSUPPORTED_MEDIA_TYPE: text(
    '不支持的内容类型',
    'Unsupported media type',
    '请以 Content-Type: application/json 提交。',
    'Send Content-Type: application/json.',
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
    '视图停在无法处理的记录上:{reason}。其他视图照常工作。',
    'A view stopped at a record it cannot take in: {reason}. The others go on.',
  ),
  STORE_UNAVAILABLE: text(
    '日志暂不可用',
    'Store unavailable',
    '事件日志暂不可用。是否已录入,以同一 Idempotency-Key 重新提交即可确定。',
    'The log cannot be reached; whether this was recorded is settled by sending it again with the same Idempotency-Key.',
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
  UNKNOWN_FIELD: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  UNKNOWN_COMMAND: 404,
  LOG_DAMAGED: 409,
  ANOTHER_HISTORY: 409,
  BODY_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  INTERNAL: 500,
  VIEW_BEHIND: 503,
  VIEWS_BEGUN_ANEW: 503,
  TOO_MANY_STREAMS: 503,
  VIEW_PARKED: 503,
  STORE_UNAVAILABLE: 503,
};

const PROBLEMS_OF_SHAPE: Readonly<Record<string, { zh: string; en: string }>> = {
  notAnObject: { zh: '应为一个 JSON 对象。', en: 'it must be a JSON object.' },
  notJson: { zh: '不是有效的 JSON。', en: 'it is not valid JSON.' },
  notUtf8: { zh: '不是有效的 UTF-8。', en: 'it is not valid UTF-8.' },
  tooDeep: { zh: '嵌套过深。', en: 'it is nested too deeply.' },
  forbiddenName: { zh: '含有不允许的字段名。', en: 'it has a member with a name that is not allowed.' },
  nul: { zh: '含有 NUL 字符。', en: 'it contains a NUL character.' },
  fields: { zh: '见 fields。', en: 'see fields.' },
  manyFields: { zh: '见 fields,其中只列出前 20 处。', en: 'see fields, which list the first 20 faults only.' },
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

/** HTTP status of a refusal. */
export function statusOf({ refused: code, params }: Refusal): number {
  if (code === 'VERSION_CONFLICT') return params['ifMatch'] ? 412 : 409;
  return STATUS[code] ?? 422;
}

/** Chooses the language: Chinese unless English is asked for first. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...rest] = part.trim().toLowerCase().split(';');
      const q = rest.map((param) => /^\s*q=([\d.]+)$/.exec(param)?.[1]).find(Boolean);
      return { tag, q: q === undefined ? 1 : Number(q) };
    })
    .filter(({ tag, q }) => q > 0 && (tag.startsWith('zh') || tag.startsWith('en')))
    .sort((a, b) => b.q - a.q);
  return wanted[0]?.tag.startsWith('en') ? 'en' : 'zh-CN';
}

/** Puts a refusal into words. */
export function problemOf(refusal: Refusal, language: Language, requestId: string): Problem {
  const tongue = language === 'en' ? 'en' : 'zh';
  const { refused: code, rule, cite, fields } = refusal;
  const words = refusalTexts[code] ?? doorTexts[code] ?? doorTexts['INTERNAL']!;
  const problem = refusal.params['problem'];
  const shape =
    typeof problem === 'string'
      ? filled(PROBLEMS_OF_SHAPE[problem]?.[tongue] ?? problem, refusal.params, tongue)
      : undefined;
  return {
    type: `urn:cadre-ledger:problem:${code}`,
    title: words.title[tongue],
    status: statusOf(refusal),
    detail: filled(
      words.detail[tongue],
      shape === undefined ? refusal.params : { ...refusal.params, problem: shape },
      tongue,
    ),
    code,
    ...(rule ? { rule } : {}),
    ...(cite ? { cite } : {}),
    ...(fields
      ? {
          fields: fields.map((field) => ({
            path: field.path,
            code: field.code,
            message: messageOf(field.code, field.params ?? {}, field.value, tongue),
          })),
        }
      : {}),
    requestId,
  };
}

function messageOf(code: string, params: JsonObject, value: string | undefined, tongue: 'zh' | 'en'): string {
  const words = faultTexts[code]?.[tongue] ?? code;
  const given = value === undefined ? '' : tongue === 'zh' ? `(给出的是 ${value})` : ` (given: ${value})`;
  return `${filled(words, params, tongue)}${given}`;
}
