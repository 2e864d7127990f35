import { Controller, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiTags, OmitType } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Engine } from '../../engine/engine.js';
import { everyPage, whole } from '../../http/list-files/every-page.js';
import { ReadListFile } from '../../http/list-files/list-route.js';
import { ApiProblems } from '../../http/problems/documented-problems.js';
import { Signed, type SignedIn } from '../../http/signed-in.js';
import { ENGINE } from '../../platform/tokens.js';
import { ConsultationsQuery } from '../consultations/consultation-list.views.js';
import { ConsultationQueries } from '../consultations/consultation-queries.js';
import { ConsultationReader } from '../consultations/consultation-reader.js';
import { ConsultationJournal } from '../journal/consultation-journal.js';
import { JournalQuery } from '../journal/journal.views.js';
import { Letters } from '../letters/letters.js';
import { ListFiles } from './list-files.js';
import { consultationsFile } from './lists/consultations.js';
import { answerRows, commentRows, commentsFile, journalFile, opinionsFile } from './lists/dossier.js';
import { lettersFile } from './lists/messages.js';

export class ConsultationsFileQuery extends OmitType(ConsultationsQuery, ['limit', 'cursor']) {}
export class JournalFileQuery extends OmitType(JournalQuery, ['limit', 'cursor']) {}

/** Consultations, and what stands in one of them, as files. */
@ApiTags('list-files')
@Controller('api/v1')
export class DossierFilesController {
  constructor(
    private readonly files: ListFiles,
    private readonly queries: ConsultationQueries,
    private readonly consultations: ConsultationReader,
    private readonly journals: ConsultationJournal,
    private readonly letters: Letters,
    @Inject(ENGINE) private readonly engine: Engine,
  ) {}

  @ReadListFile('consultations', 'consultationsFile', 'The list of consultations')
  async list(
    @Signed() person: SignedIn,
    @Query() query: ConsultationsFileQuery,
    @Param('format') format: string,
    @Res() response: Response,
  ): Promise<void> {
    const { province } = person;
    const list = consultationsFile(await this.files.names(province), await this.files.place(province));
    const batches = this.queries.batches(person, query, await this.engine.now());
    await this.files.send(response, format, { list, batches });
  }

  @ReadListFile('consultations/:id/answers', 'consultationAnswersFile', 'What each agency answered to each question')
  async answers(
    @Signed() person: SignedIn,
    @Param('id') id: string,
    @Param('format') format: string,
    @Res() response: Response,
  ): Promise<void> {
    await this.consultations.requireSeen(person, id);
    const list = opinionsFile(await this.files.names(person.province));
    const batches = whole(answerRows(await this.consultations.detail(person, id, 'vi')));
    await this.files.send(response, format, { list, batches });
  }

  @ReadListFile('consultations/:id/comments', 'consultationCommentsFile', 'Every comment, and what became of it')
  async comments(
    @Signed() person: SignedIn,
    @Param('id') id: string,
    @Param('format') format: string,
    @Res() response: Response,
  ): Promise<void> {
    await this.consultations.requireSeen(person, id);
    const list = commentsFile(await this.files.names(person.province));
    const batches = whole(commentRows(await this.consultations.detail(person, id, 'vi')));
    await this.files.send(response, format, { list, batches });
  }

  @ReadListFile('consultations/:id/journal', 'consultationJournalFile', 'The journal of a consultation')
  @ApiProblems('journal-broken')
  async journal(
    @Signed() person: SignedIn,
    @Param('id') id: string,
    @Query() query: JournalFileQuery,
    @Param('format') format: string,
    @Res() response: Response,
  ): Promise<void> {
    const { province } = person;
    await this.consultations.requireSeen(person, id);
    const list = journalFile(await this.files.names(province));
    const batches = everyPage((part) => this.journals.entries(person, id, { ...query, ...part }));
    await this.files.send(response, format, { list, batches });
  }

  @ReadListFile('consultations/:id/letters', 'consultationLettersFile', 'The letters of a consultation')
  async written(
    @Signed() person: SignedIn,
    @Param('id') id: string,
    @Param('format') format: string,
    @Res() response: Response,
  ): Promise<void> {
    const list = lettersFile(await this.files.names(person.province));
    await this.files.send(response, format, { list, batches: whole(await this.letters.ofConsultation(person, id)) });
  }
}
