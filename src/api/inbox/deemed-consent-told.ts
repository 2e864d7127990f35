/** Of which deemed consent a message tells: whoever reads it finds on one page why it is one. */
import type { MessageKind } from '../../../workflows/dossier/message-kinds.js';

/** What is told only once an agency was deemed to agree. */
const OF_A_NOTICE: readonly MessageKind[] = ['notice-due', 'notice-issued', 'notice-corrected'];

/**
 * The name under which the opinion stands; null where the message is of none that was deemed.
 * @param params what the message was written with
 */
export function deemedConsentTold(kind: MessageKind, params: Readonly<Record<string, unknown>>): string | null {
  const { agency, effect, stage } = params;
  const told =
    OF_A_NOTICE.includes(kind) ||
    (kind === 'limit-passed' && effect === 'deemed-consent') ||
    (kind === 'overdue' && stage === 'notice');
  return told && typeof agency === 'string' ? agency : null;
}
