import type { Shape } from '#libs/kernel';

/** A JSON Schema (2020-12). */
export type Schema = Readonly<Record<string, unknown>>;

/** What a single value may be, with its schema. */
const VALUES = {
  text: { type: 'string' },
  uuid: { type: 'string', format: 'uuid' },
  day: { type: 'string', format: 'date' },
  /** A date of which the day may be unknown, or not for this reader. */
  dayOrMonth: { type: 'string', pattern: String.raw`^\d{4}-\d{2}(-\d{2})?$` },
  instant: { type: 'string', format: 'date-time' },
  /** With two places. */
  decimal: { type: 'string', pattern: String.raw`^\d+\.\d{2}$` },
  count: { type: 'integer', minimum: 0 },
  number: { type: 'number' },
  flag: { type: 'boolean' },
  /** An object whose members depend on what it is of. */
  object: { type: 'object' },
} as const satisfies Record<string, Schema>;

type Value = keyof typeof VALUES;

/** What {@link Field} may be told of a field beside its sentence; without anything it is a text. */
export interface FieldIs {
  readonly is?: Value;
  /** A closed list of words. */
  readonly oneOf?: readonly string[];
  /** An object of this class. */
  readonly of?: () => Shape;
  /** A list of such values, or of objects of this class. */
  readonly list?: Value | (() => Shape);
  /** An object of any names, each with such a value. */
  readonly map?: Value;
  /** It may be absent; the sentence says when. */
  readonly optional?: boolean;
  /** It may be null; the sentence says when. */
  readonly orNull?: boolean;
}

type Typed<V extends Value> = V extends 'count' | 'number'
  ? number
  : V extends 'flag'
    ? boolean
    : V extends 'object'
      ? object
      : string;
type Listed<L> = L extends () => Shape<infer T> ? T : L extends Value ? Typed<L> : never;
type TypeOf<Is> = Is extends { readonly of: () => Shape<infer T> }
  ? T
  : Is extends { readonly list: infer L }
    ? readonly Listed<L>[]
    : Is extends { readonly map: infer V extends Value }
      ? Readonly<Record<string, Typed<V>>>
      : Is extends { readonly is: infer V extends Value }
        ? Typed<V>
        : string;
type Has<Type, Part> = Part extends Type ? true : false;
type Says<Is, Name extends string> = Is extends Readonly<Record<Name, true>> ? true : false;
/** Whether a field of this type is what its decorator says: the same kind of value, null and absent alike. */
type Fits<Type, Is> = [Has<Type, undefined>, Has<Type, null>] extends [Says<Is, 'optional'>, Says<Is, 'orNull'>]
  ? [NonNullable<Type>] extends [TypeOf<Is>]
    ? unknown
    : never
  : never;

const fields = new WeakMap<object, Map<string, Schema & { readonly optional: boolean }>>();
const nested = new WeakMap<object, Set<() => Shape>>();

/**
 * Says of one field of an answer what it means, in a sentence with its unit and codes and when it is absent. What the
 * decorator says is the schema of the field; a type of the field that does not agree with it does not compile.
 */
export function Field<const Is extends FieldIs = object>(description: string, is?: Is) {
  return <Answer extends object, Name extends keyof Answer & string>(
    answer: Answer,
    name: Name & Fits<Answer[Name], Is>,
  ): void => {
    const { optional = false, orNull = false, ...value }: FieldIs = is ?? {};
    const schema = schemaOfValue(value);
    const own = fields.get(answer) ?? new Map<string, Schema & { readonly optional: boolean }>();
    own.set(name, { ...(orNull ? orNullIn(schema) : schema), description, optional });
    fields.set(answer, own);
    const classes = nested.get(answer) ?? new Set();
    for (const shape of [value.of, value.list]) if (typeof shape === 'function') classes.add(shape);
    nested.set(answer, classes);
  };
}

/** Where a class stands among the components of the document. */
export function refTo(name: string): Schema {
  return { $ref: `#/components/schemas/${name}` };
}

function schemaOfValue({ is = 'text', oneOf, of, list, map }: FieldIs): Schema {
  // The classes themselves are looked up when the document is made: one may stand after the other.
  if (of) return { of };
  if (typeof list === 'function') return { type: 'array', items: { of: list } };
  if (list) return { type: 'array', items: VALUES[list] };
  if (map) return { type: 'object', additionalProperties: VALUES[map] };
  return oneOf ? { type: 'string', enum: [...oneOf] } : VALUES[is];
}

function orNullIn(schema: Schema): Schema {
  const { type, enum: words } = schema;
  if (type === undefined) return { anyOf: [schema, { type: 'null' }] };
  return { ...schema, type: [type, 'null'], ...(Array.isArray(words) ? { enum: [...(words as string[]), null] } : {}) };
}

function ownAndInherited(shape: Shape): object[] {
  const line: object[] = [];
  for (let at: object | null = shape.prototype as object; at; at = Object.getPrototypeOf(at) as object | null) {
    line.unshift(at);
  }
  return line;
}

/** The schemas of answer classes and of every class that they hold, by the names of the classes. */
export function componentsOf(shapes: Iterable<Shape>): Record<string, Schema> {
  const found: Record<string, Schema> = {};
  const classes = new Map<string, Shape>();
  const visit = (shape: Shape): void => {
    const known = classes.get(shape.name);
    if (known === shape) return;
    if (known) throw new TypeError(`two classes of answers are called ${shape.name}`);
    classes.set(shape.name, shape);
    found[shape.name] = componentOf(shape);
    for (const at of ownAndInherited(shape)) for (const of of nested.get(at) ?? []) visit(of());
  };
  for (const shape of shapes) visit(shape);
  return found;
}

/** What {@link Field} says of each field of a class, its parents' first; objects in it by the class, as `of`. */
export function fieldsOfAnswer(
  shape: Shape,
): readonly [name: string, schema: Schema & { readonly optional: boolean }][] {
  return [...new Map(ownAndInherited(shape).flatMap((at) => [...(fields.get(at) ?? [])]))];
}

function componentOf(shape: Shape): Schema {
  const all = fieldsOfAnswer(shape);
  const required = all.filter(([, { optional }]) => !optional).map(([name]) => name);
  return {
    type: 'object',
    ...(required.length > 0 ? { required } : {}),
    properties: Object.fromEntries(all.map(([name, { optional: _, ...schema }]) => [name, resolved(schema)])),
  };
}

function resolved(schema: unknown): unknown {
  if (typeof schema !== 'object' || schema === null) return schema;
  if (Array.isArray(schema)) return schema.map(resolved);
  const entries = Object.entries(schema).flatMap(([name, value]: [string, unknown]) =>
    name === 'of' ? Object.entries(refTo((value as () => Shape)().name)) : [[name, resolved(value)]],
  );
  return Object.fromEntries(entries) as Schema;
}
