import { TEAM_KINDS, type TeamKind } from '../shared/facts.ts';
import type { MeanAge } from '../shared/shares.ts';
import type { Cell, EducationCell, Structure } from './structure.ts';

/** Counts of persons below this are not told to outsiders (`docs/definitions.md`, small cells). */
export const SMALLEST_CELL = 5;

/** The structure of all teams and of each kind of team, as counted. */
export interface StructureTable {
  readonly all: Structure;
  readonly byKind: Readonly<Record<TeamKind, Structure>>;
}

/**
 * The structure as outsiders may see it: cells under {@link SMALLEST_CELL} are hidden, and with each one as many more
 * as it takes that no row or column of the table of kinds by buckets is left with a single hidden cell; so a hidden
 * cell cannot be computed from the totals, nor by asking for each kind in turn. The pattern is that of the whole table,
 * whichever part of it is asked for.
 */
export function disclosed(table: StructureTable, kind?: TeamKind): Structure {
  const shown = kind ? table.byKind[kind] : table.all;
  const hide = <T>(
    name: (structure: Structure) => readonly (number | null)[],
    build: (hidden: readonly boolean[]) => T,
  ): T => build(hiddenColumns(table, name, kind));
  const sexes = (s: Structure): number[] => [s.women ?? 0, s.cadres - (s.women ?? 0)];
  const parties = (s: Structure): number[] => [s.nonParty ?? 0, s.cadres - (s.nonParty ?? 0)];
  const means = hiddenMeans(table);
  return {
    ...shown,
    age: hide(
      (s) => s.age.map(({ count }) => count),
      (hidden) => shown.age.map((cell, i) => (hidden[i] ? veiled(cell) : cell)),
    ),
    education: hide(
      (s) => s.education.map(({ count }) => count),
      (hidden) => shown.education.map((cell, i) => veiledModes(table, kind, i, hidden[i] ? veiled(cell) : cell)),
    ),
    women: hide(sexes, ([hidden]) => (hidden ? null : shown.women)),
    nonParty: hide(parties, ([hidden]) => (hidden ? null : shown.nonParty)),
    meanAge: (shown.meanAge.count ?? 0) < SMALLEST_CELL ? HIDDEN_MEAN : shown.meanAge,
    meanAgeByKind: Object.fromEntries(
      TEAM_KINDS.map((each) => [each, means.has(each) ? HIDDEN_MEAN : shown.meanAgeByKind[each]]),
    ) as Record<TeamKind, MeanAge>,
  };
}

const HIDDEN_MEAN: MeanAge = { sum: null, count: null, mean: null, suppressed: true };

function veiled<T extends Cell>(cell: T): T {
  return { ...cell, count: null, share: null, suppressed: true };
}

/** Hides how many studied full-time or in service where that, here or in any kind, would tell of fewer than five. */
function veiledModes(
  table: StructureTable,
  kind: TeamKind | undefined,
  index: number,
  cell: EducationCell,
): EducationCell {
  const looked = kind ? TEAM_KINDS.map((each) => table.byKind[each]) : [table.all];
  const small = looked.some((structure) => {
    const { fullTime, inService } = structure.education[index]!;
    return (fullTime ?? 0) < SMALLEST_CELL || (inService ?? 0) < SMALLEST_CELL;
  });
  return small || cell.suppressed ? { ...cell, fullTime: null, inService: null } : cell;
}

function hiddenColumns(
  table: StructureTable,
  columns: (structure: Structure) => readonly (number | null)[],
  kind: TeamKind | undefined,
): boolean[] {
  const rows = TEAM_KINDS.map((each) => columns(table.byKind[each]).map((count) => count ?? 0));
  const total = columns(table.all).map((count) => count ?? 0);
  const hidden = hideTable([...rows, total]);
  return hidden[kind ? TEAM_KINDS.indexOf(kind) : TEAM_KINDS.length]!;
}

/** Which cells of a table, its last row the totals, must be hidden. */
export function hideTable(counts: readonly (readonly number[])[]): boolean[][] {
  const hidden = counts.map((row) => row.map((count) => count < SMALLEST_CELL));
  const lines = [...counts.keys()].map((r) => counts[r]!.map((_, c) => ({ r, c })));
  const columns = counts[0]!.map((_, c) => [...counts.keys()].map((r) => ({ r, c })));
  const lone = (): { r: number; c: number }[] | undefined =>
    [...lines, ...columns].find((line) => line.length > 1 && line.filter(({ r, c }) => hidden[r]![c]).length === 1);
  for (let line = lone(); line; line = lone()) {
    const open = line.filter(({ r, c }) => !hidden[r]![c]);
    const { r, c } = open.reduce((least, at) => (counts[at.r]![at.c]! < counts[least.r]![least.c]! ? at : least));
    hidden[r]![c] = true;
  }
  return hidden;
}

function hiddenMeans(table: StructureTable): Set<TeamKind> {
  const counts = TEAM_KINDS.map((each) => table.all.meanAgeByKind[each].count ?? 0);
  const hidden = new Set(TEAM_KINDS.filter((_, i) => counts[i]! < SMALLEST_CELL));
  if (hidden.size === 1) {
    const open = TEAM_KINDS.filter((each) => !hidden.has(each));
    hidden.add(
      open.reduce((least, each) =>
        counts[TEAM_KINDS.indexOf(each)]! < counts[TEAM_KINDS.indexOf(least)]! ? each : least,
      ),
    );
  }
  return hidden;
}
