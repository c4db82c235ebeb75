/** A place in the course of a case: a kind of act that was recorded, or one that has to come. */
export interface Place {
  /** Type of the event, or name of the command that has to come. */
  readonly key: string;
  readonly state: 'done' | 'next' | 'open';
  /** What the ledger calls an act that has to come. */
  readonly called?: string;
  /** When it was done last. */
  readonly on?: string;
  /** How often it was done. */
  readonly count: number;
  readonly dueOn?: string;
}

interface Act {
  readonly type: string;
  readonly effectiveOn: string;
}

interface Coming {
  readonly command: string;
  readonly called: string;
  readonly needed: boolean;
  readonly dueOn?: string;
}

/** The course of a case: each kind of act that was recorded, in their order, then what must come and is possible, then the rest. */
export function courseOf(events: readonly Act[], next: readonly Coming[], blocked: readonly Coming[]): Place[] {
  const done = new Map<string, Place>();
  for (const { type, effectiveOn } of events) {
    const before = done.get(type);
    done.set(type, { key: type, state: 'done', on: effectiveOn, count: (before?.count ?? 0) + 1 });
  }
  const coming = (acts: readonly Coming[], state: Place['state']): Place[] => {
    const needed = acts.filter((act) => act.needed);
    return [...new Map(needed.map((act) => [act.command, act])).values()].map(({ command, called, dueOn }) => ({
      key: command,
      state,
      called,
      count: needed.filter((act) => act.command === command).length,
      ...(dueOn === undefined ? {} : { dueOn }),
    }));
  };
  const ahead = coming(next, 'next');
  const later = coming(blocked, 'open').filter(({ key }) => !ahead.some((each) => each.key === key));
  return [...done.values(), ...ahead, ...later];
}
