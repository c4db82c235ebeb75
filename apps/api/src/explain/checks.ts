import { domain, type Facts } from '#libs/domain';
import {
  END_OF_TIME,
  categoryOf,
  idOf,
  referencesIn,
  streamOf,
  type Context,
  type EffectiveEvent,
  type JsonObject,
  type Judgement,
  type Rules,
  type StreamName,
  type Timeline,
} from '#libs/kernel';
import { groundsOf, type FoldedStreams } from '#libs/readmodel';
import type { VisibleLedger } from '../auth/visible-ledger.ts';
import type { ReadCut } from '../reads/read.ts';
import type { Explained } from './explained.ts';

/** A rule as it was asked of a record. */
export interface CheckOf {
  readonly stream: StreamName;
  readonly eventId: string;
  readonly ruleId: string;
}

/** What a rule says of a record, as known at a cut, and on which events that rests; undefined where it is not asked. */
export async function explainedCheck(ledger: VisibleLedger, cut: ReadCut, of: CheckOf): Promise<Explained | undefined> {
  const found = foundationOf(ledger, cut, of);
  if (!found) return undefined;
  const { folded, event } = found;
  if (cut.asOfGiven && cut.asOf < event.effectiveOn) return undefined;
  const judgement = judgementIn(folded, of);
  if (!judgement) return undefined;
  const grounds = await groundsOf(folded, (rest) => new Map([[of.ruleId, textOf(judgementIn(rest, of))]]));
  return {
    value: { outcome: judgement.holds ? 'passed' : 'violated', inputs: judgement.inputs },
    rule: { id: of.ruleId, on: event.effectiveOn },
    inputs: judgement.inputs,
    events: grounds.get(of.ruleId) ?? [],
  };
}

/** Two records that cannot be beside each other. */
export function explainedPair(
  ledger: VisibleLedger,
  { knownAt }: ReadCut,
  { stream, eventId, ruleId, on, outcome, inputs, foundBy, foundIn = stream }: Facts['finding'],
): Explained {
  const events = [...new Set([stream, foundIn])]
    .flatMap((name) => ledger.trail.stream(name, knownAt))
    .map(({ event }) => event)
    .filter(({ id }) => id === eventId || id === foundBy);
  return { value: { outcome, inputs }, rule: { id: ruleId, on }, inputs, events };
}

/** What a rule says of a record, as known at a cut, by the rules of its day and by others in their place. */
export function judgementsOf(
  ledger: VisibleLedger,
  cut: ReadCut,
  of: CheckOf,
  instead: (rules: Rules) => Rules,
): { readonly rules?: Judgement; readonly others?: Judgement } {
  const folded = foundationOf(ledger, cut, of)?.folded;
  const rules = folded && judgementIn(folded, of);
  const others = folded && judgementIn(folded, of, instead);
  return { ...(rules ? { rules } : {}), ...(others ? { others } : {}) };
}

/** A record with all that it is judged by; undefined where it is not in force. */
function foundationOf(
  ledger: VisibleLedger,
  cut: ReadCut,
  of: CheckOf,
): { readonly folded: FoldedStreams; readonly event: EffectiveEvent } | undefined {
  const whole = ledger.folded([of.stream], cut, END_OF_TIME);
  const event = whole.historyOf(of.stream).find(({ id }) => id === of.eventId);
  if (!event || !ledger.registry.kindOf(event.type)) return undefined;
  const upTo = cut.asOfGiven && cut.asOf > event.effectiveOn ? cut.asOf : END_OF_TIME;
  return { folded: ledger.folded(streamsBeside(ledger, cut, event), cut, upTo), event };
}

/** The streams that an act is judged by, its own first. */
export function streamsBeside(ledger: VisibleLedger, cut: ReadCut, event: EffectiveEvent): readonly StreamName[] {
  const fields = ledger.registry.kindOf(event.type)?.fields ?? {};
  const named = referencesIn(event.data, fields).map(({ ref, id }) => streamOf(ref, id));
  const about = named
    .filter((stream) => categoryOf(stream) === 'cadre')
    .flatMap((stream) => ledger.streamsAbout(stream, cut));
  return [...new Set([event.stream, ...named, ...about, ...domain.consults(event.meta.entryMode), domain.regulations])];
}

function textOf(judgement: Judgement | undefined): string {
  return judgement ? JSON.stringify([judgement.holds, judgement.inputs]) : '';
}

/** What a rule says of a record by these streams; the worst where it was asked several times. */
function judgementIn(
  folded: FoldedStreams,
  { stream, eventId, ruleId }: CheckOf,
  instead = (rules: Rules): Rules => rules,
): Judgement | undefined {
  const feature = domain.features.find(({ category }) => category === categoryOf(stream));
  const timeline = folded.timelineOf(stream);
  const place = timeline?.history.findIndex(({ id }) => id === eventId) ?? -1;
  const event = timeline?.history[place];
  if (!feature?.judge || !timeline || !event) return undefined;
  const state = timeline.history
    .slice(0, place)
    .reduce((before, each) => feature.evolve(before, each), feature.initial);
  const told = contextIn(folded, event, timeline);
  const context = { ...told, rules: instead(told.rules) };
  const said = feature.judge(state, event, context).filter((judgement) => judgement.ruleId === ruleId);
  return said.find(({ holds }) => !holds) ?? said[0];
}

/** What a record is judged by, out of these streams. */
function contextIn(folded: FoldedStreams, event: EffectiveEvent, own: Timeline<unknown>): Context<unknown> {
  return {
    id: idOf(event.stream),
    today: event.effectiveOn,
    entryMode: event.meta.entryMode,
    rules: domain.rulesOn(event.effectiveOn, folded.timelineOf(domain.regulations)),
    own,
    found: [],
    onRecord: true,
    gathered: <Value = JsonObject>(kind: string, ref: string) => folded.facts<Value>(kind, ref),
    referenced: <Other>(category: string, id: string) =>
      (folded.timelineOf(streamOf(category, id)) ?? emptyOf(category)) as Timeline<Other>,
  };
}

/** The timeline of an aggregate that is not there. */
export function emptyOf(category: string): Timeline<unknown> {
  const feature = domain.features.find((each) => each.category === category);
  return { history: [], at: () => feature?.initial, from: () => [], days: () => [] };
}
