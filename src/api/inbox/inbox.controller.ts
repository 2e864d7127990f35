import { Controller, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Read, WriteHeaders } from '../../http/documented.js';
import { localeOf } from '../../http/locale.js';
import { type Page, PageOf } from '../../http/page.js';
import { Signed, type SignedIn, type SignedRequest } from '../../http/signed-in.js';
import {
  DossierReadMark,
  InboxDossier,
  InboxDossiersQuery,
  InboxMessage,
  InboxQuery,
  ReadMark,
} from './inbox.views.js';
import { InboxDossiers } from './inbox-dossiers.js';
import { InboxMessages } from './inbox-messages.js';

/** What a person is told. Entering the inbox is receipt; listing it the first time is noted as delivery. */
@ApiTags('inbox')
@Controller('api/v1/inbox')
export class InboxController {
  constructor(
    private readonly messages: InboxMessages,
    private readonly dossiers: InboxDossiers,
  ) {}

  @Read('', 'inboxList', 'What my agency, or my role in it, was told, latest first')
  @PageOf(InboxMessage)
  list(
    @Signed() person: SignedIn,
    @Req() request: SignedRequest,
    @Query() query: InboxQuery,
  ): Promise<Page<InboxMessage>> {
    return this.messages.page(person, query, localeOf(request));
  }

  @Read('dossiers', 'inboxDossiers', 'The same by dossier, in one line each: what is not yet read first')
  @PageOf(InboxDossier)
  byDossier(
    @Signed() person: SignedIn,
    @Req() request: SignedRequest,
    @Query() query: InboxDossiersQuery,
  ): Promise<Page<InboxDossier>> {
    return this.dossiers.page(person, query, localeOf(request));
  }

  @Post('dossiers/:id/read')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'inboxDossierRead',
    summary: 'Mark everything about a consultation or a case as read (`none`: about neither); again changes nothing',
  })
  @WriteHeaders()
  @ApiOkResponse({ type: DossierReadMark })
  readDossier(@Signed() person: SignedIn, @Param('id') id: string): Promise<DossierReadMark> {
    return this.dossiers.markRead(person, id);
  }

  @Post(':id/read')
  @HttpCode(200)
  @ApiOperation({ operationId: 'inboxRead', summary: 'Mark a message as read; again changes nothing' })
  @WriteHeaders()
  @ApiOkResponse({ type: ReadMark })
  read(@Signed() person: SignedIn, @Param('id') id: string): Promise<ReadMark> {
    return this.messages.markRead(person, id);
  }
}
