import { Module } from '@nestjs/common';
import { CommandsController } from './commands.controller.ts';
import { RecordHandler } from './record.command.ts';

/** The recording side. */
@Module({ controllers: [CommandsController], providers: [RecordHandler] })
export class CommandsModule {}
