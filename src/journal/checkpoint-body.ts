/** What a checkpoint says, as text that is hashed and signed. */
import { type Instant, parseInstant } from '../../workflows/limits/time.js';
import { canonicalJson } from '../platform/canonical-json.js';

/** The signed text is the canonical JSON of this. */
export interface CheckpointBody {
  readonly v: 1;
  readonly province: string;
  /** 1, 2, 3 … in each province, without gaps. */
  readonly seq: number;
  readonly at: Instant;
  /** SHA-256 of the body of the checkpoint before it, 64 zeros for the first. */
  readonly prev: string;
  /** How many heads of chains it anchors: the leaves of its tree. */
  readonly entries: number;
  /** The root of the tree over them (merkle.ts). */
  readonly root: string;
  /** The key that signed it. */
  readonly keyId: string;
}

/** Reads the text of a checkpoint; null when it is none, or not canonical. */
export function parseCheckpoint(text: string): CheckpointBody | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
    if (canonicalJson(value) !== text) return null;
  } catch {
    return null;
  }
  return isBody(value) ? value : null;
}

function isBody(value: unknown): value is CheckpointBody {
  if (typeof value !== 'object' || value === null) return false;
  const { v, province, seq, at, prev, entries, root, keyId } = value as Readonly<Record<string, unknown>>;
  return (
    v === 1 &&
    [province, prev, root, keyId].every((part) => typeof part === 'string') &&
    [seq, entries].every((part) => Number.isSafeInteger(part)) &&
    parseInstant(at) === at
  );
}
