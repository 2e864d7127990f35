import { Controller, Inject, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { CollectedReportContext } from '../../../../workflows/discipline/collected-report/collected-report.js';
import { readCase } from '../../../dossiers/case-rows.js';
import { ReadListFile } from '../../../http/list-files/list-route.js';
import { formatNamed, sendList } from '../../../http/list-files/send-list.js';
import { HttpProblem } from '../../../http/problems/problem.js';
import { Signed, type SignedIn } from '../../../http/signed-in.js';
import type { Reader } from '../../../persistence/store.js';
import { READER } from '../../../platform/tokens.js';
import { agencyNames } from '../../../rules/register/agency-names.js';
import { Exports } from '../../audit/exports.js';
import { CaseReader } from '../case-reader.js';
import { compiledFile, type UnitInTable, unitsOf } from './compiled-file.js';

/** Collected reports as files. */
@ApiTags('discipline')
@Controller('api/v1/collected-reports')
export class ReportFilesController {
  constructor(
    @Inject(READER) private readonly reader: Reader,
    private readonly cases: CaseReader,
    private readonly exports: Exports,
  ) {}

  @ReadListFile(':id/table', 'collectedReportFile', 'The table of a collected report as it was compiled')
  async table(
    @Signed() person: SignedIn,
    @Param('id') id: string,
    @Param('format') ending: string,
    @Res() response: Response,
  ): Promise<void> {
    const format = formatNamed(ending);
    await this.cases.requireRead(person, id);
    const stored = await readCase(this.reader, person.province, id);
    if (stored?.standing.kind !== 'collected-report') throw new HttpProblem('unknown-case');
    const report = stored.standing.context as CollectedReportContext;
    if (report.compiled === null) throw new HttpProblem('report-hour-not-come');
    const names = await agencyNames(this.reader, person.province);
    const list = compiledFile(report, (code) => names.get(code) ?? code);
    await this.exports.note(response.req, { list: list.name, format });
    await sendList(response, format, list, once(unitsOf(report, report.compiled)), report.occurrence.day);
  }
}

async function* once(rows: readonly UnitInTable[]): AsyncGenerator<readonly UnitInTable[]> {
  yield rows;
}
