import type { FastifyRequest } from 'fastify';
import type { Principal } from './reader.ts';

/**
 * The port behind which every way to prove who one is stands: the credentials file is one, accounts and OpenID Connect
 * can be others.
 */
export abstract class Authenticator {
  /**
   * Who sends a request, from what stands in its headers; its body has not been read.
   * @throws Refused `UNAUTHENTICATED` for a request that proves nothing
   */
  abstract authenticate(request: FastifyRequest): Promise<Principal>;
}
