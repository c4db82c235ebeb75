import { quotient, terms } from '#libs/domain';
import { ruleBook, versionOn } from '#libs/rules';
import type { Language } from '../problems/problem.ts';
import type { Explained } from './explained.ts';

/** How a value comes about, step by step. */
export function arithmeticOf({ inputs, rule }: Explained, language: Language): string[] {
  const lines = Object.entries(inputs).flatMap(([name, value]) => {
    const [what, text] = [named(name, language), said(value, language)];
    return what === undefined || text === undefined ? [] : [`${what} = ${text}`];
  });
  return [...lines, ...compared(inputs, rule), ...mean(inputs)];
}

const NAMES = new Map(terms().map((term) => [term.code, term]));

function named(code: string, language: Language): string | undefined {
  return NAMES.get(code)?.[language === 'en' ? 'en' : 'zh'];
}

const DAY = /^\d{4}-\d\d-\d\d$/;
const NONE = { 'zh-CN': '无', en: 'none' };
const MARK = { 'zh-CN': '、', en: ', ' };

/** A value as people would say it; ids and whole objects say nothing to them. */
function said(value: unknown, language: Language): string | undefined {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return named(String(value), language);
  if (typeof value === 'string') return DAY.test(value) ? value : named(value, language);
  if (!Array.isArray(value)) return undefined;
  if (value.length === 0) return NONE[language];
  const each = value.flatMap((one) => said(one, language) ?? []);
  return each.length === value.length ? each.join(MARK[language]) : undefined;
}

/** A share is compared by cross-multiplication. */
function compared(inputs: object, rule: Explained['rule']): string[] {
  const known = rule && ruleBook.get(rule.id);
  const share = known && rule ? versionOn(known, rule.on)?.value : undefined;
  const { eligible, present, agree, announcedOutcome: _, ...rest } = inputs as Readonly<Record<string, unknown>>;
  const part = agree ?? present ?? rest['approving'] ?? rest['interviewed'];
  const whole = eligible ?? rest['valid'];
  if (typeof share !== 'object' || share === null || typeof part !== 'number' || typeof whole !== 'number') return [];
  const { numerator, denominator } = share as Readonly<Record<string, number | undefined>>;
  if (numerator === undefined || denominator === undefined) return [];
  const [left, right] = [part * denominator, whole * numerator];
  const sign = left > right ? '>' : left < right ? '<' : '=';
  return [`${part} × ${denominator} = ${left} ${sign} ${whole} × ${numerator} = ${right}`];
}

function mean(inputs: object): string[] {
  const { sum, count } = inputs as Readonly<Record<string, unknown>>;
  if (typeof sum !== 'number' || typeof count !== 'number' || count === 0) return [];
  return [`${sum} ÷ ${count} = ${quotient(sum, count) ?? ''}`];
}
