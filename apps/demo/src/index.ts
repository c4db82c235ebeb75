export type { DemoStep } from './book.ts';
export { DEMO_SEED, demoPlan } from './plan.ts';
