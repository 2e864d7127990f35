/** Documents classified as state secrets belong to channels of their own and are refused at the door (design, rule 9). */

/** Classifications that may be handled here; everything else belongs to the channels for state secrets. */
const OPEN_CLASSIFICATIONS = [
  'public',
  'open',
  'ordinary',
  'normal',
  'internal',
  'official',
  'unclassified',
  'none',
  'no',
  'thường',
  'không',
  'không mật',
];

/** Whether a classification is of the kind that may not be handled here; none at all is not. */
export function isStateSecret(classification: unknown): boolean {
  return typeof classification === 'string' && !OPEN_CLASSIFICATIONS.includes(classification.trim().toLowerCase());
}
