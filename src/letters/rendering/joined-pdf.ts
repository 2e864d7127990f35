/** Several letters as one file, to be read one after the other. */
import { PDF } from '@libpdf/core';

/** The pages of all files, in their order; each keeps its size. */
export async function joinedPdf(files: readonly Uint8Array[]): Promise<Uint8Array> {
  const joined = await PDF.merge([...files]);
  return joined.save();
}
