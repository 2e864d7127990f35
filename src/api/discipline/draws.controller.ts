import { Controller, Header, Param, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Read } from '../../http/documented.js';
import { ApiProblems } from '../../http/problems/documented-problems.js';
import { Signed, type SignedIn, type SignedRequest } from '../../http/signed-in.js';
import { Exports } from '../audit/exports.js';
import { DrawFiles } from './draw-file.js';
import { DrawFile } from './draw-file.views.js';

/** What is to be read of draws beside the case itself. */
@ApiTags('discipline')
@Controller('api/v1/draws')
export class DrawsController {
  constructor(
    private readonly files: DrawFiles,
    private readonly exports: Exports,
  ) {}

  @Read(':id/file', 'drawFile', 'The published file of a draw: anybody repeats it with ten lines (docs/draw.md)')
  @Header('Content-Disposition', 'attachment; filename="rut-tham.json"')
  @ApiOkResponse({ type: DrawFile })
  @ApiProblems('unknown-case')
  async file(@Signed() person: SignedIn, @Param('id') id: string, @Req() request: SignedRequest): Promise<DrawFile> {
    const file = await this.files.of(person, id);
    await this.exports.note(request, { list: 'draw', format: 'json' });
    return file;
  }
}
