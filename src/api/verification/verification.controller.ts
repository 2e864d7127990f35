import { once } from 'node:events';
import { Controller, Res } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiProduces, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { Response } from 'express';
import { Read } from '../../http/documented.js';
import { ApiProblems } from '../../http/problems/documented-problems.js';
import { HttpProblem } from '../../http/problems/problem.js';
import { Signed, type SignedIn } from '../../http/signed-in.js';
import type { StoreVerdict } from '../../journal/verify.js';
import { ProvinceVerification } from './province-verification.js';
import { VerificationProgress, VerificationResult } from './verification.views.js';

/** The client has gone, so the rest is not sent. */
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

  constructor(private readonly verification: ProvinceVerification) {}

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
    if (!(await this.verification.isOpenTo(person))) throw new HttpProblem('not-authorised');
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
    const of = await this.verification.size(province);
    response.set('Content-Type', 'application/x-ndjson; charset=utf-8');
    let told = -1;
    const tell = (done: number) => {
      if (response.destroyed) throw new Abandoned();
      if (done === told) return;
      told = done;
      response.write(line({ done, of: Math.max(of, done) }));
    };
    tell(0);
    const verdict = await this.verification.run(province, tell);
    response.end(line(resultOf(verdict)));
    if (!response.writableFinished && !response.destroyed)
      await Promise.race([once(response, 'finish'), once(response, 'close')]);
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
