/** What the opinions come to: it moves the consultation on and opens disputes. */

import { roundOf } from '../consultation/consultation.js';
import { openDispute } from '../dispute/dispute.changes.js';
import { type Dispute, isUnified } from '../dispute/dispute.js';
import { reconciliationNeeded } from '../dispute/dispute.messages.js';
import { dissentingAnew, sameTally, tallyOf } from '../dossier/dissent.js';
import { currentDispute, currentOpinions } from '../dossier/dossier.js';
import type { Circumstances } from '../step/circumstances.js';
import { moveConsultation, moveDispute, type Work } from './work.js';

/** What the opinions come to moves the consultation on, and dissent that stands opens a dispute (PY-2.3). */
export function reckon(work: Work, circumstances: Circumstances): void {
  const opened = roundOf(work.consultation.context) > 0;
  if (!opened) return;
  meetAgain(work, circumstances);
  const dispute = currentDispute(work);
  const tally = tallyOf(currentOpinions(work), dispute);
  // A new round with no agency left to ask is collected as it begins.
  const nothingToCollect = work.consultation.state === 'collecting' && tally.pending === 0;
  if (nothingToCollect || !sameTally(tally, work.consultation.context.tally))
    moveConsultation(work, { type: 'opinions.changed', with: tally, circumstances });
  if (dispute !== null) {
    const dissenters = nowDissenting(dispute, tally.dissenting);
    if (dissenters.join() !== dispute.context.dissenters.join())
      moveDispute(work, dispute, { type: 'dissent.changed', with: { dissenters, anew: [] }, circumstances });
    return;
  }
  if (work.consultation.state !== 'reconciling') return;
  const { authority } = work.consultation.context;
  const opening = openDispute(roundOf(work.consultation.context), authority, tally.dissenting, circumstances);
  work.disputes = [...work.disputes, opening];
  work.messages.push(reconciliationNeeded(opening.context, circumstances));
}

/** A dissent that came after the session on it opens the dispute again: the heads have not met on what is said now (PY-2.3). */
function meetAgain(work: Work, circumstances: Circumstances): void {
  const dispute = currentDispute(work);
  if (dispute === null || dispute.state === 'decided' || dispute.state === 'discontinued') return;
  const anew = dissentingAnew(currentOpinions(work), dispute);
  if (anew.length === 0) return;
  const dissenters = [...new Set([...dispute.context.dissenters, ...anew])];
  moveDispute(work, dispute, { type: 'dissent.changed', with: { dissenters, anew }, circumstances });
}

/**
 * Whose dissent a dispute is about now: while the heads still talk, one may fall away (the agency yields) or come up (the
 * lead rejects a main condition after all), and none is passed over (I6). Who has agreed at the table stays at it.
 */
function nowDissenting(dispute: Dispute, standing: readonly string[]): readonly string[] {
  const { dissenters } = dispute.context;
  if (dispute.state === 'decided' || dispute.state === 'discontinued') return dissenters;
  // What has gone up goes on as it is, but for a dissent that nobody has negotiated.
  if (dispute.state !== 'negotiating' && dispute.state !== 'unified')
    return [...dissenters, ...standing.filter((agency) => !dissenters.includes(agency))];
  const left = dissenters.filter((agency) => standing.includes(agency) || isUnified(dispute.context, agency));
  return [...left, ...standing.filter((agency) => !left.includes(agency))];
}
