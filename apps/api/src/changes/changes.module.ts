import { Module } from '@nestjs/common';
import { ChangesController } from './changes.controller.ts';
import { ChangesHandler } from './changes.handlers.ts';

/** What differs between two instants. */
@Module({ controllers: [ChangesController], providers: [ChangesHandler] })
export class ChangesModule {}
