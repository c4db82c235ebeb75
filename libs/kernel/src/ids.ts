import { hash } from 'node:crypto';
import { canonicalize } from 'json-canonicalize';
import type { StreamName } from './event.ts';
import type { JsonObject } from './json.ts';

/** Namespace of every id this system derives (RFC 9562 §5.5), 6f0f4b5e-2d0c-5c53-9d0a-0b7a6c1e8f21. */
const NAMESPACE = Buffer.from('6f0f4b5e2d0c5c539d0a0b7a6c1e8f21', 'hex');

/** A UUID (version 5) that is the same for the same words, everywhere and for ever. */
export function derivedId(...words: readonly (string | number)[]): string {
  const bytes = hash('sha1', Buffer.concat([NAMESPACE, Buffer.from(words.join('\n'))]), 'buffer');
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex', 0, 16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Id of the `index`-th event that a command adds to a stream: a retried command makes the same ids in every engine. */
export function eventIdOf(stream: StreamName, commandId: string, index: number): string {
  return derivedId(stream, commandId, index);
}

/** SHA-256 of the canonical form (RFC 8785) of a JSON object, lower-case hex. */
export function hashOf(body: JsonObject): string {
  return hash('sha256', canonicalize(body));
}

/** SHA-256 of a text as it is, lower-case hex. */
export function hashOfText(text: string): string {
  return hash('sha256', text);
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[089ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** Whether `text` is a UUID in its usual notation (RFC 9562). */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}
