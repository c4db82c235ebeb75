export * from './dates.ts';
export * from './event-store.ts';
export * from './event.ts';
export * from './feature.ts';
export * from './history.ts';
export * from './ids.ts';
export * from './json.ts';
export * from './refusal.ts';
