import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { hashOfText, type Micros } from '#libs/kernel';
import type { Fault, Notes, Noted } from './notes.ts';

/** What a view says of the history that it took in. */
export interface ViewMark {
  readonly view: string;
  readonly seq: number;
  readonly hash: string;
}

/** What the views of a node say; nothing where there are none, or none that keep a history. */
export function viewMarks(viewsFile: string): ViewMark[] {
  if (!existsSync(viewsFile)) return [];
  const db = new DatabaseSync(viewsFile, { readOnly: true });
  try {
    const rows = db.prepare('SELECT name, version, seq, hash FROM views WHERE seq > 0').all();
    return rows.map(({ name, version, seq, hash }) => ({
      view: `${String(name)} ${String(version)}`,
      seq: Number(seq),
      hash: String(hash),
    }));
  } finally {
    db.close();
  }
}

/**
 * The views that took in something else than the log holds. Asked of a log where nothing else is wrong, for views pass
 * over what is damaged.
 */
export function otherHistories(notes: Notes, marks: readonly ViewMark[]): Fault[] {
  const left = new Map(Map.groupBy(marks, ({ seq }) => seq));
  const faults: Fault[] = [];
  let hash = '';
  for (const event of notes.inOrder()) {
    hash = hashOfText(hash + storedForm(event));
    for (const mark of left.get(event.n) ?? [])
      if (mark.hash !== hash) faults.push(fault(mark, `the first ${mark.seq} events of the log are others`));
    left.delete(event.n);
  }
  for (const mark of [...left.values()].flat())
    faults.push(fault(mark, `it took in ${mark.seq} events, and the log holds fewer`));
  return faults;
}

function fault({ view }: ViewMark, why: string): Fault {
  return {
    text: `the view ${view} is of another history: ${why}. Start the program, or rebuild: it is worked out anew`,
  };
}

/** An event as the history of the views counts it: everything but its position. */
function storedForm({ id, stream, revision, type, v, data, meta, recordedAt }: Noted): string {
  return JSON.stringify({
    id,
    stream,
    revision,
    type,
    v,
    data,
    meta: { ...meta, recordedAt: withSixDecimals(recordedAt) },
  });
}

function withSixDecimals(at: Micros): string {
  const ms = Math.floor(at / 1000);
  return new Date(ms).toISOString().replace('Z', `${String(at - ms * 1000).padStart(3, '0')}Z`);
}
