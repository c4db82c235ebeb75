import { Module } from '@nestjs/common';
import { WriterScopes } from '../auth/writer-scopes.ts';
import { CommandsController } from './commands.controller.ts';
import { PreviewHandler } from './preview.command.ts';
import { PreviewsController } from './previews.controller.ts';
import { RecordHandler } from './record.command.ts';

/** The recording side. */
@Module({
  controllers: [CommandsController, PreviewsController],
  providers: [PreviewHandler, RecordHandler, WriterScopes],
})
export class CommandsModule {}
