/** What of a draft is kept on this machine, and how it stands to the draft on the server, which colleagues write too. */

export interface KeptDraft<Form> {
  readonly form: Form;
  /** The version of the server's draft from which it was typed on; 0 where there was none. */
  readonly seen: number;
  /** Whether something of it is not yet on the server. */
  readonly changed: boolean;
  /** The round whose proposal was shown while it was typed. */
  readonly round: number;
}

/** The draft on the server, read as a form. */
interface ServerDraft<Form> {
  readonly version: number;
  /** The version of its last save: a greater one was only sent back. */
  readonly savedVersion: number;
  readonly form: Form;
}

/**
 * What to do about the server's draft:
 * - `nothing`: it is what was seen, and nothing is to be sent;
 * - `send`: it is what was seen, and something was typed since;
 * - `take`: a colleague changed it, and nothing was typed here;
 * - `agree`: both say the same, only the version is newer;
 * - `rebase`: it was only sent back, and something was typed since;
 * - `stale`: both changed it; a person has to look.
 */
export type Reconciling = 'nothing' | 'send' | 'take' | 'agree' | 'rebase' | 'stale';

/** Compares what is kept with what stands on the server; null is no draft there. */
export function reconcileBy<Form>(
  same: (one: Form, other: Form) => boolean,
  kept: KeptDraft<Form>,
  server: ServerDraft<Form> | null,
): Reconciling {
  // A draft that vanished was thrown away or sent; what is typed here is the first of a new one.
  const version = server?.version ?? 0;
  if (version <= kept.seen || server === null) return kept.changed ? 'send' : 'nothing';
  if (same(kept.form, server.form)) return 'agree';
  if (!kept.changed) return 'take';
  return server.savedVersion <= kept.seen ? 'rebase' : 'stale';
}
