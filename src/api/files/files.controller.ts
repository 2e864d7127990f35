import { Controller, Header, Headers, HttpCode, HttpStatus, Param, Post, Req, Res } from '@nestjs/common';
import {
  ApiConsumes,
  ApiCookieAuth,
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Response } from 'express';
import { Read } from '../../http/documented.js';
import { ApiFileBody, bytesOf } from '../../http/documents.js';
import { ApiProblems } from '../../http/problems/documented-problems.js';
import { HttpProblem } from '../../http/problems/problem.js';
import { Signed, type SignedIn, type SignedRequest } from '../../http/signed-in.js';
import { ForTokens } from '../../http/token-scopes.js';
import { Exports } from '../audit/exports.js';
import { DossierFilesView, FileRulesView, UploadedFileView } from './file.views.js';
import { FileReader, type GivenFile } from './file-reader.js';
import { sendFile } from './send-file.js';
import { nameTold } from './upload-problems.js';
import { Uploads } from './uploads.js';

const BYTES = {
  description: 'The bytes, to be saved under the name in Content-Disposition',
  content: bytesOf('application/octet-stream'),
};

/** Files are uploaded first; acts then name them by the SHA-256 of what is in them. */
@ApiTags('files')
@Controller('api/v1')
export class FilesController {
  constructor(
    private readonly uploads: Uploads,
    private readonly reader: FileReader,
    private readonly exports: Exports,
  ) {}

  @Read('files', 'fileRules', 'What may be uploaded')
  @ApiOkResponse({ type: FileRulesView })
  rules(): FileRulesView {
    return this.uploads.rules();
  }

  @Post('files')
  @ForTokens('file.upload')
  @HttpCode(HttpStatus.CREATED)
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    operationId: 'fileUpload',
    summary: 'Upload a file for my agency',
    description:
      'The body is the file itself. Acts of the agency name it by `sha256`; what no act and no draft names is thrown away after some days.',
  })
  @ApiCookieAuth('session')
  @ApiConsumes('application/octet-stream')
  @ApiFileBody()
  @ApiHeader({
    name: 'X-File-Name',
    required: true,
    description: 'The name of the file, in percent-encoded UTF-8',
    schema: { type: 'string', example: 'D%E1%BB%B1%20th%E1%BA%A3o.pdf' },
  })
  @ApiCreatedResponse({ type: UploadedFileView, description: 'It is kept' })
  @ApiProblems(
    'invalid-input',
    'file-incomplete',
    'not-signed-in',
    'not-authorised',
    'cross-site',
    'file-too-large',
    'file-type-refused',
    'unsupported-media-type',
    'file-empty',
    'file-name-invalid',
    'file-type-mismatch',
    'file-broken',
    'file-has-macros',
    'file-infected',
    'files-unavailable',
    'scanner-unavailable',
    'store-unavailable',
  )
  upload(
    @Signed() person: SignedIn,
    @Req() request: SignedRequest,
    @Headers('x-file-name') name: string | undefined,
    @Headers('content-length') length: string | undefined,
  ): Promise<UploadedFileView> {
    if (!request.is('application/octet-stream')) throw new HttpProblem('unsupported-media-type');
    const told = { name: nameTold(name), length: length === undefined ? null : Number(length) };
    return this.uploads.take(person, told, request);
  }

  @Read('files/:sha256', 'fileOfMyAgency', 'A file that my agency has uploaded')
  @ApiOkResponse(BYTES)
  async own(@Signed() person: SignedIn, @Param('sha256') sha256: string, @Res() response: Response): Promise<void> {
    await this.send(response, await this.reader.own(person, sha256));
  }

  @Read('consultations/:id/files', 'consultationFiles', 'The files of a consultation, each in its place')
  @ApiOkResponse({ type: DossierFilesView })
  async list(@Signed() person: SignedIn, @Param('id') id: string): Promise<DossierFilesView> {
    return { files: await this.reader.list(person, id) };
  }

  @Read('consultations/:id/files/:sha256', 'consultationFile', 'A file that the journal of a consultation names')
  @ApiOkResponse(BYTES)
  async ofConsultation(
    @Signed() person: SignedIn,
    @Param('id') id: string,
    @Param('sha256') sha256: string,
    @Res() response: Response,
  ): Promise<void> {
    await this.send(response, await this.reader.ofConsultation(person, id, sha256));
  }

  private send(response: Response, given: GivenFile): Promise<void> {
    const { sha256: file, type: format } = given;
    return sendFile(response, given, () => this.exports.note(response.req, { list: 'file', format, file }));
  }
}
