/** A log that a test writes leaf by leaf, as whoever has the key could: also one that no province would have. */
import { type Head, HeadsTree, placeOf, placeText } from '../../src/journal/log/heads.js';
import { chainKeyOf, entryLeafText, leafHashOf, type Seal, sealText } from '../../src/journal/log/leaves.js';
import { checkpointText, noteOf, signedLine, verifierText } from '../../src/journal/log/note.js';
import { consistencyPath, inclusionPath, type Nodes } from '../../src/journal/log/tree.js';
import { rootOf } from '../../src/journal/merkle.js';
import type { ProofDocument } from '../../src/journal/proof-document.js';
import type { SigningKey } from '../../src/journal/signing-key.js';
import { sha256 } from '../../src/platform/canonical-json.js';
import { at } from '../engine/an-engine.js';
import { aKey } from '../journal/keys.js';

const NOW = at('2024-04-24T09:00');

export class ALog {
  readonly leaves: string[] = [];
  /** By the key of the chain. */
  readonly heads = new Map<string, Head>();
  private last: Seal | null = null;
  private lastHash = '0'.repeat(64);

  constructor(
    readonly key: SigningKey = aKey(),
    readonly origin = `dong-thuan/phu-yen/${key.id}`,
  ) {}

  /** The key as the province publishes it. */
  get verifier(): string {
    return verifierText({ name: this.origin, publicKey: this.key.publicKey, as: 'log' });
  }

  get size(): number {
    return this.leaves.length;
  }

  root(size = this.size): string {
    return rootOf(this.leaves.slice(0, size).map(leafHashOf));
  }

  /** The entry of a chain with this number; its head is then this one. */
  entry(chain: string, seq: number, hash = sha256(`${chain} ${seq}`)): this {
    this.leaves.push(entryLeafText({ chain, seq, hash }));
    this.heads.set(chainKeyOf(chain), { chain: chainKeyOf(chain), seq, hash });
    return this;
  }

  /** A seal of what was counted, or one that says something else. */
  seal(other: Partial<Seal> = {}): this {
    const seal: Seal = {
      seal: (this.last?.seal ?? 0) + 1,
      province: 'phu-yen',
      at: NOW,
      upTo: NOW,
      prev: this.lastHash,
      chains: this.heads.size,
      heads: this.headsTree().root(),
      rules: sha256('[]'),
      ...other,
    };
    this.leaves.push(sealText(seal));
    this.last = seal;
    this.lastHash = sha256(this.text());
    return this;
  }

  /** The tree over the heads, and the text of a place in it. */
  headsTree(): HeadsTree {
    const tree = new HeadsTree();
    for (const { chain } of this.heads.values()) tree.set(placeOf(chain), leafHashOf(this.place(chain)));
    return tree;
  }

  place(chainKey: string): string {
    return placeText([...this.heads.values()].filter(({ chain }) => placeOf(chain) === placeOf(chainKey)));
  }

  text(size = this.size): string {
    return checkpointText({ origin: this.origin, size, root: this.root(size) });
  }

  /** The signed checkpoint of the first leaves. */
  note(size = this.size, key = this.key): string {
    return noteOf(this.text(size), [signedLine(this.origin, key, this.text(size))]);
  }

  /** None where the tree is not even as large. */
  async proof(old: number, size = this.size): Promise<string[]> {
    return old > size ? [] : consistencyPath(this.nodes, old, size);
  }

  /** A proof of a consultation whose entries are the last ones before the seal of this log. */
  async proven(proof: ProofDocument): Promise<ProofDocument> {
    const path = (index: number) => inclusionPath(this.nodes, index, this.size);
    const first = this.size - 1 - proof.entries.length;
    const entries = await Promise.all(
      proof.entries.map(async (entry, at) => ({ ...entry, index: first + at, path: await path(first + at) })),
    );
    const chain = chainKeyOf(proof.consultation);
    const checkpoint = {
      ...proof.checkpoint,
      note: this.note(),
      key: this.verifier,
      seal: { text: this.leaves.at(-1) ?? '', path: await path(this.size - 1) },
      heads: { text: this.place(chain), path: this.headsTree().path(placeOf(chain)) },
    };
    return { ...proof, entries, checkpoint };
  }

  /** The same log, to be written further in another way. */
  copy(): ALog {
    const other = new ALog(this.key, this.origin);
    other.leaves.push(...this.leaves);
    for (const [chain, head] of this.heads) other.heads.set(chain, head);
    other.last = this.last;
    other.lastHash = this.lastHash;
    return other;
  }

  private readonly nodes: Nodes = async (level, index) =>
    rootOf(this.leaves.slice(index * 2 ** level, (index + 1) * 2 ** level).map(leafHashOf));
}
