import {
  categoryOf,
  derivedId,
  isRefusal,
  parseInstant,
  streamOf,
  type Actor,
  type EventStore,
  type Micros,
  type Recorded,
  type Refusal,
} from '#libs/kernel';
import { REACTION, type CommandRequest } from '#libs/runtime';
import type { Ledger } from '#libs/node';
import { problemOf } from '../../api/src/problems/problem.ts';
import { DEMO_SEED, demoPlan, type DemoStep } from './index.ts';
import type { SimulatedClock } from './simulated-clock.ts';

/** How long the views may take to come to rest between two days of the story. */
export const REST_MS = 60_000;

/** What a fill works with. */
export interface FillParts {
  readonly ledger: Ledger;
  readonly clock: Pick<SimulatedClock, 'moveTo'>;
  /** Told after each step. */
  readonly onProgress: (done: number, of: number) => void;
  /** How many steps of the plan are taken; all of them when it is left out. */
  readonly steps?: number;
}

/** A step of the plan was refused: the plan and the rules disagree. */
export class PlanRefused extends Error {
  override readonly name = 'PlanRefused';
}

/** The store holds something else than the demo. */
export class ForeignStore extends Error {
  override readonly name = 'ForeignStore';
}

/** How many steps are under way together at most: the events of all of them lie in one commit. */
const TOGETHER = 200;

/** Events at the beginning of the log among which the first act lies. */
const BEGINNING = 100;

const ACTORS: Readonly<Record<DemoStep['actor'], Actor>> = {
  recorder: { userId: 'u-recorder', role: 'recorder', organ: '区委组织部' },
  approver: { userId: 'u-approver', role: 'approver', organ: '区委组织部' },
};

// The whole of it takes a while to think out.
let thoughtOut: readonly DemoStep[] | undefined;
const wholePlan = (): readonly DemoStep[] => (thoughtOut ??= demoPlan());

const commandIdAt = (index: number): string => derivedId('demo', DEMO_SEED, index);

/**
 * Fills the store with the district by commands, on a simulated clock that stands at the instant of each step when it is
 * judged and handed to the log. Steps are under way together until one that something follows from by itself; then
 * reactions and views come to rest first. Every step has a command id of its own, so a fill that was cut off goes on where
 * it stopped and a complete one records nothing.
 * @returns the number of steps recorded now
 * @throws ForeignStore when the store does not begin with the demo; PlanRefused when a step is refused
 */
export async function fill({ ledger, clock, onProgress, steps }: FillParts): Promise<number> {
  const plan = wholePlan().slice(0, steps);
  const state = await stateOf(ledger.store, plan);
  if (state === 'complete') return 0;
  const eventIds: string[] = [];
  let recorded = 0;
  while (eventIds.length < plan.length) {
    const first = eventIds.length;
    const at = plan[first]!.at;
    if (!(await ledger.atRest(REST_MS))) throw new Error(`the views did not come to rest before ${at}`);
    const wave = plan.slice(first, endOfWave(plan, first, ledger));
    const requests = wave.map((step, index) => requestOf(step, first + index, eventIds));
    const moveTo = (index: number): void => clock.moveTo(parseInstant(wave[index]!.at) ?? 0);
    for (const [index, answer] of (await ledger.executor.executeInOrder(requests, moveTo)).entries()) {
      if (isRefusal(answer)) throw planRefused(wave[index]!, first + index, answer);
      eventIds.push(answer.eventIds[0] ?? '');
      if (!answer.repeated) recorded += 1;
    }
    onProgress(eventIds.length, plan.length);
  }
  return recorded;
}

/** The place of the first step that waits for the answers of those from `first` on, and for what follows from them. */
function endOfWave(plan: readonly DemoStep[], first: number, { registry, reactor }: Ledger): number {
  const answered = new Set(registry.domain.reactions.flatMap(({ on }) => on));
  // The first step shows whose the store is, the last one that nothing is missing. What waits for its time looks at the
  // clock with every event.
  const alone = first === 0 || first === plan.length - 1 || reactor.pending().length > 0;
  const last = alone ? first : Math.min(first + TOGETHER, plan.length - 1) - 1;
  for (let index = first; index < last; index++) {
    const { command } = plan[index]!;
    if (answered.has(registry.commands.get(command)?.spec.yields ?? '')) return index + 1;
    if (eventsNamedIn(plan[index + 1]!).some((step) => step >= first)) return index + 1;
  }
  return last + 1;
}

function requestOf(step: DemoStep, index: number, eventIds: readonly string[]): CommandRequest {
  const body = withEventIds(step.body, eventIds);
  return { name: step.command, body, commandId: commandIdAt(index), actor: ACTORS[step.actor] };
}

function planRefused({ at, command }: DemoStep, index: number, refusal: Refusal): PlanRefused {
  const { code, detail, fields } = problemOf(refusal, 'en', '');
  return new PlanRefused(
    `step ${index} (${at} ${command}) was refused: ${code} ${detail} ${JSON.stringify(fields ?? '')}`,
  );
}

/** The steps whose events the body names as `{$eventOf: n}`. */
function eventsNamedIn({ body }: DemoStep): number[] {
  return Object.values(body).flatMap((value) => eventOf(value) ?? []);
}

function eventOf(value: unknown): number | undefined {
  const step = (value as { $eventOf?: unknown } | null | undefined)?.$eventOf;
  return typeof step === 'number' ? step : undefined;
}

/** The body with `{$eventOf: n}` replaced by the id of the event that step n recorded. */
function withEventIds(body: DemoStep['body'], eventIds: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [name, eventIds[eventOf(value) ?? -1] ?? value]),
  );
}

/** The instant of the first act. */
export function storyBegins(): Micros {
  return parseInstant(wholePlan()[0]?.at ?? '') ?? 0;
}

async function stateOf(store: EventStore, plan: readonly DemoStep[]): Promise<'empty' | 'partial' | 'complete'> {
  const { events } = await store.readAll(null, BEGINNING);
  // What the machine notes of its own reactions may lie before the first act.
  const first = events.find(({ stream }) => categoryOf(stream) !== REACTION);
  if (!first) return 'empty';
  if (first.meta.commandId !== commandIdAt(0))
    throw new ForeignStore('the store holds another ledger; the demo fills an empty one only');
  const last = plan.at(-1);
  const stream = streamOf('statistics', String(last?.body['source']));
  const known: Recorded[] = [];
  for await (const event of store.read(stream)) known.push(event);
  return known.some(({ meta }) => meta.commandId === commandIdAt(plan.length - 1)) ? 'complete' : 'partial';
}
