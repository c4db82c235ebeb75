import { mkdirSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import type { Clock } from '#libs/kernel';
import { openSqliteStore } from '#libs/store';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import { AppModule } from './app.module.ts';
import { Credentials, type Credential } from './access/credentials.ts';
import type { Config } from './config.ts';
import { openApiOf } from './docs/openapi.ts';
import { Ledger } from './ledger/ledger.ts';
import { readJsonBodies } from './problems/json-body.ts';

/** Opens log and views in the data folder and starts projecting. */
export function openLedger(config: Config, clock: Clock): Ledger {
  mkdirSync(config.dataDir, { recursive: true });
  const store = openSqliteStore({ path: config.logFile, clock });
  const ledger = new Ledger({ store, clock, viewsPath: config.viewsFile });
  ledger.runner.start();
  return ledger;
}

/** The HTTP application around a ledger, not yet listening. */
export async function createApp(ledger: Ledger, credentials: readonly Credential[]): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({ genReqId: () => randomUUID(), forceCloseConnections: true });
  readJsonBodies(adapter.getInstance());
  const module = AppModule.around(ledger, new Credentials(credentials));
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, { bodyParser: false, logger: ['error', 'warn'] });
  app.getHttpAdapter().getInstance().addHook('onSend', async (request, reply) => {
    void reply.header('X-Request-Id', String(request.id));
    void reply.header('X-Content-Type-Options', 'nosniff');
    if (!reply.hasHeader('Cache-Control')) void reply.header('Cache-Control', 'no-store');
  });
  const document = openApiOf(app);
  SwaggerModule.setup('docs', app, document, { jsonDocumentUrl: 'openapi.json', customSiteTitle: 'Cadre Ledger 干部履职台账' });
  return app;
}

/** Listens, and says so on standard output; SIGTERM and SIGINT end it after the work under way. */
export async function listen(app: NestFastifyApplication, ledger: Ledger, config: Config): Promise<string> {
  await app.listen(config.port, config.host);
  const address = app.getHttpServer().address();
  const port = typeof address === 'object' && address !== null ? address.port : config.port;
  const url = `http://${config.host}:${port}`;
  process.stdout.write(`READY ${url}\n`);
  const stop = async (): Promise<void> => {
    await app.close();
    await ledger.close();
    process.exit(0);
  };
  process.once('SIGTERM', () => void stop());
  process.once('SIGINT', () => void stop());
  return url;
}
