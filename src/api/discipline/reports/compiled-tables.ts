/** Reads the table of a collected report as it was compiled. */
import { Inject, Injectable } from '@nestjs/common';
import type { CollectedReportContext } from '../../../../workflows/discipline/collected-report/collected-report.js';
import type { CivilDate } from '../../../../workflows/limits/time.js';
import { readCase } from '../../../dossiers/case-rows.js';
import type { ListFile } from '../../../http/list-files/list-file.js';
import { HttpProblem } from '../../../http/problems/problem.js';
import type { SignedIn } from '../../../http/signed-in.js';
import type { Reader } from '../../../persistence/store.js';
import { VIEWS } from '../../../platform/tokens.js';
import { agencyNames } from '../../../rules/register/agency-names.js';
import { CaseReader } from '../case-reader.js';
import { compiledFile, type UnitInTable, unitsOf } from './compiled-file.js';

@Injectable()
export class CompiledTables {
  constructor(
    @Inject(VIEWS) private readonly reader: Reader,
    private readonly cases: CaseReader,
  ) {}

  /**
   * The table for a person who may read the report, and the day that it is of.
   * @throws HttpProblem `unknown-case`, and `report-hour-not-come` where it is not compiled yet
   */
  async of(
    person: SignedIn,
    id: string,
  ): Promise<{
    readonly list: ListFile<UnitInTable>;
    readonly units: readonly UnitInTable[];
    readonly day: CivilDate;
  }> {
    await this.cases.requireRead(person, id);
    const stored = await readCase(this.reader, person.province, id);
    if (stored?.standing.kind !== 'collected-report') throw new HttpProblem('unknown-case');
    const report = stored.standing.context as CollectedReportContext;
    if (report.compiled === null) throw new HttpProblem('report-hour-not-come');
    const names = await agencyNames(this.reader, person.province);
    const list = compiledFile(report, (code) => names.get(code) ?? code);
    return { list, units: unitsOf(report, report.compiled), day: report.occurrence.day };
  }
}
