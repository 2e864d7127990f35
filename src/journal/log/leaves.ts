/** What the leaves of a province's log say: one for each entry of the journal, and one that seals each checkpoint. */
import { createHash } from 'node:crypto';
import { type Instant, parseInstant } from '../../../workflows/limits/time.js';
import { canonicalJson, sha256 } from '../../platform/canonical-json.js';

/** An entry of the journal. Its chain is told by hash, so that the leaves of others tell nothing of them. */
export interface EntryLeaf {
  readonly chain: string;
  readonly seq: number;
  /** The hash of the entry. */
  readonly hash: string;
}

/** The last leaf of the tree of a checkpoint. */
export interface Seal {
  /** 1, 2, 3 … in each province, without gaps; those of the former format are counted too. */
  readonly seal: number;
  readonly province: string;
  /** When it was made. */
  readonly at: Instant;
  /** Every limit that ended before this instant is recorded by an entry of this tree. */
  readonly upTo: Instant;
  /** SHA-256 of the text of the checkpoint before it, 64 zeros for the first. */
  readonly prev: string;
  /** How many chains there are, and the root over their heads (heads.ts). */
  readonly chains: number;
  readonly heads: string;
  /** SHA-256 of the canonical JSON of the list of all rules that the province keeps (sealed-rules.ts). */
  readonly rules: string;
}

const LEAF = Buffer.of(0);

/** A chain as leaves and heads name it: SHA-256 of its id. */
export const chainKeyOf = (chain: string): string => sha256(chain);

/** The text of an entry's leaf. */
export const entryLeafText = ({ chain, seq, hash }: EntryLeaf): string =>
  canonicalJson({ chain: chainKeyOf(chain), hash, seq });

/** The text of a seal. */
export const sealText = (seal: Seal): string => canonicalJson(seal);

/** The hash of a leaf: SHA-256 of the byte 0 and its text. */
export function leafHashOf(text: string): string {
  return createHash('sha256').update(LEAF).update(text).digest('hex');
}

/** Reads the text of a seal; null when it is none, or not canonical. */
export function parseSeal(text: string): Seal | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
    if (canonicalJson(value) !== text) return null;
  } catch {
    return null;
  }
  return isSeal(value) ? value : null;
}

function isSeal(value: unknown): value is Seal {
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== 8) return false;
  const { seal, province, at, upTo, prev, chains, heads, rules } = value as Readonly<Record<string, unknown>>;
  return (
    typeof province === 'string' &&
    [prev, heads, rules].every((part) => typeof part === 'string' && /^[0-9a-f]{64}$/.test(part)) &&
    [seal, chains].every((part) => Number.isSafeInteger(part) && Number(part) >= 0) &&
    [at, upTo].every((part) => parseInstant(part) === part)
  );
}
