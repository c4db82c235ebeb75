// Run by memory.ts in a process of its own: the whole application on a data folder, put through everything once a time.
import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { isRefusal } from '#libs/kernel';
import { CommandBus } from '@nestjs/cqrs';
import { caughtUp, openLedger, readConfig, systemClock } from '#libs/node';
import { RecordCommand } from '../../apps/api/src/commands/record.command.ts';
import { createApp } from '../../apps/api/src/serve.ts';
import { Acknowledged, type Found } from './acknowledged.ts';
import { answerParent } from './helper.ts';
import { LONG_STREAMS, logIn, longStreams } from './levels.ts';
import { lastPlace } from './raw.ts';

/** What the process is asked to do: the whole suite, once. */
export interface ToProcess {
  readonly cadres: readonly string[];
}

/** Resident memory before and after, and what became of the commands. */
export interface Sizes {
  readonly beforeMb: number;
  readonly afterMb: number;
  readonly found: Found;
}

const REST_MS = 60_000;
const CALLERS = 50;
const COMMANDS = 10_000;
const LOADS = 20;
const ACTOR = { userId: 'u-recorder', role: 'recorder', organ: '区委组织部' };

const [dataDir = ''] = process.argv.slice(2);
const ledger = openLedger(readConfig({ DATA_DIR: dataDir }), systemClock);
await caughtUp(ledger);
const app = await createApp(ledger, []);
await app.init();
const bus = app.get(CommandBus);

async function sendAll(cadres: readonly string[], acknowledged: Acknowledged): Promise<void> {
  let sent = 0;
  const caller = async (): Promise<void> => {
    while (sent < COMMANDS) {
      sent += 1;
      const body = { cadreId: cadres[sent % cadres.length]!, title: '受到通报表扬', effectiveOn: '2026-01-05' };
      const request = { name: 'RecordHonour', body, commandId: randomUUID(), actor: ACTOR };
      const answer = await bus.execute(new RecordCommand(request));
      if (isRefusal(answer)) throw new Error(`a command was refused: ${JSON.stringify(answer)}`);
      acknowledged.add(answer.eventIds[0]!, parseInt(answer.position, 10));
    }
  };
  await Promise.all(Array.from({ length: CALLERS }, caller));
}

async function readEverything(): Promise<void> {
  for (let after: string | null = null; ;) {
    const page = await ledger.store.readAll(after, 1000);
    after = page.events.at(-1)?.position ?? after;
    if (page.caughtUp) return;
  }
}

async function loadStreams(): Promise<void> {
  for (const { length } of LONG_STREAMS) {
    for (let turn = 0; turn < LOADS; turn++) {
      for (const stream of longStreams(length)) {
        let events = 0;
        for await (const _ of ledger.store.read(stream)) events += 1;
        if (events !== length) throw new Error(`${stream} has ${events} events`);
      }
    }
  }
}

const rssMb = (): number => process.memoryUsage.rss() / 2 ** 20;

async function suite({ cadres }: ToProcess): Promise<Sizes> {
  const beforeMb = rssMb();
  const before = lastPlace(logIn(dataDir));
  const acknowledged = new Acknowledged();
  await sendAll(cadres, acknowledged);
  await readEverything();
  await loadStreams();
  await ledger.atRest(REST_MS);
  const afterMb = rssMb();
  return { beforeMb, afterMb, found: acknowledged.findIn(logIn(dataDir), before) };
}

answerParent<ToProcess>(suite, async () => {
  await app.close();
  await ledger.close();
});
