import {
  RECORD_ANNULLED,
  RECORD_CORRECTED,
  categoryOf,
  correctionIn,
  formatInstant,
  idOf,
  isAboutARecord,
  subjectsOf,
  targetOf,
  type JsonObject,
  type Micros,
  type Recorded,
} from '#libs/kernel';
import type { SequencedEvent } from '#libs/runtime';
import type { Nameable } from '../auth/visible-facts.ts';
import type { VisibleLedger } from '../auth/visible-ledger.ts';
import type { Language } from '../problems/problem.ts';
import type { Plain } from '../reads/answer.ts';
import type { NamedStream } from '../cases/cases.answers.ts';
import type { ToldEvent } from './events.answers.ts';

/** Puts events into words for one reader, as known at one instant: such as he may see them, and nothing else. */
export class EventPresenter {
  private readonly ledger: VisibleLedger;
  private readonly language: Language;
  readonly knownAt: Micros;
  /** What is named while events are put into words to find out. */
  private noted: Record<Nameable, string[]> | undefined;

  constructor(ledger: VisibleLedger, of: { language: Language; knownAt: Micros }) {
    this.ledger = ledger;
    this.language = of.language;
    this.knownAt = of.knownAt;
  }

  /** Fetches at once what will be asked for to put some events into words: who is named in them, and their marks. */
  fetch(rows: readonly SequencedEvent[]): void {
    const { facts, trail } = this.ledger;
    const named: Record<Nameable, string[]> = { cadre: [], team: [], post: [] };
    this.noted = named;
    for (const { event } of rows) {
      if (categoryOf(event.stream) === 'team') named.team.push(idOf(event.stream));
      if (!isAboutARecord(event.type)) this.summaryOf(event);
      for (const subject of this.streamsIn(event)) {
        const category = categoryOf(subject);
        if (category === 'cadre' || category === 'team') named[category].push(idOf(subject));
      }
    }
    this.noted = undefined;
    facts.fetchLastNames(this, named);
    const ids = rows.map(({ event }) => event.id);
    trail.fetchMarks(ids, this.knownAt);
  }

  /** An event that the reader was given, in words and values. */
  present({ event, known }: SequencedEvent): Plain<ToldEvent> {
    const { meta } = event;
    return {
      eventId: event.id,
      type: event.type,
      effectiveOn: meta.effectiveOn,
      ...(meta.effectivePrecision ? { effectivePrecision: meta.effectivePrecision } : {}),
      recordedAt: formatInstant(known),
      actor: meta.actor,
      entryMode: meta.entryMode,
      ...(meta.basis ? { basis: meta.basis } : {}),
      ...(meta.reason ? { reason: meta.reason } : {}),
      ...(meta.checks.length > 0 ? { checks: meta.checks } : {}),
      ...(meta.exceptionBasis ? { exceptionBasis: meta.exceptionBasis } : {}),
      summary: this.summaryOf(event),
      data: event.data,
      ...(categoryOf(event.stream) === 'team' ? { unit: this.nameOf('team', idOf(event.stream), event) } : {}),
      stream: event.stream,
      revision: event.revision,
      position: event.position,
      commandId: meta.commandId,
      correlationId: meta.correlationId,
      causationId: meta.causationId,
      ...(event.type === RECORD_CORRECTED ? { corrects: targetOf(event) } : {}),
      ...(event.type === RECORD_ANNULLED ? { annuls: targetOf(event) } : {}),
      ...this.ledger.trail.marksOf(event.id, this.knownAt),
    };
  }

  /** The cadres and teams that an event is about, by what of it the reader was given. */
  subjectsOf({ event }: SequencedEvent): Plain<NamedStream>[] {
    return this.streamsIn(event).flatMap((stream) => {
      const category = categoryOf(stream);
      return category === 'cadre' || category === 'team'
        ? [{ stream, name: this.nameOf(category, idOf(stream), event) }]
        : [];
    });
  }

  private streamsIn(event: Recorded): readonly string[] {
    const { targetType, data } =
      event.type === RECORD_CORRECTED ? correctionIn(event) : { targetType: event.type, data: event.data };
    const kind = this.ledger.registry.kindOf(targetType);
    return kind && data ? subjectsOf({ stream: event.stream, data }, kind) : [event.stream];
  }

  private summaryOf(event: Recorded): string {
    if (isAboutARecord(event.type)) return this.summaryAboutARecord(event);
    return this.inWords(event.type, event.data, event);
  }

  private summaryAboutARecord(event: Recorded): string {
    const chinese = this.language === 'zh-CN';
    if (event.type === RECORD_ANNULLED) return `${chinese ? '撤销:' : 'Annulled: '}${this.summaryOfTarget(event)}`;
    const { targetType, data, newEffectiveOn } = correctionIn(event);
    const words = [data ? this.inWords(targetType, data, event) : this.summaryOfTarget(event)];
    if (newEffectiveOn) words.push(chinese ? `生效日期改为${newEffectiveOn}` : `effective on ${newEffectiveOn}`);
    return `${chinese ? '更正:' : 'Corrected: '}${words.join(chinese ? ',' : ', ')}`;
  }

  private summaryOfTarget(event: Recorded): string {
    const target = this.ledger.trail.targetOf(event);
    return target ? this.summaryOf(target) : targetOf(event);
  }

  private inWords(type: string, data: JsonObject, event: Recorded): string {
    const summary = this.ledger.registry.kindOf(type)?.summary;
    const named = (what: string, id: string): string => this.nameOf(what, id, event);
    return summary?.[this.language === 'en' ? 'en' : 'zh'](data, named) ?? type;
  }

  // The name of the day if there is one, else the last known one, else the id.
  private nameOf(what: string, id: string, event: Recorded): string {
    const cut = { asOf: event.meta.effectiveOn, knownAt: this.knownAt };
    const kind: Nameable = what === 'post' || what === 'team' ? what : 'cadre';
    const key = kind === 'post' ? `${idOf(event.stream)}/${id}` : id;
    if (this.noted) {
      this.noted[kind].push(key);
      return id;
    }
    return this.ledger.facts.lastNameOf(kind, key, cut) ?? id;
  }
}
