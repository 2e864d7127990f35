import { Controller, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Read } from '../../http/documented.js';
import { bytesOf } from '../../http/documents.js';
import { etagOf } from '../../http/etag.js';
import { type Page, PageOf } from '../../http/page.js';
import { ApiProblems } from '../../http/problems/documented-problems.js';
import { Signed, type SignedIn, type SignedRequest } from '../../http/signed-in.js';
import { Exports } from '../audit/exports.js';
import { sendFile } from '../files/send-file.js';
import { CaseCounts, CaseDetail, CaseItem, CasesQuery, WaitingCasesView } from './case.views.js';
import { CaseFiles } from './case-files.js';
import { CaseReader } from './case-reader.js';
import { WaitingCases } from './waiting-cases.js';

/** Cases of discipline of every kind, to read. They are entered and acted on below the collection of their kind. */
@ApiTags('discipline')
@Controller('api/v1/cases')
export class CasesController {
  constructor(
    private readonly cases: CaseReader,
    private readonly waiting: WaitingCases,
    private readonly files: CaseFiles,
    private readonly exports: Exports,
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

  @Read(':id/files/:sha256', 'caseFile', 'A file that came with a petition, for whoever may read it')
  @ApiOkResponse({
    description: 'The bytes, to be saved under the name in Content-Disposition',
    content: bytesOf('application/octet-stream'),
  })
  @ApiProblems('unknown-case', 'file-damaged', 'files-unavailable')
  async file(
    @Signed() person: SignedIn,
    @Param('id') id: string,
    @Param('sha256') sha256: string,
    @Res() response: Response,
  ): Promise<void> {
    const given = await this.files.of(person, id, sha256);
    const { sha256: file, type: format } = given;
    await sendFile(response, given, () => this.exports.note(response.req, { list: 'file', format, file }));
  }
}
