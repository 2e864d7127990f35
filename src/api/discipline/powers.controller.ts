import { Controller, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type DelegatedPowerContext, holdsOn } from '../../../workflows/discipline/delegated-power/delegated-power.js';
import { civilDateOf } from '../../../workflows/limits/time.js';
import type { Engine } from '../../engine/engine.js';
import { Read } from '../../http/documented.js';
import { Signed, type SignedIn } from '../../http/signed-in.js';
import type { Reader } from '../../persistence/store.js';
import { ENGINE, READER } from '../../platform/tokens.js';
import { agencyNames } from '../../rules/register/agency-names.js';
import { PowersInForceQuery, PowersInForceView } from './powers.views.js';

/** What was delegated to an agency and holds today: shown where a consultation is opened, so that nobody asks upward for their own. */
@ApiTags('discipline')
@Controller('api/v1/delegated-powers')
export class PowersController {
  constructor(
    @Inject(READER) private readonly reader: Reader,
    @Inject(ENGINE) private readonly engine: Engine,
  ) {}

  @Read('in-force', 'powersInForce', 'The powers that were decentralised or delegated to an agency and hold today')
  @ApiOkResponse({ type: PowersInForceView })
  async inForce(
    @Signed() { province, agency }: SignedIn,
    @Query() query: PowersInForceQuery,
  ): Promise<PowersInForceView> {
    const today = civilDateOf(await this.engine.now());
    const rows = await this.reader.rows<{ id: string; subject: string; context_json: string }>(
      `SELECT id, subject, context_json FROM discipline_cases
       WHERE province = ? AND agency = ? AND kind = 'delegated-power' AND ended = FALSE ORDER BY raised_at DESC, id`,
      [province, query.agency ?? agency],
    );
    const names = await agencyNames(this.reader, province);
    const powers = rows.map(({ context_json, ...row }) => ({
      ...row,
      context: JSON.parse(context_json) as DelegatedPowerContext,
    }));
    return {
      powers: powers
        .filter(({ context }) => holdsOn(context, today))
        .map(({ id, subject, context: { way, from, text, document, about, since, until } }) => ({
          id,
          subject,
          way,
          from,
          fromName: names.get(from) ?? from,
          text,
          document,
          about,
          since,
          until,
        })),
    };
  }
}
