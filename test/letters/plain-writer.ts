import type { LetterWriter } from '../../src/letters/rendering/letter-writer.js';

/** Writes what a letter says as plain text, at once: for tests that look at no letter, but at what becomes of its bytes. */
export const plainWriter: LetterWriter = {
  filesOf: async (facts, rendering) => {
    const said = JSON.stringify([facts, rendering]);
    return { docx: Buffer.from(`docx ${said}`), pdf: Buffer.from(`pdf ${said}`) };
  },
  joined: async (pdfs) => Buffer.concat([...pdfs]),
  close: async () => undefined,
};
