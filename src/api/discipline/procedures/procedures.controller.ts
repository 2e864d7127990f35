import { Controller, Header, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiConsumes, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { PreconditionProblems, Read, WriteHeaders } from '../../../http/documented.js';
import { ApiFile, ApiFileBody, DOCUMENT_TYPES, sendDocument } from '../../../http/documents.js';
import { tagRead } from '../../../http/etag.js';
import { localeOf } from '../../../http/locale.js';
import { HttpProblem } from '../../../http/problems/problem.js';
import { Signed, type SignedIn, type SignedRequest } from '../../../http/signed-in.js';
import { TABLE_TYPES } from '../../../http/tables/table-body.js';
import { xlsxTable } from '../../../http/tables/write-table.js';
import { explained } from '../../tables/explained-columns.js';
import { CaseGateway } from '../case-gateway.js';
import { ProcedureFiguresView, ProcedureImportQuery, ProcedureImportView } from './procedure.views.js';
import { ProcedureFigures } from './procedure-figures.js';
import { ProcedureImports } from './procedure-imports.js';
import { PROCEDURE_COLUMNS } from './procedure-table.js';

/** The inventory of internal procedures as a whole: its figures, and its import from a file. */
@ApiTags('discipline')
@Controller('api/v1/procedures')
export class ProceduresController {
  constructor(
    private readonly counted: ProcedureFigures,
    private readonly imports: ProcedureImports,
    private readonly gateway: CaseGateway,
  ) {}

  @Read(
    'figures',
    'procedureFigures',
    'Internal procedures against what is asked for: published, simplified, cut, costs',
  )
  @ApiOkResponse({ type: ProcedureFiguresView })
  figures(@Signed() { province }: SignedIn): Promise<ProcedureFiguresView> {
    return this.counted.of(province);
  }

  @Read('template.xlsx', 'proceduresTemplate', 'The empty table of an import, with a sheet that explains its columns')
  @ApiFile([DOCUMENT_TYPES.xlsx])
  async template(@Res() response: Response): Promise<void> {
    const content = await xlsxTable([
      { name: 'Thủ tục nội bộ', headings: PROCEDURE_COLUMNS.map(({ heading }) => heading), rows: [] },
      explained(PROCEDURE_COLUMNS),
    ]);
    sendDocument(response, { content, name: 'thu-tuc-noi-bo-mau.xlsx' }, DOCUMENT_TYPES.xlsx);
  }

  @Post('import')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    operationId: 'proceduresImport',
    summary: 'Enter internal procedures from a file (XLSX, CSV), all lines or none; a dry run tells every bad line',
  })
  @ApiConsumes(...TABLE_TYPES)
  @ApiFileBody()
  @WriteHeaders()
  @ApiHeader({
    name: 'If-Match',
    required: false,
    description: 'The `plan` of the dry run, in quotes; needed but for a dry run',
    schema: { type: 'string', example: '"0c7b2f6d9d1f4a7e8b5c3a2d1e0f9b8a"' },
  })
  @PreconditionProblems()
  @ApiOkResponse({ description: 'What would be done, or what was done', type: ProcedureImportView })
  async import(
    @Signed() person: SignedIn,
    @Req() request: SignedRequest,
    @Query() { dryRun }: ProcedureImportQuery,
  ): Promise<ProcedureImportView> {
    const { body } = request as { readonly body?: unknown };
    if (!Buffer.isBuffer(body)) throw new HttpProblem('unsupported-media-type');
    const role = await this.gateway.roleFor(person, 'procedure.list');
    const shown = dryRun ? null : tagRead(request);
    return this.imports.enter(person, role, body, { shown, locale: localeOf(request) });
  }
}
