import { beforeAll, describe, expect, it } from '@jest/globals';
import { refuse, type Refusal } from '#libs/kernel';
import { namesFor } from '../../apps/api/src/problems/names.ts';
import { problemOf } from '../../apps/api/src/problems/problem.ts';
import type { Role } from '../../apps/api/src/auth/reader.ts';
import {
  assign,
  authorisePost,
  command,
  registerCadre,
  registerTeam,
  renameCadre,
  withdrawPost,
  type Act,
} from '../support/acts.ts';
import { district, motion, onCase, opening } from '../support/appointments.ts';
import { TODAY } from '../support/ledger.ts';
import { Served } from './served.ts';

const OCCUPIED = refuse('POST_OCCUPIED', { postId: 'p1', cadreId: 'c1', since: '2019-01-02' });

let served: Served;

async function districtOf(...acts: readonly Act[]): Promise<Served> {
  const opened = await Served.open();
  await opened.must(...acts);
  await opened.ledger.runner.caughtUp();
  return opened;
}

async function detail(act: Act, language = 'zh-CN', on: Served = served): Promise<unknown> {
  return (await on.tell(act, { language })).body['detail'];
}

/** The refusal as somebody in a role is told it. */
function toldTo(
  role: Role,
  refusal: Refusal,
  of: { teamId?: string; cadreId?: string } = {},
  body: unknown = {},
): string {
  const principal = { roles: [role] as const, userId: 'u', name: 'u', organ: 'o', scope: 'district', ...of };
  const nameOf = namesFor(served.ledger, { principal, body }, refusal, 'zh-CN');
  return problemOf(refusal, 'zh-CN', '', { nameOf }).detail;
}

describe('a name stands beside its id in a refusal', () => {
  beforeAll(async () => {
    served = await districtOf(
      ...[registerTeam('t1'), authorisePost('t1', 'p1'), authorisePost('t1', 'p2'), registerTeam('t2')],
      ...[registerCadre('c1'), registerCadre('c2'), renameCadre('c1', '王某').on(TODAY)],
      assign('c1', 't1', 'p1').on('2019-01-02'),
    );
  });

  it('of a cadre and a post, in both languages', async () => {
    const act = assign('c2', 't1', 'p1');
    expect(await detail(act)).toBe(
      '职位 p1职位(p1) 自 2019-01-02 起由干部 王某(c1) 担任。请先免去其职务:另立免职事项(OpenAppointmentCase),或者凭文件登记免职(RelieveIncumbent)。',
    );
    expect(await detail(act, 'en')).toBe(
      'Post p1职位 (p1) has been held by cadre 王某 (c1) since 2019-01-02. Relieve first: by a case of removal (OpenAppointmentCase), or on a document (RelieveIncumbent).',
    );
  });

  it('of a team', async () =>
    expect(await detail(command('RecordDeparture', { cadreId: 'c1', reason: 'retired' }))).toMatch(
      /^该干部自 2019-01-02 起担任班子 .*\(t1\) 的职位 p1职位\(p1\)。/,
    ));

  it('of what is recorded twice', async () =>
    expect(await detail(registerCadre('c1').as('again'))).toMatch(/^干部 王某\(c1\) 已经登记/));

  it('of a post that was withdrawn', async () => {
    await served.must(withdrawPost('t1', 'p2').on('2019-02-01'));
    await served.ledger.runner.caughtUp();
    expect(await detail(assign('c2', 't1', 'p2'))).toMatch(/^该班子在该日没有职位 p2职位\(p2\)/);
  });

  it('and not where there is none', async () =>
    expect(await detail(assign('c2', 't1', 'p9'))).toMatch(/^该班子在该日没有职位 p9\(未核定或已撤销\)/));

  it('not of what a read did not find', async () =>
    expect((await served.get('/v1/cadres/c1?asOf=1990-01-01', { language: 'zh-CN' })).text).not.toContain('王某'));
});

describe('what somebody may not know is told by its id alone', () => {
  it.each<[Role, { teamId?: string; cadreId?: string }, string]>([
    ['recorder', {}, '职位 p1职位(p1) 自 2019-01-02 起由干部 王某(c1) 担任'],
    ['cadre', { cadreId: 'c2' }, '职位 p1职位(p1) 自 2019-01-02 起由干部 c1 担任'],
    ['cadre', { cadreId: 'c1' }, '职位 p1职位(p1) 自 2019-01-02 起由干部 王某(c1) 担任'],
    ['teamPrincipal', { teamId: 't2' }, '职位 p1 自 2019-01-02 起由干部 c1 担任'],
    ['teamPrincipal', { teamId: 't1' }, '职位 p1职位(p1) 自 2019-01-02 起由干部 王某(c1) 担任'],
  ])('to the %s %j', (role, of, told) =>
    expect(toldTo(role, OCCUPIED, of, { teamId: 't1', postId: 'p1' })).toContain(told),
  );
});

describe('a refusal goes out', () => {
  it('with ids alone while the views cannot be read', () => {
    const { runner } = served.ledger;
    Object.defineProperty(runner, 'readable', { value: false, configurable: true });
    try {
      expect(toldTo('recorder', OCCUPIED)).toContain('职位 p1 自 2019-01-02 起由干部 c1 担任');
    } finally {
      Reflect.deleteProperty(runner, 'readable');
    }
    expect(toldTo('recorder', OCCUPIED)).toContain('王某(c1)');
  });

  it('with ids alone when a look at the views fails', () => {
    const { facts } = served.ledger;
    Object.defineProperty(facts, 'one', {
      value: () => {
        throw new Error('disk I/O error');
      },
      configurable: true,
    });
    try {
      expect(toldTo('recorder', OCCUPIED)).toContain('由干部 c1 担任');
    } finally {
      Reflect.deleteProperty(facts, 'one');
    }
  });

  it('after twenty ids were looked up, with the others alone', () => {
    const others = Array.from({ length: 19 }, (_, index) => `x${index}`);
    const missing = (cadres: string[]): string =>
      toldTo('recorder', refuse('COVERAGE_INCOMPLETE', { cadres, on: '2019-01-02' }));
    expect(missing([...others, 'c1'])).toContain('王某(c1)');
    expect(missing([...others, 'c2', 'c1'])).toContain('、c1 ');
  });
});

describe('a step that comes too early', () => {
  beforeAll(async () => {
    served = await districtOf(...district, opening, motion);
  });

  it('is named with what is missing before it, each with the command that records it', async () => {
    const vote = onCase('RecordDeliberationVote', {
      cadreId: 'wang',
      ...{ eligible: 13, present: 11, agree: 11, disagree: 0, abstain: 0, ballot: 'secret' },
    }).on('2019-01-20');
    const told = await detail(vote);
    expect(told).toContain('步骤“讨论决定(RecordDeliberationVote)”顺序有误。');
    expect(told).toContain('、酝酿(RecordConsultation),请先办理。');
  });

  it('is of a case that is named by what it is about', async () => {
    expect(
      await detail(
        onCase('OpenAppointmentCase', {
          action: 'promote',
          method: 'standard',
          posts: [{ teamId: 'lizhen', postId: 'deputy' }],
        })
          .on('2019-01-03')
          .as('again'),
      ),
    ).toMatch(/^任免事项 提拔.*\(c1\) 已经登记/);
  });
});
