import type { components, paths } from './schema.d.ts';

/** Where an act was recorded. */
export type Recorded = components['schemas']['RecordedAnswer'];

/** What an act would record. */
export type Previewed = components['schemas']['PreviewAnswer'];

type JsonOf<Path extends keyof paths> = paths[Path] extends {
  readonly get: {
    readonly responses: { readonly 200: { readonly content: { readonly 'application/json': infer Json } } };
  };
}
  ? Json
  : never;

/** The paths that are read. */
export type ReadPath = { [Path in keyof paths]: JsonOf<Path> extends never ? never : Path }[keyof paths];
/** What a path answers. */
export type AnswerOf<Path extends ReadPath> = JsonOf<Path>;

/** The paths that answer lists, page by page. */
export type ListPath = {
  [Path in ReadPath]: JsonOf<Path> extends { readonly items: readonly unknown[]; readonly nextCursor?: string }
    ? Path
    : never;
}[ReadPath];
/** One item of a list. */
export type ItemOf<Path extends ListPath> =
  JsonOf<Path> extends { readonly items: readonly (infer Item)[] } ? Item : never;

type Parameters<Path extends ReadPath> = paths[Path] extends { readonly get: { readonly parameters: infer Of } }
  ? Of
  : never;
type QueryOf<Path extends ReadPath> =
  Parameters<Path> extends { readonly query?: infer Query } ? ([Query] extends [undefined] ? object : Query) : object;
type InPath<Path extends ReadPath> =
  Parameters<Path> extends { readonly path: infer Names extends object } ? Names : object;

/** What a path is asked: the names in the path, and those of its query. */
export type AskedOf<Path extends ReadPath> = InPath<Path> & NonNullable<QueryOf<Path>>;

type CommandPath = Extract<keyof paths, `/v1/commands/${string}`>;
/** The commands. */
export type CommandName = CommandPath extends `/v1/commands/${infer Name}` ? Name : never;
/** The body of a command. */
export type BodyOf<Name extends CommandName> = paths[`/v1/commands/${Name}`] extends {
  readonly post: { readonly requestBody: { readonly content: { readonly 'application/json': infer Body } } };
}
  ? Body
  : never;

/** A rule with another value from a day on. */
export type RuleChange = components['schemas']['RulePreviewBody'];
/** What would come out differently. */
export type RulePreview = components['schemas']['RulePreviewAnswer'];
/** The moment of such a preview, and which page of it. */
export interface RulePreviewAsked {
  readonly asOf?: string;
  readonly knownAt?: string;
  readonly limit?: number;
  readonly cursor?: string;
}
