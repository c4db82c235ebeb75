export { Causes, ownPart, type Because } from './causes.ts';
export { CADRE_SORTS, CadrePages, type CadreSort, type CadresOf } from './cadre-pages.ts';
export {
  FactsReader,
  type After,
  type Cut,
  type Differing,
  type FactKind,
  type PageOf,
  type Placed,
  type Tables,
} from './facts-reader.ts';
export type { Among, Scalar, Where, Within } from './facts-sql.ts';
export { NamesReader, type Found } from './names-reader.ts';
export { everyView, namesView, type Named } from './names-view.ts';
export { readingOf } from './pinyin.ts';
export * from './slices.ts';
export * from './trail-reader.ts';
export { StructureReader } from './structure-reader.ts';
