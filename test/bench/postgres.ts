import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { DAYS, SPAN, type Province, type ProvinceRow } from './province.ts';
import { formatInstant } from '#libs/kernel';
import { STILL_KNOWN } from '#libs/runtime';
import { readingOf } from '#libs/readmodel';

const BIN = '/usr/lib/postgresql/15/bin';
const PORT = '54615';

const QUICK_TO_LOAD =
  '-c max_wal_size=8GB -c fsync=off -c full_page_writes=off -c wal_level=minimal -c max_wal_senders=0 -c maintenance_work_mem=1GB';
/** What was loaded is analysed once; nothing else runs beside the questions. */
const QUIET = '-c autovacuum=off';
/** A plan for any day and instant may be a hundred times slower than one for those that are asked for. */
const PLANNED_EACH_TIME = '-c plan_cache_mode=force_custom_plan';

/** Whether PostgreSQL 15 is there as Debian packs it. */
export function hasPostgres(): boolean {
  return existsSync(join(BIN, 'initdb')) && existsSync(join(BIN, 'pgbench'));
}

const CUT = `valid @> (date '${SPAN.from}' + (:d)::int) AND known @> (timestamptz '${SPAN.from} 12:00+08' + (:k)::int * interval '1 day')`;
const cut = (alias: string): string => CUT.replaceAll(/\b(valid|known) @/g, `${alias}.$1 @`);

/** A line of a list of cadres: the person with the posts that he holds, and the highest education. */
const LINE = `SELECT c.id, c.name, c.reading, c.sex, c.birth, extract(year FROM age(date '${SPAN.from}' + (:d)::int, c.birth)) AS years, c.state, (
      SELECT json_agg(json_build_object('teamId', t.id, 'team', t.name, 'postId', p.post_id, 'title', p.title))
      FROM incumbency i JOIN team t ON t.id = i.team_id AND ${cut('t')}
      JOIN post p ON p.team_id = i.team_id AND p.post_id = i.post_id AND ${cut('p')}
      WHERE i.cadre_id = c.id AND ${cut('i')}), e.level, e.mode
    FROM cadre c LEFT JOIN education e ON e.id = c.id AND ${cut('e')} WHERE c.state = 'active' AND ${cut('c')}`;
/** The same event, if it is corrected or annulled by another one that was known then. */
const mark = (type: string): string => `(SELECT max(m.id) FROM event m WHERE m.target = e.id AND m.type = '${type}'
      AND m.known <= timestamptz '${SPAN.from} 12:00+08' + (:k)::int * interval '1 day')`;
const PAGE = 'ORDER BY c.id LIMIT 51';

/** The five questions, each at a day and an instant of its own; each is answered with what the application tells. */
export const QUESTIONS: Readonly<Record<string, string>> = {
  'roster page': `${LINE} ${PAGE}`,
  'search by name': `${LINE} AND (c.reading LIKE 'wangwei%' OR c.initials LIKE 'wangwei%' OR c.name LIKE 'wangwei%') ${PAGE}`,
  'composition of a team': `SELECT p.post_id, p.title, p.principal, i.cadre_id, i.since, c.name, c.birth
    FROM post p LEFT JOIN incumbency i ON i.team_id = p.team_id AND i.post_id = p.post_id AND ${cut('i')}
    LEFT JOIN cadre c ON c.id = i.cadre_id AND ${cut('c')}
    WHERE p.team_id = 't' || lpad((:t)::text, 7, '0') AND ${cut('p')} ORDER BY p.ord`,
  structure: `SELECT kinds, extract(year FROM age(date '${SPAN.from}' + (:d)::int, c.birth)) AS years, c.sex, s.status, e.level, e.mode, count(*)
    FROM (SELECT i.cadre_id, array_agg(DISTINCT t.kind) AS kinds FROM incumbency i
      JOIN team t ON t.id = i.team_id AND t.state = 'active' AND ${cut('t')} WHERE ${cut('i')} GROUP BY i.cadre_id) m
    JOIN cadre c ON c.id = m.cadre_id AND c.state = 'active' AND ${cut('c')}
    LEFT JOIN status s ON s.id = c.id AND ${cut('s')} LEFT JOIN education e ON e.id = c.id AND ${cut('e')}
    GROUP BY 1, 2, 3, 4, 5, 6`,
  'one timeline': `SELECT e.id, e.type, e.effective_on, e.known, e.data, e.meta, c.name, ${mark('RecordCorrected')}, ${mark('RecordAnnulled')}
    FROM event e LEFT JOIN cadre c ON c.id = e.cadre_id AND ${cut('c')}
    WHERE e.cadre_id = 'c' || lpad((:n)::text, 7, '0')
      AND e.known <= timestamptz '${SPAN.from} 12:00+08' + (:k)::int * interval '1 day'
      AND e.effective_on <= date '${SPAN.from}' + (:d)::int ORDER BY e.effective_on, e.id LIMIT 51`,
};

const TABLES = `
  CREATE TABLE cadre (id text, name text, reading text, initials text, sex text, birth date, state text, valid daterange, known tstzrange);
  CREATE TABLE education (id text, level text, mode text, valid daterange, known tstzrange);
  CREATE TABLE status (id text, status text, valid daterange, known tstzrange);
  CREATE TABLE team (id text, name text, kind text, state text, valid daterange, known tstzrange);
  CREATE TABLE post (team_id text, post_id text, title text, principal boolean, ord int, valid daterange, known tstzrange);
  CREATE TABLE incumbency (team_id text, post_id text, cadre_id text, since date, valid daterange, known tstzrange);
  CREATE TABLE event (id bigint, cadre_id text, type text, effective_on date, known timestamptz, data jsonb, meta jsonb, target bigint);`;
const INDEXES = `
  CREATE INDEX ON cadre (id); CREATE INDEX ON cadre (reading text_pattern_ops); CREATE INDEX ON cadre (initials text_pattern_ops); CREATE INDEX ON cadre (name text_pattern_ops); CREATE INDEX ON cadre USING gist (valid, known);
  CREATE INDEX ON education (id); CREATE INDEX ON education USING gist (valid, known);
  CREATE INDEX ON status (id); CREATE INDEX ON status USING gist (valid, known);
  CREATE INDEX ON team (id); CREATE INDEX ON team USING gist (valid, known);
  CREATE INDEX ON post (team_id, post_id); CREATE INDEX ON post USING gist (valid, known);
  CREATE INDEX ON incumbency (team_id, post_id); CREATE INDEX ON incumbency (cadre_id);
  CREATE INDEX ON incumbency USING gist (valid, known);
  CREATE INDEX ON event (cadre_id, effective_on); CREATE INDEX ON event (target);
  VACUUM ANALYZE;`;

/** The tables and indexes that hold the facts. */
export const SCHEMA = TABLES + INDEXES;

/** A cluster of its own that holds the same facts in tables with two ranges each. */
export class Postgres {
  private readonly folder: string;
  private readonly data: string;

  /** Starts the cluster in a folder, a new one where there is none. */
  constructor(folder: string) {
    this.folder = folder;
    this.data = join(folder, 'cluster');
    mkdirSync(folder, { recursive: true });
    const isThere = existsSync(this.data);
    if (process.getuid?.() === 0) chownSync(folder, Number(idOf('-u')), Number(idOf('-g')));
    chmodSync(folder, 0o755);
    if (!isThere) this.run('initdb', '-D', this.data, '-A', 'trust', '-U', 'bench', '--no-locale', '-E', 'UTF8');
    const settings = `-p ${PORT} -k ${this.folder} -c shared_buffers=1GB -c work_mem=256MB -c listen_addresses= ${QUICK_TO_LOAD} ${QUIET} ${PLANNED_EACH_TIME}`;
    this.run('pg_ctl', '-D', this.data, '-w', '-l', join(folder, 'log'), '-o', settings, 'start');
  }

  /** Loads a province. */
  load(province: Province): void {
    this.sql(TABLES);
    const files = new Map<string, number>();
    const write = (table: string, ...values: readonly (string | number | boolean)[]): void => {
      let file = files.get(table);
      if (file === undefined) files.set(table, (file = openSync(join(this.folder, `${table}.tsv`), 'w')));
      writeSync(file, `${values.join('\t')}\n`);
    };
    for (const row of province.rows()) writeRow(row, write);
    let id = 0;
    for (const { stream, type, on, known, data } of province.events()) {
      id += 1;
      const meta = JSON.stringify({ actor: { userId: 'u-recorder' }, effectiveOn: on, commandHash: '0'.repeat(64) });
      write(
        'event',
        id,
        stream.slice('cadre-'.length),
        type,
        on,
        formatInstant(known),
        JSON.stringify(data),
        meta,
        MISSING,
      );
    }
    for (const [table, file] of files) {
      closeSync(file);
      this.sql(`\\copy ${table} FROM '${join(this.folder, `${table}.tsv`)}'`);
      rmSync(join(this.folder, `${table}.tsv`));
    }
    this.sql(INDEXES);
  }

  /**
   * So many answers to a question, prepared, from one client: milliseconds of each by the clock, and what one takes of the
   * server's processor time, its client left out.
   */
  ask(name: string, times: number, province: Province): { readonly ms: readonly number[]; readonly cpu: number } {
    const script = join(this.folder, 'question.sql');
    const sets = [`\\set d random(150, ${DAYS - 1})`, `\\set k random(150, ${DAYS - 1})`];
    sets.push(`\\set n random(0, ${province.cadres - 1})`, `\\set t random(0, ${province.teams - 1})`);
    writeFileSync(script, `${sets.join('\n')}\n${QUESTIONS[name]!.replaceAll(/\s+/g, ' ')};\n`);
    const log = join(this.folder, 'latency');
    const flags = ['-n', '-M', 'prepared', '-t', String(times), '-l', '--log-prefix', log, '-f', script];
    const [processes, before] = [this.processes(), this.cpuOfSessions()];
    this.run('pgbench', ...flags, '-h', this.folder, '-p', PORT, '-U', 'bench', 'postgres');
    this.untilAlone(processes);
    const after = this.cpuOfSessions();
    const cpu = (after - before) / times;
    const file = readdirSync(this.folder).find((each) => each.startsWith('latency')) ?? '';
    const lines = readFileSync(join(this.folder, file), 'utf8').trim().split('\n');
    rmSync(join(this.folder, file));
    return { ms: lines.map((line) => Number(line.split(' ')[2]) / 1000), cpu };
  }

  /** Milliseconds of processor time that the sessions which have ended took, to ten of them; 0 where `/proc` does not say. */
  private cpuOfSessions(): number {
    const stat = this.ofServer('stat');
    // After the name in brackets: state, parent … and the times of the children that have ended, in hundredths.
    const fields = stat.split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[13] ?? 0) + Number(fields[14] ?? 0)) * 10;
  }

  /** How many processes the server has; a session that has ended is one of them until its time is counted. */
  private processes(): number {
    const pid = this.pid();
    return this.ofServer(`task/${pid}/children`).split(' ').length;
  }

  private untilAlone(processes: number): void {
    const clock = new Int32Array(new SharedArrayBuffer(4));
    for (let looked = 0; this.processes() > processes && looked < 200; looked++) Atomics.wait(clock, 0, 0, 10);
  }

  private ofServer(name: string): string {
    const path = `/proc/${this.pid()}/${name}`;
    return existsSync(path) ? readFileSync(path, 'utf8') : '';
  }

  private pid(): string {
    return readFileSync(join(this.data, 'postmaster.pid'), 'utf8').split('\n')[0]!;
  }

  stop(): void {
    this.run('pg_ctl', '-D', this.data, '-m', 'fast', 'stop');
  }

  private sql(text: string): void {
    const file = join(this.folder, 'some.sql');
    writeFileSync(file, text);
    this.run(
      'psql',
      '-q',
      '-v',
      'ON_ERROR_STOP=1',
      '-h',
      this.folder,
      '-p',
      PORT,
      '-U',
      'bench',
      '-f',
      file,
      'postgres',
    );
  }

  private run(program: string, ...args: readonly string[]): void {
    const command = [join(BIN, program), ...args];
    // PostgreSQL does not run as root.
    const all = process.getuid?.() === 0 ? ['runuser', '-u', 'postgres', '--', ...command] : command;
    const { status, stderr } = spawnSync(all[0]!, all.slice(1), {
      cwd: this.folder,
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    if (status !== 0) throw new Error(`${program}: ${stderr}`);
  }
}

function idOf(what: '-u' | '-g'): string {
  return spawnSync('id', [what, 'postgres'], { encoding: 'utf8' }).stdout.trim();
}

/** How a value that is not there is written for `\\copy`. */
const MISSING = '\\N';

type Write = (table: string, ...values: readonly (string | number | boolean)[]) => void;

function writeRow(
  { kind, key, ref, value, validFrom, validTo, recordedFrom, recordedTo }: ProvinceRow,
  write: Write,
): void {
  const until = recordedTo === STILL_KNOWN ? '' : formatInstant(recordedTo);
  const ranges = [`[${validFrom},${validTo > '9000' ? '' : validTo})`, `[${formatInstant(recordedFrom)},${until})`];
  const text = (name: string): string => String(value[name]);
  const [team = '', post = ''] = key.split('/');
  if (kind === 'cadre') {
    const reading = readingOf(text('name'));
    const initials = [...text('name')].map((character) => readingOf(character)[0]).join('');
    write('cadre', key, text('name'), reading, initials, text('sex'), text('birth'), text('state'), ...ranges);
  } else if (kind === 'education') {
    const [first] = value['records'] as readonly { level: string; studyMode: string }[];
    write('education', key, first!.level, first!.studyMode, ...ranges);
  } else if (kind === 'politicalStatus') write('status', key, text('status'), ...ranges);
  else if (kind === 'team') write('team', key, text('name'), text('kind'), text('state'), ...ranges);
  else if (kind === 'post')
    write('post', team, post, text('title'), value['principal'] === true, text('order'), ...ranges);
  else if (kind === 'incumbency') write('incumbency', team, post, String(ref), text('since'), ...ranges);
}
