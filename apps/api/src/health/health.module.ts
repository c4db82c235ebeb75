import { Module } from '@nestjs/common';
import { Documented, type RouteDocs } from '../openapi/documented.decorator.ts';
import { LiveAnswer, ReadyAnswer } from './health.answers.ts';
import { HealthController } from './health.controller.ts';

/** Whether the program can do its work. */
@Module({ controllers: [HealthController] })
export class HealthModule {}

const unavailable = { 503: '不可用 It cannot' };
const routes: Readonly<Record<string, RouteDocs>> = {
  live: { zh: '进程存活', en: 'Whether the process answers', answer: LiveAnswer, open: true },
  ready: { zh: '就绪', en: 'Whether it can do its work', answer: ReadyAnswer, open: true, also: unavailable },
  metrics: { zh: '指标', en: 'Its figures as Prometheus text', mediaType: 'text/plain', open: true },
};
for (const [method, docs] of Object.entries(routes)) Documented(docs)(HealthController.prototype, method, {});
