import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
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

/** Everything that answers are checked against: made once, when every controller is loaded. */
class Conformance {
  readonly document = openApi();
  private readonly ajv = new Ajv2020({ strict: false, allErrors: true });
  private readonly validators = new Map<string, ValidateFunction>();
  private readonly templates = Object.keys(this.document.paths)
    .map((path) => ({
      path,
      fits: new RegExp(`^${path.replaceAll('.', String.raw`\.`).replaceAll(/\{\w+\}/g, '[^/]+')}$`),
      places: path.split('{').length,
    }))
    // A path of its own goes before one with a place for an id.
    .sort((a, b) => a.places - b.places);

  constructor() {
    ajvFormats.default(this.ajv);
    this.ajv.addSchema({ $id: 'openapi', ...asTold(this.document) });
  }

  /** The template of the document that a path belongs to. */
  templateOf(path: string): string | undefined {
    return this.templates.find(({ fits }) => fits.test(path))?.path;
  }

  /** What is wrong with a text as JSON of this schema; nothing when it is as it should be. */
  faultsOf(pointer: string, text: string): string[] {
    let check = this.validators.get(pointer);
    if (!check) this.validators.set(pointer, (check = this.ajv.compile({ $ref: `openapi${pointer}` })));
    if (check(JSON.parse(text))) return [];
    return (check.errors ?? []).map(
      ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
    );
  }

  /** What a reference points to. */
  at(ref: string): { readonly content?: Content } {
    const steps = ref.slice(2).split('/');
    return steps.reduce<unknown>((thing, step) => (thing as Content)[step], this.document) as { content?: Content };
  }
}

let conformance: Conformance | undefined;

/**
 * Throws when an answer is not what the document says of its route: another status, another media type, a member that
 * is not described, or one that is not as described. Of paths that there are not it wants a problem.
 */
export function mustConform(asked: Asked, { status, headers, text }: Answered): void {
  const api = (conformance ??= new Conformance());
  const said = `${asked.method} ${asked.url} answered ${status}`;
  const mustFit = (pointer: string): void => {
    const faults = api.faultsOf(pointer, text);
    if (faults.length > 0) throw new Error(`${said}, not as the document has it:\n${faults.join('\n')}\n${text}`);
  };
  const [path = ''] = asked.url.split('?');
  const [mediaType = ''] = (headers['content-type'] ?? '').split(';');
  const template = api.templateOf(path) ?? '';
  const method = asked.method.toLowerCase();
  const operation = api.document.paths[template]?.[method];
  if (!operation) {
    if (mediaType === 'application/problem+json') mustFit('#/components/schemas/ProblemAnswer');
    return;
  }
  const responses = operation['responses'] as Readonly<Record<string, { $ref?: string; content?: Content }>>;
  const response = responses[status];
  if (!response) throw new Error(`${said}, which is not in the document: ${text}`);
  const pointer = response.$ref ?? `#/paths/${escaped(template)}/${method}/responses/${status}`;
  const { content } = response.$ref ? api.at(response.$ref) : response;
  if (!content && text === '') return;
  if (!content?.[mediaType]) throw new Error(`${said} as ${mediaType}, which is not in the document: ${text}`);
  if (mediaType.endsWith('json')) mustFit(`${pointer}/content/${escaped(mediaType)}/schema`);
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
  return { ...api, components: { ...api.components, schemas: Object.fromEntries(closed) } };
}
