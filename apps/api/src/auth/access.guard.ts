import { isDeepStrictEqual } from 'node:util';
import {
  applyDecorators,
  SetMetadata,
  type CanActivate,
  type ExecutionContext,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refused, refused } from '../problems/problem.ts';
import type { Authenticator } from './authenticator.ts';
import { granted, type Access } from './access.ts';
import { notAllowed } from './grants.ts';
import { readerFor, scopeOf, type Permission, type Principal } from './reader.ts';

const OPEN = 'open-to-all';
const NEEDS = 'permission';
/** Nest's own mark of a method that answers a route. */
const ROUTE = 'path';
/** Whether nobody reaches an address without saying who he is, but for what is {@link OpenToAll}. */
export const isClosed = (url: string): boolean => /^\/v1(\/|\?|$)/.test(url);

/** Marks a route that needs no token; among those that are closed the method itself must be marked. */
export const OpenToAll = (): MethodDecorator & ClassDecorator =>
  applyDecorators(SetMetadata(OPEN, true), RouteConfig({ [OPEN]: true }));
/** Says which permission a route needs. A route that says neither this nor {@link OpenToAll} is refused at the start. */
export const Needs = (permission: Permission): MethodDecorator & ClassDecorator => SetMetadata(NEEDS, permission);

const principals = new WeakMap<FastifyRequest, Principal>();
const accesses = new WeakMap<FastifyRequest, Access>();

/** Finds out who sends a request before its body is read, so that nobody else's body costs anything. */
export function authenticateFirst(fastify: FastifyInstance, authenticator: Authenticator): void {
  fastify.addHook('onRequest', async (request) => {
    if (request.is404 || !isClosed(request.url) || OPEN in request.routeOptions.config) return;
    principals.set(request, await authenticator.authenticate(request));
  });
}

/** Who sends a request that was let in. @throws Refused `UNAUTHENTICATED` for any other */
export function principalOf(request: FastifyRequest): Principal {
  const principal = principals.get(request);
  if (!principal) throw refused('UNAUTHENTICATED');
  return principal;
}

/** What the guard found of a request that it let through. */
export function accessOf(request: FastifyRequest): Access {
  const access = accesses.get(request);
  if (!access) throw refused('UNAUTHENTICATED');
  return access;
}

/** Whether the sender of a request that was let in would be let in as the same reader now, and as far. */
export async function mayStill(
  request: FastifyRequest,
  { reader, permission, scope }: Access,
  authenticator: Authenticator,
): Promise<boolean> {
  try {
    const now = readerFor(await authenticator.authenticate(request), permission);
    return isDeepStrictEqual(now, reader) && scopeOf(now, permission) === scope;
  } catch (error) {
    if (error instanceof Refused) return false;
    throw error;
  }
}

/** Lets a request through to a route whose permission its sender has; nothing goes without a permission asked for. */
@Injectable()
export class AccessGuard implements CanActivate, OnApplicationBootstrap {
  private readonly reflector: Reflector;
  private readonly discovery: DiscoveryService;
  private readonly scanner: MetadataScanner;

  constructor(reflector: Reflector, discovery: DiscoveryService, scanner: MetadataScanner) {
    this.reflector = reflector;
    this.discovery = discovery;
    this.scanner = scanner;
  }

  /** @throws Error naming every route that says nothing of who may use it */
  onApplicationBootstrap(): void {
    const unsaid = this.discovery.getControllers().flatMap(({ instance, metatype }) => {
      if (!instance || !metatype) return [];
      const prototype = Object.getPrototypeOf(instance) as Record<string, () => unknown>;
      return this.scanner
        .getAllMethodNames(prototype)
        .filter((name) => Reflect.hasMetadata(ROUTE, prototype[name]!))
        .filter(
          (name) => !this.saidOf(OPEN, prototype[name]!, metatype) && !this.saidOf(NEEDS, prototype[name]!, metatype),
        )
        .map((name) => `${metatype.name}.${name}`);
    });
    if (unsaid.length > 0)
      throw new Error(`say with @Needs(permission) or @OpenToAll() who may use: ${unsaid.join(', ')}`);
  }

  canActivate(context: ExecutionContext): boolean {
    if (this.saidOf(OPEN, context.getHandler(), context.getClass())) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const principal = principalOf(request);
    const permission = this.saidOf<Permission>(NEEDS, context.getHandler(), context.getClass());
    if (!permission) throw refused('FORBIDDEN', { role: principal.roles, action: request.url });
    const reader = readerFor(principal, permission);
    if (scopeOf(reader, permission) === 'none')
      throw notAllowed(principal, permission, (other) => scopeOf(other, permission) !== 'none');
    accesses.set(request, granted(reader, permission));
    return true;
  }

  private saidOf<Said = boolean>(what: string, ...of: Parameters<Reflector['getAllAndOverride']>[1]): Said | undefined {
    return this.reflector.getAllAndOverride<Said | undefined>(what, of);
  }
}
