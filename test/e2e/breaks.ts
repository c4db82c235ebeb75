/** A change that breaks clients and was made all the same, with the reason. */
export interface Declared {
  readonly break: string;
  readonly why: string;
}

type Json = Readonly<Record<string, unknown>>;
type Way = 'in' | 'out';

/** What a client made for one OpenAPI document can no longer rely on with another; one sentence each. */
export function breaksBetween(before: object, after: object): string[] {
  const [old, now] = [new Document(before as Json), new Document(after as Json)];
  const faults: string[] = [];
  for (const [name, operation] of old.operations()) {
    const same = now.operations().get(name);
    if (same) faults.push(...new Comparison(old, now).operation(name, operation, same));
    else faults.push(`${name} is gone`);
  }
  return [...new Set(faults)];
}

class Document {
  private readonly json: Json;

  constructor(json: Json) {
    this.json = json;
  }

  operations(): Map<string, Json> {
    const paths = Object.entries((this.json['paths'] ?? {}) as Readonly<Record<string, Json>>);
    return new Map(
      paths.flatMap(([path, item]) =>
        Object.entries(item).map(([method, operation]) => [`${method.toUpperCase()} ${path}`, operation as Json]),
      ),
    );
  }

  /** What a reference points to, with what stands beside it. */
  resolved(thing: unknown): Json {
    const { $ref, ...rest } = (thing ?? {}) as Json;
    if (typeof $ref !== 'string') return rest;
    const steps = $ref.slice(2).split('/');
    return { ...(steps.reduce<unknown>((at, step) => (at as Json)[step], this.json) as Json), ...rest };
  }
}

class Comparison {
  private readonly old: Document;
  private readonly now: Document;
  /** Components that were compared already, by way. */
  private readonly seen = new Set<string>();

  constructor(old: Document, now: Document) {
    this.old = old;
    this.now = now;
  }

  operation(name: string, before: Json, after: Json): string[] {
    return [
      ...this.parameters(name, before, after),
      ...this.content(`${name} body`, before['requestBody'], after['requestBody'], 'in'),
      ...this.responses(name, before, after),
    ];
  }

  private parameters(name: string, before: Json, after: Json): string[] {
    const [then, now] = [named(this.old, before), named(this.now, after)];
    const lost = [...then].flatMap(([key, parameter]) => {
      const same = now.get(key);
      return same
        ? this.schema(`${name} ${key}`, parameter['schema'], same['schema'], 'in')
        : [`${name} ${key} is gone`];
    });
    const asked = [...now].filter(([key, { required }]) => required === true && then.get(key)?.['required'] !== true);
    return [...lost, ...asked.map(([key]) => `${name} ${key} is now required`)];
  }

  private responses(name: string, before: Json, after: Json): string[] {
    const [then, now] = [before['responses'] as Json, after['responses'] as Json];
    return Object.keys(then)
      .filter((status) => status.startsWith('2'))
      .flatMap((status) =>
        status in now
          ? this.content(`${name} ${status}`, then[status], now[status], 'out')
          : [`${name} answers ${status} no more`],
      );
  }

  private content(where: string, before: unknown, after: unknown, way: Way): string[] {
    const then = (this.old.resolved(before)['content'] ?? {}) as Readonly<Record<string, Json>>;
    const now = (this.now.resolved(after)['content'] ?? {}) as Readonly<Record<string, Json>>;
    return Object.entries(then).flatMap(([type, { schema }]) =>
      now[type] ? this.schema(where, schema, now[type]['schema'], way) : [`${where} is ${type} no more`],
    );
  }

  private schema(where: string, before: unknown, after: unknown, way: Way): string[] {
    const component = ((before ?? {}) as Json)['$ref'];
    if (typeof component === 'string') {
      if (this.seen.has(`${way} ${component}`)) return [];
      this.seen.add(`${way} ${component}`);
    }
    const [then, now] = [this.old.resolved(before), this.now.resolved(after)];
    return [
      ...sameOf(where, 'type', then, now),
      ...sameOf(where, 'format', then, now),
      ...words(where, then, now),
      ...this.properties(where, then, now, way),
      ...(then['items'] ? this.schema(`${where}[]`, then['items'], now['items'], way) : []),
      ...this.alternatives(where, then, now, way),
    ];
  }

  private alternatives(where: string, before: Json, after: Json, way: Way): string[] {
    const [then, now] = [before['anyOf'], after['anyOf']] as (readonly unknown[] | undefined)[];
    if (then === undefined && now === undefined) return [];
    if (then?.length !== now?.length) return [`${where} has other alternatives`];
    return (then ?? []).flatMap((one, index) => this.schema(where, one, now![index], way));
  }

  private properties(where: string, before: Json, after: Json, way: Way): string[] {
    const [then, now] = [propertiesOf(before), propertiesOf(after)];
    const [needed, needs] = [requiredOf(before), requiredOf(after)];
    const own = Object.entries(then).flatMap(([name, property]) =>
      name in now ? this.schema(`${where} .${name}`, property, now[name], way) : [`${where} .${name} is gone`],
    );
    const changed =
      way === 'in'
        ? needs.filter((name) => !needed.includes(name)).map((name) => `${where} .${name} is now required`)
        : needed
            .filter((name) => name in now && !needs.includes(name))
            .map((name) => `${where} .${name} may now be absent`);
    return [...own, ...changed];
  }
}

function named(document: Document, operation: Json): Map<string, Json> {
  const parameters = ((operation['parameters'] ?? []) as readonly unknown[]).map((one) => document.resolved(one));
  return new Map(parameters.map((one) => [`${String(one['in'])} ${String(one['name'])}`, one]));
}

function propertiesOf(schema: Json): Json {
  return (schema['properties'] ?? {}) as Json;
}

function requiredOf(schema: Json): readonly string[] {
  return (schema['required'] ?? []) as readonly string[];
}

function sameOf(where: string, what: 'type' | 'format', before: Json, after: Json): string[] {
  const [then, now] = [before[what], after[what]].map((value) => JSON.stringify(value));
  if (then === now || then === undefined) return [];
  const of = what === 'format' ? 'of the form ' : '';
  return [
    `${where} was ${of}${then} and is ${now === undefined ? `${of}none`.replace('the form none', 'none') : `${of}${now}`}`,
  ];
}

function words(where: string, before: Json, after: Json): string[] {
  const [then, now] = [before['enum'], after['enum']] as (readonly unknown[] | undefined)[];
  if (then === undefined || now === undefined) return [];
  return then.filter((word) => !now.includes(word)).map((word) => `${where} takes ${JSON.stringify(word)} no more`);
}
