import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SENSITIVITIES, type JsonObject, type Sensitivity } from '#libs/kernel';
import { openSqliteStore } from '#libs/store';
import { granted } from '../../apps/api/src/auth/access.ts';
import { ROLES, type Role } from '../../apps/api/src/auth/reader.ts';
import { ToldSlices } from '../../apps/api/src/live/told-slices.ts';
import { NOW, SECOND, SimulatedClock } from '../support/clock.ts';
import { lastCommands, recordedUpTo, worldOf, type Planted, type World } from './planted.ts';
import { Served, tokenOf } from './served.ts';

/** Worlds in one log. */
const WORLDS = 8;
/** Whose the first world is. */
const OWN = { teamId: 'T0712w0', cadreId: 'C20120701w0' };
const HANGS_MS = 900_000;

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

/** Whether a role may be told a value. The first world is that of the principal's team and of the cadre. */
function mayBeTold(role: Role, { held, stream, type, field, world }: Planted, ownCadre: string): boolean {
  if (reads(READS_UP_TO[role], held) && (world === 0 || !['teamPrincipal', 'cadre'].includes(role))) return true;
  if (held === 'open') return true;
  if (['supervisor', 'inspector'].includes(role)) return type === 'PersonalEventRecorded';
  if (world !== 0 || !['teamPrincipal', 'cadre'].includes(role)) return false;
  // Who held a heart-to-heart talk is told to both.
  if (type === 'TalkRecorded' && field === 'talkerName') return true;
  return role === 'cadre' && stream === `cadre-${ownCadre}` && !type.startsWith('Reserve');
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
    return { path, variants: [[...limit, ...since].join('&'), ...more.map((each) => [each, ...limit].join('&'))] };
  });
}

/** All that a role is told: the text of every answer, with what was asked for. */
async function toldTo(role: Role, served: Served, routes: readonly Route[]): Promise<[asked: string, text: string][]> {
  const told: [string, string][] = [];
  const headers = { authorization: `Bearer ${tokenOf(role)}`, 'accept-language': 'zh-CN' };
  for (const { path, variants } of routes) {
    for (const variant of variants) {
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

/** The log as server-sent events, as a role gets it. */
function streamedTo(role: Role, { ledger }: Served): [asked: string, text: string][] {
  const reader = { role, userId: role, name: role, organ: 'organization', scope: 'district', ...OWN };
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
  const served = await Served.node({ clock, store, role: 'api', own: OWN });
  await served.ledger.runner.reachedHead(60_000);
  return served;
}

function fieldOf({ type, field }: Planted): string {
  return `${type}.${field}`;
}

/** What a role was told that it may not see, and the fields of which something was told. */
async function leaksIn(worlds: readonly World[], days: readonly string[], shown: Set<string>): Promise<string[]> {
  const served = await servedWith(worlds);
  const routes = await everyRead(served, days);
  const planted = worlds.flatMap((world) => world.planted);
  const found = new Set<string>();
  for (const role of ROLES) {
    const hidden = new Set(planted.filter((each) => !mayBeTold(role, each, OWN.cadreId)));
    for (const [asked, text] of [...(await toldTo(role, served, routes)), ...streamedTo(role, served)]) {
      for (const each of planted) {
        if (!text.includes(each.value)) continue;
        shown.add(fieldOf(each));
        if (hidden.has(each))
          found.add(`${role} ${asked}: ${each.type}.${each.field} (${each.held}, world ${each.world})`);
      }
    }
  }
  await served.close();
  return [...found];
}

describe('whatever is asked', () => {
  it(
    'no role is told a value of a field that it may not see, over random logs with every kind of event',
    async () => {
      const commands = lastCommands();
      const shown = new Set<string>();
      const everyField = new Set<string>();
      const all = fc.shuffledSubarray(commands, { minLength: commands.length });
      await fc.assert(
        fc.asyncProperty(all, fc.infiniteStream(fc.nat(9999)), async (chosen, draws) => {
          for (let from = 0; from < chosen.length; from += WORLDS) {
            const worlds: World[] = [];
            for (const [n, command] of chosen.slice(from, from + WORLDS).entries())
              worlds.push(worldOf(await recordedUpTo(command), n, (most) => draws.next().value! % most));
            for (const each of worlds.flatMap(({ planted }) => planted)) everyField.add(fieldOf(each));
            const effective = worlds.flatMap(({ events }) => events.map(({ event }) => event.meta.effectiveOn));
            const days = [draws, draws].map((drawn) => effective[drawn.next().value! % effective.length]!);
            expect(await leaksIn(worlds, days, shown)).toEqual([]);
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
