/** Whether the entries of a proof stand in the signed log of their province, whole, once, and with nothing after them. */
import { canonicalJson } from '../../platform/canonical-json.js';
import type { JournalEntry } from '../entry.js';
import { fault, type JournalFault } from '../fault.js';
import type { ProofDocument } from '../proof-document.js';
import { keyIdOf } from '../signing-key.js';
import { type Head, headsRootByPath, placeOf, placeText } from './heads.js';
import { chainKeyOf, entryLeafText, leafHashOf, parseSeal, type Seal } from './leaves.js';
import {
  checkpointText,
  parseCheckpointText,
  parseNote,
  parseVerifier,
  type SignedNote,
  signatureBy,
  type TreeHead,
} from './note.js';
import { rulesHash } from './sealed-rules.js';
import { isIncluded } from './tree.js';

export interface Trust {
  /** Raw public keys in base64; left out, any will do. */
  readonly trusted: readonly string[] | undefined;
  /** Keys of witnesses as they publish them. */
  readonly witnesses: readonly string[];
}

export interface Signer {
  readonly publicKey: string;
  readonly keyId: string;
  readonly witnesses: readonly string[];
}

type Checked = { readonly seal: Seal; readonly signer: Signer } | { readonly fault: JournalFault };

/** Steps 2 to 5 of docs/proof.md. */
export function checkInLog(proof: ProofDocument, entries: readonly JournalEntry[], trust: Trust): Checked {
  const note = parseNote(proof.checkpoint.note);
  const tree = note === null ? null : parseCheckpointText(note.text);
  const seal = parseSeal(proof.checkpoint.seal.text);
  // Checkpoints of others may have more lines, which mean nothing here; of those that we make nobody has seen one.
  if (note === null || tree === null || seal === null || note.text !== checkpointText(tree))
    return { fault: fault('checkpoint-broken', { seq: seal?.seal ?? '?' }) };
  const signer = signerOf(proof, note, tree, seal, trust);
  if ('fault' in signer) return signer;
  const wrong =
    inTree(proof, tree) ?? inSeal(proof, entries, tree, seal) ?? inHeads(proof, seal) ?? inRules(proof, seal);
  return wrong === null ? { seal, signer } : { fault: wrong };
}

function signerOf(
  { checkpoint }: ProofDocument,
  note: SignedNote,
  tree: TreeHead,
  { seal: seq }: Seal,
  { trusted, witnesses }: Trust,
): Signer | { readonly fault: JournalFault } {
  const key = parseVerifier(checkpoint.key);
  if (key === null || key.as !== 'log' || key.name !== tree.origin)
    return { fault: fault('checkpoint-broken', { seq }) };
  const keyId = keyIdOf(key.publicKey);
  if (trusted !== undefined && !trusted.includes(key.publicKey))
    return { fault: fault('checkpoint-key', { seq, keyId }) };
  if (signatureBy(note, key) === null) return { fault: fault('checkpoint-signature', { seq }) };
  const cosigned = witnesses.filter((text) => {
    const witness = parseVerifier(text);
    return witness !== null && signatureBy(note, witness) !== null;
  });
  return { publicKey: key.publicKey, keyId, witnesses: cosigned };
}

/** Each entry is a leaf of the tree, and stands after the one before it. */
function inTree({ consultation, entries }: ProofDocument, { size, root }: TreeHead): JournalFault | null {
  let before = -1;
  for (const { seq, hash, index, path } of entries) {
    if (index <= before) return fault('proof-order');
    before = index;
    const leaf = leafHashOf(entryLeafText({ chain: consultation, seq, hash }));
    // The last leaf is the seal.
    if (index >= size - 1 || !isIncluded(leaf, index, size, root, path)) return fault('proof-path');
  }
  return null;
}

/** The seal is the last leaf, of this province, and not older than what it seals. */
function inSeal(
  { province, checkpoint }: ProofDocument,
  entries: readonly JournalEntry[],
  { size, root }: TreeHead,
  seal: Seal,
): JournalFault | null {
  if (!isIncluded(leafHashOf(checkpoint.seal.text), size - 1, size, root, checkpoint.seal.path))
    return fault('proof-path');
  if (seal.province !== province) return fault('checkpoint-misplaced', { seq: seal.seal, part: 'province' });
  if (seal.upTo > seal.at) return fault('seal-differs', { seq: seal.seal, part: 'upTo' });
  const later = entries.find(({ at }) => at > seal.at);
  return later === undefined ? null : fault('proof-early', { seq: later.seq });
}

/** The consultation has one head, and it is the last entry of the file. */
function inHeads({ consultation, entries, checkpoint }: ProofDocument, seal: Seal): JournalFault | null {
  const heads = readPlace(checkpoint.heads.text);
  const key = chainKeyOf(consultation);
  if (heads === null || headsRootByPath(checkpoint.heads.text, placeOf(key), checkpoint.heads.path) !== seal.heads)
    return fault('proof-path');
  const own = heads.find(({ chain }) => chain === key);
  const last = entries.at(-1);
  return own !== undefined && own.seq === last?.seq && own.hash === last.hash ? null : fault('proof-head');
}

/** The heads of a place; null unless they are written as they must be, each chain once. */
function readPlace(text: string): Head[] | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!Array.isArray(value)) return null;
  const heads = value.flatMap((head: unknown) => {
    const [chain, seq, hash] = Array.isArray(head) ? (head as unknown[]) : [];
    return typeof chain === 'string' && typeof seq === 'number' && typeof hash === 'string'
      ? [{ chain, seq, hash }]
      : [];
  });
  const isOnce = new Set(heads.map(({ chain }) => chain)).size === heads.length;
  return isOnce && placeText(heads) === text ? heads : null;
}

/** The rules of the file are among those that the seal fixes, and no name is given twice to different ones. */
function inRules({ checkpoint, regulations, calendars }: ProofDocument, seal: Seal): JournalFault | null {
  if (rulesHash(checkpoint.rules) !== seal.rules) return fault('proof-rules');
  const sealed = new Set(checkpoint.rules.map((rule) => canonicalJson(rule)));
  const versions = checkpoint.rules.filter(([kind]) => kind === 'calendar').map(([, version]) => version);
  if (new Set(versions).size !== versions.length) return fault('proof-rules');
  const hashes = new Set(checkpoint.rules.filter(([kind]) => kind === 'regulation').map(([, , hash]) => hash));
  const known =
    regulations.every(({ hash }) => hashes.has(hash)) &&
    calendars.every(({ version, hash }) => sealed.has(canonicalJson(['calendar', version, hash])));
  return known ? null : fault('proof-rules');
}
