import { beforeAll, describe, expect, it } from '@jest/globals';
import type { JsonObject } from '#libs/kernel';
import { LETTER, authorisePost, command, type Act } from '../support/acts.ts';
import { consulted, eligibility, letter, notice, noticeOver, opening, targets, vote } from '../support/appointments.ts';
import { Retold, type Told } from './retold.ts';
import { itemsOf } from './served.ts';

const DEPUTY = { teamId: 'lizhen', postId: 'deputy' };
const SECOND = { teamId: 'lizhen', postId: 'second' };

const admonished = (supervisionId: string, cadreId: string, day: string): readonly Act[] => {
  const of = (name: string, fields: JsonObject): Act =>
    command(name, { supervisionId, ...fields })
      .on(day)
      .as(`${name} ${cadreId}`);
  return [
    of('OpenSupervisionCase', {
      ...{ kind: 'admonition', cadreId, trigger: 'workError' },
      origin: { kind: 'signal', id: `信访〔2018〕${supervisionId}号` },
    }),
    of('ApproveMeasure', { approverRole: 'committeePrincipal', approverName: '钱书记' }),
    of('IssueAdmonition', { form: 'talk' }),
  ];
};

/** Two people chosen for two posts, both admonished before, the elder of whom is past the age of retirement. */
const story: readonly Act[] = [...admonished('s1', 'wang', '2018-12-10'), ...admonished('s2', 'zhao', '2018-12-12')];
const acts: readonly Act[] = [
  ...consulted.flatMap((act) => {
    if (act.label === 'post lizhen deputy') return [act, authorisePost('lizhen', 'second')];
    if (act.label === 'cadre zhao') return [act.with({ birth: '1950-05-01' }).as(act.label)];
    return act === opening ? [...story, opening.with({ posts: [DEPUTY, SECOND] })] : [act];
  }),
  eligibility.with({ cadreId: 'zhao' }).as('zhao checked'),
  vote(10, 11).with({ post: DEPUTY }).as('vote on wang'),
  vote(10, 11).with({ cadreId: 'zhao', post: SECOND }).as('vote on zhao'),
  ...[notice, noticeOver, letter],
].map((act) => act.backfilled().with({ basis: LETTER }).as(act.label));

let retold: Retold;

beforeAll(async () => {
  retold = await Retold.of(acts);
});

interface Explained {
  readonly whom?: { readonly stream: string; readonly name: string };
  readonly value: JsonObject;
  readonly arithmetic: readonly string[];
  readonly events: readonly JsonObject[];
}

/** Everybody of whom an explanation tells, the first of them first. */
async function explained(query: string, language = 'en'): Promise<Explained[]> {
  const { status, text, body } = await retold.whole.served.get(`/v1/explain?${query}`, { language });
  expect([query, status, text]).toEqual([query, 200, text]);
  const { others = [] } = body as { others?: readonly JsonObject[] };
  return [body, ...others] as unknown as Explained[];
}

const recordOf = (label: string): JsonObject => ({ ...retold.whole.served.said(label) });

/** What a rule said of a person, as it stands on the record of an act. */
const saidOf =
  (label: string, ruleId: string, cadreId: unknown) =>
  ({ records }: Told): string | undefined => {
    const check = records
      .get(label)
      ?.checks.find((each) => each.ruleId === ruleId && each.inputs['cadreId'] === cadreId);
    return check && JSON.stringify([check.outcome === 'passed', check.inputs]);
  };

const SEVERAL = [
  [targets.label, 'appointment.influence'],
  [targets.label, 'retirement.age'],
  [letter.label, 'appointment.influence'],
  [letter.label, 'probation.required'],
] as const;

describe('what is explained of an act that a rule is asked of for several people', () => {
  it.each(SEVERAL)('is told of each by his name: of %s what %s saw, and how it was reckoned', async (label, rule) => {
    const { stream, targetEventId } = recordOf(label);
    const checks = retold.whole.records.get(label)!.checks.filter(({ ruleId }) => ruleId === rule);
    const told = await explained(`of=check&stream=${String(stream)}&event=${String(targetEventId)}&rule=${rule}`);
    expect(told).toHaveLength(2);
    expect(told.map(({ value }) => value['inputs'])).toEqual(
      expect.arrayContaining(checks.map(({ inputs }) => inputs)),
    );
    for (const { whom, value, arithmetic } of told) {
      const { cadreId } = value['inputs'] as JsonObject;
      expect(whom).toEqual({ stream: `cadre-${String(cadreId)}`, name: `${String(cadreId)}某` });
      expect(arithmetic.length).toBeGreaterThan(0);
    }
  });

  it('names of each just the records that what is said of him rests on, whatever rule was asked of whatever act', async () => {
    let several = 0;
    for (const [label, { checks }] of retold.whole.records) {
      const { stream, targetEventId } = recordOf(label);
      for (const rule of new Set(checks.map(({ ruleId }) => ruleId))) {
        const told = await explained(`of=check&stream=${String(stream)}&event=${String(targetEventId)}&rule=${rule}`);
        several += Number(told.length > 1);
        for (const { value, events } of told) {
          const { cadreId } = value['inputs'] as JsonObject;
          const named = retold.named(events);
          const { changing, falling } = retold.telling(named, saidOf(label, rule, cadreId));
          const just = (set: Set<string>): unknown => ({ label, rule, cadreId, of: set.difference(falling) });
          expect(just(named)).toEqual(just(changing));
        }
      }
    }
    expect(several).toBeGreaterThan(5);
  });

  it('is told, of a finding, of each for whom the act broke the rule, and of nobody else', async () => {
    const findings = itemsOf(await retold.whole.served.get('/v1/findings?limit=200'));
    expect(findings.filter(({ others }) => others !== undefined).length).toBeGreaterThan(0);
    for (const { findingId, inputs, others = [] } of findings) {
      const told = await explained(`of=finding&finding=${String(findingId)}`);
      const seen = [inputs, ...(others as readonly JsonObject[]).map((other) => other['inputs'])];
      expect(told[0]!.value['inputs']).toEqual(inputs);
      expect(told.map(({ value }) => JSON.stringify(value['inputs'])).sort()).toEqual(
        seen.map((each) => JSON.stringify(each)).sort(),
      );
      for (const { value } of told) expect(value['outcome']).toBe('violated');
    }
  });
});
