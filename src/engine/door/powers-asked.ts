/** The delegated powers that an opening is held against: looked up in the transaction that decides it. */
import { holdsAgainstRegisters } from '../../../workflows/consultation/competence.js';
import { civilDateOf, type Instant } from '../../../workflows/limits/time.js';
import { ruleUnder } from '../../../workflows/regulation/regime.js';
import { ORDINARY_REGIME } from '../../../workflows/regulation/regulation.js';
import type { PowerAbout } from '../../../workflows/step/circumstances.js';
import { powersAbout, type RegisteredPower, registeredPowers } from '../../dossiers/powers-about.js';
import type { Tx } from '../../persistence/store.js';
import type { CommandRequest } from './command-request.js';
import type { DossierInProgress } from './dossier-in-progress.js';
import { openingAsked } from './named-agencies.js';

/** What a batch has read of the register of powers. */
export interface PowersOfBatch {
  /** Left out until an opening asks for it. */
  powers?: readonly RegisteredPower[];
}

/** None for a command that opens nothing, and where its rule does not hold an opening against the registers. */
export async function powersAsked(
  tx: Tx,
  request: CommandRequest,
  { dossier, regulation }: DossierInProgress,
  batch: PowersOfBatch,
  now: Instant,
): Promise<PowerAbout[]> {
  const opening = openingAsked(request, dossier);
  if (opening === null) return [];
  const rule = ruleUnder(regulation, opening.regime ?? ORDINARY_REGIME);
  if (rule === null || !holdsAgainstRegisters(rule.regulation)) return [];
  batch.powers ??= await registeredPowers(tx, request.province);
  return powersAbout(batch.powers, opening, civilDateOf(now));
}
