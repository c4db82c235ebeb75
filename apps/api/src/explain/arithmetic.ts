import { codeWords, quotient } from '#libs/domain';
import { ruleBook, versionOn } from '#libs/rules';
import type { Language } from '../problems/problem.ts';
import type { Explained } from './explained.ts';

/** How a value comes about, step by step. */
export function arithmeticOf({ inputs, rule }: Explained, language: Language): string[] {
  const lines = Object.entries(inputs)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(
      ([name, value]) =>
        `${called(name, language)} = ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`,
    );
  return [...lines, ...compared(inputs, rule), ...mean(inputs)];
}

function called(name: string, language: Language): string {
  return language === 'en' ? name : (codeWords[name] ?? name);
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
