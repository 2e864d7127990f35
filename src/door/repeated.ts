/**
 * Repeated consultation: the same matter, same agency and same text again (PY-1.4b). What is asked is looked up in the
 * transaction that asks, behind a lock on matter and text, so that two openings at once cannot both be the first.
 */
import type { OpenInput } from '../../workflows/commands.js';
import type { Regulation } from '../../workflows/regulation.js';
import { DAY_MS, epochMs, type Instant, instantOf } from '../../workflows/time.js';
import { sha256 } from '../journal/canonical.js';
import type { Store, Tx } from '../persistence/store.js';
import type { CommandRequest } from './command-request.js';
import type { OpenFile } from './open-file.js';

interface Asking {
  readonly matter: string;
  readonly proposalHash: string;
}

/** The text that a command would ask about; null when it asks nobody anything. */
export function askingOf(request: CommandRequest, file: OpenFile): Asking | null {
  const context = file.dossier?.consultation.context;
  if (request.command === 'consultation.open') {
    const opening: OpenInput = { ...context?.draft, ...(request.with as OpenInput) };
    if (opening.matter === undefined || opening.proposal === undefined) return null;
    return { matter: opening.matter, proposalHash: sha256(opening.proposal) };
  }
  if (request.command !== 'consultation.amend' || context === undefined) return null;
  const { proposal } = request.with as { proposal?: string };
  return proposal === undefined ? null : { matter: context.matter, proposalHash: sha256(proposal) };
}

/** Locks matter and text on PostgreSQL until the transaction ends; always in the same order, and after the rows. */
export async function lockAskings(store: Store, tx: Tx, province: string, askings: readonly Asking[]): Promise<void> {
  if (store.kind !== 'postgres' || askings.length === 0) return;
  const keys = [
    ...new Set(askings.map(({ matter, proposalHash }) => `${province}\n${matter}\n${proposalHash}`)),
  ].sort();
  await tx.rows(
    'SELECT pg_advisory_xact_lock(hashtextextended(key, 0)) FROM unnest(?::text[]) WITH ORDINALITY AS k(key, n) ORDER BY n',
    [keys],
  );
}

/** Which agencies were asked the same before, within the regulation's days, and in which consultation. */
export async function alreadyAsked(
  tx: Tx,
  file: OpenFile,
  asking: Asking,
  regulation: Regulation,
  now: Instant,
  batch: Iterable<OpenFile>,
): Promise<Record<string, string>> {
  const since = instantOf(epochMs(now) - regulation.repeat.withinDays * DAY_MS);
  const rows = await tx.rows<{ agency: string; consultation_id: string }>(
    `SELECT o.agency, o.consultation_id FROM consultations c
     JOIN opinions o ON o.province = c.province AND o.consultation_id = c.id
     WHERE c.province = ? AND c.matter = ? AND o.proposal_hash = ? AND o.asked_at >= ?
     ORDER BY o.asked_at, o.consultation_id, o.key`,
    [file.province, asking.matter, asking.proposalHash, since],
  );
  const asked: Record<string, string> = {};
  for (const row of rows) asked[row.agency] ??= row.consultation_id;
  // What was opened earlier in the same batch is not yet in the database.
  for (const other of batch) {
    if (other.province !== file.province || !other.changed) continue;
    for (const [agency, id] of askedIn(other, asking, since)) asked[agency] ??= id;
  }
  return asked;
}

function* askedIn({ dossier, id }: OpenFile, asking: Asking, since: Instant): Generator<[string, string]> {
  if (dossier === null || dossier.consultation.context.matter !== asking.matter) return;
  for (const { context } of dossier.opinions) {
    const round = dossier.consultation.context.rounds.find((candidate) => candidate.number === context.round);
    if (round?.proposalHash === asking.proposalHash && context.askedAt >= since) yield [context.agency, id];
  }
}
