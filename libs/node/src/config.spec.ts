import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ConfigError, readConfig } from './config.ts';

describe('EVENT_STORE', () => {
  it('is the SQLite log of the data folder unless it names another', () => {
    expect(readConfig({ DATA_DIR: '/d' })).toMatchObject({ eventStore: 'sqlite', viewsFile: '/d/views.db' });
    expect(readConfig({ EVENT_STORE: 'esdb://db' }).eventStore).toBe('esdb://db');
  });

  it('gives every log views of its own, for a position of one means nothing in another', () => {
    const logs = ['sqlite', 'esdb://a', 'esdb://b', 'esdb://a?namespace=other', 'esdb+discover://a'];
    const views = logs.map((EVENT_STORE) => readConfig({ EVENT_STORE }).viewsFile);
    expect(new Set(views).size).toBe(logs.length);
    expect(readConfig({ EVENT_STORE: 'esdb://user:new@a' }).viewsFile).toBe(views[1]);
  });

  it.each(['mysql://root:secret@db', 'esdb://root:secret@db?tls=maybe'])('refuses %s without telling it', (text) => {
    expect(() => readConfig({ EVENT_STORE: text, PORT: 'x' })).toThrow(ConfigError);
    expect(() => readConfig({ EVENT_STORE: text })).toThrow(/EVENT_STORE: /);
    expect(() => readConfig({ EVENT_STORE: text })).not.toThrow(/secret/);
  });
});

describe('EVENT_STORE_FILE', () => {
  let folder: string;
  const fileOf = (text: string): string => {
    const path = join(folder, 'event-store');
    writeFileSync(path, text);
    return path;
  };

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'cadre-ledger-config-'));
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  it('names a file that says it instead, with or without a line’s end', () => {
    const said = readConfig({ DATA_DIR: '/d', EVENT_STORE: 'esdb://u:p@db' });
    expect(readConfig({ DATA_DIR: '/d', EVENT_STORE_FILE: fileOf('esdb://u:p@db\n') })).toEqual(said);
    expect(readConfig({ DATA_DIR: '/d', EVENT_STORE_FILE: fileOf('esdb://u:p@db'), EVENT_STORE: '' })).toEqual(said);
    expect(readConfig({ EVENT_STORE_FILE: '' }).eventStore).toBe('sqlite');
  });

  it('is refused beside EVENT_STORE, when it cannot be read, and when the address is wrong, without telling it', () => {
    const wrong = [
      { EVENT_STORE_FILE: fileOf('esdb://u:secret@db'), EVENT_STORE: 'esdb://u:secret@db' },
      { EVENT_STORE_FILE: join(folder, 'none') },
      { EVENT_STORE_FILE: fileOf('esdb://u:secret@db?tls=maybe') },
    ];
    for (const env of wrong) {
      expect(() => readConfig(env)).toThrow(/EVENT_STORE: /);
      expect(() => readConfig(env)).not.toThrow(/secret/);
    }
  });
});

describe('CREDENTIALS_FILE', () => {
  it('is where the credentials are, in the data folder unless it says so', () => {
    expect(readConfig({ DATA_DIR: '/d' }).credentialsFile).toBe('/d/credentials.json');
    expect(readConfig({ DATA_DIR: '/d', CREDENTIALS_FILE: '/secrets/c.json' }).credentialsFile).toBe('/secrets/c.json');
  });
});
