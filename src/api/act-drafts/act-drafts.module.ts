import { Module } from '@nestjs/common';
import { ConsultationsModule } from '../consultations/consultations.module.js';
import { ActDraftsController } from './act-drafts.controller.js';
import { OwnActDrafts } from './own-act-drafts.js';

/** Minutes and notices as the officers of the lead prepare them. */
@Module({ imports: [ConsultationsModule], controllers: [ActDraftsController], providers: [OwnActDrafts] })
export class ActDraftsModule {}
