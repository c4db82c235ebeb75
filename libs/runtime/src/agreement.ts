import { referencesIn, streamOf, type Micros, type Recorded, type StreamName, type ToldAcross } from '#libs/kernel';
import type { AcrossIndex, Doubted, Word } from './across-index.ts';
import { AskedAgain, actOf } from './asked-again.ts';
import { changedChecks, ruleOf, type Judged } from './judgement.ts';
import type { LoggedEvent } from './known.ts';
import type { LogSoFar } from './log-so-far.ts';
import type { Registry } from './registry.ts';

/** A node that judged an act by another stream had read that one at most so long before the act was in the log. */
const NOT_SEEN: Micros = 600_000_000;

/** What an event says of the acts that cannot be beside each other. */
export interface Disagreement {
  readonly words: readonly Word[];
  readonly doubted: readonly Doubted[];
}

interface Parts {
  readonly registry: Registry;
  readonly across: ToldAcross;
  readonly index: AcrossIndex;
  readonly log: LogSoFar;
}

/**
 * Finds what two nodes slipped past: an act that is refused by what was on record when it came. It is asked again whenever
 * something is recorded in one of the streams that it was asked of.
 */
export class Agreement {
  private readonly parts: Parts;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** Whether the act of an event is to be asked after it, and which others are, by the log as it stands before it. */
  askedAfter({ event, known }: LoggedEvent): {
    readonly fresh: boolean;
    readonly doubted: readonly Doubted[];
  } {
    const { index } = this.parts;
    const doubted = [...index.doubted().values()].filter(
      ({ stream, beside }) => stream === event.stream || beside.includes(event.stream),
    );
    return { fresh: this.mayHaveMissed(event, known), doubted };
  }

  /** What there is to say after an event. */
  async after({ event }: LoggedEvent, { fresh, doubted }: ReturnType<Agreement['askedAfter']>): Promise<Disagreement> {
    const found: Doubted[] = [];
    const words: Word[] = [];
    const ask = async (stream: StreamName, eventId: string): Promise<void> => {
      const said = await this.askedOf(stream, eventId, event);
      if (said.doubted) found.push(said.doubted);
      words.push(...said.words);
    };
    for (const { stream, eventId } of doubted) await ask(stream, eventId);
    const act = fresh ? actOf(event, (await this.parts.log.stream(event.stream)).events) : undefined;
    // What was brought back stands against an act of which that is said already.
    const isSaid = doubted.some(({ eventId }) => eventId === act?.id) || (act !== event && found.length > 0);
    if (act && !isSaid) await ask(event.stream, act.id);
    return { words, doubted: found };
  }

  /** Whether a node may have judged an event without having seen what was in the log. */
  private mayHaveMissed(event: Recorded, known: Micros): boolean {
    const { registry, index } = this.parts;
    const feature = registry.featureOf(event.stream);
    if (feature?.setConstraint?.check && feature.setConstraint.after.includes(event.type)) return true;
    const kind = registry.kindOf(event.type);
    const named = kind ? referencesIn(event.data, kind.fields).map(({ ref, id }) => streamOf(ref, id)) : [];
    return named.some((name) => {
      const head = index.head(name);
      return head === undefined || head.known > known - NOT_SEEN;
    });
  }

  private async askedOf(
    stream: StreamName,
    eventId: string,
    event: Recorded,
  ): Promise<{ readonly words: readonly Word[]; readonly doubted?: Doubted }> {
    const { registry, across, index, log } = this.parts;
    const asked = new AskedAgain(registry, log);
    const act = (await log.stream(stream)).timeline().history.find(({ id, ends }) => id === eventId && !ends);
    const refused = (await asked.refused(stream, [eventId])).get(eventId);
    const last = index
      .wordsOn(stream)
      .findLast(({ said }) => said.eventId === eventId && said.ruleId === across.agreement);
    if (!act || (!refused && !last)) return { words: [] };
    const against = refused && (await asked.against(stream, eventId, refused.beside));
    const rules = registry.domain.rulesOn(act.effectiveOn, undefined);
    const judged = (holds: boolean): Judged[] =>
      across
        .agrees(holds ? undefined : refused?.refusal, against, rules)
        .map((judgement) => ({ ...judgement, holds, rule: ruleOf(rules, judgement.ruleId) }));
    const before = judged(last?.said.outcome !== 'violated');
    const changed = changedChecks(act, before, judged(refused === undefined));
    const because = against ?? event;
    const words = changed.map((check) => ({
      stream,
      revision: index.headOf(stream)!,
      said: { ...check, foundBy: because.id, foundIn: because.stream },
    }));
    return { words, ...(refused ? { doubted: { stream, eventId, beside: [...refused.beside] } } : {}) };
  }
}
