import { Controller, Inject, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { calendarOfAgency } from '../../../workflows/limits/agency-calendar.js';
import { type Calendar, isComplete, YearWithoutNotice } from '../../../workflows/limits/calendar.js';
import { type Budget, type LedgerStep, projectLimit, receiptDay } from '../../../workflows/limits/limit.js';
import { inVietnam } from '../../../workflows/limits/time.js';
import type { Regulation } from '../../../workflows/regulation/regulation.js';
import type { Engine } from '../../engine/engine.js';
import { Read } from '../../http/documented.js';
import { HttpProblem, RefusedProblem } from '../../http/problems/problem.js';
import { Signed, type SignedIn, type SignedRequest } from '../../http/signed-in.js';
import { countLimit } from '../../journal/counted-limit.js';
import { ENGINE } from '../../platform/tokens.js';
import { Rules } from '../../rules/rules.js';
import { CommandGateway, type RecordedView } from '../commands/command-gateway.js';
import { Command } from '../commands/command-route.js';
import { CalendarQuery, CalendarView, ComputedLimitView, LimitQuery } from './calendar.views.js';

/** The days on which agencies work, and how a limit is counted on them. */
@ApiTags('calendar')
@Controller('api/v1/calendar')
export class CalendarController {
  constructor(
    private readonly rules: Rules,
    @Inject(ENGINE) private readonly engine: Engine,
    private readonly commands: CommandGateway,
  ) {}

  @Read('', 'calendarGet', 'The calendar in use')
  @ApiOkResponse({ type: CalendarView })
  async get(@Signed() { province }: SignedIn, @Query() { year }: CalendarQuery): Promise<CalendarView> {
    const { calendar } = (await this.rules.register(province)).inUse;
    const isAsked = (date: string) => year === undefined || date.startsWith(`${year}-`);
    return {
      id: calendar.id,
      version: calendar.version,
      years: Object.entries(calendar.years)
        .filter(([each]) => year === undefined || Number(each) === year)
        .map(([each, listed]) => ({
          year: Number(each),
          provisional: listed.provisional,
          complete: isComplete(listed),
          notices: listed.notices.map((notice) => ({ ...notice })),
        })),
      daysOff: calendar.daysOff.filter(isAsked),
      workedSaturdays: calendar.workedSaturdays.filter(isAsked),
      localDaysOff: (calendar.localDaysOff ?? [])
        .filter(({ date }) => isAsked(date))
        .map((day) => ({ ...day, agencies: [...day.agencies] })),
    };
  }

  @Read('limit', 'calendarLimit', 'Count a limit, day by day; minimum and maximum are not applied')
  @ApiOkResponse({ type: ComputedLimitView })
  async limit(@Signed() { province }: SignedIn, @Query() query: LimitQuery): Promise<ComputedLimitView> {
    const budget = budgetOf(query);
    const regulation = await this.regulation(province, query.regulation);
    const { agencies, inUse } = await this.rules.register(province);
    if (query.agency !== undefined && !agencies.has(query.agency))
      throw new HttpProblem('invalid-input', ['query/agency']);
    const { calendar } = inUse;
    try {
      return counted(query, budget, regulation, calendar);
    } catch (error) {
      if (error instanceof YearWithoutNotice)
        throw new RefusedProblem({ code: 'year-without-notice' }, { province, consultation: null });
      throw error;
    }
  }

  @Command('calendar.amend', { path: 'amendments', creates: true })
  amend(@Req() request: SignedRequest): Promise<RecordedView> {
    return this.commands.onRegister(request, 'calendar.amend');
  }

  private async regulation(province: string, id: string | undefined): Promise<Regulation> {
    if (id === undefined) return this.rules.inForce(province, await this.engine.now());
    const regulation = this.rules.installed.get(id);
    if (regulation === undefined) throw new HttpProblem('invalid-input', ['query/regulation']);
    return regulation;
  }
}

/** Exactly one way of telling how long. */
function budgetOf({ workingDays, calendarDays, on }: LimitQuery): Budget {
  const told: Budget[] = [];
  if (workingDays !== undefined) told.push({ workingDays });
  if (calendarDays !== undefined) told.push({ calendarDays });
  if (on !== undefined) told.push({ on });
  const [budget] = told;
  if (budget === undefined || told.length > 1)
    throw new HttpProblem('invalid-input', ['query/workingDays', 'query/calendarDays', 'query/on']);
  return budget;
}

function counted(
  { received, agency }: LimitQuery,
  budget: Budget,
  regulation: Regulation,
  ofProvince: Calendar,
): ComputedLimitView {
  const calendar = calendarOfAgency(ofProvince, agency ?? null);
  const on = receiptDay(received, regulation.clock, calendar);
  const ledger: LedgerStep[] = [{ kind: 'start', on, budget }];
  // Counted first on the calendar as it is: what reaches into a year without a notice has no known end.
  projectLimit(ledger, calendar, regulation.clock);
  const {
    dueAt,
    lastDay,
    startedOn,
    counted: days,
    skipped,
  } = countLimit(ledger, ofProvince, agency ?? null, regulation);
  return {
    dueAt: inVietnam(dueAt),
    lastDay,
    startedOn,
    workingDays: days.length,
    counted: [...days],
    skipped: skipped.map((day) => ({ ...day, notices: [...day.notices] })),
    regulation: regulation.id,
    calendar: calendar.version,
  };
}
