export { caughtUp } from './caught-up.ts';
export * from './clock.ts';
export * from './config.ts';
export * from './ledger.ts';
export * from './open.ts';
