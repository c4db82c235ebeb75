export * from './case/codes.ts';
export * from './case/facts.ts';
export { domain } from './domain.ts';
