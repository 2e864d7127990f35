import { Module } from '@nestjs/common';
import { ResourcesModule } from '../../api/resources.module.js';
import { ClockController } from './clock.controller.js';

/** The routes that only the evaluation mode has: a clock that can be moved. */
@Module({ imports: [ResourcesModule], controllers: [ClockController] })
export class EvaluationModule {}
