import type { PlainDate } from '#libs/kernel';
import { NO_ARTICLE, ruleBook, versionOn, type RuleVersion } from '#libs/rules';
import { Field } from '../openapi/field.ts';
import type { Language } from '../problems/language.ts';
import type { Plain } from '../reads/answer.ts';

/** What stands in place of an instrument until the district has decided. */
const UNDECIDED = { 'zh-CN': '地方暂定,由区委组织部确定', en: 'set by the district for the time being' };

/** What is no title of a document, in English; titles stand as they are. */
const IN_ENGLISH: Readonly<Record<string, string>> = {
  本台账的定义: "the ledger's own definition",
  '2002年条例施行前的惯例': 'custom before the regulations of 2002',
};

/** Where a version of a rule is written, in the language asked for. */
export function instrumentIn({ instrument, certainty }: RuleVersion, language: Language): string {
  if (certainty === 'provisional') return UNDECIDED[language];
  return language === 'en' ? (IN_ENGLISH[instrument] ?? instrument) : instrument;
}

/** A rule in the version that something was judged by. */
export class ToldRule {
  @Field('规则编号 Id of the rule') readonly id: string;
  @Field('类别 Class: H 硬性, P 程序性, S 提示性', { oneOf: ['H', 'P', 'S'] }) readonly class: 'H' | 'P' | 'S';
  @Field('内容 What it says, in the language asked for') readonly sentence: string;
  @Field('版本 The day from which this version holds; absent where none is in force on the day', {
    is: 'day',
    optional: true,
  })
  readonly version?: string;
  @Field('依据 The instrument that says so; absent where no version is in force on the day', { optional: true })
  readonly instrument?: string;
  @Field('条款 Number of the article; absent where none is known', { optional: true }) readonly article?: string;
}

/** The version of a day; where it has been dated anew since, the first one after it, which took its place. */
function namedVersion(versions: readonly RuleVersion[], day: PlainDate): RuleVersion | undefined {
  return versions.find(({ from }) => from >= day);
}

/** A rule as it stands on a day, or in one version of it. */
export function toldRule(
  id: string,
  language: Language,
  by: { readonly on: PlainDate } | { readonly version: PlainDate },
): Plain<ToldRule> {
  const rule = ruleBook.get(id);
  // A rule that is no more was in force when something was judged by it.
  if (!rule) return { id, class: 'P', sentence: id };
  const version = 'on' in by ? versionOn(rule, by.on) : namedVersion(rule.versions, by.version);
  const sentence = rule.sentence[language === 'en' ? 'en' : 'zh'];
  if (!version) return { id, class: rule.class, sentence };
  const { from, article } = version;
  return {
    id,
    class: rule.class,
    sentence,
    version: from,
    instrument: instrumentIn(version, language),
    ...(article === NO_ARTICLE ? {} : { article }),
  };
}
