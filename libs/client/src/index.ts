export { LedgerClient, type LedgerClientOptions } from './client.ts';
export { LedgerProblem } from './problem.ts';
export type { Follow, LedgerEvent } from './events.ts';
export type {
  AnswerOf,
  AskedOf,
  BodyOf,
  CommandName,
  ItemOf,
  ListPath,
  Previewed,
  ReadPath,
  Recorded,
  RuleChange,
  RulePreview,
  RulePreviewAsked,
} from './routes.ts';
export type { components, paths } from './schema.d.ts';
