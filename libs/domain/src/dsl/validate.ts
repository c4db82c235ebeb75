import { instanceToPlain, plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { refuse, type FieldFault, type JsonObject, type Refusal, type Shape } from '#libs/kernel';

const LONGEST_VALUE_SHOWN = 80;
/** Levels of objects and lists in a body; the deepest command has four. Deeper ones would exhaust the stack. */
const DEEPEST = 16;

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
  if (errors.length === 0) return withoutNulls(instanceToPlain(instance)) as JsonObject;
  const fields = errors.flatMap((error) => faultsOf(error, ''));
  const unknown = fields.some(({ code }) => code === UNKNOWN);
  if (fields.every(({ code }) => code === 'isVoteCount'))
    return refuse('INVALID_COUNT', { path: fields[0]!.path, value: fields[0]!.value ?? '' }, { fields });
  return refuse(unknown ? 'UNKNOWN_FIELD' : 'MALFORMED_BODY', { problem: 'fields' }, { fields });
}

const UNKNOWN = 'unknownField';

/**
 * Finds what class-transformer would drop without a word, fields named like what every object has (`__proto__`,
 * `constructor`, `toString`), and bodies too deep for it to walk.
 */
function lostInTransformation(body: object): Refusal | undefined {
  const found: FieldFault[] = [];
  const walk = (value: unknown, path: string, depth: number): boolean => {
    if (typeof value !== 'object' || value === null) return true;
    if (depth > DEEPEST) return false;
    return Object.entries(value).every(([name, member]) => {
      const at = path === '' ? name : `${path}.${name}`;
      if (name in Object.prototype) found.push({ path: at, code: UNKNOWN, value: shown(name) });
      return walk(member, at, depth + 1);
    });
  };
  if (!walk(body, '', 1)) return refuse('MALFORMED_BODY', { problem: 'tooDeep', deepest: DEEPEST });
  return found.length > 0 ? refuse('UNKNOWN_FIELD', { problem: 'fields' }, { fields: found }) : undefined;
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
  const contexts: Readonly<Record<string, JsonObject>> | undefined = error.contexts;
  const params = contexts?.[constraint];
  return { path, code, ...(missing ? {} : { value: shown(error.value) }), ...(params ? { params } : {}) };
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
