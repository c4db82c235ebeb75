// Run by http.ts in a process of its own: the whole application on a data folder, or the one that only echoes.
import 'reflect-metadata';
import { freshCredentials } from '../../apps/api/src/auth/credentials.ts';
import { caughtUp, type Ledger, openLedger, readConfig, systemClock } from '#libs/node';
import { createApp } from '../../apps/api/src/serve.ts';
import { createEchoApp } from './echo-app.ts';
import { answerParent } from './helper.ts';

/** Where a server listens, and the token of its recorder. */
export interface Serving {
  readonly url: string;
  readonly token: string;
}

/** What a server may be asked. */
export type ToServer = 'serve' | 'rss';

const [dataDir] = process.argv.slice(2);
const credentials = freshCredentials({});
let ledger: Ledger | undefined;
if (dataDir !== undefined) {
  ledger = openLedger(readConfig({ DATA_DIR: dataDir, PORT: '0' }), systemClock);
  await caughtUp(ledger);
}
const app = await (ledger ? createApp(ledger, credentials) : createEchoApp(credentials));
await app.listen(0, '127.0.0.1');

answerParent<ToServer>(
  async (question) => {
    if (question === 'rss') return process.memoryUsage.rss();
    const token = credentials.find(({ role }) => role === 'recorder')!.token;
    return { url: await app.getUrl(), token } satisfies Serving;
  },
  async () => {
    await app.close();
    await ledger?.close();
  },
);
