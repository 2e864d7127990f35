import { Module } from '@nestjs/common';
import { IdentityModule } from '../../api/identity/identity.module.js';
import { RegulationDraftsModule } from '../../api/regulation-drafts/regulation-drafts.module.js';
import { OwnRehearsals } from './own-rehearsals.js';
import { TrialController } from './trial.controller.js';
import { Trials } from './trials.js';

/** Drafted regulations tried before they are adopted: rehearsed, and past consultations replayed under them. */
@Module({
  imports: [RegulationDraftsModule, IdentityModule],
  controllers: [TrialController],
  providers: [Trials, OwnRehearsals],
})
export class TrialModule {}
