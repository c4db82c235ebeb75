import type { Structure } from '#libs/domain';

/** The day at which ages are computed (计算年龄时间) in the article. */
export const CUT_OFF = '2019-06-30';
/** As the ledger knows the district on the day the article was published. */
export const KNOWN_AT_PUBLICATION = '2019-08-05T00:00:00+08:00';
/** As it knew the district when the figures were very likely drawn up, before a departure was recorded late. */
export const KNOWN_AT_DRAFT = '2019-07-01T00:00:00+08:00';

/** One statement of the article beside what the ledger computes. */
export interface SeedFigure {
  readonly statement: string;
  /** As printed in the article; null where it says nothing. */
  readonly printed: number | string | null;
  readonly atPublication: number | string;
  readonly atDraft: number | string;
  readonly computed: (structure: Structure) => number | string;
}

const bucket = (index: number) => (structure: Structure) => structure.age[index]?.count ?? 0;
const ageShare = (index: number) => (structure: Structure) => structure.age[index]?.share ?? '';
const level = (index: number) => (structure: Structure) => structure.education[index]?.count ?? 0;
const fullTime = (index: number) => (structure: Structure) => structure.education[index]?.fullTime ?? 0;
const degrees = (structure: Structure): number => level(0)(structure) + level(1)(structure);

function figure(
  statement: string,
  printed: number | string | null,
  [atPublication, atDraft]: readonly [number | string, number | string],
  computed: SeedFigure['computed'],
): SeedFigure {
  return { statement, printed, atPublication, atDraft, computed };
}

/** `count` in `base` in percent with so many decimals, half up, by integers. */
function percent(count: number, base: number, decimals: number): string {
  const scale = 10 ** decimals;
  const scaled = Math.floor((count * 100 * scale * 2 + base) / (base * 2));
  return `${(scaled / scale).toFixed(decimals)}%`;
}

const whole = (index: number) => (structure: Structure) =>
  percent(structure.age[index]?.count ?? 0, structure.cadres, 0);

/** The figures of the article, in its order. */
export const seedFigures: readonly SeedFigure[] = [
  figure('科级领导班子 teams', 71, [71, 71], (s) => s.teams.total),
  figure('  乡镇 townships', 10, [10, 10], (s) => s.teams.township),
  figure('  街道 sub-districts', 7, [7, 7], (s) => s.teams.subdistrict),
  figure('  区直部门 departments', 54, [54, 54], (s) => s.teams.department),
  figure('科级领导干部 cadres', 418, [418, 419], (s) => s.cadres),
  figure('  35岁以下 <=35 (文中未列 unstated)', null, [25, 26], bucket(0)),
  figure('  36-40岁', 64, [64, 64], bucket(1)),
  figure('  41-45岁', 91, [91, 91], bucket(2)),
  figure('  46-50岁', 111, [111, 111], bucket(3)),
  figure('  51-55岁', 92, [92, 92], bucket(4)),
  figure('  56岁以上 >=56', 35, [35, 35], bucket(5)),
  figure('  36-40岁 %', '15%', ['15%', '15%'], whole(1)),
  figure('  41-45岁 %', '22%', ['22%', '22%'], whole(2)),
  figure('  46-50岁 %', '26%', ['27%', '26%'], whole(3)),
  figure('  51-55岁 %', '22%', ['22%', '22%'], whole(4)),
  figure('  56岁以上 %', '8%', ['8%', '8%'], whole(5)),
  figure('研究生 graduates', 30, [30, 30], level(0)),
  figure('  全日制 full-time', 6, [6, 6], fullTime(0)),
  figure('大学 university', 173, [173, 174], level(1)),
  figure('  全日制 full-time', 56, [56, 56], fullTime(1)),
  figure('专科 college', 115, [115, 115], level(2)),
  figure('专科以下或未登记 below or unrecorded (unstated)', null, [100, 100], level(3)),
  figure('大学以上 university or above', 204, [203, 204], degrees),
  figure('大学以上 %', '48.7%', ['48.6%', '48.7%'], (s) => percent(degrees(s), s.cadres, 1)),
  figure('妇女干部 women', 111, [111, 111], (s) => s.women ?? 0),
  figure('非党干部 non-Party', 17, [17, 17], (s) => s.nonParty ?? 0),
  figure('35岁以下 share', null, ['5.98', '6.21'], ageShare(0)),
];
