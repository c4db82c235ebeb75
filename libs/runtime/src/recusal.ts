import {
  correctionIn,
  factsIn,
  idOf,
  isAboutARecord,
  referencesIn,
  refuse,
  streamOf,
  type FieldInfo,
  type JsonObject,
  type Refusal,
  type StreamName,
} from '#libs/kernel';
import type { Act, Outside, Recusal } from './act.ts';
import type { LoadedStream } from './streams.ts';

/** Refuses an act of somebody who has to keep out of it: whom it is about, its words, its record and its case tell. */
export function recused(recusal: Recusal, act: Act, stream: LoadedStream): Refusal | undefined {
  const isCase = 'case' in act.feature.facts;
  for (const name of concernedBy(act, stream)) {
    const relation = recusal.get(name);
    if (relation === undefined || (relation === 'superior' && !isCase)) continue;
    return refuse('RECUSAL_REQUIRED', { cadreId: idOf(name), relation });
  }
  return undefined;
}

/** Refuses an act that lies outside the scope (管理权限) of its sender's role. */
export function outOfScope(outside: Outside, act: Act, stream: LoadedStream): Refusal | undefined {
  const subject = outside([...concernedBy(act, stream)], act.stream);
  return subject === undefined ? undefined : refuse('OUT_OF_SCOPE', { stream: subject });
}

function concernedBy({ spec, feature, stream: name, data }: Act, stream: LoadedStream): Set<StreamName> {
  const fieldsOf = (type: string): Readonly<Record<string, FieldInfo>> => feature.kinds[type]?.fields ?? {};
  const named = [name, ...subjectsIn(data, fieldsOf(spec.yields))];
  const target = isAboutARecord(spec.yields) && stream.events.find(({ id }) => id === data['targetEventId']);
  if (target) {
    const { targetType, data: said = {} } = isAboutARecord(target.type)
      ? correctionIn(target)
      : { targetType: target.type, data: target.data };
    for (const each of [said, (data['data'] ?? {}) as JsonObject])
      named.push(...subjectsIn(each, fieldsOf(targetType)));
  }
  for (const { kind, value } of factsIn(feature, stream.latest(), idOf(name))) {
    if (kind === 'case') named.push(...(value['subjects'] as readonly StreamName[]));
  }
  return new Set(named);
}

function subjectsIn(data: JsonObject, fields: Readonly<Record<string, FieldInfo>>): StreamName[] {
  return referencesIn(data, fields)
    .filter(({ doer }) => !doer)
    .map(({ ref, id }) => streamOf(ref, id));
}
