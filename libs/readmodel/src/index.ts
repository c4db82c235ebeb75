export * from './facts-reader.ts';
export * from './trail-reader.ts';
