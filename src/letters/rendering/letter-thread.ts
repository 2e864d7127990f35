/** The thread in which letters are written: it is given facts, and gives back the files; given files, it gives back one. */
import { joinedPdf } from './joined-pdf.js';
import type { LetterJob } from './letter-job.js';
import type { WrittenFiles } from './threaded-writer.js';
import { writtenLetter } from './written-letter.js';

export default async function write(job: LetterJob): Promise<WrittenFiles> {
  const { docx, pdf } = await writtenLetter(job);
  return { docx: new Uint8Array(docx), pdf: new Uint8Array(pdf) };
}

/** By its name, beside the writing of letters. */
export async function join(pdfs: readonly Uint8Array[]): Promise<Uint8Array> {
  return new Uint8Array(await joinedPdf(pdfs));
}
