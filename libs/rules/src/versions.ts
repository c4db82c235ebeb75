import type { PlainDate } from '#libs/kernel';
import { NO_ARTICLE, type Certainty, type RuleContent, type RuleVersion } from './rule.ts';

/** One edition of an instrument: its Chinese title, and the days on which it was in force. */
export interface Edition {
  readonly title: string;
  readonly from: PlainDate;
  readonly until?: PlainDate;
}

function version<Value extends RuleContent>(
  { title, from, until }: Edition,
  value: Value,
  article: string,
  certainty: Certainty,
): RuleVersion<Value> {
  return { from, until, value, instrument: title, article, certainty };
}

/** What an article says that was read. */
export function read<Value extends RuleContent = null>(
  edition: Edition,
  article: string,
  value: Value = null as Value,
): RuleVersion<Value> {
  return version(edition, value, article, 'article');
}

/** What an edition says of which the content was read, but not the number of the article. */
export function contentRead<Value extends RuleContent = null>(
  edition: Edition,
  value: Value = null as Value,
): RuleVersion<Value> {
  return version(edition, value, NO_ARTICLE, 'content');
}

/** What an edition is said to hold, and nobody has confirmed. */
export function unconfirmed<Value extends RuleContent = null>(
  edition: Edition,
  value: Value = null as Value,
): RuleVersion<Value> {
  return version(edition, value, NO_ARTICLE, 'unconfirmed');
}

/** What a local text says; the district may set it otherwise. */
export function local<Value extends RuleContent = null>(
  edition: Edition,
  value: Value = null as Value,
): RuleVersion<Value> {
  return version(edition, value, NO_ARTICLE, 'local');
}

/** What the house assumes, from the beginning of time or a day on, until the district sets it. */
export function provisional<Value extends RuleContent = null>(
  value: Value = null as Value,
  from: PlainDate = BEGINNING,
): RuleVersion<Value> {
  return version({ title: '地方暂定', from }, value, NO_ARTICLE, 'provisional');
}

/** The first day that anything recorded is judged by a rule. */
export const BEGINNING: PlainDate = '1949-10-01';
