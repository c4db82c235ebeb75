import {
  derivedId,
  subjectsOf,
  type Check,
  type EffectiveEvent,
  type Feature,
  type KeyedFact,
  type StreamName,
} from '#libs/kernel';
import type { CaseFact, FindingFact } from './facts.ts';

/** A state that holds what was found wrong with what led to it. */
interface WithFindings {
  readonly findings: readonly FindingFact[];
}

/** The id of the finding that a record broke a rule: the same wherever it is worked out. */
export function findingIdOf(eventId: string, ruleId: string): string {
  return derivedId('finding', eventId, ruleId);
}

/** Outcomes of a check that say that a procedural rule was broken, by an exception or without one. */
const BROKEN: readonly Check['outcome'][] = ['violated', 'excepted'];

/** What is looked up before anything is decided breaks nothing yet: the decision does. */
const LOOKED_UP = /^(?:eligibility\.|appointment\.influence$|retirement\.age$|probation\.unfinished$)/;

/** The rules that a record broke itself; what it says of another record is that one's. */
function brokenIn({ type, meta }: EffectiveEvent): readonly Check[] {
  const broken = meta.checks.filter(({ outcome, eventId }) => eventId === undefined && BROKEN.includes(outcome));
  return type === 'EligibilityChecked' ? broken.filter(({ ruleId }) => !LOOKED_UP.test(ruleId)) : broken;
}

const isCadre = (subject: StreamName): boolean => subject.startsWith('cadre-');

/**
 * Whom and what a record is about: what it names, and its case's teams and people. Of those people only the ones that it
 * names, where it names some: a vote on one candidate, or the grade of one member, is no finding against the others.
 */
function aboutOf(feature: Feature, state: unknown, event: EffectiveEvent): readonly StreamName[] {
  const kind = feature.kinds[event.type];
  const named = kind ? subjectsOf(event, kind) : [event.stream];
  const id = event.stream.slice(feature.category.length + 1);
  const cases = (feature.facts['case']?.(state, id) ?? []) as readonly KeyedFact<CaseFact>[];
  const ofCase = new Set(cases.flatMap(({ value }) => value.subjects));
  const isOfSome = named.some((subject) => isCadre(subject) && ofCase.has(subject));
  const others = isOfSome ? [...ofCase].filter((subject) => !isCadre(subject)) : ofCase;
  return [...new Set([...named, ...others])].sort();
}

function findingOf(event: EffectiveEvent, check: Check, subjects: readonly StreamName[]): FindingFact {
  const { id: eventId, type, stream, effectiveOn: on, meta } = event;
  const { ruleId, ruleVersion, article, inputs, outcome, foundBy } = check;
  return {
    findingId: findingIdOf(eventId, ruleId),
    ruleId,
    ruleVersion,
    ...(article === undefined ? {} : { article }),
    outcome,
    inputs,
    eventId,
    type,
    stream,
    on,
    entryMode: meta.entryMode,
    subjects,
    recordedBy: meta.actor.userId,
    ...(meta.exceptionBasis ? { exception: { ...meta.exceptionBasis } } : {}),
    ...(foundBy === undefined ? {} : { foundBy }),
  };
}

/** What comes on top of the version of a feature's own facts: changing what a finding is means another one. */
const VERSION = 101;

const NONE: readonly FindingFact[] = [];
const NO_FACTS: readonly KeyedFact<FindingFact>[] = [];

/**
 * Has a feature give what was found wrong with its records as facts, `finding`: for each record in force one for each
 * procedural rule that it broke, as the checks on the record say, or those of a later record that changed its ground.
 */
export function withFindings<State extends object>(feature: Feature<State>): Feature<State> {
  const of = (state: State): readonly FindingFact[] => (state as Partial<WithFindings>).findings ?? NONE;
  return {
    ...feature,
    evolve: (before, event) => {
      const after = feature.evolve(before, event);
      const broken = brokenIn(event);
      const findings = of(before);
      if (broken.length === 0 && of(after) === findings) return after;
      const subjects = broken.length > 0 ? aboutOf(feature, after, event) : [];
      return { ...after, findings: [...findings, ...broken.map((check) => findingOf(event, check, subjects))] };
    },
    facts: {
      ...feature.facts,
      finding: (state, id) => {
        const findings = of(state);
        if (findings.length === 0) return NO_FACTS;
        return findings.map((value) => ({ key: `${id}/${value.findingId}`, ref: value.findingId, value }));
      },
    },
    factsVersion: feature.factsVersion + VERSION,
    lookups: { ...feature.lookups, finding: { sorted: [['on']], members: ['subjects'] } },
  };
}
