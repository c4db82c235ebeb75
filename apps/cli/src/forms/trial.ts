import { refusedQuestion, type PlannedCommand, type Question } from '#libs/interchange';
import { isRefusal, type Actor, type EventStore, type Refusal } from '#libs/kernel';
import { Executor } from '#libs/runtime';
import type { Ledger } from '#libs/node';
import { problemOf } from '../../../api/src/problems/problem.ts';
import type { DryRunNotes, NotedAct, Stage } from './notes.ts';
import type { RehearsalStore } from './rehearsal.ts';
import type { Failure } from './told.ts';

/** How long the views may take to reach the head of the log. */
const HEAD_MS = 60_000;

/** Who records what forms say. */
export const IMPORTER: Actor = { userId: 'u-import', role: 'recorder', organ: '组织部' };

/** After so many acts what was found out is kept. */
const TOGETHER = 500;
/** How many events of the streams in use are remembered, however many forms there are. */
const EVENTS_KEPT = 10_000;

/** Tries acts as the ledger would judge them, over a store that keeps them to itself. */
export class Trial {
  private readonly ledger: Ledger;
  private readonly store: RehearsalStore;
  private readonly notes: DryRunNotes;
  private readonly executor: Executor;

  constructor(ledger: Ledger, store: RehearsalStore, notes: DryRunNotes) {
    this.ledger = ledger;
    this.store = store;
    this.notes = notes;
    this.executor = this.executorOver(store);
  }

  /**
   * Tries the acts of a batch in an order in which they can be recorded, and notes what came of each. Acts that belong
   * together, such as an assignment and its relief, are recorded together or not at all.
   * @param onAct told of every act for the first time that it is tried; it may stop the trial by throwing
   */
  async run(batch: number, onAct: (done: number, of: number) => void): Promise<void> {
    const { stage } = this.notes;
    if (!stage.trial) this.notes.giveTurns(batch);
    const [first, end] = this.notes.turnsOf(batch);
    let { turn, inVain, again } = stage.trial ?? { turn: first, inVain: false, again: false };
    for (; ; [turn, inVain, again] = [first, false, true]) {
      for (; turn < end; turn++) {
        if (!again) onAct(turn - first, end - first);
        if ((turn - first) % TOGETHER === 0) await this.keep({ ...stage, trial: { turn, inVain, again } });
        const act = this.notes.actAt(turn);
        if (act && (await this.failsWithOthers(batch, act))) inVain = true;
      }
      if (!inVain) return;
      this.store.backTo(stage.begun);
      this.notes.tryAgain(batch);
      this.executor.forget();
    }
  }

  private async keep(stage: Stage): Promise<void> {
    this.notes.setStage(stage);
    this.notes.keep();
    await new Promise(setImmediate);
  }

  // Whether an act that was accepted fails with this one.
  private async failsWithOthers(batch: number, act: NotedAct): Promise<boolean> {
    const { command, turn } = act;
    if (command.unless !== undefined && (await this.store.has(command.unless))) return false;
    const { name, body, commandId } = command;
    const answer = await this.executor.execute({ name, body, commandId, actor: IMPORTER });
    if (isRefusal(answer) && answer.refused !== 'COMMAND_ID_REUSED') {
      const sha256 = this.notes.sha256Of(act.form);
      const failure: Failure = { why: 'refused', question: questionOf(sha256, command, answer) };
      const together = togetherWith(this.notes.actsOf(act.form, batch), command);
      for (const other of together) this.notes.fail(other.turn, failure);
      return together.some(({ accepted }) => accepted);
    }
    if (isRefusal(answer) || answer.repeated) this.notes.fail(turn, { why: 'recordedBefore' });
    else this.notes.accept(turn);
    return false;
  }

  private executorOver(store: EventStore): Executor {
    const { registry, clock, facts, runner } = this.ledger;
    const finder = {
      byRef: async (kind: string, ref: string, from: string) => {
        if (!(await runner.reachedHead(HEAD_MS))) throw new Error('the views did not reach the head of the log');
        return facts.knownByRef(kind, ref, from);
      },
      ofKinds: async (kinds: readonly string[], ref: string) => {
        if (!(await runner.reachedHead(HEAD_MS))) throw new Error('the views did not reach the head of the log');
        return facts.knownOfKinds(kinds, ref);
      },
      // No reaction answers to a trial.
      isGivenUp: () => Promise.resolve(false),
    };
    return new Executor({ store, registry, clock, finder, eventsKept: EVENTS_KEPT });
  }
}

// Without the registration nothing of the form can be recorded; otherwise what comes from the same lines goes together.
function togetherWith<Act extends NotedAct>(
  acts: readonly Act[],
  { name, entries, seat }: PlannedCommand,
): readonly Act[] {
  if (name === 'RegisterCadre') return acts;
  return acts.filter(({ command: other }) =>
    // What an earlier form told of comes from no line of this one.
    entries.length === 0
      ? other.entries.length === 0 && other.seat?.post === seat?.post
      : other.entries.some((key) => entries.includes(key)),
  );
}

function questionOf(sha256: string, command: PlannedCommand, refusal: Refusal): Question {
  const told = (language: 'zh-CN' | 'en'): string => {
    const { detail, fields = [] } = problemOf(refusal, language, '');
    return [detail, ...fields.map(({ path, message }) => `${path} ${message}`)].join(' ');
  };
  return refusedQuestion(sha256, command, { code: refusal.refused, zh: told('zh-CN'), en: told('en') });
}
