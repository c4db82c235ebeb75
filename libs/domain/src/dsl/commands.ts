import { Exclude } from 'class-transformer';
import type { ActBefore, CommandSpec, JsonObject, PlainDate, Shape } from '#libs/kernel';
import { CodeLike, Day, fieldsOf, Nested, OneOf, Precision, Says, Text } from './fields.ts';
import { callCommand } from './words.ts';

/** The document that an act rests on (依据文件). */
export class BasisDocument {
  @Says('What kind of document it is 文件种类, in a word: `appointmentNotice`, `committeeMinutes` …')
  @Text({ max: 60 })
  kind: string;
  @Says('Number of the document 文号, as it stands on it')
  @Text({ max: 100 })
  documentNo: string;
  @Says('The day on which the document was issued 印发日期')
  @Day()
  issuedOn: PlainDate;
  @Says('SHA-256 of the file 文件校验值, 64 hexadecimal digits in lower case; left out when no file is kept')
  @CodeLike(/^[0-9a-f]{64}$/, { optional: true })
  sha256?: string;
}

/** The document by which a procedural rule is passed in live mode. */
export class ExceptionDocument {
  @Says('Number of the document that allows the exception 文号')
  @Text({ max: 100 })
  documentNo: string;
  @Says('Who allowed it: a person or an organ 批准人')
  @Text({ max: 100 })
  approvedBy: string;
  @Says('Why the rule is passed 理由')
  @Text({ max: 2000 })
  reason: string;
}

/** Fields that every command has beside its own. */
export interface CommonFields {
  effectiveOn: PlainDate;
  effectivePrecision?: 'month';
  basis?: BasisDocument;
  entryMode?: 'live' | 'backfill' | 'opening';
  exceptionBasis?: ExceptionDocument;
}

/** What the common fields mean, for the commands that have some of them too. */
export const COMMON_SAYINGS = {
  basis:
    'The document that the act rests on 依据文件. Required where old papers are entered (`backfill`) and where a record is corrected or annulled; else it may be left out',
  exceptionBasis:
    'The document by which a procedural rule is passed that would refuse the act 例外依据; left out when none is. An act in live mode waits then, on a stream `exception-…` of its own, until an approver who is not its sender has countersigned it (`CountersignException`). The exception stays on the record',
  reason: 'Why the record is made 事由. Required where a record is corrected or annulled; else it may be left out',
} as const;

const COMMON: Readonly<Record<keyof CommonFields, readonly [says: string, check: PropertyDecorator]>> = {
  effectiveOn: [
    'The day from which the act holds 生效日期, a calendar date in Asia/Shanghai. What has happened is not dated in the future',
    Day(),
  ],
  effectivePrecision: [
    '`month` when the source knows the year and month only 精确到月; `effectiveOn` is the first of that month then. Left out when the day is known',
    Precision(),
  ],
  basis: [COMMON_SAYINGS.basis, Nested(() => BasisDocument, { optional: true })],
  entryMode: [
    'How the record comes to be 录入方式: `live` 实时, as it happens, also when left out; `backfill` 补录, from old papers, where a broken procedural rule is recorded and not refused; `opening` 期初, taken over when the ledger was opened, dated not later than that day and not judged by procedural or advisory rules',
    OneOf(['live', 'backfill', 'opening'], { optional: true }),
  ],
  exceptionBasis: [COMMON_SAYINGS.exceptionBasis, Nested(() => ExceptionDocument, { optional: true })],
};

/**
 * A command class begins with the shape of the event it yields and adds the common fields. `reason` stays the event's
 * own where the event has one; what is worked out is no part of the command.
 */
export function act<T extends object>(shape: Shape<T>): Shape<T & CommonFields> {
  class Act extends (shape as Shape) {}
  const own = Object.entries(fieldsOf(shape));
  for (const [name, { computed }] of own) if (computed) Exclude()(Act.prototype, name);
  for (const [name, [says, check]] of Object.entries(COMMON)) {
    check(Act.prototype, name);
    Says(says)(Act.prototype, name);
  }
  if (!own.some(([name]) => name === 'reason')) {
    Text({ optional: true, max: 2000 })(Act.prototype, 'reason');
    Says(COMMON_SAYINGS.reason)(Act.prototype, 'reason');
  }
  return Act as Shape<T & CommonFields>;
}

const specs = new WeakMap<Shape, CommandSpec>();

/**
 * Declares a command class: which event it yields, what it records and when to use it, who may send it, and whether it
 * may begin a stream. `example` is a body that the ledger accepts after the acts of `after`.
 */
export function Command(of: {
  yields: string;
  says: { zh: string; en: string };
  example: JsonObject;
  after?: readonly ActBefore[];
  writers?: readonly string[];
  creates?: boolean;
  onlyId?: string;
}): (shape: Shape) => void {
  return (shape) => {
    callCommand(of.yields, shape.name);
    specs.set(shape, {
      name: shape.name,
      shape,
      says: of.says,
      example: { body: of.example, after: of.after ?? [] },
      writers: of.writers ?? ['recorder'],
      yields: of.yields,
      creates: of.creates ?? false,
      onlyId: of.onlyId,
    });
  };
}

/** What {@link Command} said of these classes. */
export function commandsOf(...shapes: readonly Shape[]): CommandSpec[] {
  return shapes.map((shape) => {
    const spec = specs.get(shape);
    if (!spec) throw new TypeError(`${shape.name} lacks @Command`);
    return spec;
  });
}
