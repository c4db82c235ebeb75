import type { JsonObject } from '#libs/kernel';
import { ruleBook } from '#libs/rules';
import { Refused } from '../problems/problem.ts';

/** The refusal of a query for one of its parameters; `params` are what the sentence of its fault names beside the value. */
export function malformed(path: string, code: string, value?: string, params?: JsonObject): Refused {
  const fields = [{ path, code, ...(value === undefined ? {} : { value }), ...(params ? { params } : {}) }];
  return new Refused({ refused: 'MALFORMED_QUERY', params: { problem: 'fields' }, fields });
}

/**
 * Refuses a query whose parameter `rule` is the id of no rule.
 * @throws Refused `MALFORMED_QUERY`, which says where the rules are listed
 */
export function mustBeRule(rule: string | undefined): void {
  if (rule !== undefined && !ruleBook.has(rule)) throw malformed('rule', 'isRule', rule);
}
