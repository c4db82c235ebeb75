import { readDay, readDayOrMonth } from './dates.ts';
import type { Field } from '../../api/schema.ts';

/** What stands in the fields of a form, as it was typed or chosen. */
export interface Values {
  readonly [name: string]: Value;
}
/** What stands in one field. */
export type Value = string | boolean | readonly string[] | Values | readonly Values[] | undefined;

/** Why a field cannot be sent as it stands. */
export type FaultCode = 'missing' | 'noDay' | 'noNumber';

/** A field that cannot be sent as it stands, by its path: `basis.issuedOn`, `targets.0.weight`. */
export interface Fault {
  readonly path: string;
  readonly label: Field['label'];
  readonly code: FaultCode;
}

/** The body of a command, and what is wrong in it before anybody else is asked. */
export interface Reading {
  readonly body: Readonly<Record<string, unknown>>;
  readonly faults: readonly Fault[];
}

/** Reads what was typed into the body of a command: dates and numbers as they are written, what is empty left out. */
export function readValues(fields: readonly Field[], values: Values, today: string, under = ''): Reading {
  const body: Record<string, unknown> = {};
  const faults: Fault[] = [];
  for (const field of fields) {
    const path = `${under}${field.name}`;
    const read = readValue(field, values[field.name], today, path);
    faults.push(...read.faults);
    if (read.value !== undefined) body[field.name] = read.value;
    else if (field.required && read.faults.length === 0) faults.push({ path, label: field.label, code: 'missing' });
  }
  return { body, faults };
}

interface Read {
  readonly value: unknown;
  readonly faults: readonly Fault[];
}

const NOTHING: Read = { value: undefined, faults: [] };

function readValue(field: Field, value: Value, today: string, path: string): Read {
  if (field.is === 'group') return readGroup(field.fields, (value ?? {}) as Values, today, path);
  if (field.is === 'groups') return readGroups(field.fields, (value ?? []) as readonly Values[], today, path);
  if (Array.isArray(value)) {
    const filled = (value as readonly string[]).map((each) => each.trim()).filter((each) => each !== '');
    return filled.length === 0 ? NOTHING : { value: filled, faults: [] };
  }
  if (typeof value === 'boolean') return { value, faults: [] };
  const text = typeof value === 'string' ? value.trim() : '';
  if (text === '') return NOTHING;
  const wrong = (code: FaultCode): Read => ({ value: undefined, faults: [{ path, label: field.label, code }] });
  if (field.is === 'count') {
    const digits = text.normalize('NFKC');
    return /^\d{1,9}$/.test(digits) ? { value: Number(digits), faults: [] } : wrong('noNumber');
  }
  if (field.is === 'day' || field.is === 'month') {
    const day = field.is === 'day' ? readDay(text, today) : readDayOrMonth(text, today);
    return day === undefined ? wrong('noDay') : { value: day, faults: [] };
  }
  return { value: text, faults: [] };
}

/** An object of which nothing is filled in is left out. */
function readGroup(fields: readonly Field[], values: Values, today: string, path: string): Read {
  if (isEmpty(values)) return NOTHING;
  const { body, faults } = readValues(fields, values, today, `${path}.`);
  return { value: body, faults };
}

function readGroups(fields: readonly Field[], rows: readonly Values[], today: string, path: string): Read {
  const filled = rows.filter((row) => !isEmpty(row));
  if (filled.length === 0) return NOTHING;
  const read = filled.map((row, at) => readValues(fields, row, today, `${path}.${at}.`));
  return { value: read.map(({ body }) => body), faults: read.flatMap(({ faults }) => faults) };
}

function isEmpty(value: Value): boolean {
  if (value === undefined || value === '') return true;
  if (typeof value !== 'object') return false;
  return Object.values(value as object).every((inner) => isEmpty(inner as Value));
}

/** What stands in the fields for a body that is there already: the other way round. */
export function valuesOf(fields: readonly Field[], body: Readonly<Record<string, unknown>>): Values {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = body[field.name];
      return value === undefined || value === null ? [] : [[field.name, valueOf(field, value)] as const];
    }),
  );
}

function valueOf(field: Field, value: unknown): Value {
  if (field.is === 'group') return valuesOf(field.fields, value as Record<string, unknown>);
  if (field.is === 'groups') {
    return (value as readonly Record<string, unknown>[]).map((row) => valuesOf(field.fields, row));
  }
  if (typeof value === 'boolean') return value;
  return Array.isArray(value) ? value.map(String) : String(value);
}
