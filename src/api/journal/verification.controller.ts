import { once } from 'node:events';
import { Controller, Inject, Res } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiProduces, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { Response } from 'express';
import type { AgencyKind } from '../../../workflows/commands/commands.js';
import { Read } from '../../http/documented.js';
import { ApiProblems } from '../../http/problems/documented-problems.js';
import { HttpProblem } from '../../http/problems/problem.js';
import { Signed, type SignedIn } from '../../http/signed-in.js';
import { type StoreVerdict, type Verified, verifyStore } from '../../journal/verify.js';
import type { Store } from '../../persistence/store.js';
import { STORE } from '../../platform/tokens.js';
import { VerificationProgress, VerificationResult } from './verification.views.js';

const KIND_THAT_MONITORS: AgencyKind = 'home-affairs';
/** Consultations between two lines. */
const PAGE = 20;

/** The client has gone: nobody waits for the rest. */
class Abandoned extends Error {
  override readonly name = 'Abandoned';
}

/** The verification of everything in the province, for those who keep the system and those who monitor discipline. */
@ApiTags('journal')
@Controller('api/v1/verification')
@ApiExtraModels(VerificationProgress, VerificationResult)
export class VerificationController {
  /** It reads everything: one at a time in a process is enough, and another would only slow both. */
  private running = false;

  constructor(@Inject(STORE) private readonly store: Store) {}

  @Read('', 'verificationRun', 'Verify all journals against what is stored: lines of JSON, the last one the result')
  @ApiProduces('application/x-ndjson')
  @ApiOkResponse({
    description: 'Lines of JSON: progress, and last the result',
    content: {
      'application/x-ndjson': {
        schema: {
          type: 'object',
          oneOf: [VerificationProgress, VerificationResult].map((line) => ({ $ref: getSchemaPath(line) })),
        },
      },
    },
  })
  @ApiProblems('verification-running')
  async run(@Signed() person: SignedIn, @Res() response: Response): Promise<void> {
    await this.requireMonitor(person);
    if (this.running) throw new HttpProblem('verification-running');
    this.running = true;
    try {
      await this.verify(person.province, response);
    } catch (error) {
      if (!(error instanceof Abandoned)) throw error;
    } finally {
      this.running = false;
    }
  }

  private async verify(province: string, response: Response): Promise<void> {
    const counted = await this.store.reader.row<{ n: number }>(
      'SELECT COUNT(*) AS n FROM consultations WHERE province = ?',
      [province],
    );
    const of = Number(counted?.n ?? 0);
    response.set('Content-Type', 'application/x-ndjson; charset=utf-8');
    let told = -1;
    const tell = ({ consultations: done }: Pick<Verified, 'consultations'>) => {
      if (response.destroyed) throw new Abandoned();
      if (done === told) return;
      told = done;
      response.write(line({ done, of: Math.max(of, done) }));
    };
    tell({ consultations: 0 });
    const verdict = await verifyStore(this.store, { province, page: PAGE, onProgress: tell });
    response.end(line(resultOf(verdict)));
    if (!response.writableFinished && !response.destroyed)
      await Promise.race([once(response, 'finish'), once(response, 'close')]);
  }

  private async requireMonitor({ province, agency, roles }: SignedIn): Promise<void> {
    if (roles.includes('admin')) return;
    const own = await this.store.reader.row<{ kind: AgencyKind }>(
      'SELECT kind FROM agencies WHERE province = ? AND code = ?',
      [province, agency],
    );
    if (own?.kind !== KIND_THAT_MONITORS) throw new HttpProblem('not-authorised');
  }
}

function line(value: VerificationProgress | VerificationResult): string {
  return `${JSON.stringify(value)}\n`;
}

function resultOf(verdict: StoreVerdict): VerificationResult {
  const { consultations, entries, checkpoints } = verdict;
  return {
    ok: verdict.ok,
    consultations,
    entries,
    checkpoints,
    consultation: verdict.ok ? null : verdict.consultation,
    reason: verdict.ok ? null : verdict.reason,
  };
}
