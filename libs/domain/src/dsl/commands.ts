import type { CommandSpec, PlainDate, Shape } from '#libs/kernel';
import { CodeLike, Day, fieldsOf, Nested, OneOf, Precision, Text } from './fields.ts';

/** The document that an act rests on (依据文件). */
export class BasisDocument {
  /** What kind of document, in a word: `appointmentNotice`, `committeeMinutes` … */
  @Text({ max: 60 }) kind: string;
  @Text({ max: 100 }) documentNo: string;
  @Day() issuedOn: PlainDate;
  @CodeLike(/^[0-9a-f]{64}$/, { optional: true }) sha256?: string;
}

/** The document by which a procedural rule is passed in live mode. */
export class ExceptionDocument {
  @Text({ max: 100 }) documentNo: string;
  @Text({ max: 100 }) approvedBy: string;
  @Text({ max: 2000 }) reason: string;
}

/** Fields that every command has beside its own. */
export interface CommonFields {
  effectiveOn: PlainDate;
  effectivePrecision?: 'month';
  basis?: BasisDocument;
  entryMode?: 'live' | 'backfill' | 'opening';
  exceptionBasis?: ExceptionDocument;
}

const COMMON: Readonly<Record<keyof CommonFields, PropertyDecorator>> = {
  effectiveOn: Day(),
  effectivePrecision: Precision(),
  basis: Nested(() => BasisDocument, { optional: true }),
  entryMode: OneOf(['live', 'backfill', 'opening'], { optional: true }),
  exceptionBasis: Nested(() => ExceptionDocument, { optional: true }),
};

/**
 * A command class begins with the shape of the event it yields and adds the common fields. `reason` stays the event's
 * own where the event has one.
 */
export function act<T extends object>(shape: Shape<T>): Shape<T & CommonFields> {
  class Act extends (shape as Shape) {}
  for (const [name, decorate] of Object.entries(COMMON)) decorate(Act.prototype, name);
  if (!('reason' in fieldsOf(shape))) Text({ optional: true, max: 2000 })(Act.prototype, 'reason');
  return Act as Shape<T & CommonFields>;
}

const specs = new WeakMap<Shape, CommandSpec>();

/** Declares a command class: who may send it, which event it yields, and whether it may begin a stream. */
export function Command(of: {
  yields: string;
  writers?: readonly string[];
  creates?: boolean;
  onlyId?: string;
}): (shape: Shape) => void {
  return (shape) => {
    specs.set(shape, {
      name: shape.name,
      shape,
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
