/** The published file of a draw (docs/draw.md): with it anybody repeats the draw, with a program of their own. */
import { Inject, Injectable } from '@nestjs/common';
import type { DrawContext } from '../../../workflows/discipline/draw/draw.js';
import { type Instant, inVietnam } from '../../../workflows/limits/time.js';
import { readCase } from '../../dossiers/case-rows.js';
import { HttpProblem } from '../../http/problems/problem.js';
import type { SignedIn } from '../../http/signed-in.js';
import { DISCIPLINE_CHAIN } from '../../journal/entry.js';
import { entryLeafText } from '../../journal/log/leaves.js';
import { checkpointBy, noteOfCheckpoint } from '../../journal/log/read-checkpoints.js';
import { nodesOf } from '../../journal/log/tiles.js';
import { inclusionPath } from '../../journal/log/tree.js';
import type { Reader } from '../../persistence/store.js';
import { READER } from '../../platform/tokens.js';
import { CaseReader } from './case-reader.js';
import type { DrawFile, DrawFileCheckpoint, DrawFileCommitment } from './draw-file.views.js';

@Injectable()
export class DrawFiles {
  constructor(
    @Inject(READER) private readonly reader: Reader,
    private readonly cases: CaseReader,
  ) {}

  /** The file, for whoever may read the draw. @throws HttpProblem `unknown-case` where there is none, or it is no draw */
  async of(person: SignedIn, id: string): Promise<DrawFile> {
    const { province } = person;
    await this.cases.requireRead(person, id);
    const stored = await readCase(this.reader, province, id);
    if (stored?.standing.kind !== 'draw') throw new HttpProblem('unknown-case');
    const context = stored.standing.context as DrawContext;
    const { subject, purpose, source, count, items, listHash, commitment, secret, seed, drawn, voided } = context;
    return {
      format: 'dong-thuan-draw',
      v: 1,
      howToRepeat: HOW_TO_REPEAT,
      province,
      draw: id,
      ...{ subject, purpose, source, count: Number(count), items: [...items], listHash, commitment },
      committed: await this.committed(province, id),
      secret,
      checkpoint: await this.checkpoint(province, context),
      seed,
      drawn: drawn === null ? null : [...drawn],
      voided: voided === null ? null : { reason: voided.reason, on: voided.on },
    };
  }

  private async committed(province: string, id: string): Promise<DrawFileCommitment> {
    const entry = await this.reader.row<{ seq: number; hash: string; at: Instant }>(
      `SELECT j.seq, j.hash, j.at FROM discipline_steps s JOIN journal j ON j.province = s.province AND j.chain = ? AND j.seq = s.seq
       WHERE s.province = ? AND s.case_id = ? AND s.version = 1`,
      [DISCIPLINE_CHAIN, province, id],
    );
    if (entry === undefined) throw new HttpProblem('unknown-case');
    const { seq, hash, at } = entry;
    return { at: inVietnam(at), leaf: entryLeafText({ chain: DISCIPLINE_CHAIN, seq: Number(seq), hash }) };
  }

  /** The checkpoint as others have it, and the way from the entry of the commitment to its root. */
  private async checkpoint(province: string, { checkpoint }: DrawContext): Promise<DrawFileCheckpoint | null> {
    if (checkpoint === null) return null;
    const { seal, index, size, text, hash } = checkpoint;
    const kept = await checkpointBy(this.reader, province, 'seq', seal);
    return {
      ...{ seal, size, text, hash, index },
      note: kept === undefined ? null : await noteOfCheckpoint(this.reader, province, kept),
      path: await inclusionPath(nodesOf(this.reader, province), index, size),
    };
  }
}

const HOW_TO_REPEAT = {
  vi: 'Ai cũng lặp lại được lần rút thăm này bằng mười dòng lệnh ở docs/draw.md, không cần phần mềm của chúng tôi.',
  en: 'Anybody repeats this draw with the ten lines in docs/draw.md, without our software.',
};
