import { applyDecorators, Controller, Header, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiConsumes, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { PreconditionProblems, Read, WriteHeaders } from '../../http/documented.js';
import { ApiFile, ApiFileBody, DOCUMENT_TYPES, sendDocument } from '../../http/documents.js';
import { tagRead } from '../../http/etag.js';
import { localeOf } from '../../http/locale.js';
import { HttpProblem } from '../../http/problems/problem.js';
import { Signed, type SignedIn, type SignedRequest } from '../../http/signed-in.js';
import { TABLE_TYPES } from '../../http/tables/table-body.js';
import { Exports } from '../audit/exports.js';
import { importView } from './import-view.js';
import { FILE_NAMES, FORMATS, TABLES, TableExports, type TableFormat, type TableKind } from './table-exports.js';
import { type Importer, TableImports } from './table-imports.js';
import { AgencyImportQuery, ImportQuery, ImportView, TableQuery } from './tables.views.js';

/** An import: the body is the file itself. */
const Import = (path: string, operationId: string, summary: string): MethodDecorator =>
  applyDecorators(
    Post(path),
    HttpCode(200),
    Header('Cache-Control', 'no-store'),
    ApiOperation({ operationId, summary }),
    ApiConsumes(...TABLE_TYPES),
    ApiFileBody(),
    WriteHeaders(),
    ApiHeader({
      name: 'If-Match',
      required: false,
      description:
        'The `plan` of the dry run, in quotes; needed but for a dry run. Another plan now is refused as `stale`',
      schema: { type: 'string', example: '"0c7b2f6d9d1f4a7e8b5c3a2d1e0f9b8a"' },
    }),
    PreconditionProblems(),
    ApiOkResponse({ description: 'What would be done, or what was done', type: ImportView }),
  );

const TYPES: Readonly<Record<TableFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: DOCUMENT_TYPES.xlsx,
};

/** Agencies and people as tables in files: CSV and XLSX, in and out. */
@ApiTags('tables')
@Controller('api/v1/tables')
export class TablesController {
  constructor(
    private readonly imports: TableImports,
    private readonly tables: TableExports,
    private readonly exports: Exports,
  ) {}

  @Import(
    'agencies/import',
    'tablesImportAgencies',
    'Enter and change agencies from a file, all lines or none (administrators)',
  )
  async agencies(@Req() request: SignedRequest, @Query() { dryRun, basis }: AgencyImportQuery): Promise<ImportView> {
    const by = importer(request);
    const file = fileOf(request);
    const locale = localeOf(request);
    if (dryRun) return importView(await this.imports.planOfAgencies(by, file), locale);
    const shown = tagRead(request);
    if (basis === undefined || basis.trim() === '') throw new HttpProblem('invalid-input', ['query/basis']);
    return importView(await this.imports.importAgencies(by, file, shown, basis.trim()), locale, []);
  }

  @Import(
    'people/import',
    'tablesImportPeople',
    'Enter and change people from a file, all lines or none (administrators)',
  )
  async people(@Req() request: SignedRequest, @Query() { dryRun }: ImportQuery): Promise<ImportView> {
    const by = importer(request);
    const file = fileOf(request);
    const locale = localeOf(request);
    if (dryRun) return importView(await this.imports.planOfPeople(by, file), locale);
    const { plan, codes } = await this.imports.importPeople(by, file, tagRead(request));
    return importView(plan, locale, codes);
  }

  @Read(':table', 'tablesGet', 'Agencies or people as a file (agencies.csv, agencies.xlsx, people.csv, people.xlsx)')
  @ApiFile(Object.values(TYPES), 'The file; people, with their logins, are for administrators only')
  async file(
    @Signed() person: SignedIn,
    @Param('table') table: string,
    @Query() { template }: TableQuery,
    @Res() response: Response,
  ): Promise<void> {
    const [kind, format] = tableNamed(table);
    if (kind === 'people' && !person.roles.includes('admin')) throw new HttpProblem('not-authorised');
    const content = await this.tables.file(person.province, kind, format, template);
    if (!template) await this.exports.note(response.req, { list: FILE_NAMES[kind], format });
    const name = `${FILE_NAMES[kind]}${template ? '-mau' : ''}.${format}`;
    sendDocument(response, { content, name }, TYPES[format]);
  }
}

function tableNamed(table: string): [TableKind, TableFormat] {
  const [name, ending] = table.split('.');
  const kind = TABLES.find((one) => one === name);
  const format = FORMATS.find((one) => one === ending);
  if (kind === undefined || format === undefined || table !== `${kind}.${format}`) throw new HttpProblem('not-found');
  return [kind, format];
}

function importer({ person }: SignedRequest): Importer {
  if (person === undefined) throw new HttpProblem('not-signed-in');
  if (!person.roles.includes('admin')) throw new HttpProblem('not-authorised');
  return person;
}

function fileOf({ body }: Request): Uint8Array {
  if (!Buffer.isBuffer(body)) throw new HttpProblem('unsupported-media-type');
  return body;
}
