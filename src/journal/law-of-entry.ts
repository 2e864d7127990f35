/**
 * The editions of the law. An entry is replayed under the edition that it was decided by: what people were told then stays
 * true when the law changes (docs/decisions/0015). An edition that is no longer in use stands frozen in workflows/former.
 */
import { type Dossier, passedLimit, type RunningLimit, runningLimits } from '../../workflows/dossier/dossier.js';
import * as dossier1 from '../../workflows/former/edition-1/dossier/dossier.js';
import * as law1 from '../../workflows/former/edition-1/law.js';
import { decide, follow } from '../../workflows/law.js';
import type { Instant } from '../../workflows/limits/time.js';
import type { Message } from '../../workflows/step/messages.js';
import { carriedOver } from './carried-over.js';

export type DecisionOf<AnyDossier> =
  | { readonly refused: { readonly code: string } }
  | { readonly refused: null; readonly dossier: AnyDossier; readonly messages: readonly Message[] };

/**
 * One edition. What entries carry is read from the journal and judged by the law itself, so it is of no type here.
 * `decide` and `follow` throw what the law throws at what is of no shape that it knows.
 */
export interface Law<AnyDossier> {
  readonly decide: (dossier: AnyDossier | null, command: never, moment: never) => DecisionOf<AnyDossier>;
  readonly follow: (dossier: AnyDossier, command: never, moment: never) => DecisionOf<AnyDossier>;
  readonly passedLimit: (dossier: AnyDossier, now: Instant) => RunningLimit | null;
  readonly runningLimits: (dossier: AnyDossier) => readonly RunningLimit[];
}

export const LAW_1: Law<dossier1.Dossier> = { ...law1, ...dossier1 };
export const LAW_2: Law<Dossier> = { decide, follow, passedLimit, runningLimits };

/** A dossier on its way through the editions: as the edition that decided last has it, and as the law in use has it. */
export type Standing =
  | { readonly edition: 1; readonly former: dossier1.Dossier; readonly dossier: Dossier }
  | { readonly edition: 2; readonly dossier: Dossier };

/** A dossier that edition 1 has decided on. */
export const standingOf1 = (former: dossier1.Dossier): Standing => ({
  edition: 1,
  former,
  dossier: carriedOver(former),
});
