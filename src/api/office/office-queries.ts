import { Inject, Injectable } from '@nestjs/common';
import { mayAct } from '../../../workflows/commands/authority.js';
import { YearWithoutNotice } from '../../../workflows/limits/calendar.js';
import type { Engine } from '../../engine/engine.js';
import type { Page, PageQuery } from '../../http/page.js';
import { HttpProblem, RefusedProblem } from '../../http/problems/problem.js';
import type { SignedIn } from '../../http/signed-in.js';
import type { Reader, Store } from '../../persistence/store.js';
import { ENGINE, STORE, VIEWS } from '../../platform/tokens.js';
import { actsInAgency } from '../../rules/register/person-roles.js';
import { actorOf } from '../../rules/register/register.js';
import { Rules } from '../../rules/rules.js';
import { actingAs } from '../identity/acting-role.js';
import { Audience } from '../identity/audience.js';
import { type AnswersQuery, type AnswersView, answersOf } from './answers.js';
import { type BoardQuery, type BoardView, boardOf } from './board.js';
import { type EndedDispute, type EndedQuery, listEnded } from './ended-list.js';
import { listOverdue, type OverdueItem, type OverdueQuery } from './overdue-list.js';
import type { RequestItem, RequestsQuery } from './requests.views.js';
import { type Asking, listRequests, requestBatches } from './requests-list.js';
import { countingDays } from './stage-days.js';
import { type WorkloadQuery, type WorkloadView, workloadOf } from './workload.js';

/** Rows that are read at once, with the contexts of their opinions: some megabytes. */
const BATCH = 500;

/** What the Office, the chairman and home affairs read of their whole province; refused to everyone else. */
@Injectable()
export class OfficeQueries {
  constructor(
    @Inject(VIEWS) private readonly reader: Reader,
    @Inject(STORE) private readonly store: Store,
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
    return answersOf(this.store, person.province, query, await this.engine.now());
  }

  /** A page of the requests behind a figure of that report, or of the workload, with who held each. */
  async requests(person: SignedIn, query: RequestsQuery): Promise<Page<RequestItem>> {
    return listRequests(this.reader, await this.asking(person), query);
  }

  /** The same list to its end, batch by batch. */
  async requestBatches(
    person: SignedIn,
    query: Omit<RequestsQuery, keyof PageQuery>,
  ): Promise<AsyncGenerator<readonly RequestItem[]>> {
    return requestBatches(this.reader, await this.asking(person), query, BATCH);
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

  /** The law itself says in whose consultations this person may urge. */
  private async asking(person: SignedIn): Promise<Asking> {
    await this.requireOverview(person);
    const { province, roles } = person;
    const now = await this.engine.now();
    const register = await this.rules.register(province);
    const actors = roles.filter(actsInAgency).map((role) => actorOf(register, actingAs(person, role), now));
    const mayUrge = (lead: string) => actors.some((actor) => mayAct('opinion.urge', actor, lead) === null);
    return { province, now, mayUrge };
  }

  /** @throws HttpProblem `not-authorised` for a person whose agency does not see the whole province */
  private async requireOverview(person: SignedIn): Promise<void> {
    if (!(await this.audience.seesAll(person))) throw new HttpProblem('not-authorised');
  }
}
