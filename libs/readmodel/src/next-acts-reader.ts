import { effectiveHistory, timelineOf, type EffectiveEvent, type NextAct, type StreamName } from '#libs/kernel';
import type { Registry, Runner } from '#libs/runtime';
import { LRUCache } from 'lru-cache';
import type { Cut } from './fact-tables.ts';
import type { TrailReader } from './trail-reader.ts';

/** A case, or a part of one that goes on by itself. */
export interface CaseAsked {
  readonly stream: StreamName;
  readonly part?: string | undefined;
}

/** A cut with the number of the last event inside it. */
export interface NumberedCut extends Cut {
  readonly seq: number;
}

/** Cases remembered; of more than this those asked for longest ago are worked out again. */
const REMEMBERED = 5000;

/**
 * How cases go on: worked out from their events and the rules of the day, and remembered for as long as nothing more is
 * recorded in them and the district changes no rule.
 */
export class NextActsReader {
  private readonly trail: TrailReader;
  private readonly runner: Pick<Runner, 'history'>;
  private readonly registry: Registry;
  private readonly remembered = new LRUCache<string, readonly NextAct[]>({ max: REMEMBERED });

  constructor(trail: TrailReader, runner: Pick<Runner, 'history'>, registry: Registry) {
    this.trail = trail;
    this.runner = runner;
    this.registry = registry;
  }

  /** What may come next in each of some cases, or may not yet; nothing where a stream is no case. */
  next(cases: readonly CaseAsked[], cut: NumberedCut): (readonly NextAct[])[] {
    const { regulations } = this.registry.domain;
    const heads = this.trail.heads([...cases.map(({ stream }) => stream), regulations], cut.seq);
    const nameOf = ({ stream, part = '' }: CaseAsked): string =>
      [this.runner.history, stream, part, heads.get(stream) ?? 0, cut.asOf, heads.get(regulations) ?? 0].join(' ');
    const missing = cases.filter((each) => !this.remembered.has(nameOf(each)));
    const found = new Map<string, readonly NextAct[]>();
    for (const [n, acts] of this.workedOut(missing, cut).entries()) found.set(nameOf(missing[n]!), acts);
    return cases.map((each) => {
      const name = nameOf(each);
      const acts = found.get(name) ?? this.remembered.get(name) ?? [];
      this.remembered.set(name, acts);
      return acts;
    });
  }

  private workedOut(cases: readonly CaseAsked[], cut: NumberedCut): (readonly NextAct[])[] {
    if (cases.length === 0) return [];
    const { domain } = this.registry;
    const streams = [...new Set([...cases.map(({ stream }) => stream), domain.regulations])];
    const recorded = this.trail.streams(streams, cut.seq);
    const historyOf = (stream: StreamName): EffectiveEvent[] =>
      effectiveHistory(
        (recorded.get(stream) ?? []).map(({ event }) => event),
        this.registry,
      );
    const ofRules = this.registry.featureOf(domain.regulations);
    const set = ofRules && timelineOf(ofRules, historyOf(domain.regulations));
    const rules = domain.rulesOn(cut.asOf, set);
    return cases.map(({ stream, part }) => {
      const feature = this.registry.featureOf(stream);
      if (!feature?.next) return [];
      const state = timelineOf(feature, historyOf(stream)).at(cut.asOf);
      return feature.next(state, cut.asOf, rules, part);
    });
  }
}
