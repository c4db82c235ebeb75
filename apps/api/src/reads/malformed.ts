import { Refused } from '../problems/problem.ts';

/** The refusal of a query for one of its parameters. */
export function malformed(path: string, code: string, value?: string): Refused {
  const fields = [{ path, code, ...(value === undefined ? {} : { value }) }];
  return new Refused({ refused: 'MALFORMED_QUERY', params: { problem: 'fields' }, fields });
}
