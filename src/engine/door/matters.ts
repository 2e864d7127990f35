/**
 * What the law is told of a matter: who was asked the same text in it before (PY-1.4b), and which other agency leads it. It is
 * looked up in the transaction that asks, behind a lock on the matter, so that two openings at once cannot both be the
 * first. Matter and text are the same in whatever form they are typed.
 */
import type { OpenInput } from '../../../workflows/commands/commands.js';
import type { Dossier } from '../../../workflows/dossier/dossier.js';
import { DAY_MS, epochMs, type Instant, instantOf } from '../../../workflows/limits/time.js';
import { isBlank } from '../../../workflows/step/check.js';
import { proposalFormHash } from '../../dossiers/dossier-rows.js';
import { formHashOf } from '../../dossiers/form-hash.js';
import type { Store, Tx } from '../../persistence/store.js';
import type { CommandRequest } from './command-request.js';
import type { DossierInProgress } from './dossier-in-progress.js';
import type { KnownOfMatter } from './known-of-matter.js';

/** By the hashes of their normal forms. */
interface RequestedText {
  readonly matter: string;
  /** Null where only the matter is asked for. */
  readonly proposal: string | null;
}

/** The text that a command would ask about; null when it asks no agency anything. */
export function requestedTextOf(request: CommandRequest, inProgress: DossierInProgress): RequestedText | null {
  const context = inProgress.dossier?.consultation.context;
  if (request.command === 'consultation.open') {
    const { matter, proposal }: OpenInput = { ...context?.draft, ...(request.with as OpenInput) };
    return matter === undefined || isBlank(matter) ? null : requestedText(matter, proposal);
  }
  if (context === undefined) return null;
  // One more agency is asked about the text of the round that runs.
  if (asksOneMore(request)) return requestedText(context.matter, context.rounds.at(-1)?.proposal);
  if (request.command !== 'consultation.amend') return null;
  const { proposal } = request.with as { proposal?: string };
  return proposal === undefined ? null : requestedText(context.matter, proposal);
}

const asksOneMore = ({ command, with: input }: CommandRequest): boolean =>
  command === 'consultation.ask-also' ||
  (command === 'opinion.accept-return' && (input as { readdress?: unknown }).readdress !== undefined);

const requestedText = (matter: string, proposal: string | undefined): RequestedText => ({
  matter: formHashOf(matter),
  proposal: proposal === undefined ? null : formHashOf(proposal),
});

interface PriorRequest {
  readonly matter: string;
  readonly proposal: string;
  readonly agency: string;
  readonly consultation_id: string;
  readonly asked_at: Instant;
}

/** A consultation that is opened and not ended. */
interface Running {
  readonly matter: string;
  readonly id: string;
  readonly lead: string;
}

/** What the database says of a matter: who leads it, and who was asked these texts in it. */
interface MatterBefore {
  readonly proposals: ReadonlySet<string>;
  readonly asked: PriorRequest[];
  readonly running: Running[];
}

/** The same of the matters of a batch, by matter. */
export type MattersBefore = Map<string, MatterBefore>;

/** The consultations that a batch works on, and what was there before it. */
interface Batch {
  readonly mattersBefore: MattersBefore;
  readonly dossiers: ReadonlyMap<string, DossierInProgress>;
}

/**
 * Locks the matters on PostgreSQL until the transaction ends, always in the same order and after the rows, and then looks up
 * for all of them at once who was asked before, and who leads.
 */
export async function lockRequestedTexts(
  store: Store,
  tx: Tx,
  province: string,
  texts: readonly RequestedText[],
  known: MattersBefore,
): Promise<void> {
  if (texts.length === 0) return;
  const keys = [...new Set(texts.map(({ matter }) => `${province}\n${matter}`))].sort();
  const locked =
    store.kind === 'postgres' &&
    tx.rows(
      'SELECT pg_advisory_xact_lock(hashtextextended(key, 0)) FROM unnest(?::text[]) WITH ORDINALITY AS k(key, n) ORDER BY n',
      [keys],
    );
  await Promise.all([locked, lookUp(tx, province, texts, known)]);
}

async function lookUp(tx: Tx, province: string, texts: readonly RequestedText[], known: MattersBefore): Promise<void> {
  const matters = [...new Set(texts.map(({ matter }) => matter))];
  const proposals = [...new Set(texts.map(({ proposal }) => proposal).filter((hash) => hash !== null))];
  const [asked, running] = await Promise.all([
    askedBefore(tx, province, matters, proposals),
    tx.rows<Running>(
      `SELECT c.matter_form_hash AS matter, c.id, c.lead FROM consultations c
       WHERE c.province = ? AND c.matter_form_hash = ANY(?) AND c.opened_at IS NOT NULL AND c.ended_at IS NULL
       ORDER BY c.opened_at, c.id`,
      [province, matters],
    ),
  ]);
  for (const matter of matters) known.set(matter, { proposals: new Set(proposals), asked: [], running: [] });
  for (const row of asked) known.get(row.matter)?.asked.push(row);
  for (const row of running) known.get(row.matter)?.running.push(row);
}

/** A cross join keeps SQLite to the order in which it is written: from the matter to what was asked in it. */
function askedBefore(
  tx: Tx,
  province: string,
  matters: readonly string[],
  proposals: readonly string[],
): Promise<PriorRequest[]> {
  return tx.rows<PriorRequest>(
    `SELECT c.matter_form_hash AS matter, o.proposal_form_hash AS proposal, o.agency, o.consultation_id, o.asked_at
     FROM consultations c CROSS JOIN opinions o
     WHERE c.province = ? AND c.matter_form_hash = ANY(?)
       AND o.province = c.province AND o.consultation_id = c.id AND o.proposal_form_hash = ANY(?)
     ORDER BY o.asked_at, o.consultation_id, o.key`,
    [province, matters, proposals],
  );
}

/** What is known of a text that `lead` asks about. */
export async function knownOfMatter(
  store: Store,
  tx: Tx,
  inProgress: DossierInProgress,
  text: RequestedText,
  lead: string | null,
  now: Instant,
  batch: Batch,
): Promise<KnownOfMatter> {
  // What a draft says that was begun or changed in this very batch could not be known, and locked, before.
  const before = batch.mattersBefore.get(text.matter);
  if (before === undefined || (text.proposal !== null && !before.proposals.has(text.proposal)))
    await lockRequestedTexts(store, tx, inProgress.province, [text], batch.mattersBefore);
  return {
    alreadyAsked: alreadyAsked(inProgress, text, now, batch),
    matterLead: otherLead(text.matter, lead, batch),
  };
}

function alreadyAsked(
  inProgress: DossierInProgress,
  text: RequestedText,
  now: Instant,
  { mattersBefore, dossiers }: Batch,
): Record<string, string> {
  const since = instantOf(epochMs(now) - inProgress.regulation.repeat.withinDays * DAY_MS);
  const asked: Record<string, string> = {};
  for (const row of mattersBefore.get(text.matter)?.asked ?? [])
    if (row.proposal === text.proposal && row.asked_at >= since) asked[row.agency] ??= row.consultation_id;
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
  if (dossier === null || !isAbout(dossier, text.matter)) return;
  for (const { context } of dossier.opinions) {
    const round = dossier.consultation.context.rounds.find((candidate) => candidate.number === context.round);
    if (round !== undefined && proposalFormHash(round) === text.proposal && context.askedAt >= since)
      yield [context.agency, id];
  }
}

/** One matter has one lead: the first other that leads it in a consultation which is opened and not ended; null: none. */
function otherLead(matter: string, lead: string | null, { mattersBefore, dossiers }: Batch): string | null {
  for (const one of mattersBefore.get(matter)?.running ?? [])
    if (one.lead !== lead && dossiers.get(one.id)?.changed !== true) return one.lead;
  // What the batch has changed is as it stands there, not as it was found.
  for (const { dossier, changed } of dossiers.values()) {
    if (dossier === null || !changed || !isAbout(dossier, matter)) continue;
    const { context } = dossier.consultation;
    if (context.openedAt !== null && context.endedAt === null && context.lead !== lead) return context.lead;
  }
  return null;
}

const isAbout = ({ consultation }: Dossier, matter: string): boolean =>
  formHashOf(consultation.context.matter) === matter;
