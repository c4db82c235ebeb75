import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SENSITIVITIES, type JsonObject, type Sensitivity } from '#libs/kernel';
import { openSqliteStore } from '#libs/store';
import { granted } from '../../apps/api/src/auth/access.ts';
import { ROLES, type Reader, type Role } from '../../apps/api/src/auth/reader.ts';
import { ToldSlices } from '../../apps/api/src/live/told-slices.ts';
import { NOW, SECOND, SimulatedClock } from '../support/clock.ts';
import { lastCommands, recordedUpTo, worldOf, type Planted, type World } from './planted.ts';
import { Served, tokenOf } from './served.ts';

/** Worlds in one log. */
const WORLDS = 20;
/** Whose the first world is. */
const OWN = { teamId: 'T0712w0', cadreId: 'C20120701w0' };
const HANGS_MS = 900_000;
/** What was planted: a word, a count, a day, or a hash. */
const PLANTED_WORD = /zq\d+x\d+z|\b31\d{6}\b|\b19\d\d-\d\d-\d\d\b|\b[0-9a-f]{64}\b/g;

/** Draws a number below a bound. */
type Pick = (most: number) => number;

/** Up to which class each role reads, by docs/definitions.md. */
const READS_UP_TO: Readonly<Record<Role, Sensitivity>> = {
  supervisor: 'restricted',
  inspector: 'restricted',
  recorder: 'restricted',
  approver: 'sealed',
  teamPrincipal: 'internal',
  cadre: 'internal',
  apiConsumer: 'internal',
};

function reads(upTo: Sensitivity, held: Sensitivity): boolean {
  return SENSITIVITIES.indexOf(held) <= SENSITIVITIES.indexOf(upTo);
}

/** Who asks: every role of the district, and some whose scope is narrower. */
const READERS: readonly Reader[] = [
  ...ROLES.map((role) => readerIn(role, 'district')),
  readerIn('supervisor', `team:${OWN.teamId}`),
  readerIn('recorder', `team:${OWN.teamId}`),
  readerIn('inspector', 'kind:department'),
];

function readerIn(role: Role, scope: string): Reader {
  return { role, scope, userId: `${role} of ${scope}`, name: role, organ: 'organization', ...OWN };
}

function tokenFor({ role, scope }: Reader): string {
  return scope === 'district' ? tokenOf(role) : `${role}-${scope}`.replaceAll(':', '.');
}

/** The worlds of which a reader knows more than what is open. The first is that of his own team and person. */
function isInReach({ role, scope }: Reader, world: number): boolean {
  if (scope === 'kind:department') return false;
  return world === 0 || (scope === 'district' && !['teamPrincipal', 'cadre'].includes(role));
}

/** Whether a reader may be told a value. */
function mayBeTold(reader: Reader, { held, stream, type, field, world }: Planted): boolean {
  if (held === 'open') return true;
  const { role } = reader;
  if (!isInReach(reader, world)) return false;
  if (reads(READS_UP_TO[role], held)) return true;
  if (role === 'supervisor' || role === 'inspector') return type === 'PersonalEventRecorded';
  if (role !== 'teamPrincipal' && role !== 'cadre') return false;
  // Who held a heart-to-heart talk is told to both.
  if (type === 'TalkRecorded' && field === 'talkerName') return true;
  return role === 'cadre' && stream === `cadre-${OWN.cadreId}` && !type.startsWith('Reserve');
}

interface Route {
  readonly path: string;
  readonly variants: readonly string[];
}

/** Every read of the document, once as it is and once for each value of a parameter that has few. */
async function everyRead(served: Served, days: readonly string[]): Promise<Route[]> {
  const { body } = await served.request({ method: 'GET', url: '/openapi.json' });
  const documented = body['paths'] as Readonly<Record<string, { get?: { parameters?: JsonObject[] } }>>;
  const concrete = await served.everyRead();
  return concrete.map((path) => {
    const template = Object.keys(documented).find((each) =>
      new RegExp(`^${each.replaceAll(/\{\w+\}/g, '[^/]+').replaceAll('.', String.raw`\.`)}$`).test(path),
    );
    const parameters = documented[path]?.get?.parameters ?? documented[template ?? '']?.get?.parameters ?? [];
    const named = (name: string): boolean => parameters.some((each) => each['name'] === name);
    // In another order the same is told.
    const variants = parameters
      .filter((each) => each['name'] !== 'sort')
      .flatMap((each) => {
        const { enum: values = [] } = each['schema'] as { enum?: string[] };
        return values.map((value) => `${String(each['name'])}=${value}`);
      });
    const limit = named('limit') ? ['limit=200'] : [];
    const since = named('from') ? ['from=1990-01-01'] : [];
    const more = [...variants, ...(named('asOf') ? days.map((day) => `asOf=${day}`) : [])];
    const further = more.map((each) => [each, ...(each === 'format=csv' ? [] : limit)].join('&'));
    return { path, variants: [[...limit, ...since].join('&'), ...further] };
  });
}

/**
 * All that a reader is told: the text of every answer, with what was asked for. Each route is asked as it is, and in two
 * of its variants, drawn anew for each reader.
 */
async function toldTo(
  reader: Reader,
  served: Served,
  routes: readonly Route[],
  pick: Pick,
): Promise<[asked: string, text: string][]> {
  const told: [string, string][] = [];
  const headers = { authorization: `Bearer ${tokenFor(reader)}`, 'accept-language': 'zh-CN' };
  for (const { path, variants } of routes) {
    const drawn = [variants[0]!, variants[pick(variants.length)]!, variants[pick(variants.length)]!];
    for (const variant of new Set(drawn)) {
      for (let cursor = ''; ;) {
        const url = `${path}?${variant}${cursor}`;
        // What is planted is not as the classes have it: the application is asked itself.
        const { body } = await served.app.inject({ method: 'GET', url, headers });
        told.push([url, body]);
        const next = /"nextCursor":"([^"]+)"/.exec(body)?.[1];
        if (next === undefined) break;
        cursor = `&cursor=${encodeURIComponent(next)}`;
      }
    }
  }
  return told;
}

/** The log as server-sent events, as a reader gets it. */
function streamedTo(reader: Reader, { ledger }: Served): [asked: string, text: string][] {
  const slices = new ToldSlices(ledger);
  const told: [string, string][] = [];
  for (let after = 0, more = true; more;) {
    const slice = slices.after(after, { access: granted(reader, 'events'), language: 'zh-CN' });
    told.push(['/v1/events/stream', slice.text]);
    ({ upTo: after, more } = slice);
  }
  return told;
}

async function servedWith(worlds: readonly World[]): Promise<Served> {
  const clock = new SimulatedClock(NOW);
  const store = openSqliteStore({ path: ':memory:', clock });
  const ends = new Map<string, number>();
  for (const { stream, event } of worlds.flatMap(({ events }) => events)) {
    const end = ends.get(stream);
    const answer = await store.append(stream, end ?? 'none', [event]);
    if (answer.kind !== 'appended') throw new Error(`${stream} is not at ${end}`);
    ends.set(stream, (end ?? -1) + 1);
    clock.move(SECOND);
  }
  const more = READERS.filter(({ scope }) => scope !== 'district').map((each) => ({ ...each, token: tokenFor(each) }));
  const served = await Served.node({ clock, store, role: 'api', own: OWN, more });
  await served.ledger.runner.reachedHead(60_000);
  return served;
}

function fieldOf({ type, field }: Planted): string {
  return `${type}.${field}`;
}

/** Which of the planted values are in a text. */
function foundIn(text: string, planted: ReadonlyMap<string, Planted>): Planted[] {
  const words = text.match(PLANTED_WORD) ?? [];
  return [...new Set(words)].flatMap((word) => planted.get(word) ?? []);
}

/** What readers were told that they may not see, and the fields of which something was told. */
async function leaksIn(worlds: readonly World[], pick: Pick, shown: Set<string>): Promise<string[]> {
  const served = await servedWith(worlds);
  const effective = worlds.flatMap(({ events }) => events.map(({ event }) => event.meta.effectiveOn));
  const routes = await everyRead(
    served,
    [1, 2, 3].map(() => effective[pick(effective.length)]!),
  );
  const planted = new Map(worlds.flatMap((world) => world.planted.map((each) => [each.value, each] as const)));
  const leaks = new Set<string>();
  for (const reader of READERS) {
    for (const [asked, text] of [...(await toldTo(reader, served, routes, pick)), ...streamedTo(reader, served)]) {
      for (const each of foundIn(text, planted)) {
        shown.add(fieldOf(each));
        if (mayBeTold(reader, each)) continue;
        leaks.add(`${reader.userId} ${asked}: ${fieldOf(each)} (${each.held}, world ${each.world})`);
      }
    }
  }
  await served.close();
  return [...leaks];
}

describe('whatever is asked', () => {
  it(
    'nobody is told a value of a field that he may not see, over random logs with every kind of event',
    async () => {
      const commands = lastCommands();
      const shown = new Set<string>();
      const everyField = new Set<string>();
      const all = fc.shuffledSubarray(commands, { minLength: commands.length });
      await fc.assert(
        fc.asyncProperty(all, fc.infiniteStream(fc.nat(9999)), async (chosen, draws) => {
          const pick: Pick = (most) => draws.next().value! % most;
          for (let from = 0; from < chosen.length; from += WORLDS) {
            const worlds: World[] = [];
            for (const [n, command] of chosen.slice(from, from + WORLDS).entries())
              worlds.push(worldOf(await recordedUpTo(command), n, pick));
            for (const each of worlds.flatMap(({ planted }) => planted)) everyField.add(fieldOf(each));
            expect(await leaksIn(worlds, pick, shown)).toEqual([]);
          }
        }),
        { numRuns: 1, endOnFailure: true },
      );
      // Somebody sees each of them: else nothing would be said by nobody seeing it.
      expect([...everyField].filter((field) => !shown.has(field))).toEqual([]);
    },
    HANGS_MS,
  );
});
