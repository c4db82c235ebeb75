import type { FastifyInstance } from 'fastify';
import { malformed } from './malformed.ts';

/**
 * Refuses a query string that is not UTF-8, percent-encoded: what cannot be decoded would be taken for the text as it
 * stands, and found nowhere.
 */
export function refuseUnreadableQueries(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', async ({ url, is404 }) => {
    const begins = url.indexOf('?');
    if (is404 || begins < 0 || !url.includes('%', begins)) return;
    for (const pair of url.slice(begins + 1).split('&')) {
      if (isReadable(pair)) continue;
      const [name = '', value = ''] = pair.split('=');
      throw malformed(isReadable(name) ? decodeURIComponent(name) : name, 'isUtf8', value);
    }
  });
}

function isReadable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}
