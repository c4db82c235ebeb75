import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Damage } from '#libs/kernel';
import { NOTHING_LEFT_OUT, type Omissions } from './damages.ts';
import { AT_THE_BEGINNING, type Cursor } from './known.ts';
import { tableName, type View } from './view.ts';
import { ViewsFile, isDamage, isStorageFault } from './views-file.ts';

const opened: ViewsFile[] = [];

function file(): ViewsFile {
  const one = new ViewsFile(':memory:');
  opened.push(one);
  return one;
}

afterEach(() => {
  for (const one of opened.splice(0)) one.close();
});

function view(name: string, version: number): View {
  return {
    name,
    version,
    tables: {
      rows: '(id TEXT, part INTEGER, word TEXT, PRIMARY KEY (part, id)) WITHOUT ROWID',
      more: '(id INTEGER PRIMARY KEY)',
    },
    indexes: [{ name: 'word', table: 'rows', on: 'word', where: 'word IS NOT NULL' }],
    open: () => {
      throw new Error('not needed');
    },
  };
}

function cursorAt(seq: number): Cursor {
  const known = 8_000_000_000_000_000 + seq;
  const hashes = { hash: `h${seq}`, hashBefore: `h${seq - 1}` };
  return { seq, position: `p${seq}`, known, append: 'box-1 c', eventId: `e${seq}`, ...hashes };
}

function names(one: ViewsFile): string[] {
  return one.db
    .prepare('SELECT name FROM sqlite_master WHERE name NOT LIKE ? ORDER BY name')
    .all('sqlite%')
    .map(({ name }) => String(name));
}

describe('the views file', () => {
  test('takes in a view with its tables and indexes, at the beginning of the log, once', () => {
    const one = file();
    one.install(view('list', 1));
    one.install(view('list', 1));
    expect(names(one).filter((name) => name.startsWith('list'))).toEqual([
      'list_v1_more',
      'list_v1_rows',
      'list_v1_rows_by_word',
    ]);
    expect(one.statuses()).toEqual([{ name: 'list', version: 1, cursor: AT_THE_BEGINNING, upTo: null }]);
  });

  test('keeps how far a view has come, and why it stopped', () => {
    const one = file();
    one.install(view('list', 1));
    one.install(view('list', 2));
    const cursor = cursorAt(7);
    one.checkpoint(view('list', 2), cursor, 'p9');
    const parked = { reason: 'no', eventId: 'e', position: 'p8' };
    one.park(view('list', 2), parked);
    expect(one.statuses()).toEqual([
      { name: 'list', version: 1, cursor: AT_THE_BEGINNING, upTo: null },
      { name: 'list', version: 2, cursor, upTo: 'p9', parked },
    ]);
    one.park(view('list', 2), null);
    expect(one.statuses()[1]).toEqual({ name: 'list', version: 2, cursor, upTo: 'p9' });
  });

  test('lets go of one version of one view', () => {
    const one = file();
    for (const [name, version] of [
      ['list', 1],
      ['list', 10],
      ['list', 2],
      ['listX', 1],
      ['x_list', 1],
    ] as const) {
      one.install(view(name, version));
    }
    one.remove(view('list', 1));
    expect(names(one).filter((name) => name.endsWith('_rows'))).toEqual([
      'listX_v1_rows',
      'list_v10_rows',
      'list_v2_rows',
      'x_list_v1_rows',
    ]);
    expect(one.statuses().map(({ name, version }) => tableName({ name, version }, ''))).toEqual([
      'list_v2_',
      'list_v10_',
      'listX_v1_',
      'x_list_v1_',
    ]);
  });

  test('undoes all of a piece of work that fails, and says why', () => {
    const one = file();
    one.install(view('list', 1));
    const work = (): void => {
      one.db.exec("INSERT INTO list_v1_rows VALUES ('a', 1, NULL)");
      one.checkpoint(view('list', 1), cursorAt(1), 'p1');
      throw new Error('halfway');
    };
    expect(() => one.transaction(work)).toThrow('halfway');
    expect([...one.dump(view('list', 1))]).toEqual([]);
    expect(one.statuses()[0]?.cursor.seq).toBe(0);
    expect(one.transaction(() => 'done')).toBe('done');
  });

  test('says why also when SQLite has undone it by itself', () => {
    const one = file();
    one.install(view('list', 1));
    one.db.exec("CREATE TRIGGER full BEFORE INSERT ON list_v1_rows BEGIN SELECT RAISE(ROLLBACK, 'disk full'); END");
    expect(() => one.transaction(() => one.db.exec("INSERT INTO list_v1_rows VALUES ('a', 1, NULL)"))).toThrow(
      'disk full',
    );
    one.db.exec('DROP TRIGGER full');
    expect(one.transaction(() => 'done')).toBe('done');
  });

  test('is dumped in the order of the keys, whatever the order of writing', () => {
    const [here, there] = [file(), file()];
    const rows = ["('b', 1, '乙')", "('a', 2, NULL)", "('a', 1, '甲')"];
    for (const one of [here, there]) one.install(view('list', 1));
    for (const row of rows) here.db.exec(`INSERT INTO list_v1_rows VALUES ${row}`);
    for (const row of rows.toReversed()) there.db.exec(`INSERT INTO list_v1_rows VALUES ${row}`);
    there.db.exec('INSERT INTO list_v1_more VALUES (7)');
    expect([...here.dump(view('list', 1))]).toEqual([
      'rows {"id":"a","part":1,"word":"甲"}',
      'rows {"id":"b","part":1,"word":"乙"}',
      'rows {"id":"a","part":2,"word":null}',
    ]);
    expect([...there.dump(view('list', 1))]).toEqual([...here.dump(view('list', 1)), 'more {"id":7}']);
  });
});

describe('the views file, of the history that its views are of,', () => {
  test('keeps the last event of each of the latest batches, the latest first', () => {
    const one = file();
    for (let seq = 1; seq <= 60; seq++) one.anchor(cursorAt(seq));
    const anchors = one.anchors();
    expect(anchors).toHaveLength(50);
    const { seq, position, eventId, hash, hashBefore } = cursorAt(60);
    expect(anchors[0]).toEqual({ seq, position, eventId, hash, hashBefore, stream: 'box-1' });
  });

  test('keeps what is left out of it, and why', () => {
    const one = file();
    const damage: Damage = { stream: 'box-1', kind: 'truncated', revision: 3, position: 'p4', found: '$tb=9' };
    const foreign: Damage = { stream: 'box-1', kind: 'foreignEvent', position: 'p2', eventId: 'e', found: 'no JSON' };
    const omissions: Omissions = {
      frozen: new Map([
        [
          'box-1',
          [
            { damage: foreign, from: 'p2', passed: true },
            { damage, from: 'p4', passed: false },
          ],
        ],
      ]),
      lifted: new Map([['box-2', 'p7']]),
      strangers: { count: 3, first: { stream: 'cat-1', id: 'x', position: 'p1' }, last: 'p6' },
    };
    one.omit(omissions);
    expect(one.omissions()).toEqual(omissions);
    one.omit(NOTHING_LEFT_OUT);
    expect(one.omissions()).toEqual(NOTHING_LEFT_OUT);
  });

  test('lets go of all of it when the history is another one', () => {
    const one = file();
    one.install(view('list', 1));
    one.anchor(cursorAt(1));
    one.noteAnswered(['reaction'], { position: 'p1', eventId: 'e1' });
    one.omit({ ...NOTHING_LEFT_OUT, lifted: new Map([['box-2', 'p7']]) });
    one.clear();
    expect([one.statuses(), one.anchors(), [...one.answered()], one.omissions()]).toEqual([
      [],
      [],
      [],
      NOTHING_LEFT_OUT,
    ]);
  });
});

describe('a views file of an older layout', () => {
  const OLD = `
    CREATE TABLE views (name TEXT NOT NULL, version INTEGER NOT NULL, seq INTEGER NOT NULL, position TEXT NOT NULL,
      known INTEGER NOT NULL, append TEXT NOT NULL, parked_reason TEXT, parked_event TEXT, parked_position TEXT,
      PRIMARY KEY (name, version));
    CREATE TABLE reactions (name TEXT NOT NULL PRIMARY KEY, position TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE list_v1_rows (id TEXT); INSERT INTO list_v1_rows VALUES ('a');
    INSERT INTO views VALUES ('list', 1, 7, '7', 1, 'box-1 c', NULL, NULL, NULL);
    INSERT INTO reactions VALUES ('seat', '7')`;
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'layout-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('is emptied, for what it says of its history is not enough', () => {
    const path = join(folder, 'views.db');
    const old = new DatabaseSync(path);
    old.exec(OLD);
    old.close();
    const one = new ViewsFile(path);
    opened.push(one);
    expect(one.outdated).toBe(0);
    expect([one.statuses(), [...one.answered()]]).toEqual([[], []]);
    one.install(view('list', 1));
    expect([...one.dump(view('list', 1))]).toEqual([]);
    const next = new ViewsFile(path);
    opened.push(next);
    expect([next.outdated, next.statuses().length]).toEqual([undefined, 1]);
  });
});

describe('a views file that cannot be written', () => {
  test.each([
    ['the disk is full', 'max_page_count = 1', /^the views :memory:: database or disk is full$/],
    ['it is read-only', 'query_only = 1', /^the views :memory:: attempt to write a readonly database$/],
  ])('because %s says so, with its name, and is not taken for a broken one', (_, setting, words) => {
    const one = file();
    one.db.exec(`PRAGMA ${setting}`);
    const fault = faultOf(() => one.transaction(() => one.db.exec('CREATE TABLE t AS SELECT zeroblob(100000) AS b')));
    expect(fault.message).toMatch(words);
    expect([isStorageFault(fault), isDamage(fault)]).toEqual([true, false]);
    expect(one.db.isTransaction).toBe(false);
  });
});

function faultOf(work: () => void): Error {
  try {
    work();
  } catch (error) {
    return error as Error;
  }
  throw new Error('it worked');
}
