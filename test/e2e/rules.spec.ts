import { describe, expect, it } from '@jest/globals';
import { LETTER, command, registerCadre, registerTeam, type Act } from '../support/acts.ts';
import { Served } from './served.ts';

const opened = (id: string): Act[] => [
  command('OpenSupervisionCase', {
    supervisionId: id,
    kind: 'focus',
    cadreId: 'wang',
    trigger: 'lowApproval',
    origin: { kind: 'finding', id: `assess.approval-low-${id}` },
  })
    .on('2018-12-01')
    .as(`open ${id}`),
  command('ApproveMeasure', { supervisionId: id, approverRole: 'departmentHead', approverName: '赵部长' })
    .on('2018-12-02')
    .as(`approve ${id}`),
];
const talk = (supervisionId: string, on: string): Act =>
  command('HoldTalk', { supervisionId, talkerRole: 'departmentHead', talkerId: 'li' })
    .on(on)
    .as(`talk ${supervisionId}`);

describe('a rule', () => {
  it('says how often each of its versions was asked, held and was broken, at any cut', async () => {
    const served = await Served.open();
    await served.must(registerCadre('wang'), registerCadre('li'), registerTeam('lizhen'));
    await served.must(...opened('one'), talk('one', '2018-12-20'), ...opened('two'), talk('two', '2019-01-20'));
    const uses = async (query = ''): Promise<unknown> =>
      (await served.get(`/v1/rules/talk.delay${query}`)).body['uses'];
    const before = await served.get('/v1/rules/talk.delay');
    const written = { version: '1949-10-01', asked: 2, held: 1, broken: 1 };
    expect(await uses()).toEqual([written]);

    const adopted = await served.tell(
      command('AdoptRegulation', { ruleId: 'talk.delay', number: 20, instrument: '监督谈话工作细则' })
        .on('2018-12-03')
        .with({ basis: LETTER }),
      { as: 'approver' },
    );
    expect(adopted.status).toBe(201);
    await served.must(...opened('three'), talk('three', '2018-12-22'));
    expect(await uses()).toEqual([written, { version: '2018-12-03', asked: 1, held: 0, broken: 1 }]);
    const knownAt = encodeURIComponent(String(before.body['knownAt']));
    expect(await uses(`?knownAt=${knownAt}`)).toEqual([written]);
  });
});
