import { Module } from '@nestjs/common';
import { EventStreamController } from './event-stream.controller.ts';
import { EventStreams } from './event-streams.ts';

/** The log as it grows. */
@Module({ controllers: [EventStreamController], providers: [EventStreams] })
export class LiveModule {}
