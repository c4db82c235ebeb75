import type { Shape } from '#libs/kernel';
import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { targetConstructorToSchema, validationMetadatasToSchemas } from 'class-validator-jsonschema';
import type { Schema } from './field.ts';

const PREFIX = '#/components/schemas/';

const options: Parameters<typeof validationMetadatasToSchemas>[0] = {
  classTransformerMetadataStorage: defaultMetadataStorage,
  refPointerPrefix: PREFIX,
  additionalConverters: {
    isPlainDate: { type: 'string', format: 'date' },
    isPartialDate: { type: 'string', pattern: String.raw`^\d{4}-\d{2}(-\d{2})?$` },
    isInstant: { type: 'string', format: 'date-time' },
    isStreamName: { type: 'string', pattern: '^[a-zA-Z]{1,40}-[A-Za-z0-9_-]{1,128}$' },
    isVoteCount: { type: 'integer', minimum: 0, maximum: 100_000 },
    isObject: { type: 'object' },
    // Limits stand on whole numbers; by themselves they would say "number".
    min: ({ constraints }) => ({ minimum: Number(constraints[0]) }),
    max: ({ constraints }) => ({ maximum: Number(constraints[0]) }),
  },
};

let nestable: Readonly<Record<string, object>> | undefined;

/** The classes that a class may hold, by name. */
function nestableOnes(): Readonly<Record<string, object>> {
  nestable ??= validationMetadatasToSchemas(options);
  return nestable;
}

/** The JSON Schema of a class that checks what comes in, nested classes written out in place. */
export function schemaOf(shape: Shape): Schema {
  return closed(targetConstructorToSchema(shape, options), (name) => schemaInPlace(name)) as Schema;
}

function schemaInPlace(name: string): unknown {
  return closed(nestableOnes()[name] ?? {}, (inner) => schemaInPlace(inner));
}

/** The JSON Schema of such a class, and of every class that it holds, by name. */
export function namedSchemasOf(shape: Shape): Record<string, Schema> {
  const found: Record<string, Schema> = {};
  const named = (schema: object): Schema =>
    closed(schema, (name) => {
      found[name] ??= named(nestableOnes()[name] ?? {});
      return { $ref: `${PREFIX}${name}` };
    }) as Schema;
  return { [shape.name]: named(targetConstructorToSchema(shape, options)), ...found };
}

/** The names of the properties of such a class. */
export function propertiesOf(shape: Shape): string[] {
  return Object.keys(targetConstructorToSchema(shape, options).properties ?? {});
}

/** A schema that takes no properties but its own, with something else in place of each reference. */
function closed(schema: unknown, instead: (name: string) => unknown): unknown {
  if (Array.isArray(schema)) return schema.map((item) => closed(item, instead));
  if (typeof schema !== 'object' || schema === null) return schema;
  const { $ref, ...rest } = schema as Schema;
  // A list of plain values is given a reference to `Array`, which is no class of ours.
  const held = typeof $ref === 'string' ? $ref.slice(PREFIX.length) : '';
  const entries = Object.entries(rest).map(([name, value]) => [name, closed(value, instead)]);
  const plain = {
    ...(Object.hasOwn(nestableOnes(), held) ? (instead(held) as Schema) : {}),
    ...Object.fromEntries(entries),
  } as Schema;
  return plain['properties'] ? { ...plain, additionalProperties: false } : plain;
}
