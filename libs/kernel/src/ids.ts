import { hash } from 'node:crypto';
import { canonicalize } from 'json-canonicalize';
import { v5 } from 'uuid';
import type { StreamName } from './event.ts';
import type { JsonObject } from './json.ts';

/** Namespace of every id this system derives (RFC 9562 §5.5). */
const NAMESPACE = '6f0f4b5e-2d0c-5c53-9d0a-0b7a6c1e8f21';

/** A UUID (version 5) that is the same for the same words, everywhere and for ever. */
export function derivedId(...words: readonly (string | number)[]): string {
  return v5(words.join('\n'), NAMESPACE);
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
