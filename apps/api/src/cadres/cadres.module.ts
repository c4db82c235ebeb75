import { Module } from '@nestjs/common';
import { CadresController } from './cadres.controller.ts';
import { CadreHandler, CadresHandler } from './cadres.handlers.ts';

/** The cadres. */
@Module({ controllers: [CadresController], providers: [CadreHandler, CadresHandler] })
export class CadresModule {}
