import { Day, Instant, Text } from '#libs/domain';
import { ListQuery, Read } from '../reads/read.ts';
import type { ChangesAnswer } from './changes.answers.ts';

/** Between which two instants to compare. `to` and `knownTo` default to `asOf` and `knownAt`, `from` and `knownFrom` to those. */
export class ChangesQuery extends ListQuery {
  @Day({ optional: true }) from?: string;
  @Day({ optional: true }) to?: string;
  @Instant({ optional: true }) knownFrom?: string;
  @Instant({ optional: true }) knownTo?: string;
  /** Only what concerns this team. */
  @Text({ optional: true, max: 64 }) team?: string;
}

/** What differs in composition and structure between two instants. */
export class ChangesRead extends Read<ChangesQuery, ChangesAnswer> {}
