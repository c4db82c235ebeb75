import { Module } from '@nestjs/common';
import { OpenApiController } from './openapi.controller.ts';

/** What the program says of itself to other programs. */
@Module({ controllers: [OpenApiController] })
export class OpenApiModule {}
