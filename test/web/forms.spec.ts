import { describe, expect, it } from '@jest/globals';
import { commandEntries } from '../../apps/api/src/commands/command-entries.ts';
import { fieldsOf, partsOf, type CommandLine, type Field } from '../../apps/web/src/api/schema.ts';
import { readValues, valuesOf } from '../../apps/web/src/pages/record/values.ts';

const TODAY = '2019-08-06';
const HAN = /\p{Script=Han}/u;
const commands = commandEntries() as readonly CommandLine[];
const bodies = new Map(
  commandEntries().map(({ name, schema }) => [name, (schema['examples'] as Record<string, unknown>[])[0] ?? {}]),
);

function everyField(fields: readonly Field[]): Field[] {
  return fields.flatMap((field) =>
    field.is === 'group' || field.is === 'groups' ? [field, ...everyField(field.fields)] : [field],
  );
}

describe('the form of a command', () => {
  it('is there for every command', () => {
    expect(commands.length).toBeGreaterThan(100);
  });

  it.each(commands.map(({ name }) => name))(
    'of %s takes what the command takes, and gives it back as it was',
    (name) => {
      const { schema } = commands.find((each) => each.name === name)!;
      const fields = fieldsOf(schema);
      const body = Object.fromEntries(Object.entries(bodies.get(name)!).filter(([field]) => field !== 'data'));
      expect(Object.keys(body).length).toBeGreaterThan(0);
      const { body: read, faults } = readValues(fields, valuesOf(fields, body), TODAY);
      expect(faults).toEqual([]);
      expect(read).toEqual(body);
    },
  );

  it.each(commands.map(({ name }) => name))('of %s calls its fields by words of both languages', (name) => {
    const { schema } = commands.find((each) => each.name === name)!;
    for (const field of everyField(fieldsOf(schema))) {
      expect([field.name, HAN.test(field.label.zh), HAN.test(field.label.en)]).toEqual([field.name, true, false]);
      const names = field.is === 'choice' || field.is === 'choices' ? Object.entries(field.names) : [];
      for (const [code, { zh, en }] of names) {
        expect([code, HAN.test(zh), en !== '' && !HAN.test(en)]).toEqual([code, true, true]);
      }
    }
  });

  it('never asks for an id: what is referred to is chosen by name, and what begins is given one', () => {
    const asked = commands
      .filter(({ category }) => category !== '*')
      .flatMap(({ name, schema }) => {
        const parts = partsOf(fieldsOf(schema));
        return everyField([...parts.own, ...parts.basis, ...parts.folded])
          .filter(({ is, name: field }) => ['text', 'plain', 'texts'].includes(is) && /(?:^id|Ids?)$/.test(field))
          .map(({ name: field }) => `${name}.${field}`);
      });
    // A signal is numbered by another office, and written as that office writes it.
    expect(asked).toEqual(['RecordObjection.signalId']);
  });

  it('asks for nothing by letters and digits alone but what has no other name', () => {
    const plain = commands
      .filter(({ category }) => category !== '*')
      .flatMap(({ name, schema }) =>
        everyField(fieldsOf(schema)).flatMap(({ is, name: field }) => (is === 'plain' ? [`${name}.${field}`] : [])),
      );
    expect(plain.toSorted()).toEqual(['ReportFigure.source']);
  });

  it('asks what a case goes back to by what it is: chosen by name, or numbered by another office', () => {
    const named = commands.flatMap(({ name, schema }) =>
      everyField(fieldsOf(schema)).flatMap((field) => (field.is === 'named' ? [`${name} by ${field.by}`] : [])),
    );
    expect(named.toSorted()).toEqual([
      'OpenSupervisionCase by kind',
      'OpenSupervisionCase by kind',
      'RecordTalk by kind',
    ]);
  });

  it('says what is missing and what cannot be read, field by field', () => {
    const { schema } = commands.find(({ name }) => name === 'SetHeadcount')!;
    const { body, faults } = readValues(
      fieldsOf(schema),
      { headcount: 'ten', slotCount: '５', effectiveOn: '2019.2.30', basis: { documentNo: '区编〔2019〕2号' } },
      TODAY,
    );
    expect(body).toMatchObject({ slotCount: 5 });
    expect(faults.map(({ path, code }) => [path, code])).toEqual([
      ['teamId', 'missing'],
      ['headcount', 'noNumber'],
      ['effectiveOn', 'noDay'],
      ['basis.kind', 'missing'],
      ['basis.issuedOn', 'missing'],
    ]);
  });
});
