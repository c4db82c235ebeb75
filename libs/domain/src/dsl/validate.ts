import { plainToInstance } from 'class-transformer';
import { getMetadataStorage, validateSync, type MetadataStorage, type ValidationError } from 'class-validator';
import { refuse, type FieldFault, type JsonObject, type Refusal, type Shape } from '#libs/kernel';
import { calledIn, unfitCharacter } from './fields.ts';

const LONGEST_VALUE_SHOWN = 80;
/** Levels of objects and lists in a body; the deepest command has four. Deeper ones would exhaust the stack. */
const DEEPEST = 16;
/**
 * Names in an object, items in a list, characters of a text (one outside the basic plane counts twice): more than any
 * command has. Past them a body is refused before it is looked at closely, which costs the square of its width.
 */
const WIDEST = 200;
const LONGEST_LIST = 1000;
const LONGEST_TEXT = 10_000;
/** Faults told of one body: enough to mend it, and never an answer larger than what was sent. */
const FAULTS_TOLD = 20;

/**
 * Checks a body against a decorated class. Gives the clean body (trimmed, codes as text, nothing undefined), or
 * `UNKNOWN_FIELD` when a field is not in the class, or `MALFORMED_BODY` with every other field at fault.
 */
export function validate(shape: Shape, body: unknown): JsonObject | Refusal {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    return refuse('MALFORMED_BODY', { problem: 'notAnObject' });
  }
  const unsound = lostInTransformation(body);
  if (unsound) return unsound;
  const instance = plainToInstance(shape, body);
  const errors = validateSync(instance, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: false,
    // A number where text belongs is one fault, not also too short, too long and of the wrong form.
    stopAtFirstError: true,
  });
  if (errors.length === 0) return withoutNulls(instance) as JsonObject;
  const faults = errors.flatMap((error) => faultsOf(error, ''));
  const unknown = faults.some(({ code }) => code === UNKNOWN);
  const fields = faults.slice(0, FAULTS_TOLD);
  if (fields.every(({ code }) => code === 'isVoteCount'))
    return refuse('INVALID_COUNT', { path: fields[0]!.path, value: fields[0]!.value ?? '' }, { fields });
  const problem = faults.length > fields.length ? 'manyFields' : 'fields';
  return refuse(unknown ? 'UNKNOWN_FIELD' : 'MALFORMED_BODY', { problem }, { fields });
}

const UNKNOWN = 'unknownField';

rememberWhatClassesSay(getMetadataStorage());

/**
 * For every object class-validator goes through what all classes say of their fields, and puts it in order by field, which
 * takes most of its time. The classes of commands are as they were loaded, so it is asked once of each.
 */
function rememberWhatClassesSay(storage: MetadataStorage): void {
  type Find = MetadataStorage['getTargetValidationMetadatas'];
  const find: Find = storage.getTargetValidationMetadatas.bind(storage);
  const found = new Map<Parameters<Find>[0], Map<string, ReturnType<Find>>>();
  storage.getTargetValidationMetadatas = (target, ...options) => {
    const ofClass = found.get(target) ?? new Map<string, ReturnType<Find>>();
    const asked = String(options);
    const known = ofClass.get(asked) ?? find(target, ...options);
    found.set(target, ofClass.set(asked, known));
    return known;
  };
  type Group = MetadataStorage['groupByPropertyName'];
  const group: Group = storage.groupByPropertyName.bind(storage);
  const grouped = new WeakMap<Parameters<Group>[0], ReturnType<Group>>();
  storage.groupByPropertyName = (metadata) => {
    const known = grouped.get(metadata) ?? group(metadata);
    grouped.set(metadata, known);
    return known;
  };
}

/**
 * Finds what class-transformer would drop without a word, fields named like what every object has (`__proto__`,
 * `constructor`, `toString`), and bodies too deep, too wide or too long for it to walk.
 */
function lostInTransformation(body: object): Refusal | undefined {
  const found: FieldFault[] = [];
  let outsized: Refusal | undefined;
  const walk = (value: unknown, path: string, depth: number): boolean => {
    outsized = sizeFault(value, path, depth);
    if (outsized) return false;
    if (typeof value !== 'object' || value === null) return true;
    return Object.entries(value).every(([name, member]) => {
      const at = path === '' ? name : `${path}.${name}`;
      if (name in Object.prototype) found.push({ path: at, code: UNKNOWN, value: shown(name) });
      return walk(member, at, depth + 1);
    });
  };
  if (!walk(body, '', 1)) return outsized;
  return found.length > 0 ? refuse('UNKNOWN_FIELD', { problem: 'fields' }, { fields: found }) : undefined;
}

function sizeFault(value: unknown, path: string, depth: number): Refusal | undefined {
  const outsized = (problem: string, size: number, most: number): Refusal =>
    refuse('MALFORMED_BODY', { problem, path: path.slice(0, LONGEST_VALUE_SHOWN), size, most });
  if (typeof value === 'string')
    return value.length > LONGEST_TEXT ? outsized('textTooLong', value.length, LONGEST_TEXT) : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth > DEEPEST) return refuse('MALFORMED_BODY', { problem: 'tooDeep', deepest: DEEPEST });
  if (Array.isArray(value))
    return value.length > LONGEST_LIST ? outsized('listTooLong', value.length, LONGEST_LIST) : undefined;
  const names = Object.keys(value).length;
  return names > WIDEST ? outsized('tooWide', names, WIDEST) : undefined;
}

function faultsOf(error: ValidationError, prefix: string): FieldFault[] {
  const path = `${prefix}${error.property}`;
  // What should be an object and is none has been named as such already.
  const constraints = Object.keys(error.constraints ?? {}).filter((constraint) => constraint !== 'nestedValidation');
  const own = constraints.map((constraint) => fault(error, path, constraint));
  return [...own, ...(error.children ?? []).flatMap((child) => faultsOf(child, `${path}.`))];
}

function fault(error: ValidationError, path: string, constraint: string): FieldFault {
  const missing = error.value === undefined || error.value === null;
  const code = constraint === 'whitelistValidation' ? UNKNOWN : missing ? 'missing' : constraint;
  const params = constraint === 'isFitText' ? { character: unfitIn(error.value) } : paramsOf(error, constraint);
  return { path, code, ...(missing ? {} : { value: shown(error.value) }), ...(params ? { params } : {}) };
}

function paramsOf({ contexts, target, property }: ValidationError, constraint: string): JsonObject | undefined {
  const told: Readonly<Record<string, JsonObject>> | undefined = contexts;
  const params = told?.[constraint];
  if (constraint !== 'isIn' || !target) return params;
  const called = calledIn(target.constructor as Shape, property);
  return Object.keys(called).length > 0 ? { ...params, called } : params;
}

function unfitIn(value: unknown): string {
  const texts = (Array.isArray(value) ? value : [value]).filter((text) => typeof text === 'string');
  return texts.map(unfitCharacter).find((character) => character !== undefined) ?? '';
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > LONGEST_VALUE_SHOWN ? `${text.slice(0, LONGEST_VALUE_SHOWN)}…` : text;
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  const given = Object.entries(value).filter(([, member]) => member !== undefined && member !== null);
  return Object.fromEntries(given.map(([name, member]) => [name, withoutNulls(member)]));
}
