import { Inject, Injectable } from '@nestjs/common';
import type { Engine } from '../../engine/engine.js';
import type { SignedIn } from '../../http/signed-in.js';
import type { Store } from '../../persistence/store.js';
import { ENGINE, STORE } from '../../platform/tokens.js';
import type { SavedViewsView } from './saved-view.views.js';
import { forgetView, keepView, savedViewsOf, type ViewPlace } from './saved-views.js';

/** The views that a person keeps. A change answers with those that the page then has. */
@Injectable()
export class SavedViewList {
  constructor(
    @Inject(STORE) private readonly store: Store,
    @Inject(ENGINE) private readonly engine: Engine,
  ) {}

  /** Those of one page, or of all. */
  async of(person: SignedIn, page?: string): Promise<SavedViewsView> {
    return { items: await savedViewsOf(this.store.reader, person, page) };
  }

  /** @throws HttpProblem `too-many-saved-views` */
  async keep(person: SignedIn, place: ViewPlace, query: string): Promise<SavedViewsView> {
    await keepView(this.store, person, place, query, await this.engine.now());
    return this.of(person, place.page);
  }

  /** @throws HttpProblem `not-found` */
  async forget(person: SignedIn, place: ViewPlace): Promise<SavedViewsView> {
    await forgetView(this.store, person, place);
    return this.of(person, place.page);
  }
}
