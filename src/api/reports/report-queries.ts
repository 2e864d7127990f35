/** What the Office, the chairman and home affairs read of conduct in their province: figures, the follow-up list, reports; and everybody of their own. */
import { Inject, Injectable } from '@nestjs/common';
import type { PeriodReportContext } from '../../../workflows/discipline/period-report/period-report.js';
import { civilDateOf } from '../../../workflows/limits/time.js';
import { readCase } from '../../dossiers/case-rows.js';
import { homeAffairsOf } from '../../engine/discipline/facts-of-case.js';
import type { Engine } from '../../engine/engine.js';
import { type Asking, figuresOf } from '../../figures/figures-of-period.js';
import { FIGURE_RULES } from '../../figures/step-figures.js';
import type { Page } from '../../http/page.js';
import { HttpProblem } from '../../http/problems/problem.js';
import type { SignedIn } from '../../http/signed-in.js';
import { agencyFacts, provinceFacts } from '../../letters/freeze/parts-of.js';
import { periodReportLetter, type ReportLetterFacts } from '../../letters/reports/period-report-letter.js';
import type { Reader } from '../../persistence/store.js';
import { ENGINE, VIEWS } from '../../platform/tokens.js';
import { agencyNames } from '../../rules/register/agency-names.js';
import { Rules } from '../../rules/rules.js';
import { CaseReader } from '../discipline/case-reader.js';
import { Audience } from '../identity/audience.js';
import { periodOf } from '../office/period.js';
import { type DueReportsView, dueReports } from './due-reports.js';
import type {
  EvaluationQuery,
  EvaluationView,
  FigureStepsQuery,
  FigureStepView,
  OwnFigureStepsQuery,
  OwnFiguresView,
} from './evaluation.views.js';
import { figureSteps, frozenSteps } from './figure-steps.js';
import { type FollowUpEntry, type FollowUpQuery, listFollowUp } from './follow-up-list.js';
import { type LimitsOfYearView, limitsOfYear, type YearQuery } from './limits-of-year.js';
import { reportSheets } from './report-sheets.js';
import { stepTitle } from './report-words.vi.js';
import { shownFigures } from './shown-figures.js';

export const REPORT_FORMATS = ['pdf', 'docx', 'xlsx'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

@Injectable()
export class ReportQueries {
  constructor(
    @Inject(VIEWS) private readonly reader: Reader,
    @Inject(ENGINE) private readonly engine: Engine,
    private readonly rules: Rules,
    private readonly audience: Audience,
    private readonly cases: CaseReader,
  ) {}

  /** The figures of a period, as they are now. */
  async evaluation(person: SignedIn, query: EvaluationQuery): Promise<EvaluationView> {
    const asking = await this.asking(person);
    const { figures } = await figuresOf(this.reader, asking, periodOf(query, civilDateOf(asking.now)));
    return shownFigures(figures);
  }

  /** The steps behind a figure of now, or of a report. @throws HttpProblem `unknown-case` for a report that is not there */
  async steps(person: SignedIn, query: FigureStepsQuery): Promise<Page<FigureStepView>> {
    const asking = await this.asking(person);
    const whole = { reading: await this.cases.readerOf(person), own: false, frozen: null };
    if (query.report === undefined)
      return figureSteps(this.reader, asking, periodOf(query, civilDateOf(asking.now)), query, whole);
    const { from, to } = await this.report(person, query.report);
    const behind = await frozenSteps(this.reader, person.province, query.report);
    const frozen = new Set(behind?.[query.figure ?? 'held'] ?? []);
    return figureSteps(this.reader, asking, { from, to }, query, { ...whole, frozen });
  }

  /** The figures that are about the person; for the head of an agency those of the agency and of everybody in it too. */
  async ownFigures(person: SignedIn, query: EvaluationQuery): Promise<OwnFiguresView> {
    const asking = await this.askingOf(person.province);
    const { figures } = await figuresOf(this.reader, asking, periodOf(query, civilDateOf(asking.now)));
    const { id, agency: own, asHead } = await this.cases.readerOf(person);
    const isOwn = (agency: string) => asHead && agency === own;
    const { from, to, upTo, rules, agencies, people } = shownFigures(figures);
    return {
      from,
      to,
      upTo,
      rules,
      agencies: agencies.filter(({ agency }) => isOwn(agency)),
      people: people.filter((one) => one.person === id || isOwn(one.agency)),
    };
  }

  /** The steps behind a figure that is about the person, or about the agency of which they are the head. */
  async ownSteps(person: SignedIn, query: OwnFigureStepsQuery): Promise<Page<FigureStepView>> {
    const asking = await this.askingOf(person.province);
    const own = { reading: await this.cases.readerOf(person), own: true, frozen: null };
    return figureSteps(this.reader, asking, periodOf(query, civilDateOf(asking.now)), query, own);
  }

  /** The figures that a report has frozen. @throws HttpProblem `unknown-case` */
  async reportFigures(person: SignedIn, id: string): Promise<EvaluationView> {
    return shownFigures((await this.report(person, id)).figures);
  }

  /** The limits of a year by day, and silence by agency and month. */
  async limitsOfYear(person: SignedIn, query: YearQuery): Promise<LimitsOfYearView> {
    const { province, now } = await this.asking(person);
    return limitsOfYear(this.reader, province, query, now);
  }

  /** A page of the follow-up list. */
  async followUp(person: SignedIn, query: FollowUpQuery): Promise<Page<FollowUpEntry>> {
    const { province, now } = await this.asking(person);
    return listFollowUp(this.reader, province, query, now);
  }

  /** The regular reports of the last periods that are over. */
  async due(person: SignedIn): Promise<DueReportsView> {
    const { province, now } = await this.asking(person);
    const register = await this.rules.register(province);
    const makers = { office: register.office, 'home-affairs': homeAffairsOf(register) };
    return dueReports(this.reader, province, makers, now);
  }

  /** A report as a file, with its name. @throws HttpProblem `unknown-case` */
  async file(person: SignedIn, id: string, format: ReportFormat): Promise<{ content: Buffer; name: string }> {
    const report = await this.report(person, id);
    const name = `bao-cao-${report.from}-${report.to}.${format}`;
    const names = await agencyNames(this.reader, person.province);
    const nameOf = (code: string) => names.get(code) ?? code;
    if (format === 'xlsx') return { content: await reportSheets(report, nameOf), name };
    const document = periodReportLetter(await this.letterFacts(person.province, report, nameOf));
    // The writers are large: they are read with the first report.
    if (format === 'docx') {
      const { docxOf } = await import('../../letters/writers/docx.js');
      return { content: await docxOf(document), name };
    }
    const { pdfOf } = await import('../../letters/writers/pdf.js');
    return { content: await pdfOf(document), name };
  }

  private async letterFacts(
    province: string,
    report: PeriodReportContext,
    nameOf: (code: string) => string,
  ): Promise<ReportLetterFacts> {
    const register = await this.rules.register(province);
    return {
      report,
      issuer: agencyFacts(register, report.raisedBy),
      province: provinceFacts(register),
      rules: FIGURE_RULES,
      nameOf,
      stepTitle,
    };
  }

  /** @throws HttpProblem `unknown-case`, alike when there is none, when it is none of these, and when it is not for this person */
  private async report(person: SignedIn, id: string): Promise<PeriodReportContext> {
    const { kind } = await this.cases.requireRead(person, id);
    const stored = kind === 'period-report' ? await readCase(this.reader, person.province, id) : null;
    if (stored === null) throw new HttpProblem('unknown-case');
    return stored.standing.context as PeriodReportContext;
  }

  /** @throws HttpProblem `not-authorised` for a person whose agency does not see the whole province */
  private async asking(person: SignedIn): Promise<Asking> {
    if (!(await this.audience.seesAll(person))) throw new HttpProblem('not-authorised');
    return this.askingOf(person.province);
  }

  private async askingOf(province: string): Promise<Asking> {
    const now = await this.engine.now();
    const { calendar } = (await this.rules.register(province)).inUse;
    const { clock } = await this.rules.inForce(province, now);
    return { province, now, calendar, workedSaturdaysCount: clock.workedSaturdaysCount };
  }
}
