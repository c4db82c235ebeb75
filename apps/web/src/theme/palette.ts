/** Light is paper by day, dark the same roles by night. */
export const SCHEMES = ['light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];

/**
 * What colours are for. Red is kept for three things: the past, a correction, what is not lawful. `ink-3` is too faint
 * for text that matters: large, or said twice.
 */
const LIGHT = {
  paper: '#f7f6f2',
  side: '#efeee9',
  sheet: '#fffefb',
  'sheet-2': '#faf9f4',
  ink: '#1c2530',
  'ink-2': '#55606c',
  'ink-3': '#6a737d',
  rule: '#dedbd2',
  'rule-2': '#ebe8e0',
  act: '#1f5c87',
  'act-soft': '#e8eff6',
  'act-mid': '#84a5ba',
  'act-ink': '#ffffff',
  seal: '#a8322a',
  'seal-soft': '#f8e8e5',
  'seal-line': '#dfb3ae',
  good: '#34704a',
  'good-soft': '#e9f2ea',
  'good-line': '#b4cfba',
  wait: '#8a5610',
  'wait-soft': '#faf0dd',
  'wait-line': '#e0c795',
};

/** The names of the colours, as CSS variables `--paper` and so on. */
export type Palette = Readonly<Record<keyof typeof LIGHT, string>>;

const DARK: Palette = {
  paper: '#14181d',
  side: '#101419',
  sheet: '#1a2027',
  'sheet-2': '#1e252d',
  ink: '#e8e6df',
  'ink-2': '#a9b1ba',
  'ink-3': '#8f98a2',
  rule: '#343c46',
  'rule-2': '#28303a',
  act: '#7fb5db',
  'act-soft': '#1d3040',
  'act-mid': '#4c7593',
  'act-ink': '#0f1a22',
  seal: '#ee8d83',
  'seal-soft': '#3a1f1d',
  'seal-line': '#74403b',
  good: '#84c096',
  'good-soft': '#1c3024',
  'good-line': '#3c6149',
  wait: '#dcae62',
  'wait-soft': '#352a17',
  'wait-line': '#6a5429',
};

export const PALETTES: Readonly<Record<Scheme, Palette>> = { light: LIGHT, dark: DARK };

/** Names of people, teams and cases; everything else is sans. No font is loaded, each machine has its own. */
export const SERIF = "'Songti SC', 'Noto Serif CJK SC', 'Source Han Serif SC', STSong, SimSun, Georgia, serif";
export const SANS =
  "-apple-system, BlinkMacSystemFont, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Segoe UI', Roboto, sans-serif";
