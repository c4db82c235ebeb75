import type { Shape } from '#libs/kernel';

/** What a read route says of itself to the OpenAPI document. */
export interface ReadDocs {
  readonly query: Shape;
  readonly summary: { readonly en: string; readonly zh: string };
  /** Name of the schema of its items, where they have one. */
  readonly items?: string;
}

const docs = new Map<string, ReadDocs>();

/** Names the class that checks a route's query string, and what the route is for. */
export function Reads(query: Shape, en: string, zh: string, items?: string): MethodDecorator {
  return (controller, method) => {
    docs.set(`${controller.constructor.name}_${String(method)}`, { query, summary: { en, zh }, items });
  };
}

/** What {@link Reads} said of a method, by the id of its operation: `<Controller>_<method>`. */
export function readDocsOf(operationId: string): ReadDocs | undefined {
  return docs.get(operationId);
}
