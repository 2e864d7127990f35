import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiCookieAuth, ApiExtraModels, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { parseInstant } from '../../../workflows/limits/time.js';
import { ApiProblems } from '../../http/problems/documented-problems.js';
import { HttpProblem } from '../../http/problems/problem.js';
import { Signed, type SignedIn, type SignedRequest } from '../../http/signed-in.js';
import { Metrics } from '../../platform/metrics/metrics.js';
import { Audience } from '../identity/audience.js';
import { SessionCookie } from '../identity/session-cookie.js';
import { sessionOf } from '../identity/sessions.js';
import { ClockEvent, ConsultationEvent, EventsQuery } from './event.views.js';
import { EventStream, type From } from './event-stream.js';
import { Follower } from './follower.js';

const MOST_PER_SESSION = 8;
const MOST_PER_PROCESS = 2000;

/** What happens, as it happens, for every open page. */
@ApiTags('events')
@Controller('api/v1/events')
@ApiExtraModels(ConsultationEvent, ClockEvent)
export class EventsController {
  constructor(
    private readonly follower: Follower,
    private readonly cookie: SessionCookie,
    private readonly metrics: Metrics,
    private readonly audience: Audience,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'events',
    summary: 'Server-Sent Events: what happens to what I may see',
    description:
      'Kinds: `consultation` (ConsultationEvent), `inbox` (my agency, or my role in it, got a message; no data), ' +
      '`clock` (ClockEvent), `reset` (what I have is no longer enough to go on from: read everything anew; no data). ' +
      'After a cut the client resumes by Last-Event-ID: an event may come twice, none is left out. ' +
      'The stream ends with the session.',
  })
  @ApiCookieAuth('session')
  @ApiHeader({
    name: 'Last-Event-ID',
    required: false,
    description: 'The id of the last event; browsers send it by themselves',
    schema: { type: 'string' },
  })
  @ApiOkResponse({
    description: 'The stream; it does not end by itself',
    content: { 'text/event-stream': { schema: { type: 'string' } } },
  })
  @ApiProblems('invalid-input', 'not-signed-in', 'too-many-streams', 'store-unavailable')
  async listen(
    @Signed() person: SignedIn,
    @Query() { after }: EventsQuery,
    @Req() request: SignedRequest,
    @Res() response: Response,
  ): Promise<void> {
    const session = sessionOf(this.cookie.read(request) ?? '');
    const { id, province, agency, roles } = person;
    const who = { session, id, province, agency, roles, seesAll: await this.audience.seesAll(person) };
    const open = this.follower.all;
    const own = open.filter((stream) => stream.who.session === session);
    if (open.length >= MOST_PER_PROCESS || own.length >= MOST_PER_SESSION) throw new HttpProblem('too-many-streams');
    if (request.method === 'HEAD') {
      response.type('text/event-stream').set('Cache-Control', 'no-store').end();
      return;
    }
    const stream = new EventStream(who, placeOf(request.get('Last-Event-ID') ?? after), response);
    response.on('close', () => {
      this.follower.leave(stream);
      this.metrics.eventStreams.set(this.follower.all.length);
    });
    this.follower.join(stream);
    this.metrics.eventStreams.set(this.follower.all.length);
  }
}

/** Where the client left off. An empty id is what a browser has before the first event. */
function placeOf(id: string | undefined): From {
  if (id === undefined || id === '') return 'now';
  return parseInstant(id) ?? 'unknown';
}
