import { Controller, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Read } from '../../http/documented.js';
import { ApiFile, DOCUMENT_TYPES, sendDocument } from '../../http/documents.js';
import { type Page, PageOf } from '../../http/page.js';
import { ApiProblems } from '../../http/problems/documented-problems.js';
import { HttpProblem } from '../../http/problems/problem.js';
import { Signed, type SignedIn } from '../../http/signed-in.js';
import { Exports } from '../audit/exports.js';
import { DueReportsView } from './due-reports.js';
import {
  EvaluationQuery,
  EvaluationView,
  FigureStepsQuery,
  FigureStepView,
  OwnFigureStepsQuery,
  OwnFiguresView,
} from './evaluation.views.js';
import { FollowUpEntry, FollowUpQuery } from './follow-up-list.js';
import { LimitsOfYearView, YearQuery } from './limits-of-year.js';
import { REPORT_FORMATS, ReportQueries } from './report-queries.js';

/** Figures of conduct, the follow-up list and reports by period. For the Office, the chairman and home affairs; one's own for everybody. */
@ApiTags('reports')
@Controller('api/v1')
export class ReportsController {
  constructor(
    private readonly reports: ReportQueries,
    private readonly exports: Exports,
  ) {}

  @Read(
    'office/evaluation',
    'officeEvaluation',
    'How agencies and people did in a period, with the rule of each figure',
  )
  @ApiOkResponse({ type: EvaluationView })
  evaluation(@Signed() person: SignedIn, @Query() query: EvaluationQuery): Promise<EvaluationView> {
    return this.reports.evaluation(person, query);
  }

  @Read(
    'office/evaluation/steps',
    'officeEvaluationSteps',
    'The steps behind a figure, with the entries of the journal',
  )
  @PageOf(FigureStepView)
  @ApiProblems('unknown-case')
  steps(@Signed() person: SignedIn, @Query() query: FigureStepsQuery): Promise<Page<FigureStepView>> {
    return this.reports.steps(person, query);
  }

  @Read('own-figures', 'ownFigures', 'The figures about oneself; for the head, about the agency and everybody in it')
  @ApiOkResponse({ type: OwnFiguresView })
  own(@Signed() person: SignedIn, @Query() query: EvaluationQuery): Promise<OwnFiguresView> {
    return this.reports.ownFigures(person, query);
  }

  @Read('own-figures/steps', 'ownFigureSteps', 'The steps behind a figure about oneself, or about the own agency')
  @PageOf(FigureStepView)
  ownSteps(@Signed() person: SignedIn, @Query() query: OwnFigureStepsQuery): Promise<Page<FigureStepView>> {
    return this.reports.ownSteps(person, query);
  }

  @Read('office/limits-of-year', 'officeLimitsOfYear', 'The limits of a year by day, and silence by agency and month')
  @ApiOkResponse({ type: LimitsOfYearView })
  limitsOfYear(@Signed() person: SignedIn, @Query() query: YearQuery): Promise<LimitsOfYearView> {
    return this.reports.limitsOfYear(person, query);
  }

  @Read('office/follow-up', 'officeFollowUp', 'Everything overdue or long-running, with the newest finding about each')
  @PageOf(FollowUpEntry)
  followUp(@Signed() person: SignedIn, @Query() query: FollowUpQuery): Promise<Page<FollowUpEntry>> {
    return this.reports.followUp(person, query);
  }

  @Read('office/reports-due', 'officeReportsDue', 'The regular reports of the last periods, made and not made')
  @ApiOkResponse({ type: DueReportsView })
  due(@Signed() person: SignedIn): Promise<DueReportsView> {
    return this.reports.due(person);
  }

  @Read('period-reports/:id/figures', 'periodReportFigures', 'The figures that a report has frozen')
  @ApiOkResponse({ type: EvaluationView })
  @ApiProblems('unknown-case')
  figures(@Signed() person: SignedIn, @Param('id') id: string): Promise<EvaluationView> {
    return this.reports.reportFigures(person, id);
  }

  @Read('period-reports/:id/report.:format', 'periodReportFile', 'A report as a letter (PDF, DOCX) or as a spreadsheet')
  @ApiParam({ name: 'format', enum: REPORT_FORMATS, enumName: 'ReportFormat' })
  @ApiFile(REPORT_FORMATS.map((format) => DOCUMENT_TYPES[format]))
  @ApiProblems('unknown-case')
  async file(
    @Signed() person: SignedIn,
    @Param('id') id: string,
    @Param('format') format: string,
    @Res() response: Response,
  ): Promise<void> {
    const named = REPORT_FORMATS.find((one) => one === format);
    if (named === undefined) throw new HttpProblem('not-found');
    const report = await this.reports.file(person, id, named);
    await this.exports.note(response.req, { list: 'bao-cao-ky', format: named });
    sendDocument(response, report, DOCUMENT_TYPES[named]);
  }
}
