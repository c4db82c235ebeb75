import { afterEach, describe, expect, test } from '@jest/globals';
import { AT_THE_BEGINNING } from './known.ts';
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
    indexes: [{ table: 'rows', on: 'word', where: 'word IS NOT NULL' }],
    open: () => {
      throw new Error('not needed');
    },
  };
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
    expect(names(one)).toEqual(['list_v1_more', 'list_v1_rows', 'list_v1_rows_0', 'reactions', 'views']);
    expect(one.statuses()).toEqual([{ name: 'list', version: 1, cursor: AT_THE_BEGINNING }]);
  });

  test('keeps how far a view has come, and why it stopped', () => {
    const one = file();
    one.install(view('list', 1));
    one.install(view('list', 2));
    const cursor = { seq: 7, position: 'p7', known: 8_000_000_000_000_000, append: 'box-1 c' };
    one.checkpoint(view('list', 2), cursor);
    const parked = { reason: 'no', eventId: 'e', position: 'p8' };
    one.park(view('list', 2), parked);
    expect(one.statuses()).toEqual([
      { name: 'list', version: 1, cursor: AT_THE_BEGINNING },
      { name: 'list', version: 2, cursor, parked },
    ]);
    one.park(view('list', 2), null);
    expect(one.statuses()[1]).toEqual({ name: 'list', version: 2, cursor });
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
      one.checkpoint(view('list', 1), { seq: 1, position: 'p', known: 1, append: 'a' });
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
