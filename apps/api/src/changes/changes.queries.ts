import { Day, Instant, Says, Text } from '#libs/domain';
import { ListQuery, Read } from '../reads/read.ts';
import type { ChangesAnswer } from './changes.answers.ts';

/** Between which two instants to compare. `to` and `knownTo` default to `asOf` and `knownAt`, `from` and `knownFrom` to those. */
export class ChangesQuery extends ListQuery {
  @Says('前一日期 First day to compare; not after the second; that of the second without it')
  @Day({ optional: true })
  from?: string;
  @Says('后一日期 Second day to compare; `asOf` without it')
  @Day({ optional: true })
  to?: string;
  @Says(
    '先前所知 As known at this instant for the first day, not after that for the second; that of the second without it',
  )
  @Instant({ optional: true })
  knownFrom?: string;
  @Says('后来所知 As known at this instant for the second day; `knownAt` without it')
  @Instant({ optional: true })
  knownTo?: string;
  @Says('班子编号 Id of a team: what concerns it alone')
  @Text({ optional: true, max: 64 })
  team?: string;
}

/** What differs in composition and structure between two instants. */
export class ChangesRead extends Read<ChangesQuery, ChangesAnswer> {}
