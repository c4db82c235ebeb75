import { Module } from '@nestjs/common';
import { HealthController } from './health.controller.ts';
import { LogHealth } from './log-health.ts';
import { Metrics } from './metrics.ts';

/** Whether the program can do its work. */
@Module({ controllers: [HealthController], providers: [LogHealth, Metrics] })
export class HealthModule {}
