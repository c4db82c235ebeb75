import type { Cells, Counted, Facts } from '#libs/domain';
import {
  effectiveHistory,
  monthOf,
  streamOf,
  timelineOf,
  type FactRow,
  type PlainDate,
  type Recorded,
  type NextAct,
  type StreamName,
  type Timeline,
} from '#libs/kernel';
import type { Ledger } from '#libs/node';
import {
  Causes,
  FoldedStreams,
  letOthersBeServed,
  type Asked,
  type AskedAt,
  type Because,
  type CadresOf,
  type CaseAsked,
  type Cut,
  type FactKind,
  type Found,
  type Named,
  type NumberedCut,
  type Placed,
  type Undone,
} from '#libs/readmodel';
import type { Registry, SequencedEvent } from '#libs/runtime';
import { refused, type Refused } from '../problems/problem.ts';
import { damageOf, notThere, type DamageMark } from '../reads/damage.ts';
import type { Access } from './access.ts';
import { allows } from './masking.ts';
import { Reach } from './reach.ts';
import { clearanceOf } from './reader.ts';
import { VisibleFacts } from './visible-facts.ts';
import { VisibleTrail } from './visible-trail.ts';

/** Acts read together from the log. */
const ACTS_AT_ONCE = 100;

/** Acts that a rule was asked of. */
export interface ActsUnder {
  /** Ids of the acts, by stream. */
  readonly acts: ReadonlyMap<StreamName, ReadonlySet<string>>;
  /** Whether these are all of them. */
  readonly complete: boolean;
}

/** Notes of reactions looked at together, from the latest back. */
const NOTES_LOOKED_AT = 50;

/**
 * The ledger as one reader may see it. Whoever answers a read is given this and nothing else: what the reader may not
 * see cannot be told.
 */
export class VisibleLedger {
  readonly access: Access;
  readonly reach: Reach;
  readonly facts: VisibleFacts;
  readonly trail: VisibleTrail;
  private readonly ledger: Ledger;
  private readonly causes = new Map<StreamName, Promise<Causes>>();

  constructor(ledger: Ledger, access: Access) {
    this.ledger = ledger;
    this.access = access;
    this.reach = new Reach(access, ledger.facts);
    this.facts = new VisibleFacts(ledger.facts, this.reach);
    this.trail = new VisibleTrail(ledger.trail, ledger.registry, this.reach);
  }

  /** What kinds of event there are, and what is said of them. */
  get registry(): Registry {
    return this.ledger.registry;
  }

  /** The names that words mean. Names are open to everybody; what bears them is another matter. */
  namesMeant(whose: Named, words: string, most: number): Promise<Found | undefined> {
    return this.ledger.names.search(whose, words, most);
  }

  /** Every name with the same normal form. */
  namesAlike(whose: Named, name: string): string[] {
    return this.ledger.names.alike(whose, name);
  }

  /** A page of the cadres that the reader may read of, in the orders that people ask for. */
  async cadres(cut: Cut, of: CadresOf): Promise<Placed<FactRow<Facts['cadre']>>[]> {
    const { keys } = this.reach.where('cadre', cut, of.keys ? { keys: of.keys } : {}) ?? { keys: [] };
    return this.facts.seen('cadre', await this.ledger.cadres.page(cut, { ...of, keys }), cut);
  }

  /** What the structure is made of: counts of people alike, of the whole district. */
  counted(cut: Cut): Promise<Counted> {
    return this.ledger.structure.counted(cut);
  }

  /** The ids of those who are counted in certain cells of the structure. */
  countedIn(cut: Cut, cells: Cells): Promise<string[]> {
    return this.ledger.structure.countedIn(cut, cells);
  }

  /** Names, whether they serve, and the births from which a mean age is made: to the month, where the reader may not see the day. */
  birthsOf(
    cadreIds: readonly string[],
    cut: Cut,
  ): ReadonlyMap<string, Pick<Facts['cadre'], 'name' | 'birth' | 'state'>> {
    const cadres = this.ledger.facts.batch.one('cadre', cadreIds, cut);
    return new Map(
      [...cadres].map(([cadreId, cadre]) => {
        const { name, state, birth } = cadre;
        const seen = this.facts.told('cadre', cadreId, cadre, cut);
        return [cadreId, { name, state, birth: seen?.birth ?? monthOf(birth) }];
      }),
    );
  }

  /** Because of which events a fact differs between two cuts; those that the reader may not know of are left out. */
  async because(
    kind: FactKind,
    key: string,
    cuts: readonly [Cut, Cut],
  ): Promise<Omit<Because, 'because'> & { readonly because: readonly string[] }> {
    const feature = this.registry.domain.features.find(({ facts }) => kind in facts);
    if (!feature) return { effectiveOn: null, because: [] };
    const stream = streamOf(feature.category, key.split('/')[0] ?? '');
    const named = `${stream} ${JSON.stringify(cuts)}`;
    let causes = this.causes.get(named);
    if (!causes) {
      const events = this.ledger.trail.stream(stream, cuts[1].knownAt);
      this.causes.set(named, (causes = Causes.of(stream, events, { feature, cuts, axis: this.registry })));
    }
    const { effectiveOn, because } = await (await causes).why(kind, key);
    return { effectiveOn, because: this.trail.knownOf(because) };
  }

  /** The streams with events that concern another one, as known at a cut. */
  streamsAbout(subject: StreamName, { knownAt }: Cut): StreamName[] {
    return [
      ...new Set(this.ledger.trail.recorded({ subject, knownTo: knownAt }, 0, -1).map(({ event }) => event.stream)),
    ];
  }

  /**
   * Streams as known at a cut, folded up to a day: whole, for half of what happened adds up to nothing. Nothing for who
   * may not read what is restricted; what is told of it goes by the trail of the reader.
   */
  folded(streams: readonly StreamName[], { knownAt }: Cut, upTo: PlainDate): FoldedStreams {
    const { registry } = this;
    const may = allows(clearanceOf(this.access.reader, '', ''), 'restricted');
    const events = new Map<StreamName, readonly Recorded[]>(
      (may ? streams : []).map((stream) => [
        stream,
        this.ledger.trail.stream(stream, knownAt).map(({ event }) => event),
      ]),
    );
    return FoldedStreams.over(events, { registry, upTo });
  }

  /** Every stream of a category that has events at a cut; nothing for who may not read what is restricted. */
  streamsOf(category: 'cadre' | 'team', cut: Cut): StreamName[] {
    const may = allows(clearanceOf(this.access.reader, '', ''), 'restricted');
    return may ? [...this.ledger.facts.everyKey(category, cut.knownAt)].map((id) => streamOf(category, id)) : [];
  }

  /** How each of some cases goes on as known at a cut; nothing for who may not read what is restricted. */
  nextIn(cases: readonly CaseAsked[], cut: NumberedCut): (readonly NextAct[])[] {
    const { reader } = this.access;
    const found = this.ledger.nextActs.next(cases, cut);
    return cases.map(({ stream }, n) => (allows(clearanceOf(reader, stream, ''), 'restricted') ? found[n]! : []));
  }

  /** What the district had set of the rules, as known at a cut. It is published, so everybody may read it. */
  regulations({ knownAt }: Pick<Cut, 'knownAt'>): Timeline<unknown> | undefined {
    const { domain } = this.registry;
    const feature = this.registry.featureOf(domain.regulations);
    const events = this.ledger.trail.stream(domain.regulations, knownAt).map(({ event }) => event);
    return feature && timelineOf(feature, effectiveHistory(events, this.registry));
  }

  /** How often a rule was asked, and what it said: counts of the whole district, which say nothing of anybody. */
  asked(ruleId: string, { seq }: NumberedCut): Asked[] {
    return this.ledger.checks.asked(ruleId, seq);
  }

  /**
   * The acts that a rule was asked of, and those of the types that what it says goes into, as stream and id; of the first
   * so many. Nothing for who may not read what is restricted.
   */
  async actsUnder(ruleId: string, types: readonly string[], { seq }: NumberedCut, most: number): Promise<ActsUnder> {
    const acts = new Map<StreamName, Set<string>>();
    let count = 0;
    const add = (stream: StreamName, id: string): boolean => {
      const ids = acts.get(stream) ?? new Set();
      if (ids.has(id)) return true;
      if (count === most) return false;
      count += 1;
      acts.set(stream, ids.add(id));
      return true;
    };
    if (!allows(clearanceOf(this.access.reader, '', ''), 'restricted')) return { acts, complete: true };
    const { checks, trail } = this.ledger;
    for (let after: AskedAt | undefined; ;) {
      const places = checks.askedAt(ruleId, seq, after, ACTS_AT_ONCE);
      for (const { event } of trail.numbered(places.map((place) => place.seq))) {
        const asked = event.meta.checks.filter((check) => check.ruleId === ruleId);
        // A later record may say of an earlier one what the rule says of it now.
        const ids = asked.map(({ eventId }) => eventId ?? event.id);
        if (!ids.every((id) => add(event.stream, id))) return { acts, complete: false };
      }
      if (places.length < ACTS_AT_ONCE) break;
      after = places.at(-1);
      await letOthersBeServed();
    }
    for (const type of types) {
      for (let after = 0; ;) {
        const rows = trail.recorded({ type }, after, ACTS_AT_ONCE).filter((row) => row.seq <= seq);
        if (!rows.every(({ event }) => add(event.stream, event.id))) return { acts, complete: false };
        if (rows.length < ACTS_AT_ONCE) break;
        after = rows.at(-1)!.seq;
        await letOthersBeServed();
      }
    }
    return { acts, complete: true };
  }

  /** Some acts of a type, as they stand; nothing for who may not read what is restricted. */
  someOf(type: string, { seq }: NumberedCut, most: number): Recorded[] {
    if (!allows(clearanceOf(this.access.reader, '', ''), 'restricted')) return [];
    return this.ledger.trail.recordedBefore({ type }, seq + 1, most).map(({ event }) => event);
  }

  /** The latest notes of reactions on what they have not done; nothing for who may not read what is restricted. */
  undone({ knownAt, seq }: NumberedCut, most: number): readonly SequencedEvent[] {
    if (!allows(clearanceOf(this.access.reader, '', ''), 'restricted')) return [];
    const standing: SequencedEvent[] = [];
    for (let before = seq + 1; standing.length < most;) {
      const noted = this.ledger.trail.recordedBefore({ type: 'ReactionSettled' }, before, NOTES_LOOKED_AT);
      // Of a record that was annulled nothing follows any more.
      const idsOf = ({ event }: SequencedEvent): string[] => [event.id, String(event.data['eventId'])];
      const marks = this.ledger.trail.marksOfAll(noted.flatMap(idsOf), knownAt);
      standing.push(...noted.filter((note) => !idsOf(note).some((id) => marks.get(id)?.annulledBy)));
      if (noted.length < NOTES_LOOKED_AT) break;
      before = noted.at(-1)!.seq;
    }
    return standing.slice(0, most);
  }

  /** What should follow by itself from the records of some cases and is not done; nothing for who may not read what is restricted. */
  undoneOf(streams: readonly StreamName[], cut: NumberedCut): ReadonlyMap<StreamName, readonly Undone[]> {
    const { reader } = this.access;
    const told = streams.filter((stream) => allows(clearanceOf(reader, stream, ''), 'restricted'));
    return told.length === 0 ? new Map() : this.ledger.undone.of(told, cut);
  }

  /** Which of some cases led to something that was refused once. */
  settledIn(streams: readonly StreamName[], { seq }: NumberedCut): ReadonlySet<StreamName> {
    return this.ledger.trail.settledIn(streams, seq);
  }

  /** The mark of a damaged stream that the reader may know of; nothing where it is whole. */
  damageOf(stream: StreamName): DamageMark {
    return damageOf(this.ledger, stream);
  }

  /** Refuses a read of what is not there, as far as the reader is told. `hidden` when it is, and he may not know of it. */
  notThere(stream: StreamName, what: string, hidden = false): Refused {
    return hidden ? refused('NOT_FOUND', { what }) : notThere(this.ledger, stream, what);
  }
}
