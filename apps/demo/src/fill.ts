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
import { REACTION, type Executed } from '#libs/runtime';
import type { Ledger } from '#libs/node';
import { problemOf } from '../../api/src/problems/problem.ts';
import { onTheBus, type OnTheBus } from '../../api/src/commands/record.command.ts';
import { DEMO_SEED, demoPlan, type DemoStep } from './index.ts';
import type { SimulatedClock } from './simulated-clock.ts';

/** How long the views may take to come to rest between two days of the story. */
export const REST_MS = 60_000;

/** What the commands are sent through: the command bus, or something in its place. */
export interface Bus {
  execute(command: OnTheBus): Promise<Executed | Refusal>;
}

/** What a fill works with. */
export interface FillParts {
  readonly bus: Bus;
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

/** Events at the beginning of the log among which the first act lies. */
const BEGINNING = 100;

const ACTORS: Readonly<Record<DemoStep['actor'], Actor>> = {
  recorder: { userId: 'u-recorder', role: 'recorder', organ: '区委组织部' },
  approver: { userId: 'u-approver', role: 'approver', organ: '区委组织部' },
};

const commandIdAt = (index: number): string => derivedId('demo', DEMO_SEED, index);

/**
 * Fills the store with the district through the command bus, on a simulated clock that moves only while the views are
 * at rest. Every step has a command id of its own, so a fill that was cut off goes on where it stopped and a complete
 * one records nothing.
 * @returns the number of steps recorded now
 * @throws ForeignStore when the store does not begin with the demo; PlanRefused when a step is refused
 */
export async function fill({ bus, ledger, clock, onProgress, steps }: FillParts): Promise<number> {
  const plan = demoPlan().slice(0, steps);
  const state = await stateOf(ledger.store, plan);
  if (state === 'complete') return 0;
  const eventIds: string[] = [];
  let recorded = 0;
  let at = '';
  for (const [index, step] of plan.entries()) {
    if (step.at !== at) {
      if (!(await ledger.atRest(REST_MS))) throw new Error(`the views did not come to rest before ${step.at}`);
      at = step.at;
      clock.moveTo(parseInstant(at) ?? 0);
    }
    const answer = await send(bus, step, index, eventIds);
    eventIds.push(answer.eventIds[0] ?? '');
    if (!answer.repeated) recorded += 1;
    onProgress(index + 1, plan.length);
  }
  return recorded;
}

async function send(bus: Bus, step: DemoStep, index: number, eventIds: readonly string[]): Promise<Executed> {
  const command = onTheBus({
    name: step.command,
    body: withEventIds(step.body, eventIds),
    commandId: commandIdAt(index),
    actor: ACTORS[step.actor],
  });
  if (!command) throw new PlanRefused(`step ${index}: there is no command ${step.command}`);
  const answer = await bus.execute(command);
  if (!isRefusal(answer)) return answer;
  const { code, detail, fields } = problemOf(answer, 'en', '');
  throw new PlanRefused(
    `step ${index} (${step.at} ${step.command}) was refused: ${code} ${detail} ${JSON.stringify(fields ?? '')}`,
  );
}

/** The body with `{$eventOf: n}` replaced by the id of the event that step n recorded. */
function withEventIds(body: DemoStep['body'], eventIds: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => {
      const step = (value as { $eventOf?: unknown } | null)?.$eventOf;
      return [name, typeof step === 'number' ? eventIds[step] : value];
    }),
  );
}

/** The instant of the first act. */
export function storyBegins(): Micros {
  return parseInstant(demoPlan()[0]?.at ?? '') ?? 0;
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
