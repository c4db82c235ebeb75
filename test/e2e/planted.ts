import { hash } from 'node:crypto';
import { domain } from '#libs/domain';
import {
  SENSITIVITIES,
  categoryOf,
  derivedId,
  idOf,
  moreSensitive,
  type FieldInfo,
  type Json,
  type JsonObject,
  type Kind,
  type NewEvent,
  type Recorded,
  type Sensitivity,
  type StreamName,
} from '#libs/kernel';
import { schemaOf } from '../../apps/api/src/openapi/schemas.ts';
import { commandsIn, exampleActs, exampleStory } from '../support/examples.ts';

/** A value that occurs once in a log, with whom it may be told. */
export interface Planted {
  readonly value: string;
  /** How closely the field is held that it stands in. */
  readonly held: Sensitivity;
  readonly stream: StreamName;
  readonly type: string;
  readonly field: string;
  /** The world that it belongs to. */
  readonly world: number;
}

/** An event on its way into a log, with the stream that it goes to. */
export interface PlantedEvent {
  readonly stream: StreamName;
  readonly event: NewEvent;
}

/** Some people and teams of their own, and all that was recorded of them. */
export interface World {
  readonly events: readonly PlantedEvent[];
  readonly planted: readonly Planted[];
}

const kinds: Readonly<Record<string, Kind>> = Object.assign({}, ...domain.features.map((each) => each.kinds)) as Record<
  string,
  Kind
>;

interface JsonSchema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
}

const SHA256 = '^[0-9a-f]{64}$';

/** The commands whose examples between them come after all other commands. */
export function lastCommands(): string[] {
  const commands = commandsIn(domain).map(({ name }) => name);
  const before = new Set(
    commands.flatMap((name) =>
      exampleActs(domain, name)
        .slice(0, -1)
        .map(({ name: of }) => of),
    ),
  );
  return commands.filter((name) => !before.has(name));
}

/** What the examples up to a command record. */
export async function recordedUpTo(command: string): Promise<Recorded[]> {
  const story = exampleStory(domain);
  for (const act of exampleActs(domain, command)) await story.must(act);
  return story.ledger.events();
}

/**
 * The same events in a world of their own, with a value of its own in every field that could tell something: texts,
 * counts of votes, days of births, codes and hashes of what is sealed, reasons, and what the rules looked at. `pick`
 * draws what is set right afterwards.
 */
export function worldOf(recorded: readonly Recorded[], world: number, pick: (most: number) => number): World {
  const planter = new Planter(world);
  const renamed = JSON.parse(inWorld(recorded, world)) as Recorded[];
  const events = renamed.map((event) => ({ stream: event.stream, event: planter.planted(event) }));
  const corrections = renamed
    .filter((event) => kinds[event.type] && pick(4) === 0)
    .map((event) => ({ stream: event.stream, event: planter.correction(event) }));
  return { events: [...events, ...corrections], planted: planter.all };
}

// Ids and years are the world's own, so that no two worlds share a stream.
function inWorld(recorded: readonly Recorded[], world: number): string {
  let text = JSON.stringify(recorded);
  for (const { id } of recorded) text = text.replaceAll(id, derivedId(`world ${world}`, id));
  const streams = [...new Set(recorded.map(({ stream }) => stream))];
  const assessed = streams.filter((stream) => categoryOf(stream).startsWith('assessment'));
  for (const year of new Set(assessed.map((stream) => idOf(stream).slice(0, 4)))) {
    text = text
      .replaceAll(`"year":${year}`, `"year":${1950 + world}`)
      .replaceAll(new RegExp(`(assessment(Round)?-)${year}`, 'g'), `$1${1950 + world}`);
  }
  const ids = streams.filter((stream) => !assessed.includes(stream)).map(idOf);
  const named = new RegExp(`(?<![A-Za-z0-9])(${[...new Set(ids)].join('|')})(?![A-Za-z0-9])`, 'g');
  return text.replaceAll(named, `$1w${world}`);
}

class Planter {
  readonly all: Planted[] = [];
  private readonly world: number;
  private at: { stream: StreamName; type: string } = { stream: '', type: '' };

  constructor(world: number) {
    this.world = world;
  }

  planted(event: Recorded): NewEvent {
    this.at = event;
    const kind = kinds[event.type];
    const data = kind ? this.data(event.data, kind) : event.data;
    const held = kind ? heldIn(data, kind.fields, kind.sensitivity) : event.meta.sensitivity;
    return this.newEvent(event, { data, held, known: kind?.sensitivity ?? event.meta.sensitivity });
  }

  correction(target: Recorded): NewEvent {
    this.at = target;
    const { sensitivity: held, fields } = kinds[target.type]!;
    const data = this.data(target.data, kinds[target.type]!);
    const correction = { targetEventId: target.id, targetType: target.type, targetV: target.v, data };
    const id = derivedId('a correction', target.id);
    const of = { ...target, id, type: 'RecordCorrected', v: 1 };
    return this.newEvent(of, { data: correction, held: heldIn(data, fields, held), known: held });
  }

  private newEvent(event: Recorded, of: { data: JsonObject; held: Sensitivity; known: Sensitivity }): NewEvent {
    const { recordedAt: _, ...meta } = event.meta;
    const judged = moreSensitive('restricted', of.held);
    return {
      id: event.id,
      type: event.type,
      v: event.v,
      data: of.data,
      meta: {
        ...meta,
        sensitivity: of.held,
        reason: this.text(of.held, 'meta.reason'),
        basis: { kind: 'minutes', documentNo: this.text(of.known, 'meta.basis'), issuedOn: meta.effectiveOn },
        exceptionBasis: { documentNo: this.text(judged, 'meta.exception'), approvedBy: '区委', reason: '特批' },
        checks: [
          {
            ruleId: 'supervision.approval',
            ruleVersion: '1',
            inputs: { saw: this.text(judged, 'meta.checks') },
            outcome: 'passed',
          },
        ],
      },
    };
  }

  private data(data: JsonObject, { shape, fields }: Kind): JsonObject {
    return this.object(data, schemaOf(shape), fields, '');
  }

  private object(data: JsonObject, schema: JsonSchema, fields: Kind['fields'], path: string): JsonObject {
    const names = [...new Set([...Object.keys(data), ...Object.keys(schema.properties ?? {})])];
    const entries = names.flatMap((name) => {
      const info = fields[name];
      const of = schema.properties?.[name] ?? {};
      if (!info) return name in data ? [[name, data[name]!] as const] : [];
      // What may be left out is there too, if it is free text.
      if (!(name in data) && !isText(of)) return [];
      return [[name, this.value(data[name] ?? '', of, info, `${path}${name}`)] as const];
    });
    return Object.fromEntries(entries);
  }

  private value(value: Json, schema: JsonSchema, info: FieldInfo, field: string): Json {
    const { sensitivity: held, nested } = info;
    if (nested && Array.isArray(value))
      return value.map((each) => this.object(each as JsonObject, schema.items ?? {}, nested, `${field}.`));
    if (nested) return this.object(value as JsonObject, schema, nested, `${field}.`);
    if (Array.isArray(value)) return isText(schema.items ?? {}) ? value.map(() => this.text(held, field)) : value;
    if (isText(schema)) return this.text(held, field);
    if (info.dayIsRestricted) return this.day(field);
    if (schema.type === 'integer' && closely(held) && !field.endsWith('year')) return this.count(held, field);
    if (held !== 'sealed' || typeof value !== 'string') return value;
    return schema.pattern === SHA256 ? this.told(hash('sha256', this.word()), held, field) : this.text(held, field);
  }

  private text(held: Sensitivity, field: string): string {
    return this.told(this.word(), held, field);
  }

  private count(held: Sensitivity, field: string): number {
    return Number(this.told(String(31_000_000 + this.world * 10_000 + this.all.length), held, field));
  }

  private day(field: string): string {
    const day = new Date(Date.UTC(1900, 0, 2 + this.world * 400 + (this.all.length % 400)));
    return this.told(day.toISOString().slice(0, 10), 'restricted', field);
  }

  private word(): string {
    return `zq${this.world}x${this.all.length}z`;
  }

  private told(value: string, held: Sensitivity, field: string): string {
    this.all.push({ ...this.at, value, held, field, world: this.world });
    return value;
  }
}

function isText({ type, enum: values, format, pattern }: JsonSchema): boolean {
  return type === 'string' && !values && !format && !pattern;
}

function closely(held: Sensitivity): boolean {
  return SENSITIVITIES.indexOf(held) >= SENSITIVITIES.indexOf('restricted');
}

function heldIn(data: JsonObject, fields: Kind['fields'], known: Sensitivity): Sensitivity {
  return Object.entries(data).reduce<Sensitivity>((highest, [name, value]) => {
    const info = fields[name];
    if (!info) return highest;
    const day = info.dayIsRestricted && typeof value === 'string' && value.length === 10;
    const own = moreSensitive(highest, day ? 'restricted' : info.sensitivity);
    const inner = info.nested ? [value].flat() : [];
    return inner.reduce<Sensitivity>((most, each) => heldIn(each as JsonObject, info.nested!, most), own);
  }, known);
}
