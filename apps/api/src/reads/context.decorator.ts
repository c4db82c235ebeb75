import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { ReadContext } from './read.ts';

const contexts = new WeakMap<FastifyRequest, ReadContext>();

/** Keeps the context of a request for {@link Context}. */
export function keepContext(request: FastifyRequest, context: ReadContext): void {
  contexts.set(request, context);
}

/** Hands a controller method the context that the `CutInterceptor` found for its read. */
export const Context = createParamDecorator((_: unknown, execution: ExecutionContext): ReadContext => {
  const context = contexts.get(execution.switchToHttp().getRequest<FastifyRequest>());
  if (!context) throw new TypeError(`${execution.getHandler().name} is no read: say @Reads of it`);
  return context;
});
