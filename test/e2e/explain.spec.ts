import { beforeAll, describe, expect, it } from '@jest/globals';
import { domain } from '#libs/domain';
import { effectiveHistory, type JsonObject, type NewEvent, type Recorded } from '#libs/kernel';
import { Registry } from '#libs/runtime';
import {
  annul,
  assign,
  authorisePost,
  command,
  correct,
  depart,
  registerCadre,
  registerTeam,
  relieve,
  type Act,
} from '../support/acts.ts';
import { restOfLog } from '../contract/some-events.ts';
import { Served } from './served.ts';

const registry = new Registry(domain);
const basis = { kind: 'fileReview', documentNo: '档审〔2019〕5号', issuedOn: '2019-06-20' };
const about = { basis, reason: '录入有误' };
const ON = '2019-06-30';

/** A bureau whose head has left, a deputy of some years with an annulled leave, and a colleague whose birth was typed wrongly. */
const acts: readonly Act[] = [
  registerTeam('bureau', 'department'),
  authorisePost('bureau', 'head').with({ principal: true, rank: '141' }),
  authorisePost('bureau', 'deputy'),
  authorisePost('bureau', 'second'),
  command('SetHeadcount', { teamId: 'bureau', headcount: 9, slotCount: 3 }).on('2015-01-05'),
  registerTeam('lizhen'),
  authorisePost('lizhen', 'deputy'),
  registerCadre('wang'),
  registerCadre('zhao'),
  registerCadre('li').as('li'),
  command('RecordEducation', { cadreId: 'wang', level: '21', studyMode: 'fullTime' }).on('2003-07-01'),
  command('RecordEducation', { cadreId: 'wang', level: '41', studyMode: 'inService' }).on('1999-07-01').as('school'),
  assign('wang', 'lizhen', 'deputy').on('2015-03-01'),
  relieve('wang', 'lizhen', 'deputy').on('2016-03-01'),
  assign('wang', 'bureau', 'deputy').on('2016-03-01'),
  assign('li', 'bureau', 'head').on('2015-03-01'),
  assign('zhao', 'bureau', 'second').on('2017-03-01').as('zhao in the bureau'),
  relieve('li', 'bureau', 'head').on('2019-04-01'),
  depart('li').on('2019-04-02'),
  relieve('wang', 'bureau', 'deputy').on('2019-05-01').as('by mistake'),
  annul('by mistake').with(about),
  correct('zhao in the bureau', { newEffectiveOn: '2017-03-15' }).with(about),
  command('ListAsReserve', { cadreId: 'wang', level: 'principal' }).on('2018-01-10'),
];

let served: Served;
let log: readonly Recorded[];

beforeAll(async () => {
  served = await Served.open();
  await served.must(...acts);
  log = await restOfLog(served.ledger.store);
});

/** Records that cannot stand in a stream that lacks one of them, though they could before. */
function fallenWith(left: Recorded): Set<string> {
  const own = log.filter(({ stream }) => stream === left.stream);
  const feature = registry.featureOf(left.stream)!;
  const refused = (events: readonly Recorded[], skipping: boolean): Set<string> => {
    const found = new Set<string>();
    let state = feature.initial;
    for (const event of effectiveHistory(events, registry)) {
      const impossible = feature.guard(state, event) !== undefined;
      if (impossible) found.add(event.id);
      if (impossible && skipping) continue;
      state = feature.evolve(state, event);
    }
    return found;
  };
  const before = refused(own, false);
  return new Set(
    [
      ...refused(
        own.filter(({ id }) => id !== left.id),
        true,
      ),
    ].filter((id) => !before.has(id)),
  );
}

/** The same program over a log that lacks an event, and what cannot stand without it. */
async function without(left: Recorded): Promise<Served> {
  const fallen = fallenWith(left);
  const rest = log.filter(({ id }) => id !== left.id && !fallen.has(id));
  const other = await Served.open();
  const heads = new Map<string, number>();
  for (const {
    id,
    stream,
    type,
    v,
    data,
    meta: { recordedAt: _, ...meta },
  } of rest) {
    const event: NewEvent = { id, type, v, data, meta };
    const head = heads.get(stream);
    await other.ledger.store.append(stream, head ?? 'none', [event]);
    heads.set(stream, head === undefined ? 0 : head + 1);
  }
  return other;
}

/** What is explained, and where the value itself is read. */
interface Case {
  readonly explain: string;
  readonly read: string;
  readonly value: (body: JsonObject) => unknown;
}

interface Condition {
  readonly condition: string;
  readonly outcome: string;
  readonly inputs: JsonObject;
  readonly metFrom?: string;
}

const eligible = `/v1/eligibility?cadre=wang&post=bureau/head&asOf=${ON}`;
const condition = (name: string): Case => ({
  explain: `of=eligibility&cadre=wang&post=bureau/head&condition=${name}`,
  read: eligible,
  value: ({ conditions = [] }) => {
    const own = (conditions as unknown as readonly Condition[]).find((each) => each.condition === name);
    return own && [own.outcome, own.inputs, own.metFrom];
  },
});

const CASES: Readonly<Record<string, Case>> = {
  'years in the rank': condition('seniority'),
  'a vacant post': condition('vacancy'),
  slots: condition('slots'),
  schooling: condition('education'),
  'the reserve list': condition('reserve'),
  'posts beside': condition('doublePosts'),
  'who holds a post': {
    explain: 'of=composition&team=bureau&cell=post:second',
    read: `/v1/teams/bureau/composition?asOf=${ON}`,
    value: ({ posts = [] }) => {
      const own = (posts as readonly JsonObject[]).find(({ postId }) => postId === 'second');
      return own?.['incumbent'];
    },
  },
  vacancies: {
    explain: 'of=composition&team=bureau&cell=vacancies',
    read: `/v1/teams/bureau/composition?asOf=${ON}`,
    value: ({ vacancies = 0 }) => vacancies,
  },
  'the mean age of a team': {
    explain: 'of=composition&team=bureau&cell=meanAge',
    read: `/v1/teams/bureau/composition?asOf=${ON}`,
    value: ({ meanAge = { sum: 0, count: 0 } }) => {
      const { sum, count } = meanAge as JsonObject;
      return [sum, count];
    },
  },
  'how many are counted': {
    explain: 'of=structure&cell=cadres',
    read: `/v1/structure?asOf=${ON}`,
    value: ({ cadres }) => cadres,
  },
  'a row of the structure': {
    explain: 'of=structure&cell=education:university',
    read: `/v1/structure?asOf=${ON}`,
    value: ({ education }) => (education as readonly JsonObject[])[1]?.['count'],
  },
};

describe('what an explanation names', () => {
  it.each(Object.entries(CASES))('of %s is just what the value rests on', async (_, { explain, read, value }) => {
    const whole = JSON.stringify(value((await served.get(read)).body));
    const { status, body } = await served.get(`/v1/explain?${explain}&asOf=${ON}`);
    expect(status).toBe(200);
    const named = (body['events'] as readonly JsonObject[]).map(({ eventId }) => String(eventId));
    const telling: string[] = [];
    for (const event of log) {
      const other = await lacking(event);
      const changed = JSON.stringify(value((await other.get(read)).body));
      if (changed !== whole) telling.push(`${event.type} ${event.id}`);
    }
    const types = new Map(log.map(({ id, type }) => [id, `${type} ${id}`]));
    expect(new Set(named.map((id) => types.get(id)))).toEqual(new Set(telling));
    expect(named.length).toBeGreaterThan(0);
  });
});

const others = new Map<string, Promise<Served>>();

function lacking(event: Recorded): Promise<Served> {
  let other = others.get(event.id);
  if (!other) others.set(event.id, (other = without(event)));
  return other;
}

describe('an explanation', () => {
  it('of a finding names the rule, its article and how it was reckoned', async () => {
    const { body } = await served.get(
      `/v1/explain?of=eligibility&cadre=wang&post=bureau/head&condition=seniority&asOf=${ON}`,
    );
    expect(body).toMatchObject({ value: { outcome: 'passed' }, rule: { id: 'eligibility.seniority', class: 'P' } });
    expect((body['arithmetic'] as readonly string[]).length).toBeGreaterThan(3);
  });

  it('of a condition is of what a case would do with the cadre, as eligibility is', async () => {
    const said = new Map<string, string>();
    for (const action of ['promote', 'transfer']) {
      const { conditions } = (await served.get(`${eligible}&action=${action}`)).body;
      const told: string[] = [];
      for (const { condition: name, outcome } of conditions as JsonObject[]) {
        const asked = `of=eligibility&cadre=wang&post=bureau/head&condition=${String(name)}&action=${action}`;
        const { body } = await served.get(`/v1/explain?${asked}&asOf=${ON}`);
        expect([name, (body['value'] as JsonObject)['outcome']]).toEqual([name, outcome]);
        told.push(`${String(name)} ${String(outcome)} ${JSON.stringify(body['arithmetic'])}`);
      }
      said.set(action, told.join());
    }
    expect(said.get('transfer')).not.toBe(said.get('promote'));
    expect((await served.get(`/v1/explain?of=eligibility&cadre=wang&post=bureau/head&action=fly`)).status).toBe(400);
  });

  it.each(['zh-CN', 'en'] as const)('says in the words of %s what the rule saw, and no code', async (language) => {
    const { body } = await served.get(
      `/v1/explain?of=eligibility&cadre=wang&post=bureau/head&condition=seniority&asOf=${ON}`,
      { language },
    );
    const lines = body['arithmetic'] as readonly string[];
    expect(lines.length).toBeGreaterThan(3);
    for (const line of lines)
      expect(line).not.toMatch(language === 'en' ? /\p{Script=Han}|[a-z][A-Z]/u : /[a-zA-Z[{"]/);
  });

  it.each([
    ['of=structure', 'cell'],
    ['of=check&stream=team-bureau', 'event'],
    ['of=structure&cell=everybody', 'cell'],
    ['of=composition&team=bureau&cell=everybody', 'cell'],
    ['of=eligibility&cadre=wang', 'post'],
    ['of=nothing', 'of'],
  ])('is refused where %s says too little: %s', async (query, field) => {
    const { status, body } = await served.get(`/v1/explain?${query}`);
    expect([status, (body['fields'] as readonly JsonObject[])[0]?.['path']]).toEqual([400, field]);
  });

  it.each([
    ['of=composition&team=bureau&cell=post:nobody', 'post bureau/nobody'],
    ['of=composition&team=nowhere&cell=vacancies', 'team nowhere'],
    ['of=composition&team=bureau&cell=vacancies&asOf=1950-01-01', 'team bureau'],
    ['of=finding&finding=nothing', 'finding nothing'],
    ['of=check&stream=team-bureau&event=nothing&rule=vote.quorum', 'check vote.quorum'],
    ['of=eligibility&cadre=nobody&post=bureau/head&condition=grade', 'cadre nobody'],
    ['of=eligibility&cadre=wang&post=bureau/nothing&condition=grade', 'post bureau/nothing'],
    ['of=eligibility&cadre=wang&post=nowhere/head&condition=grade', 'post nowhere/head'],
  ])('of what is not there is not found: %s', async (query, what) => {
    const { status, body } = await served.get(`/v1/explain?${query}`);
    expect([status, body['detail']]).toEqual([404, expect.stringContaining(`There is no ${what},`)]);
  });

  it('is for those who supervise', async () => {
    const answer = await served.get('/v1/explain?of=structure&cell=cadres', { as: 'apiConsumer' });
    expect(answer.status).toBe(403);
  });
});
