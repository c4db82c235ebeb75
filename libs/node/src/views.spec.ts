import { existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { ViewsFile } from '#libs/runtime';
import { listOf } from '../../../test/support/runner-harness.ts';
import { openViews, setAside } from './views.ts';

let folder: string;
let files = 0;
const opened: ViewsFile[] = [];
const told: string[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'views-'));
});
afterEach(() => {
  for (const file of opened.splice(0)) file.close();
  told.length = 0;
});
afterAll(() => rmSync(folder, { recursive: true }));

function open(path: string): ViewsFile {
  const file = openViews(path, (line) => told.push(line));
  opened.push(file);
  return file;
}

/** A path with a views file of one view, closed in order. */
function sound(): string {
  const path = join(folder, `views-${(files += 1)}.db`);
  open(path).install(listOf('list'));
  opened.pop()!.close();
  return path;
}

describe('a views file that is broken', () => {
  it.each([
    ['holds something else', (path: string) => writeFileSync(path, 'not a database, '.repeat(1000))],
    ['was cut short', (path: string) => truncateSync(path, 5000)],
    ['lost its second page', (path: string) => writeFileSync(path, holed(readFileSync(path)))],
  ])('because it %s is set aside for an empty one, and somebody is told', (_, harm) => {
    const path = sound();
    harm(path);
    const broken = readFileSync(path);
    const file = open(path);
    expect(file.statuses()).toEqual([]);
    expect(readFileSync(`${path}.damaged`)).toEqual(broken);
    expect(told).toEqual([
      expect.stringMatching(/^the views .*views-\d\.db: (file is not a|database disk).*set aside/),
    ]);
    file.install(listOf('list'));
    expect(file.statuses()).toHaveLength(1);
  });

  it('is set aside with its write-ahead log, while whoever has it open reads on', () => {
    const path = sound();
    const before = open(path);
    before.install(listOf('other'));
    setAside(path);
    expect(open(path).statuses()).toEqual([]);
    expect(before.statuses().map(({ name }) => name)).toEqual(['list', 'other']);
    expect(existsSync(`${path}.damaged-wal`)).toBe(true);
  });
});

describe('a views file that is sound', () => {
  it('stays, and nobody is told anything', () => {
    const path = sound();
    expect(open(path).statuses()).toHaveLength(1);
    expect(told).toEqual([]);
    expect(existsSync(`${path}.damaged`)).toBe(false);
  });
});

describe('what is no file', () => {
  it('is not set aside', () => {
    expect(() => open(folder)).toThrow(/^the views .*: unable to open database file$/);
    expect(existsSync(`${folder}.damaged`)).toBe(false);
  });
});

/** The same bytes, but for the second page of the file. */
function holed(bytes: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, 4096), Buffer.alloc(4096, 0xff), bytes.subarray(8192)]);
}
