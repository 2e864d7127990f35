/** Which draft stands: what is being typed here, or what the server has. */
import { isSameForm, type OpeningForm } from './opening-form.js';

/** What this machine holds. */
export interface HeldDraft {
  readonly form: OpeningForm;
  /** The version of the server on which it was typed; null before there was any. */
  readonly base: number | null;
  /** Whether the server has all of it. */
  readonly isSaved: boolean;
}

/** `keep`: nothing new; `take`: show what the server has; `rebase`: it has what was sent from here; `conflict`: both changed. */
export type Standing = 'keep' | 'take' | 'rebase' | 'conflict';

/**
 * Compares what is held with what was just read. What a person typed is never given up for what another person saved
 * without asking. One that was only sent back has the text that was seen.
 * @param sending what was sent from here and not yet answered
 */
export function standingOf(
  held: HeldDraft,
  server: { readonly version: number; readonly savedVersion: number; readonly form: OpeningForm },
  sending: OpeningForm | null,
): Standing {
  if (held.base !== null && server.version <= held.base) return 'keep';
  if (held.isSaved || isSameForm(server.form, held.form)) return 'take';
  if (sending !== null && isSameForm(server.form, sending)) return 'rebase';
  return held.base !== null && server.savedVersion <= held.base ? 'rebase' : 'conflict';
}
