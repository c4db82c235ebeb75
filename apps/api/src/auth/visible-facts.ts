import { factFields, type Facts } from '#libs/domain';
import { END_OF_TIME, type FactRow, type Micros, type PlainDate } from '#libs/kernel';
import type {
  CountedFacts,
  Cut,
  Differing,
  FactKind,
  FactsReader,
  PageOf,
  Placed,
  Scalar,
  Valued,
  Where,
} from '#libs/readmodel';
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
  private readonly fetched = new Fetched();

  constructor(facts: FactsReader, reach: Reach) {
    this.facts = facts;
    this.reach = reach;
  }

  /** Whether the reader may know of such a fact, if there is one. */
  tells(kind: FactKind, key: string): boolean {
    return allows(this.reach.clearanceAt(kind, key), factFields[kind].sensitivity);
  }

  /**
   * Fetches facts that will be asked for one by one, each kind with one statement however many there are. What has not
   * been fetched is asked for by itself: the answers are the same.
   */
  fetch(kind: FactKind, keys: readonly string[], cut: Cut): void {
    this.fetched.fetch(onDay('one', kind, cut), keys, (some) => this.facts.batch.one(kind, some, cut));
  }

  /** The same for facts that will be asked for by what they refer to. */
  fetchByRef(kind: FactKind, refs: readonly string[], cut: Cut): void {
    this.fetched.fetch(onDay('byRef', kind, cut), refs, (some) => this.facts.batch.byRef(kind, some, cut));
  }

  /** The same for facts that will be asked for by the id that their keys begin with. */
  fetchUnder(kind: FactKind, ids: readonly string[], cut: Cut): void {
    this.fetched.fetch(onDay('under', kind, cut), ids, (some) => this.facts.batch.under(kind, some, cut));
  }

  /** The same for several kinds of one feature that will be asked for by one id, with one statement for all of them. */
  fetchUnderEach(kinds: readonly FactKind[], id: string, cut: Cut): void {
    const found = this.facts.underEach(kinds, id, cut);
    for (const kind of kinds) {
      this.fetched.fetch(onDay('under', kind, cut), [id], () => new Map([[id, found.get(kind)]]));
    }
  }

  /** The same for how many there are under an id. */
  fetchCounts(kind: FactKind, ids: readonly string[], cut: Cut): void {
    const where = this.reach.where(kind, cut);
    // Who may know of a few keys only has few to ask for.
    if (!where || where.keys) return;
    this.fetched.fetch(onDay('count', kind, cut), ids, (some) => this.facts.batch.countUnder(kind, some, cut, where));
  }

  /** The same for every interval of facts, and so for what they are on any day. */
  fetchHistories(kind: FactKind, keys: readonly string[], { knownAt }: Pick<Cut, 'knownAt'>): void {
    const named = everyDay('history', kind, knownAt);
    this.fetched.fetch(named, keys, (some) => this.facts.batch.historyOf(kind, some, knownAt));
  }

  /** The same for every interval of facts by what they refer to, and so for those that hold on any day. */
  fetchHistoriesByRef(kind: FactKind, refs: readonly string[], { knownAt }: Pick<Cut, 'knownAt'>): void {
    const named = everyDay('historyByRef', kind, knownAt);
    this.fetched.fetch(named, refs, (some) => this.facts.batch.historyByRef(kind, some, knownAt));
  }

  /** Fetches names that will be asked for one by one: those of cadres and teams, and titles of posts by `teamId/postId`. */
  fetchNames(cut: Cut, of: Partial<Record<Nameable, readonly string[]>>): void {
    for (const [kind, keys] of Object.entries(of)) this.fetch(kind as Nameable, keys, cut);
  }

  /** The same for names of any day, and the last that is known. */
  fetchLastNames(cut: Pick<Cut, 'knownAt'>, of: Partial<Record<Nameable, readonly string[]>>): void {
    for (const [kind, keys] of Object.entries(of)) this.fetchHistories(kind as Nameable, keys, cut);
  }

  /** The same for the names of the team and the post in which each of some incumbencies is. */
  fetchPlaces(cut: Cut, posts: readonly string[]): void {
    this.fetchNames(cut, { team: posts.map((key) => key.slice(0, key.indexOf('/'))), post: posts });
  }

  /** By cadre, the keys of the posts that are held. Who holds a post is open to everybody. */
  postsOf(cadreIds: readonly string[], cut: Cut): ReadonlyMap<string, readonly string[]> {
    return this.facts.batch.keysByRef('incumbency', cadreIds, cut);
  }

  /** See {@link FactsReader.one}. */
  one<K extends FactKind>(kind: K, key: string, cut: Cut): Facts[K] | undefined {
    const value = this.unmasked(kind, key, cut);
    return value && this.masked(kind, key, value, [cut]);
  }

  /** See {@link FactsReader.under}. */
  under<K extends FactKind>(kind: K, id: string, cut: Cut): Rows<K> {
    return this.seen(kind, this.rowsUnder(kind, id, cut), cut);
  }

  /** See {@link FactsReader.byRef}. */
  byRef<K extends FactKind>(kind: K, ref: string, cut: Cut): Rows<K> {
    const found = this.fetched.of<Rows<K>>(onDay('byRef', kind, cut), ref);
    if (found) return this.seen(kind, found.is ?? [], cut);
    const history = this.fetched.of<Rows<K>>(everyDay('historyByRef', kind, cut.knownAt), ref);
    const rows = history ? holding(history.is, cut).sort(byKeys) : this.facts.byRef(kind, ref, cut);
    return this.seen(kind, rows, cut);
  }

  /** See {@link FactsReader.equal}. */
  equal<K extends FactKind>(kind: K, path: string, is: Scalar, cut: Cut, more?: Where): Rows<K> {
    return this.seen(kind, this.facts.equal(kind, path, is, cut, more), cut);
  }

  /** See {@link FactsReader.lapsed}; of what the reader may read of. */
  lapsed<K extends FactKind>(kind: K, cut: Cut, of: Where = {}): (FactRow<Facts[K]> & { readonly lapsedAt: number })[] {
    const where = this.reach.where(kind, cut, of);
    return where ? this.seen(kind, this.facts.lapsed(kind, cut, where), cut) : [];
  }

  /** The keys of the facts that have one of some names. */
  keysNamed(kind: 'cadre' | 'team', names: readonly string[], cut: Cut): string[] {
    return this.seen(kind, this.facts.batch.withValues(kind, 'name', names, cut), cut).map(({ key }) => key);
  }

  /** See {@link FactsReader.historyByRef}. Whose it is and was is asked as of the day of the cut. */
  historyByRef<K extends FactKind>(kind: K, ref: string, cut: Cut): Rows<K> {
    const found = this.fetched.of<Rows<K>>(everyDay('historyByRef', kind, cut.knownAt), ref);
    return this.seen(kind, found ? (found.is ?? []) : this.facts.historyByRef(kind, ref, cut.knownAt), cut);
  }

  /** See {@link FactsReader.historyOf}. Whose it is and was is asked as of the day of the cut. */
  historyOf<K extends FactKind>(kind: K, key: string, cut: Cut): Rows<K> {
    return this.seen(kind, this.history(kind, key, cut), cut);
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
  async countBy(kind: FactKind, cut: Cut, of: Valued): Promise<Map<string, number>> {
    const where = this.reach.where(kind, cut, of.where);
    return where ? this.facts.countBy(kind, cut, { ...of, where }) : new Map();
  }

  /** The same, with the first of their keys after a place. See {@link FactsReader.countedBy}. */
  async countedBy(
    kind: FactKind,
    cut: Cut,
    of: Valued,
    wanted: { readonly after: string; readonly first: number },
  ): Promise<CountedFacts> {
    const where = this.reach.where(kind, cut, of.where);
    return where ? this.facts.countedBy(kind, cut, { ...of, where }, wanted) : { counts: new Map(), keys: [] };
  }

  /** Whom facts name whose keys begin with an id. Whether they are is no secret, though what is said of them may be. */
  namedUnder(kind: 'grade' | 'fitness' | 'reviewVote' | 'opinionPoll', id: string, cut: Cut): string[] {
    const rows = this.rowsUnder(kind, id, cut).filter((row) => this.reach.covers(kind, row.key, row.value, [cut]));
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
    const found = this.fetched.of<number>(onDay('count', kind, cut), id);
    if (found) return found.is ?? 0;
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
    return nameIn(this.unmasked(kind, key, cut));
  }

  /** The name at a cut; else the last that is known. */
  lastNameOf(kind: Nameable, key: string, cut: Cut): string | undefined {
    return this.nameOf(kind, key, cut) ?? nameIn(this.history(kind, key, cut).at(-1)?.value);
  }

  /** Whether there is, or was or will be, a fact of which the reader learns nothing. */
  hides(kind: FactKind, key: string, cut: Cut): boolean {
    const rows = this.history(kind, key, cut);
    return rows.length > 0 && this.seen(kind, rows, cut).length === 0;
  }

  /** The rows as the reader may see them; that there are others he does not learn. */
  seen<K extends FactKind, Row extends FactRow<Facts[K]> | Placed<FactRow<Facts[K]>>>(
    kind: K,
    rows: readonly Row[],
    cut: Cut,
  ): Row[] {
    const cuts = [cut];
    const seen: Row[] = [];
    for (const row of rows) {
      const value = this.masked(kind, row.key, row.value, cuts);
      if (value !== undefined) seen.push(value === row.value ? row : { ...row, value });
    }
    return seen;
  }

  /** A fact at a cut as the reader may see it; undefined when he may not know of it. */
  told<K extends FactKind>(kind: K, key: string, value: Facts[K], cut: Cut): Facts[K] | undefined {
    return this.masked(kind, key, value, [cut]);
  }

  private rowsUnder<K extends FactKind>(kind: K, id: string, cut: Cut): Rows<K> {
    const found = this.fetched.of<Rows<K>>(onDay('under', kind, cut), id);
    return found ? (found.is ?? []) : this.facts.under(kind, id, cut);
  }

  private unmasked<K extends FactKind>(kind: K, key: string, cut: Cut): Facts[K] | undefined {
    const found = this.fetched.of<Facts[K]>(onDay('one', kind, cut), key);
    if (found) return found.is;
    const history = this.fetched.of<Rows<K>>(everyDay('history', kind, cut.knownAt), key);
    if (history) return holding(history.is, cut)[0]?.value;
    const [id = '', within] = key.split('/');
    const under = within === undefined ? undefined : this.fetched.of<Rows<K>>(onDay('under', kind, cut), id);
    return under ? under.is?.find((row) => row.key === key)?.value : this.facts.one(kind, key, cut);
  }

  private history<K extends FactKind>(kind: K, key: string, { knownAt }: Cut): Rows<K> {
    const found = this.fetched.of<Rows<K>>(everyDay('history', kind, knownAt), key);
    return found ? (found.is ?? []) : this.facts.historyOf(kind, key, knownAt);
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

/** How facts were asked for, of which kind and of which cut; of every day without `asOf`. */
interface AskedFor {
  readonly how: 'one' | 'byRef' | 'under' | 'count' | 'history' | 'historyByRef';
  readonly kind: FactKind;
  readonly asOf: PlainDate;
  readonly knownAt: Micros;
}

/** What was found by key, by the instant, the day and the kind asked for. */
type FoundByKey = Map<string, unknown>;
type FoundByInstant = Map<Micros, FoundByKey>;
type FoundByDay = Map<PlainDate, FoundByInstant>;
type FoundByKind = Map<FactKind, FoundByDay>;

/** What has been fetched for one request, by what was asked for and of which cut. */
class Fetched {
  // One map in the other: a page asks for hundreds of facts, each of which would need a text to be made of its cut.
  private readonly found = new Map<AskedFor['how'], FoundByKind>();

  /** Fetches what has not been fetched yet, and remembers of what is not there that it is not. */
  fetch(
    asked: AskedFor,
    keys: readonly string[],
    find: (some: readonly string[]) => ReadonlyMap<string, unknown>,
  ): void {
    const known = this.knownOf(asked);
    const missing = keys.filter((key) => !known.has(key));
    if (missing.length === 0) return;
    const found = find(missing);
    for (const key of missing) known.set(key, found.get(key));
  }

  /** What was found for a key; undefined when it was not fetched. */
  of<Value>({ how, kind, asOf, knownAt }: AskedFor, key: string): { readonly is: Value | undefined } | undefined {
    const known = this.found.get(how)?.get(kind)?.get(asOf)?.get(knownAt);
    return known?.has(key) ? { is: known.get(key) as Value | undefined } : undefined;
  }

  private knownOf({ how, kind, asOf, knownAt }: AskedFor): FoundByKey {
    const kinds = inMap(this.found, how, (): FoundByKind => new Map());
    const days = inMap(kinds, kind, (): FoundByDay => new Map());
    const instants = inMap(days, asOf, (): FoundByInstant => new Map());
    return inMap(instants, knownAt, (): FoundByKey => new Map());
  }
}

function inMap<Key, Value>(map: Map<Key, Value>, key: Key, made: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = made()));
  return value;
}

function onDay(how: 'one' | 'byRef' | 'under' | 'count', kind: FactKind, { asOf, knownAt }: Cut): AskedFor {
  return { how, kind, asOf, knownAt };
}

function everyDay(how: 'history' | 'historyByRef', kind: FactKind, knownAt: Micros): AskedFor {
  return { how, kind, asOf: END_OF_TIME, knownAt };
}

function holding<Row extends FactRow>(rows: readonly Row[] | undefined, { asOf }: Cut): Row[] {
  return rows?.filter(({ validFrom, validTo }) => validFrom <= asOf && validTo > asOf) ?? [];
}

function byKeys(a: FactRow, b: FactRow): number {
  return a.key < b.key ? -1 : Number(a.key > b.key);
}

function nameIn(value: Facts[Nameable] | undefined): string | undefined {
  if (value === undefined) return undefined;
  return String('title' in value ? value['title'] : value['name']);
}
