import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Access } from './access.ts';
import { accessOf, principalOf } from './access.guard.ts';
import type { Principal } from './reader.ts';

/** Hands a controller method the {@link Principal} who sends the request, with every role that he has. */
export const CurrentUser = createParamDecorator((_: unknown, execution: ExecutionContext): Principal =>
  principalOf(execution.switchToHttp().getRequest<FastifyRequest>()),
);

/** Hands a controller method the {@link Access} that its permission gives the sender: in which role, and how far. */
export const CurrentAccess = createParamDecorator((_: unknown, execution: ExecutionContext): Access =>
  accessOf(execution.switchToHttp().getRequest<FastifyRequest>()),
);
