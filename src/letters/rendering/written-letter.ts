/** What a thread, or the server itself, does to write a letter: its files, the PDF signed where there is who signs and with what. */
import { filesOf } from '../letter.js';
import { signedPdf } from '../signing/pkcs12.js';
import { signatureOn } from '../signing/signature.js';
import type { LetterFiles, LetterJob } from './letter-job.js';

/** @throws Error where it cannot be written or signed: a letter that should be signed is not kept without */
export async function writtenLetter({ facts, rendering, identity }: LetterJob): Promise<LetterFiles> {
  const { docx, pdf } = await filesOf(facts, rendering);
  const signature = signatureOn(facts, rendering);
  if (identity === null || signature === null) return { docx, pdf };
  return { docx, pdf: await signedPdf(pdf, identity, signature) };
}
