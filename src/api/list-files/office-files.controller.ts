import { Controller, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiTags, OmitType } from '@nestjs/swagger';
import type { Response } from 'express';
import { civilDateOf, parseCivilDate } from '../../../workflows/limits/time.js';
import type { Engine } from '../../engine/engine.js';
import { everyPage, whole } from '../../http/list-files/every-page.js';
import { ReadListFile } from '../../http/list-files/list-route.js';
import { Signed, type SignedIn } from '../../http/signed-in.js';
import { ENGINE } from '../../platform/tokens.js';
import { AnswersQuery } from '../office/answers.js';
import { BoardQuery } from '../office/board.js';
import { EndedQuery } from '../office/ended-list.js';
import { OfficeQueries } from '../office/office-queries.js';
import { OverdueQuery } from '../office/overdue-list.js';
import { periodOf } from '../office/period.js';
import { RequestsQuery } from '../office/requests.views.js';
import { WorkloadQuery } from '../office/workload.js';
import { FollowUpQuery } from '../reports/follow-up-list.js';
import { ReportQueries } from '../reports/report-queries.js';
import { ListFiles } from './list-files.js';
import { followUpFile } from './lists/follow-up.js';
import { answersFile, disputesFile, endedFile, overdueFile, workloadFile } from './lists/office.js';
import { requestsFile } from './lists/requests.js';

export class RequestsFileQuery extends OmitType(RequestsQuery, ['limit', 'cursor']) {}
export class OverdueFileQuery extends OmitType(OverdueQuery, ['limit', 'cursor']) {}
export class FollowUpFileQuery extends OmitType(FollowUpQuery, ['limit', 'cursor']) {}
export class BoardFileQuery extends OmitType(BoardQuery, ['limit', 'cursor']) {}
export class EndedFileQuery extends OmitType(EndedQuery, ['limit', 'cursor']) {}

/** The overview of the province as files. For the Office, the chairman and home affairs, as its pages are. */
@ApiTags('list-files')
@Controller('api/v1/office')
export class OfficeFilesController {
  constructor(
    private readonly files: ListFiles,
    private readonly office: OfficeQueries,
    private readonly reports: ReportQueries,
    @Inject(ENGINE) private readonly engine: Engine,
  ) {}

  @ReadListFile('requests', 'officeRequestsFile', 'The requests behind a figure, with totals')
  async requests(
    @Signed() person: SignedIn,
    @Query() query: RequestsFileQuery,
    @Param('format') format: string,
    @Res() response: Response,
  ): Promise<void> {
    const batches = await this.office.requestBatches(person, query);
    const { from, to } = periodOf(query, civilDateOf(await this.engine.now()));
    const list = requestsFile(await this.files.names(person.province));
    await this.files.send(response, format, { list, batches, days: [from, to] });
  }

  @ReadListFile('answers', 'officeAnswersFile', 'How each agency answered in a period, with the sums of the province')
  async answers(
    @Signed() person: SignedIn,
    @Query() query: AnswersQuery,
    @Param('format') format: string,
    @Res() response: Response,
  ): Promise<void> {
    const { agencies, from, to } = await this.office.answers(person, query);
    const days = [from, to].flatMap((day) => parseCivilDate(day) ?? []);
    await this.files.send(response, format, { list: answersFile, batches: whole(agencies), days });
  }

  @ReadListFile('workload', 'officeWorkloadFile', 'How many opinions each agency has to give by which day')
  async workload(
    @Signed() person: SignedIn,
    @Query() query: WorkloadQuery,
    @Param('format') format: string,
    @Res() response: Response,
  ): Promise<void> {
    const { days, rows } = await this.office.workload(person, query);
    await this.files.send(response, format, { list: workloadFile(days), batches: whole(rows) });
  }

  @ReadListFile('overdue', 'officeOverdueFile', 'What is overdue anywhere')
  async overdue(
    @Signed() person: SignedIn,
    @Query() query: OverdueFileQuery,
    @Param('format') format: string,
    @Res() response: Response,
  ): Promise<void> {
    const list = overdueFile(await this.files.names(person.province));
    const batches = everyPage((part) => this.office.overdue(person, { ...query, ...part }));
    await this.files.send(response, format, { list, batches });
  }

  @ReadListFile(
    'follow-up',
    'officeFollowUpFile',
    'Everything overdue or long-running, with the newest finding about each',
  )
  async followUp(
    @Signed() person: SignedIn,
    @Query() query: FollowUpFileQuery,
    @Param('format') format: string,
    @Res() response: Response,
  ): Promise<void> {
    const list = followUpFile(await this.files.names(person.province));
    const batches = everyPage((part) => this.reports.followUp(person, { ...query, ...part }));
    await this.files.send(response, format, { list, batches });
  }

  @ReadListFile('board', 'officeBoardFile', 'Disputes that are held')
  async board(
    @Signed() person: SignedIn,
    @Query() query: BoardFileQuery,
    @Param('format') format: string,
    @Res() response: Response,
  ): Promise<void> {
    const list = disputesFile(await this.files.names(person.province));
    const batches = everyPage((part) => this.office.board(person, { ...query, ...part }));
    await this.files.send(response, format, { list, batches });
  }

  @ReadListFile('ended', 'officeEndedFile', 'Disputes that ended lately')
  async ended(
    @Signed() person: SignedIn,
    @Query() query: EndedFileQuery,
    @Param('format') format: string,
    @Res() response: Response,
  ): Promise<void> {
    const list = endedFile(await this.files.names(person.province));
    const batches = everyPage((part) => this.office.ended(person, { ...query, ...part }));
    await this.files.send(response, format, { list, batches });
  }
}
