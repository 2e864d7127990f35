/** By which function an agency is asked, where it was chosen by hand or with a group: proposed, and the person may choose otherwise. */
import type { SuggestedAgency } from './suggestions.js';

/**
 * The function that the text of the matter touches; else the one by whose words the agency was found; else its only one.
 * Empty where none of these is known: nobody guesses why an agency is asked.
 */
export function proposedFunction(
  { code, functions }: { readonly code: string; readonly functions: readonly string[] },
  suggested: readonly SuggestedAgency[],
  foundBy: string | null = null,
): string {
  const touched = suggested.find((one) => one.code === code)?.relations[0].function;
  const [only, ...more] = functions;
  return touched ?? foundBy ?? (more.length === 0 ? (only ?? '') : '');
}
