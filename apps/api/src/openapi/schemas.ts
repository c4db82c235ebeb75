import type { Shape } from '#libs/kernel';
import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { targetConstructorToSchema, validationMetadatasToSchemas } from 'class-validator-jsonschema';
import { commandSpecs } from '../commands/record.command.ts';

/** A JSON Schema (2020-12). */
export type Schema = Readonly<Record<string, unknown>>;

const PREFIX = '#/components/schemas/';

const options: Parameters<typeof validationMetadatasToSchemas>[0] = {
  classTransformerMetadataStorage: defaultMetadataStorage,
  refPointerPrefix: PREFIX,
  additionalConverters: {
    isPlainDate: { type: 'string', format: 'date' },
    isPartialDate: { type: 'string', pattern: String.raw`^\d{4}-\d{2}(-\d{2})?$` },
    isInstant: { type: 'string', format: 'date-time' },
    isObject: { type: 'object' },
    // Limits stand on whole numbers; by themselves they would say "number".
    min: ({ constraints }) => ({ minimum: Number(constraints[0]) }),
    max: ({ constraints }) => ({ maximum: Number(constraints[0]) }),
  },
};

let nestable: Readonly<Record<string, object>> | undefined;

/** The JSON Schema of a decorated class, nested classes written out in place. The classes are those that validate. */
export function schemaOf(shape: Shape): Schema {
  nestable ??= validationMetadatasToSchemas(options);
  return inlined(targetConstructorToSchema(shape, options), nestable);
}

function inlined(schema: object, all: Readonly<Record<string, object>>): Schema {
  const entries = Object.entries(schema).map(([name, value]: [string, unknown]) => [name, inlinedValue(value, all)]);
  const plain = Object.fromEntries(entries) as Schema;
  const ref = plain['$ref'];
  if (typeof ref === 'string') return inlined(all[ref.slice(PREFIX.length)] ?? {}, all);
  return plain['properties'] ? { ...plain, additionalProperties: false } : plain;
}

function inlinedValue(value: unknown, all: Readonly<Record<string, object>>): unknown {
  if (Array.isArray(value)) return value.map((item) => inlinedValue(item, all));
  return typeof value === 'object' && value !== null ? inlined(value, all) : value;
}

/** What `GET /v1/commands` tells of each command. */
export interface CommandEntry {
  readonly name: string;
  readonly category: string;
  readonly writers: readonly string[];
  readonly schema: Schema;
}

let entries: readonly CommandEntry[] | undefined;

/** Every command with its category, its writers and the schema of its body. */
export function commandEntries(): readonly CommandEntry[] {
  entries ??= commandSpecs.map(({ spec: { name, writers, shape, says, example }, category }) => ({
    name,
    category,
    writers,
    schema: {
      ...schemaOf(shape),
      ...(says ? { description: `${says.zh} ${says.en}` } : {}),
      ...(example ? { examples: [example.body] } : {}),
    },
  }));
  return entries;
}
