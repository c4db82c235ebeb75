export * from './dates.ts';
export * from './event-store.ts';
export * from './event.ts';
export * from './json.ts';
