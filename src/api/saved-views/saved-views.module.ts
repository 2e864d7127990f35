import { Module } from '@nestjs/common';
import { SavedViewsController } from './saved-views.controller.js';

/** The filters of lists that a person keeps under a name. */
@Module({ controllers: [SavedViewsController] })
export class SavedViewsModule {}
