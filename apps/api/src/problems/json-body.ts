import type { FastifyInstance, FastifyRequest } from 'fastify';
import { parse } from 'secure-json-parse';
import { refused } from './problem.ts';

/** Largest body taken in. */
const BODY_BYTES_MAX = 1024 * 1024;
/** A body that is too large is still read up to here, so that the client can read the answer. */
const DRAIN_BYTES_MAX = 32 * 1024 * 1024;
const DRAIN_MS_MAX = 5000;
/** Depth of nesting of a body; the deepest command has four. */
const DEPTH_MAX = 32;

/** Reads JSON bodies: bounded in size and depth, valid UTF-8, without names that reach into prototypes. */
export function readJsonBodies(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', async (_: FastifyRequest, payload: NodeJS.ReadableStream) =>
    parsed(await bytesOf(payload)),
  );
}

function bytesOf(payload: NodeJS.ReadableStream): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const tooLarge = (): void => {
      clearTimeout(timer);
      reject(refused('BODY_TOO_LARGE', { limit: BODY_BYTES_MAX }));
    };
    const timer = setTimeout(() => (size > BODY_BYTES_MAX ? tooLarge() : undefined), DRAIN_MS_MAX);
    payload.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= BODY_BYTES_MAX) chunks.push(chunk);
      else chunks.length = 0;
      if (size > DRAIN_BYTES_MAX) tooLarge();
    });
    payload.on('end', () => {
      if (size > BODY_BYTES_MAX) return tooLarge();
      clearTimeout(timer);
      return resolve(Buffer.concat(chunks));
    });
    payload.on('error', (error: Error) => {
      clearTimeout(timer);
      reject(error);
    });
  });
}

function parsed(bytes: Buffer): unknown {
  const text = utf8(bytes);
  if (depthOf(text) > DEPTH_MAX) throw refused('MALFORMED_BODY', { problem: 'tooDeep' });
  try {
    return parse(text);
  } catch (error) {
    const forbidden = error instanceof Error && error.message.includes('prototype');
    throw refused('MALFORMED_BODY', { problem: forbidden ? 'forbiddenName' : 'notJson' });
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true });

function utf8(bytes: Buffer): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw refused('MALFORMED_BODY', { problem: 'notUtf8' });
  }
}

/** How deep brackets are nested, those inside strings left out; found without recursion. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const char = text.charCodeAt(i);
    if (inString) {
      if (char === BACKSLASH) i++;
      else if (char === QUOTE) inString = false;
    } else if (char === QUOTE) inString = true;
    else if (char === OPEN_BRACE || char === OPEN_BRACKET) deepest = Math.max(deepest, ++depth);
    else if (char === CLOSE_BRACE || char === CLOSE_BRACKET) depth--;
  }
  return deepest;
}

const QUOTE = 34;
const BACKSLASH = 92;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;
