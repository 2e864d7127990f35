import { Controller, Delete, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { notKept, ReadInSession, WriteHeaders } from '../../http/documented.js';
import { Open } from '../../http/open.js';
import { ApiProblems } from '../../http/problems/documented-problems.js';
import { HttpProblem } from '../../http/problems/problem.js';
import { Signed, type SignedIn } from '../../http/signed-in.js';
import { CALENDAR_SCOPES, type CalendarScope, LimitCalendarsView, NewLimitCalendarView } from './calendar.views.js';
import { CalendarFeeds } from './calendar-feeds.js';

const SCOPE = ApiParam({ name: 'scope', enum: CALENDAR_SCOPES, enumName: 'CalendarScope' });

/** Limits in one's own calendar program. */
@ApiTags('calendars')
@Controller('api/v1')
export class CalendarsController {
  constructor(private readonly feeds: CalendarFeeds) {}

  @ReadInSession('me/calendars', 'calendarList', 'Which calendars of limits I have')
  @ApiOkResponse({ type: LimitCalendarsView })
  list(@Signed() person: SignedIn): Promise<LimitCalendarsView> {
    return this.feeds.of(person);
  }

  @Post('me/calendars/:scope')
  @HttpCode(201)
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    operationId: 'calendarRenew',
    summary: 'A new secret address of a calendar, told this once; the one before ends',
  })
  @SCOPE
  @WriteHeaders()
  @ApiCreatedResponse({ type: NewLimitCalendarView })
  renew(@Signed() person: SignedIn, @Param('scope') scope: string): Promise<NewLimitCalendarView> {
    return this.feeds.renew(person, scopeNamed(scope));
  }

  @Delete('me/calendars/:scope')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ operationId: 'calendarEnd', summary: 'End a calendar: its address is none any more' })
  @SCOPE
  @WriteHeaders()
  @ApiOkResponse({ type: LimitCalendarsView })
  end(@Signed() person: SignedIn, @Param('scope') scope: string): Promise<LimitCalendarsView> {
    return this.feeds.end(person, scopeNamed(scope));
  }

  @Open()
  @Get('calendars/:token.ics')
  @notKept
  @Header('Content-Type', 'text/calendar; charset=utf-8')
  @Header('Referrer-Policy', 'no-referrer')
  @ApiOperation({
    operationId: 'calendarRead',
    summary: 'A calendar (RFC 5545) behind its secret address; without a session, as calendar programs cannot sign in',
  })
  @ApiOkResponse({ content: { 'text/calendar': { schema: { type: 'string' } } } })
  @ApiProblems('not-found', 'store-unavailable')
  read(@Param('token') token: string): Promise<string> {
    return this.feeds.read(token);
  }
}

function scopeNamed(text: string): CalendarScope {
  const scope = CALENDAR_SCOPES.find((one) => one === text);
  if (scope === undefined) throw new HttpProblem('not-found');
  return scope;
}
