import { Module } from '@nestjs/common';
import { ClockController } from './clock.controller.js';

/** What only the evaluation mode has: a clock that can be moved. */
@Module({ controllers: [ClockController] })
export class EvaluationModule {}
