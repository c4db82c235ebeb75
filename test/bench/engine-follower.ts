// Run by engine.ts in a process of its own: follows a log and says how many events it has been given.
import { openEventStoreDbStore } from '#libs/store';
import { answerParent } from './helper.ts';

/** To say so once this many events have come. */
export interface ToFollower {
  readonly until: number;
}

/** How many events have come. */
export interface FollowerAnswer {
  readonly seen: number;
}

const [address = ''] = process.argv.slice(2);
const store = openEventStoreDbStore({ address });
const over = new AbortController();
let seen = 0;
let wanted = Infinity;
let there: (() => void) | undefined;

const following = (async () => {
  for await (const { events } of store.follow(null, over.signal)) {
    seen += events.length;
    if (seen >= wanted) there?.();
  }
})();

answerParent<ToFollower>(
  async ({ until }) => {
    wanted = until;
    if (seen < until) await new Promise<void>((resolve) => (there = resolve));
    const answer: FollowerAnswer = { seen };
    return answer;
  },
  async () => {
    over.abort();
    await following;
    await store.close();
  },
);
