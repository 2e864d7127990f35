/**
 * What is said between a log and a witness over HTTP: `add-checkpoint` as C2SP tlog-witness has it, and `add-leaves`, by which a
 * witness follows the log leaf by leaf.
 */

/** Proofs of consistency are no longer than this (C2SP tlog-witness). */
const MOST_PROOF_LINES = 63;
/** Leaves in one request. */
export const MOST_LEAVES = 5000;
/** The largest bodies, in bytes. */
export const LARGEST = { checkpoint: 64 * 1024, leaves: 4 * 1024 * 1024 } as const;

/** How a witness says which size it knows. */
export const SIZE_TYPE = 'text/x.tlog.size';

/** A checkpoint, and what shows that the tree that the witness knows is its beginning. */
export interface AddCheckpoint {
  /** The size that the witness knows. */
  readonly old: number;
  /** Hashes in lower-case hexadecimal. */
  readonly proof: readonly string[];
  readonly note: string;
}

/** A stretch of leaves on the way to a checkpoint. */
export interface AddLeaves {
  /** The size that the witness has cosigned. */
  readonly old: number;
  /** The place of the first of these leaves: `old`, or more where a checkpoint has more leaves than fit into one request. */
  readonly at: number;
  readonly leaves: readonly string[];
  readonly note: string;
}

/** The body of `add-checkpoint`. */
export function addCheckpointBody({ old, proof, note }: AddCheckpoint): string {
  const lines = proof.map((hash) => `${Buffer.from(hash, 'hex').toString('base64')}\n`);
  return `old ${old}\n${lines.join('')}\n${note}`;
}

/** Reads the body of `add-checkpoint`; null when it is none. */
export function parseAddCheckpoint(body: string): AddCheckpoint | null {
  const split = body.indexOf('\n\n');
  if (split < 0) return null;
  const [first = '', ...lines] = body.slice(0, split).split('\n');
  const [, old] = /^old (0|[1-9][0-9]{0,15})$/.exec(first) ?? [];
  if (old === undefined || !Number.isSafeInteger(Number(old)) || lines.length > MOST_PROOF_LINES) return null;
  const proof: string[] = [];
  for (const line of lines) {
    const hash = Buffer.from(line, 'base64');
    if (hash.length !== 32 || hash.toString('base64') !== line) return null;
    proof.push(hash.toString('hex'));
  }
  return { old: Number(old), proof, note: body.slice(split + 2) };
}

/** The body of `add-leaves`. */
export const addLeavesBody = (request: AddLeaves): string => JSON.stringify(request);

/** Reads the body of `add-leaves`; null when it is none. */
export function parseAddLeaves(body: string): AddLeaves | null {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const { old, at = old, leaves, note } = value as Readonly<Record<string, unknown>>;
  if (!isPlace(old) || !isPlace(at) || at < old || typeof note !== 'string') return null;
  if (!Array.isArray(leaves) || leaves.length > MOST_LEAVES) return null;
  return leaves.every((leaf) => typeof leaf === 'string' && !leaf.includes('\n')) ? { old, at, leaves, note } : null;
}

const isPlace = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
