import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.js';
import { RegulationDraftsController } from './regulation-drafts.controller.js';
import { RegulationDrafts } from './regulation-drafts.js';

/** Regulations that the province writes itself, until two administrators have adopted them. */
@Module({
  imports: [IdentityModule],
  controllers: [RegulationDraftsController],
  providers: [RegulationDrafts],
  exports: [RegulationDrafts],
})
export class RegulationDraftsModule {}
