import type { Reader } from '../../persistence/store.js';

/** The bytes of the last version of a letter that was made; undefined while there is none. */
export async function keptFile(
  reader: Reader,
  province: string,
  code: string,
  as: 'pdf' | 'docx',
): Promise<Buffer | undefined> {
  const row = await reader.row<{ content: string }>(
    `SELECT f.content FROM letter_versions v JOIN letter_files f ON f.province = v.province AND f.hash = v.${as}_hash
     WHERE v.province = ? AND v.code = ? ORDER BY v.journal_seq DESC LIMIT 1`,
    [province, code],
  );
  return row === undefined ? undefined : Buffer.from(row.content, 'base64');
}

/** How its files are called, without the ending: "45-SXD-QLQH", or its kind and code while it has no number. */
export const fileName = ({ number, kind, code }: { number: string | null; kind: string; code: string }): string =>
  number === null ? `${kind}-${code}` : number.replace(/[^\p{L}\p{N}]+/gu, '-');
