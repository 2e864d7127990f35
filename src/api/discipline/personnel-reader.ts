/** Reads for a person who has reached a threshold of reviews, and which difficulties nobody has answered. */
import { Inject, Injectable } from '@nestjs/common';
import type { Engine } from '../../engine/engine.js';
import type { Page } from '../../http/page.js';
import { HttpProblem } from '../../http/problems/problem.js';
import type { SignedIn } from '../../http/signed-in.js';
import type { Reader } from '../../persistence/store.js';
import { ENGINE, VIEWS } from '../../platform/tokens.js';
import { Rules } from '../../rules/rules.js';
import { Audience } from '../identity/audience.js';
import { CaseReader } from './case-reader.js';
import { thresholdsReached } from './review-thresholds.js';
import type { ThresholdsQuery, ThresholdsView } from './review-thresholds.views.js';
import { type UnansweredDifficulty, type UnansweredQuery, unansweredDifficulties } from './unanswered.js';

@Injectable()
export class PersonnelReader {
  constructor(
    @Inject(VIEWS) private readonly reader: Reader,
    @Inject(ENGINE) private readonly engine: Engine,
    private readonly rules: Rules,
    private readonly audience: Audience,
    private readonly cases: CaseReader,
  ) {}

  /** @throws HttpProblem `not-authorised` for a person whose agency does not see the whole province */
  async thresholds(person: SignedIn, query: ThresholdsQuery): Promise<ThresholdsView> {
    if (!(await this.audience.seesAll(person))) throw new HttpProblem('not-authorised');
    return thresholdsReached(this.reader, person, query, await this.engine.now());
  }

  /** A page of those that the person may read, the oldest first. */
  async unanswered(person: SignedIn, query: UnansweredQuery): Promise<Page<UnansweredDifficulty>> {
    const { reader, rules } = this;
    const reading = await this.cases.readerOf(person);
    return unansweredDifficulties({ reader, rules }, person.province, reading, query, await this.engine.now());
  }
}
