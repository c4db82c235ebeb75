import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Recorded } from '#libs/kernel';
import { everyView } from '#libs/readmodel';
import { Registry, ViewsFile, counts, membersOf, tableName, type View } from '#libs/runtime';
import { domain } from '#libs/domain';
import type { Province, ProvinceEvent, ProvinceRow } from './province.ts';

/** Rows written with one transaction. */
const BATCH = 50_000;

/** Writes a province straight into the tables of the views, as if its acts had been taken in; how many rows there are. */
export function fillViews(path: string, province: Province): number {
  const registry = new Registry(domain);
  const file = new ViewsFile(path);
  const { db } = file;
  const views = everyView(registry);
  for (const view of views) file.install(view);
  // An index is made quicker when all rows are there.
  const indexes = db.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL").all();
  for (const { name } of indexes) db.exec(`DROP INDEX ${String(name)}`);
  db.exec('PRAGMA synchronous = OFF');
  const facts = new FactsWriter(db, views);
  const names = views.find(({ name }) => name === 'names')!;
  const named = names.open({ db, registry, table: (table) => tableName(names, table) });
  const trail = new TrailWriter(db, views);
  let rows = 0;
  db.exec('BEGIN');
  const written = (): void => {
    rows += 1;
    if (rows % BATCH === 0) db.exec('COMMIT; BEGIN');
  };
  for (const row of province.rows()) {
    facts.write(row);
    written();
    if (row.kind !== 'cadre' && row.kind !== 'team') continue;
    const type = row.kind === 'cadre' ? 'CadreRegistered' : 'TeamRegistered';
    const event = { type, data: row.value } as unknown as Recorded;
    named.project({ event, stored: event, seq: rows, known: rows });
  }
  for (const event of province.events()) {
    trail.write(event);
    written();
  }
  db.exec('COMMIT');
  for (const { sql } of indexes) db.exec(String(sql));
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  file.close();
  return rows;
}

const FEATURES = new Map(domain.features.map((feature) => [feature.category, feature]));

class FactsWriter {
  private readonly inserts: ReadonlyMap<string, { readonly fact: StatementSync; readonly member?: StatementSync }>;

  constructor(db: DatabaseSync, views: readonly View[]) {
    this.inserts = new Map(
      views
        .filter(({ tables }) => 'facts' in tables)
        .map((view) => {
          const table = tableName(view, 'facts');
          const columns = db.prepare(`PRAGMA table_info(${table})`).all();
          const fact = db.prepare(`INSERT INTO ${table} VALUES (${columns.map(() => '?').join(', ')})`);
          if (!('members' in view.tables)) return [view.name, { fact }];
          const member = db.prepare(`INSERT OR IGNORE INTO ${tableName(view, 'members')} VALUES (?, ?, ?)`);
          return [view.name, { fact, member }];
        }),
    );
  }

  write({ category, kind, key, ref, value, ...of }: ProvinceRow): void {
    const { fact, member } = this.inserts.get(`${category}Facts`)!;
    const feature = FEATURES.get(category)!;
    const lookups = feature.lookups?.[kind];
    const counted = counts(feature) ? [lookups?.counted?.(value) ?? null] : [];
    const { validFrom, recordedFrom, validTo, recordedTo } = of;
    fact.run(kind, key, validFrom, recordedFrom, validTo, recordedTo, ref, JSON.stringify(value), ...counted);
    if (!lookups?.members || !member) return;
    for (const name of membersOf(value, lookups)) member.run(kind, name, key);
  }
}

class TrailWriter {
  private readonly event: StatementSync;
  private readonly subject: StatementSync;
  private seq = 0;

  constructor(db: DatabaseSync, views: readonly View[]) {
    const trail = views.find(({ name }) => name === 'trail')!;
    const columns = db.prepare(`PRAGMA table_info(${tableName(trail, 'events')})`).all();
    const names = columns.map(({ name }) => String(name));
    this.event = db.prepare(
      `INSERT INTO ${tableName(trail, 'events')} VALUES (${names.map((name) => `$${name}`).join(', ')})`,
    );
    const marks = db
      .prepare(`PRAGMA table_info(${tableName(trail, 'subjects')})`)
      .all()
      .map(({ name }) => `$${String(name)}`);
    this.subject = db.prepare(`INSERT INTO ${tableName(trail, 'subjects')} VALUES (${marks.join(', ')})`);
  }

  write({ stream, revision, type, on, known, data, subjects }: ProvinceEvent): void {
    this.seq += 1;
    const actor = { userId: 'u-recorder', role: 'recorder', organ: '区委组织部' };
    const basis = { kind: '文件', documentNo: `组〔2018〕${this.seq % 900}号`, issuedOn: on };
    const ids = { commandId: `k${this.seq}`, correlationId: `k${this.seq}`, causationId: `k${this.seq}` };
    const more = { entryMode: 'live', checks: [], sensitivity: 'internal', recordedAt: `${on}T12:00:00+08:00` };
    const meta = { ...ids, commandHash: '0'.repeat(64), actor, effectiveOn: on, basis, ...more };
    this.event.run({
      seq: this.seq,
      known,
      position: `${this.seq}-000000`,
      id: `e${this.seq}`,
      stream,
      revision,
      type,
      effective_on: on,
      user_id: actor.userId,
      sensitivity: 1,
      target: null,
      v: 1,
      data: JSON.stringify(data),
      meta: JSON.stringify(meta),
    });
    for (const subject of subjects) this.subject.run({ subject, seq: this.seq });
  }
}
