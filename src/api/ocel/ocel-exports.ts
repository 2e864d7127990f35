/** Sends the event log of a period to who oversees the province, and journals that it was taken away. */
import { Inject, Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { type CivilDate, civilDateOf } from '../../../workflows/limits/time.js';
import type { Engine } from '../../engine/engine.js';
import { sendAsMade } from '../../http/documents.js';
import { HttpProblem } from '../../http/problems/problem.js';
import type { SignedIn } from '../../http/signed-in.js';
import type { Reader } from '../../persistence/store.js';
import { ENGINE, VIEWS } from '../../platform/tokens.js';
import { Exports } from '../audit/exports.js';
import { Audience } from '../identity/audience.js';
import { momentsOf, periodOf } from '../office/period.js';
import { formatNamed, OCEL_TYPES, OCEL_WRITERS } from './ocel-formats.js';
import { endOrNow, readLog } from './read-log.js';

/** What is asked for in an address. */
interface AskedFor {
  readonly from?: CivilDate;
  readonly to?: CivilDate;
  readonly people?: boolean;
}

@Injectable()
export class OcelExports {
  constructor(
    @Inject(VIEWS) private readonly reader: Reader,
    @Inject(ENGINE) private readonly engine: Engine,
    private readonly audience: Audience,
    private readonly exports: Exports,
  ) {}

  /** @throws HttpProblem `not-authorised`, `not-found` for another format, `invalid-input` for the period */
  async send(person: SignedIn, query: AskedFor, ending: string, response: Response): Promise<void> {
    if (!(await this.audience.seesAll(person))) throw new HttpProblem('not-authorised');
    const format = formatNamed(ending);
    if (format === null) throw new HttpProblem('not-found');
    const now = await this.engine.now();
    const period = periodOf(query, civilDateOf(now));
    const { since, until } = momentsOf(period);
    const asked = {
      province: person.province,
      since,
      until: endOrNow(until, now),
      people: query.people === true,
    };
    const name = `nhat-ky-su-kien-${period.from}-${period.to}.${format}`;
    await this.exports.note(response.req, {
      list: asked.people ? 'nhat-ky-su-kien-co-nguoi' : 'nhat-ky-su-kien',
      format,
    });
    response.set({
      'Content-Type': `${OCEL_TYPES[format]}; charset=utf-8`,
      'Content-Disposition': `attachment; filename="${name}"`,
    });
    await sendAsMade(response, OCEL_WRITERS[format](readLog(this.reader, asked)));
  }
}
