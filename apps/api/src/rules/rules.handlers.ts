import type { PlainDate, Timeline } from '#libs/kernel';
import type { Asked } from '#libs/readmodel';
import {
  NO_ARTICLE,
  ownToSet,
  ruleBook,
  stretchesOf,
  type Adopted,
  type Rule,
  type RuleVersion,
  type Stretch,
} from '#libs/rules';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { refused, type Language } from '../problems/problem.ts';
import type { Data, Plain } from '../reads/answer.ts';
import { cursorText, stretchIn, stretchOf } from '../reads/read.ts';
import type { RuleAnswer, RuleAskedAnswer, RuleLine, RulesAnswer, RuleVersionAnswer } from './rules.answers.ts';
import { RuleRead, RulesRead } from './rules.query.ts';
import { instrumentIn } from './told-rule.ts';

@QueryHandler(RulesRead)
export class RulesHandler implements IQueryHandler<RulesRead> {
  async execute({ ledger, cut, query, language }: RulesRead): Promise<Data<RulesAnswer>> {
    const set = ledger.regulations(cut);
    const lines = [...ruleBook.values()].map((rule) => lineOf(rule, set, { on: query.on, language }));
    const inForce = lines.filter(({ versions }) => versions.length > 0);
    const { after } = stretchOf(query);
    const { items, last } = stretchIn(inForce, ({ id }) => id, { after, limit: query.limit });
    return { items, ...(last ? { nextCursor: cursorText(cut, last) } : {}) };
  }
}

@QueryHandler(RuleRead)
export class RuleHandler implements IQueryHandler<RuleRead> {
  async execute({ ledger, cut, id, language }: RuleRead): Promise<Data<RuleAnswer>> {
    const rule = ruleBook.get(id);
    if (!rule) throw refused('NOT_FOUND', { what: `rule ${id}` });
    return { ...lineOf(rule, ledger.regulations(cut), { language }), uses: usesOf(ledger.asked(id, cut)) };
  }
}

/** A rule as it is told, with what the district had set in its place. */
export function lineOf(
  rule: Rule,
  set: Timeline<unknown> | undefined,
  { on, language }: { on?: PlainDate | undefined; language: Language },
): Plain<RuleLine> {
  const changes = set?.history.map(({ effectiveOn }) => effectiveOn) ?? [];
  const adoptedOn = (day: PlainDate): Readonly<Record<string, Adopted>> =>
    (set?.at(day) ?? {}) as Readonly<Record<string, Adopted>>;
  const { id, kind, unit, sentence } = rule;
  const inForce = stretchesOf(rule, changes, adoptedOn).filter(
    ({ from, until }) => on === undefined || (from <= on && (until === undefined || on < until)),
  );
  return {
    id,
    class: rule.class,
    kind,
    sentence: sentence[language === 'en' ? 'en' : 'zh'],
    ...(unit === undefined ? {} : { unit }),
    versions: inForce.map((stretch) => versionOf(stretch, language)),
  };
}

function versionOf({ from, until, version }: Stretch, language: Language): RuleVersionAnswer {
  const { value, article, certainty } = version;
  return {
    from,
    ...(until === undefined ? {} : { until }),
    version: version.from,
    ...contentOf(value),
    instrument: instrumentIn(version, language),
    ...(article === NO_ARTICLE ? {} : { article }),
    setBy: certainty === 'adopted' || ownToSet(version) ? 'district' : 'above',
  };
}

function contentOf(value: RuleVersion['value']): Pick<RuleVersionAnswer, 'number' | 'share' | 'text'> {
  if (value === null) return {};
  if (typeof value === 'number') return { number: value };
  if (typeof value === 'string') return { text: value };
  const { numerator, denominator } = value;
  return typeof numerator === 'number' && typeof denominator === 'number'
    ? { share: { numerator, denominator } }
    : { text: JSON.stringify(value) };
}

/** What a rule said, version by version. */
function usesOf(asked: readonly Asked[]): RuleAskedAnswer[] {
  return [...Map.groupBy(asked, ({ version }) => version)].map(([version, outcomes]) => {
    const times = (counted: readonly Asked[]): number => counted.reduce((sum, one) => sum + one.times, 0);
    const held = times(outcomes.filter(({ outcome }) => outcome === 'passed'));
    return { version, asked: times(outcomes), held, broken: times(outcomes) - held };
  });
}
