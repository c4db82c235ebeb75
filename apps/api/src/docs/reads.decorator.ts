import type { Shape } from '#libs/kernel';

/** What a read route says of itself to the OpenAPI document. */
export interface ReadDocs {
  readonly query: Shape;
  readonly summary: { readonly en: string; readonly zh: string };
}

const docs = new WeakMap<object, ReadDocs>();

/** Names the class that checks a route's query string, and what the route is for. */
export function Reads(query: Shape, en: string, zh: string): MethodDecorator {
  return (_, __, descriptor) => {
    if (typeof descriptor.value === 'function') docs.set(descriptor.value, { query, summary: { en, zh } });
  };
}

/** What {@link Reads} said of a controller's method. */
export function readDocsOf(method: object): ReadDocs | undefined {
  return docs.get(method);
}
