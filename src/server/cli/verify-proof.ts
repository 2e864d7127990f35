/** `verify --proof`: verifies proofs from their files alone, by the law itself; it asks no database. */
import type { ProofDocument } from '../../journal/proof-document.js';
import type { Cli } from './command.js';
import { CliError, EXIT } from './exit.js';
import { type Io, pathFromCaller } from './io.js';

export interface TrustGiven {
  /** The keys of logs that are published: whole, or the 64 digits of their SHA-256. */
  readonly key?: readonly string[];
  /** The whole keys of witnesses, each of which must have cosigned. */
  readonly witness?: readonly string[];
}

/** Tells of each file whether it holds; the exit code is 1 where one does not. @throws CliError without a key, or for a file that cannot be read */
export async function verifyProofs(files: readonly string[], trust: TrustGiven, { io, ends }: Cli): Promise<void> {
  if (trust.key === undefined)
    throw new CliError(
      EXIT.unusable,
      'Hãy cho biết khóa mà tỉnh đã công bố bằng --key: khóa ghi trong tệp không nói nó là của ai.',
    );
  for (const file of files) {
    const said = await saidOf(file, trust, io);
    io.out(`${file}: ${said.text}\n`);
    if (!said.holds) ends(EXIT.no);
  }
}

interface Said {
  readonly holds: boolean;
  readonly text: string;
}

const WRITTEN = {
  'no-json': () => 'không phải là JSON.',
  twice: (at: string) => `tên “${at}” đứng hai lần trong một đối tượng.`,
  number: (at: string) => `số “${at}” không được viết như một số nguyên.`,
} as const;

async function saidOf(file: string, { key: keys = [], witness: witnesses = [] }: TrustGiven, io: Io): Promise<Said> {
  const { readFile } = await import('node:fs/promises');
  const { readProofText } = await import('../../journal/read-proof.js');
  const { verifyProof } = await import('../../journal/verify-proof.js');
  const text = await readFile(pathFromCaller(file, io), 'utf8').catch((error: Error) => {
    throw new CliError(EXIT.unusable, `Không đọc được tệp ${file}: ${error.message}`);
  });
  const read = readProofText(text);
  if ('wrong' in read) return { holds: false, text: `SAI: ${WRITTEN[read.wrong](read.at)}` };
  const verdict = verifyProof(read.document, await trustedIn(read.document, keys), witnesses);
  if (!verdict.ok) return { holds: false, text: `SAI: ${verdict.reason}` };
  const missing = witnesses.filter((one) => !verdict.witnesses.includes(one));
  if (missing.length > 0) return { holds: false, text: `SAI: bên chứng kiến chưa ký: ${missing.join(', ')}.` };
  const { inVietnam } = await import('../../../workflows/limits/time.js');
  const { consultation, province, entries, checkpoint, upTo } = verdict;
  return {
    holds: true,
    text: `đúng: hồ sơ ${consultation} của ${province}, ${entries} mục, điểm kiểm chứng ${checkpoint}, đã ghi đủ đến ${inVietnam(upTo as never)}.`,
  };
}

/** The key that the file names, if it is one of those that are trusted; none else. */
async function trustedIn(document: unknown, keys: readonly string[]): Promise<readonly string[]> {
  const { keyFingerprint, parseVerifier } = await import('../../journal/log/note.js');
  const text = (document as ProofDocument | null)?.checkpoint?.key;
  const verifier = typeof text === 'string' ? parseVerifier(text) : null;
  if (verifier === null || typeof text !== 'string') return [];
  return keys.includes(text) || keys.includes(keyFingerprint(verifier.publicKey)) ? [verifier.publicKey] : [];
}
