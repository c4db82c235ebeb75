import { Module } from '@nestjs/common';
import { EligibilityController } from './eligibility.controller.ts';
import { EligibilityHandler } from './eligibility.handler.ts';

/** Whether somebody may come into a post (任职资格). */
@Module({ controllers: [EligibilityController], providers: [EligibilityHandler] })
export class EligibilityModule {}
