import {
  derivedId,
  referencesIn,
  refuse,
  shanghaiDate,
  streamOf,
  type Check,
  type Domain,
  type JsonObject,
  type Refusal,
  type StreamName,
} from '#libs/kernel';
import { namesOf, type Act, type CommandRequest } from './act.ts';
import type { ExecutorParts } from './executed.ts';
import type { LoadedStream } from './streams.ts';

/** Streams that a proposal names at most. */
const NAMED = 50;

/** An act that departs from rules by an exception, and waits until somebody else has signed for that. */
export class Waits {
  readonly rules: readonly string[];

  constructor(rules: readonly string[]) {
    this.rules = rules;
  }
}

/** Whether an act is sent with an exception for which nobody but its sender has signed. */
export function needsSignature({ isSigned }: CommandRequest, { common }: Act, { exceptions }: Domain): boolean {
  return exceptions !== undefined && !isSigned && common.entryMode === 'live' && common.exceptionBasis !== undefined;
}

/** What an act waits for, by what the rules said of it; an exception from nothing is refused. */
export function waiting(checks: readonly Check[]): Waits | Refusal {
  const rules = checks.filter(({ outcome }) => outcome === 'excepted').map(({ ruleId }) => ruleId);
  return rules.length > 0 ? new Waits([...new Set(rules)]) : refuse('EXCEPTION_NOT_NEEDED');
}

/** The stream of the proposal of an act: each command has its own. */
export function proposalStreamOf({ commandId }: CommandRequest, { stream }: Act): { id: string; stream: StreamName } {
  const id = derivedId('exception', stream, commandId);
  return { id, stream: streamOf('exception', id) };
}

/** The command that records the proposal of an act, in the name of who sent it. */
export function proposalOf(
  { request, act, stream }: { request: CommandRequest; act: Act; stream: LoadedStream },
  rules: readonly string[],
  { registry: { domain }, clock }: Pick<ExecutorParts, 'registry' | 'clock'>,
): CommandRequest {
  const body: JsonObject = {
    effectiveOn: shanghaiDate(clock.now()),
    exceptionId: proposalStreamOf(request, act).id,
    actStream: act.stream,
    command: act.spec.name,
    body: wholeBodyOf(act),
    rules: [...rules],
    about: aboutOf(act, stream).slice(0, NAMED),
    document: { ...act.common.exceptionBasis },
  };
  return { name: domain.exceptions!, body, commandId: request.commandId, actor: request.actor, isSigned: true };
}

/** The body as it was understood, with the names of the stream: sent again, it is the same act. */
function wholeBodyOf(act: Act): JsonObject {
  const names = act.spec.onlyId === undefined ? Object.fromEntries(namesOf(act)) : {};
  const { entryMode: _, ...common } = act.common;
  return JSON.parse(JSON.stringify({ ...names, ...act.data, ...common })) as JsonObject;
}

/** The act's own stream, what the act names, and what its stream begins with: a case is about those. */
function aboutOf({ stream, data, feature, spec }: Act, { events }: LoadedStream): StreamName[] {
  const first = events[0];
  const told = [{ type: spec.yields, data }, ...(first ? [first] : [])];
  const named = told.flatMap((event) =>
    referencesIn(event.data, feature.kinds[event.type]?.fields ?? {}).map(({ ref, id }) => streamOf(ref, id)),
  );
  return [...new Set([stream, ...named])];
}
