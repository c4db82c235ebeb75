import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { isClosed } from '../auth/access.guard.ts';
import { malformed } from './malformed.ts';
import { queryShapeIn } from './query.ts';

/** Keeps a query away from what takes none: nobody shall think that a parameter was heeded which was not. */
@Injectable()
export class NoQueryGuard implements CanActivate {
  /** @throws Refused `MALFORMED_QUERY` */
  canActivate(execution: ExecutionContext): boolean {
    const { url, query } = execution.switchToHttp().getRequest<FastifyRequest>();
    const [asked] = Object.entries(query as Readonly<Record<string, unknown>>);
    if (asked && isClosed(url) && !queryShapeIn(execution.getClass(), execution.getHandler().name))
      throw malformed(asked[0], 'noParameters', String(asked[1]));
    return true;
  }
}
