import {
  RECORD_ANNULLED,
  RECORD_CORRECTED,
  categoryOf,
  correctionIn,
  formatInstant,
  idOf,
  isAboutARecord,
  moreSensitive,
  targetOf,
  type JsonObject,
  type Micros,
  type Recorded,
} from '#libs/kernel';
import type { SequencedEvent } from '#libs/runtime';
import { allows, maskedFor } from '../auth/masking.ts';
import { clearanceOf, type Reader } from '../auth/reader.ts';
import type { Ledger } from '#libs/node';
import type { Language } from '../problems/problem.ts';
import type { Plain } from '../reads/answer.ts';
import type { ToldEvent } from './events.answers.ts';

/** Tells events to one reader as known at one instant; what he may not see is left out. */
export class EventPresenter {
  private readonly ledger: Ledger;
  private readonly reader: Reader;
  private readonly language: Language;
  private readonly knownAt: Micros;

  constructor(ledger: Ledger, of: { reader: Reader; language: Language; knownAt: Micros }) {
    this.ledger = ledger;
    this.reader = of.reader;
    this.language = of.language;
    this.knownAt = of.knownAt;
  }

  /** The event in words and values; undefined when the reader may not know of it. */
  present({ event: stored, known }: SequencedEvent): Plain<ToldEvent> | undefined {
    const event = this.masked(stored);
    if (!event) return undefined;
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
      ...this.judgedOf(event),
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

  // What was looked at may say what is sealed in the event.
  private judgedOf({ stream, type, meta }: Recorded): Pick<ToldEvent, 'checks' | 'exceptionBasis'> {
    const clearance = clearanceOf(this.reader, stream, type);
    if (!allows(clearance, moreSensitive('restricted', meta.sensitivity))) return {};
    const { checks, exceptionBasis } = meta;
    return { ...(checks.length > 0 ? { checks } : {}), ...(exceptionBasis ? { exceptionBasis } : {}) };
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
    const target = this.targetOf(event);
    const told = target && this.masked(target);
    return told ? this.summaryOf(told) : targetOf(event);
  }

  private masked(event: Recorded): Recorded | undefined {
    return maskedFor(this.reader, event, this.ledger.registry, (annulment) => this.targetOf(annulment));
  }

  private targetOf(event: Recorded): Recorded | undefined {
    return this.ledger.trail.inStream(event.stream, targetOf(event))?.event;
  }

  private inWords(type: string, data: JsonObject, event: Recorded): string {
    const summary = this.ledger.registry.kindOf(type)?.summary;
    const named = (what: string, id: string): string => this.nameOf(what, id, event);
    return summary?.[this.language === 'en' ? 'en' : 'zh'](data, named) ?? type;
  }

  // The name of the day if there is one, else the last known one, else the id.
  private nameOf(what: string, id: string, event: Recorded): string {
    const { facts } = this.ledger;
    const cut = { asOf: event.meta.effectiveOn, knownAt: this.knownAt };
    if (what === 'post') {
      const key = `${idOf(event.stream)}/${id}`;
      return (facts.one('post', key, cut) ?? facts.historyOf('post', key, this.knownAt).at(-1)?.value)?.title ?? id;
    }
    const kind = what === 'team' ? 'team' : 'cadre';
    return (facts.one(kind, id, cut) ?? facts.historyOf(kind, id, this.knownAt).at(-1)?.value)?.name ?? id;
  }
}
