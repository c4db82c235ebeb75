import { isAboutARecord, annulments, targetOf, type Recorded, type StreamName, type ToldAcross } from '#libs/kernel';
import type { AcrossIndex, Noted, Word } from './across-index.ts';
import { AskedAgain } from './asked-again.ts';
import { changedChecks, ruleOf, type Judged } from './judgement.ts';
import type { LogSoFar } from './log-so-far.ts';
import type { Registry } from './registry.ts';

interface Parts {
  readonly registry: Registry;
  readonly across: ToldAcross;
  readonly index: AcrossIndex;
  readonly log: LogSoFar;
}

/**
 * Finds decisions that stand only because what barred them was taken back first: asked again as if one correction or
 * annulment before them had never been, they break a rule that they keep with it.
 */
export class TakenBack {
  private readonly parts: Parts;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** What there is to say after an event, by what its own act rests on and the acts that rest on its stream. */
  async after(
    event: Recorded,
    resting: Noted['resting'],
    others: readonly { readonly stream: StreamName }[],
  ): Promise<readonly Word[]> {
    const { across, index } = this.parts;
    if (isAboutARecord(event.type)) return this.saidOfItsTarget(event, others);
    if (!across.decisions.includes(event.type) || event.meta.entryMode === 'opening') return [];
    const grounds = resting.flatMap(({ ground }) => {
      const [name = '', ref] = ground.split(' ');
      return ref === undefined ? [name] : index.streamsWith(name, ref);
    });
    return this.saidOf(event, new Set([event.stream, ...grounds]));
  }

  /** What took a bar back is taken back itself: the bar stands. That once more: it is taken back again. */
  private saidOfItsTarget(event: Recorded, others: readonly { readonly stream: StreamName }[]): Word[] {
    const { across, index } = this.parts;
    const words: Word[] = [];
    for (const stream of new Set([event.stream, ...others.map((other) => other.stream)])) {
      const said = index.wordsOn(stream).filter((word) => word.said.ruleId === across.takenBack);
      for (const ofOne of Map.groupBy(said, (word) => word.said.eventId).values()) {
        const [before, last] = [ofOne.at(-2)?.said, ofOne.at(-1)!.said];
        if (last.foundBy !== targetOf(event)) continue;
        const isBack = last.outcome !== 'passed';
        const gone = { ...last, outcome: 'passed' as const, foundBy: event.id, foundIn: event.stream };
        words.push({ stream, revision: index.headOf(stream)!, said: isBack ? gone : before! });
      }
    }
    return words;
  }

  private async saidOf({ id, stream }: Recorded, beside: ReadonlySet<StreamName>): Promise<Word[]> {
    const { registry, across, index, log } = this.parts;
    const taken = await this.takenBackIn(beside);
    const act = taken.length > 0 && (await log.stream(stream)).timeline().history.find((one) => one.id === id);
    if (!act) return [];
    const rules = registry.domain.rulesOn(act.effectiveOn, undefined);
    const says = (broken: readonly Judged[], record?: string): Judged[] =>
      across
        .barred(broken, record, rules)
        .map((judgement) => ({ ...judgement, rule: ruleOf(rules, judgement.ruleId) }));
    const kept = new AskedAgain(registry, log);
    const broken = new Set((await brokenBy(kept, stream, id)).map(({ ruleId }) => ruleId));
    const told = index.wordsOn(stream).filter((word) => word.said.ruleId === across.takenBack);
    for (const one of taken) {
      // What was found of the vote is not found of the letter once more.
      if (told.some((word) => word.said.foundBy === one.id && word.said.outcome !== 'passed')) continue;
      const without = await brokenBy(new AskedAgain(registry, log.without(one.id)), stream, id);
      const bars = says(
        without.filter(({ ruleId }) => !broken.has(ruleId)),
        targetOf(one),
      );
      const words = changedChecks(act, says([]), bars).map((check) => ({
        stream,
        revision: index.headOf(stream)!,
        said: { ...check, foundBy: one.id, foundIn: one.stream },
      }));
      if (words.length > 0) return words;
    }
    return [];
  }

  /** The corrections and annulments in force of some streams, the earliest recorded first. */
  private async takenBackIn(streams: ReadonlySet<StreamName>): Promise<Recorded[]> {
    const found: Recorded[] = [];
    for (const name of streams) {
      const about = (await this.parts.log.stream(name)).events.filter(({ type }) => isAboutARecord(type));
      const annulled = annulments(about);
      found.push(...about.filter(({ id }) => !annulled.has(id)));
    }
    return found.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
  }
}

function placeOf({ meta, id }: Recorded): string {
  return `${meta.recordedAt} ${id}`;
}

/** The rules that an act breaks by what is on record. */
async function brokenBy(asked: AskedAgain, stream: StreamName, eventId: string): Promise<readonly Judged[]> {
  const { judged } = await asked.said(stream, eventId);
  return judged.filter(({ holds }) => !holds);
}
