import { normalName } from '#libs/domain';
import {
  APPOINTMENT_FORM,
  cadreFrom,
  gradeFrom,
  teamFrom,
  type KnownCadre,
  type KnownGrade,
  type KnownLedger,
  type KnownNumbers,
  type KnownTeam,
  type KnownTenure,
} from '#libs/interchange';
import { monthOf, streamOf, type PlainDate, type Recorded } from '#libs/kernel';
import { STILL_KNOWN } from '#libs/runtime';
import type { Ledger } from '#libs/node';
import type { RehearsalStore } from './rehearsal.ts';

/** As much as is known. */
const KNOWN_AT = STILL_KNOWN - 1;
const CADRE = 'cadre-';
const TEAM = 'team-';
const ASSESSMENT = 'assessment-';

/**
 * What the ledger knows, with what was tried and not recorded: gathered once for many forms, while a single cadre is
 * read when a form asks for one.
 */
export class Knowledge implements KnownLedger {
  readonly today: string;
  readonly openedOn?: string;
  readonly district?: string;
  readonly numbers: KnownNumbers;
  teams: readonly KnownTeam[] = [];
  private readonly ledger: Ledger;
  private readonly tried: RehearsalStore;
  private readonly log = new Map<string, readonly Recorded[]>();
  private readonly ids = new Map<string, Set<string>>();
  private readonly registered = new Set<string>();
  private cadres = new Map<string, KnownCadre | undefined>();
  private tenures = new Map<string, KnownTenure[]>();
  private readonly assessed = new Map<string, Set<string>>();
  private seen = 0;

  constructor(ledger: Ledger, tried: RehearsalStore, numbers: KnownNumbers, district?: string) {
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
  }

  /** Takes in what was tried since the last time. */
  refresh(): void {
    const changed = this.tried.streamsSince(this.seen);
    this.seen = this.tried.length;
    if (changed.size === 0) return;
    this.cadres = new Map();
    for (const stream of changed) {
      if (stream.startsWith(CADRE)) this.takeNames(stream);
      if (stream.startsWith(ASSESSMENT)) this.takeGrades(stream);
    }
    const teams = this.teams.map((team) => (changed.has(`${TEAM}${team.teamId}`) ? this.team(team.teamId) : team));
    if (teams.some((team, index) => team !== this.teams[index])) this.setTeams(teams);
  }

  named(name: string): KnownCadre[] {
    return [...(this.ids.get(name) ?? [])].flatMap((cadreId) => this.cadre(cadreId) ?? []);
  }

  cadre(cadreId: string): KnownCadre | undefined {
    if (!this.registered.has(cadreId)) return undefined;
    if (!this.cadres.has(cadreId)) this.cadres.set(cadreId, this.read(cadreId));
    return this.cadres.get(cadreId);
  }

  assessment(year: number, teamId: string): 'held' | 'ofForms' | 'none' {
    const [opened, ...more] = this.eventsOf(streamOf('assessment', `${year}-${teamId}`));
    if (!opened) return 'none';
    const ofForms = [opened, ...more].every(({ meta: { basis } }) => basis?.kind === APPOINTMENT_FORM);
    return ofForms ? 'ofForms' : 'held';
  }

  private read(cadreId: string): KnownCadre | undefined {
    const events = this.eventsOf(`${CADRE}${cadreId}`);
    if (events.length === 0) return undefined;
    const tenures = this.tenures.get(cadreId) ?? [];
    return cadreFrom(cadreId, events, this.ledger.registry.isTimeless, { tenures, grades: this.gradesOf(cadreId) });
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
      for (const { type: of, data } of this.eventsOf(event.stream))
        if (of.startsWith('Cadre') && typeof data['name'] === 'string')
          this.goesBy(data['name'], event.stream.slice(CADRE.length));
    }
  }

  private takeNames(stream: string): void {
    for (const { data } of this.tried.addedTo(stream))
      if (typeof data['name'] === 'string') this.goesBy(data['name'], stream.slice(CADRE.length));
  }

  private takeGrades(stream: string): void {
    for (const { data } of this.tried.addedTo(stream)) {
      if (typeof data['cadreId'] !== 'string') continue;
      const of = this.assessed.get(data['cadreId']) ?? new Set();
      this.assessed.set(data['cadreId'], of.add(stream));
    }
  }

  private team(teamId: string): KnownTeam {
    return teamFrom(teamId, this.eventsOf(`${TEAM}${teamId}`), this.ledger.registry.isTimeless);
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
    return [...new Set([...streams, ...(this.assessed.get(cadreId) ?? [])])].flatMap((stream) => {
      return gradeFrom(cadreId, this.eventsOf(stream), this.ledger.registry.isTimeless) ?? [];
    });
  }

  private eventsOf(stream: string): readonly Recorded[] {
    const known = this.log.get(stream) ?? this.ledger.trail.stream(stream, KNOWN_AT).map(({ event }) => event);
    // One who is not there yet comes with the form itself; only what many forms ask for is kept.
    if (!stream.startsWith(CADRE)) this.log.set(stream, known);
    const added = this.tried.addedTo(stream);
    return added.length === 0 ? known : [...known, ...added];
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
