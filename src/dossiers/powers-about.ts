/** The delegated powers that an opening is held against: those that hold on its day and are about its matter or its function (PY-1.4c). */
import {
  type DelegatedPowerContext,
  holdsOn,
  powerOver,
} from '../../workflows/discipline/delegated-power/delegated-power.js';
import type { CivilDate } from '../../workflows/limits/time.js';
import type { PowerAbout } from '../../workflows/step/circumstances.js';
import type { Reader } from '../persistence/store.js';

/** What an opening says of its matter. */
export interface AskedOfPowers {
  readonly matter?: string | undefined;
  readonly leadFunction?: string | undefined;
}

/** A power of the register as it is read: all of a province's are few, and are read by the index of their kind. */
export interface RegisteredPower {
  readonly id: string;
  readonly subject: string;
  readonly context: DelegatedPowerContext;
}

/** The powers of a province, by id; one that was taken back may hold until a day that is still to come. */
export async function registeredPowers(reader: Reader, province: string): Promise<readonly RegisteredPower[]> {
  const rows = await reader.rows<{ id: string; subject: string; context_json: string }>(
    `SELECT id, subject, context_json FROM discipline_cases
     WHERE province = ? AND kind = 'delegated-power' ORDER BY id`,
    [province],
  );
  return rows.map(({ id, subject, context_json }) => ({
    id,
    subject,
    context: JSON.parse(context_json) as DelegatedPowerContext,
  }));
}

/** Of these, what the law is told of an opening on a civil day of Asia/Ho_Chi_Minh. */
export function powersAbout(powers: readonly RegisteredPower[], asked: AskedOfPowers, on: CivilDate): PowerAbout[] {
  return powers.flatMap(({ id, subject, context }) => {
    const over = holdsOn(context, on) ? powerOver(context, asked) : null;
    const { way, from, document, concerns } = context;
    return over === null ? [] : [{ id, subject, way, from, to: concerns.agency ?? '', document, over }];
  });
}
