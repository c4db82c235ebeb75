import { instanceToPlain, plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { refuse, type FieldFault, type JsonObject, type Refusal, type Shape } from '#libs/kernel';

const LONGEST_VALUE_SHOWN = 80;

/**
 * Checks a body against a decorated class. Gives the clean body (trimmed, codes as text, nothing undefined), or
 * `UNKNOWN_FIELD` when a field is not in the class, or `MALFORMED_BODY` with every other field at fault.
 */
export function validate(shape: Shape, body: unknown): JsonObject | Refusal {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    return refuse('MALFORMED_BODY', { problem: 'notAnObject' });
  }
  const instance = plainToInstance(shape, body);
  const errors = validateSync(instance, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: false });
  if (errors.length === 0) return withoutNulls(instanceToPlain(instance) as JsonObject);
  const fields = errors.flatMap((error) => faultsOf(error, ''));
  const unknown = fields.some(({ code }) => code === 'unknownField');
  return refuse(unknown ? 'UNKNOWN_FIELD' : 'MALFORMED_BODY', { problem: 'fields' }, { fields });
}

function faultsOf(error: ValidationError, prefix: string): FieldFault[] {
  const path = `${prefix}${error.property}`;
  const own = Object.keys(error.constraints ?? {}).map((constraint) => fault(error, path, constraint));
  return [...own, ...(error.children ?? []).flatMap((child) => faultsOf(child, `${path}.`))];
}

function fault(error: ValidationError, path: string, constraint: string): FieldFault {
  const missing = error.value === undefined || error.value === null;
  const code = constraint === 'whitelistValidation' ? 'unknownField' : missing ? 'missing' : constraint;
  const params = (error.contexts as Record<string, JsonObject> | undefined)?.[constraint];
  return { path, code, ...(missing ? {} : { value: shown(error.value) }), ...(params ? { params } : {}) };
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > LONGEST_VALUE_SHOWN ? `${text.slice(0, LONGEST_VALUE_SHOWN)}…` : text;
}

function withoutNulls(body: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined && value !== null));
}
