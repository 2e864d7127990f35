import { Inject, Injectable } from '@nestjs/common';
import type { Engine } from '../../engine/engine.js';
import type { Page } from '../../http/page.js';
import type { SignedIn } from '../../http/signed-in.js';
import type { Reader } from '../../persistence/store.js';
import { ENGINE, READER } from '../../platform/tokens.js';
import { Rules } from '../../rules/rules.js';
import { countFor, type MyCounts } from './counts.js';
import { listWork, type WorkItem, type WorkQuery } from './work-list.js';
import { heldBy, type WorkSql, waitedForBy } from './work-sql.js';

/** The work of a person's agency at this moment. A person of no agency has none. */
@Injectable()
export class WorkQueries {
  constructor(
    @Inject(READER) private readonly reader: Reader,
    @Inject(ENGINE) private readonly engine: Engine,
    private readonly rules: Rules,
  ) {}

  held(person: SignedIn, query: WorkQuery): Promise<Page<WorkItem>> {
    return this.page(person, query, heldBy);
  }

  waitedFor(person: SignedIn, query: WorkQuery): Promise<Page<WorkItem>> {
    return this.page(person, query, waitedForBy);
  }

  async counts(person: SignedIn): Promise<MyCounts> {
    return countFor(this.reader, person, await this.engine.now());
  }

  private async page(
    { province, agency }: SignedIn,
    query: WorkQuery,
    sqlFor: (province: string, agency: string) => WorkSql,
  ): Promise<Page<WorkItem>> {
    if (agency === null) return { items: [], next: null };
    const now = await this.engine.now();
    return listWork(this.reader, this.rules, { province, agency }, sqlFor(province, agency), query, now);
  }
}
