import type { PlainDate } from '#libs/kernel';
import { NO_ARTICLE, ruleBook, versionOn, type Rule, type RuleVersion } from '#libs/rules';
import { Controller, Get, Headers, Param, Query } from '@nestjs/common';
import { Needs } from '../auth/access.guard.ts';
import { Documented } from '../openapi/documented.decorator.ts';
import { languageOf, refused } from '../problems/problem.ts';
import { RuleLine, RulesAnswer, type RuleVersionAnswer } from './rules.answers.ts';
import { RulesQuery } from './rules.query.ts';

/** What stands in place of an instrument until the district has decided. */
const UNDECIDED = { 'zh-CN': '地方暂定,由区委组织部确定', en: 'set by the district for the time being' };

/** The rules (规则) by which acts are judged. They are published, so everybody may read them. */
@Controller('v1/rules')
export class RulesController {
  @Get()
  @Needs('session')
  @Documented({
    zh: '规则一览',
    en: 'The rules, with their values by date',
    query: RulesQuery,
    answer: RulesAnswer,
  })
  rules(@Query() { on }: RulesQuery, @Headers('accept-language') language: string | undefined): RulesAnswer {
    const lines = [...ruleBook.values()].map((rule) => lineOf(rule, { on, language }));
    return { items: lines.filter(({ versions }) => versions.length > 0) };
  }

  @Get(':id')
  @Needs('session')
  @Documented({ zh: '一条规则', en: 'One rule with every version', answer: RuleLine })
  rule(@Param('id') id: string, @Headers('accept-language') language: string | undefined): RuleLine {
    const rule = ruleBook.get(id);
    if (!rule) throw refused('NOT_FOUND', { what: `rule ${id}` });
    return lineOf(rule, { language });
  }
}

function lineOf(rule: Rule, { on, language }: { on?: PlainDate | undefined; language: string | undefined }): RuleLine {
  const speaks = languageOf(language);
  const { id, kind, unit, sentence, versions } = rule;
  const inForce = on === undefined ? versions : [versionOn(rule, on) ?? []].flat();
  return {
    id,
    class: rule.class,
    kind,
    sentence: sentence[speaks === 'en' ? 'en' : 'zh'],
    ...(unit === undefined ? {} : { unit }),
    versions: inForce.map(({ from, value, instrument, article, certainty }) => ({
      from,
      ...contentOf(value),
      instrument: certainty === 'provisional' ? UNDECIDED[speaks] : instrument,
      ...(article === NO_ARTICLE ? {} : { article }),
    })),
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
