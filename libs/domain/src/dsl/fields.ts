// class-transformer's @Type reads what this adds to Reflect.
import 'reflect-metadata';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateBy,
  ValidateNested,
  type ValidationArguments,
} from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { isPartialDate, isPlainDate, parseInstant, type FieldInfo, type Sensitivity, type Shape } from '#libs/kernel';

/** What every field decorator may be told. */
export interface FieldOptions {
  readonly optional?: boolean;
  /** Who may read the field; without it that of the kind. */
  readonly sensitivity?: Sensitivity;
  /** Worked out by the feature, never accepted from a sender. Goes with `optional`. */
  readonly computed?: boolean;
}

/** What the decorators of a class say of one field. */
export type ToldField = Partial<Omit<FieldInfo, 'nested'>> & { readonly nested?: () => Shape };

const told = new WeakMap<object, Map<string, ToldField>>();

function tell(prototype: object, name: string, info: ToldField): void {
  const fields = told.get(prototype) ?? new Map<string, ToldField>();
  fields.set(name, { ...fields.get(name), ...info });
  told.set(prototype, fields);
}

/** What the decorators of a class and its parents say of its fields. */
export function fieldsOf(shape: Shape): Record<string, ToldField> {
  const fields: Record<string, ToldField> = {};
  for (let at: object | null = shape.prototype as object; at; at = Object.getPrototypeOf(at) as object | null) {
    for (const [name, info] of told.get(at) ?? []) fields[name] ??= info;
  }
  return fields;
}

function field(options: FieldOptions & ToldField, ...decorators: PropertyDecorator[]): PropertyDecorator {
  return (prototype, name) => {
    if (options.optional) IsOptional()(prototype, name);
    for (const decorate of decorators) decorate(prototype, name);
    tell(prototype, String(name), {
      ...(options.sensitivity ? { sensitivity: options.sensitivity } : {}),
      ...(options.ref ? { ref: options.ref } : {}),
      ...(options.doer ? { doer: true } : {}),
      ...(options.dayIsRestricted ? { dayIsRestricted: true } : {}),
      ...(options.computed ? { computed: true } : {}),
      ...(options.nested ? { nested: options.nested } : {}),
    });
  };
}

/**
 * What a field means, in a sentence: what it names or counts, its unit, where its codes are from, when it may be left
 * out. Stands before the decorator that checks the field, and goes into the schema of its class.
 */
export function Says(sentence: string): PropertyDecorator {
  return (prototype, name) => {
    JSONSchema({ description: sentence })(prototype, String(name));
    tell(prototype, String(name), { says: sentence });
  };
}

/** A code in the sentence of a field, and the word that follows it. */
const CODE_AND_WORD = /`(\w+)` ([\p{Script=Han}、]+)/gu;

/** What a field's own sentence calls its codes: `promote` 提拔, `transfer` 交流. */
export function calledIn(shape: Shape, name: string): Record<string, string> {
  const says = fieldsOf(shape)[name]?.says ?? '';
  return Object.fromEntries([...says.matchAll(CODE_AND_WORD)].map(([, code, word]) => [code!, word!]));
}

const ID = /^[A-Za-z0-9_-]{1,64}$/;
/**
 * Characters that have no place in a record: control characters, lone surrogates, what stands for a character that was lost
 * (U+FFFD), noncharacters, and all that cannot be seen (zero-width and direction marks, fillers), for two names that look
 * the same would be two.
 */
// oxlint-disable-next-line no-control-regex
const UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\p{Cf}\p{Cs}\u115f\u1160\u3164\uffa0\ufffd-\uffff]/u;

/** The first character of a text that has no place in a record, as `U+200B`; undefined when all may stay. */
export function unfitCharacter(text: string): string | undefined {
  const found = UNFIT.exec(text)?.[0];
  return found && `U+${found.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Refuses a text with a character that has no place in a record. */
function fitText(each: boolean): PropertyDecorator {
  const validate = (value: unknown): boolean => typeof value === 'string' && unfitCharacter(value) === undefined;
  // The lock of the catalogue knows this check by its message.
  return ValidateBy({ name: 'isFitText', validator: { validate } }, { each, message: 'plainText' });
}

const trimmed = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

/** An opaque id: 1 to 64 letters, digits, `_` and `-`. */
export function Id(options: FieldOptions = {}): PropertyDecorator {
  return field(options, Matches(ID, { context: { pattern: ID.source } }));
}

/** An id of another aggregate: its stream `<category>-<id>` must exist. A `doer` is who does it, not whom it is about. */
export function Ref(category: string, options: FieldOptions & { readonly doer?: boolean } = {}): PropertyDecorator {
  return field({ ...options, ref: category }, Matches(ID, { context: { pattern: ID.source } }));
}

/** A list of 1 to `max` (default 50) different ids of another category: each stream must exist. */
export function RefList(category: string, options: FieldOptions & { max?: number } = {}): PropertyDecorator {
  const max = options.max ?? 50;
  return field(
    { ...options, ref: category },
    IsArray(),
    ArrayMinSize(1, { context: { min: 1 } }),
    ArrayMaxSize(max, { context: { max } }),
    ArrayUnique(),
    Matches(ID, { each: true, context: { pattern: ID.source } }),
  );
}

/** How many ballots or votes: a whole number from 0. Another number is refused with `INVALID_COUNT`. */
export function Votes(options: FieldOptions = {}): PropertyDecorator {
  const validate = (value: unknown): boolean =>
    Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 100_000;
  return field(options, ValidateBy({ name: 'isVoteCount', validator: { validate } }));
}

/** Text of 1 to `max` characters (default 200), trimmed, without control characters. */
export function Text(options: FieldOptions & { max?: number } = {}): PropertyDecorator {
  const max = options.max ?? 200;
  return field(
    options,
    trimmed,
    IsString(),
    MinLength(1, { context: { min: 1 } }),
    MaxLength(max, { context: { max } }),
    fitText(false),
  );
}

/** A calendar date. */
export function Day(options: FieldOptions = {}): PropertyDecorator {
  return field(options, ValidateBy({ name: 'isPlainDate', validator: { validate: isPlainDate } }));
}

/** A date of which the day may be unknown. `sensitivity` is that of the month; the day is restricted where asked. */
export function PartDate(options: FieldOptions & { dayIsRestricted?: boolean } = {}): PropertyDecorator {
  return field(options, ValidateBy({ name: 'isPartialDate', validator: { validate: isPartialDate } }));
}

/** How well `effectiveOn` beside it is known: `month` goes with the first of one. */
export function Precision(): PropertyDecorator {
  const validate = (_: unknown, on?: ValidationArguments): boolean => {
    const { effectiveOn } = (on?.object ?? {}) as { effectiveOn?: unknown };
    return !isPlainDate(effectiveOn) || effectiveOn.endsWith('-01');
  };
  return (prototype, name) => {
    OneOf(['month'], { optional: true })(prototype, name);
    ValidateBy({ name: 'isFirstOfMonth', validator: { validate } })(prototype, name);
  };
}

/** An instant with its zone, RFC 3339. */
export function Instant(options: FieldOptions = {}): PropertyDecorator {
  const validate = (value: unknown): boolean => typeof value === 'string' && parseInstant(value) !== undefined;
  return field(options, ValidateBy({ name: 'isInstant', validator: { validate } }));
}

/** A whole number as a query has it, in digits. */
export function CountText(options: FieldOptions & { min?: number; max?: number } = {}): PropertyDecorator {
  const digits = Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && /^(?:-[1-9]\d{0,8}|\d{1,9})$/.test(value) ? Number(value) : value,
  );
  return (prototype, name) => {
    digits(prototype, name);
    Count(options)(prototype, name);
  };
}

/** One of a closed list of words. */
export function OneOf(values: readonly string[], options: FieldOptions = {}): PropertyDecorator {
  return field(options, IsIn([...values], { context: { values: [...values] } }));
}

/** A list of different words out of a closed list, one at least. */
export function SomeOf(values: readonly string[], options: FieldOptions = {}): PropertyDecorator {
  return field(
    options,
    IsArray(),
    ArrayMinSize(1, { context: { min: 1 } }),
    ArrayUnique(),
    IsIn([...values], { each: true, context: { values: [...values] } }),
  );
}

/** A code of a national code table. Written as text; a whole number is taken for its digits. */
export function Code(values: readonly string[], options: FieldOptions = {}): PropertyDecorator {
  const digits = Transform(({ value }: { value: unknown }) => (Number.isInteger(value) ? String(value) : value));
  return field(options, digits, IsIn([...values], { context: { values: [...values] } }));
}

/** A code of which only the form is fixed; `form` says in words that need no language how it is written. */
export function CodeLike(
  pattern: RegExp,
  { form, ...options }: FieldOptions & { form?: string } = {},
): PropertyDecorator {
  return field(options, Matches(pattern, { context: { pattern: pattern.source, ...(form ? { form } : {}) } }));
}

/** A whole number from `min` (default 0) to `max` (default 1,000,000). */
export function Count(options: FieldOptions & { min?: number; max?: number } = {}): PropertyDecorator {
  const min = options.min ?? 0;
  const max = options.max ?? 1_000_000;
  return field(options, IsInt(), Min(min, { context: { min } }), Max(max, { context: { max } }));
}

/** A calendar year, 1949 to 2200; with `ref` it names the stream of that year. */
export function Year(options: FieldOptions & { ref?: string } = {}): PropertyDecorator {
  return Count({ ...options, min: 1949, max: 2200 });
}

/** True or false. */
export function Flag(options: FieldOptions = {}): PropertyDecorator {
  return field(options, IsBoolean());
}

/** An object of another class. */
export function Nested(shape: () => Shape, options: FieldOptions = {}): PropertyDecorator {
  return field(
    { ...options, nested: shape },
    ValidateBy({ name: 'isObject', validator: { validate: isPlainObject } }),
    ValidateNested(),
    Type(shape),
  );
}

/** An object whose shape is checked elsewhere. */
export function AnyObject(options: FieldOptions = {}): PropertyDecorator {
  return field(options, ValidateBy({ name: 'isObject', validator: { validate: isPlainObject } }));
}

/** A list of 1 to `max` (default 50) objects of another class. */
export function ListOf(shape: () => Shape, options: FieldOptions & { max?: number } = {}): PropertyDecorator {
  const max = options.max ?? 50;
  const sizes = [ArrayMinSize(1, { context: { min: 1 } }), ArrayMaxSize(max, { context: { max } })];
  const objects = ValidateBy({
    name: 'isObject',
    validator: { validate: (value) => Array.isArray(value) && value.every(isPlainObject) },
  });
  return field(
    { ...options, nested: shape },
    IsArray(),
    ...sizes,
    objects,
    ValidateNested({ each: true }),
    Type(shape),
  );
}

/** A list of 1 to `max` (default 50) texts of at most 200 characters. */
export function Texts(options: FieldOptions & { max?: number } = {}): PropertyDecorator {
  const max = options.max ?? 50;
  return field(
    options,
    IsArray(),
    ArrayMinSize(1, { context: { min: 1 } }),
    ArrayMaxSize(max, { context: { max } }),
    IsString({ each: true }),
    MinLength(1, { each: true, context: { min: 1 } }),
    MaxLength(200, { each: true, context: { max: 200 } }),
    fitText(true),
  );
}

function isPlainObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
