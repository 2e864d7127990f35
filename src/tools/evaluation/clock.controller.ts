import { Body, Controller, Header, HttpCode, HttpStatus, Inject, Post } from '@nestjs/common';
import { ApiCookieAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DAY_MS, epochMs, type Instant, instantOf, inVietnam, parseInstant } from '../../../workflows/limits/time.js';
import type { Engine } from '../../engine/engine.js';
import { Read } from '../../http/documented.js';
import { ApiProblems } from '../../http/problems/documented-problems.js';
import { HttpProblem } from '../../http/problems/problem.js';
import { Signed, type SignedIn } from '../../http/signed-in.js';
import type { Reader } from '../../persistence/store.js';
import { CLOCK, ENGINE, READER } from '../../platform/tokens.js';
import { Rules } from '../../rules/rules.js';
import { AdvanceInput } from './advance.input.js';
import { advanceClock, nextLimit, passedBetween } from './advance.js';
import { ClockView, MovedClockView } from './clock.views.js';
import { comingLimits } from './coming-limits.js';
import { durationMs } from './duration.js';
import { nextMorning } from './next-morning.js';
import type { StoredClock } from './stored-clock.js';

const MOST_DAYS_AT_ONCE = 60;

/** The virtual clock of the evaluation mode. In production there is no such route. */
@ApiTags('clock')
@Controller('api/v1/clock')
export class ClockController {
  /** Moves are made one at a time: two at once would each report what the other did. */
  private moving: Promise<unknown> = Promise.resolve();

  constructor(
    @Inject(CLOCK) private readonly clock: StoredClock,
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(READER) private readonly reader: Reader,
    private readonly rules: Rules,
  ) {}

  @Read('', 'clockGet', 'Where the virtual clock stands (evaluation mode only)')
  @ApiOkResponse({ description: 'The clock', type: ClockView })
  read(@Signed() { province }: SignedIn): Promise<ClockView> {
    return this.view(province);
  }

  private async view(province: string): Promise<ClockView> {
    const next = await nextLimit(this.reader, province);
    const now = await this.engine.now();
    return {
      now: inVietnam(now),
      virtual: true,
      nextLimit: next === null ? null : inVietnam(next),
      next: next === null ? null : await comingLimits(this.reader, this.engine, this.rules, province, next),
      nextMorning: inVietnam(await this.morningAfter(province, now)),
    };
  }

  @Post('advance')
  @HttpCode(HttpStatus.OK)
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    operationId: 'clockAdvance',
    summary: 'Move the virtual clock on; limits on the way pass in their order (evaluation mode only)',
  })
  @ApiCookieAuth('session')
  @ApiOkResponse({ description: 'Where it then stands, and what passed on the way', type: MovedClockView })
  @ApiProblems(
    'invalid-input',
    'broken-json',
    'not-signed-in',
    'cross-site',
    'payload-too-large',
    'unsupported-media-type',
    'store-unavailable',
  )
  async advance(@Signed() { province }: SignedIn, @Body() input: AdvanceInput): Promise<MovedClockView> {
    const move = this.moving.then(async () => {
      const from = await this.engine.now();
      const to = await this.target(input, province, from);
      await advanceClock(this.engine, this.clock, to);
      return passedBetween(this.reader, province, from, to);
    });
    this.moving = move.catch(() => undefined);
    const passed = await move;
    return { ...(await this.view(province)), passed };
  }

  private async morningAfter(province: string, now: Instant): Promise<Instant> {
    const { inUse } = await this.rules.register(province);
    const { clock } = await this.rules.inForce(province, now);
    return nextMorning(inUse.calendar, now, clock.workedSaturdaysCount);
  }

  /** @throws HttpProblem `invalid-input` for a target that cannot be read, lies back, or lies further than sixty days ahead */
  private async target(input: AdvanceInput, province: string, from: Instant): Promise<Instant> {
    if ((input.duration === undefined) === (input.to === undefined)) throw new HttpProblem('invalid-input', ['']);
    const pointer = input.duration === undefined ? '/to' : '/duration';
    const to = await this.meant(input, province, from);
    if (to === null || to < from || epochMs(to) - epochMs(from) > MOST_DAYS_AT_ONCE * DAY_MS)
      throw new HttpProblem('invalid-input', [pointer]);
    return to;
  }

  private async meant({ duration, to }: AdvanceInput, province: string, from: Instant): Promise<Instant | null> {
    if (duration !== undefined) {
      const ms = durationMs(duration);
      return ms === null ? null : instantOf(epochMs(from) + ms);
    }
    if (to === 'next-morning') return this.morningAfter(province, from);
    if (to !== 'next-limit') return parseInstant(to);
    // With no limit to go to, the clock stays where it is.
    return (await nextLimit(this.reader, province)) ?? from;
  }
}
