import 'reflect-metadata';
import { freshCredentials, readCredentials, writeCredentials } from './access/credentials.ts';
import { systemClock } from './clock.ts';
import { readConfig, toldError } from './config.ts';
import { createApp, openLedger, serve } from './serve.ts';

try {
  const config = readConfig();
  const ledger = openLedger(config, systemClock);
  let credentials = readCredentials(config.credentialsFile);
  if (!credentials) {
    credentials = freshCredentials({});
    writeCredentials(config.credentialsFile, credentials);
    process.stdout.write(`one user for every role, with tokens: ${config.credentialsFile}\n`);
  }
  await serve(await createApp(ledger, credentials, config.role), ledger, config);
} catch (error) {
  process.stderr.write(`${toldError(error)}\n`);
  process.exit(1);
}
