/** The letters of an agency that have no number yet and are to get one. */
import { ASKS_SOMEBODY } from '../../letters/keeping/lapsed-requests.js';
import { WITHOUT_NUMBER } from '../../letters/kinds/frame.js';
import type { Reader } from '../../persistence/store.js';

/** Whether a letter `l` waits for its number: SQL. */
export const WAITING = `l.number_text IS NULL AND l.kind NOT IN (${WITHOUT_NUMBER.map((kind) => `'${kind}'`).join(', ')})`;

/** How many letters a clerk of the agency can number and issue now, up to `most`: signed, and still asking somebody. */
export async function lettersToIssue(
  reader: Reader,
  { province, agency, most }: { readonly province: string; readonly agency: string; readonly most: number },
): Promise<number> {
  const found = await reader.row<{ n: number }>(
    `SELECT COUNT(*) AS n FROM (SELECT 1 AS one FROM letters l
       WHERE l.province = ? AND l.agency = ? AND ${WAITING} AND l.signed_by IS NOT NULL
         AND (l.kind <> 'request' OR ${ASKS_SOMEBODY})
       LIMIT ?) AS found`,
    [province, agency, most],
  );
  return Number(found?.n ?? 0);
}
