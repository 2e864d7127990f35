import { applyDecorators, Controller, Header, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiConsumes, ApiOperation, ApiParam, ApiTags, OmitType } from '@nestjs/swagger';
import type { Response } from 'express';
import { WriteHeaders } from '../../http/documented.js';
import { ApiFile, ApiFileBody } from '../../http/documents.js';
import { everyPage, whole } from '../../http/list-files/every-page.js';
import { ReadListFile } from '../../http/list-files/list-route.js';
import { FORMAT_TYPES, LIST_FORMATS } from '../../http/list-files/send-list.js';
import { localeOf } from '../../http/locale.js';
import { ApiProblems } from '../../http/problems/documented-problems.js';
import { HttpProblem } from '../../http/problems/problem.js';
import { Signed, type SignedIn, type SignedRequest } from '../../http/signed-in.js';
import { TABLE_TYPES } from '../../http/tables/table-body.js';
import { Rules } from '../../rules/rules.js';
import { AuditQuery } from '../audit/audit.views.js';
import { AuditJournal } from '../audit/audit-journal.js';
import { DelegationsQuery } from '../people/delegation-list.js';
import { PeopleQuery } from '../people/people-list.js';
import { PeopleQueries } from '../people/people-queries.js';
import { AgenciesQuery } from '../register/agency-list.js';
import { AgencyQueries } from '../register/agency-queries.js';
import { FunctionsQuery } from '../register/function.views.js';
import { functionsOfRegister } from '../register/functions-of-register.js';
import { importView } from '../tables/import-view.js';
import { TABLES } from '../tables/table-exports.js';
import { TableImports } from '../tables/table-imports.js';
import { ListFiles } from './list-files.js';
import { auditFile } from './lists/audit.js';
import { agenciesFile, delegationsFile, faultsFile, functionsFile, peopleFile } from './lists/register.js';
import { namesIn } from './names.js';

export class AgenciesFileQuery extends OmitType(AgenciesQuery, ['limit', 'cursor']) {}
export class PeopleFileQuery extends OmitType(PeopleQuery, ['limit', 'cursor']) {}
export class AuditFileQuery extends OmitType(AuditQuery, ['limit', 'cursor']) {}
export class DelegationsFileQuery extends OmitType(DelegationsQuery, ['limit', 'cursor']) {}

/** What is wrong with a file, as a file: the body is the file itself, and nothing is written. */
const FaultsFile = (): MethodDecorator =>
  applyDecorators(
    Post('tables/:table/faults.:format'),
    HttpCode(200),
    Header('Cache-Control', 'no-store'),
    ApiOperation({
      operationId: 'tablesFaultsFile',
      summary: 'What is wrong with a file that is to be imported, line by line, as a file (administrators)',
    }),
    ApiParam({ name: 'table', enum: TABLES, enumName: 'TableKind' }),
    ApiParam({ name: 'format', enum: LIST_FORMATS, enumName: 'ListFormat' }),
    ApiConsumes(...TABLE_TYPES),
    ApiFileBody(),
    WriteHeaders(),
    ApiFile(Object.values(FORMAT_TYPES), 'The bad lines; a file that has none has only its headings'),
  );

/** The register of the province as files. */
@ApiTags('list-files')
@Controller('api/v1')
export class RegisterFilesController {
  constructor(
    private readonly files: ListFiles,
    private readonly agencies: AgencyQueries,
    private readonly people: PeopleQueries,
    private readonly imports: TableImports,
    private readonly audit: AuditJournal,
    private readonly rules: Rules,
  ) {}

  @ReadListFile('agencies', 'agenciesFile', 'Agencies and their functions')
  async agencyList(
    @Signed() { province }: SignedIn,
    @Query() query: AgenciesFileQuery,
    @Param('format') format: string,
    @Res() response: Response,
  ): Promise<void> {
    const functions = functionsOfRegister(await this.rules.register(province), true);
    const functionName = namesIn(new Map(functions.map(({ code, name }) => [code, name])));
    const list = agenciesFile(await this.files.names(province), functionName);
    const batches = everyPage((part) => this.agencies.page(province, { ...query, ...part }));
    await this.files.send(response, format, { list, batches });
  }

  @ReadListFile('functions', 'functionsFile', 'The functions of the register with the agencies that have them')
  async functionList(
    @Signed() { province }: SignedIn,
    @Query() { all }: FunctionsQuery,
    @Param('format') format: string,
    @Res() response: Response,
  ): Promise<void> {
    const batches = whole(functionsOfRegister(await this.rules.register(province), all));
    await this.files.send(response, format, { list: functionsFile, batches });
  }

  @ReadListFile('people', 'peopleFile', 'People of my province')
  async personList(
    @Signed() person: SignedIn,
    @Query() query: PeopleFileQuery,
    @Param('format') format: string,
    @Res() response: Response,
  ): Promise<void> {
    const list = peopleFile(await this.files.names(person.province));
    const batches = everyPage((part) => this.people.page(person, { ...query, ...part }));
    await this.files.send(response, format, { list, batches });
  }

  @ReadListFile('delegations', 'delegationsFile', 'Delegations of my province')
  async delegationList(
    @Signed() { province }: SignedIn,
    @Query() query: DelegationsFileQuery,
    @Param('format') format: string,
    @Res() response: Response,
  ): Promise<void> {
    const list = delegationsFile(await this.files.names(province));
    const batches = everyPage((part) => this.people.delegations(province, { ...query, ...part }));
    await this.files.send(response, format, { list, batches });
  }

  @ReadListFile('audit', 'auditFile', 'The audit journal (administrators, home affairs)')
  @ApiProblems('not-authorised')
  async auditJournal(
    @Signed() person: SignedIn,
    @Query() query: AuditFileQuery,
    @Param('format') format: string,
    @Res() response: Response,
  ): Promise<void> {
    const list = auditFile(await this.files.names(person.province));
    const batches = everyPage((part) => this.audit.page(person, { ...query, ...part }));
    await this.files.send(response, format, { list, batches });
  }

  @FaultsFile()
  async faults(
    @Signed() person: SignedIn,
    @Req() request: SignedRequest,
    @Param('table') table: string,
    @Param('format') format: string,
    @Res() response: Response,
  ): Promise<void> {
    if (!person.roles.includes('admin')) throw new HttpProblem('not-authorised');
    const file: unknown = request.body;
    if (!Buffer.isBuffer(file)) throw new HttpProblem('unsupported-media-type');
    const kind = TABLES.find((one) => one === table);
    if (kind === undefined) throw new HttpProblem('not-found');
    const plan =
      kind === 'agencies' ? this.imports.planOfAgencies(person, file) : this.imports.planOfPeople(person, file);
    const { faults } = importView(await plan, localeOf(request));
    await this.files.send(response, format, { list: faultsFile, batches: whole(faults) });
  }
}
