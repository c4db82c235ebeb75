import { schemaOf } from '../openapi/schemas.ts';
import type { CommandLine } from './commands.answers.ts';
import { commandSpecs } from './record.command.ts';

let entries: readonly CommandLine[] | undefined;

/** Every command with its category, its writers and the schema of its body. */
export function commandEntries(): readonly CommandLine[] {
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
