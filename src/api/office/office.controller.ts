import { Controller, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { YearWithoutNotice } from '../../../workflows/limits/calendar.js';
import type { Engine } from '../../engine/engine.js';
import { Read } from '../../http/documented.js';
import { type Page, PageOf } from '../../http/page.js';
import { HttpProblem, RefusedProblem } from '../../http/problems/problem.js';
import { Signed, type SignedIn } from '../../http/signed-in.js';
import type { Reader } from '../../persistence/store.js';
import { ENGINE, READER } from '../../platform/tokens.js';
import { Rules } from '../../rules/rules.js';
import { seesAll } from '../identity/audience.js';
import { AnswersQuery, AnswersView, answersOf } from './answers.js';
import { BoardQuery, BoardView, boardOf } from './board.js';
import { EndedDispute, EndedQuery, listEnded } from './ended-list.js';
import { listOverdue, OverdueItem, OverdueQuery } from './overdue-list.js';
import { countingDays } from './stage-days.js';
import { WorkloadQuery, WorkloadView, workloadOf } from './workload.js';

/** The Office's board: disputes by stage, holder and age, and what is overdue anywhere. For the Office, the chairman and home affairs. */
@ApiTags('office')
@Controller('api/v1/office')
export class OfficeController {
  constructor(
    @Inject(READER) private readonly reader: Reader,
    @Inject(ENGINE) private readonly engine: Engine,
    private readonly rules: Rules,
  ) {}

  @Read('board', 'officeBoard', 'Disputes that are held, by stage, holder and age')
  @ApiOkResponse({ type: BoardView })
  async board(@Signed() person: SignedIn, @Query() query: BoardQuery): Promise<BoardView> {
    await this.requireOverview(person);
    const days = countingDays(this.rules, person.province);
    return boardOf(this.reader, person.province, query, await this.engine.now(), days);
  }

  @Read('overdue', 'officeOverdue', 'Overdue opinions, notices and stages of the province, the oldest first')
  @PageOf(OverdueItem)
  async overdue(@Signed() person: SignedIn, @Query() query: OverdueQuery): Promise<Page<OverdueItem>> {
    await this.requireOverview(person);
    return listOverdue(this.reader, person.province, query, await this.engine.now());
  }

  @Read('answers', 'officeAnswers', 'How each agency answered what it was asked in a period')
  @ApiOkResponse({ type: AnswersView })
  async answers(@Signed() person: SignedIn, @Query() query: AnswersQuery): Promise<AnswersView> {
    await this.requireOverview(person);
    return answersOf(this.reader, person.province, query, await this.engine.now());
  }

  @Read('workload', 'officeWorkload', 'How many opinions each agency has to give by which day')
  @ApiOkResponse({ type: WorkloadView })
  async workload(@Signed() person: SignedIn, @Query() query: WorkloadQuery): Promise<WorkloadView> {
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

  @Read('ended', 'officeEnded', 'Disputes that ended lately, how, and after how many working days')
  @PageOf(EndedDispute)
  async ended(@Signed() person: SignedIn, @Query() query: EndedQuery): Promise<Page<EndedDispute>> {
    await this.requireOverview(person);
    const { province } = person;
    return listEnded(this.reader, province, query, await this.engine.now(), countingDays(this.rules, province));
  }

  private async requireOverview(person: SignedIn): Promise<void> {
    if (!(await seesAll(this.reader, person))) throw new HttpProblem('not-authorised');
  }
}
