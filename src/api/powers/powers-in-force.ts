/** Reads what was delegated to an agency and holds today. */
import { Inject, Injectable } from '@nestjs/common';
import { type DelegatedPowerContext, holdsOn } from '../../../workflows/discipline/delegated-power/delegated-power.js';
import { civilDateOf } from '../../../workflows/limits/time.js';
import { type AskedOfPowers, powersAbout, registeredPowers } from '../../dossiers/powers-about.js';
import type { Engine } from '../../engine/engine.js';
import type { Reader } from '../../persistence/store.js';
import { ENGINE, READER } from '../../platform/tokens.js';
import { agencyNames } from '../../rules/register/agency-names.js';
import { powerAboutView } from './power-about-view.js';
import type { PowersAboutView, PowersInForceView } from './powers.views.js';

@Injectable()
export class PowersInForce {
  constructor(
    @Inject(READER) private readonly reader: Reader,
    @Inject(ENGINE) private readonly engine: Engine,
  ) {}

  /** The powers that an opening of this day would be held against, by id; none where it names neither matter nor function. */
  async about(province: string, asked: AskedOfPowers): Promise<PowersAboutView> {
    const today = civilDateOf(await this.engine.now());
    const names = await agencyNames(this.reader, province);
    const powers = powersAbout(await registeredPowers(this.reader, province), asked, today);
    return { powers: powers.map((power) => powerAboutView(power, names)) };
  }

  /** The powers of an agency, last recorded first; none where there is no such agency. */
  async of(province: string, agency: string | null): Promise<PowersInForceView> {
    const today = civilDateOf(await this.engine.now());
    const rows = await this.reader.rows<{ id: string; subject: string; context_json: string }>(
      `SELECT id, subject, context_json FROM discipline_cases
       WHERE province = ? AND agency = ? AND kind = 'delegated-power' AND ended = FALSE ORDER BY raised_at DESC, id`,
      [province, agency],
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
