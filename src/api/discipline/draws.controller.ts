import { Controller, Header, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Read } from '../../http/documented.js';
import { ApiProblems } from '../../http/problems/documented-problems.js';
import { Signed, type SignedIn } from '../../http/signed-in.js';
import { DrawFiles } from './draw-file.js';
import { DrawFile } from './draw-file.views.js';

/** What is to be read of draws beside the case itself. */
@ApiTags('discipline')
@Controller('api/v1/draws')
export class DrawsController {
  constructor(private readonly files: DrawFiles) {}

  @Read(':id/file', 'drawFile', 'The published file of a draw: anybody repeats it with ten lines (docs/draw.md)')
  @Header('Content-Disposition', 'attachment; filename="rut-tham.json"')
  @ApiOkResponse({ type: DrawFile })
  @ApiProblems('unknown-case')
  file(@Signed() person: SignedIn, @Param('id') id: string): Promise<DrawFile> {
    return this.files.of(person, id);
  }
}
