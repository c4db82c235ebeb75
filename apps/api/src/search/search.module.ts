import { Module } from '@nestjs/common';
import { SearchController } from './search.controller.ts';
import { SearchHandler } from './search.handler.ts';

/** One search over everything that has a name. */
@Module({ controllers: [SearchController], providers: [SearchHandler] })
export class SearchModule {}
