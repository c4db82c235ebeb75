import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { Tally } from './fault-injector.ts';
import { ENGINES, simulate, type EngineName } from './simulation.ts';

const FAULTS_OF_A_LONG_RUN = 10_000;
const ACTS = 150;

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    runs: { type: 'string' },
    acts: { type: 'string' },
    engine: { type: 'string' },
    long: { type: 'boolean', default: false },
  },
});

if (values.engine !== undefined && !ENGINES.some((name) => name === values.engine))
  throw new Error(`--engine: one of ${ENGINES.join(', ')}`);
const engines = values.engine === undefined ? ENGINES : [values.engine as EngineName];
const first = Number(values.seed ?? randomInt(2 ** 31));
const runs = Number(values.runs ?? (values.seed === undefined ? engines.length : 1));
const all = new Tally();
const sums = { events: 0, acknowledged: 0, refused: 0, reactions: 0 };
const began = performance.now();
for (let run = 0; run < runs || (values.long && all.total < FAULTS_OF_A_LONG_RUN); run += 1) {
  const seed = first + run;
  const engine = engines[run % engines.length]!;
  const at = performance.now();
  const outcome = await simulate({ seed, engine, acts: Number(values.acts ?? ACTS) });
  all.add(outcome.tally);
  for (const sum of Object.keys(sums) as (keyof typeof sums)[]) sums[sum] += outcome[sum];
  const { events, reactions, tally, digest } = outcome;
  const seconds = ((performance.now() - at) / 1000).toFixed(1);
  const words = `${events} events, ${reactions} consequences, ${tally.total} faults, ${seconds} s, course ${digest}`;
  process.stdout.write(`seed ${seed} on ${engine}: ${words}\n`);
}
const seconds = Math.round((performance.now() - began) / 1000);
const { events, acknowledged, refused, reactions } = sums;
process.stdout.write(`\n${all.table()}\n\n${all.total} faults in ${seconds} s from seed ${first} on: `);
process.stdout.write(`${events} events, ${acknowledged} commands acknowledged, ${refused} refused, `);
process.stdout.write(`${reactions} consequences, no promise broken\n`);
