// Run by http.ts in a process of its own: 50 connections that each send a command, wait for the answer and send the next.
import { randomUUID } from 'node:crypto';
import autocannon from 'autocannon';
import { answerParent } from './helper.ts';
import type { Serving } from './http-server.ts';

/** What the client is asked to do. */
export interface ToClient extends Serving {
  readonly cadres: readonly string[];
  readonly connections: number;
  readonly warmMs: number;
  readonly seconds: number;
}

/** What came of it. */
export interface FromClient {
  readonly perSecond: number;
  /** Milliseconds within which 99 of 100 answers came. */
  readonly p99: number;
  /** Event ids that answers of status 201 gave, with their positions. */
  readonly acknowledged: readonly (readonly [id: string, position: number])[];
  /** Answers of any other status, and connections that failed. */
  readonly failures: number;
}

let sent = 0;

// Three honours for cadres in service to one new cadre.
function command(cadres: readonly string[]): { name: string; body: object } {
  sent += 1;
  const effectiveOn = '2026-01-05';
  if (sent % 4 === 0) {
    const person = { name: '王小明', sex: '1', birth: '1990-06-15', ethnicity: '01', nativePlace: '辽宁沈阳' };
    return { name: 'RegisterCadre', body: { ...person, startedWork: '2012-08', entryKind: '公开招考', effectiveOn } };
  }
  const cadreId = cadres[sent % cadres.length]!;
  const basis = { kind: 'commendation', documentNo: `区委表〔2026〕${sent}号`, issuedOn: '2026-01-04' };
  const title = '在全区年度综合考核中成绩突出，受到通报表扬';
  return { name: 'RecordHonour', body: { cadreId, title, grantedBy: '区委、区政府', effectiveOn, basis } };
}

async function load({ url, token, cadres, connections, warmMs, seconds }: ToClient): Promise<FromClient> {
  const acknowledged: [string, number][] = [];
  const latencies: number[] = [];
  let failures = 0;
  const from = performance.now() + warmMs;
  const until = performance.now() + seconds * 1000;
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const running = autocannon({
    url,
    connections,
    duration: seconds,
    sampleInt: 100,
    requests: [
      {
        method: 'POST',
        setupRequest: () => {
          const { name, body } = command(cadres);
          return {
            method: 'POST',
            path: `/v1/commands/${name}`,
            headers: { ...headers, 'idempotency-key': randomUUID() },
            body: JSON.stringify(body),
          };
        },
        onResponse: (status, text) => {
          if (status !== 201) {
            failures += 1;
            if (failures === 1) process.stderr.write(`${status} ${text}\n`);
            return;
          }
          const { eventIds, position } = JSON.parse(text) as { eventIds: [string]; position: string };
          acknowledged.push([eventIds[0], parseInt(position, 10)]);
        },
      },
    ],
  });
  void running.on('response', (_client, _status, _bytes, milliseconds) => {
    const now = performance.now();
    if (now >= from && now < until) latencies.push(milliseconds);
  });
  const { errors } = await running;
  latencies.sort((a, b) => a - b);
  return {
    perSecond: (latencies.length * 1000) / (until - from),
    p99: latencies[Math.ceil(latencies.length * 0.99) - 1] ?? Infinity,
    acknowledged,
    failures: failures + errors,
  };
}

answerParent<ToClient>(load, async () => undefined);
