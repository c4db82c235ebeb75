import { SetMetadata, type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { refused } from '../problems/problem.ts';
import { Credentials } from './credentials.ts';
import type { Reader } from './reader.ts';

const OPEN = 'open-to-all';

/** Marks a route that needs no token. */
export const OpenToAll = (): MethodDecorator & ClassDecorator => SetMetadata(OPEN, true);

const readers = new WeakMap<FastifyRequest, Reader>();

/** Who sent a request that the guard has let through. */
export function readerOf(request: FastifyRequest): Reader {
  const reader = readers.get(request);
  if (!reader) throw refused('UNAUTHENTICATED');
  return reader;
}

/** Lets in requests with a known bearer token; everything else is 401, but what is marked {@link OpenToAll}. */
@Injectable()
export class AccessGuard implements CanActivate {
  private readonly credentials: Credentials;
  private readonly reflector: Reflector;

  constructor(credentials: Credentials, reflector: Reflector) {
    this.credentials = credentials;
    this.reflector = reflector;
  }

  canActivate(context: ExecutionContext): boolean {
    if (this.reflector.getAllAndOverride<boolean>(OPEN, [context.getHandler(), context.getClass()])) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const token = /^Bearer +([A-Za-z0-9._~+/=-]{1,512})$/i.exec(request.headers.authorization ?? '')?.[1];
    const reader = token === undefined ? undefined : this.credentials.readerOf(token);
    if (!reader) throw refused('UNAUTHENTICATED');
    readers.set(request, reader);
    return true;
  }
}
