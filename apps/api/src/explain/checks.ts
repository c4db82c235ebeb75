import { domain, type Facts } from '#libs/domain';
import {
  END_OF_TIME,
  categoryOf,
  idOf,
  parseInstant,
  referencesIn,
  shanghaiDate,
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

/**
 * What a rule says of a record, as known at a cut, and on which events that rests, of each whom it was asked of apart: the
 * worst first, or, of a finding, him whom it names first, and those whom the rule is broken for. Undefined where it is not asked.
 */
export async function explainedCheck(
  ledger: VisibleLedger,
  cut: ReadCut,
  of: CheckOf,
  finding?: Facts['finding'],
): Promise<Explained | undefined> {
  const found = foundationOf(ledger, cut, of);
  if (!found || (cut.asOfGiven && cut.asOf < found.event.effectiveOn)) return undefined;
  const { folded, judged } = askedIn(ledger, found, of);
  const all = [...byWhom(judged(folded))];
  const broken = all.filter(([, { holds }]) => !holds);
  const told = finding && broken.length > 0 ? broken : all;
  const first =
    told.find(([, { inputs }]) => finding && whomIn(inputs) === whomIn(finding.inputs)) ?? broken[0] ?? told[0];
  if (!first) return undefined;
  const grounds = await groundsOf(
    folded,
    (rest) => new Map([...byWhom(judged(rest))].map(([whom, said]) => [whom, textOf(said)])),
  );
  const rule = { id: of.ruleId, on: found.event.effectiveOn };
  const explained = ([whom, { holds, inputs }]: (typeof all)[number]): Explained => ({
    value: { outcome: holds ? 'passed' : 'violated', inputs },
    rule,
    inputs,
    events: grounds.get(whom) ?? [],
  });
  const others = told.filter((one) => one !== first).map(explained);
  return { ...explained(first), ...(others.length > 0 ? { others } : {}) };
}

/** What a rule says, by whom and what it was asked of; of one whom it was asked of again, in turn. */
function byWhom(judgements: readonly Judgement[]): ReadonlyMap<string, Judgement> {
  const asked = new Map<string, number>();
  return new Map(
    judgements.map((judgement) => {
      const whom = whomIn(judgement.inputs);
      const turn = asked.get(whom) ?? 0;
      asked.set(whom, turn + 1);
      return [`${whom} ${turn}`, judgement];
    }),
  );
}

/** Whom or what a rule was asked of. */
function whomIn({ cadreId, teamId, postId }: JsonObject): string {
  return JSON.stringify([cadreId, teamId, postId]);
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
    .filter(({ id }) => [eventId, foundBy, inputs['record']].includes(id));
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
  const others = folded && judgementIn(folded, of, { instead });
  return { ...(rules ? { rules } : {}), ...(others ? { others } : {}) };
}

/** A record with all that it is judged by at a cut. */
interface Foundation {
  readonly folded: FoldedStreams;
  readonly event: EffectiveEvent;
  readonly cut: ReadCut;
}

/** A record with all that it is judged by; undefined where it is not in force. */
function foundationOf(ledger: VisibleLedger, cut: ReadCut, of: CheckOf): Foundation | undefined {
  const whole = ledger.folded([of.stream], cut, END_OF_TIME);
  const event = whole.historyOf(of.stream).find(({ id }) => id === of.eventId);
  if (!event || !ledger.registry.kindOf(event.type)) return undefined;
  const upTo = cut.asOfGiven && cut.asOf > event.effectiveOn ? cut.asOf : END_OF_TIME;
  return { folded: ledger.folded(streamsBeside(ledger, cut, event), cut, upTo), event, cut };
}

/** What a rule is asked by, and how it is asked by that or by less. */
interface AskedBy {
  readonly folded: FoldedStreams;
  readonly judged: (folded: FoldedStreams) => readonly Judgement[];
}

/**
 * How a rule is asked of a record: by what is known at the cut, or, where it is asked only when the act comes, by what was
 * known then.
 */
function askedIn(ledger: VisibleLedger, { cut, folded, event }: Foundation, of: CheckOf): AskedBy {
  const now = (rest: FoldedStreams): readonly Judgement[] => judgementsIn(rest, of);
  const isRecorded = event.meta.checks.some(({ ruleId }) => ruleId === of.ruleId);
  if (!isRecorded || now(folded).length > 0) return { folded, judged: now };
  const known = ledger.trail.stream(of.stream, cut.knownAt).find((each) => each.event.id === of.eventId)?.known;
  const then = known === undefined ? undefined : foundationOf(ledger, { ...cut, knownAt: known }, of);
  if (!then) return { folded, judged: now };
  const on = { today: shanghaiDate(parseInstant(event.meta.recordedAt)!), onRecord: false };
  return { folded: then.folded, judged: (rest) => judgementsIn(rest, of, { on }) };
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

function textOf({ holds, inputs }: Judgement): string {
  return JSON.stringify([holds, inputs]);
}

/** How a rule is asked where it is not asked of a record, by the rules of its day. */
interface Manner {
  readonly instead?: (rules: Rules) => Rules;
  readonly on?: Partial<Pick<Context<unknown>, 'today' | 'onRecord'>>;
}

/** What a rule says of a record by these streams; the worst where it was asked several times. */
function judgementIn(folded: FoldedStreams, of: CheckOf, manner?: Manner): Judgement | undefined {
  const said = judgementsIn(folded, of, manner);
  return said.find(({ holds }) => !holds) ?? said[0];
}

/** What a rule says of a record by these streams, of each whom it is asked of. */
function judgementsIn(
  folded: FoldedStreams,
  { stream, eventId, ruleId }: CheckOf,
  { instead = (rules) => rules, on = {} }: Manner = {},
): readonly Judgement[] {
  const feature = domain.features.find(({ category }) => category === categoryOf(stream));
  const timeline = folded.timelineOf(stream);
  const place = timeline?.history.findIndex(({ id }) => id === eventId) ?? -1;
  const event = timeline?.history[place];
  if (!feature?.judge || !timeline || !event) return [];
  const state = timeline.history
    .slice(0, place)
    .reduce((before, each) => feature.evolve(before, each), feature.initial);
  const told = contextIn(folded, event, timeline);
  const context = { ...told, ...on, rules: instead(told.rules) };
  return feature.judge(state, event, context).filter((judgement) => judgement.ruleId === ruleId);
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
