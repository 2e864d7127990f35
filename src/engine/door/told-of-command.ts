/** What the law is told of a command on a consultation, beside the consultation itself: looked up in the transaction that decides it. */
import type { Actor } from '../../../workflows/commands/commands.js';
import type { Instant } from '../../../workflows/limits/time.js';
import type { KeptFile } from '../../../workflows/step/circumstances.js';
import { filesNamedBy } from '../../dossiers/file-rows.js';
import { attachableFiles } from '../../files/kept-files.js';
import type { Store, Tx } from '../../persistence/store.js';
import { agenciesThatCanAnswer } from '../../rules/register/people-in-agency.js';
import type { Batch } from './batch.js';
import type { CommandRequest } from './command-request.js';
import type { DossierInProgress, NamedAgencies } from './dossier-in-progress.js';
import { NOTHING_KNOWN } from './known-of-matter.js';
import { knownOfMatter, requestedTextOf } from './matters.js';
import { mayAsk, namedAgencies } from './named-agencies.js';
import { powersAsked } from './powers-asked.js';

export interface TellingOptions {
  readonly store: Store;
  /** Whether an agency needs somebody who can sign in and answer; left out, no people are known and roles are enough. */
  readonly asks?: 'who-can-answer';
  /** Whether files are kept, so that only what was uploaded can be attached; left out, a file is its hash and its name. */
  readonly files?: 'kept';
}

/** Tells the agencies that a command names, and what is known of them, of the matter, of files and of delegated powers. */
export async function toldOfCommand(
  tx: Tx,
  { store, asks, files }: TellingOptions,
  request: CommandRequest,
  actor: Actor,
  inProgress: DossierInProgress,
  batch: Batch,
  now: Instant,
): Promise<NamedAgencies> {
  const text = requestedTextOf(request, inProgress);
  const lead = inProgress.dossier?.consultation.context.lead ?? actor.agency;
  const known = text === null ? NOTHING_KNOWN : await knownOfMatter(store, tx, inProgress, text, lead, now, batch);
  const codes = namedAgencies(request, inProgress.dossier, lead);
  return {
    codes,
    cannotAnswer: asks === 'who-can-answer' ? await whoCannotAnswer(tx, request, codes, batch, now) : [],
    files: files === 'kept' ? await filesNamed(tx, request, inProgress, actor.agency) : undefined,
    powers: await powersAsked(tx, request, inProgress, batch, now),
    ...known,
  };
}

/** Looked up only where somebody may be asked by the command. */
async function whoCannotAnswer(
  tx: Tx,
  { province, command }: CommandRequest,
  codes: readonly string[],
  batch: Batch,
  now: Instant,
): Promise<string[]> {
  if (!mayAsk(command)) return [];
  batch.answering ??= await agenciesThatCanAnswer(tx, province, now);
  const { answering } = batch;
  return codes.filter((code) => !answering.has(code));
}

/** What is kept of the files that a command names, as far as its agency may attach them. */
async function filesNamed(
  tx: Tx,
  { province, command, with: carried }: CommandRequest,
  { id, dossier }: DossierInProgress,
  agency: string | null,
): Promise<Readonly<Record<string, KeptFile>> | undefined> {
  const drafted = command === 'consultation.open' ? dossier?.consultation.context.draft : undefined;
  const named = filesNamedBy(command, { ...drafted, ...carried });
  return named.length === 0 ? undefined : attachableFiles(tx, province, named, agency, id);
}
