/** The stamp on a petition: a number that makes the hash of what is sent small. A person waits a second; a program pays for each. */
import { firstBitsOfSha256 } from './sha256.js';

/** So many are tried before the page may move again. */
const AT_A_TIME = 2000;

/** @param bits how many zero bits the hash begins with */
export async function stampFor(
  { at, subject, about }: { readonly at: string; readonly subject: string; readonly about: string },
  bits: number,
): Promise<string> {
  const most = 2 ** (32 - bits);
  for (let stamp = 0; ; stamp += 1) {
    if (firstBitsOfSha256(`${at}\n${subject}\n${about}\n${stamp}`) < most) return String(stamp);
    if (stamp % AT_A_TIME === 0) await new Promise((resume) => setTimeout(resume));
  }
}
