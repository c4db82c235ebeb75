import { randomUUID } from 'node:crypto';
import { domain } from '#libs/domain';
import { isRefusal, type Refusal } from '#libs/kernel';
import type { Executed } from '#libs/runtime';
import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, NestFactory } from '@nestjs/core';
import { CommandHandler, CqrsModule, type ICommandHandler } from '@nestjs/cqrs';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { authenticateFirst } from '../../apps/api/src/auth/access.guard.ts';
import { AuthModule } from '../../apps/api/src/auth/auth.module.ts';
import { Credentials, type Credential } from '../../apps/api/src/auth/credentials.ts';
import { WriterScopes } from '../../apps/api/src/auth/writer-scopes.ts';
import { CommandsController } from '../../apps/api/src/commands/commands.controller.ts';
import { RecordCommand, commandSpecs } from '../../apps/api/src/commands/record.command.ts';
import { Ledger, systemClock } from '#libs/node';
import { readJsonBodies } from '../../apps/api/src/problems/json-body.ts';
import { ProblemsFilter } from '../../apps/api/src/problems/problems.filter.ts';
import { Seals } from '../../apps/api/src/reads/seal.ts';

/** Validates the body by the command's class, as the executor does first, and answers at once. */
@CommandHandler(RecordCommand)
class EchoHandler implements ICommandHandler<RecordCommand> {
  async execute({ request }: RecordCommand): Promise<Executed | Refusal> {
    const { name, body, commandId } = request;
    const clean = domain.validate(specOf(name).shape, body);
    if (isRefusal(clean)) return clean;
    return { commandId, stream: 'cadre-echo', revision: 0, position: '1', eventIds: [commandId], repeated: false };
  }
}

function specOf(name: string): (typeof commandSpecs)[number]['spec'] {
  const found = commandSpecs.find(({ spec }) => spec.name === name);
  if (!found) throw new Error(`there is no command ${name}`);
  return found.spec;
}

/** The application's own door (guard, controller, bus, filter) with nothing behind it. */
@Module({})
class EchoModule {
  static with(credentials: Credentials): DynamicModule {
    return {
      module: EchoModule,
      imports: [CqrsModule.forRoot(), AuthModule.with(credentials)],
      controllers: [CommandsController],
      providers: [
        // There is nothing behind the door that could be damaged, or out of order, and no command that has fields.
        { provide: Ledger, useValue: { runner: { outage: undefined }, registry: { commands: new Map() } } },
        { provide: APP_FILTER, useClass: ProblemsFilter },
        EchoHandler,
        Seals,
        WriterScopes,
      ],
    };
  }
}

/** What every command costs before anything is done about it: the same adapter, parser, guard, controller and bus. */
export async function createEchoApp(credentials: readonly Credential[]): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({ genReqId: () => randomUUID(), forceCloseConnections: 'idle' });
  const authenticator = new Credentials(credentials, systemClock);
  authenticateFirst(adapter.getInstance(), authenticator);
  readJsonBodies(adapter.getInstance());
  const app = await NestFactory.create<NestFastifyApplication>(EchoModule.with(authenticator), adapter, {
    bodyParser: false,
    logger: ['error', 'warn'],
  });
  adapter.getInstance().addHook('onSend', async (request, reply) => {
    void reply.header('X-Request-Id', request.id);
    void reply.header('X-Content-Type-Options', 'nosniff');
    if (!reply.hasHeader('Cache-Control')) void reply.header('Cache-Control', 'no-store');
  });
  return app;
}
