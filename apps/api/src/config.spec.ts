import { describe, expect, it } from '@jest/globals';
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
