// Given to node with --import before the program: the process is killed at the point that DIE_AT names, on the way of
// the first event of the type DIE_OF.
import { ViewsFile } from '#libs/runtime';
import { SqliteEventStore } from '../../libs/store/src/sqlite/sqlite-event-store.ts';

/**
 * `asked`: the event is about to be appended. `recorded`: it is in the log, nobody has been told and no view has it.
 * `projecting`: its rows are written and not committed. `projected`: they are committed, nothing follows from it yet.
 * `halfway`: the first of what follows from it is recorded.
 */
export type Point = 'asked' | 'recorded' | 'projecting' | 'projected' | 'halfway';

const point = process.env['DIE_AT'] as Point;
const type = process.env['DIE_OF'];
/** The number of the event, once it is in the log. */
let due = Infinity;

function die(): void {
  process.kill(process.pid, 'SIGKILL');
}

// oxlint-disable-next-line typescript/unbound-method -- it is called on what it belongs to
const { append } = SqliteEventStore.prototype;
SqliteEventStore.prototype.append = async function (stream, expected, events) {
  const follows = due < Infinity && events[0]!.meta.actor.role === 'system';
  // Until the views have come so far, nothing may follow.
  if (follows && point.startsWith('project')) return new Promise(() => undefined);
  const isIt = events.some((event) => event.type === type);
  if (isIt && point === 'asked') die();
  const answer = await append.call(this, stream, expected, events);
  if (isIt && answer.kind === 'appended') due = parseInt(answer.position, 10);
  if ((isIt && point === 'recorded') || (follows && point === 'halfway')) die();
  return answer;
};

// oxlint-disable-next-line typescript/unbound-method -- it is called on what it belongs to
const { transaction } = ViewsFile.prototype;
ViewsFile.prototype.transaction = function <Result>(this: ViewsFile, work: () => Result): Result {
  const reached = (): boolean => this.statuses().every(({ cursor }) => cursor.seq >= due);
  const result = transaction.call(this, () => {
    const done = work();
    if (point === 'projecting' && reached()) die();
    return done;
  }) as Result;
  if (point === 'projected' && reached()) die();
  return result;
};
