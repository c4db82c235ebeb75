import { Day, Says } from '#libs/domain';

/** What the rules may be asked. */
export class RulesQuery {
  @Says('日期 Only the rules in force on that day, each in the version of that day; all of their versions without it')
  @Day({ optional: true })
  on?: string;
}
