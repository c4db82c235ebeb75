/** What `sort` may be for a list that can be put in order by these: each by its name, or with a minus the other way round. */
export function sortsOf(names: readonly string[]): string[] {
  return [...names, ...names.map((name) => `-${name}`)];
}

/** What a list is to be put in order by; its own order without a name. */
export function sortOf<Name extends string>(
  sort: string | undefined,
): {
  readonly name: Name | undefined;
  readonly descending: boolean;
} {
  const descending = sort?.startsWith('-') ?? false;
  return { name: (descending ? sort?.slice(1) : sort) as Name | undefined, descending };
}
