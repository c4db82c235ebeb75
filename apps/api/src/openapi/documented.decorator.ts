import type { Shape } from '#libs/kernel';
import type { Schema } from './field.ts';

/** What a route says of itself to the OpenAPI document. */
export interface RouteDocs {
  readonly zh: string;
  readonly en: string;
  /** The class that checks its query string. */
  readonly query?: Shape;
  /** The class that checks its body, or that of whichever command the path names. */
  readonly body?: Shape | 'command';
  /** The class of its answer; without one it answers with text, or with nothing where it is no read. */
  readonly answer?: Shape;
  /** Whether it answers with CSV too, when it is asked to. */
  readonly csv?: boolean;
  /** The media type of its answer, where it is not JSON. */
  readonly mediaType?: string;
  /** Statuses besides 200 with which the same answer comes, and what they mean. */
  readonly also?: Readonly<Record<number, string>>;
  /** Parameters that stand in no class: headers. */
  readonly parameters?: readonly Schema[];
  /** It needs no token. */
  readonly open?: true;
}

/** A route with what it says of itself. */
export interface DocumentedRoute extends RouteDocs {
  readonly controller: Shape;
  readonly method: string;
}

const routes: DocumentedRoute[] = [];

/** Says of a route what it is for and what it answers. */
export function Documented(docs: RouteDocs): MethodDecorator {
  return (controller, method) => {
    routes.push({ ...docs, controller: controller.constructor as Shape, method: String(method) });
  };
}

/** Every route that is {@link Documented}. */
export function documentedRoutes(): readonly DocumentedRoute[] {
  return routes;
}
