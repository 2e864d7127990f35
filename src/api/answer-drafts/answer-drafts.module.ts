import { Module } from '@nestjs/common';
import { ConsultationsModule } from '../consultations/consultations.module.js';
import { AnswerDraftsController } from './answer-drafts.controller.js';
import { OwnAnswerDraft } from './own-answer-draft.js';

/** The draft of an answer, which only the answering agency sees. */
@Module({ imports: [ConsultationsModule], controllers: [AnswerDraftsController], providers: [OwnAnswerDraft] })
export class AnswerDraftsModule {}
