import 'reflect-metadata';
import { freshCredentials, readCredentials, writeCredentials } from './access/credentials.ts';
import { systemClock } from './clock.ts';
import { readConfig } from './config.ts';
import { createApp, listen, openLedger } from './serve.ts';

/** Time given to the views to take in the log before the first request. */
const CATCH_UP_MS = 600_000;

try {
  const config = readConfig(process.env);
  const ledger = openLedger(config, systemClock);
  let credentials = readCredentials(config.credentialsFile);
  if (!credentials) {
    credentials = freshCredentials({});
    writeCredentials(config.credentialsFile, credentials);
    process.stdout.write(`one user for every role, with tokens: ${config.credentialsFile}\n`);
  }
  if (!(await ledger.runner.reachedHead(CATCH_UP_MS))) throw new Error('the views did not catch up with the log in time');
  await listen(await createApp(ledger, credentials), ledger, config);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
