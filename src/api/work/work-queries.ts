import { Inject, Injectable } from '@nestjs/common';
import type { Instant } from '../../../workflows/limits/time.js';
import type { Engine } from '../../engine/engine.js';
import type { Page } from '../../http/page.js';
import type { SignedIn } from '../../http/signed-in.js';
import type { Reader } from '../../persistence/store.js';
import { ENGINE, VIEWS } from '../../platform/tokens.js';
import type { Register } from '../../rules/register/register.js';
import { Rules } from '../../rules/rules.js';
import { isHead } from '../drafts/who-prepares.js';
import { UnreadMessages } from '../inbox/unread-messages.js';
import { countFor, type MyCounts } from './counts.js';
import { listWork, type WorkItem, type WorkQuery } from './work-list.js';
import { type Capacity, heldBy, type Worker, type WorkSql, waitedForBy } from './work-sql.js';

/** As the client has it (web/src/pages/work/capacity.ts): only the head, or who acts for the head, signs. */
function capacityOf(person: SignedIn, register: Register, now: Instant): Capacity {
  if (isHead(person, register, now)) return 'head';
  return (['officer', 'clerk'] as const).find((role) => person.roles.includes(role)) ?? 'other';
}

/** The work of a person's agency at this moment. A person of no agency has none. */
@Injectable()
export class WorkQueries {
  constructor(
    @Inject(VIEWS) private readonly reader: Reader,
    @Inject(ENGINE) private readonly engine: Engine,
    private readonly rules: Rules,
    private readonly unread: UnreadMessages,
  ) {}

  held(person: SignedIn, query: WorkQuery): Promise<Page<WorkItem>> {
    return this.page(person, query, heldBy);
  }

  waitedFor(person: SignedIn, query: WorkQuery): Promise<Page<WorkItem>> {
    return this.page(person, query, waitedForBy);
  }

  async counts(person: SignedIn): Promise<MyCounts> {
    const now = await this.engine.now();
    const capacity = capacityOf(person, await this.rules.register(person.province), now);
    return countFor(this.reader, person, { capacity, now, unread: this.unread });
  }

  private async page(
    { province, agency, roles }: SignedIn,
    query: WorkQuery,
    sqlFor: (worker: Worker) => WorkSql,
  ): Promise<Page<WorkItem>> {
    if (agency === null) return { items: [], next: null };
    const now = await this.engine.now();
    return listWork(
      this.reader,
      this.rules,
      { province, agency },
      sqlFor({ province, agency, isClerk: roles.includes('clerk') }),
      query,
      now,
    );
  }
}
