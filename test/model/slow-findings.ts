import type { FindingFact } from '#libs/domain';
import { effectiveHistory, timelineOf, type Check, type Micros, type PlainDate, type Recorded } from '#libs/kernel';
import { AskedAgain, canBeTold, type OnRecord, type Registry, type Said, type StreamOnRecord } from '#libs/runtime';
import { knownTimes } from './slow-model.ts';

/** The streams of a log as far as it has come; any of them may give any fact. What has not gone on is folded once. */
class OnRecordSoFar implements OnRecord {
  private readonly registry: Registry;
  private readonly streams = new Map<string, StreamOnRecord>();

  constructor(registry: Registry) {
    this.registry = registry;
  }

  add(event: Recorded): void {
    this.streams.set(
      event.stream,
      this.folded(event.stream, [...(this.streams.get(event.stream)?.events ?? []), event]),
    );
  }

  stream(name: string): Promise<StreamOnRecord> {
    return Promise.resolve(this.streams.get(name) ?? this.folded(name, []));
  }

  streamsWith(): readonly string[] {
    return [...this.streams.keys()].sort();
  }

  without(eventId: string): OnRecordSoFar {
    const rest = new OnRecordSoFar(this.registry);
    for (const { events } of this.streams.values())
      for (const event of events) if (event.id !== eventId) rest.add(event);
    return rest;
  }

  private folded(name: string, events: readonly Recorded[]): StreamOnRecord {
    const nothing = { initial: undefined, evolve: () => undefined };
    const timeline = timelineOf(this.registry.featureOf(name) ?? nothing, effectiveHistory(events, this.registry));
    return { events, timeline: () => timeline };
  }
}

/** A word that one record has on an act of another stream. */
export interface Word {
  readonly n: number;
  readonly act: string;
  readonly check: Pick<Check, 'ruleId' | 'outcome' | 'inputs'>;
}

/** Every word across streams, by the definition alone: each act of every stream is asked before and after each record. */
export async function wordsAcross(
  log: readonly Recorded[],
  registry: Registry,
  asks: { readonly record: RegExp; readonly act: RegExp } = { record: /./, act: /./ },
): Promise<Word[]> {
  const words: Word[] = [];
  const record = new OnRecordSoFar(registry);
  const asked = new AskedAgain(registry, record);
  const acts: Recorded[] = [];
  const said = new Map<string, Said>();
  const takenBack = new TakenBackSoFar(log, registry, record);
  for (const [n, event] of log.entries()) {
    record.add(event);
    for (const act of acts) {
      const was = said.get(act.id)!;
      const is = await asked.said(act.stream, act.id);
      said.set(act.id, is);
      // Of its own stream a record speaks itself. Of what nobody can tell the last word stays.
      if (act.stream === event.stream || !asks.record.test(event.stream) || isDrawn(event) || !canBeTold(is)) continue;
      for (const ruleId of new Set([...was.judged, ...is.judged].map((one) => one.ruleId))) {
        // Where nobody could tell before, all is said.
        if (canBeTold(was) && brokenFor(was, ruleId) === brokenFor(is, ruleId)) continue;
        const says = is.judged.filter((one) => one.ruleId === ruleId);
        for (const { holds, inputs, rule } of says) {
          // Who was excepted for what he breaks still, stays so.
          const isSame = (one: Pick<Check, 'ruleId' | 'inputs'>): boolean =>
            one.ruleId === ruleId && one.inputs['cadreId'] === inputs['cadreId'];
          const isExcepted =
            was.judged.some((one) => !one.holds && isSame(one)) &&
            act.meta.checks.some((one) => one.outcome === 'excepted' && isSame(one));
          const broken = rule.class === 'S' ? 'advice' : isExcepted ? 'excepted' : 'violated';
          const outcome = holds ? 'passed' : broken;
          words.push({ n, act: act.id, check: { ruleId, outcome, inputs } });
        }
        if (says.length === 0) words.push({ n, act: act.id, check: { ruleId, outcome: 'passed', inputs: {} } });
      }
    }
    takenBack.again(n, event, words);
    if (!asks.act.test(event.stream) || event.meta.entryMode === 'opening') continue;
    acts.push(event);
    const now = await asked.said(event.stream, event.id);
    said.set(event.id, now);
    await takenBack.of(n, event, now, words);
  }
  return words;
}

const TAKEN_BACK = 'ledger.bar-taken-back';
const DECISIONS = ['DeliberationVoteRecorded', 'PlenaryVoteRecorded', 'AppointmentIssued'];
const BARS =
  /^appointment\.(?:eligibility|influence|opinion-against|opinion-late|objection|objection-upheld)$|^appointment\.steps$/;

/** What is said of decisions whose bar was taken back before, by the definition alone: each correction of the whole log is left out. */
class TakenBackSoFar {
  private readonly log: readonly Recorded[];
  private readonly registry: Registry;
  private readonly record: OnRecordSoFar;
  /** Of each decision what took its bar back, and the annulment by which that stands no more. */
  private readonly found: { act: Recorded; word: Word['check']; by: Recorded; gone?: string | undefined }[] = [];

  constructor(log: readonly Recorded[], registry: Registry, record: OnRecordSoFar) {
    this.log = log;
    this.registry = registry;
    this.record = record;
  }

  async of(n: number, act: Recorded, now: Said, words: Word[]): Promise<void> {
    if (!DECISIONS.includes(act.type)) return;
    const before = this.log.slice(0, n).filter(({ type }) => type === 'RecordCorrected' || type === 'RecordAnnulled');
    const inForce = ({ id }: Recorded): boolean =>
      !before.some((one) => one.type === 'RecordAnnulled' && one.data['targetEventId'] === id && inForce(one));
    const place = ({ meta, id }: Recorded): string => `${meta.recordedAt} ${id}`;
    for (const by of before.filter(inForce).sort((a, b) => (place(a) < place(b) ? -1 : 1))) {
      if (this.found.some((one) => one.act.stream === act.stream && one.by.id === by.id && !one.gone)) continue;
      const { judged } = await new AskedAgain(this.registry, this.record.without(by.id)).said(act.stream, act.id);
      const isBar = ({ ruleId, inputs }: Pick<Check, 'ruleId' | 'inputs'>): boolean =>
        BARS.test(ruleId) && (ruleId !== 'appointment.steps' || String(inputs['missing']).includes('reconsideration'));
      const bars = judged.filter(
        (one) => !one.holds && isBar(one) && !now.judged.some((kept) => kept.ruleId === one.ruleId && !kept.holds),
      );
      if (bars.length === 0) continue;
      const rules = [...new Set(bars.map(({ ruleId }) => ruleId))].sort();
      const word = {
        ruleId: TAKEN_BACK,
        outcome: 'violated' as const,
        inputs: { rules, record: String(by.data['targetEventId']) },
      };
      this.found.push({ act, word, by });
      words.push({ n, act: act.id, check: word });
      return;
    }
  }

  again(n: number, { type, id, data }: Recorded, words: Word[]): void {
    if (type !== 'RecordAnnulled') return;
    for (const one of this.found) {
      if (data['targetEventId'] !== (one.gone ?? one.by.id)) continue;
      one.gone = one.gone ? undefined : id;
      words.push({ n, act: one.act.id, check: { ...one.word, outcome: one.gone ? 'passed' : 'violated' } });
    }
  }
}

/** For whom a rule is broken, as far as it names anybody. */
function brokenFor({ judged }: Said, ruleId: string): string {
  const broken = judged.filter((one) => one.ruleId === ruleId && !one.holds);
  return JSON.stringify(broken.map(({ inputs }) => String(inputs['cadreId'])).sort());
}

/** Whether the system drew a record from another one: it was judged with that. */
function isDrawn({ type, meta }: Recorded): boolean {
  const isAbout = type === 'RecordCorrected' || type === 'RecordAnnulled';
  return meta.actor.role === 'system' && meta.onBehalfOf === undefined && !isAbout;
}

const CONDITION = /^(?:eligibility\.|appointment\.influence$|retirement\.age$|probation\.unfinished$)/;

/** A finding in one line: what the act broke, and what was said of each whom it broke it for. */
export function lineOf({ eventId, on, ruleId, outcome, inputs, others = [] }: FindingLine): string {
  return JSON.stringify([eventId, on, ruleId, [outcome, inputs], ...others.map((one) => [one.outcome, one.inputs])]);
}

/** A finding as far as its line tells it. */
export type FindingLine = Pick<FindingFact, 'eventId' | 'on' | 'ruleId' | 'outcome' | 'inputs' | 'others'>;

/**
 * What was found wrong at a cut, by the definition alone: what was said last of each rule of each act in force by the day,
 * of all whom the rule is asked of in it.
 */
export function foundAt(
  log: readonly Recorded[],
  cut: { readonly asOf: PlainDate; readonly knownAt: Micros },
  across: readonly Word[],
): string[] {
  const known = knownTimes(log);
  const events = log.filter((_, index) => known[index]! <= cut.knownAt);
  const target = ({ data }: Recorded): string => String(data['targetEventId']);
  const inForce = ({ id }: Recorded): boolean =>
    !events.some((other) => other.type === 'RecordAnnulled' && target(other) === id && inForce(other));
  return events
    .filter((event) => !event.type.startsWith('Record') && inForce(event))
    .flatMap((event) => {
      const about = events.filter((other) => other.type === 'RecordCorrected' && target(other) === event.id);
      const moved = about.filter(inForce).findLast(({ data }) => data['newEffectiveOn'] !== undefined);
      const on = String(moved?.data['newEffectiveOn'] ?? event.meta.effectiveOn);
      if (on > cut.asOf) return [];
      const sayings: (readonly Word['check'][])[] = [
        event.meta.checks.filter(({ eventId }) => eventId === undefined),
        ...events.flatMap(({ meta }, n) => [
          meta.checks.filter(({ eventId }) => eventId === event.id),
          across.filter((word) => word.n === n && word.act === event.id).map(({ check }) => check),
        ]),
      ];
      // Looking up whether somebody may have a post breaks nothing.
      const isLookedUp = (ruleId: string): boolean => event.type === 'EligibilityChecked' && CONDITION.test(ruleId);
      const broken = [...new Set(sayings.flat().map(({ ruleId }) => ruleId))]
        .filter((ruleId) => !isLookedUp(ruleId))
        .flatMap((ruleId) => {
          const last = sayings
            .map((said) => said.filter((one) => one.ruleId === ruleId))
            .findLast(({ length }) => length > 0);
          // Broken for several it is found once, and tells of each of them: first of the last whom no document allowed.
          const each = last?.filter(({ outcome }) => outcome === 'violated' || outcome === 'excepted') ?? [];
          return each.length > 0 ? [each] : [];
        });
      return broken.map((each) => {
        const first = each.findLast(({ outcome }) => outcome === 'violated') ?? each.at(-1)!;
        return lineOf({ ...first, eventId: event.id, on, others: each.filter((one) => one !== first) });
      });
    })
    .sort();
}
