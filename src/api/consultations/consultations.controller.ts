import { Controller, Param, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Read } from '../../http/documented.js';
import { etagOf } from '../../http/etag.js';
import { localeOf } from '../../http/locale.js';
import { type Page, PageOf } from '../../http/page.js';
import { Signed, type SignedIn, type SignedRequest } from '../../http/signed-in.js';
import { ConsultationDetail } from './consultation.views.js';
import { ConsultationListItem, ConsultationsQuery } from './consultation-list.views.js';
import { ConsultationQueries } from './consultation-queries.js';
import { ConsultationReader } from './consultation-reader.js';

/** Consultations as their parties see them. */
@ApiTags('consultations')
@Controller('api/v1/consultations')
export class ConsultationsController {
  constructor(
    private readonly consultations: ConsultationReader,
    private readonly queries: ConsultationQueries,
  ) {}

  @Read('', 'consultationList', 'Consultations to which my agency is a party; all of the province for the Office')
  @PageOf(ConsultationListItem)
  list(@Signed() person: SignedIn, @Query() query: ConsultationsQuery): Promise<Page<ConsultationListItem>> {
    return this.queries.page(person, query);
  }

  @Read(':id', 'consultationGet', 'One consultation with everything on it, and what I may do now')
  @ApiOkResponse({
    type: ConsultationDetail,
    headers: { ETag: { description: 'Its version', schema: { type: 'string', example: '"7"' } } },
  })
  async get(
    @Signed() person: SignedIn,
    @Req() request: SignedRequest,
    @Param('id') id: string,
  ): Promise<ConsultationDetail> {
    await this.consultations.requireSeen(person, id);
    const detail = await this.consultations.detail(person, id, localeOf(request));
    request.res?.setHeader('ETag', etagOf(detail.version));
    return detail;
  }
}
