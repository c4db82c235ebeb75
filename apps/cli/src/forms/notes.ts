import { closeSync, existsSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Entry, PlannedCommand } from '#libs/interchange';
import type { Recorded, StreamName } from '#libs/kernel';
import { turnsOf } from './order.ts';
import { isOpen, type Failure, type Told, type ToldOfForm } from './told.ts';

/** What is noted of every form first: what its file is, and what tells forms of one person apart. */
export interface Head {
  readonly sha256: string;
  /** The day on which it was filled in, as it says; empty where it does not. */
  readonly day: string;
  /** The name in its normal form; absent where it does not say whose it is. */
  readonly name?: string;
  /** The identity number as it is compared. */
  readonly number?: string;
}

/** How far a dry run is. */
export interface Stage {
  /** Which batch of forms is under way; absent until it is settled which forms go together. */
  readonly batch?: number;
  /** How many batches there are before forms are gone through again. */
  readonly batches: number;
  /** How many events had been tried before this batch. */
  readonly begun: number;
  /** How far the acts of the batch were tried: the next turn, whether one was in vain, whether they are tried again. */
  readonly trial?: { readonly turn: number; readonly inVain: boolean; readonly again: boolean };
}

/** An act that is tried, or was. */
export interface NotedAct {
  readonly form: number;
  readonly turn: number;
  readonly command: PlannedCommand;
}

const SCHEMA = `
PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA cache_size = -8000;
CREATE TABLE IF NOT EXISTS form (id INTEGER PRIMARY KEY, sha256 TEXT, day TEXT, name TEXT, number TEXT, rank INTEGER,
  due INTEGER, done INTEGER, cadre TEXT, open INTEGER, told TEXT, entries TEXT) STRICT;
CREATE INDEX IF NOT EXISTS form_due ON form (due, rank);
CREATE INDEX IF NOT EXISTS form_number ON form (number) WHERE number IS NOT NULL;
CREATE INDEX IF NOT EXISTS form_cadre ON form (cadre) WHERE cadre IS NOT NULL;
CREATE TABLE IF NOT EXISTS act (form INTEGER, batch INTEGER, place INTEGER, phase INTEGER, team TEXT, at TEXT, kind INTEGER,
  turn INTEGER, accepted INTEGER, failure TEXT, command TEXT, PRIMARY KEY (form, batch, place)) STRICT;
CREATE INDEX IF NOT EXISTS act_batch ON act (batch);
CREATE INDEX IF NOT EXISTS act_turn ON act (turn);
CREATE TABLE IF NOT EXISTS event (number INTEGER PRIMARY KEY, stream TEXT, revision INTEGER, cadre TEXT, name TEXT,
  event TEXT) STRICT;
CREATE INDEX IF NOT EXISTS event_stream ON event (stream, revision);
CREATE INDEX IF NOT EXISTS event_cadre ON event (cadre) WHERE cadre IS NOT NULL;
CREATE INDEX IF NOT EXISTS event_name ON event (name) WHERE name IS NOT NULL;
CREATE TABLE IF NOT EXISTS stage (one INTEGER PRIMARY KEY, made_from TEXT, stage TEXT) STRICT;
`;
const BEGINNING: Stage = { batches: 0, begun: 0 };

/**
 * What a dry run has found out, in a file of its own for its owner only: so that it needs no memory for thousands of
 * forms, and goes on where it stopped. What is written is there for good after {@link keep}.
 */
export class DryRunNotes {
  private readonly path: string;
  private readonly db: DatabaseSync;
  private readonly prepared = new Map<string, StatementSync>();

  private constructor(path: string) {
    this.path = path;
    this.db = new DatabaseSync(path);
    this.db.exec(SCHEMA);
    this.db.exec('BEGIN');
  }

  /**
   * Opens the notes of a dry run; those that were made from something else are thrown away.
   * @param madeFrom whatever the outcome depends on
   */
  static open(path: string, madeFrom: string): DryRunNotes {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const found = existsSync(path) ? DryRunNotes.found(path, madeFrom) : undefined;
    if (found) return found;
    removeNotes(path);
    closeSync(openSync(path, 'a', 0o600));
    const notes = new DryRunNotes(path);
    notes.run('INSERT INTO stage VALUES (1, ?, ?)', madeFrom, JSON.stringify(BEGINNING));
    notes.keep();
    return notes;
  }

  // A file that a power cut left broken is as good as none: what is in it is found out again.
  private static found(path: string, madeFrom: string): DryRunNotes | undefined {
    try {
      const notes = new DryRunNotes(path);
      const [row] = notes.rows('SELECT made_from FROM stage');
      if (row?.['made_from'] === madeFrom) return notes;
      notes.close();
    } catch (error) {
      if (!(error instanceof Error && 'errcode' in error)) throw error;
    }
    return undefined;
  }

  /** Makes what was written last for good. */
  keep(): void {
    this.db.exec('COMMIT; BEGIN');
  }

  /** Closes the file; what was not kept is forgotten. */
  close(): void {
    this.prepared.clear();
    this.db.close();
  }

  /** Closes the file and deletes it. */
  remove(): void {
    this.close();
    removeNotes(this.path);
  }

  get stage(): Stage {
    return JSON.parse(String(this.one('SELECT stage FROM stage')['stage'])) as Stage;
  }

  setStage(stage: Stage): void {
    this.run('UPDATE stage SET stage = ?', JSON.stringify(stage));
  }

  // ---- forms, by their place among the files

  /** Notes the next form. */
  addForm(id: number, { sha256, day, name, number }: Head): void {
    const sql = 'INSERT INTO form (id, sha256, day, name, number, done, open) VALUES (?, ?, ?, ?, ?, -1, 0)';
    this.run(sql, id, sha256, day, name ?? null, number ?? null);
  }

  get formCount(): number {
    return Number(this.one('SELECT count(*) AS n FROM form')['n']);
  }

  *heads(): Generator<Head & { id: number }> {
    for (const row of this.each('SELECT id, sha256, day, name, number FROM form ORDER BY id')) {
      const [name, number] = [row['name'], row['number']].map((text) => (text === null ? undefined : String(text)));
      const [id, sha256, day] = [Number(row['id']), String(row['sha256']), String(row['day'])];
      yield { id, sha256, day, ...(name === undefined ? {} : { name }), ...(number === undefined ? {} : { number }) };
    }
  }

  /** Settles in which batch a form is gone through, and its place among others. */
  place(id: number, rank: number, batch: number): void {
    this.run('UPDATE form SET rank = ?, due = ? WHERE id = ?', rank, batch, id);
  }

  /** Has all forms that are open gone through again in a batch. */
  goAgain(batch: number): void {
    this.run('UPDATE form SET due = ? WHERE open = 1', batch);
  }

  /** The forms of a batch that are not gone through yet, in their order. */
  due(batch: number): number[] {
    const sql = 'SELECT id FROM form WHERE due = ? AND done < ? ORDER BY rank';
    return this.rows(sql, batch, batch).map(({ id }) => Number(id));
  }

  /** How many forms a batch has. */
  sizeOf(batch: number): number {
    return Number(this.one('SELECT count(*) AS n FROM form WHERE due = ?', batch)['n']);
  }

  /** How many forms of the batches before this one were gone through. */
  gone(batch: number): number {
    return Number(this.one('SELECT count(*) AS n FROM form WHERE done >= 0 AND due < ?', batch)['n']);
  }

  sha256Of(id: number): string {
    return String(this.one('SELECT sha256 FROM form WHERE id = ?', id)['sha256']);
  }

  numberOf(id: number): string | undefined {
    const { number } = this.one('SELECT number FROM form WHERE id = ?', id);
    return typeof number === 'string' ? number : undefined;
  }

  /** What is told of a form; undefined before it was gone through. */
  toldOf(id: number): ToldOfForm | undefined {
    const { told, entries } = this.one('SELECT told, entries FROM form WHERE id = ?', id);
    if (typeof told !== 'string') return undefined;
    return { told: JSON.parse(told) as Told, entries: JSON.parse(String(entries)) as Entry[] };
  }

  /** What is told of a form, without what becomes of its pieces. */
  outlineOf(id: number): Told {
    return JSON.parse(String(this.one('SELECT told FROM form WHERE id = ?', id)['told'])) as Told;
  }

  /** Notes what is told of a form that was gone through, and the acts to be tried. */
  goneThrough(id: number, batch: number, of: ToldOfForm, commands: readonly PlannedCommand[]): void {
    this.tell(id, of);
    this.run('UPDATE form SET done = ? WHERE id = ?', batch, id);
    const turns = turnsOf(commands);
    for (const [place, command] of commands.entries()) {
      const { phase, team, at, kind } = turns[place]!;
      const sql = 'INSERT INTO act VALUES (?, ?, ?, ?, ?, ?, ?, NULL, 0, NULL, ?)';
      this.run(sql, id, batch, place, phase, team, at, kind, JSON.stringify(command));
    }
  }

  tell(id: number, { told, entries }: ToldOfForm): void {
    const cadre = told.taken === 'nobody' ? null : (told.cadreId ?? null);
    const sql = 'UPDATE form SET cadre = ?, open = ?, told = ?, entries = ? WHERE id = ?';
    this.run(sql, cadre, isOpen(told) ? 1 : 0, JSON.stringify(told), JSON.stringify(entries), id);
  }

  /** For whom forms with a number were taken. */
  cadresOf(number: string): string[] {
    return this.rows('SELECT DISTINCT cadre FROM form WHERE number = ? AND cadre IS NOT NULL', number).map(
      ({ cadre }) => String(cadre),
    );
  }

  /** The numbers of the forms that were taken for a cadre. */
  numbersOf(cadre: string): string[] {
    return this.rows('SELECT DISTINCT number FROM form WHERE cadre = ? AND number IS NOT NULL', cadre).map(
      ({ number }) => String(number),
    );
  }

  // ---- acts

  /** Gives each act of a batch its turn, after those of the batches before. */
  giveTurns(batch: number): void {
    const [first] = this.turnsOf(batch);
    this.run(
      `UPDATE act SET turn = own.n FROM (SELECT act.rowid AS id, ? + row_number() OVER
         (ORDER BY phase, team, at, kind, rank, place) AS n FROM act JOIN form ON form.id = act.form WHERE batch = ?) AS own
       WHERE act.rowid = own.id`,
      first - 1,
      batch,
    );
  }

  /** The first turn of a batch, and the one after its last. */
  turnsOf(batch: number): readonly [first: number, end: number] {
    const count = (of: string): number =>
      Number(this.one(`SELECT count(*) AS n FROM act WHERE batch ${of} ?`, batch)['n']);
    return [count('<'), count('<=')];
  }

  /** The act whose turn it is; undefined for one that is known to fail. */
  actAt(turn: number): NotedAct | undefined {
    const row = this.one('SELECT form, failure, command FROM act WHERE turn = ?', turn);
    if (row['failure'] !== null) return undefined;
    return { form: Number(row['form']), turn, command: JSON.parse(String(row['command'])) as PlannedCommand };
  }

  /** The acts of a form in a batch. */
  actsOf(form: number, batch: number): (NotedAct & { readonly accepted: boolean; readonly failure?: Failure })[] {
    const sql = 'SELECT turn, accepted, failure, command FROM act WHERE form = ? AND batch = ? ORDER BY place';
    return this.rows(sql, form, batch).map(({ turn, accepted, failure, command }) => ({
      form,
      turn: Number(turn),
      accepted: accepted === 1,
      command: JSON.parse(String(command)) as PlannedCommand,
      ...(typeof failure === 'string' ? { failure: JSON.parse(failure) as Failure } : {}),
    }));
  }

  accept(turn: number): void {
    this.run('UPDATE act SET accepted = 1 WHERE turn = ?', turn);
  }

  fail(turn: number, failure: Failure): void {
    this.run('UPDATE act SET failure = ?, accepted = 0 WHERE turn = ?', JSON.stringify(failure), turn);
  }

  /** Has the acts of a batch that did not fail tried from the beginning. */
  tryAgain(batch: number): void {
    this.run('UPDATE act SET accepted = 0 WHERE batch = ?', batch);
  }

  acceptedIn(batch: number): number {
    return Number(this.one('SELECT coalesce(sum(accepted), 0) AS n FROM act WHERE batch = ?', batch)['n']);
  }

  /** The forms of a batch with acts that cannot be recorded. */
  withFailures(batch: number): number[] {
    const sql = 'SELECT DISTINCT form FROM act WHERE batch = ? AND failure IS NOT NULL ORDER BY form';
    return this.rows(sql, batch).map(({ form }) => Number(form));
  }

  /** The acts of a form that can be recorded. */
  acceptedOf(form: number): PlannedCommand[] {
    const sql = 'SELECT command FROM act WHERE form = ? AND accepted = 1 ORDER BY batch, place';
    return this.rows(sql, form).map(({ command }) => JSON.parse(String(command)) as PlannedCommand);
  }

  get acceptedCount(): number {
    return Number(this.one('SELECT coalesce(sum(accepted), 0) AS n FROM act')['n']);
  }

  /** The acts that can be recorded, in order. */
  *accepted(): Generator<PlannedCommand> {
    for (const { command } of this.each('SELECT command FROM act WHERE accepted = 1 ORDER BY turn'))
      yield JSON.parse(String(command)) as PlannedCommand;
  }

  // ---- events that were tried

  addEvent(number: number, event: Recorded, { cadre, name }: { cadre?: string; name?: string }): void {
    const sql = 'INSERT INTO event VALUES (?, ?, ?, ?, ?, ?)';
    this.run(sql, number, event.stream, event.revision, cadre ?? null, name ?? null, JSON.stringify(event));
  }

  get eventCount(): number {
    return Number(this.one('SELECT coalesce(max(number) + 1, 0) AS n FROM event')['n']);
  }

  eventsOf(stream: StreamName, from = 0): Recorded[] {
    const sql = 'SELECT event FROM event WHERE stream = ? AND revision >= ? ORDER BY revision';
    return this.rows(sql, stream, from).map(({ event }) => JSON.parse(String(event)) as Recorded);
  }

  lastOf(stream: StreamName): number | undefined {
    const { last } = this.one('SELECT max(revision) AS last FROM event WHERE stream = ?', stream);
    return typeof last === 'number' ? last : undefined;
  }

  forgetEventsFrom(number: number): void {
    this.run('DELETE FROM event WHERE number >= ?', number);
  }

  streamsSince(number: number): StreamName[] {
    return this.rows('SELECT DISTINCT stream FROM event WHERE number >= ?', number).map(({ stream }) => String(stream));
  }

  /** The streams with an event about a cadre. */
  streamsAbout(cadre: string): StreamName[] {
    return this.rows('SELECT DISTINCT stream FROM event WHERE cadre = ?', cadre).map(({ stream }) => String(stream));
  }

  /** The streams in which somebody is called by this name, in its normal form. */
  streamsNamed(name: string): StreamName[] {
    return this.rows('SELECT DISTINCT stream FROM event WHERE name = ?', name).map(({ stream }) => String(stream));
  }

  // ---- SQL

  private statement(sql: string): StatementSync {
    const known = this.prepared.get(sql) ?? this.db.prepare(sql);
    this.prepared.set(sql, known);
    return known;
  }

  private run(sql: string, ...values: (string | number | null)[]): void {
    this.statement(sql).run(...values);
  }

  private rows(sql: string, ...values: (string | number)[]): Row[] {
    return this.statement(sql).all(...values);
  }

  private one(sql: string, ...values: (string | number)[]): Row {
    const row = this.statement(sql).get(...values);
    if (!row) throw new RangeError(`no row: ${sql} ${values.join(' ')}`);
    return row;
  }

  // A statement of its own: what is asked between two rows must not begin it anew.
  private each(sql: string): Iterable<Row> {
    return this.db.prepare(sql).iterate();
  }
}

function removeNotes(path: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true });
}

type Row = ReturnType<StatementSync['all']>[number];
