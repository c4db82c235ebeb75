import { LRUCache } from 'lru-cache';
import { normalName } from '#libs/domain';
import {
  APPOINTMENT_FORM,
  cadreFrom,
  gradesFrom,
  secondmentsFrom,
  teamFrom,
  type KnownCadre,
  type KnownGrade,
  type KnownLedger,
  type KnownNumbers,
  type KnownTeam,
  type KnownTenure,
} from '#libs/interchange';
import { monthOf, streamOf, type PlainDate, type Recorded, type StreamName } from '#libs/kernel';
import { STILL_KNOWN } from '#libs/runtime';
import type { Ledger } from '#libs/node';
import type { RehearsalStore } from './rehearsal.ts';

/** As much as is known. */
const KNOWN_AT = STILL_KNOWN - 1;
const CADRE = 'cadre-';
const TEAM = 'team-';
const ASSESSMENT = 'assessment-';
/** How many cadres and assessments are remembered; any other is read anew when a form asks for it. */
const KEPT = 100;

/** How an assessment came into the ledger, and the grades in it by cadre. */
interface Assessment {
  readonly held: ReturnType<KnownLedger['assessment']>;
  readonly grades: ReadonlyMap<string, KnownGrade>;
}

/**
 * What the ledger knows, with what was tried and not recorded. Names, teams and who held their posts are gathered once
 * for many forms; a single cadre or assessment is read when a form asks for it.
 */
export class Knowledge implements KnownLedger {
  readonly today: string;
  readonly openedOn?: string;
  readonly district?: string;
  readonly numbers: KnownNumbers;
  teams: readonly KnownTeam[] = [];
  private readonly ledger: Ledger;
  private readonly tried: RehearsalStore;
  private readonly ids = new Map<string, Set<string>>();
  private readonly registered = new Set<string>();
  private readonly cadres = new LRUCache<string, KnownCadre>({ max: KEPT });
  private readonly assessments = new LRUCache<StreamName, Assessment>({ max: KEPT });
  private tenures = new Map<string, KnownTenure[]>();
  private seen: number;
  /** Teams were read with more than was to be taken in, some of which may be tried anew. */
  private isAhead: boolean;

  /** @param of which of what was tried is taken in now: the first `begun` events */
  constructor(
    ledger: Ledger,
    tried: RehearsalStore,
    numbers: KnownNumbers,
    { begun, district }: { begun: number; district?: string },
  ) {
    this.ledger = ledger;
    this.tried = tried;
    this.numbers = numbers;
    this.today = ledger.today();
    const cut = { asOf: this.today, knownAt: KNOWN_AT };
    const opened = ledger.facts.one('ledger', 'ledger', cut)?.openedOn;
    if (opened !== undefined) this.openedOn = opened;
    if (district !== undefined) this.district = district;
    for (const { key, value } of ledger.facts.every('cadre', cut)) this.goesBy(value.name, key);
    for (const type of ['CadreRenamed', 'RecordCorrected']) this.takeEarlierNames(type);
    this.setTeams([...ledger.facts.every('team', cut)].map(({ key }) => this.team(key)));
    this.seen = begun;
    this.isAhead = tried.length > begun;
  }

  /** Takes in what was tried since the last time. */
  refresh(): void {
    const changed = this.tried.streamsSince(this.seen);
    this.seen = this.tried.length;
    if (changed.size === 0 && !this.isAhead) return;
    this.cadres.clear();
    for (const stream of changed) this.assessments.delete(stream);
    const isOld = ({ teamId }: KnownTeam): boolean => this.isAhead || changed.has(`${TEAM}${teamId}`);
    const teams = this.teams.map((team) => (isOld(team) ? this.team(team.teamId) : team));
    this.isAhead = false;
    if (teams.some((team, index) => team !== this.teams[index])) this.setTeams(teams);
  }

  named(name: string): KnownCadre[] {
    const tried = this.tried.streamsNamed(name).map((stream) => stream.slice(CADRE.length));
    return [...new Set([...(this.ids.get(name) ?? []), ...tried])].flatMap((cadreId) => this.cadre(cadreId) ?? []);
  }

  cadre(cadreId: string): KnownCadre | undefined {
    const known = this.cadres.get(cadreId);
    if (known) return known;
    const stream = `${CADRE}${cadreId}`;
    const tried = this.tried.addedTo(stream);
    const events = this.registered.has(cadreId) ? [...this.recorded(stream), ...tried] : tried;
    if (events.length === 0) return undefined;
    const tenures = this.tenures.get(cadreId) ?? [];
    const { registry } = this.ledger;
    const secondedFrom = secondmentsFrom(this.eventsOf(streamOf('secondment', cadreId)), registry);
    const of = { tenures, grades: this.gradesOf(cadreId), secondedFrom };
    const cadre = cadreFrom(cadreId, events, registry, of);
    this.cadres.set(cadreId, cadre);
    return cadre;
  }

  assessment(year: number, teamId: string): 'held' | 'ofForms' | 'none' {
    return this.assessmentIn(streamOf('assessment', `${year}-${teamId}`)).held;
  }

  private goesBy(name: string, cadreId: string): void {
    const normal = normalName(name);
    this.registered.add(cadreId);
    const ids = this.ids.get(normal) ?? new Set();
    this.ids.set(normal, ids.add(cadreId));
  }

  // Whoever goes by another name now is found by the one before too.
  private takeEarlierNames(type: string): void {
    for (const { event } of this.ledger.trail.recorded({ type, knownTo: KNOWN_AT }, 0, -1)) {
      if (!event.stream.startsWith(CADRE)) continue;
      for (const { type: of, data } of this.recorded(event.stream))
        if (of.startsWith('Cadre') && typeof data['name'] === 'string')
          this.goesBy(data['name'], event.stream.slice(CADRE.length));
    }
  }

  private team(teamId: string): KnownTeam {
    return teamFrom(teamId, this.eventsOf(`${TEAM}${teamId}`), this.ledger.registry);
  }

  private setTeams(teams: readonly KnownTeam[]): void {
    this.teams = teams;
    this.tenures = Map.groupBy(
      teams.flatMap((team) => team.tenures).toSorted((a, b) => (monthOf(a.from) < monthOf(b.from) ? -1 : 1)),
      ({ cadreId }) => cadreId,
    );
  }

  private gradesOf(cadreId: string): KnownGrade[] {
    const rows = this.ledger.facts.historyByRef('grade', cadreId, KNOWN_AT);
    const streams = rows.map(({ key }) => streamOf('assessment', key.split('/')[0] ?? ''));
    const tried = this.tried.streamsAbout(cadreId).filter((stream) => stream.startsWith(ASSESSMENT));
    return [...new Set([...streams, ...tried])].flatMap(
      (stream) => this.assessmentIn(stream).grades.get(cadreId) ?? [],
    );
  }

  private assessmentIn(stream: StreamName): Assessment {
    const known = this.assessments.get(stream);
    if (known) return known;
    const events = this.eventsOf(stream);
    const ofForms = events.every(({ meta: { basis } }) => basis?.kind === APPOINTMENT_FORM);
    const held = events.length === 0 ? 'none' : ofForms ? 'ofForms' : 'held';
    const read: Assessment = { held, grades: gradesFrom(events, this.ledger.registry) };
    this.assessments.set(stream, read);
    return read;
  }

  private recorded(stream: StreamName): readonly Recorded[] {
    return this.ledger.trail.stream(stream, KNOWN_AT).map(({ event }) => event);
  }

  private eventsOf(stream: StreamName): readonly Recorded[] {
    return [...this.recorded(stream), ...this.tried.addedTo(stream)];
  }
}

/** A post somebody held, for an exported form. */
interface Held {
  readonly teamId: string;
  readonly postId: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** The posts somebody held, each as one interval however often what is known of it changed meanwhile. */
export function tenuresOf(ledger: Ledger, cadreId: string, knownAt: number): Held[] {
  const tenures = new Map<string, Held>();
  for (const { key, value, validTo } of ledger.facts.historyByRef('incumbency', cadreId, knownAt)) {
    const [teamId = '', postId = ''] = key.split('/');
    tenures.set(`${key} ${value.since}`, { teamId, postId, from: value.since, to: validTo });
  }
  return [...tenures.values()].sort((a, b) => (monthOf(a.from) < monthOf(b.from) ? -1 : 1));
}
