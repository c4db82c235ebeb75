import { Module } from '@nestjs/common';
import { CommandsController } from './commands.controller.ts';
import { commandHandlers } from './record.command.ts';

/** The recording side. */
@Module({ controllers: [CommandsController], providers: [...commandHandlers] })
export class CommandsModule {}
