/** What an operator who has the key can make of a proof: a log of its own, with what entries and what seal they like, truly signed. */
import { isSaidByClock } from '../../src/journal/entry.js';
import { type Head, HeadsTree, placeOf, placeText } from '../../src/journal/log/heads.js';
import { chainKeyOf, entryLeafText, leafHashOf, type Seal, sealText } from '../../src/journal/log/leaves.js';
import { checkpointText, noteOf, signedLine, verifierText } from '../../src/journal/log/note.js';
import { rulesHash, type SealedRule } from '../../src/journal/log/sealed-rules.js';
import { inclusionPath, type Nodes } from '../../src/journal/log/tree.js';
import { rootOf } from '../../src/journal/merkle.js';
import type { ProofDocument } from '../../src/journal/proof-document.js';
import type { SigningKey } from '../../src/journal/signing-key.js';
import { canonicalJson, sha256 } from '../../src/platform/canonical-json.js';

export interface Forgery {
  /** Changes of the seal. */
  readonly seal?: Partial<Seal>;
  /** Heads in place of the true one. */
  readonly heads?: readonly Head[];
  /** The text of the place, where it is not written as it must be. */
  readonly place?: string;
  readonly rules?: readonly SealedRule[];
  /** The entries in another order in the log than in the chain. */
  readonly backwards?: boolean;
  /** Entries that the log has and the proof does not show. */
  readonly shown?: number;
}

const ORIGIN = 'dong-thuan/phu-yen/forged';

/** A proof of a log that has the entries of this one alone, signed by `key`, with what is told otherwise. */
export async function forged(proof: ProofDocument, key: SigningKey, forgery: Forgery = {}): Promise<ProofDocument> {
  const { entries, consultation: chain } = proof;
  const last = entries.at(-1);
  const leaves = entries.map(({ seq, hash }) => leafHashOf(entryLeafText({ chain, seq, hash })));
  if (forgery.backwards === true) leaves.reverse();
  const own = chainKeyOf(chain);
  const heads = forgery.heads ?? [{ chain: own, seq: last?.seq ?? 0, hash: last?.hash ?? '' }];
  const text = forgery.place ?? placeText(heads);
  const tree = new HeadsTree();
  tree.set(placeOf(own), leafHashOf(text));
  const rules = forgery.rules ?? proof.checkpoint.rules;
  const seal = sealText({
    ...(JSON.parse(proof.checkpoint.seal.text) as Seal),
    heads: tree.root(),
    rules: rulesHash(rules),
    ...forgery.seal,
  });
  leaves.push(leafHashOf(seal));
  const nodes: Nodes = async (level, index) => rootOf(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level));
  const size = leaves.length;
  const note = checkpointText({ origin: ORIGIN, size, root: rootOf(leaves) });
  const placed = await Promise.all(
    entries.map(async (entry, at) => {
      const index = forgery.backwards === true ? entries.length - 1 - at : at;
      return { ...entry, index, path: await inclusionPath(nodes, index, size) };
    }),
  );
  return {
    ...proof,
    entries: placed.slice(0, forgery.shown),
    checkpoint: {
      note: noteOf(note, [signedLine(ORIGIN, key, note)]),
      key: verifierText({ name: ORIGIN, publicKey: key.publicKey, as: 'log' }),
      seal: { text: seal, path: await inclusionPath(nodes, size - 1, size) },
      heads: { text, path: tree.path(placeOf(own)) },
      rules,
    },
  };
}

/** The same proof with an entry changed, and every hash after it made anew. */
export function rewritten(
  proof: ProofDocument,
  seq: number,
  change: (entry: Record<string, unknown>) => object,
): ProofDocument {
  let prev = '0'.repeat(64);
  const entries = proof.entries.map((proven) => {
    const entry: Record<string, unknown> = JSON.parse(proven.entry);
    const text = canonicalJson({ ...(proven.seq === seq ? change(entry) : entry), prev });
    prev = sha256(text);
    return { ...proven, entry: text, hash: prev };
  });
  return { ...proof, entries };
}

/**
 * The same proof with an entry recorded at another moment, and those after it no earlier. What is shown beside the entries stays as it
 * was; an entry keeps the moment of its act where `effectiveAt` says so.
 */
export function recordedAt(
  proof: ProofDocument,
  seq: number,
  at: string,
  change: (entry: Record<string, unknown>) => object = () => ({ effectiveAt: at }),
): ProofDocument {
  let prev = '0'.repeat(64);
  const entries = proof.entries.map((proven) => {
    const entry: Record<string, unknown> = JSON.parse(proven.entry);
    const isLater = proven.seq > seq && String(entry.at) < at;
    const moment = proven.seq === seq ? { at, ...change(entry) } : isLater ? laterMoment(entry, at) : {};
    const text = canonicalJson({ ...entry, ...moment, prev });
    prev = sha256(text);
    return { ...proven, entry: text, hash: prev };
  });
  return { ...proof, entries };
}

/** A limit passes when it passed, however late that is recorded. */
const laterMoment = ({ command }: Record<string, unknown>, at: string) =>
  isSaidByClock(String(command)) ? { at } : { at, effectiveAt: at };
