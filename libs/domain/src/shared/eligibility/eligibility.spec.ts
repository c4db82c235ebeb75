import { describe, expect, test } from '@jest/globals';
import { END_OF_TIME, type FactRow, type PlainDate } from '#libs/kernel';
import { rulesOn } from '#libs/rules';
import { eligibilityOf } from './conditions.ts';
import type { Condition, Known, Looked } from './known.ts';
import type { CadreRegister, Facts, IncumbencyFact, PostFact, TeamRegister } from '../facts.ts';

const PRINCIPAL: PostFact = { title: '局长', principal: true, elected: false, rank: '141', order: 0 };
const DEPUTY: PostFact = { title: '副局长', principal: false, elected: false, rank: '142', order: 1 };

/** Chen has been a deputy of the bureau of finance since May 2016; its head's post is empty. */
class Chen implements Known {
  person: CadreRegister = {
    state: 'active',
    sex: '1',
    birth: '1980-03',
    education: [{ level: '21', studyMode: 'fullTime', on: '2002-07-01' }],
    reserve: { level: 'principal', since: '2017-01-10' },
  };
  /** Civil ranks before the present one, the first first. */
  earlier: NonNullable<CadreRegister['civilRank']>[] = [];
  readonly facts: { [K in keyof Facts]?: FactRow<Facts[K]>[] } = {};
  finance: TeamRegister = {
    state: 'active',
    kind: 'department',
    posts: { head: PRINCIPAL, deputy: DEPUTY },
    incumbents: {},
    slotCount: 3,
  };

  constructor(since: PlainDate = '2016-05-10') {
    this.sat('finance/deputy', since);
    this.row('trainingRecord', 't1/chen', {
      trainingId: 't1',
      kind: 'mainClass',
      title: '主体班',
      startsOn: '2017-03-01',
      endsOn: '2017-06-30',
      state: 'completed',
      completedOn: '2017-06-30',
    });
    for (const year of [2015, 2016, 2017, 2018]) this.graded(year, 'competent');
  }

  sat(key: string, from: PlainDate, to: PlainDate = END_OF_TIME, of: Partial<IncumbencyFact> = {}): this {
    return this.row(
      'incumbency',
      key,
      { cadreId: 'chen', since: from, onProbation: false, rank: '142', ...of },
      from,
      to,
    );
  }

  graded(year: number, grade: string): this {
    const rows = (this.facts.grade ?? []).filter(({ value }) => value.year !== year);
    this.facts.grade = rows;
    const value = { year, teamId: 'finance', grade, on: `${year}-12-28` };
    return this.row('grade', `${year}-finance/chen`, value, `${year}-12-28`);
  }

  row<K extends keyof Facts>(
    kind: K,
    key: string,
    value: Facts[K],
    validFrom: PlainDate = '2000-01-01',
    validTo: PlainDate = END_OF_TIME,
  ): this {
    const rows = this.facts[kind] ?? [];
    (this.facts as Record<string, unknown>)[kind] = [...rows, { key, ref: 'chen', value, validFrom, validTo }];
    return this;
  }

  cadre(day: PlainDate): CadreRegister {
    const { civilRank } = this.person;
    const ranks = [...this.earlier, ...(civilRank ? [civilRank] : [])].filter(({ since }) => since <= day);
    return { ...this.person, civilRank: ranks.at(-1) };
  }

  team(): TeamRegister {
    return this.finance;
  }

  rows<K extends keyof Facts>(kind: K): readonly FactRow<Facts[K]>[] {
    return this.facts[kind] ?? [];
  }
}

function conditionsOf(
  known: Known,
  on: PlainDate,
  post = 'head',
  looked: Record<string, Looked> = {},
): Map<string, Condition> {
  const of = { cadreId: 'chen', teamId: 'finance', postId: post, on, leaving: ['finance/deputy'] };
  return new Map(eligibilityOf(of, known, rulesOn(on), looked).map((each) => [each.condition, each]));
}

function failedIn(known: Known, on: PlainDate, post?: string): string[] {
  return [...conditionsOf(known, on, post).values()].flatMap(({ condition, outcome }) =>
    outcome === 'failed' ? [condition] : [],
  );
}

describe('a deputy of three years with good grades', () => {
  test('meets every condition that the ledger can tell; what only people can tell is not known', () => {
    const conditions = [...conditionsOf(new Chen(), '2019-05-10').values()];
    expect(conditions.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
    const unknown = conditions.filter(({ outcome }) => outcome === 'notKnown').map(({ condition }) => condition);
    expect(unknown).toEqual([
      ...['canvassing', 'recognition', 'familyAbroad', 'fileAudit'],
      ...['personalMatters', 'integrityOpinion', 'petitions', 'kinship'],
    ]);
  });

  test('meets what people looked at and found right, and not what they found wrong', () => {
    const conditions = conditionsOf(new Chen(), '2019-05-10', 'head', {
      fileAudit: { result: 'passed', document: '档案审核表' },
      petitions: { result: 'failed', document: '核查报告' },
    });
    expect(conditions.get('fileAudit')).toMatchObject({ outcome: 'passed', inputs: { document: '档案审核表' } });
    expect(conditions.get('petitions')).toMatchObject({ outcome: 'failed', ruleId: 'eligibility.petitions' });
  });
});

describe('years in the rank below', () => {
  test('two as a deputy make a principal, on the day they are full', () => {
    const known = new Chen('2017-05-10');
    expect(conditionsOf(known, '2019-05-10').get('seniority')?.outcome).toBe('passed');
    expect(conditionsOf(known, '2019-05-09').get('seniority')).toMatchObject({
      outcome: 'failed',
      metFrom: '2019-05-10',
    });
  });

  test('count across posts, without the time between them', () => {
    const known = new Chen('2018-05-10').sat('forestry/deputy', '2016-01-01', '2016-07-01');
    // The 182 days before count too.
    expect(conditionsOf(known, '2019-05-10').get('seniority')).toMatchObject({
      outcome: 'failed',
      metFrom: '2019-11-09',
    });
  });

  test('count once where two posts were held at a time', () => {
    const known = new Chen('2018-05-10').sat('forestry/deputy', '2018-05-10');
    expect(conditionsOf(known, '2019-05-10').get('seniority')).toMatchObject({ metFrom: '2020-05-10' });
  });

  test('from before there were civil ranks a clerk’s are not in the ledger, so people say', () => {
    const known = new Chen();
    delete known.facts.incumbency;
    expect(conditionsOf(known, '2019-05-10', 'deputy').get('seniority')?.outcome).toBe('notKnown');
    known.person = { ...known.person, startedWork: '2017-07' };
    expect(conditionsOf(known, '2019-05-10', 'deputy').get('seniority')?.outcome).toBe('failed');
    known.person = { ...known.person, civilRank: { rank: 'KY1', since: '2019-06-01' } };
    expect(conditionsOf(known, '2022-06-01', 'deputy').get('seniority')?.outcome).toBe('passed');
  });

  test('in one civil rank after the other are counted together, each from its own day', () => {
    const known = new Chen();
    delete known.facts.incumbency;
    known.earlier = [{ rank: 'ZR4', since: '2019-06-01' }];
    known.person = { ...known.person, civilRank: { rank: 'ZR3', since: '2021-12-01' } };
    expect(conditionsOf(known, '2022-06-01').get('seniority')).toMatchObject({
      outcome: 'passed',
      inputs: { since: '2019-06-01' },
    });
  });

  test('in a civil rank of the second grade of clerks are none of a clerk that count', () => {
    const known = new Chen();
    delete known.facts.incumbency;
    known.person = { ...known.person, startedWork: '2019-05', civilRank: { rank: 'KY2', since: '2019-06-01' } };
    expect(conditionsOf(known, '2022-06-01', 'deputy').get('seniority')?.outcome).not.toBe('passed');
    known.earlier = [{ rank: 'KY2', since: '2019-06-01' }];
    known.person = { ...known.person, civilRank: { rank: 'KY1', since: '2021-06-01' } };
    expect(conditionsOf(known, '2022-06-01', 'deputy').get('seniority')?.inputs).toMatchObject({ since: '2021-06-01' });
  });

  test('are not asked of a move within the rank', () => {
    const known = new Chen('2019-01-10');
    expect(conditionsOf(known, '2019-05-10', 'deputy').get('seniority')).toMatchObject({
      outcome: 'passed',
      inputs: { promotion: false },
    });
  });
});

describe('the grade of a year', () => {
  test('bars for three years under the edition of 2014, for one under that of 2019', () => {
    const known = new Chen().graded(2016, 'basicallyCompetent');
    expect(conditionsOf(known, '2019-03-02').get('grade')).toMatchObject({ outcome: 'failed', metFrom: '2020-01-01' });
    expect(conditionsOf(known, '2019-03-03').get('grade')?.outcome).toBe('passed');
    expect(conditionsOf(known.graded(2018, 'incompetent'), '2019-03-03').get('grade')).toMatchObject({
      outcome: 'failed',
      metFrom: '2020-01-01',
    });
  });

  test('that is not certified yet is not known', () => {
    const known = new Chen();
    known.facts.grade = known.rows('grade').filter(({ value }) => value.year !== 2018);
    expect(conditionsOf(known, '2019-03-03').get('grade')?.outcome).toBe('notKnown');
  });

  test('barred nobody before 2014, as far as any edition is known', () => {
    const known = new Chen('2008-01-01').graded(2012, 'incompetent');
    expect(conditionsOf(known, '2013-05-10').get('grade')).toMatchObject({
      outcome: 'passed',
      inputs: { inForce: false },
    });
  });
});

describe('what bars for a time', () => {
  test('is an admonition, until its influence ends', () => {
    const known = new Chen().row(
      'admonition',
      's1',
      {
        cadreId: 'chen',
        issuedOn: '2019-01-15',
        influenceUntil: '2019-07-15',
      },
      '2019-01-15',
    );
    expect(conditionsOf(known, '2019-07-14').get('influencePeriod')).toMatchObject({
      outcome: 'failed',
      metFrom: '2019-07-15',
    });
    expect(conditionsOf(known, '2019-07-15').get('influencePeriod')?.outcome).toBe('passed');
    expect(conditionsOf(known, '2019-01-14').get('influencePeriod')?.outcome).toBe('passed');
  });

  test('is probation and the year after a promotion, where the years are short too', () => {
    const known = new Chen();
    delete known.facts.incumbency;
    known.sat('finance/deputy', '2018-09-01', END_OF_TIME, { onProbation: true });
    expect(failedIn(known, '2019-05-10')).toEqual(
      expect.arrayContaining(['seniority', 'probation', 'promotionInterval']),
    );
  });

  test('is probation that nobody ended, however long ago it began: the vote refuses it too', () => {
    const known = new Chen();
    delete known.facts.incumbency;
    known.sat('finance/deputy', '2015-09-01', END_OF_TIME, { onProbation: true });
    expect(failedIn(known, '2019-05-10')).toContain('probation');
    expect(conditionsOf(known, '2019-05-10').get('probation')?.inputs).toEqual({
      cadreId: 'chen',
      posts: ['finance/deputy'],
    });
  });

  test('is a demotion for a year, an ordered resignation for one or two', () => {
    const known = new Chen();
    const left = (action: string): Chen =>
      new Chen().row(
        'downwardMove',
        'a1/chen',
        {
          action,
          cadreId: 'chen',
          posts: [],
          takesEffectOn: '2018-05-11',
          documentNo: '南组干〔2018〕9号',
        },
        '2018-05-11',
      );
    expect(failedIn(known, '2019-05-10')).toEqual([]);
    expect(conditionsOf(left('demote'), '2019-05-10').get('demotion')).toMatchObject({ metFrom: '2019-05-11' });
    expect(conditionsOf(left('resignOrdered'), '2019-05-10').get('removal')).toMatchObject({ metFrom: '2020-05-11' });
    expect(conditionsOf(left('resignOrdered'), '2019-05-11', 'deputy').get('removal')?.outcome).toBe('passed');
  });
});

describe('the post and the team', () => {
  test('must have room: nobody else in the post, no more incumbents than authorised', () => {
    const known = new Chen();
    const zhou: IncumbencyFact = { cadreId: 'zhou', since: '2015-01-04', onProbation: false };
    known.finance = {
      ...known.finance,
      incumbents: { head: zhou, deputy: { ...zhou, cadreId: 'chen' } },
      slotCount: 1,
    };
    expect(conditionsOf(known, '2019-05-10').get('vacancy')).toMatchObject({
      outcome: 'failed',
      inputs: { cadreId: 'zhou', since: '2015-01-04' },
    });
    // Chen leaves the post of a deputy for it.
    expect(conditionsOf(known, '2019-05-10').get('slots')).toMatchObject({
      outcome: 'passed',
      inputs: { incumbents: 1 },
    });
    known.finance = { ...known.finance, slotCount: 0 };
    expect(conditionsOf(known, '2019-05-10').get('slots')?.outcome).toBe('failed');
  });

  test('are told with what the cadre holds besides', () => {
    const known = new Chen().sat('forestry/deputy', '2018-01-01');
    expect(conditionsOf(known, '2019-05-10').get('doublePosts')).toMatchObject({
      outcome: 'failed',
      inputs: { posts: ['forestry/deputy'] },
    });
  });
});

describe('age', () => {
  test('bars from the month of retirement on, later and later from 2025', () => {
    const known = new Chen();
    known.person = { ...known.person, birth: '1959-05-10' };
    expect(failedIn(known, '2019-05-09')).toEqual([]);
    expect(failedIn(known, '2019-05-10')).toEqual(['retirement']);
    known.person = { ...known.person, birth: '1965-05-10' };
    expect(conditionsOf(known, '2025-07-09').get('retirement')).toMatchObject({
      outcome: 'passed',
      inputs: { retires: '2025-07-10' },
    });
  });
});

describe('conditions asked for by name', () => {
  test('are worked out as among all of them, and no rule of another is asked', () => {
    const asked = new Set<string>();
    const rules = rulesOn('2019-05-10');
    const counting = { ...rules, version: (id: string) => (asked.add(id), rules.version(id)) };
    const of = { cadreId: 'chen', teamId: 'finance', postId: 'head', on: '2019-05-10', leaving: ['finance/deputy'] };
    const named = eligibilityOf(of, new Chen(), counting, {}, ['grade', 'petitions']);
    const all = conditionsOf(new Chen(), '2019-05-10');
    expect(named).toEqual([all.get('grade'), all.get('petitions')]);
    expect([...asked]).toEqual(['eligibility.grade']);
  });
});
