// Run by reactions.spec.ts, to be killed: a whole node that takes commands from its arguments, then reacts until it rests.
import { writeSync } from 'node:fs';
import { isRefusal, type JsonObject } from '#libs/kernel';
import { openSqliteStore } from '#libs/store';
import { caughtUp, Ledger } from '#libs/node';
import { storeLike } from '../support/stores.ts';

const REST_MS = 20_000;

/** What the node is told to do. */
export interface Orders {
  readonly log: string;
  readonly views: string;
  /** The instant at which it lives, in microseconds. */
  readonly now: number;
  /** Sent one after the other before anything reacts. */
  readonly commands: readonly { readonly name: string; readonly body: JsonObject; readonly commandId: string }[];
  /** How many appends to commit before dying, of the commands' or of the reactions'; absent to come to rest. */
  readonly dieAfter?: number;
}

const orders = JSON.parse(process.argv[2]!) as Orders;
const clock = { now: (): number => orders.now };
const store = openSqliteStore({ path: orders.log, clock });
let appends = 0;
const mortal = storeLike(store, {
  append: async (stream, expected, events) => {
    const answer = await store.append(stream, expected, events);
    appends += 1;
    // The event is in the log, and nobody has been told.
    if (appends === orders.dieAfter) process.kill(process.pid, 'SIGKILL');
    return answer;
  },
});

const ledger = new Ledger({ store: mortal, clock, viewsPath: orders.views });
ledger.runner.start();
await caughtUp(ledger, 'api');
const actor = { userId: 'u-recorder', role: 'recorder', organ: 'organization' };
for (const command of orders.commands) {
  const answer = await ledger.executor.execute({ actor, ...command });
  if (isRefusal(answer)) throw new Error(`${command.name}: ${JSON.stringify(answer)}`);
}
await caughtUp(ledger, 'all');
if (!(await ledger.atRest(REST_MS))) throw new Error('the node does not come to rest');
writeSync(1, `${appends}\n`);
await ledger.close();
