import { Controller, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { ReadListFile } from '../../../http/list-files/list-route.js';
import { formatNamed, sendList } from '../../../http/list-files/send-list.js';
import { Signed, type SignedIn } from '../../../http/signed-in.js';
import { Exports } from '../../audit/exports.js';
import type { UnitInTable } from './compiled-file.js';
import { CompiledTables } from './compiled-tables.js';

/** Collected reports as files. */
@ApiTags('discipline')
@Controller('api/v1/collected-reports')
export class ReportFilesController {
  constructor(
    private readonly tables: CompiledTables,
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
    const { list, units, day } = await this.tables.of(person, id);
    await this.exports.note(response.req, { list: list.name, format });
    await sendList(response, format, list, once(units), day);
  }
}

async function* once(rows: readonly UnitInTable[]): AsyncGenerator<readonly UnitInTable[]> {
  yield rows;
}
