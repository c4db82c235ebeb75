import { StatementSync } from 'node:sqlite';
import { jest } from '@jest/globals';

/** What is asked of the tables of views while something is done, one text for each time. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const spies = (['all', 'get', 'iterate'] as const).map((method) => jest.spyOn(StatementSync.prototype, method));
  try {
    await work();
    // What follows the log asks too, whenever it likes.
    const asked = spies.flatMap(({ mock }) => mock.contexts as StatementSync[]).map(({ sourceSQL }) => sourceSQL);
    return asked.filter((sql) => /_v\d+_/.test(sql));
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
