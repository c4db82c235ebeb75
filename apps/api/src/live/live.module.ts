import { Module } from '@nestjs/common';
import { EventStreamController } from './event-stream.controller.ts';

/** The log as it grows. */
@Module({ controllers: [EventStreamController] })
export class LiveModule {}
