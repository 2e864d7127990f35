import { Controller, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Read } from '../../http/documented.js';
import { type Page, PageOf } from '../../http/page.js';
import { Signed, type SignedIn } from '../../http/signed-in.js';
import { AnswersQuery, AnswersView } from './answers.js';
import { BoardQuery, BoardView } from './board.js';
import { EndedDispute, EndedQuery } from './ended-list.js';
import { OfficeQueries } from './office-queries.js';
import { OverdueItem, OverdueQuery } from './overdue-list.js';
import { RequestItem, RequestsQuery } from './requests.views.js';
import { WorkloadQuery, WorkloadView } from './workload.js';

/** The Office's board: disputes by stage, holder and age, and what is overdue anywhere. For the Office, the chairman and home affairs. */
@ApiTags('office')
@Controller('api/v1/office')
export class OfficeController {
  constructor(private readonly office: OfficeQueries) {}

  @Read('board', 'officeBoard', 'Disputes that are held, by stage, holder and age')
  @ApiOkResponse({ type: BoardView })
  board(@Signed() person: SignedIn, @Query() query: BoardQuery): Promise<BoardView> {
    return this.office.board(person, query);
  }

  @Read('overdue', 'officeOverdue', 'Overdue opinions, notices and stages of the province, the oldest first')
  @PageOf(OverdueItem)
  overdue(@Signed() person: SignedIn, @Query() query: OverdueQuery): Promise<Page<OverdueItem>> {
    return this.office.overdue(person, query);
  }

  @Read('answers', 'officeAnswers', 'How each agency answered what it was asked in a period')
  @ApiOkResponse({ type: AnswersView })
  answers(@Signed() person: SignedIn, @Query() query: AnswersQuery): Promise<AnswersView> {
    return this.office.answers(person, query);
  }

  @Read(
    'requests',
    'officeRequests',
    'The requests behind a figure of that report or of the workload, with who held each',
  )
  @PageOf(RequestItem)
  requests(@Signed() person: SignedIn, @Query() query: RequestsQuery): Promise<Page<RequestItem>> {
    return this.office.requests(person, query);
  }

  @Read('workload', 'officeWorkload', 'How many opinions each agency has to give by which day')
  @ApiOkResponse({ type: WorkloadView })
  workload(@Signed() person: SignedIn, @Query() query: WorkloadQuery): Promise<WorkloadView> {
    return this.office.workload(person, query);
  }

  @Read('ended', 'officeEnded', 'Disputes that ended lately, how, and after how many working days')
  @PageOf(EndedDispute)
  ended(@Signed() person: SignedIn, @Query() query: EndedQuery): Promise<Page<EndedDispute>> {
    return this.office.ended(person, query);
  }
}
