import type { Facts } from '#libs/domain';
import type { FactRow, Micros } from '#libs/kernel';
import type { Cut, Differing, FactKind, FactsReader, Placed, Scalar } from '#libs/readmodel';
import { mayKnowFact, maskedFact } from './masking.ts';
import type { Reader } from './reader.ts';

type Rows<K extends FactKind> = FactRow<Facts[K]>[];

/**
 * The facts as one reader may see them: what he may not know of is not there, and what he may not see is left out of every
 * value. Whoever answers with nothing else cannot tell too much.
 */
export class VisibleFacts {
  private readonly facts: FactsReader;
  private readonly reader: Reader;

  constructor(facts: FactsReader, reader: Reader) {
    this.facts = facts;
    this.reader = reader;
  }

  /** Whether the reader may know of such a fact, if there is one. */
  tells(kind: FactKind, key: string): boolean {
    return mayKnowFact(this.reader, kind, key);
  }

  /** See {@link FactsReader.one}. */
  one<K extends FactKind>(kind: K, key: string, cut: Cut): Facts[K] | undefined {
    const value = this.facts.one(kind, key, cut);
    return value && maskedFact(this.reader, kind, key, value);
  }

  /** See {@link FactsReader.under}. */
  under<K extends FactKind>(kind: K, id: string, cut: Cut): Rows<K> {
    return this.seen(kind, this.facts.under(kind, id, cut));
  }

  /** See {@link FactsReader.byRef}. */
  byRef<K extends FactKind>(kind: K, ref: string, cut: Cut): Rows<K> {
    return this.seen(kind, this.facts.byRef(kind, ref, cut));
  }

  /** See {@link FactsReader.equal}. */
  equal<K extends FactKind>(kind: K, path: string, is: Scalar, cut: Cut): Rows<K> {
    return this.seen(kind, this.facts.equal(kind, path, is, cut));
  }

  /** See {@link FactsReader.historyByRef}. */
  historyByRef<K extends FactKind>(kind: K, ref: string, knownAt: Micros): Rows<K> {
    return this.seen(kind, this.facts.historyByRef(kind, ref, knownAt));
  }

  /** The rows of a page as the reader may see them; that there are others he does not learn. */
  seen<K extends FactKind, Row extends FactRow<Facts[K]> | Placed<FactRow<Facts[K]>>>(
    kind: K,
    rows: readonly Row[],
  ): Row[] {
    return rows.flatMap((row) => {
      const value = maskedFact(this.reader, kind, row.key, row.value);
      return value === undefined ? [] : [{ ...row, value }];
    });
  }

  /** A difference as the reader may see it; both sides may then be the same. */
  difference(kind: FactKind, { key, before, after }: Differing): Differing {
    const [was, became] = [before, after].map((text) => {
      if (text === null) return null;
      const value = maskedFact(this.reader, kind, key, JSON.parse(text) as Facts[typeof kind]);
      return value === undefined ? null : JSON.stringify(value);
    }) as [string | null, string | null];
    return { key, before: was, after: became };
  }
}
