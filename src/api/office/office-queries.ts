import { Inject, Injectable } from '@nestjs/common';
import { YearWithoutNotice } from '../../../workflows/limits/calendar.js';
import type { Engine } from '../../engine/engine.js';
import type { Page } from '../../http/page.js';
import { HttpProblem, RefusedProblem } from '../../http/problems/problem.js';
import type { SignedIn } from '../../http/signed-in.js';
import type { Reader } from '../../persistence/store.js';
import { ENGINE, READER } from '../../platform/tokens.js';
import { Rules } from '../../rules/rules.js';
import { Audience } from '../identity/audience.js';
import { type AnswersQuery, type AnswersView, answersOf } from './answers.js';
import { type BoardQuery, type BoardView, boardOf } from './board.js';
import { type EndedDispute, type EndedQuery, listEnded } from './ended-list.js';
import { listOverdue, type OverdueItem, type OverdueQuery } from './overdue-list.js';
import { countingDays } from './stage-days.js';
import { type WorkloadQuery, type WorkloadView, workloadOf } from './workload.js';

/** What the Office, the chairman and home affairs read of their whole province; refused to everyone else. */
@Injectable()
export class OfficeQueries {
  constructor(
    @Inject(READER) private readonly reader: Reader,
    @Inject(ENGINE) private readonly engine: Engine,
    private readonly rules: Rules,
    private readonly audience: Audience,
  ) {}

  /** How many disputes are held at which stage with whom, and a page of them. */
  async board(person: SignedIn, query: BoardQuery): Promise<BoardView> {
    await this.requireOverview(person);
    const days = countingDays(this.rules, person.province);
    return boardOf(this.reader, person.province, query, await this.engine.now(), days);
  }

  /** A page of what is overdue anywhere, the oldest first. */
  async overdue(person: SignedIn, query: OverdueQuery): Promise<Page<OverdueItem>> {
    await this.requireOverview(person);
    return listOverdue(this.reader, person.province, query, await this.engine.now());
  }

  /** How each agency answered what it was asked in a period. */
  async answers(person: SignedIn, query: AnswersQuery): Promise<AnswersView> {
    await this.requireOverview(person);
    return answersOf(this.reader, person.province, query, await this.engine.now());
  }

  /** How many opinions each agency has to give by which day. */
  async workload(person: SignedIn, query: WorkloadQuery): Promise<WorkloadView> {
    await this.requireOverview(person);
    const { province } = person;
    const now = await this.engine.now();
    const { calendar } = (await this.rules.register(province)).inUse;
    const { clock } = await this.rules.inForce(province, now);
    try {
      return await workloadOf(this.reader, province, query, now, { calendar, clock });
    } catch (error) {
      if (error instanceof YearWithoutNotice)
        throw new RefusedProblem({ code: 'year-without-notice' }, { province, consultation: null });
      throw error;
    }
  }

  /** A page of the disputes that ended lately. */
  async ended(person: SignedIn, query: EndedQuery): Promise<Page<EndedDispute>> {
    await this.requireOverview(person);
    const { province } = person;
    return listEnded(this.reader, province, query, await this.engine.now(), countingDays(this.rules, province));
  }

  /** @throws HttpProblem `not-authorised` for a person whose agency does not see the whole province */
  private async requireOverview(person: SignedIn): Promise<void> {
    if (!(await this.audience.seesAll(person))) throw new HttpProblem('not-authorised');
  }
}
