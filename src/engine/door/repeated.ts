/**
 * Repeated consultation: the same matter, same agency and same text again (PY-1.4b). What is asked is looked up in the
 * transaction that asks, behind a lock on matter and text, so that two openings at once cannot both be the first.
 */
import type { OpenInput } from '../../../workflows/commands/commands.js';
import { DAY_MS, epochMs, type Instant, instantOf } from '../../../workflows/limits/time.js';
import type { Store, Tx } from '../../persistence/store.js';
import { sha256 } from '../../platform/canonical-json.js';
import type { CommandRequest } from './command-request.js';
import type { DossierInProgress } from './dossier-in-progress.js';

interface RequestedText {
  readonly matter: string;
  readonly proposalHash: string;
}

/** The text that a command would ask about; null when it asks no agency anything. */
export function requestedTextOf(request: CommandRequest, inProgress: DossierInProgress): RequestedText | null {
  const context = inProgress.dossier?.consultation.context;
  if (request.command === 'consultation.open') {
    const opening: OpenInput = { ...context?.draft, ...(request.with as OpenInput) };
    if (opening.matter === undefined || opening.proposal === undefined) return null;
    return { matter: opening.matter, proposalHash: sha256(opening.proposal) };
  }
  if (request.command !== 'consultation.amend' || context === undefined) return null;
  const { proposal } = request.with as { proposal?: string };
  return proposal === undefined ? null : { matter: context.matter, proposalHash: sha256(proposal) };
}

interface PriorRequest {
  readonly matter: string;
  readonly proposal_hash: string;
  readonly agency: string;
  readonly consultation_id: string;
  readonly asked_at: Instant;
}

/** What the database says of the texts of a batch, by matter and text. */
export type PriorRequests = Map<string, readonly PriorRequest[]>;

const nameOf = ({ matter, proposalHash }: RequestedText): string => `${matter}\n${proposalHash}`;

/**
 * Locks matter and text on PostgreSQL until the transaction ends, always in the same order and after the rows, and then
 * looks up for all of them at once who was asked before.
 */
export async function lockRequestedTexts(
  store: Store,
  tx: Tx,
  province: string,
  texts: readonly RequestedText[],
  known: PriorRequests,
): Promise<void> {
  if (texts.length === 0) return;
  const keys = [...new Set(texts.map((text) => `${province}\n${nameOf(text)}`))].sort();
  const locked =
    store.kind === 'postgres' &&
    tx.rows(
      'SELECT pg_advisory_xact_lock(hashtextextended(key, 0)) FROM unnest(?::text[]) WITH ORDINALITY AS k(key, n) ORDER BY n',
      [keys],
    );
  await Promise.all([locked, lookUp(tx, province, texts, known)]);
}

async function lookUp(tx: Tx, province: string, texts: readonly RequestedText[], known: PriorRequests): Promise<void> {
  const found = new Map<string, PriorRequest[]>(texts.map((text) => [nameOf(text), []]));
  const matters = [...new Set(texts.map(({ matter }) => matter))];
  const hashes = [...new Set(texts.map(({ proposalHash }) => proposalHash))];
  // A cross join keeps SQLite to the order in which it is written: from the matter to what was asked in it.
  const rows = await tx.rows<PriorRequest>(
    `SELECT c.matter, o.proposal_hash, o.agency, o.consultation_id, o.asked_at FROM consultations c CROSS JOIN opinions o
     WHERE c.province = ? AND c.matter = ANY(?)
       AND o.province = c.province AND o.consultation_id = c.id AND o.proposal_hash = ANY(?)
     ORDER BY o.asked_at, o.consultation_id, o.key`,
    [province, matters, hashes],
  );
  for (const row of rows) found.get(nameOf({ matter: row.matter, proposalHash: row.proposal_hash }))?.push(row);
  for (const [name, before] of found) known.set(name, before);
}

/** Which agencies were asked the same before, within the regulation's days, and in which consultation. */
export async function alreadyAsked(
  tx: Tx,
  inProgress: DossierInProgress,
  text: RequestedText,
  now: Instant,
  {
    priorRequests,
    dossiers,
  }: { readonly priorRequests: PriorRequests; readonly dossiers: ReadonlyMap<string, DossierInProgress> },
): Promise<Record<string, string>> {
  const since = instantOf(epochMs(now) - inProgress.regulation.repeat.withinDays * DAY_MS);
  // The text of a draft that was begun in this very batch could not be known before.
  if (!priorRequests.has(nameOf(text))) await lookUp(tx, inProgress.province, [text], priorRequests);
  const asked: Record<string, string> = {};
  for (const row of priorRequests.get(nameOf(text)) ?? [])
    if (row.asked_at >= since) asked[row.agency] ??= row.consultation_id;
  // What was opened earlier in the same batch is not yet in the database.
  for (const other of dossiers.values()) {
    if (other.province !== inProgress.province || !other.changed) continue;
    for (const [agency, id] of askedIn(other, text, since)) asked[agency] ??= id;
  }
  return asked;
}

function* askedIn(
  { dossier, id }: DossierInProgress,
  text: RequestedText,
  since: Instant,
): Generator<[string, string]> {
  if (dossier === null || dossier.consultation.context.matter !== text.matter) return;
  for (const { context } of dossier.opinions) {
    const round = dossier.consultation.context.rounds.find((candidate) => candidate.number === context.round);
    if (round?.proposalHash === text.proposalHash && context.askedAt >= since) yield [context.agency, id];
  }
}
