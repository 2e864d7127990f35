import { applyDecorators, Controller, Header, Headers, HttpCode, HttpStatus, Post, Req } from '@nestjs/common';
import { ApiConsumes, ApiCreatedResponse, ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { ApiFileBody } from '../../../http/documents.js';
import { Open } from '../../../http/open.js';
import { ApiProblems } from '../../../http/problems/documented-problems.js';
import { nameTold } from '../../files/upload-problems.js';
import { PublicFiles } from './public-files.js';
import { PublicFileView } from './public-petition.views.js';

/** What a request with a file bears. */
const FileBody = () =>
  applyDecorators(
    ApiConsumes('application/octet-stream'),
    ApiFileBody(),
    ApiHeader({
      name: 'X-File-Name',
      required: true,
      description: 'The name of the file, in percent-encoded UTF-8',
      schema: { type: 'string', example: 'Gi%E1%BA%A5y%20h%E1%BA%B9n.pdf' },
    }),
    ApiHeader({ name: 'X-Stamp-At', required: true, description: 'The `at` of the form', schema: { type: 'string' } }),
    ApiHeader({
      name: 'X-Stamp',
      required: true,
      description:
        'A text for which SHA-256 of `at`, an empty line, the name as it was before it was encoded, and it, one a line, begins with `stampBits` zero bits',
      schema: { type: 'string' },
    }),
  );

/** Papers of people who are not signed in, uploaded before the petition that names them; no route gives one back to them. */
@ApiTags('petitions')
@Controller('api/v1/public-petitions')
export class PublicFilesController {
  constructor(private readonly files: PublicFiles) {}

  @Open()
  @Post('files')
  @HttpCode(HttpStatus.CREATED)
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    operationId: 'publicPetitionUpload',
    summary: 'Upload a paper for a petition that is still to be sent; no sign-in is needed',
    description:
      'The body is the file itself. The petition names it by `sha256` and `key`; what none names is thrown away after some days. Where the form tells no `files`, there is no such route.',
  })
  @FileBody()
  @ApiCreatedResponse({ description: 'It is kept, for a petition to name', type: PublicFileView })
  @ApiProblems(
    'invalid-input',
    'file-incomplete',
    'cross-site',
    'not-found',
    'file-too-large',
    'file-type-refused',
    'unsupported-media-type',
    'petition-stamp-wrong',
    'file-empty',
    'file-name-invalid',
    'file-type-mismatch',
    'file-broken',
    'file-has-macros',
    'file-infected',
    'too-many-attempts',
    'files-unavailable',
    'scanner-unavailable',
    'store-unavailable',
  )
  upload(
    @Req() request: Request,
    @Headers('x-file-name') name: string | undefined,
    @Headers('x-stamp-at') at: string | undefined,
    @Headers('x-stamp') stamp: string | undefined,
    @Headers('content-length') length: string | undefined,
  ): Promise<PublicFileView> {
    return this.files.take(request, {
      isBytes: request.is('application/octet-stream') !== false,
      name: () => nameTold(name),
      length: length === undefined ? null : Number(length),
      at: at ?? '',
      stamp: stamp ?? '',
      address: request.ip ?? '',
    });
  }
}
