import { Inject, Injectable } from '@nestjs/common';
import { inVietnam, parseInstant } from '../../../workflows/limits/time.js';
import type { Clock } from '../../engine/clock.js';
import type { Engine } from '../../engine/engine.js';
import { doubtInVietnamese } from '../../engine/time/doubt.js';
import { GuardedClock } from '../../engine/time/guarded-clock.js';
import { HttpProblem } from '../../http/problems/problem.js';
import type { SignedIn } from '../../http/signed-in.js';
import { CLOCK, ENGINE } from '../../platform/tokens.js';
import type { TimekeepingView } from './timekeeping.views.js';

/** The guarded clock, as people see it and an administrator confirms it. */
@Injectable()
export class Timekeeping {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ENGINE) private readonly engine: Engine,
  ) {}

  async view(): Promise<TimekeepingView> {
    const now = inVietnam(await this.engine.now());
    const doubt = this.clock.doubt ?? null;
    return { now, held: doubt?.code ?? null, why: doubt === null ? null : doubtInVietnamese(doubt) };
  }

  /**
   * Confirms the clock by the time that the administrator tells. In evaluation mode there is nothing to confirm.
   * @throws HttpProblem `not-authorised`, `not-found`, `invalid-input`, `clock-differs`, `clock-before-journal`
   */
  async confirm({ id: person, name, agency, province, roles }: SignedIn, time: string): Promise<TimekeepingView> {
    if (!roles.includes('admin')) throw new HttpProblem('not-authorised');
    const { clock } = this;
    if (!(clock instanceof GuardedClock)) throw new HttpProblem('not-found');
    const told = parseInstant(time);
    if (told === null) throw new HttpProblem('invalid-input', ['/time']);
    const confirmed = await clock.confirm({ province, told, by: { person, name, agency } });
    if (!confirmed.done)
      throw new HttpProblem(confirmed.why === 'differs' ? 'clock-differs' : 'clock-before-journal', ['/time']);
    return this.view();
  }
}
