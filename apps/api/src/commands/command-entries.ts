import { domain } from '#libs/domain';
import type { CommandLine } from './commands.answers.ts';
import { formSchemaOf } from './form-schema.ts';
import { commandSpecs } from './record.command.ts';

let entries: readonly CommandLine[] | undefined;

/** Every command with its category, its writers and the schema of its body. */
export function commandEntries(): readonly CommandLine[] {
  entries ??= commandSpecs.map(({ spec, category }) => {
    const { name, writers, yields, creates, says, example } = spec;
    const { idField, idFields } = domain.features.find((feature) => feature.category === category) ?? {};
    return {
      name,
      category,
      yields,
      creates,
      writers,
      schema: {
        ...formSchemaOf(spec, { category, ...(idField === undefined || idFields ? {} : { idField }) }),
        ...(says ? { description: `${says.zh} ${says.en}`, 'x-says': says } : {}),
        ...(example ? { examples: [example.body] } : {}),
      },
    };
  });
  return entries;
}
