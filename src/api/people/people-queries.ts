/** What a province's people, and the delegations among them, are read by. */
import { Inject, Injectable } from '@nestjs/common';
import type { Engine } from '../../engine/engine.js';
import type { Page } from '../../http/page.js';
import type { SignedIn } from '../../http/signed-in.js';
import type { Reader } from '../../persistence/store.js';
import type { Config } from '../../platform/config/config.js';
import { CONFIG } from '../../platform/config/config.module.js';
import { ENGINE, VIEWS } from '../../platform/tokens.js';
import { type DelegateesView, delegateesOf } from './delegatees.js';
import { type DelegationsQuery, type DelegationView, listDelegations } from './delegation-list.js';
import { requireFairPeriod } from './delegation-period.js';
import { listOffices, type OfficesQuery, type OfficesView } from './office-list.js';
import { listPeople, type PeopleQuery, type PersonView } from './people-list.js';

@Injectable()
export class PeopleQueries {
  constructor(
    @Inject(VIEWS) private readonly reader: Reader,
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(CONFIG) private readonly config: Pick<Config, 'delegationDays'>,
  ) {}

  page(person: SignedIn, query: PeopleQuery): Promise<Page<PersonView>> {
    return listPeople(this.reader, person, query);
  }

  async delegations(province: string, query: DelegationsQuery): Promise<Page<DelegationView>> {
    return listDelegations(this.reader, province, query, await this.engine.now());
  }

  /** @throws HttpProblem `delegation-backdated`, `delegation-too-long` */
  async requireFairPeriod(asked: unknown): Promise<void> {
    requireFairPeriod(asked, await this.engine.now(), this.config.delegationDays);
  }

  /** Who held which office of an agency, those who have left included. */
  offices(province: string, query: OfficesQuery): Promise<OfficesView> {
    return listOffices(this.reader, province, query);
  }

  /** The roles of the person's agency to which its head may delegate, with who holds the powers now. */
  async delegatees(person: SignedIn): Promise<DelegateesView> {
    return delegateesOf(this.reader, person, await this.engine.now());
  }
}
