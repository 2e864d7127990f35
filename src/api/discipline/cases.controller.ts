import { Controller, Param, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Read } from '../../http/documented.js';
import { etagOf } from '../../http/etag.js';
import { type Page, PageOf } from '../../http/page.js';
import { ApiProblems } from '../../http/problems/documented-problems.js';
import { Signed, type SignedIn, type SignedRequest } from '../../http/signed-in.js';
import { CaseCounts, CaseDetail, CaseItem, CasesQuery, WaitingCasesView } from './case.views.js';
import { CaseReader } from './case-reader.js';
import { WaitingCases } from './waiting-cases.js';

/** Cases of discipline of every kind, to read. They are entered and acted on below the collection of their kind. */
@ApiTags('discipline')
@Controller('api/v1/cases')
export class CasesController {
  constructor(
    private readonly cases: CaseReader,
    private readonly waiting: WaitingCases,
  ) {}

  @Read('', 'casesList', 'The cases that the person may read, latest first')
  @PageOf(CaseItem)
  list(@Signed() person: SignedIn, @Query() query: CasesQuery): Promise<Page<CaseItem>> {
    return this.cases.list(person, query);
  }

  @Read('counts', 'casesCounts', 'How many cases the person has in hand, and how many of them are late')
  @ApiOkResponse({ type: CaseCounts })
  counts(@Signed() person: SignedIn): Promise<CaseCounts> {
    return this.cases.counts(person);
  }

  @Read(
    'waiting',
    'casesWaiting',
    'What the person, or as head the agency, has to do, and the reports that it is to hand in',
  )
  @ApiOkResponse({ type: WaitingCasesView })
  waitingFor(@Signed() person: SignedIn): Promise<WaitingCasesView> {
    return this.waiting.of(person);
  }

  @Read(':id', 'caseGet', 'One case with everything that was done, and what the person may do now')
  @ApiOkResponse({ type: CaseDetail })
  @ApiProblems('unknown-case')
  async one(@Signed() person: SignedIn, @Param('id') id: string, @Req() request: SignedRequest): Promise<CaseDetail> {
    const detail = await this.cases.detail(person, id);
    request.res?.setHeader('ETag', etagOf(detail.version));
    return detail;
  }
}
