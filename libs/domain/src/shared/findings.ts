import {
  derivedId,
  subjectsOf,
  type Check,
  type EffectiveEvent,
  type Feature,
  type Judgement,
  type KeyedFact,
  type PlainDate,
  type StreamName,
  type ToldAcross,
} from '#libs/kernel';
import {
  appointmentEligibility,
  appointmentSteps,
  barTakenBack,
  disciplineAgrees,
  disciplineStillAgrees,
  noObjectionOpen,
  noObjectionUpheld,
  promotionInfluence,
  recordsAgree,
  ruleBook,
} from '#libs/rules';
import type { CaseFact } from './facts.ts';
import type { FindingFact } from './finding-facts.ts';

/** The id of the finding that a record broke a rule: the same wherever it is worked out. */
export function findingIdOf(eventId: string, ruleId: string): string {
  return derivedId('finding', eventId, ruleId);
}

/** Outcomes of a check that say that a procedural rule was broken, by an exception or without one. */
const BROKEN: readonly Check['outcome'][] = ['violated', 'excepted'];

/**
 * The rules that a record broke itself; what it says of another record is that one's. What is looked up before anything is
 * decided breaks nothing yet: the decision does.
 */
function brokenIn({ type, meta }: EffectiveEvent): readonly Check[] {
  const broken = meta.checks.filter(({ outcome, eventId }) => eventId === undefined && BROKEN.includes(outcome));
  return type === 'EligibilityChecked' ? broken.filter(({ ruleId }) => !ruleBook.get(ruleId)?.isCondition) : broken;
}

/** Rules that a record breaks by what it says, and not by its day or by being absent. */
const BARS: readonly string[] = [
  appointmentEligibility,
  promotionInfluence,
  disciplineAgrees,
  disciplineStillAgrees,
  noObjectionOpen,
  noObjectionUpheld,
].map(({ id }) => id);

/** Whether a rule is broken for a bar: what was turned down is not just decided on again. */
function isBar({ ruleId, inputs }: Judgement): boolean {
  const { missing } = inputs;
  const turnedDown = ruleId === appointmentSteps.id && Array.isArray(missing) && missing.includes('reconsideration');
  return turnedDown || BARS.includes(ruleId);
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

/**
 * The finding that a record broke a rule, by what was said of each whom it broke it for: the last of those whom no document
 * allowed, where there is one, and beside it the others.
 */
function findingOf(event: EffectiveEvent, checks: readonly Check[], subjects: readonly StreamName[]): FindingFact {
  const { id: eventId, type, stream, effectiveOn: on, meta } = event;
  const check = checks.findLast(({ outcome: said }) => said === 'violated') ?? checks.at(-1)!;
  const others = checks
    .filter((other) => other !== check)
    .map((other) => ({ outcome: other.outcome, inputs: other.inputs }));
  const { ruleId, ruleVersion, article, inputs, outcome, foundBy, foundIn } = check;
  return {
    findingId: findingIdOf(eventId, ruleId),
    ruleId,
    ruleVersion,
    ...(article === undefined ? {} : { article }),
    outcome,
    inputs,
    ...(others.length > 0 ? { others } : {}),
    eventId,
    type,
    stream,
    on,
    entryMode: meta.entryMode,
    subjects,
    recordedBy: meta.actor.userId,
    ...(meta.exceptionBasis ? { exception: { ...meta.exceptionBasis } } : {}),
    ...(foundBy === undefined ? {} : { foundBy }),
    ...(foundIn === undefined ? {} : { foundIn }),
  };
}

/**
 * What was found wrong with records, `finding`: of each record in force one for each procedural rule that it broke, by the
 * last word that any record says of it, and one for each that cannot be beside another one.
 */
export const findingsAcross: ToldAcross = {
  kind: 'finding',
  of: (feature, history) => {
    const found: (KeyedFact<FindingFact> & { readonly on: PlainDate })[] = [];
    let state = feature.initial;
    for (const event of history) {
      state = feature.evolve(state, event);
      const broken = event.ends ? [] : brokenIn(event);
      const subjects = broken.length > 0 ? aboutOf(feature, state, event) : [];
      for (const checks of Map.groupBy(broken, ({ ruleId }) => ruleId).values()) {
        const value = findingOf(event, checks, subjects);
        found.push({ key: `${event.stream}/${value.findingId}`, ref: value.findingId, value, on: event.effectiveOn });
      }
    }
    return found;
  },
  decisions: ['DeliberationVoteRecorded', 'PlenaryVoteRecorded', 'AppointmentIssued'],
  takenBack: barTakenBack.id,
  barred: (broken, record, rules) => {
    const bars = new Set(broken.filter(isBar).map(({ ruleId }) => ruleId));
    return barTakenBack.ask(rules, { rules: [...bars].sort(), record: record ?? null });
  },
  agreement: recordsAgree.id,
  agrees: (refusal, against, rules) =>
    recordsAgree.ask(rules, {
      code: refusal?.refused ?? null,
      ...(against ? { against: against.id, type: against.type, stream: against.stream } : {}),
    }),
};
