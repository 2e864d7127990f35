/** Which part of the page a change concerns. */
export type PagePart = 'positions' | 'comments' | 'dispute' | 'whole';

/** The part that shows what a command did. */
export function partOf(command: string): PagePart {
  if (command.startsWith('comment.')) return 'comments';
  if (command.startsWith('dispute.')) return 'dispute';
  if (command.startsWith('consultation.')) return 'whole';
  return 'positions';
}
