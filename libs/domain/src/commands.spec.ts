import { describe, expect, it } from '@jest/globals';
import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { targetConstructorToSchema } from 'class-validator-jsonschema';
import { domain } from '#libs/domain';
import type { Shape } from '#libs/kernel';
import { commandsIn, sendExample, unsaid } from '../../../test/support/examples.ts';

const commands = commandsIn(domain);

function propertiesOf(shape: Shape): Readonly<Record<string, object>> {
  const { properties } = targetConstructorToSchema(shape, {
    classTransformerMetadataStorage: defaultMetadataStorage,
    additionalConverters: { isObject: { type: 'object' } },
  });
  return properties ?? {};
}

describe('every command', () => {
  it.each(commands.map((spec) => [spec.name, spec] as const))(
    '%s says what it records, and what its fields mean',
    (_, spec) => {
      expect(unsaid(spec)).toEqual([]);
    },
  );

  it.each(commands.map((spec) => [spec.name, spec] as const))(
    '%s gives an example that is accepted',
    async (_, spec) => {
      expect(await sendExample(domain, spec)).toEqual(expect.objectContaining({ repeated: false }));
    },
  );
});

describe('the schema of a command', () => {
  it('says what each field means', () => {
    const silent = commands.flatMap(({ name, shape }) =>
      Object.entries(propertiesOf(shape))
        .filter(([, of]) => !('description' in of))
        .map(([field]) => `${name}.${field}`),
    );
    expect(silent).toEqual([]);
  });

  it('offers every field of the event but those that are worked out', () => {
    for (const { kinds, commands: own } of domain.features) {
      for (const { name, shape, yields } of own) {
        const fields = Object.entries(kinds[yields]!.fields);
        const offered = Object.keys(propertiesOf(shape));
        const accepted = fields.filter(([, { computed }]) => !computed).map(([field]) => field);
        const computed = fields.filter((field) => field[1].computed).map(([field]) => field);
        expect([name, accepted.filter((field) => !offered.includes(field))]).toEqual([name, []]);
        expect([name, computed.filter((field) => offered.includes(field))]).toEqual([name, []]);
      }
    }
    const outcomes = commands.filter(({ name }) => /^Record(Deliberation|Plenary)Vote$/.test(name));
    expect(outcomes.map(({ shape }) => 'announcedOutcome' in propertiesOf(shape))).toEqual([true, true]);
  });
});
