import type { components } from './schema.d.ts';

type Problem = components['schemas']['ProblemAnswer'];

/** The ledger answered with a problem: what was asked for was not done, or is not there. */
export class LedgerProblem extends Error {
  override readonly name = 'LedgerProblem';
  readonly status: number;
  /** Code of the problem; `UNREADABLE` for an answer that is none of the ledger's, a proxy's for one. */
  readonly code: Problem['code'] | 'UNREADABLE';
  /** Everything that was said of it; absent when the answer is none of the ledger's. */
  readonly problem?: Problem;
  /** Seconds after which it is worth trying again; absent where that would not help. */
  readonly retryAfter?: number;

  constructor(response: Pick<Response, 'status' | 'headers'>, problem: unknown) {
    const told = isProblem(problem) ? problem : undefined;
    super(told ? `${told.code}: ${told.detail}` : `the answer has the status ${response.status} and is no problem`);
    this.status = response.status;
    this.code = told?.code ?? 'UNREADABLE';
    this.problem = told;
    const wait = Number(response.headers.get('retry-after') ?? Number.NaN);
    if (Number.isFinite(wait)) this.retryAfter = wait;
  }
}

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'code' in value && 'detail' in value;
}
