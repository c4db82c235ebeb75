import type { JsonObject } from '#libs/kernel';
import { AnyObject, CodeLike, Nested, Says, Text, Texts } from '../dsl/fields.ts';
import { ExceptionDocument } from '../dsl/commands.ts';
import { kind } from '../dsl/kinds.ts';

const STREAM = /^[a-zA-Z]{1,40}-[A-Za-z0-9_-]{1,128}$/;
const COMMAND = /^[A-Z][A-Za-z]{1,60}$/;
const USER = /^\S{1,100}$/;

export class ExceptionProposed {
  @Says('The stream on which the act is to be recorded 事件流, `<category>-<id>`')
  @CodeLike(STREAM)
  actStream: string;
  @Says('Name of the command that waits 命令')
  @CodeLike(COMMAND)
  command: string;
  @Says('The body of that command as it was sent 命令内容; it is sent as it stands once somebody else has signed')
  @AnyObject({ sensitivity: 'sealed' })
  body: JsonObject;
  @Says('Ids of the rules that the act departs from 所突破的规则')
  @Texts()
  rules: string[];
  @Says('Every stream that the act is about 所涉事件流')
  @Texts()
  about: string[];
  @Says('The document that allows the exception 例外依据')
  @Nested(() => ExceptionDocument)
  document: ExceptionDocument;
}

export class ExceptionCountersigned {
  @Says('Name of the command that is sent now 命令')
  @CodeLike(COMMAND, { optional: true, computed: true })
  command?: string;
  @Says('Its body as it was proposed 命令内容')
  @AnyObject({ optional: true, computed: true, sensitivity: 'sealed' })
  body?: JsonObject;
  @Says('Who proposed the exception 提出人')
  @CodeLike(USER, { optional: true, computed: true })
  proposedBy?: string;
}

export class ExceptionDeclined {
  @Says('Why the exception is not made 不予例外的理由')
  @Text({ max: 500 })
  ground: string;
}

const restricted = 'restricted' as const;

/** Every kind of event on an `exception` stream. */
export const exceptionKinds = {
  ExceptionProposed: kind(ExceptionProposed, {
    called: '提出例外',
    sensitivity: restricted,
    pastFact: true,
    zh: (d) => `提出例外(${d.document.documentNo}),待他人会签`,
    en: (d) => `Exception proposed (${d.document.documentNo}), to be countersigned by somebody else`,
  }),
  ExceptionCountersigned: kind(ExceptionCountersigned, {
    called: '会签例外',
    sensitivity: restricted,
    pastFact: true,
    zh: () => '会签例外',
    en: () => 'Exception countersigned',
  }),
  ExceptionDeclined: kind(ExceptionDeclined, {
    called: '不予例外',
    sensitivity: restricted,
    pastFact: true,
    zh: (d) => `不予例外:${d.ground}`,
    en: (d) => `Exception declined: ${d.ground}`,
  }),
};

/** The kinds of {@link exceptionKinds} as a type. */
export type ExceptionKinds = typeof exceptionKinds;
