import { createHash, timingSafeEqual } from 'node:crypto';
import { Controller, Headers, HttpCode, HttpStatus, Inject, Post, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiConsumes, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { type ArrivalParts, arrive } from '../../edxml/arriving/arrivals.js';
import { FileFault, ScannerUnavailable } from '../../files/file-fault.js';
import { StorageError } from '../../files/storage.js';
import { ApiFileBody } from '../../http/documents.js';
import { Open } from '../../http/open.js';
import { ApiProblems } from '../../http/problems/documented-problems.js';
import { HttpProblem } from '../../http/problems/problem.js';
import type { Config } from '../../platform/config/config.js';
import { CONFIG } from '../../platform/config/config.module.js';
import { ARRIVALS } from '../../platform/tokens.js';
import { AxisArrivedView } from './axis.views.js';

/** Where the gateway of the axis hands messages in, beside the in-folder. No person signs in: it bears the secret of the configuration. */
@ApiTags('document axis')
@Controller('api/v1/edxml/in')
export class AxisInController {
  constructor(
    @Inject(ARRIVALS) private readonly arrivals: ArrivalParts,
    @Inject(CONFIG) private readonly config: Pick<Config, 'edxml'>,
  ) {}

  @Open()
  @Post()
  @HttpCode(HttpStatus.OK)
  @ApiOperation({
    operationId: 'axisIn',
    summary: 'Hand in a message of the document axis',
    description:
      'The body is the edXML file itself. 200 says that it is kept, whatever is made of it; the same bytes again change nothing. Any other ' +
      'status says that nothing is kept: hand it in again.',
  })
  @ApiBearerAuth('axis')
  @ApiConsumes('application/octet-stream')
  @ApiFileBody()
  @ApiHeader({
    name: 'X-File-Name',
    required: false,
    description: 'Its name, for the list',
    schema: { type: 'string' },
  })
  @ApiOkResponse({ type: AxisArrivedView })
  @ApiProblems(
    'axis-in-closed',
    'file-empty',
    'file-incomplete',
    'file-too-large',
    'unsupported-media-type',
    'files-unavailable',
    'scanner-unavailable',
    'store-unavailable',
  )
  async arrive(
    @Req() request: Request,
    @Headers('authorization') authorization: string | undefined,
    @Headers('x-file-name') name: string | undefined,
  ): Promise<AxisArrivedView> {
    if (!this.isKnown(authorization)) throw new HttpProblem('axis-in-closed');
    if (!request.is('application/octet-stream')) throw new HttpProblem('unsupported-media-type');
    try {
      const { sha256, isNew } = await arrive(this.arrivals, request, { cameBy: 'http', fileName: name ?? 'edxml' });
      return { sha256, isNew };
    } catch (error) {
      if (error instanceof FileFault) throw new HttpProblem(error.code);
      if (error instanceof ScannerUnavailable) throw new HttpProblem('scanner-unavailable');
      throw error instanceof StorageError ? new HttpProblem('files-unavailable') : error;
    }
  }

  /** Compared by hashes of one length, so that how long it takes says nothing. */
  private isKnown(authorization: string | undefined): boolean {
    const { inSecret } = this.config.edxml;
    const [, told = ''] = /^Bearer (\S+)$/i.exec(authorization ?? '') ?? [];
    return inSecret !== null && timingSafeEqual(hashed(told), hashed(inSecret));
  }
}

const hashed = (text: string): Buffer => createHash('sha256').update(text).digest();
