import { expect, it, describe } from '@jest/globals';
import type { JsonObject } from '#libs/kernel';
import {
  LETTER,
  annul,
  assign,
  authorisePost,
  command,
  correct,
  openLedger,
  registerCadre,
  registerTeam,
  renameTeam,
} from '../support/acts.ts';
import { Served, itemsOf, type Manner } from './served.ts';

const WIDE = 'limit=200';

/** Two people in a team; one of the records was corrected, another annulled. */
async function searched(): Promise<Served> {
  const served = await Served.open();
  await served.must(openLedger('2010-01-01'), registerTeam('t1'), authorisePost('t1', 'p1'));
  await served.must(
    registerCadre('a').with({ name: '王建国' }),
    registerCadre('b').with({ name: '李秀英' }),
    assign('a', 't1', 'p1').on('2015-01-01').with({ basis: LETTER }).as('assigned'),
    renameTeam('t1', '南河镇班子').on('2016-01-01').as('renamed'),
    correct('assigned', { newEffectiveOn: '2015-02-01' }),
    annul('renamed'),
  );
  return served;
}

async function found(served: Served, query: string, manner: Manner = {}): Promise<JsonObject[]> {
  return itemsOf(await served.get(`/v1/events?${WIDE}&${query}`, manner));
}

async function typesOf(served: Served, query: string, manner: Manner = {}): Promise<unknown[]> {
  return (await found(served, query, manner)).map(({ type }) => type);
}

function positions(items: readonly JsonObject[]): unknown[] {
  return items.map(({ position }) => position);
}

describe('the audit search', () => {
  it('tells the latest first when it is asked to, and else the earliest, as before', async () => {
    const served = await searched();
    const earliest = positions(await found(served, ''));
    expect(earliest.length).toBeGreaterThan(6);
    expect(positions(await found(served, 'sort=recorded'))).toEqual(earliest);
    expect(positions(await found(served, 'sort=-recorded'))).toEqual(earliest.toReversed());
    expect(positions(await found(served, 'sort=-recorded&subject=cadre-a'))).toEqual(
      positions(await found(served, 'subject=cadre-a')).toReversed(),
    );
  });

  it.each(['', '&q=a'])('goes on from page to page, the latest first, while others record: “%s”', async (more) => {
    const served = await searched();
    const whole = positions(await found(served, `sort=-recorded${more}`));
    expect(whole.length).toBeGreaterThan(2);
    const seen: unknown[] = [];
    for (let cursor = ''; ;) {
      const { body } = await served.get(`/v1/events?sort=-recorded&limit=1${more}${cursor}`);
      seen.push(...positions(body['items'] as JsonObject[]));
      await served.must(renameTeam('t1', `t1 ${seen.length}`).as(`name ${seen.length}`));
      if (body['nextCursor'] === undefined) break;
      cursor = `&cursor=${encodeURIComponent(String(body['nextCursor']))}`;
    }
    expect(seen).toEqual(whole);
  });

  it('tells the acts at which a rule was asked, by its version and by what it said', async () => {
    const served = await searched();
    const talk = { supervisionId: 's1', talkerRole: 'departmentHead', talkerName: '组织部部长' };
    await served.must(
      command('OpenSupervisionCase', {
        ...{ supervisionId: 's1', kind: 'reminder', cadreId: 'a', trigger: 'earlySign' },
        origin: { kind: 'signal', id: '信访〔2019〕9号' },
      }).on('2019-06-03'),
      command('HoldTalk', talk).on('2019-06-10').backfilled().with({ basis: LETTER }),
    );
    const all = await found(served, '');
    const saying = (says: (check: JsonObject) => boolean): unknown[] =>
      positions(all.filter(({ checks = [] }) => (checks as JsonObject[]).some(says)));
    const asked = new Map(
      all.flatMap(({ checks = [] }) => (checks as JsonObject[]).map((check) => [String(check['ruleId']), check])),
    );
    expect([...asked.values()].map(({ outcome }) => outcome)).toEqual(expect.arrayContaining(['passed', 'violated']));
    for (const [rule, { ruleVersion }] of asked) {
      const of = (check: JsonObject): boolean => check['ruleId'] === rule;
      const held = ({ outcome }: JsonObject): boolean => outcome === 'passed';
      expect(positions(await found(served, `rule=${rule}`))).toEqual(saying(of));
      const held1 = `rule=${rule}&ruleVersion=${String(ruleVersion)}&ruleOutcome=held`;
      expect(positions(await found(served, held1))).toEqual(saying((check) => of(check) && held(check)));
      expect(positions(await found(served, `rule=${rule}&ruleOutcome=broken&sort=-recorded`))).toEqual(
        saying((check) => of(check) && !held(check)).toReversed(),
      );
      expect(await found(served, `rule=${rule}&ruleVersion=1950-01-01`)).toEqual([]);
    }
  });

  it('asks which rule is meant where only its outcome is told', async () => {
    const served = await searched();
    const { status, body } = await served.get('/v1/events?ruleOutcome=held');
    expect([status, (body['fields'] as JsonObject[])[0]]).toEqual([400, expect.objectContaining({ path: 'rule' })]);
  });

  it('knows nothing, the latest first, of what was recorded after the instant that it is asked for', async () => {
    const served = await searched();
    const knownAt = await served.knownNow();
    const before = await found(served, 'sort=-recorded');
    await served.must(renameTeam('t1', '后来的名'));
    expect(positions(await found(served, `sort=-recorded&knownAt=${knownAt}`))).toEqual(positions(before));
  });

  it('finds by words of the summary and by the number of the document, all of which must be there', async () => {
    const served = await searched();
    expect(await typesOf(served, `q=${encodeURIComponent('李秀英')}`)).toEqual(['CadreRegistered']);
    const number = encodeURIComponent('南组发〔2019〕7号');
    expect(await typesOf(served, `q=${number}`)).toContain('IncumbentAssigned');
    expect(await typesOf(served, `q=${number}%20${encodeURIComponent('王建国')}`)).toContain('IncumbentAssigned');
    expect(await typesOf(served, `q=${number}%20${encodeURIComponent('李秀英')}`)).toEqual([]);
  });

  it('reads the summary in the language in which it is told', async () => {
    const served = await searched();
    const zh = await found(served, `q=${encodeURIComponent('更正')}`, { language: 'zh-CN' });
    expect(zh.map(({ type }) => type)).toEqual(['RecordCorrected']);
    expect(await typesOf(served, 'q=CORRECTED', { language: 'en' })).toEqual(['RecordCorrected']);
    expect(await typesOf(served, 'q=corrected', { language: 'zh-CN' })).toEqual([]);
  });

  it('is narrowed by when acts took effect, and by the day that is looked at besides', async () => {
    const served = await searched();
    const days = async (query: string): Promise<unknown[]> =>
      (await found(served, query)).map(({ effectiveOn }) => effectiveOn);
    const all = await days('');
    expect(await days('effectiveFrom=2015-01-01&effectiveTo=2015-12-31')).toEqual(
      all.filter((day) => String(day).startsWith('2015')),
    );
    expect(await days('effectiveFrom=2010-01-01&effectiveTo=2016-12-31&asOf=2014-12-31')).toEqual(
      all.filter((day) => String(day) <= '2014-12-31'),
    );
    expect((await served.get('/v1/events?effectiveFrom=2015')).body['code']).toBe('MALFORMED_QUERY');
  });

  it('names whom and what an event is about, as on the day of the act', async () => {
    const served = await searched();
    const [assigned] = await found(served, 'type=IncumbentAssigned');
    expect(assigned?.['subjects']).toEqual([
      { stream: 'team-t1', name: 't1班子' },
      { stream: 'cadre-a', name: '王建国' },
    ]);
    const timeline = itemsOf(await served.get('/v1/teams/t1/timeline'));
    expect(timeline.every(({ subjects }) => subjects === undefined)).toBe(true);
  });

  it.each(['sort=effective', 'sort=-', 'sort=', `q=${'x'.repeat(101)}`])('refuses %s', async (query) => {
    const served = await Served.open();
    for (const language of ['zh-CN', 'en']) {
      const { status, body } = await served.get(`/v1/events?${query}`, { language });
      expect([status, body['code']]).toEqual([400, 'MALFORMED_QUERY']);
    }
  });

  it('finds nothing by words that the reader is not shown, and counts nothing of what he may not know of', async () => {
    const served = await searched();
    const origin = { kind: 'finding', id: 'f1' };
    await served.must(
      command('OpenSupervisionCase', { kind: 'reminder', cadreId: 'a', trigger: 'earlySign', origin }),
      command('OpenSupervisionCase', {
        kind: 'focus',
        cadreId: 'b',
        trigger: 'earlySign',
        origin: { ...origin, id: 'f2' },
      }),
    );
    const all = await found(served, 'sort=-recorded');
    for (const as of ['approver', 'supervisor', 'apiConsumer', 'teamPrincipal', 'cadre'] as const) {
      const shown = await found(served, 'sort=-recorded', { as });
      for (const word of new Set(all.map(({ summary }) => String(summary)))) {
        const q = encodeURIComponent(word.slice(0, 100));
        expect({ as, word, found: positions(await found(served, `sort=-recorded&q=${q}`, { as })) }).toEqual({
          as,
          word,
          found: positions(shown.filter(({ summary }) => word.split(' ').every((w) => String(summary).includes(w)))),
        });
      }
    }
    expect(positions(await found(served, '', { as: 'apiConsumer' })).length).toBeLessThan(all.length);
  });
});
