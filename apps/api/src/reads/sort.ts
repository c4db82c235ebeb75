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

/**
 * The bound that spares a list by day of opening what is not there yet: nothing holds before the day it was opened.
 * @param to another last day of opening that was asked for
 */
export function openedBy(sort: string | undefined, asOf: string, to?: string): string | undefined {
  if (sort !== 'openedOn') return to;
  return to !== undefined && to < asOf ? to : asOf;
}
