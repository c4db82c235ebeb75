import {
  APPOINTMENT_FORM,
  cadreFrom,
  gradeFrom,
  recordsOf,
  teamFrom,
  type KnownCadre,
  type KnownGrade,
  type KnownLedger,
  type KnownTeam,
  type KnownTenure,
} from '#libs/interchange';
import { monthOf, streamOf, type PartialDate, type Recorded } from '#libs/kernel';
import { STILL_KNOWN } from '#libs/runtime';
import type { Ledger } from '#libs/node';

/** As much as is known. */
const KNOWN_AT = STILL_KNOWN - 1;

/** What the ledger knows, gathered once for many forms; a single cadre is read when a form asks for one. */
export class Knowledge implements KnownLedger {
  readonly today: string;
  readonly openedOn?: string;
  readonly district?: string;
  readonly teams: readonly KnownTeam[];
  private readonly ledger: Ledger;
  private readonly streams = new Map<string, Recorded[]>();
  private readonly namesakes: ReadonlyMap<string, readonly string[]>;
  private readonly births: Map<string, PartialDate>;

  constructor(ledger: Ledger, district?: string) {
    this.ledger = ledger;
    this.today = ledger.today();
    const cut = { asOf: this.today, knownAt: KNOWN_AT };
    const opened = ledger.facts.one('ledger', 'ledger', cut)?.openedOn;
    if (opened !== undefined) this.openedOn = opened;
    if (district !== undefined) this.district = district;
    this.teams = [...ledger.facts.every('team', cut)].map(({ key }) => {
      return teamFrom(key, this.eventsOf(`team-${key}`), ledger.registry.isTimeless);
    });
    const cadres = [...ledger.facts.every('cadre', cut)];
    const byName = Map.groupBy(cadres, ({ value: { name, sex } }) => `${name}\n${sex}`);
    this.namesakes = new Map([...byName].map(([name, rows]) => [name, rows.map(({ key }) => key)]));
    this.births = new Map(cadres.map(({ key, value: { birth } }) => [key, birth]));
  }

  find(name: string, sex: string): KnownCadre[] {
    const { isTimeless } = this.ledger.registry;
    return (this.namesakes.get(`${name}\n${sex}`) ?? []).flatMap((cadreId) => {
      const events = this.eventsOf(`cadre-${cadreId}`);
      if (events.length === 0) return [];
      const tenures = tenuresOf(this.ledger, cadreId, KNOWN_AT).map((tenure) => this.withRecords(tenure, cadreId));
      return [cadreFrom(cadreId, events, isTimeless, { tenures, grades: this.gradesOf(cadreId) })];
    });
  }

  assessment(year: number, teamId: string): 'held' | 'ofForms' | 'none' {
    const [opened, ...more] = this.eventsOf(streamOf('assessment', `${year}-${teamId}`));
    if (!opened) return 'none';
    const ofForms = [opened, ...more].every(({ meta: { basis } }) => basis?.kind === APPOINTMENT_FORM);
    return ofForms ? 'ofForms' : 'held';
  }

  bornAs(cadreId: string): PartialDate | undefined {
    return this.births.get(cadreId);
  }

  /** Keeps an id for somebody whom a form brings in. */
  keep(cadreId: string, birth: PartialDate): void {
    this.births.set(cadreId, birth);
  }

  private withRecords(tenure: KnownTenure, cadreId: string): KnownTenure {
    const events = this.eventsOf(`team-${tenure.teamId}`);
    return { ...tenure, ...recordsOf(tenure, cadreId, events, this.ledger.registry.isTimeless) };
  }

  private gradesOf(cadreId: string): KnownGrade[] {
    const keys = this.ledger.facts.historyByRef('grade', cadreId, KNOWN_AT).map(({ key }) => key.split('/')[0] ?? '');
    return [...new Set(keys)].flatMap((id) => {
      const events = this.eventsOf(streamOf('assessment', id));
      return gradeFrom(cadreId, events, this.ledger.registry.isTimeless) ?? [];
    });
  }

  private eventsOf(stream: string): Recorded[] {
    const known = this.streams.get(stream) ?? this.ledger.trail.stream(stream, KNOWN_AT).map(({ event }) => event);
    this.streams.set(stream, known);
    return known;
  }
}

/** The posts somebody held, each as one interval however often what is known of it changed meanwhile. */
export function tenuresOf(ledger: Ledger, cadreId: string, knownAt: number): KnownTenure[] {
  const tenures = new Map<string, KnownTenure>();
  for (const { key, value, validTo } of ledger.facts.historyByRef('incumbency', cadreId, knownAt)) {
    const [teamId = '', postId = ''] = key.split('/');
    tenures.set(`${key} ${value.since}`, { teamId, postId, from: value.since, to: validTo });
  }
  return [...tenures.values()].sort((a, b) => (monthOf(a.from) < monthOf(b.from) ? -1 : 1));
}
