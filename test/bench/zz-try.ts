import 'reflect-metadata';
import { ProvinceApp } from './lists.ts';
const q = (v: number[], p: number) => v.toSorted((a, b) => a - b)[Math.min(v.length - 1, Math.floor(v.length * p))]!;
const n = Number(process.argv[2]);
const app = await ProvinceApp.open(process.argv[3]!, n);
const paths = [
  '/v1/cadres',
  '/v1/cadres?sort=name',
  '/v1/cadres?state=departed',
  '/v1/cadres?q=wangj',
  '/v1/cadres?q=w',
  '/v1/cadres?q=' + encodeURIComponent('王伟'),
  '/v1/cadres/{cadre}',
  '/v1/cadres/{cadre}/timeline',
  '/v1/teams',
  '/v1/teams?kind=township',
  '/v1/teams/{team}',
  '/v1/teams/{team}/composition',
  '/v1/cases',
  '/v1/cases?state=inspection',
  '/v1/cases?subject=cadre-{cadre}',
  '/v1/cases?category=supervision',
  '/v1/appointments',
  '/v1/appointments?state=all',
  '/v1/appointments?team={team}',
  '/v1/supervision',
  '/v1/supervision?kind=admonition',
  '/v1/supervision/heart-to-heart',
  '/v1/training',
  '/v1/assessments?year=2017',
  '/v1/changes?team={team}&from=2016-01-01',
  '/v1/changes?from=2016-01-01',
  '/v1/structure',
].filter((p) => !p.includes('sort=') || process.argv[5]);
for (const p of paths) {
  const t: number[] = [];
  const R = p.includes('structure') ? 3 : Number(process.argv[4] ?? 30);
  try {
    for (let i = 0; i < R; i++) {
      const u = app.at(p);
      const s = performance.now();
      await app.get(u);
      t.push(performance.now() - s);
    }
    console.log(p.padEnd(45), q(t, 0.5).toFixed(1), q(t, 0.99).toFixed(1));
  } catch (e) {
    console.log(p, String(e).slice(0, 300));
  }
}
await app.close();
