import { Controller, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Read } from '../../http/documented.js';
import { type Page, PageOf } from '../../http/page.js';
import { Signed, type SignedIn } from '../../http/signed-in.js';
import { PersonnelReader } from './personnel-reader.js';
import { ThresholdsQuery, ThresholdsView } from './review-thresholds.views.js';
import { UnansweredDifficulty, UnansweredQuery } from './unanswered.js';

/** What is read beside single cases: who has reached a threshold of reviews, and which difficulties nobody has answered. */
@ApiTags('discipline')
@Controller('api/v1')
export class PersonnelController {
  constructor(private readonly personnel: PersonnelReader) {}

  @Read(
    'reviews/thresholds',
    'reviewThresholds',
    'Agencies that have reached a threshold of reviews in a quarter, with the entries that make the number',
  )
  @ApiOkResponse({ type: ThresholdsView })
  thresholds(@Signed() person: SignedIn, @Query() query: ThresholdsQuery): Promise<ThresholdsView> {
    return this.personnel.thresholds(person, query);
  }

  @Read('difficulties/unanswered', 'difficultiesUnanswered', 'Difficulties that nobody has answered, the oldest first')
  @PageOf(UnansweredDifficulty)
  unanswered(@Signed() person: SignedIn, @Query() query: UnansweredQuery): Promise<Page<UnansweredDifficulty>> {
    return this.personnel.unanswered(person, query);
  }
}
