import { DatabaseSync } from 'node:sqlite';
import type { Expected, NewEvent } from '#libs/kernel';

/** An append that a caller is to make. */
export interface Next {
  readonly stream: string;
  readonly expected: Expected;
}

// Who writes to a ledger writes mostly where others have just written.
const HOT_STREAMS = 2000;

/**
 * Which streams are appended to: 8 of 10 times one of 2000 hot ones, once any other of the log, once a new one. Each
 * caller has streams of his own, so that nobody meets a conflict and every expected revision is right.
 */
export class Workload {
  /** Hot streams first; both are spread over the whole log, so that their index entries lie far apart. */
  private readonly streams: readonly string[];
  private readonly heads: Map<string, number>;
  private readonly hot: number;
  private readonly run: string;
  private readonly turns: number[] = [];

  constructor(path: string, run: string) {
    this.run = run;
    this.heads = headsIn(path);
    const all = [...this.heads.keys()];
    const step = Math.max(1, Math.floor(all.length / HOT_STREAMS));
    const isHot = (index: number): boolean => index % step === 0;
    this.streams = [...all.filter((_, index) => isHot(index)), ...all.filter((_, index) => !isHot(index))];
    this.hot = all.filter((_, index) => isHot(index)).length;
  }

  next(caller: number, callers: number): Next {
    const turn = (this.turns[caller] = (this.turns[caller] ?? 0) + 1);
    const kind = turn % 10;
    const known =
      kind === 0 ? undefined : this.pick(turn, caller, callers, kind === 5 ? this.streams.length : this.hot);
    const stream = known ?? `cadre-new-${this.run}-${callers}-${caller}-${turn}`;
    return { stream, expected: this.heads.get(stream) ?? 'none' };
  }

  /** To be told when the append was acknowledged. */
  done(stream: string, revision: number): void {
    this.heads.set(stream, revision);
  }

  // The streams of a caller are those whose place leaves his number when divided by how many callers there are.
  private pick(turn: number, caller: number, callers: number, among: number): string | undefined {
    const own = Math.floor((among - 1 - caller) / callers) + 1;
    return own < 1 ? undefined : this.streams[caller + callers * ((turn * 7919) % own)];
  }
}

function headsIn(path: string): Map<string, number> {
  const db = new DatabaseSync(path, { readOnly: true });
  const rows = db
    .prepare(`SELECT name, (SELECT max(revision) FROM events WHERE stream_key = key) AS head FROM streams ORDER BY key`)
    .all();
  db.close();
  return new Map(rows.map(({ name, head }) => [String(name), Number(head)]));
}

const TEXT = '在全区年度综合考核中成绩突出，受到通报表扬。';

/** An event of about 300 bytes of data and 240 of meta. */
export function eventOf(run: string, number: number): NewEvent {
  const short = `${run}-${number}`;
  return {
    id: `${run}-${String(number).padStart(36 - run.length - 1, '0')}`,
    type: 'HonourRecorded',
    v: 1,
    data: { title: TEXT.repeat(4), grantedBy: `区委第${short}号通报` },
    meta: {
      commandId: short,
      commandHash: 'e3b0c442',
      correlationId: short,
      causationId: short,
      actor: { userId: 'u-recorder', role: 'recorder', organ: 'org' },
      effectiveOn: '2019-08-05',
      entryMode: 'live',
      checks: [],
      sensitivity: 'internal',
    },
  };
}
