/** How long from one day to another, in whole years and months, in the words of the page. */
export function served(
  words: { readonly served: (years: number, months: number) => string },
  since: string,
  until: string,
): string {
  const months =
    (Number(until.slice(0, 4)) - Number(since.slice(0, 4))) * 12 +
    (Number(until.slice(5, 7)) - Number(since.slice(5, 7))) -
    (until.slice(8, 10) < since.slice(8, 10) ? 1 : 0);
  return words.served(Math.max(Math.floor(months / 12), 0), Math.max(months, 0) % 12);
}
