import { Module } from '@nestjs/common';
import { SavedViewList } from './saved-view-list.js';
import { SavedViewsController } from './saved-views.controller.js';

/** The filters of lists that a person keeps under a name. */
@Module({ controllers: [SavedViewsController], providers: [SavedViewList] })
export class SavedViewsModule {}
