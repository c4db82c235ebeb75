import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '#libs/kernel';
import { openSqliteStore } from '#libs/store';
import type { Role } from '../../apps/api/src/auth/reader.ts';
import { newestLog, readSamples, replay } from '../replay/golden.ts';
import {
  annul,
  assign,
  authorisePost,
  command,
  correct,
  mergeTeam,
  openLedger,
  registerCadre,
  registerTeam,
  renameTeam,
} from '../support/acts.ts';
import { SimulatedClock } from '../support/clock.ts';
import { NOW } from '../support/ledger.ts';
import { Served, itemsOf } from './served.ts';

interface Told {
  readonly kind: string;
  readonly before: JsonObject | null;
  readonly after: JsonObject | null;
  readonly because: readonly string[];
}

async function withATeam(): Promise<Served> {
  const served = await Served.open();
  await served.must(
    openLedger('2010-01-01'),
    registerTeam('t1').on('2010-01-01'),
    authorisePost('t1', 'p1').on('2010-01-01').as('p1'),
    authorisePost('t1', 'p2').on('2010-01-01'),
    registerCadre('c1').on('2010-01-01'),
    assign('c1', 't1', 'p1').on('2015-01-01').as('assigned'),
  );
  return served;
}

async function changes(served: Served, query: string, as: Parameters<Served['get']>[1] = {}): Promise<Told[]> {
  const answer = await served.get(`/v1/changes?${query}`, as);
  expect([answer.status, answer.text]).toEqual([200, answer.text]);
  return itemsOf(answer) as unknown as Told[];
}

function eventId(served: Served, label: string): string {
  return served.said(label).targetEventId;
}

describe('the changes between two instants', () => {
  it('name the annulment of a correction', async () => {
    const served = await withATeam();
    await served.must(correct('assigned', { newEffectiveOn: '2016-01-01' }).as('corrected'));
    const knownFrom = await served.knownNow();
    await served.must(annul('corrected').as('uncorrected'));
    const told = await changes(served, `to=2015-06-30&knownFrom=${knownFrom}`);
    expect(told).toMatchObject([{ kind: 'incumbent', before: null, because: [eventId(served, 'uncorrected')] }]);
  });

  it('name the annulment of an annulment, and nothing else of the chain', async () => {
    const served = await withATeam();
    await served.must(annul('assigned').as('annulled'));
    const knownFrom = await served.knownNow();
    await served.must(annul('annulled').as('restored'));
    const told = await changes(served, `to=2015-06-30&knownFrom=${knownFrom}`);
    expect(told).toMatchObject([{ kind: 'incumbent', before: null, because: [eventId(served, 'restored')] }]);
  });

  it('name an act that is unchanged nowhere: not the later assignment that an annulled one had made no news', async () => {
    const served = await withATeam();
    await served.must(
      renameTeam('t1', '同名').on('2016-01-01').as('first'),
      renameTeam('t1', '同名').on('2017-01-01').as('again'),
    );
    const knownFrom = await served.knownNow();
    await served.must(annul('first').as('annulled'));
    const told = await changes(served, `to=2016-06-30&knownFrom=${knownFrom}`);
    expect(told).toMatchObject([{ kind: 'team', because: [eventId(served, 'annulled')] }]);
    expect(await changes(served, `to=2017-06-30&knownFrom=${knownFrom}`)).toEqual([]);
  });

  it('tell of no post to which nothing happened', async () => {
    const served = await Served.open();
    await served.must(
      openLedger('2010-01-01'),
      registerTeam('t1').on('2010-01-01'),
      authorisePost('t1', 'p1').on('2010-01-01').as('first post'),
      authorisePost('t1', 'p2').on('2010-01-01'),
    );
    const knownFrom = await served.knownNow();
    await served.must(annul('first post').as('annulled'));
    const told = await changes(served, `knownFrom=${knownFrom}`);
    expect(told).toMatchObject([{ kind: 'post', postId: 'p1', because: [eventId(served, 'annulled')] }]);
  });

  it('tell nothing of a cadre for a day on which nobody of that id was registered', async () => {
    const served = await withATeam();
    await served.must(
      registerCadre('c2').on('2012-01-01').as('registered'),
      command('RecordEducation', { cadreId: 'c2', level: '20', studyMode: 'fullTime' }).on('2011-07-01').as('studied'),
    );
    expect(await changes(served, 'from=2011-01-01&to=2011-12-31')).toEqual([]);
    const told = await changes(served, 'from=2011-12-31&to=2012-01-01');
    expect(told.map(({ kind, before }) => [kind, before])).toEqual([
      ['cadre', null],
      ['education', null],
    ]);
    for (const { because } of told) expect(because).toContain(eventId(served, 'registered'));
  });

  it.each([
    ['from=2016-01-01&to=2015-01-01', 'from'],
    ['from=2016-01-01&asOf=2015-01-01', 'from'],
    ['knownFrom=2019-08-05T09:00:04%2B08:00&knownTo=2019-08-05T09:00:03%2B08:00', 'knownFrom'],
    ['knownFrom=2019-08-05T09:00:04%2B08:00&knownAt=2019-08-05T09:00:03%2B08:00', 'knownFrom'],
  ])('are refused when they are asked for backwards: %s', async (query, path) => {
    const served = await withATeam();
    const answer = await served.get(`/v1/changes?${query}`, { language: 'en' });
    expect(answer).toMatchObject({
      status: 400,
      body: {
        code: 'MALFORMED_QUERY',
        fields: [{ path, code: 'notAfter', message: expect.stringContaining('must not be later than') }],
      },
    });
  });

  it('carry the names beside the ids', async () => {
    const served = await withATeam();
    await served.must(registerTeam('t2').on('2010-01-01'), mergeTeam('t1', 't2').on('2016-01-01'));
    const told = await changes(served, 'from=2015-12-31&to=2016-01-01');
    expect(told).toMatchObject([
      { kind: 'team', teamId: 't1', team: 't1班子' },
      { kind: 'post', teamId: 't1', team: 't1班子', postId: 'p1', title: 'p1职位' },
      { kind: 'post', teamId: 't1', team: 't1班子', postId: 'p2', title: 'p2职位' },
      { kind: 'incumbent', teamId: 't1', postId: 'p1', title: 'p1职位', cadreId: 'c1', name: 'c1某' },
    ]);
  });
});

describe('the changes of a log in which everything has happened', () => {
  const MEASURES = ['teamGrade', 'grade', 'admonition'];

  async function withEverything(): Promise<Served> {
    const clock = new SimulatedClock(NOW);
    const store = openSqliteStore({ path: ':memory:', clock });
    await replay(newestLog(readSamples()), store, clock);
    clock.set(NOW);
    return Served.node({ store, clock, role: 'api' });
  }

  it('tell of grades and measures, with their causes, as far as their reader may see them', async () => {
    const served = await withEverything();
    const seenBy = async (as: Role): Promise<Told[]> => {
      const told: Told[] = [];
      for (let cursor = ''; ;) {
        const { body } = await served.get(`/v1/changes?from=2000-01-01&to=2019-07-31&limit=200${cursor}`, { as });
        told.push(...(body['items'] as unknown as Told[]));
        if (body['nextCursor'] === undefined) return told;
        cursor = `&cursor=${String(body['nextCursor'])}`;
      }
    };
    const [supervisor, consumer] = [await seenBy('supervisor'), await seenBy('apiConsumer')];
    const kindsOf = (told: readonly Told[]): string[] => [...new Set(told.map(({ kind }) => kind))];
    expect(kindsOf(supervisor)).toEqual(expect.arrayContaining(MEASURES));
    expect(kindsOf(consumer)).toEqual(kindsOf(supervisor).filter((kind) => kind !== 'admonition'));
    for (const { kind, before, because } of supervisor) {
      if (MEASURES.includes(kind)) expect([kind, before, because.length > 0]).toEqual([kind, null, true]);
    }
  });
});
