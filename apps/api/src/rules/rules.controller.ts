import type { PlainDate } from '#libs/kernel';
import { ruleBook, type Rule, type RuleValue } from '#libs/rules';
import { Controller, Get, Headers, Param, Query } from '@nestjs/common';
import { Needs } from '../auth/access.guard.ts';
import { Documented } from '../openapi/documented.decorator.ts';
import { languageOf, refused } from '../problems/problem.ts';
import { RuleLine, RulesAnswer, type RuleVersionAnswer } from './rules.answers.ts';
import { RulesQuery } from './rules.query.ts';

const book: Readonly<Record<string, Rule | undefined>> = ruleBook;
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
    const lines = Object.entries(ruleBook).map(([id, rule]) => lineOf(id, rule, { on, language }));
    return { items: lines.filter(({ versions }) => versions.length > 0) };
  }

  @Get(':id')
  @Needs('session')
  @Documented({ zh: '一条规则', en: 'One rule with every version', answer: RuleLine })
  rule(@Param('id') id: string, @Headers('accept-language') language: string | undefined): RuleLine {
    const rule = Object.hasOwn(book, id) ? book[id] : undefined;
    if (!rule) throw refused('NOT_FOUND', { what: `rule ${id}` });
    return lineOf(id, rule, { language });
  }
}

function lineOf(
  id: string,
  rule: Rule,
  { on, language }: { on?: PlainDate | undefined; language: string | undefined },
): RuleLine {
  const speaks = languageOf(language);
  const inForce = rule.values.findLast(({ from }) => on !== undefined && from <= on);
  const values = on === undefined ? rule.values : inForce ? [inForce] : [];
  return {
    id,
    sentence: rule.sentence[speaks === 'en' ? 'en' : 'zh'],
    unit: rule.unit,
    versions: values.map(({ from, value, cite }) => ({
      from,
      ...contentOf(value),
      instrument: cite.mark === 'S?' ? UNDECIDED[speaks] : cite.instrument,
    })),
  };
}

function contentOf(value: RuleValue['value']): Pick<RuleVersionAnswer, 'number' | 'share'> {
  return typeof value === 'number' ? { number: value } : { share: value };
}
