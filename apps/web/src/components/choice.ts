/** Something that can be chosen by its name. */
export interface Choice {
  readonly id: string;
  readonly text: string;
  /** Beside the name: the posts of a person, the state of a case. */
  readonly more?: string;
}

/** Where choices come from. */
export interface Source {
  /** Names the source, so that its answers are kept apart. */
  readonly key: readonly string[];
  readonly find: (text: string) => Promise<readonly Choice[]>;
  /** What an id that was chosen earlier is called. */
  readonly named: (id: string) => Promise<string | undefined>;
}
