import type { StatementSync } from 'node:sqlite';
import { normalName } from '#libs/domain';
import { RECORD_CORRECTED, correctionIn, type JsonObject, type Recorded } from '#libs/kernel';
import { viewsOf, type Projection, type Registry, type LoggedEvent, type View, type ViewParts } from '#libs/runtime';
import { checksView } from './checks-view.ts';
import { charactersOf, lookupsOf, sortTextOf } from './pinyin.ts';

/** Whose names are searched. */
export type Named = 'cadre' | 'team';

/** The events that give somebody a name, in their field `name`. */
const NAMING: Readonly<Record<string, Named>> = {
  CadreRegistered: 'cadre',
  CadreRenamed: 'cadre',
  TeamRegistered: 'team',
  TeamRenamed: 'team',
};

/**
 * Every name that a cadre or a team has ever had, as it was written, with its normal form, what it is put in order by,
 * and every text under which it is looked up: its characters and its initials, from each character on. Who has it at a
 * cut, the facts say.
 */
export const namesView: View = {
  name: 'names',
  version: 1,
  tables: {
    names: `(
      whose TEXT NOT NULL, name TEXT NOT NULL, normal TEXT NOT NULL, sort TEXT NOT NULL, characters TEXT NOT NULL,
      PRIMARY KEY (whose, name)
    ) WITHOUT ROWID`,
    lookups: `(
      whose TEXT NOT NULL, text TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (whose, text, name)
    ) WITHOUT ROWID`,
  },
  indexes: [
    { name: 'normal', table: 'names', on: 'whose, normal' },
    { name: 'sort', table: 'names', on: 'whose, sort, name' },
  ],
  open: (parts) => new NamesProjection(parts),
};

class NamesProjection implements Projection {
  private readonly insert: StatementSync;
  private readonly insertLookup: StatementSync;

  constructor({ db, table }: ViewParts) {
    this.insert = db.prepare(`INSERT OR IGNORE INTO ${table('names')} VALUES (?, ?, ?, ?, ?)`);
    this.insertLookup = db.prepare(`INSERT OR IGNORE INTO ${table('lookups')} VALUES (?, ?, ?)`);
  }

  async prepare(): Promise<void> {
    // The name is in the event.
  }

  project({ event }: LoggedEvent): void {
    const { type, data } = givenBy(event);
    const whose = NAMING[type];
    const name = data?.['name'];
    if (whose === undefined || typeof name !== 'string') return;
    const characters = charactersOf(name);
    const { changes } = this.insert.run(
      whose,
      name,
      normalName(name),
      sortTextOf(name),
      JSON.stringify(characters.map(({ text, readings }) => [text, ...readings])),
    );
    if (changes === 0) return;
    for (const text of lookupsOf(characters)) this.insertLookup.run(whose, text, name);
  }

  forget(): void {
    // Nothing is held in memory.
  }
}

function givenBy(event: Recorded): { type: string; data: JsonObject | undefined } {
  if (event.type !== RECORD_CORRECTED) return event;
  const { targetType, data } = correctionIn(event);
  return { type: targetType, data };
}

/** Every view of a ledger: the machine's own, the names that people search by, and what the rules said. */
export function everyView(registry: Registry): View[] {
  return [...viewsOf(registry), namesView, checksView];
}
