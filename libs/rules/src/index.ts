export * from './holiday-notices.ts';
export * from './rule.ts';
export * from './rules-on.ts';
export * from './values.ts';
export * from './working-days.ts';
