import { randomUUID } from 'node:crypto';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.ts';
import { authenticateFirst } from './auth/access.guard.ts';
import { Credentials, type Credential } from './auth/credentials.ts';
import { caughtUp, type Config, Ledger, type NodeRole, told, toldError } from '#libs/node';
import { readJsonBodies } from './problems/json-body.ts';
import { answerNoRequest } from './problems/no-request.ts';
import { answerOddPath } from './problems/problems.filter.ts';
import { refuseUnreadableQueries } from './reads/query-text.ts';
import { serveScreens } from './screens/screens.ts';
import { nothingOffered, type Offers } from './session/offers.ts';
import { Sessions } from './session/sessions.ts';

/** What tells the process to stop. */
const STOP_SIGNALS = ['SIGTERM', 'SIGINT'];

/** What an application is, beside the ledger that it is around. */
export interface AppOptions {
  /** A node that only reacts tells of its health and no more. */
  readonly role?: NodeRole;
  /** What the login page offers to anybody: nothing, but in the demo. */
  readonly offers?: Offers;
  /** The folder with the screens; without it, or without a build in it, `/` says how to make one. */
  readonly screens?: string;
}

/** The HTTP application around a ledger, not yet listening. */
export async function createApp(
  ledger: Ledger,
  credentials: readonly Credential[] | Credentials,
  { role = 'all', offers = nothingOffered, screens }: AppOptions = {},
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    genReqId: () => randomUUID(),
    forceCloseConnections: 'idle',
    frameworkErrors: answerOddPath,
    clientErrorHandler: answerNoRequest,
  });
  const known = credentials instanceof Credentials ? credentials : new Credentials(credentials, ledger.clock);
  const sessions = new Sessions(known, ledger.clock);
  authenticateFirst(adapter.getInstance(), sessions);
  refuseUnreadableQueries(adapter.getInstance());
  readJsonBodies(adapter.getInstance());
  if (role !== 'runner') serveScreens(adapter.getInstance(), screens);
  const module = AppModule.around(ledger, sessions, { role, offers });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    bodyParser: false,
    logger: ['error', 'warn'],
  });
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onSend', async (request, reply) => {
      void reply.header('X-Request-Id', request.id);
      void reply.header('X-Content-Type-Options', 'nosniff');
      void reply.header('Referrer-Policy', 'same-origin');
      if (!reply.hasHeader('Cache-Control')) void reply.header('Cache-Control', 'no-store');
    });
  return app;
}

/**
 * Serves: says so on standard output once {@link caughtUp}. While the log cannot be reached at the start, what the views
 * hold is served already.
 */
export async function serve(app: NestFastifyApplication, ledger: Ledger, config: Config): Promise<string> {
  const comingUp = ledger.telling(ledger.outlasting(() => caughtUp(ledger, config.role)));
  const cutOff = ledger.runner.cutOff().then(() => ledger.runner.outage);
  const outage = await Promise.race([comingUp.then(() => undefined), cutOff]);
  if (!outage) await comingUp;
  const url = await listen(app, ledger, config);
  if (outage) {
    told('serving what the views hold');
    if (!(await comingUp)) return url;
  }
  sayReady(url);
  return url;
}

/** Tells on standard output that the program can be used. */
export function sayReady(url: string): void {
  process.stdout.write(`READY ${url}\n`);
}

/**
 * Listens. SIGTERM and SIGINT close the application, and the ledger with it, after the requests under way; SIGUSR2 lets
 * parked views go on.
 */
export async function listen(app: NestFastifyApplication, ledger: Ledger, config: Config): Promise<string> {
  app.enableShutdownHooks(STOP_SIGNALS, { useProcessExit: true });
  await app.listen(config.port, config.host);
  const address = app.getHttpServer().address();
  const port = typeof address === 'object' && address !== null ? address.port : config.port;
  const url = `http://${config.host}:${port}`;
  const stopped = (failure: unknown): void =>
    told(`the views have stopped, start the program again: ${toldError(failure)}`);
  ledger.projected.subscribe({ error: stopped });
  process.on('SIGUSR2', () => told(ledger.resumeViews()));
  return url;
}
