import 'reflect-metadata';
import { Province } from './province.ts';
import { fillViews } from './province-views.ts';
const n = Number(process.argv[2]);
const t = performance.now();
console.log(n, fillViews(process.argv[3]!, new Province(n)), Math.round(performance.now() - t) + ' ms');
