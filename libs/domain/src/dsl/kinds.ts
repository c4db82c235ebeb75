import type { EffectiveEvent, FieldInfo, Kind, Refusal, Sensitivity, Shape, Telling, Upcaster } from '#libs/kernel';
import { calledIn, fieldsOf } from './fields.ts';
import { callEvent, inWords, withoutCodes } from './words.ts';

/** What the code in a field of an event is called in Chinese: by the field's own sentence, else by its word. */
type Called<Data> = (field: keyof Data & string) => string;

/**
 * Declares a kind of event, whose type is the name of its class and which people call `called`; fields without a
 * sensitivity of their own have that of the kind. `until` names the field with the first day on which it does not hold.
 */
export function kind<Data extends object>(
  shape: Shape<Data>,
  of: {
    called: string;
    sensitivity: Sensitivity;
    zh: (...told: [...Parameters<Telling<Data>>, called: Called<Data>]) => string;
    en: Telling<Data>;
    v?: number;
    upcasters?: readonly Upcaster[];
    timeless?: boolean;
    pastFact?: boolean;
    until?: keyof Data & string;
  },
): Kind<Data> {
  callEvent(shape.name, of.called);
  return {
    called: of.called,
    v: of.v ?? 1,
    shape,
    fields: fieldInfos(shape, of.sensitivity),
    sensitivity: of.sensitivity,
    upcasters: of.upcasters ?? [],
    timeless: of.timeless ?? false,
    pastFact: of.pastFact ?? false,
    ...(of.until === undefined ? {} : { until: of.until }),
    summary: {
      zh: (data, named) => of.zh(data, named, calledOf(shape, data)),
      en: (data, named) => withoutCodes(of.en(data, named), data),
    },
  };
}

function calledOf<Data extends object>(shape: Shape<Data>, data: Data): Called<Data> {
  return (field) => {
    const code = String(data[field]);
    return calledIn(shape, field)[code] ?? inWords(code, 'zh');
  };
}

function fieldInfos(shape: Shape, ofKind: Sensitivity): Record<string, FieldInfo> {
  const infos = Object.entries(fieldsOf(shape)).map(([name, { nested, ...told }]) => {
    const sensitivity = told.sensitivity ?? ofKind;
    const info = { ...told, sensitivity };
    return [name, nested ? { ...info, nested: fieldInfos(nested(), sensitivity) } : info] as const;
  });
  return Object.fromEntries(infos);
}

/** The data of each kind in a record of kinds. */
export type DataOf<Kinds> = { [K in keyof Kinds]: Kinds[K] extends Kind<infer Data> ? Data : never };

/** One fold for every kind: a missing one does not compile. */
export type Evolve<State, Kinds> = {
  [K in keyof Kinds]: (state: State, data: DataOf<Kinds>[K], event: EffectiveEvent) => State;
};

/** Refusals of kinds that can be impossible. */
export type Guards<State, Kinds> = {
  [K in keyof Kinds]?: (state: State, data: DataOf<Kinds>[K], event: EffectiveEvent) => Refusal | undefined;
};

/** Picks the function of an event's type and hands it the data. Undefined for a type without one. */
export function by<State, Result>(functions: object, state: State, event: EffectiveEvent): Result | undefined {
  type Function = (state: State, data: object, event: EffectiveEvent) => Result;
  const byType: Readonly<Record<string, Function | undefined>> = functions as Record<string, Function | undefined>;
  return byType[event.type]?.(state, event.data, event);
}
