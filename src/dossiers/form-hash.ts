/** By what the database finds the same text in another form. */
import { normalForm } from '../../workflows/commands/same-text.js';
import { sha256 } from '../platform/canonical-json.js';

/**
 * SHA-256 of the normal form of a text, hexadecimal: short enough for an index whatever the text. A text of signs alone has
 * no normal form and is compared as it is.
 */
export function formHashOf(text: string): string {
  const form = normalForm(text);
  return sha256(form === '' ? text : form);
}
