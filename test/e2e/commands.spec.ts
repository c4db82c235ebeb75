import { beforeAll, describe, expect, it } from '@jest/globals';
import { domain } from '#libs/domain';
import type { JsonObject } from '#libs/kernel';
import { instant } from '../support/clock.ts';
import { SENT_AT, commandsIn, exampleActs } from '../support/examples.ts';
import { Served } from './served.ts';

interface Told {
  readonly name: string;
  readonly schema: { readonly description: string; readonly examples: readonly JsonObject[] };
}

/** The last acts of each procedure: with all that they come after they are one district’s life. */
const ENDS = [
  ...['ConcludeAppointmentCase', 'CloseAssessmentRound', 'CloseSupervisionCase', 'AssessSecondment'],
  ...['CloseTrainingClass', 'RecordTargetScore', 'RecordReading', 'CorrectRecord', 'OpenLedger'],
];

let served: Served;
let told: Map<string, Told>;

beforeAll(async () => {
  served = await Served.open();
  served.clock.move(instant(SENT_AT) - served.clock.now());
  const { body } = await served.get('/v1/commands');
  told = new Map((body['items'] as unknown as Told[]).map((entry) => [entry.name, entry]));
});

describe('GET /v1/commands', () => {
  it('says of every command what it records, in Chinese and English, with an example', () => {
    // What nobody sends, the ledger records by itself.
    const sent = commandsIn(domain).filter(({ writers }) => writers.length > 0);
    expect([...told.keys()].toSorted()).toEqual(sent.map(({ name }) => name).toSorted());
    for (const { name, says, example } of sent) {
      const { description, examples } = told.get(name)!.schema;
      expect(description).toBe(`${says!.zh} ${says!.en}`);
      expect(examples).toEqual([example!.body]);
    }
  });

  it('tells examples that are answered 201, one after the other, and then 200', async () => {
    const acts = new Map(ENDS.flatMap((name) => exampleActs(domain, name)).map((act) => [act.label, act]));
    for (const act of acts.values()) {
      const body = told.has(act.label) ? told.get(act.name)!.schema.examples[0]! : {};
      const answer = await served.tell(act.with(body));
      expect(`${act.label} ${answer.status} ${answer.status === 201 ? '' : answer.text}`).toBe(`${act.label} 201 `);
    }
    expect(acts.size).toBeGreaterThan(60);
    const [first] = acts.values();
    expect((await served.tell(first!)).status).toBe(200);
  });
});
