import { Module } from '@nestjs/common';
import { CodesController } from './codes.controller.ts';

/** What the codes are called. */
@Module({ controllers: [CodesController] })
export class CodesModule {}
