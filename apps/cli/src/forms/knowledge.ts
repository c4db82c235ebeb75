import {
  cadreFrom,
  recordsOf,
  teamFrom,
  type KnownCadre,
  type KnownLedger,
  type KnownTeam,
  type KnownTenure,
} from '#libs/interchange';
import { monthOf, type Recorded } from '#libs/kernel';
import { STILL_KNOWN } from '#libs/runtime';
import type { Ledger } from '../../../api/src/ledger/ledger.ts';

/** As much as is known. */
const KNOWN_AT = STILL_KNOWN - 1;

/** What the ledger knows, gathered once for many forms; a single cadre is read when a form asks for one. */
export class Knowledge implements KnownLedger {
  readonly today: string;
  readonly openedOn?: string;
  readonly district?: string;
  readonly teams: readonly KnownTeam[];
  private readonly ledger: Ledger;
  private readonly ids = new Map<string, string[]>();

  constructor(ledger: Ledger, district?: string) {
    this.ledger = ledger;
    this.today = ledger.today();
    const cut = { asOf: this.today, knownAt: KNOWN_AT };
    const opened = ledger.facts.all('ledger', cut)[0]?.value.openedOn;
    if (opened !== undefined) this.openedOn = opened;
    if (district !== undefined) this.district = district;
    this.teams = ledger.facts.all('team', cut).map(({ key }) => {
      return teamFrom(key, this.eventsOf(`team-${key}`), ledger.registry.isTimeless);
    });
    for (const { key, value } of ledger.facts.all('cadre', cut)) this.take(key, value.name, value.sex);
  }

  /** Makes a cadre known that a form has brought in. */
  take(cadreId: string, name: string, sex: string): void {
    const ids = this.ids.get(`${name}\n${sex}`) ?? [];
    if (!ids.includes(cadreId)) this.ids.set(`${name}\n${sex}`, [...ids, cadreId]);
  }

  find(name: string, sex: string): KnownCadre[] {
    return (this.ids.get(`${name}\n${sex}`) ?? []).flatMap((cadreId) => {
      const events = this.eventsOf(`cadre-${cadreId}`);
      if (events.length === 0) return [];
      const tenures = tenuresOf(this.ledger, cadreId, KNOWN_AT).map((tenure) => this.withRecords(tenure, cadreId));
      return [cadreFrom(cadreId, events, this.ledger.registry.isTimeless, tenures)];
    });
  }

  private withRecords(tenure: KnownTenure, cadreId: string): KnownTenure {
    const events = this.eventsOf(`team-${tenure.teamId}`);
    return { ...tenure, ...recordsOf(tenure, cadreId, events, this.ledger.registry.isTimeless) };
  }

  private eventsOf(stream: string): Recorded[] {
    return this.ledger.trail.stream(stream, KNOWN_AT).map(({ event }) => event);
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
