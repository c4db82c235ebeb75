import type { FactRow, PlainDate } from '#libs/kernel';
import type { Facts } from './facts.ts';

/** The secondments of a cadre to a team that are planned or under way on a day, by their ids. */
export function secondedTo(
  rows: readonly FactRow<Facts['secondment']>[],
  teamId: string,
  on: PlainDate,
): readonly string[] {
  return rows
    .filter(({ validFrom, validTo }) => validFrom <= on && on < validTo)
    .filter(({ value: { hostTeamId, state } }) => hostTeamId === teamId && (state === 'planned' || state === 'active'))
    .map(({ key, value }) => key.slice(`${value.cadreId}/`.length));
}
