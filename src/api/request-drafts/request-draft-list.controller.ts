import { Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Read } from '../../http/documented.js';
import { type Page, PageOf } from '../../http/page.js';
import { Signed, type SignedIn } from '../../http/signed-in.js';
import { RequestDraftItem, RequestDraftList, RequestDraftsQuery } from './request-draft-list.js';

/** The requests that an agency prepares: no record, and seen by no other agency. */
@ApiTags('consultations')
@Controller('api/v1/request-drafts')
export class RequestDraftListController {
  constructor(private readonly drafts: RequestDraftList) {}

  @Read('', 'requestDraftList', 'The requests that my agency prepares and has not opened, what was saved last first')
  @PageOf(RequestDraftItem)
  list(@Signed() person: SignedIn, @Query() query: RequestDraftsQuery): Promise<Page<RequestDraftItem>> {
    return this.drafts.page(person, query);
  }
}
