import { expect, it } from '@jest/globals';
import { domain } from '#libs/domain';
import { isAboutARecord, isRefusal, type JsonObject, type Recorded } from '#libs/kernel';
import { ruleBook, versionOn, type RuleContent } from '#libs/rules';
import { restOfLog } from '../contract/some-events.ts';
import type { Act } from '../support/acts.ts';
import { commandsIn, exampleActs, exampleStory } from '../support/examples.ts';
import type { Story } from '../support/given.ts';
import { Served, tokenOf } from './served.ts';

// The examples of the commands, each after all that it comes after: every kind of aggregate, and every rule that is asked there.

/** A story of examples that was told, with its records by the labels of their acts. */
interface Told {
  readonly acts: readonly Act[];
  readonly story: Story;
  readonly records: ReadonlyMap<string, Recorded>;
}

async function told(acts: readonly Act[]): Promise<Told> {
  const story = exampleStory(domain);
  const done: string[] = [];
  for (const act of acts) if (!isRefusal(await story.tell(act))) done.push(act.label);
  const log = new Map((await restOfLog(story.ledger.store)).map((event) => [event.id, event]));
  return { acts, story, records: new Map(done.map((label) => [label, log.get(story.said(label).targetEventId)!])) };
}

/** What became of an act: what it says, and what it broke. */
function cameTo(record: Recorded | undefined): string {
  if (!record) return 'refused';
  const broken = record.meta.checks
    .filter(({ outcome, eventId }) => outcome !== 'passed' && eventId === undefined)
    .map(({ ruleId, outcome }) => `${ruleId} ${outcome}`);
  return JSON.stringify([record.data, broken.toSorted()]);
}

/** Another value of a rule on the days of one of its versions. */
interface Change {
  readonly rule: string;
  readonly from: string;
  readonly until?: string | undefined;
  readonly value: RuleContent;
  readonly body: JsonObject;
}

/** Values up and down from one: a little, and far. */
function others(value: RuleContent): { readonly value: RuleContent; readonly body: JsonObject }[] {
  const near = (number: number): number[] =>
    [1, number + 1, number * 3].filter((other, n, all) => other > 0 && other !== number && all.indexOf(other) === n);
  if (typeof value === 'number') return near(value).map((number) => ({ value: number, body: { number } }));
  if (typeof value !== 'object' || value === null) return [];
  if ('numerator' in value) {
    const shares = [
      [1, 10],
      [9, 10],
      [1, 1],
    ] as const;
    return shares.map(([numerator, denominator]) => {
      const share = { numerator, denominator };
      return { value: share, body: { share } };
    });
  }
  return Object.entries(value).flatMap(([word, entry]) =>
    typeof entry !== 'number'
      ? []
      : near(entry).map((other) => ({ value: { ...value, [word]: other }, body: { table: { [word]: other } } })),
  );
}

/** The same with another value in the book of rules. */
async function withValue<Answer>({ rule, from, value }: Change, run: () => Promise<Answer>): Promise<Answer> {
  const versions = ruleBook.get(rule)!.versions as unknown as { from: string; value: RuleContent }[];
  const before = [...versions];
  const at = versions.findIndex((version) => version.from === from);
  versions.splice(at, 1, { ...before[at]!, value });
  try {
    return await run();
  } finally {
    versions.splice(0, versions.length, ...before);
  }
}

/** The longest stories: of those whose acts are all in another one, none. */
function stories(): readonly (readonly Act[])[] {
  const all = commandsIn(domain).map(({ name }) => exampleActs(domain, name));
  const labels = all.map((acts) => new Set(acts.map(({ label }) => label)));
  return all.filter((_, n) => !labels.some((other, m) => m !== n && labels[n]!.isSubsetOf(other)));
}

/** The changes of every value by which a story was judged. */
function changesIn({ records }: Told): Change[] {
  const asked = new Map<string, string>();
  for (const { meta } of records.values())
    for (const { ruleId, ruleVersion } of meta.checks) asked.set(`${ruleId} ${ruleVersion}`, ruleId);
  return [...asked].flatMap(([both, rule]) => {
    const { versions } = ruleBook.get(rule)!;
    const at = versions.findIndex(({ from }) => both.endsWith(from));
    const version = versions[at];
    if (!version || versionOn(ruleBook.get(rule)!, version.from) !== version) return [];
    const until = version.until ?? versions[at + 1]?.from;
    return others(version.value).map((other) => ({ rule, from: version.from, until, ...other }));
  });
}

async function previewed(served: Served, { rule, from, until, body }: Change): Promise<JsonObject[]> {
  await served.ledger.runner.reachedHead(10_000);
  const answer = await served.request({
    method: 'POST',
    url: '/v1/rules/preview',
    headers: { authorization: `Bearer ${tokenOf('approver')}`, 'content-type': 'application/json' },
    payload: JSON.stringify({ rule, from, ...(until === undefined ? {} : { until }), ...body }),
  });
  expect([rule, answer.status, answer.text]).toEqual([rule, 200, answer.text]);
  return answer.body['items'] as unknown as JsonObject[];
}

it('a preview of any value, up and down, is what the examples of all commands come to by the changed rule', async () => {
  const met = new Set<string>();
  const differing = new Set<string>();
  const faults: string[] = [];
  for (const acts of stories()) {
    const is = await told(acts);
    const changes = changesIn(is).filter(({ rule, body }) => !met.has(`${rule} ${JSON.stringify(body)}`));
    if (changes.length === 0) continue;
    const { store, clock } = is.story.ledger;
    const served = await Served.node({ store, clock, role: 'api' });
    for (const change of changes) {
      const name = `${change.rule} ${JSON.stringify(change.body)}`;
      met.add(name);
      const would = await withValue(change, () => told(acts));
      const lines = await previewed(served, change);
      // Of what was set right the preview tells by what is known of it now; the acts were judged as they came.
      const setRight = new Set(
        [...is.records.values()].filter(({ type }) => isAboutARecord(type)).map(({ stream }) => stream),
      );
      const followed = new Set(lines.map(({ act }) => (act as JsonObject)['stream']));
      for (const [label, record] of is.records) {
        if (setRight.has(record.stream)) continue;
        const then = cameTo(would.records.get(label));
        const line = lines.find(({ act }) => (act as JsonObject)['eventId'] === record.id);
        const expected = then === cameTo(record) ? 'same' : then === 'refused' ? then : 'other';
        const after = (line?.['after'] as JsonObject | undefined)?.['outcome'];
        const said = line === undefined ? 'same' : after === 'refused' ? 'refused' : 'other';
        // Other streams stand as they are: of what follows in them nothing is told.
        const isAsked = record.meta.checks.some(({ ruleId }) => ruleId === change.rule);
        if (!isAsked && !followed.has(record.stream)) continue;
        if (expected !== 'same') differing.add(change.rule);
        if (said !== expected)
          faults.push(`${name}: ${label} (${is.acts.at(-1)!.label}) is told as ${said} and would be ${expected}`);
      }
    }
  }
  expect(faults).toEqual([]);
  expect(met.size).toBeGreaterThan(90);
  expect(differing.size).toBeGreaterThan(15);
}, 300_000);
