export * from './rule.ts';
export * from './rules-on.ts';
export * from './values.ts';
