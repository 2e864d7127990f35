/** The stamp of the public form, as a browser finds it. Written apart from what the server checks with. */
import { createHash } from 'node:crypto';
import type { PublicFormView } from '../../src/api/discipline/public/public-petition.views.js';

/**
 * What a browser does: tries numbers until the hash begins with sixteen zero bits. Written apart from what the server checks with. It lets
 * others have their turn, for the server of the test runs in the same process.
 */
export async function stamped(petition: { subject: string; about: string }, { at }: Pick<PublicFormView, 'at'>) {
  for (let stamp = 0; ; stamp += 1) {
    const text = `${at}\n${petition.subject}\n${petition.about}\n${stamp}`;
    const [first, second] = createHash('sha256').update(text).digest();
    if (first === 0 && second === 0) return { ...petition, at, stamp: String(stamp) };
    if (stamp % 1000 === 0) await new Promise((resume) => setImmediate(resume));
  }
}
