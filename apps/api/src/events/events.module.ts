import { Module } from '@nestjs/common';
import { EventsController } from './events.controller.ts';
import { CadreTimelineHandler, EventsHandler, StreamTimelineHandler, TeamTimelineHandler } from './events.handlers.ts';

/** The audit search and the timelines. */
@Module({
  controllers: [EventsController],
  providers: [CadreTimelineHandler, EventsHandler, StreamTimelineHandler, TeamTimelineHandler],
})
export class EventsModule {}
