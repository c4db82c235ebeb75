import type { Feature, Kind, Upcaster } from '#libs/kernel';

/** Category of the streams in which reactions note what must not be forgotten, one stream a reaction. */
export const REACTION = 'reaction';

/** From here on a reaction answers to the log: its own place says where that is, in every log it is copied to. */
export class ReactionEnabled {}

/** A todo that was not done, and why; done work shows by its command. */
export class ReactionSettled {
  eventId: string;
  index: number;
  command: string;
  outcome: 'refused' | 'parked';
  code: string;
}

function kindOf<Data extends object>(
  shape: new () => Data,
  zh: (data: Data) => string,
  en: (data: Data) => string,
  upcasters: readonly Upcaster[] = [],
): Kind<Data> {
  return {
    v: upcasters.length + 1,
    shape,
    fields: {},
    sensitivity: 'internal',
    upcasters,
    timeless: false,
    pastFact: false,
    summary: { zh, en },
  };
}

/** The machine's own feature: what its reactions have left undone. It has no commands, and no facts: the trail tells it. */
export const reactionsFeature: Feature<object> = {
  category: REACTION,
  idField: 'name',
  commands: [],
  kinds: {
    ReactionEnabled: kindOf(
      ReactionEnabled,
      () => '自动处理启用',
      () => 'Reaction enabled',
      // It named a position, which means nothing in another log.
      [() => ({})],
    ),
    ReactionSettled: kindOf(
      ReactionSettled,
      (d) => `自动处理未完成:${d.command}(${d.code})`,
      (d) => `Not done: ${d.command} (${d.outcome}, ${d.code})`,
    ),
  },
  initial: {},
  evolve: (state) => state,
  guard: () => undefined,
  admit: () => undefined,
  facts: {},
  factsVersion: 1,
};
