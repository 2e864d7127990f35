/** The log of a province as anybody may see it: hashes, keys and signatures, and nothing of any consultation. */
import { Inject, Injectable } from '@nestjs/common';
import { inVietnam } from '../../../workflows/limits/time.js';
import { HttpProblem } from '../../http/problems/problem.js';
import { parseSeal } from '../../journal/log/leaves.js';
import { keyFingerprint, verifierText } from '../../journal/log/note.js';
import { originOf } from '../../journal/log/origin.js';
import {
  checkpointBy,
  type KeptCheckpoint,
  latestCheckpoint,
  noteOfCheckpoint,
  signerOf,
} from '../../journal/log/read-checkpoints.js';
import { sealedRules } from '../../journal/log/sealed-rules.js';
import { nodesOf } from '../../journal/log/tiles.js';
import { consistencyPath } from '../../journal/log/tree.js';
import { keptPublicKeys } from '../../journal/signing-key.js';
import type { Store } from '../../persistence/store.js';
import { STORE } from '../../platform/tokens.js';
import type { ConsistencyView, LogKeyView, SealView } from './log.views.js';

@Injectable()
export class PublicLog {
  constructor(@Inject(STORE) private readonly store: Store) {}

  /** The note of the latest checkpoint, or of that of so many leaves. @throws HttpProblem `not-found` where there is none */
  async checkpoint(province: string, size: number | undefined): Promise<string> {
    return noteOfCheckpoint(this.store.reader, province, await this.kept(province, size));
  }

  /** @throws HttpProblem `not-found` where the log has not so many leaves */
  async consistency(province: string, from: number, to: number | undefined): Promise<ConsistencyView> {
    const { reader } = this.store;
    const latest = await this.kept(province, undefined);
    const until = to ?? latest.size;
    if (from > until || until > latest.size) throw new HttpProblem('not-found');
    return { from, to: until, path: await consistencyPath(nodesOf(reader, province), from, until) };
  }

  /** When the log was sealed last, by which keys it is signed, and which rules are fixed. */
  async standing(province: string): Promise<SealView> {
    const kept = await this.kept(province, undefined);
    const seal = parseSeal(kept.seal);
    if (seal === null) throw new HttpProblem('not-found');
    const rules = await sealedRules(this.store.reader, province, kept.seq);
    return {
      seal: seal.seal,
      at: inVietnam(seal.at),
      upTo: inVietnam(seal.upTo),
      size: kept.size,
      keys: await this.keys(province, kept),
      rules: rules.map(([kind, name, hash]) => ({ kind, name, hash })),
    };
  }

  /** The key in use first, then those that signed before. */
  private async keys(province: string, latest: KeptCheckpoint): Promise<LogKeyView[]> {
    const { reader } = this.store;
    const name = await originOf(reader, province, '');
    const inUse = await signerOf(reader, latest);
    const keys = [...(await keptPublicKeys(reader)).values()].map((publicKey) => ({
      key: verifierText({ name, publicKey, as: 'log' }),
      sha256: keyFingerprint(publicKey),
      inUse: publicKey === inUse?.publicKey,
    }));
    return keys.sort((a, b) => Number(b.inUse) - Number(a.inUse));
  }

  private async kept(province: string, size: number | undefined): Promise<KeptCheckpoint> {
    const { reader } = this.store;
    const kept =
      size === undefined
        ? await latestCheckpoint(reader, province)
        : await checkpointBy(reader, province, 'size', size);
    if (kept === undefined) throw new HttpProblem('not-found');
    return kept;
  }
}
