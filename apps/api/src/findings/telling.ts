import type { Facts } from '#libs/domain';
import {
  categoryOf,
  formatInstant,
  idOf,
  type FactRow,
  type Micros,
  type Recorded,
  type StreamName,
} from '#libs/kernel';
import type { VisibleLedger } from '../auth/visible-ledger.ts';
import type { Language } from '../problems/problem.ts';
import type { Plain } from '../reads/answer.ts';
import { Evidence } from '../reads/evidence.ts';
import type { ReadCut } from '../reads/read.ts';
import { toldRule } from '../rules/told-rule.ts';
import type { FindingLine } from './findings.answers.ts';

/** A finding as it holds, or as it last held. */
export type FindingRow = Pick<FactRow<Facts['finding']>, 'value'> & { readonly lapsedAt?: Micros };

/** Puts findings into words, for one reader. */
export class FindingTelling {
  private readonly ledger: VisibleLedger;
  private readonly cut: ReadCut;
  private readonly language: Language;
  private readonly evidence: Evidence;

  constructor(ledger: VisibleLedger, of: { readonly cut: ReadCut; readonly language: Language }) {
    this.ledger = ledger;
    this.cut = of.cut;
    this.language = of.language;
    this.evidence = new Evidence(ledger, { language: of.language, knownAt: of.cut.knownAt });
  }

  /** How far it is dealt with. */
  stateOf({ value, lapsedAt }: FindingRow): string {
    if (lapsedAt !== undefined) return 'closed';
    return this.ledger.facts.one('findingHandling', value.findingId, this.cut)?.state ?? 'open';
  }

  /** A finding with its rule, its values and its evidence. */
  tell(row: FindingRow): Plain<FindingLine> {
    const { value, lapsedAt } = row;
    const { findingId, ruleId, ruleVersion, outcome, on, stream, entryMode, inputs, others, exception } = value;
    const handling = this.ledger.facts.one('findingHandling', findingId, this.cut);
    return {
      findingId,
      rule: toldRule(ruleId, this.language, { version: ruleVersion }),
      outcome,
      state: this.stateOf(row),
      on,
      stream,
      entryMode,
      inputs,
      ...(others ? { others } : {}),
      evidence: this.evidence.tell(this.eventsOf(value)),
      subjects: value.subjects.flatMap((subject) => this.named(subject)),
      ...(exception ? { exception: exception as Plain<NonNullable<FindingLine['exception']>> } : {}),
      ...(handling ? { handling: told(handling) } : {}),
      ...(lapsedAt === undefined ? {} : { closing: this.closing(lapsedAt) }),
    };
  }

  private eventsOf({ stream, eventId, foundBy, foundIn = stream }: Facts['finding']): Recorded[] {
    const ids = [eventId, foundBy];
    return [...new Set([stream, foundIn])]
      .flatMap((name) => this.ledger.trail.stream(name, this.cut.knownAt))
      .map(({ event }) => event)
      .filter(({ id }) => ids.includes(id));
  }

  private closing(at: Micros): Plain<NonNullable<FindingLine['closing']>> {
    const [seen] = this.ledger.trail.recorded({ knownFrom: at, knownTo: at }, 0, 1);
    const event = seen?.seen?.event;
    return { at: formatInstant(at), because: event ? (this.evidence.tell([event])[0] ?? null) : null };
  }

  private named(stream: StreamName): { readonly stream: string; readonly name: string }[] {
    const category = categoryOf(stream);
    if (category !== 'cadre' && category !== 'team') return [];
    return [{ stream, name: this.ledger.facts.lastNameOf(category, idOf(stream), this.cut) ?? idOf(stream) }];
  }
}

function told({
  on,
  by,
  role,
  words,
  reason,
  documentNo,
}: Facts['findingHandling']): Plain<NonNullable<FindingLine['handling']>> {
  return {
    on,
    by,
    role,
    ...(words === undefined ? {} : { words }),
    ...(reason === undefined ? {} : { reason }),
    ...(documentNo === undefined ? {} : { documentNo }),
  };
}
