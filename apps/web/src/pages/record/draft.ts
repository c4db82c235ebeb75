import { useCallback, useEffect, useRef, useState } from 'react';
import { useConnection } from '../../api/client.ts';
import { thisMinute } from '../../app/clock.ts';
import type { Values } from './values.ts';

const KEPT = 'cadre-ledger.draft';

/** What somebody is about to record. It outlives a reload and a lost connection. */
export interface Draft {
  readonly values: Values;
  /** The key that it is sent with: however often it is sent, it is recorded once. */
  readonly key: string;
  /** When it was last changed. */
  readonly at: string;
  /** What was sent without an answer: until there is one nobody knows whether it is recorded. */
  readonly sent?: Readonly<Record<string, unknown>>;
}

/** A draft and what may be done with it. */
export interface Drafting {
  readonly draft: Draft;
  /** When it was last changed before this page was opened; undefined for a new one. */
  readonly from: string | undefined;
  readonly set: (name: string, value: Values[string]) => void;
  /** Changes a field by what stands in it then, which may not be on the screen yet. */
  readonly update: (name: string, next: (before: Values[string]) => Values[string]) => void;
  readonly setSent: (sent: Draft['sent']) => void;
  /** Throws it away and begins anew. */
  readonly renew: () => void;
  /** Forgets what is kept: it is recorded. */
  readonly forget: () => void;
}

/** A key that nobody else has. Pages that are not secure have no `randomUUID`. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

const fresh = (values: Values): Draft => ({ values, key: newKey(), at: thisMinute() });

function kept(place: string): Draft | undefined {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(place) ?? 'null');
    return found !== null && typeof found === 'object' && 'values' in found ? (found as Draft) : undefined;
  } catch {
    return undefined;
  }
}

/** The draft of what this reader is about to record under a name; with `initial` in its fields where there is none. */
export function useDraft(name: string, initial: Values): Drafting {
  const { reader } = useConnection();
  const place = `${KEPT}.${reader.userId}.${name}`;
  const begun = useRef(initial);
  const [found] = useState(() => kept(place));
  const [draft, setDraft] = useState<Draft>(() => found ?? fresh(initial));
  const untouched = useRef(found === undefined);
  useEffect(() => {
    if (!untouched.current) localStorage.setItem(place, JSON.stringify(draft));
  }, [draft, place]);
  const change = useCallback((next: (before: Draft) => Draft): void => {
    untouched.current = false;
    setDraft(next);
  }, []);
  return {
    draft,
    from: found?.at,
    set: useCallback(
      (field, value) =>
        change((before) => ({
          ...before,
          values: { ...before.values, [field]: value },
          at: thisMinute(),
        })),
      [change],
    ),
    update: useCallback(
      (field, next) =>
        change((before) => ({
          ...before,
          values: { ...before.values, [field]: next(before.values[field]) },
          at: thisMinute(),
        })),
      [change],
    ),
    setSent: useCallback((sent) => change(({ sent: _, ...rest }) => (sent ? { ...rest, sent } : rest)), [change]),
    renew: useCallback(() => {
      untouched.current = true;
      localStorage.removeItem(place);
      setDraft(fresh(begun.current));
    }, [place]),
    forget: useCallback(() => {
      untouched.current = true;
      localStorage.removeItem(place);
    }, [place]),
  };
}
