import { domain, type FindingFact } from '#libs/domain';
import {
  RECORD_ANNULLED,
  annulments,
  categoryOf,
  derivedId,
  factKindsOf,
  inForce,
  streamOf,
  targetOf,
  type EventStore,
  type Recorded,
} from '#libs/kernel';
import { REACTION, Registry, Runner, SYSTEM, ViewsFile, reactionsFeature, upcast, type View } from '#libs/runtime';
import { everyView } from '#libs/readmodel';
import type { Ledger } from '#libs/node';
import { foundAt, lineOf, wordsAcross } from '../model/slow-findings.ts';
import { factsAt, impossibilities, knownTimes } from '../model/slow-model.ts';
import { storeLike } from '../support/stores.ts';
import { Broken } from './book.ts';
import { never } from './world.ts';

const FOLD_MS = 60_000;
const features = [...domain.features, reactionsFeature];
const registry = new Registry({ ...domain, features });
const views: readonly View[] = everyView(registry);
const AGREEMENT = features.find(({ across }) => across)!.across!.agreement;
const withFacts = features.filter((feature) => factKindsOf(feature).length > 0);

/** No event twice, no revision left out, nothing in a stream that it would refuse. */
export function expectSoundLog(log: readonly Recorded[], store: EventStore): void {
  const ids = new Set<string>();
  const heads = new Map<string, number>();
  let last: Recorded | undefined;
  for (const event of log) {
    const { id, stream, revision, position } = event;
    if (ids.has(id)) throw new Broken(`the event ${id} is in the log twice`);
    const due = (heads.get(stream) ?? -1) + 1;
    if (revision !== due) throw new Broken(`${stream} has revision ${revision} where ${due} is due`);
    if (last && store.compare(last.position, position) >= 0)
      throw new Broken(`${position} follows ${last.position} in the log`);
    ids.add(id);
    heads.set(stream, revision);
    last = event;
  }
  for (const stream of heads.keys()) {
    const feature = features.find(({ category }) => category === categoryOf(stream))!;
    const [refusal] = impossibilities(feature, log, stream);
    if (refusal) throw new Broken(`${stream} holds what it would refuse: ${JSON.stringify(refusal)}`);
  }
}

/** What the views of a node say, and of how much of the log. */
export interface Said {
  readonly whose: string;
  readonly seq: number;
  readonly dumps: ReadonlyMap<string, readonly string[]>;
}

/** Takes down what the views of a node say at this moment. */
export function saidBy(whose: string, { runner, file, failure }: Ledger): Said {
  if (failure !== undefined) throw new Broken(`${whose} has stopped for good: ${String(failure)}`);
  const parked = runner.statuses().find((status) => status.parked);
  if (parked) throw new Broken(`${whose} has parked ${parked.name}: ${parked.parked?.reason}`);
  const seqs = new Set(runner.statuses().map(({ cursor }) => cursor.seq));
  if (seqs.size > 1) throw new Broken(`${whose} has views at ${[...seqs].join(', ')}`);
  return { whose, seq: runner.cursor.seq, dumps: new Map(views.map((view) => [view.name, [...file.dump(view)]])) };
}

/** What a node says is what a fold of the log from its beginning says, row by row. */
export async function expectFreshFold(said: Said, log: readonly Recorded[], store: EventStore): Promise<void> {
  const fresh = await foldOf(log.slice(0, said.seq), store);
  for (const [name, rows] of fresh) {
    const is = said.dumps.get(name)!;
    const at = rows.findIndex((row, index) => row !== is[index]);
    if (at < 0 && is.length === rows.length) continue;
    const [wanted, found] = at < 0 ? ['no more rows', is[rows.length]] : [rows[at], is[at] ?? 'no more rows'];
    throw new Broken(`${said.whose}, ${name} after ${said.seq} events: has ${found}\n  where the log says ${wanted}`);
  }
}

async function foldOf(log: readonly Recorded[], store: EventStore): Promise<Map<string, string[]>> {
  const file = new ViewsFile(':memory:');
  const frozen = storeLike(store, {
    readAll: async (after, limit) => {
      const from = after === null ? 0 : log.findIndex(({ position }) => position === after) + 1;
      const events = log.slice(from, from + limit);
      return { events, remarks: [], upTo: events.at(-1)?.position ?? after, caughtUp: from + limit >= log.length };
    },
    async *read(stream) {
      yield* log.filter((event) => event.stream === stream);
    },
    follow: (_, signal) => ({
      [Symbol.asyncIterator]: () => ({
        next: () =>
          new Promise((resolve) => signal.addEventListener('abort', () => resolve({ done: true, value: undefined }))),
      }),
    }),
  });
  const runner = new Runner({ store: frozen, registry, file, views, wait: () => never() });
  runner.start();
  if (!(await runner.reachedHead(FOLD_MS))) throw new Error('the log cannot be folded');
  await runner.stop();
  const dumps = new Map(views.map((view) => [view.name, [...file.dump(view)]]));
  file.close();
  return dumps;
}

/** What a node says on some days, as known at some instants, is what the slow model says. */
export function expectSlowModel(
  whose: string,
  { file, runner }: Ledger,
  log: readonly Recorded[],
  picks: readonly number[],
): void {
  const known = [...new Set(knownTimes(log))];
  for (const pick of picks) {
    const cut = { asOf: log[pick % log.length]!.meta.effectiveOn, knownAt: known[pick % known.length]! };
    const said = withFacts.flatMap(({ category }) =>
      file.db
        .prepare(
          `SELECT kind, key, ref, value FROM ${runner.table(`${category}Facts`, 'facts')}
           WHERE valid_from <= $asOf AND valid_to > $asOf AND recorded_from <= $knownAt AND recorded_to > $knownAt`,
        )
        .all(cut)
        // What was found wrong is told across streams, and defined so: it is compared by itself.
        .filter(({ kind }) => kind !== 'finding')
        .map(({ kind, key, ref, value }) => `${String(kind)} ${String(key)} ${String(ref ?? '-')} ${String(value)}`),
    );
    const [is, should] = [
      said.toSorted(),
      factsAt(
        features,
        log.map((event) => upcast(event, registry)),
        cut,
      ),
    ];
    const differs = [...should, ''].findIndex((line, index) => line !== (is[index] ?? ''));
    if (differs >= 0)
      throw new Broken(`${whose} says ${is[differs]} on ${cut.asOf} where the model says ${should[differs]}`);
  }
}

/** What a node finds wrong on some days, as known at some instants, is what the definition says. */
export async function expectSlowFindings(
  whose: string,
  ledger: Ledger,
  log: readonly Recorded[],
  picks: readonly number[],
): Promise<void> {
  const events = log.map((event) => upcast(event, registry));
  const across = await wordsAcross(events, registry);
  const known = [...new Set(knownTimes(log))];
  for (const pick of picks) {
    const cut = { asOf: log[pick % log.length]!.meta.effectiveOn, knownAt: known[pick % known.length]! };
    const facts = ledger.file.db
      .prepare(
        `SELECT value FROM ${ledger.runner.table('findingFacts', 'facts')} WHERE kind = 'finding'
         AND valid_from <= $asOf AND valid_to > $asOf AND recorded_from <= $knownAt AND recorded_to > $knownAt`,
      )
      .all(cut);
    const is = facts
      .map(({ value }) => JSON.parse(String(value)) as FindingFact)
      // What two nodes slipped past is not asked of the rules, but of what was on record when an act came.
      .filter(({ ruleId }) => ruleId !== AGREEMENT)
      .map(lineOf)
      .sort();
    const should = foundAt(events, cut, across);
    const differs = [...should, ''].findIndex((line, index) => line !== (is[index] ?? ''));
    if (differs >= 0)
      throw new Broken(`${whose} finds ${is[differs]} on ${cut.asOf} where the definition says ${should[differs]}`);
  }
}

/**
 * Whatever follows from an event came out once, or is noted once as what came to nothing, or waits for its time. From an
 * annulled event nothing need follow, nor where a person took back the note that it came to nothing: who did so sees to it.
 * @returns how much followed
 */
export function expectEveryReactionOnce(log: readonly Recorded[], reacting: readonly Ledger[]): number {
  const bySystem = log.filter(({ meta }) => meta.actor.userId === SYSTEM.userId);
  const pending = reacting.flatMap(({ reactor }) => reactor.pending());
  const asked = new Set<string>();
  const annulled = new Set(
    [...Map.groupBy(log, ({ stream }) => stream).values()].flatMap((own) => [...annulments(own).keys()]),
  );
  const byPeople = log.filter(({ type, meta }) => type === RECORD_ANNULLED && meta.actor.userId !== SYSTEM.userId);
  const dismissed = new Set(byPeople.map(targetOf).filter((id) => annulled.has(id)));
  for (const reaction of domain.reactions) {
    const notes = bySystem.filter(({ stream }) => stream === streamOf(REACTION, reaction.name));
    const enabled = notes.filter(({ type }) => type === 'ReactionEnabled');
    if (enabled.length !== 1) throw new Broken(`${reaction.name} was enabled ${enabled.length} times`);
    const settled = notes.filter(({ id, type }) => type === 'ReactionSettled' && !annulled.has(id));
    const since = log.slice(log.indexOf(enabled[0]!)).filter(({ type }) => reaction.on.includes(type));
    for (const event of since) {
      for (const [index, { command }] of reaction.react(inForce(upcast(event, registry))).entries()) {
        const commandId = derivedId(reaction.name, event.id, index);
        asked.add(commandId);
        const done = bySystem.filter(({ meta }) => meta.commandId === commandId).length;
        const codes = settled.filter(({ data }) => data['eventId'] === event.id && data['index'] === index);
        const words = codes.map(({ data }) => String(data['code']));
        const waits = pending.some((one) => one.eventId === event.id && one.command === command);
        const conflict = words.includes('VERSION_CONFLICT');
        const came = done + words.length + Number(waits);
        const isDismissed = notes.some(
          ({ id, data }) => dismissed.has(id) && data['eventId'] === event.id && data['index'] === index,
        );
        if ((came === 1 || (came === 0 && (annulled.has(event.id) || isDismissed))) && !conflict) continue;
        throw new Broken(
          `${command} after ${event.type} ${event.id}: done ${done} times, settled as [${words.join()}], waits: ${waits}`,
        );
      }
    }
  }
  const strange = bySystem.find(({ stream, meta }) => categoryOf(stream) !== REACTION && !asked.has(meta.commandId));
  if (strange) throw new Broken(`the system recorded ${strange.type} ${strange.id}, which follows from nothing`);
  return asked.size;
}
