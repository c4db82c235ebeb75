import { commandSpecs } from '../commands/record.command.ts';
import { refTo, type Schema } from './field.ts';
import { namedSchemasOf } from './schemas.ts';

/** A field of a body that most of the commands have, with the name under which it stands once. */
interface Common {
  readonly component: string;
  readonly schema: Schema;
}

/** The schemas of the bodies of all commands, by name. What most of them have stands once. */
export function bodies(): Record<string, Schema> {
  const all: Record<string, Schema> = {};
  for (const { spec } of commandSpecs) Object.assign(all, namedSchemasOf(spec.shape));
  const common = commonAmong(Object.values(all));
  const shared = Object.entries(all).map(([name, schema]) => [name, withCommon(schema, common)] as const);
  const once = [...common.values()].map(({ component, schema }) => [component, schema] as const);
  return joined(Object.fromEntries(shared), Object.fromEntries(once));
}

/** The schemas of both. @throws TypeError when two of them have one name */
export function joined(some: Record<string, Schema>, others: Record<string, Schema>): Record<string, Schema> {
  const twice = Object.keys(some).find((name) => name in others);
  if (twice !== undefined) throw new TypeError(`two schemas are called ${twice}`);
  return { ...some, ...others };
}

function propertiesOf(schema: Schema): [name: string, of: Schema][] {
  return Object.entries((schema['properties'] ?? {}) as Readonly<Record<string, Schema>>);
}

function commonAmong(schemas: readonly Schema[]): Map<string, Common> {
  const alike = Map.groupBy(schemas.flatMap(propertiesOf), ([name, of]) => keyOf(name, of));
  const common = [...alike].filter(([, properties]) => properties.length > commandSpecs.length / 2);
  return new Map(
    common.map(([key, [first]]) => {
      const [name, schema] = first!;
      return [key, { component: `${name.charAt(0).toUpperCase()}${name.slice(1)}`, schema }];
    }),
  );
}

function withCommon(schema: Schema, common: ReadonlyMap<string, Common>): Schema {
  if (!schema['properties']) return schema;
  const properties = propertiesOf(schema).map(([name, of]) => {
    const component = common.get(keyOf(name, of))?.component;
    return [name, component === undefined ? of : refTo(component)] as const;
  });
  return { ...schema, properties: Object.fromEntries(properties) };
}

function keyOf(name: string, schema: Schema): string {
  return `${name} ${JSON.stringify(schema)}`;
}
