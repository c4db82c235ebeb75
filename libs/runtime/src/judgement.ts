import {
  RECORD_CORRECTED,
  annulments,
  isAboutARecord,
  refuse,
  subjectsOf,
  targetOf,
  type Check,
  type Context,
  type EffectiveEvent,
  type Feature,
  type JsonObject,
  type Judgement,
  type Recorded,
  type Refusal,
  type RuleInForce,
  type Rules,
  type Timeline,
} from '#libs/kernel';

/**
 * What the rules said, for the record; or the refusal of the first rule broken that its class does not let pass. Of an
 * exception that two have signed, `signedFor` are the rules that it departs from: it lets pass no other.
 */
export function judged(
  judgements: readonly Judgement[],
  { meta }: Recorded,
  { rules }: Context<unknown>,
  signedFor?: readonly string[],
): readonly Check[] | Refusal {
  // A take-over does not judge acts that nobody recorded at the time; what is impossible stays so.
  const opening = meta.entryMode === 'opening';
  const checks: Check[] = [];
  for (const { ruleId, inputs, holds, refusal, recordedAnyway } of judgements) {
    const rule = ruleOf(rules, ruleId);
    if (opening && rule.class !== 'H') continue;
    const excepted = meta.exceptionBasis !== undefined && (signedFor?.includes(ruleId) ?? true);
    const refuses = rule.class === 'H' || (rule.class === 'P' && meta.entryMode === 'live' && !excepted);
    if (!holds && refuses && !recordedAnyway && refusal) return { ...refusal, rule: ruleId, cite: rule.cite };
    const broken = rule.class === 'S' ? 'advice' : meta.exceptionBasis ? 'excepted' : 'violated';
    const { version: ruleVersion, article } = rule;
    checks.push({ ruleId, ruleVersion, article, inputs, outcome: holds ? 'passed' : broken });
  }
  return checks;
}

/** The version of a rule that was asked. */
export function ruleOf(rules: Rules, ruleId: string): RuleInForce {
  const rule = rules.version(ruleId);
  if (!rule) throw new RangeError(`the rule ${ruleId} was asked on ${rules.on}, when it is not in force`);
  return rule;
}

/** What a rule says, with the version of it that was asked. */
export interface Judged extends Judgement {
  readonly rule: RuleInForce;
}

/**
 * What the rules say of an act on record now, where they said otherwise before; each names the act. A rule may be asked of
 * several people in one act: what it says of all of them is told where it is broken for others than before.
 * @param said left out where nobody could tell before: then all that they say now is told
 */
export function changedChecks(
  event: EffectiveEvent,
  said: readonly Judged[] | undefined,
  says: readonly Judged[],
): Check[] {
  const check = (
    { ruleId, inputs, rule: { class: of, version: ruleVersion, article } }: Judged,
    holds: boolean,
  ): Check => {
    const broken = of === 'S' ? 'advice' : isStillExcepted(ruleId, inputs) ? 'excepted' : 'violated';
    return { ruleId, ruleVersion, article, eventId: event.id, inputs, outcome: holds ? 'passed' : broken };
  };
  // An exception that was signed lets be what it was signed for, and nothing that is broken anew.
  const isStillExcepted = (ruleId: string, inputs: JsonObject): boolean => {
    const same = (other: Pick<Check, 'ruleId' | 'inputs'>): boolean =>
      other.ruleId === ruleId && whom(other) === whom({ inputs });
    const wasBroken = said?.some((other) => !other.holds && same(other)) ?? false;
    return wasBroken && event.meta.checks.some((other) => other.outcome === 'excepted' && same(other));
  };
  if (!said) return says.map((judgement) => check(judgement, judgement.holds));
  const [before, now] = [brokenFor(said), brokenFor(says)];
  const changed = says.filter(({ ruleId }) => before.get(ruleId)?.join() !== now.get(ruleId)?.join());
  // What a rule is asked of no longer breaks it no longer.
  const gone = said.filter(({ ruleId, holds }) => !holds && !says.some((other) => other.ruleId === ruleId));
  return [
    ...changed.map((judgement) => check(judgement, judgement.holds)),
    ...gone.map((judgement) => check(judgement, true)),
  ];
}

/** For whom each rule is broken: for nobody by name where it is asked of the act as a whole. */
function brokenFor(said: readonly Judged[]): Map<string, readonly string[]> {
  const broken = Map.groupBy(
    said.filter(({ holds }) => !holds),
    ({ ruleId }) => ruleId,
  );
  return new Map([...broken].map(([ruleId, all]) => [ruleId, all.map(whom).sort()]));
}

function whom({ inputs }: Pick<Check, 'inputs'>): string {
  return typeof inputs['cadreId'] === 'string' ? inputs['cadreId'] : '';
}

/** Refuses a correction or annulment of what is not there, is annulled already, or is itself one. */
export function aboutAKnownRecord(events: readonly Recorded[], about: Recorded): Refusal | undefined {
  const target = events.find(({ id }) => id === targetOf(about));
  const params = { stream: about.stream, targetEventId: targetOf(about) };
  if (!target) return refuse('TARGET_UNKNOWN', params);
  const annulledBy = annulments(events).get(target.id);
  if (annulledBy) return refuse('ALREADY_ANNULLED', { ...params, annulledBy });
  if (about.type === RECORD_CORRECTED && isAboutARecord(target.type)) {
    return refuse('TARGET_NOT_CORRECTABLE', { ...params, type: target.type });
  }
  return undefined;
}

function impossibilities(feature: Feature, { history }: Timeline<unknown>): Map<EffectiveEvent, Refusal> {
  const impossible = new Map<EffectiveEvent, Refusal>();
  let state = feature.initial;
  for (const event of history) {
    const refusal = feature.guard(state, event);
    if (refusal) impossible.set(event, refusal);
    state = feature.evolve(state, event);
  }
  return impossible;
}

/** The refusal of the act itself, or `LATER_RECORDS_DEPEND` with the recorded acts it would make impossible. */
export function laterRecordsDepend(
  feature: Feature,
  before: Timeline<unknown>,
  after: Timeline<unknown>,
  actId: string,
): Refusal | undefined {
  const already = new Set([...impossibilities(feature, before).keys()].map(({ id }) => id));
  const broken = [...impossibilities(feature, after)].filter(([event]) => event.id === actId || !already.has(event.id));
  const own = broken.find(([event]) => event.id === actId);
  if (own) return own[1];
  return broken.length > 0 ? dependents(broken.map(([event]) => event)) : undefined;
}

function dependents(events: readonly EffectiveEvent[]): Refusal {
  const listed = events.map(({ id, type, effectiveOn }) => ({ eventId: id, type, effectiveOn }));
  return refuse('LATER_RECORDS_DEPEND', { events: listed, count: listed.length });
}

/**
 * Records that would stand in a stream without its beginning: left behind by an annulment of it, or brought back while it
 * is annulled.
 */
export function orphaned(
  feature: Feature,
  id: string,
  before: Timeline<unknown>,
  after: Timeline<unknown>,
): Refusal | undefined {
  const creators = feature.commands.filter(({ creates }) => creates).map(({ yields }) => yields);
  const begun = ({ history }: Timeline<unknown>): boolean => history.some(({ type }) => creators.includes(type));
  if (creators.length === 0 || after.history.length === 0 || begun(after)) return undefined;
  return begun(before) ? dependents(after.history) : refuse('UNKNOWN_REFERENCE', { field: feature.idField, id });
}

/** The same for an event that holds as before. */
export function sameness({ id, correctedBy, effectiveOn, data }: EffectiveEvent): string {
  return JSON.stringify([id, correctedBy, effectiveOn, data]);
}

/** Whether an event names another stream. */
export function refersToOthers(feature: Feature, event: EffectiveEvent): boolean {
  const kind = feature.kinds[event.type];
  return kind !== undefined && subjectsOf(event, kind).length > 1;
}
