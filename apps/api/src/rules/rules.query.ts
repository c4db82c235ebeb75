import { Day, Says } from '#libs/domain';
import { Read, ReadQuery } from '../reads/read.ts';
import type { RuleAnswer, RulesAnswer } from './rules.answers.ts';

/** What the rules may be asked. */
export class RulesQuery extends ReadQuery {
  @Says('日期 Only the rules in force on that day, each in the version of that day; all of their versions without it')
  @Day({ optional: true })
  on?: string;
}

/** The rules, with what the district had set by then. */
export class RulesRead extends Read<RulesQuery, RulesAnswer> {}

/** One rule with every version, and what it said of the acts on record. */
export class RuleRead extends Read<ReadQuery, RuleAnswer> {}
