import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.js';
import { DirectivesController } from './directives.controller.js';
import { DirectivesQueries } from './directives-queries.js';

/** From each clause of the directives to what carries it out and what proves it. */
@Module({
  imports: [IdentityModule],
  controllers: [DirectivesController],
  providers: [DirectivesQueries],
})
export class DirectivesModule {}
