import { Controller, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Engine } from '../../engine/engine.js';
import { Read } from '../../http/documented.js';
import { type Page, PageOf } from '../../http/page.js';
import { HttpProblem } from '../../http/problems/problem.js';
import { Signed, type SignedIn } from '../../http/signed-in.js';
import type { Reader } from '../../persistence/store.js';
import { ENGINE, READER } from '../../platform/tokens.js';
import { Rules } from '../../rules/rules.js';
import { Audience } from '../identity/audience.js';
import { CaseReader } from './case-reader.js';
import { thresholdsReached } from './review-thresholds.js';
import { ThresholdsQuery, ThresholdsView } from './review-thresholds.views.js';
import { UnansweredDifficulty, UnansweredQuery, unansweredDifficulties } from './unanswered.js';

/** What is read beside single cases: who has reached a threshold of reviews, and which difficulties nobody has answered. */
@ApiTags('discipline')
@Controller('api/v1')
export class PersonnelController {
  constructor(
    @Inject(READER) private readonly reader: Reader,
    @Inject(ENGINE) private readonly engine: Engine,
    private readonly rules: Rules,
    private readonly audience: Audience,
    private readonly cases: CaseReader,
  ) {}

  @Read(
    'reviews/thresholds',
    'reviewThresholds',
    'Agencies that have reached a threshold of reviews in a quarter, with the entries that make the number',
  )
  @ApiOkResponse({ type: ThresholdsView })
  async thresholds(@Signed() person: SignedIn, @Query() query: ThresholdsQuery): Promise<ThresholdsView> {
    if (!(await this.audience.seesAll(person))) throw new HttpProblem('not-authorised');
    return thresholdsReached(this.reader, person, query, await this.engine.now());
  }

  @Read('difficulties/unanswered', 'difficultiesUnanswered', 'Difficulties that nobody has answered, the oldest first')
  @PageOf(UnansweredDifficulty)
  async unanswered(@Signed() person: SignedIn, @Query() query: UnansweredQuery): Promise<Page<UnansweredDifficulty>> {
    const { reader, rules } = this;
    const reading = await this.cases.readerOf(person);
    return unansweredDifficulties({ reader, rules }, person.province, reading, query, await this.engine.now());
  }
}
