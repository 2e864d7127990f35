import { Inject, Injectable } from '@nestjs/common';
import type { Engine } from '../../engine/engine.js';
import type { Page } from '../../http/page.js';
import type { Reader } from '../../persistence/store.js';
import { ENGINE, VIEWS } from '../../platform/tokens.js';
import { type AgencyHistoryView, agencyHistory } from './agency-history.js';
import { type AgenciesQuery, type AgencyView, findAgency, listAgencies } from './agency-list.js';

/** The agencies of a province, dissolved ones included. */
@Injectable()
export class AgencyQueries {
  constructor(
    @Inject(VIEWS) private readonly reader: Reader,
    @Inject(ENGINE) private readonly engine: Engine,
  ) {}

  async page(province: string, query: AgenciesQuery): Promise<Page<AgencyView>> {
    return listAgencies(this.reader, province, query, await this.engine.now());
  }

  history(province: string, code: string): Promise<AgencyHistoryView> {
    return agencyHistory(this.reader, province, code);
  }

  async find(province: string, code: string): Promise<AgencyView | undefined> {
    return findAgency(this.reader, province, code, await this.engine.now());
  }
}
