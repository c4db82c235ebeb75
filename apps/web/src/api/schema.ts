import type { Language } from '../i18n/words.ts';

/** A word in both languages. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** What a schema of the ledger may hold, as far as forms are made of it. */
interface Schema {
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly string[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly maxLength?: number;
  readonly 'x-label'?: Text;
  readonly 'x-names'?: Readonly<Record<string, Text>>;
  readonly 'x-ref'?: string;
  readonly 'x-part'?: string;
  readonly 'x-named-by'?: string;
  readonly 'x-new'?: boolean;
  readonly 'x-codes'?: string;
  readonly 'x-worded'?: boolean;
  readonly 'x-says'?: Text;
}

/** A command as the ledger tells it. */
export interface CommandLine {
  readonly name: string;
  readonly category: string;
  readonly yields: string;
  readonly creates: boolean;
  readonly schema: Schema;
}

interface Common {
  readonly name: string;
  readonly label: Text;
  readonly required: boolean;
}

/** A field of a form. What is chosen by name holds an id; nobody sees it. */
export type Field = Common &
  (
    | {
        readonly is:
          'text' | 'plain' | 'checksum' | 'long' | 'count' | 'flag' | 'day' | 'month' | 'texts' | 'new' | 'data';
      }
    | { readonly is: 'choice' | 'choices'; readonly names: Readonly<Record<string, Text>> }
    | { readonly is: 'code'; readonly list: string }
    /** A text that may be one of the codes that have words; some take nothing but a code. */
    | { readonly is: 'worded'; readonly codesOnly: boolean }
    | { readonly is: 'ref' | 'refs'; readonly category: string }
    | { readonly is: 'part'; readonly part: string }
    /** What is meant depends on the field beside it: a finding, an earlier case, a record, or what another office numbers. */
    | { readonly is: 'named'; readonly by: string }
    | { readonly is: 'group' | 'groups'; readonly fields: readonly Field[] }
  );

/** A list of objects. */
export type Groups = Extract<Field, { readonly is: 'group' | 'groups' }>;
/** A choice among codes. */
export type ChoiceField = Extract<Field, { readonly is: 'choice' | 'choices' }>;

/** A field of a schema that no form can show. */
export class UnknownField extends Error {
  override readonly name = 'UnknownField';
}

/** What is found by name: streams by their category, findings and rules in lists of their own. */
const FOUND = new Set([
  'cadre',
  'team',
  'appointment',
  'supervision',
  'assessment',
  'training',
  'secondment',
  'exception',
  'finding',
  'rule',
]);
const LONG = 500;
const CHECKSUM = '^[0-9a-f]{64}$';
/** A number of letters and digits alone, in which an office would write more. */
const PLAIN = /^\^\[A-Za-z0-9[._:-]*\]/;

/** What a form asks, in the order of the schema. @throws UnknownField for a type that no field is made for */
export function fieldsOf(schema: Schema): readonly Field[] {
  const required = new Set(schema.required);
  return Object.entries(schema.properties ?? {}).map(([name, inner]) =>
    fieldOf(name, inner, { name, label: inner['x-label'] ?? { zh: name, en: name }, required: required.has(name) }),
  );
}

function fieldOf(name: string, schema: Schema, common: Common): Field {
  const { type, items } = schema;
  if (type === 'array' && items) return listOf(schema, items, common);
  if (type === 'object' && schema.properties) return { ...common, is: 'group', fields: fieldsOf(schema) };
  if (type === 'object') return { ...common, is: 'data' };
  if (type === 'integer' || type === 'number') return { ...common, is: 'count' };
  if (type === 'boolean') return { ...common, is: 'flag' };
  if (type === 'string') return textOf(schema, common);
  throw new UnknownField(`${name} is ${JSON.stringify(schema)}`);
}

function listOf(schema: Schema, items: Schema, common: Common): Field {
  const ref = schema['x-ref'];
  if (ref !== undefined && FOUND.has(ref)) return { ...common, is: 'refs', category: ref };
  if (items.enum) return { ...common, is: 'choices', names: namesOf(items.enum, schema['x-names']) };
  if (items.properties) return { ...common, is: 'groups', fields: fieldsOf(items) };
  return { ...common, is: 'texts' };
}

function textOf(schema: Schema, common: Common): Field {
  const ref = schema['x-ref'];
  if (schema.enum) return { ...common, is: 'choice', names: namesOf(schema.enum, schema['x-names']) };
  if (schema['x-new']) return { ...common, is: 'new' };
  if (schema['x-named-by'] !== undefined) return { ...common, is: 'named', by: schema['x-named-by'] };
  if (schema['x-part'] !== undefined) return { ...common, is: 'part', part: schema['x-part'] };
  if (ref !== undefined && FOUND.has(ref)) return { ...common, is: 'ref', category: ref };
  if (schema['x-codes'] !== undefined) return { ...common, is: 'code', list: schema['x-codes'] };
  if (schema.format === 'date') return { ...common, is: 'day' };
  if (schema.pattern?.startsWith(String.raw`^\d{4}-\d{2}(`)) return { ...common, is: 'month' };
  if (schema.pattern === CHECKSUM) return { ...common, label: fileOf(common.label), is: 'checksum' };
  const isPlain = PLAIN.test(schema.pattern ?? '');
  if (schema['x-worded'] && (schema.maxLength ?? 0) < LONG) return { ...common, is: 'worded', codesOnly: isPlain };
  if (isPlain) return { ...common, is: 'plain' };
  return { ...common, is: (schema.maxLength ?? 0) >= LONG ? 'long' : 'text' };
}

/** The file whose checksum is asked for: people choose the file. */
function fileOf({ zh, en }: Text): Text {
  const file = en.replace(/^SHA-256 of (?:the )?/, '');
  return { zh, en: file.charAt(0).toUpperCase() + file.slice(1) };
}

function namesOf(codes: readonly string[], names: Readonly<Record<string, Text>> = {}): Record<string, Text> {
  return Object.fromEntries(codes.map((code) => [code, names[code] ?? { zh: code, en: code }]));
}

/** A text in a language. */
export function said({ zh, en }: Text, language: Language): string {
  return language === 'en' ? en : zh;
}

/** What nobody types: ids that are made, and the data of another event. */
const HIDDEN = new Set<Field['is']>(['new', 'data']);
const ID = / ?\((?=[A-Za-z][A-Za-z0-9-]*\d)[A-Za-z0-9-]{3,}\)/g;
const EVENT_ID = / ?\([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\)/g;

/** A sentence of the ledger as people read it: names of commands and fields are left out, or spelled in English. */
export function withoutCodes(sentence: string, language: Language): string {
  // An id stands behind the name of what it is of.
  const named = sentence.replaceAll(ID, '').replaceAll(EVENT_ID, '');
  if (language !== 'en') return named.replaceAll(/\([A-Za-z]+\)/g, '');
  return named.replaceAll(/\b[A-Za-z]?[a-z]+(?:[A-Z][a-z]+)+\b/g, spelled);
}

/** `RecordDeliberationVote` as `Record deliberation vote`, `approverName` as `approver name`. */
export function spelled(name: string): string {
  return name.replaceAll(/(?<=[a-z])[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`);
}

/** Acts that are refused without a reason or a document, though most acts go without. */
const ALSO_ASKED: Readonly<Record<string, readonly string[]>> = {
  AcknowledgeFinding: ['reason'],
  ResolveFinding: ['reason', 'basis'],
  WaiveFinding: ['reason', 'basis'],
  AdoptRegulation: ['basis'],
  ReviseRegulation: ['basis'],
  RepealRegulation: ['basis'],
};

/** The fields of the form of a command, with what its act is refused without. */
export function fieldsOfForm({ name: command, schema }: CommandLine): readonly Field[] {
  const also = ALSO_ASKED[command] ?? [];
  return fieldsOf(schema).map((field) => (also.includes(field.name) ? { ...field, required: true } : field));
}

/** Fields that every command has beside its own. */
const SHARED = ['effectiveOn', 'effectivePrecision', 'basis', 'entryMode', 'exceptionBasis', 'reason'];

/** The fields of a command in the parts of its form: its own, the document, and what is folded away. */
export function partsOf(fields: readonly Field[]): {
  readonly own: readonly Field[];
  readonly basis: readonly Field[];
  readonly folded: readonly Field[];
} {
  const day = fields.filter(({ name }) => name === 'effectiveOn');
  const own = fields.filter((field) => !HIDDEN.has(field.is) && (!SHARED.includes(field.name) || isOwnReason(field)));
  return {
    own: [...own.filter(({ required }) => required), ...day, ...own.filter(({ required }) => !required)],
    basis: fields.filter(({ name }) => name === 'basis'),
    folded: fields.filter(
      (field) =>
        ['effectivePrecision', 'entryMode', 'exceptionBasis', 'reason'].includes(field.name) && !isOwnReason(field),
    ),
  };
}

// Some acts have a reason of their own: why a cadre leaves, why a step is left out.
const isOwnReason = (field: Field): boolean => field.name === 'reason' && (field.required || field.is === 'choice');
