export * from './case/codes.ts';
export * from './case/facts.ts';
export * from './case/shares.ts';
export { CodeLike, CountText, Day, Instant, OneOf, Text } from './case/fields.ts';
export { domain } from './domain.ts';
export * from './statistics/disclosure.ts';
export * from './statistics/structure.ts';
export * from './team/composition.ts';
export { faultTexts, filled, refusalTexts, type RefusalText } from './case/refusals.ts';
