/** Follows a log from its first leaf on: what may stand in it, and what each seal must say of what was there. */
import { CountedHeads } from '../journal/log/counted-heads.js';
import { leafHashOf, parseEntryLeaf, parseSeal, type Seal } from '../journal/log/leaves.js';
import { checkpointText } from '../journal/log/note.js';
import { GrowingTree } from '../journal/log/tree.js';
import { sha256 } from '../platform/canonical-json.js';

export class Follower {
  private readonly tree = new GrowingTree();
  private readonly heads = new CountedHeads();
  /** The last seal, and the hash of the text of its checkpoint. */
  private last: { readonly seal: Seal; readonly hash: string; readonly size: number } | null = null;

  constructor(private readonly origin: string) {}

  get size(): number {
    return this.tree.size;
  }

  /** Whether the last leaf is a seal, as it is in the tree of every checkpoint. */
  get isSealed(): boolean {
    return this.last !== null && this.last.size === this.tree.size;
  }

  root(): string {
    return this.tree.root();
  }

  /** The root that the tree would have with these leaves too; nothing is taken in. */
  rootWith(leaves: readonly string[]): string {
    const tree = GrowingTree.from(this.tree.saved());
    for (const leaf of leaves) tree.push(leafHashOf(leaf));
    return tree.root();
  }

  /** Takes a leaf in. @returns why it must not stand there, in a sentence, or null. After a refusal this follower is of no use any more */
  take(text: string): string | null {
    const place = `Leaf ${this.tree.size}`;
    const entry = parseEntryLeaf(text);
    if (entry === null) return this.takeSeal(text, place);
    if (!this.heads.take(entry))
      return `${place}: entry ${entry.seq} of chain ${entry.chain} is not the next one of that chain. An entry stands in a log once, after the one before it.`;
    this.tree.push(leafHashOf(text));
    return null;
  }

  private takeSeal(text: string, place: string): string | null {
    const seal = parseSeal(text);
    if (seal === null) return `${place} is neither an entry nor a seal.`;
    this.heads.settle();
    const part = this.differingPart(seal);
    if (part !== null) return `${place}: seal ${seal.seal} says something else than there was (${part}).`;
    this.tree.push(leafHashOf(text));
    const { size } = this.tree;
    const hash = sha256(checkpointText({ origin: this.origin, size, root: this.tree.root() }));
    this.last = { seal, hash, size };
    return null;
  }

  /** What came before the first seal is not in the log: checkpoints of the former format were numbered too. */
  private differingPart({ seal, province, at, upTo, prev, chains, heads }: Seal): keyof Seal | null {
    const before = this.last;
    if (before !== null && province !== before.seal.province) return 'province';
    if (before !== null ? seal !== before.seal.seal + 1 : seal < 1) return 'seal';
    if (before !== null && prev !== before.hash) return 'prev';
    if (before !== null && at < before.seal.at) return 'at';
    if (upTo > at) return 'upTo';
    if (chains !== this.heads.count) return 'chains';
    return heads === this.heads.root() ? null : 'heads';
  }
}
