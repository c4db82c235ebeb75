import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreUnavailable, type Clock } from '#libs/kernel';
import { SQLITE_SCHEMA, openSqliteStore } from '#libs/store';
import type { Protection } from './protection.ts';

const WRITABLE_BY_OTHERS = 0o022;
const READABLE_BY_OTHERS = 0o044;
const ENTERED_BY_OTHERS = 0o011;

/** What protects a log in a SQLite file. A ledger that runs on it is not disturbed. */
export async function fileProtections(logFile: string, clock: Clock): Promise<readonly Protection[]> {
  return [
    modeOf(logFile),
    modeOf(dirname(logFile)),
    keptFromReaders(logFile),
    ...storedIn(logFile),
    // Opened last: the program sets again what it sets at each opening.
    await opened(logFile, clock),
  ];
}

function modeOf(path: string): Protection {
  const { mode } = statSync(path);
  return {
    what: `他人不可写 nobody else may write ${path}`,
    inPlace: (mode & WRITABLE_BY_OTHERS) === 0,
    seen: (mode & 0o777).toString(8),
    todo: `chmod go-w ${path}`,
  };
}

/** Who may not enter the folder does not come to the file. */
function keptFromReaders(logFile: string): Protection {
  const folder = dirname(logFile);
  const [file, around] = [statSync(logFile).mode, statSync(folder).mode];
  return {
    what: `他人不可读 nobody else may read ${logFile}`,
    inPlace: (file & READABLE_BY_OTHERS) === 0 || (around & ENTERED_BY_OTHERS) === 0,
    todo: `chmod go-rwx ${folder}`,
  };
}

function storedIn(logFile: string): Protection[] {
  const database = new DatabaseSync(logFile, { readOnly: true });
  try {
    const found = triggersIn(database);
    const wanted = triggersIn(withSchema());
    const missing = [...wanted.keys()].filter((name) => found.get(name) !== wanted.get(name));
    const [journal] = Object.values(database.prepare('PRAGMA journal_mode').get() ?? {});
    return [
      {
        what: '触发器拒绝修改和删除 triggers refuse changes and deletions',
        inPlace: missing.length === 0,
        seen: missing.length === 0 ? `${wanted.size}` : missing.join(', '),
        todo: '有人改动过此文件:运行 fsck,并从备份恢复 somebody changed the file: run fsck, and restore a copy',
      },
      {
        what: '预写日志 write-ahead log',
        inPlace: journal === 'wal',
        seen: String(journal),
        todo: '启动一次程序即可 start the program once: it sets it',
      },
    ];
  } finally {
    database.close();
  }
}

function withSchema(): DatabaseSync {
  const database = new DatabaseSync(':memory:');
  database.exec(SQLITE_SCHEMA);
  return database;
}

function triggersIn(database: DatabaseSync): Map<string, string> {
  const rows = database.prepare(`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'`).all();
  return new Map(rows.map(({ name, sql }) => [String(name), String(sql)]));
}

/** The engine takes the lock and insists on synchronous=FULL, or does not open. */
async function opened(logFile: string, clock: Clock): Promise<Protection> {
  const what = '一个写入者,逐次落盘 one writer, every commit on the disk (lock, synchronous=FULL)';
  const todo = '见所述原因 see the reason given';
  try {
    await openSqliteStore({ path: logFile, clock }).close();
    return { what, inPlace: true, seen: '无人占用 nobody has it open', todo };
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    // Whoever has it open has passed the same tests.
    const held = error.message.includes('already open for writing');
    return { what, inPlace: held, seen: held ? '正在运行 a ledger has it open' : error.message, todo };
  }
}
