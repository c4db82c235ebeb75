import { beforeAll, describe, expect, it } from '@jest/globals';
import { hashOfText, type JsonObject, type StreamName } from '#libs/kernel';
import type { Role } from '../../apps/api/src/auth/reader.ts';
import { commandIdOf, type Act } from '../support/acts.ts';
import { consultation, inspection, issued, motion, onCase, talk } from '../support/appointments.ts';
import { newEvent } from '../support/ledger.ts';
import { Served, itemsOf } from './served.ts';

const STREAM = 'appointment-c1';
const KEPT = { sha256: 'c'.repeat(64), custodyRef: '组干存-7' };
const TEXT = '德才表现良好,分管工作有起色';
const SAID = '谈及家庭困难';

let served: Served;

/** Puts an event into the log as an earlier build wrote it. */
async function written(stream: StreamName, type: string, data: JsonObject): Promise<void> {
  const events: number[] = [];
  for await (const { revision } of served.ledger.store.read(stream)) events.push(revision);
  const event = newEvent(stream, commandIdOf(`${type} of an earlier build`), {
    type,
    data,
    v: 1,
    effectiveOn: '2019-03-01',
  });
  const answer = await served.ledger.store.append(stream, events.at(-1) ?? 'none', [event]);
  expect(answer.kind).toBe('appended');
}

async function told(role: Role, type: string): Promise<JsonObject[]> {
  const answer = await served.get(`/v1/cases/${STREAM}/timeline?limit=200`, { as: role });
  return itemsOf(answer).flatMap((item) => (item['type'] === type ? [item['data'] as JsonObject] : []));
}

beforeAll(async () => {
  served = await Served.open();
  await served.must(...issued, talk.with({ record: KEPT }));
});

describe('what is written of people in a case of appointment', () => {
  it.each<[Act, string]>([
    [inspection.without('report').with({ conclusion: TEXT }), 'conclusion'],
    [motion.with({ note: TEXT }), 'note'],
    [consultation.with({ note: TEXT }), 'note'],
    [onCase('RecordOpinion', { organ: 'discipline', verdict: 'none', note: TEXT }), 'note'],
    [talk.with({ note: SAID }), 'note'],
    [onCase('ReviewProbation', { cadreId: 'wang', competent: true, conclusion: TEXT }), 'conclusion'],
  ])('is not taken into the ledger as text: %#', async (act, field) => {
    expect(await served.tell(act.as(`text ${act.label}`))).toMatchObject({
      status: 400,
      body: { code: 'UNKNOWN_FIELD', fields: [{ path: field }] },
    });
  });

  it('is recorded by its hash and where it is kept, both or neither', async () => {
    expect(await told('approver', 'InspectionConcluded')).toEqual([
      expect.objectContaining({ report: { sha256: 'b'.repeat(64), custodyRef: '考察存-12' } }),
    ]);
    const lacking = inspection.with({ report: { sha256: KEPT.sha256 } }).as('lacking');
    expect(await served.tell(lacking)).toMatchObject({
      status: 400,
      body: { fields: [{ path: 'report.custodyRef' }] },
    });
  });

  it('is sealed with its hash and its place, where it is of a talk', async () => {
    expect(await told('approver', 'AppointmentTalkHeld')).toMatchObject([{ record: KEPT }]);
    for (const role of ['supervisor', 'inspector', 'recorder', 'apiConsumer'] as const) {
      const [data] = await told(role, 'AppointmentTalkHeld');
      expect(data).toMatchObject({ cadreId: 'wang' });
      expect(data).not.toHaveProperty('record');
    }
  });
});

describe('a text that an earlier build took into an event', () => {
  beforeAll(async () => {
    const before = { methods: ['个别谈话'], signedBy: ['孙某', '周某'] };
    await written(STREAM, 'InspectionConcluded', { conclusion: TEXT, ...before });
    await written(STREAM, 'AppointmentTalkHeld', { cadreId: 'wang', talker: '组织部部长', note: SAID });
  });

  it('can be read by those who might read it then, beside its hash', async () => {
    for (const role of ['supervisor', 'inspector', 'recorder', 'approver'] as const) {
      const conclusions = await told(role, 'InspectionConcluded');
      expect(conclusions.at(-1)).toMatchObject({ conclusion: TEXT });
    }
    expect((await told('approver', 'AppointmentTalkHeld')).at(-1)).toMatchObject({ note: SAID });
  });

  it('is told to nobody else', async () => {
    for (const role of ['supervisor', 'inspector', 'recorder'] as const)
      expect(JSON.stringify(await told(role, 'AppointmentTalkHeld'))).not.toContain(SAID);
    const { text } = await served.get(`/v1/cases/${STREAM}/timeline?limit=200`, { as: 'apiConsumer' });
    expect(text).not.toContain(TEXT);
    expect(text).not.toContain(SAID);
  });

  it('is of the shape of today once it is read: with the hash of what it says', () => {
    const { upcasters } = served.ledger.registry.kindOf('InspectionConcluded')!;
    const lifted = upcasters.reduce<JsonObject>((data, up) => up(data), { conclusion: TEXT });
    expect(lifted).toEqual({ conclusion: TEXT, report: { sha256: hashOfText(TEXT), custodyRef: '原文在本记录内' } });
  });
});
