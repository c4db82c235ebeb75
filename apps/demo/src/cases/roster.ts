import type { PlainDate } from '#libs/kernel';
import type { Person, Spell } from '../careers.ts';
import type { History } from '../history.ts';
import type { Story } from '../story.ts';
import type { Team } from '../teams.ts';

/** Who sits in which team as the ledger has it on a day of recording, late and wrong records included. */
export class Roster {
  private readonly story: Story;
  private readonly history: History;
  private readonly spellsOf: Map<Team, Spell[]>;

  constructor(story: Story, history: History) {
    this.story = story;
    this.history = history;
    const spells = story.careers.people.flatMap((person) => person.spells);
    this.spellsOf = Map.groupBy(spells, ({ post }) => post.team);
  }

  /** The members of a team on a day as known on another, each with the first day in a post of it. */
  members(team: Team, on: PlainDate, knownOn: PlainDate): Map<Person, PlainDate> {
    const since = new Map<Person, PlainDate>();
    for (const spell of this.spellsOf.get(team) ?? []) {
      const from = this.beginning(spell, knownOn);
      if (from === undefined || from > on || this.ending(spell, knownOn) <= on) continue;
      const known = since.get(spell.person);
      if (known === undefined || from < known) since.set(spell.person, from);
    }
    for (const [spell, { post, enteredOn, fixedOn }] of this.story.stories.wrongPost) {
      const held = enteredOn <= knownOn && knownOn < fixedOn && spell.from <= on;
      if (held && post.team === team) since.set(spell.person, spell.from);
    }
    return since;
  }

  /** The principals of a team on a day, as known on another. */
  principals(team: Team, on: PlainDate, knownOn: PlainDate): Person[] {
    const spells = (this.spellsOf.get(team) ?? []).filter(({ post }) => post.principal);
    return spells.flatMap((spell) => {
      const from = this.beginning(spell, knownOn);
      return from !== undefined && from <= on && this.ending(spell, knownOn) > on ? [spell.person] : [];
    });
  }

  /** Teams that are there on a day. */
  teamsOn(on: PlainDate): Team[] {
    return this.story.district.teams.filter((team) => team.from <= on && !(team.end && team.end.on <= on));
  }

  /** Everybody who sits in a team on a day and will go on being on record as being in service. */
  spellsOn(on: PlainDate): Spell[] {
    return this.teamsOn(on).flatMap((team) =>
      (this.spellsOf.get(team) ?? []).filter((spell) => {
        const from = this.beginning(spell, on);
        return from !== undefined && from <= on && this.ending(spell, on) > on && this.serves(spell.person, on);
      }),
    );
  }

  /** In service on the day in truth, and registered by then. */
  serves(person: Person, on: PlainDate): boolean {
    const registered = this.history.files.registered.get(person);
    const departed = this.history.departedOn.get(person);
    return registered !== undefined && registered.recordedOn < on && !person.away && !(departed && departed <= on);
  }

  private beginning(spell: Spell, knownOn: PlainDate): PlainDate | undefined {
    const entry = this.history.assignedBy.get(spell);
    if (!entry || entry.recordedOn > knownOn) return undefined;
    const typed = this.story.stories.from.get(spell);
    return typed && knownOn < typed.fixedOn ? typed.typed : spell.from;
  }

  private ending(spell: Spell, knownOn: PlainDate): PlainDate {
    const entry = this.history.relievedBy.get(spell);
    if (!entry || entry.recordedOn > knownOn || spell.to === undefined) return '9999-12-31';
    const typed = this.story.stories.to.get(spell);
    return typed && knownOn < typed.fixedOn ? typed.typed : spell.to;
  }
}
