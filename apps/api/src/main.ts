import 'reflect-metadata';
import { credentialsIn } from './auth/credentials.ts';
import { openLedger, readConfig, systemClock, toldError } from '#libs/node';
import { builtScreens } from './screens/screens.ts';
import { createApp, serve } from './serve.ts';

try {
  const config = readConfig();
  const ledger = openLedger(config, systemClock);
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  // A node that only reacts lets nobody in.
  const credentials = config.role === 'runner' ? [] : credentialsIn(config.credentialsFile, say);
  await serve(await createApp(ledger, credentials, { role: config.role, screens: builtScreens() }), ledger, config);
} catch (error) {
  process.stderr.write(`${toldError(error)}\n`);
  process.exit(1);
}
