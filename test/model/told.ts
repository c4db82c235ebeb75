import { expect } from '@jest/globals';
import { domain } from '#libs/domain';
import { formatInstant, type JsonObject, type Micros, type PlainDate, type Recorded } from '#libs/kernel';
import { knownTimes } from './slow-model.ts';
import { casesAt, trailOf } from './slow-trail.ts';

/** A cut through both axes. */
export interface Cut {
  readonly asOf: PlainDate;
  readonly knownAt: Micros;
}

/** Reads a path as somebody who may know everything. */
export type Get = (path: string) => Promise<{ readonly status: number; readonly body: JsonObject }>;

const { features } = domain;

/** Cuts through a log at days and instants at which things happened, given by numbers. */
export function cutsOf(log: readonly Recorded[], picks: readonly number[]): Cut[] {
  const known = [...new Set(knownTimes(log))];
  return picks.map((pick) => {
    const at = known[pick % known.length]!;
    // Just before something became known, or just then; but nothing is known before the first record.
    const knownAt = pick % 3 === 0 && at > known[0]! ? at - 1 : at;
    return { asOf: log[(pick * 31) % log.length]!.meta.effectiveOn, knownAt };
  });
}

/** The case list of a cut, and the timelines of these streams, are what the slow model says of the log. */
export async function expectWhatTheModelSays(
  get: Get,
  log: readonly Recorded[],
  subjects: readonly string[],
  cut: Cut,
): Promise<void> {
  const known = `knownAt=${encodeURIComponent(formatInstant(cut.knownAt))}`;
  const cases = await everyItem(get, `/v1/cases?asOf=${cut.asOf}&${known}`);
  expect({ cut, cases: byText(cases) }).toEqual({ cut, cases: byText(casesAt(features, log, cut)) });
  for (const subject of subjects) {
    for (const asOf of [undefined, cut.asOf]) {
      const about = trailOf(features, log, subject, { knownAt: cut.knownAt, ...(asOf ? { asOf } : {}) });
      // A case's own timeline has what lies in its stream and nothing else.
      const expected = about.filter(({ stream }) => isOfSomebody(subject) || stream === subject).map(lineOf);
      const path = `${pathOf(subject)}?${known}${asOf ? `&asOf=${asOf}` : ''}`;
      const told = (await everyItem(get, path)).map(lineOf);
      expect({ cut, path, told }).toEqual({ cut, path, told: expected });
    }
  }
}

/** The items of every page; none of what is not there. */
async function everyItem(get: Get, path: string): Promise<JsonObject[]> {
  const items: JsonObject[] = [];
  for (let cursor = ''; ;) {
    const { status, body } = await get(`${path}&limit=200${cursor}`);
    if (status === 404) return items;
    expect(status).toBe(200);
    items.push(...(body['items'] as JsonObject[]));
    if (body['nextCursor'] === undefined) return items;
    cursor = `&cursor=${encodeURIComponent(String(body['nextCursor']))}`;
  }
}

function isOfSomebody(subject: string): boolean {
  return subject.startsWith('cadre-') || subject.startsWith('team-');
}

function pathOf(subject: string): string {
  const id = subject.slice(subject.indexOf('-') + 1);
  if (subject.startsWith('cadre-')) return `/v1/cadres/${id}/timeline`;
  return subject.startsWith('team-') ? `/v1/teams/${id}/timeline` : `/v1/cases/${encodeURIComponent(subject)}/timeline`;
}

function lineOf(row: { eventId?: unknown; correctedBy?: unknown; annulledBy?: unknown }): object {
  const { eventId, correctedBy, annulledBy } = row;
  return { eventId, ...(correctedBy ? { correctedBy } : {}), ...(annulledBy ? { annulledBy } : {}) };
}

function byText(rows: readonly object[]): object[] {
  const text = (row: object): string => JSON.stringify(Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return rows
    .map((row) => [text(row), row] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, row]) => row);
}
