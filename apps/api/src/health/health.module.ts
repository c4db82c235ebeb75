import { Module } from '@nestjs/common';
import { HealthController } from './health.controller.ts';

/** Whether the program can do its work. */
@Module({ controllers: [HealthController] })
export class HealthModule {}
