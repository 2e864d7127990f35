import { Controller, Param, Query, Res } from '@nestjs/common';
import { ApiTags, OmitType } from '@nestjs/swagger';
import type { Response } from 'express';
import { everyPage } from '../../http/list-files/every-page.js';
import { ReadListFile } from '../../http/list-files/list-route.js';
import { Signed, type SignedIn } from '../../http/signed-in.js';
import { DeliveryAdministration } from '../deliveries/delivery-administration.js';
import { DeliveriesQuery } from '../deliveries/delivery-list.js';
import { InboxQuery } from '../inbox/inbox.views.js';
import { InboxMessages } from '../inbox/inbox-messages.js';
import { LettersQuery } from '../letters/letter.views.js';
import { Letters } from '../letters/letters.js';
import { RequestDraftList, RequestDraftsQuery } from '../request-drafts/request-draft-list.js';
import { WorkQuery } from '../work/work-list.js';
import { WorkQueries } from '../work/work-queries.js';
import { ListFiles } from './list-files.js';
import { deliveriesFile, inboxFile, lettersFile } from './lists/messages.js';
import { draftsFile, workFile } from './lists/work.js';

// The filters and the sorting of each list; a file has no pages.
export class WorkFileQuery extends OmitType(WorkQuery, ['limit', 'cursor']) {}
export class InboxFileQuery extends OmitType(InboxQuery, ['limit', 'cursor']) {}
export class LettersFileQuery extends OmitType(LettersQuery, ['limit', 'cursor']) {}
export class RequestDraftsFileQuery extends OmitType(RequestDraftsQuery, ['limit', 'cursor']) {}
export class DeliveriesFileQuery extends OmitType(DeliveriesQuery, ['limit', 'cursor']) {}

/** What a person has to do, was told, and writes, as files. */
@ApiTags('list-files')
@Controller('api/v1')
export class WorkFilesController {
  constructor(
    private readonly files: ListFiles,
    private readonly work: WorkQueries,
    private readonly messages: InboxMessages,
    private readonly letters: Letters,
    private readonly deliveries: DeliveryAdministration,
    private readonly requestDrafts: RequestDraftList,
  ) {}

  @ReadListFile('work', 'workFile', 'What my agency holds')
  async held(
    @Signed() person: SignedIn,
    @Query() query: WorkFileQuery,
    @Param('format') format: string,
    @Res() response: Response,
  ): Promise<void> {
    const list = workFile(await this.files.names(person.province), false);
    const batches = everyPage((part) => this.work.held(person, { ...query, ...part }));
    await this.files.send(response, format, { list, batches });
  }

  @ReadListFile('work/waiting', 'workWaitingFile', 'What my agency waits for')
  async waiting(
    @Signed() person: SignedIn,
    @Query() query: WorkFileQuery,
    @Param('format') format: string,
    @Res() response: Response,
  ): Promise<void> {
    const list = workFile(await this.files.names(person.province), true);
    const batches = everyPage((part) => this.work.waitedFor(person, { ...query, ...part }));
    await this.files.send(response, format, { list, batches });
  }

  @ReadListFile('inbox', 'inboxFile', 'What my agency, or my role in it, was told')
  async inbox(
    @Signed() person: SignedIn,
    @Query() query: InboxFileQuery,
    @Param('format') format: string,
    @Res() response: Response,
  ): Promise<void> {
    const batches = everyPage((part) => this.messages.page(person, { ...query, ...part }, 'vi'));
    await this.files.send(response, format, { list: inboxFile, batches });
  }

  @ReadListFile('letters', 'lettersFile', 'The letters of my agency')
  async written(
    @Signed() person: SignedIn,
    @Query() query: LettersFileQuery,
    @Param('format') format: string,
    @Res() response: Response,
  ): Promise<void> {
    const list = lettersFile(await this.files.names(person.province));
    const batches = everyPage((part) => this.letters.ofAgency(person, { ...query, ...part }));
    await this.files.send(response, format, { list, batches });
  }

  @ReadListFile('request-drafts', 'requestDraftsFile', 'The requests that my agency prepares')
  async drafts(
    @Signed() person: SignedIn,
    @Query() query: RequestDraftsFileQuery,
    @Param('format') format: string,
    @Res() response: Response,
  ): Promise<void> {
    const batches = everyPage((part) => this.requestDrafts.page(person, { ...query, ...part }));
    await this.files.send(response, format, { list: draftsFile, batches });
  }

  @ReadListFile('deliveries', 'deliveriesFile', 'What was to be sent (administrators)')
  async sent(
    @Signed() person: SignedIn,
    @Query() query: DeliveriesFileQuery,
    @Param('format') format: string,
    @Res() response: Response,
  ): Promise<void> {
    const list = deliveriesFile(await this.files.names(person.province));
    const batches = everyPage((part) => this.deliveries.page(person, { ...query, ...part }));
    await this.files.send(response, format, { list, batches });
  }
}
