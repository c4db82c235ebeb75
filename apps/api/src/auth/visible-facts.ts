import { factFields, type Facts } from '#libs/domain';
import type { FactRow } from '#libs/kernel';
import type { Cut, Differing, FactKind, FactsReader, PageOf, Placed, Scalar, Where } from '#libs/readmodel';
import { allows, maskedFact } from './masking.ts';
import type { Reach } from './reach.ts';

type Rows<K extends FactKind> = FactRow<Facts[K]>[];

/** What has a name that is open to everybody. */
export type Nameable = 'cadre' | 'team' | 'post';

/**
 * The facts as one reader may see them: what he may not know of is not there, what he may not see is left out of every
 * value, and lists hold what he may read of. Whoever answers with nothing else cannot tell too much.
 */
export class VisibleFacts {
  private readonly facts: FactsReader;
  private readonly reach: Reach;

  constructor(facts: FactsReader, reach: Reach) {
    this.facts = facts;
    this.reach = reach;
  }

  /** Whether the reader may know of such a fact, if there is one. */
  tells(kind: FactKind, key: string): boolean {
    return allows(this.reach.clearanceAt(kind, key), factFields[kind].held);
  }

  /** See {@link FactsReader.one}. */
  one<K extends FactKind>(kind: K, key: string, cut: Cut): Facts[K] | undefined {
    const value = this.facts.one(kind, key, cut);
    return value && this.masked(kind, key, value, [cut]);
  }

  /** See {@link FactsReader.under}. */
  under<K extends FactKind>(kind: K, id: string, cut: Cut): Rows<K> {
    return this.seen(kind, this.facts.under(kind, id, cut), cut);
  }

  /** See {@link FactsReader.byRef}. */
  byRef<K extends FactKind>(kind: K, ref: string, cut: Cut): Rows<K> {
    return this.seen(kind, this.facts.byRef(kind, ref, cut), cut);
  }

  /** See {@link FactsReader.equal}. */
  equal<K extends FactKind>(kind: K, path: string, is: Scalar, cut: Cut, more: Where['is'] = {}): Rows<K> {
    return this.seen(kind, this.facts.equal(kind, path, is, cut, more), cut);
  }

  /** See {@link FactsReader.keysWith}. */
  keysWith(kind: FactKind, path: string, values: readonly Scalar[], cut: Cut): string[] {
    return values.flatMap((value) => this.equal(kind, path, value, cut).map(({ key }) => key));
  }

  /** See {@link FactsReader.historyByRef}. Whose it is and was is asked as of the day of the cut. */
  historyByRef<K extends FactKind>(kind: K, ref: string, cut: Cut): Rows<K> {
    return this.seen(kind, this.facts.historyByRef(kind, ref, cut.knownAt), cut);
  }

  /** See {@link FactsReader.historyOf}. Whose it is and was is asked as of the day of the cut. */
  historyOf<K extends FactKind>(kind: K, key: string, cut: Cut): Rows<K> {
    return this.seen(kind, this.facts.historyOf(kind, key, cut.knownAt), cut);
  }

  /** A page of what the reader may read of. See {@link FactsReader.page}. */
  async page<K extends FactKind>(
    kind: K,
    cut: Cut,
    of: PageOf<FactRow<Facts[K]>>,
  ): Promise<Placed<FactRow<Facts[K]>>[]> {
    const where = this.reach.where(kind, cut, of.where);
    return where ? this.seen(kind, await this.facts.page(kind, cut, { ...of, where }), cut) : [];
  }

  /** What the facts that the reader may read of refer to. See {@link FactsReader.refs}. */
  refs(kind: FactKind, cut: Cut, of: { where?: Where; after?: string; limit: number }): string[] {
    const where = this.reach.where(kind, cut, of.where);
    return where ? this.facts.refs(kind, cut, { ...of, where }) : [];
  }

  /** How many facts that the reader may read of there are, value by value. See {@link FactsReader.countBy}. */
  async countBy(
    kind: FactKind,
    cut: Cut,
    of: { readonly path: string; readonly values: readonly string[]; readonly where?: Where },
  ): Promise<Map<string, number>> {
    const where = this.reach.where(kind, cut, of.where);
    return where ? this.facts.countBy(kind, cut, { ...of, where }) : new Map();
  }

  /** Whom facts name whose keys begin with an id. Whether they are is no secret, though what is said of them may be. */
  namedUnder(kind: 'grade' | 'fitness' | 'reviewVote' | 'opinionPoll', id: string, cut: Cut): string[] {
    const rows = this.facts.under(kind, id, cut).filter((row) => this.reach.covers(kind, row.key, row.value, [cut]));
    return rows.map(({ key }) => key.slice(id.length + 1));
  }

  /** The keys of such facts that name a cadre. */
  keysNaming(kind: 'grade' | 'reviewVote', cadreId: string, cut: Cut): string[] {
    const rows = this.facts
      .byRef(kind, cadreId, cut)
      .filter((row) => this.reach.covers(kind, row.key, row.value, [cut]));
    return rows.map(({ key }) => key);
  }

  /** How many facts that the reader may know of have keys that begin with an id. */
  countUnder(kind: FactKind, id: string, cut: Cut): number {
    const where = this.reach.where(kind, cut, { heads: [id] });
    return where ? this.facts.countAll(kind, cut, where) : 0;
  }

  /** How many facts of a kind are about what the reader's scope holds: a number, for those too who are told nothing else of them. */
  howMany(kind: FactKind, cut: Cut): number {
    return this.facts.countAll(kind, cut, this.reach.whose(kind, cut));
  }

  /**
   * What differs between two cuts as the reader may see it; both sides may then be the same. What was his own at either
   * of them counts. See {@link FactsReader.differences}.
   */
  async *differences(
    kind: FactKind,
    cuts: readonly [Cut, Cut],
    of: { readonly where?: Where; readonly after?: string | undefined },
  ): AsyncGenerator<readonly Differing[], void, undefined> {
    for await (const slice of this.facts.differences(kind, cuts, of)) {
      yield slice.map(({ key, before, after }) => ({
        key,
        before: this.maskedText(kind, key, before, cuts),
        after: this.maskedText(kind, key, after, cuts),
      }));
    }
  }

  /** The name of a cadre or a team, or the title of a post, at a cut. Names are open to everybody. */
  nameOf(kind: Nameable, key: string, cut: Cut): string | undefined {
    return nameIn(this.facts.one(kind, key, cut));
  }

  /** The name at a cut; else the last that is known. */
  lastNameOf(kind: Nameable, key: string, cut: Cut): string | undefined {
    return this.nameOf(kind, key, cut) ?? nameIn(this.facts.historyOf(kind, key, cut.knownAt).at(-1)?.value);
  }

  /** Whether there is, or was or will be, a fact of which the reader learns nothing. */
  hides(kind: FactKind, key: string, cut: Cut): boolean {
    const rows = this.facts.historyOf(kind, key, cut.knownAt);
    return rows.length > 0 && this.seen(kind, rows, cut).length === 0;
  }

  /** The rows as the reader may see them; that there are others he does not learn. */
  seen<K extends FactKind, Row extends FactRow<Facts[K]> | Placed<FactRow<Facts[K]>>>(
    kind: K,
    rows: readonly Row[],
    cut: Cut,
  ): Row[] {
    return rows.flatMap((row) => {
      const value = this.masked(kind, row.key, row.value, [cut]);
      return value === undefined ? [] : [{ ...row, value }];
    });
  }

  private masked<K extends FactKind>(
    kind: K,
    key: string,
    value: Facts[K],
    cuts: readonly Cut[],
  ): Facts[K] | undefined {
    if (!this.reach.mayKnow(kind, key, value, cuts)) return undefined;
    return maskedFact(kind, value, this.reach.clearance(kind, key, value, cuts));
  }

  private maskedText(kind: FactKind, key: string, text: string | null, cuts: readonly Cut[]): string | null {
    if (text === null) return null;
    const value = this.masked(kind, key, JSON.parse(text) as Facts[typeof kind], cuts);
    return value === undefined ? null : JSON.stringify(value);
  }
}

function nameIn(value: Facts[Nameable] | undefined): string | undefined {
  if (value === undefined) return undefined;
  return String('title' in value ? value['title'] : value['name']);
}
