import { beforeAll, describe, expect, it } from '@jest/globals';
import { domain, factFields, type Facts } from '#libs/domain';
import {
  SENSITIVITIES,
  addDays,
  idOf,
  isAboutARecord,
  isPlainDate,
  targetOf,
  type Fact,
  type FieldInfo,
  type JsonObject,
  type PlainDate,
  type Recorded,
  type Sensitivity,
} from '#libs/kernel';
import { ruleBook } from '#libs/rules';
import { Registry } from '#libs/runtime';
import { openSqliteStore } from '#libs/store';
import type { Role } from '../../apps/api/src/auth/reader.ts';
import { factsAlong, newestLog, readSamples, replay } from '../replay/golden.ts';
import { SimulatedClock } from '../support/clock.ts';
import { NOW } from '../support/ledger.ts';
import { Served } from './served.ts';

const OWN = { teamId: 'T0712', cadreId: 'C20120701' };

// domain.md §7.2, in short: who may know what of whom, apart from what is his own.
const MAY_KNOW: Readonly<Record<Role, Sensitivity>> = {
  approver: 'sealed',
  supervisor: 'restricted',
  inspector: 'restricted',
  recorder: 'restricted',
  teamPrincipal: 'internal',
  cadre: 'internal',
  apiConsumer: 'internal',
};
const ROLES = Object.keys(MAY_KNOW) as Role[];
/** Every read of every role is asked for: far beyond what that takes. */
const HANG_MS = 180_000;
const IS_DAY = /^\d{4}-\d{2}-\d{2}$/;
/** Their category is for supervision, their content is not. */
const CATEGORY_ONLY = ['PersonalEventRecorded'];

const kinds = Object.assign(
  {},
  ...domain.features.map((feature) => feature.kinds),
) as (typeof domain.features)[0]['kinds'];
const events = bornApart(newestLog(readSamples()));

let served: Served;
/** By role, everything that it is told by every read, at several cuts. */
const told = new Map<Role, string>();

beforeAll(async () => {
  const clock = new SimulatedClock(NOW);
  const store = openSqliteStore({ path: ':memory:', clock });
  await replay(events, store, clock);
  clock.set(NOW);
  served = await Served.node({ store, clock, role: 'api', own: OWN });
  // What the examples of commands say is made up, and the samples say the same.
  const reads = (await served.everyRead()).filter((path) => !path.startsWith('/v1/commands'));
  for (const role of ROLES) {
    const answers: string[] = [];
    for (const path of reads) {
      for (const cut of ['limit=200', 'asOf=2019-07-31&knownAt=2019-07-31T00:00:00%2B08:00']) {
        const { status, text } = await served.get(`${path}?${cut}`, { as: role });
        expect([200, 400, 403, 404]).toContain(status);
        answers.push(text);
      }
    }
    told.set(role, answers.join('\n'));
  }
}, HANG_MS);

/** Samples of several versions come from one example: each person gets a day of birth of his own, so that it tells whose it is. */
function bornApart(log: readonly Recorded[]): Recorded[] {
  const born = new Set<PlainDate>();
  return log.map((event) => {
    const { birth } = event.data;
    if (event.type !== 'CadreRegistered' || !isPlainDate(birth)) return event;
    let day = birth;
    while (born.has(day)) day = addDays(day, 1);
    born.add(day);
    return { ...event, data: { ...event.data, birth: day } };
  });
}

function mayKnow(role: Role, held: Sensitivity, { stream, type }: Pick<Recorded, 'stream' | 'type'>): boolean {
  if (role === 'cadre' && stream === `cadre-${OWN.cadreId}`) return true;
  if (CATEGORY_ONLY.includes(type) && ['supervisor', 'inspector'].includes(role)) return true;
  return SENSITIVITIES.indexOf(held) <= SENSITIVITIES.indexOf(MAY_KNOW[role]);
}

/** How it is held that there is such an event: one about a record as that record. */
function heldOf(event: Recorded): Sensitivity {
  const target = isAboutARecord(event.type) && events.find(({ id }) => id === targetOf(event));
  return target ? heldOf(target) : (kinds[event.type]?.sensitivity ?? 'sealed');
}

/** The texts in the data of an event with how they are held. */
function textsIn(
  data: JsonObject,
  fields: Readonly<Record<string, FieldInfo>>,
  at: Sensitivity,
): [string, Sensitivity][] {
  return Object.entries(data).flatMap(([name, value]) => {
    const info = fields[name];
    const [held, nested] = [info?.sensitivity ?? at, info?.nested];
    const each = Array.isArray(value) ? (value as readonly unknown[]) : [value];
    return each.flatMap((one): [string, Sensitivity][] => {
      if (typeof one === 'string') return [[one, info?.dayIsRestricted && IS_DAY.test(one) ? 'restricted' : held]];
      return typeof one === 'object' && one !== null ? textsIn(one as JsonObject, nested ?? {}, held) : [];
    });
  });
}

interface Said {
  readonly text: string;
  readonly held: Sensitivity;
  /** Of which stream it is said, and by which act. */
  readonly event: Pick<Recorded, 'stream' | 'type'>;
}

const saidByEvents: Said[] = events.flatMap((event) => {
  const kind = kinds[event.type];
  return textsIn(event.data, kind?.fields ?? {}, heldOf(event)).map(([text, held]) => ({ text, held, event }));
});
/** What is worked out of the events is held as the schema of facts says. */
const facts = factsAlong(events, new Registry(domain)).flatMap(
  ({ holds }) => (holds ?? []) as unknown as readonly Fact[],
);
const saidByFacts: Said[] = facts.flatMap(({ kind, key, value }) => {
  const { by, fields, sensitivity: held } = factFields[kind as keyof Facts];
  const category = domain.features.find((feature) => kind in feature.facts)?.category ?? '';
  const event = { stream: `${category}-${key.split('/')[0] ?? ''}`, type: by };
  return textsIn(value, fields, held).map(([text, at]) => ({ text, held: at, event }));
});
const texts = [...saidByEvents, ...saidByFacts];
const ids = new Set(events.map(({ stream }) => idOf(stream)));
/** On what days something happened is told of much else. */
const days = new Set(events.flatMap(({ meta }) => [meta.effectiveOn, meta.basis?.issuedOn]));
/** The days from which rules hold are published, as the rules are. */
const ruleDays = new Set([...ruleBook.values()].flatMap(({ versions }) => versions.map(({ from }) => from)));
const streams = new Set<string>(events.map(({ stream }) => stream));
const isOpenElsewhere = (text: string): boolean =>
  ids.has(text) ||
  streams.has(text) ||
  days.has(text) ||
  ruleDays.has(text) ||
  texts.some(
    (other) => other.text.includes(text) && SENSITIVITIES.indexOf(other.held) < SENSITIVITIES.indexOf('restricted'),
  );
/** What nobody has said in the open; codes are said everywhere. */
const secrets = texts.filter(
  ({ text, held }) =>
    held !== 'open' && held !== 'internal' && /\p{Script=Han}|\d/u.test(text) && !isOpenElsewhere(text),
);

describe.each(ROLES)('%s', (role) => {
  it('is told of no event that he may not know of', () => {
    const hidden = events.filter((event) => !mayKnow(role, heldOf(event), event));
    const leaked = hidden.filter(({ id }) => told.get(role)!.includes(id));
    expect(leaked.map(({ stream, type }) => `${stream} ${type}`)).toEqual([]);
    expect(hidden.length > 0).toBe(!['approver', 'supervisor', 'inspector'].includes(role));
  });

  it('is told no word that he may not know', () => {
    // The same words may stand where he may read them: an act that waits for a signature, and its document.
    const known = new Set(texts.filter(({ held, event }) => mayKnow(role, held, event)).map(({ text }) => text));
    const hidden = secrets.filter(({ text, held, event }) => !mayKnow(role, held, event) && !known.has(text));
    const leaked = hidden.filter(({ text }) => told.get(role)!.includes(text));
    expect(leaked.map(({ text, event }) => `${event.stream} ${event.type}: ${text}`)).toEqual([]);
    expect(hidden.length > 0).toBe(role !== 'approver');
  });

  it('is told no day of a birth that he may know the month of only', () => {
    const births = texts.filter(
      ({ text, held, event }) =>
        IS_DAY.test(text) && held === 'restricted' && event.type === 'CadreRegistered' && !mayKnow(role, held, event),
    );
    const leaked = births.filter(({ text }) => !isOpenElsewhere(text) && told.get(role)!.includes(text));
    expect(leaked.map(({ text, event }) => `${event.stream}: ${text}`)).toEqual([]);
    expect(births.length > 0).toBe(SENSITIVITIES.indexOf(MAY_KNOW[role]) < SENSITIVITIES.indexOf('restricted'));
  });

  it('is told what he may know', () => {
    expect(told.get(role)!.length).toBeGreaterThan(10_000);
  });
});
