import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { domain } from '#libs/domain';
import { eventIdOf, type EventMeta } from '#libs/kernel';
import { Registry, reactionsFeature } from '#libs/runtime';
import type { Config } from '#libs/node';

/** Faults told one by one; past this only their number. */
const FAULTS_TOLD = 20;

/** What is wrong with a log file, and how much is in it. */
export interface Checked {
  readonly faults: readonly string[];
  readonly events: number;
  readonly streams: number;
}

/** Checks the log of the configuration and prints what is wrong; whether nothing was. */
export async function fsck(config: Config): Promise<boolean> {
  if (config.eventStore !== 'sqlite')
    throw new Error('fsck checks the file of a SQLite log; EventStoreDB checks its own');
  if (!existsSync(config.logFile)) throw new Error(`there is no log ${config.logFile}`);
  const { faults, events, streams } = checked(config.logFile);
  for (const text of faults.slice(0, FAULTS_TOLD)) process.stdout.write(`${text}\n`);
  process.stdout.write(`${events} events, ${streams} streams, ${faults.length} faults\n`);
  return faults.length === 0;
}

/**
 * Checks a log file with plain SQL instead of the program's own reader: positions and revisions without gaps, ids
 * unique and the ones their commands make, every type and version known, recording never going backwards.
 */
export function checked(logFile: string): Checked {
  const db = new DatabaseSync(logFile, { readOnly: true });
  const registry = new Registry({ ...domain, features: [...domain.features, reactionsFeature] });
  const faults: string[] = [];
  const fault = (text: string): void => void faults.push(text);
  const [integrity] = db.prepare('PRAGMA integrity_check').all();
  if (integrity?.['integrity_check'] !== 'ok') fault(`SQLite: ${String(integrity?.['integrity_check'])}`);
  const rows = db
    .prepare(
      `SELECT position, s.name AS stream, revision, t.name AS type, v, id, recorded_at, meta
       FROM events JOIN streams s ON s.key = stream_key JOIN types t ON t.key = type_key ORDER BY position`,
    )
    .iterate();
  const revisions = new Map<string, number>();
  const ids = new Set<string>();
  let count = 0;
  let recordedAt = 0;
  for (const row of rows) {
    count += 1;
    const [position, stream, id] = [Number(row['position']), String(row['stream']), String(row['id'])];
    if (position !== count) fault(`position ${position} follows ${count - 1}`);
    const revision = (revisions.get(stream) ?? -1) + 1;
    revisions.set(stream, revision);
    if (Number(row['revision']) !== revision)
      fault(`${stream}: revision ${String(row['revision'])} where ${revision} is due`);
    if (ids.has(id)) fault(`${position}: id ${id} twice`);
    ids.add(id);
    const { commandId } = JSON.parse(String(row['meta'])) as EventMeta;
    if (eventIdOf(stream, commandId, 0) !== id)
      fault(`${position}: id ${id} is not the one that command ${commandId} makes`);
    const known = registry.versionOf(String(row['type']));
    if (known === undefined || Number(row['v']) > known)
      fault(`${position}: ${String(row['type'])} version ${String(row['v'])} is not known`);
    if (Number(row['recorded_at']) < recordedAt) fault(`${position}: recorded before its predecessor`);
    recordedAt = Number(row['recorded_at']);
  }
  db.close();
  return { faults, events: count, streams: revisions.size };
}
