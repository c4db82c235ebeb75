// Run by crash.spec.ts under plain Node, to be killed: writes to the log until then, and says what it does.
import { writeSync } from 'node:fs';
import type { Clock, EventStore, Expected } from '#libs/kernel';
import { openSqliteStore } from '#libs/store';
import { eventsOf, lineOf } from './crash-words.ts';
import type { Word } from './crash-words.ts';
import { Chance } from './random.ts';

const [path = '', run = ''] = process.argv.slice(2);
const clock: Clock = { now: () => Math.round((performance.timeOrigin + performance.now()) * 1000) };
const chance = new Chance(Number(run));
let batches = 0;

// Synchronous: what was said before the kill has reached the parent, whatever was buffered here.
function say(word: Word): void {
  writeSync(1, lineOf(word));
}

async function write(store: EventStore, streamOf: () => string, sizeMost: number): Promise<never> {
  let stream = '';
  let expected: Expected = 'none';
  for (;;) {
    const next = streamOf();
    if (next !== stream) expected = 'none';
    stream = next;
    const attempt = { batch: `${run}-${(batches += 1)}`, stream, expected, size: chance.between(1, sizeMost) };
    say({ say: 'try', ...attempt });
    const answer = await store.append(stream, expected, eventsOf(attempt));
    const { batch } = attempt;
    if (answer.kind === 'conflict') say({ say: 'lost', batch });
    else say({ say: 'done', batch, revision: answer.revision, position: answer.position });
    expected = answer.kind === 'appended' ? answer.revision : answer.actual;
  }
}

say({ say: 'opening' });
const store = openSqliteStore({ path, clock });
const alone = Array.from({ length: 6 }, (_, lane) => write(store, () => `alone-${lane}`, 1));
const inBatches = Array.from({ length: 3 }, (_, lane) => write(store, () => `batches-${lane}`, 30));
const rivals = Array.from({ length: 5 }, () => write(store, () => 'rivals-1', 3));
const newcomers = Array.from({ length: 2 }, () => write(store, () => `newcomer-${run}-${batches}`, 4));
await Promise.all([...alone, ...inBatches, ...rivals, ...newcomers]);
