import { Inject, Injectable } from '@nestjs/common';
import type { Instant } from '../../../workflows/limits/time.js';
import type { Engine } from '../../engine/engine.js';
import type { Page, PageQuery } from '../../http/page.js';
import type { SignedIn } from '../../http/signed-in.js';
import type { Reader } from '../../persistence/store.js';
import { ENGINE, VIEWS } from '../../platform/tokens.js';
import { consultationBatches, listConsultations } from './consultation-list.js';
import type { ConsultationListItem, ConsultationsQuery } from './consultation-list.views.js';

/** Rows that are read at once: some hundred kilobytes of text. */
const BATCH = 1000;

/** The consultations that a person may see. */
@Injectable()
export class ConsultationQueries {
  constructor(
    @Inject(VIEWS) private readonly reader: Reader,
    @Inject(ENGINE) private readonly engine: Engine,
  ) {}

  async page(person: SignedIn, query: ConsultationsQuery): Promise<Page<ConsultationListItem>> {
    return listConsultations(this.reader, person, query, await this.engine.now());
  }

  /** The same list to its end, batch by batch. `now` says what is overdue. */
  batches(
    person: SignedIn,
    query: Omit<ConsultationsQuery, keyof PageQuery>,
    now: Instant,
  ): AsyncGenerator<readonly ConsultationListItem[]> {
    return consultationBatches(this.reader, person, query, now, BATCH);
  }
}
