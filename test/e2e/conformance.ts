import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
// Every route is documented once its controller is loaded.
import '../../apps/api/src/app.module.ts';
import { openApi, type OpenApi } from '../../apps/api/src/openapi/openapi.ts';

/** What a request asked for. */
interface Asked {
  readonly method: string;
  readonly url: string;
}

/** What came back for it. */
interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

type Content = Readonly<Record<string, unknown>>;

const document = openApi();
const ajv = new Ajv2020({ strict: false, allErrors: true });
ajvFormats.default(ajv);
ajv.addSchema({ $id: 'openapi', ...asTold(document) });
const validators = new Map<string, ValidateFunction>();
const templates = Object.keys(document.paths).map((path) => ({
  path,
  // A path of its own goes before one with a place for an id.
  fits: new RegExp(`^${path.replaceAll('.', String.raw`\.`).replaceAll(/\{\w+\}/g, '[^/]+')}$`),
  places: path.split('{').length,
}));
templates.sort((a, b) => a.places - b.places);

/**
 * Throws when an answer is not what the document says of its route: another status, another media type, a member that
 * is not described, or one that is not as described. Of paths that there are not it wants a problem.
 */
export function mustConform(asked: Asked, { status, headers, text }: Answered): void {
  const path = asked.url.split('?')[0]!;
  const mediaType = (headers['content-type'] ?? '').split(';')[0]!;
  const at = templates.find(({ fits }) => fits.test(path))?.path;
  const operation = at === undefined ? undefined : document.paths[at]?.[asked.method.toLowerCase()];
  if (!operation) {
    if (mediaType === 'application/problem+json') validate('#/components/schemas/ProblemAnswer', text, asked, status);
    return;
  }
  const pointer = `#/paths/${escaped(at!)}/${asked.method.toLowerCase()}/responses/${status}`;
  const responses = operation['responses'] as Readonly<Record<string, { $ref?: string; content?: Content }>>;
  const response = responses[status];
  if (!response)
    throw new Error(`${asked.method} ${asked.url} answered ${status}, which is not in the document: ${text}`);
  const base = response.$ref ?? pointer;
  const { content } = response.$ref ? resolved(response.$ref) : response;
  if (!content?.[mediaType])
    throw new Error(`${asked.method} ${asked.url} answered ${status} as ${mediaType}: ${text}`);
  if (mediaType.endsWith('json')) validate(`${base}/content/${escaped(mediaType)}/schema`, text, asked, status);
}

function validate(pointer: string, text: string, { method, url }: Asked, status: number): void {
  let check = validators.get(pointer);
  if (!check) validators.set(pointer, (check = ajv.compile({ $ref: `openapi${pointer}` })));
  if (check(JSON.parse(text))) return;
  const faults = (check.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
  throw new Error(`${method} ${url} answered ${status}, not as the document has it:\n${faults.join('\n')}\n${text}`);
}

function resolved(ref: string): { readonly content?: Content } {
  const steps = ref.slice(2).split('/');
  return steps.reduce<unknown>((at, step) => (at as Content)[step], document) as { content?: Content };
}

function escaped(name: string): string {
  return encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'));
}

/** Clients take members that they do not know; these tests want every member described. */
function asTold(api: OpenApi): OpenApi {
  const closed = Object.entries(api.components.schemas).map(([name, schema]) => [
    name,
    schema['properties'] && !('additionalProperties' in schema) ? { ...schema, additionalProperties: false } : schema,
  ]);
  return { ...api, components: { ...api.components, schemas: Object.fromEntries(closed) } } as OpenApi;
}
