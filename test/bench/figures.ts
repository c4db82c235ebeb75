import { median } from './harness.ts';

/** What a ratio or a size should be. */
export interface Goal {
  readonly least?: number;
  readonly most?: number;
}

/** One line of the table. */
export interface Figure {
  readonly what: string;
  /** Events stored, `10k` or `1M`; `1M/10k` for growth. */
  readonly at: string;
  /** Our own figure, round by round, with its unit. */
  readonly ours?: readonly number[];
  readonly unit?: string;
  /** What the ratios are taken against. */
  readonly against?: string;
  readonly ratios?: readonly number[];
  /** What {@link ratios}, or without them {@link ours}, should be. */
  readonly goal?: Goal;
}

/** Whether a figure is what it should be; undefined when nothing is asked of it. */
export function meets({ goal, ratios, ours }: Figure): boolean | undefined {
  const values = ratios ?? ours;
  if (!goal || !values || values.length === 0) return undefined;
  const value = median(values);
  return value >= (goal.least ?? -Infinity) && value <= (goal.most ?? Infinity);
}

const HEAD = ['what', 'stored', 'median', 'against', 'ratio [min..max] n', 'goal', ''];

/** The figures as a table. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = [HEAD, ...figures.map(cellsOf)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function cellsOf(figure: Figure): string[] {
  const { what, at, ours, unit = '', against = '', ratios, goal } = figure;
  const met = meets(figure);
  return [
    what,
    at,
    ours && ours.length > 0 ? `${rounded(median(ours))} ${unit}` : '',
    against,
    ratios && ratios.length > 0 ? spread(ratios) : '',
    goal ? goalText(goal) : '',
    met === undefined ? '' : met ? 'met' : 'NOT MET',
  ];
}

function spread(values: readonly number[]): string {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return `${median(values).toFixed(2)} [${low.toFixed(2)}..${high.toFixed(2)}] ${values.length}`;
}

function goalText({ least, most }: Goal): string {
  return least === undefined ? `<= ${most}` : `>= ${least}`;
}

function rounded(value: number): string {
  if (value < 100) return value.toFixed(1);
  return String(Math.round(value)).replaceAll(/\B(?=(\d{3})+$)/g, ' ');
}
