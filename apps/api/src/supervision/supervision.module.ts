import { Module } from '@nestjs/common';
import { SupervisionController } from './supervision.controller.ts';
import { HeartToHeartHandler, SupervisionHandler } from './supervision.handlers.ts';

/** Talks, inquiries and admonitions. */
@Module({ controllers: [SupervisionController], providers: [HeartToHeartHandler, SupervisionHandler] })
export class SupervisionModule {}
