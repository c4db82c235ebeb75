import { existsSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { fastifyStatic } from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** What the screens may do: run and show what comes from here, ask nobody else, and stand in nobody else's frame. */
const POLICY = [
  "default-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** What the program answers itself: a path below these that there is not is a problem, and no page. */
const NOT_A_PAGE = /^\/(v1|health|metrics|docs|openapi\.json|assets)([/?]|$)/;
/** Built files with the hash of their content in their names. */
const HASHED = '/assets/';
const A_YEAR = 'public, max-age=31536000, immutable';
const NOT_BUILT =
  '界面尚未构建,请运行 npm run build 后重新启动。The screens are not built: run npm run build, then start again.\n';

/** The folder that the build of the screens is written to. */
export function builtScreens(): string {
  return join(dirname(findPackageJSON(import.meta.url) ?? '.'), 'apps/web/dist');
}

/**
 * Serves the screens from a folder under `/`, compressed where the build has left a compressed copy. Whoever asks for a
 * page by a path of its own is given the one page that there is; without a build `/` says how to make one.
 */
export function serveScreens(fastify: FastifyInstance, folder: string | undefined): void {
  if (folder === undefined || !existsSync(join(folder, 'index.html'))) {
    fastify.get('/', (_, reply) => reply.code(404).type('text/plain; charset=utf-8').send(NOT_BUILT));
    return;
  }
  void fastify.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: withHeaders,
  });
  fastify.addHook('onRequest', async (request, reply) => {
    if (request.is404 && wantsPage(request)) return reply.sendFile('index.html');
    return undefined;
  });
}

function wantsPage({ method, url, headers }: FastifyRequest): boolean {
  return (
    (method === 'GET' || method === 'HEAD') &&
    (headers.accept ?? '').includes('text/html') &&
    !NOT_A_PAGE.test(url) &&
    !url.includes('..')
  );
}

function withHeaders(reply: FastifyReply, path: string): void {
  void reply.header('Cache-Control', path.includes(HASHED) ? A_YEAR : 'no-cache');
  if (/\.html(\.\w+)?$/.test(path)) void reply.header('Content-Security-Policy', POLICY);
}
