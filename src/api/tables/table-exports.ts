/** The tables as files: what is entered now, or the empty template with a sheet that explains its columns. */
import { Inject, Injectable } from '@nestjs/common';
import { byName } from '../../../workflows/commands/by-name.js';
import { csvTable, type Sheet, xlsxTable } from '../../http/tables/write-table.js';
import type { Reader } from '../../persistence/store.js';
import { READER } from '../../platform/tokens.js';
import { Rules } from '../../rules/rules.js';
import { AGENCY_COLUMNS, agencyCells } from './agency-table.js';
import { explained } from './explained-columns.js';
import { standingPeople } from './person-plan.js';
import { PERSON_COLUMNS, personCells } from './person-table.js';

export const TABLES = ['agencies', 'people'] as const;
export type TableKind = (typeof TABLES)[number];
export const FORMATS = ['csv', 'xlsx'] as const;
export type TableFormat = (typeof FORMATS)[number];

/** The names of the files, without their endings. */
export const FILE_NAMES: Readonly<Record<TableKind, string>> = { agencies: 'co-quan', people: 'nguoi-dung' };

@Injectable()
export class TableExports {
  constructor(
    @Inject(READER) private readonly reader: Reader,
    private readonly rules: Rules,
  ) {}

  /** @param template only the headings, without what is entered */
  async file(province: string, kind: TableKind, format: TableFormat, template = false): Promise<Buffer> {
    const sheet = kind === 'agencies' ? await this.agencies(province, template) : await this.people(province, template);
    if (format === 'csv') return Buffer.from(csvTable(sheet), 'utf8');
    const columns = kind === 'agencies' ? AGENCY_COLUMNS : PERSON_COLUMNS;
    return xlsxTable(template ? [sheet, explained(columns)] : [sheet]);
  }

  private async agencies(province: string, template: boolean): Promise<Sheet> {
    const register = await this.rules.register(province);
    const agencies = template ? [] : [...register.agencies.values()].sort((a, b) => byName(a.name, b.name));
    return {
      name: 'Cơ quan',
      headings: AGENCY_COLUMNS.map(({ heading }) => heading),
      rows: agencies.map((agency) => agencyCells(agency, register)),
    };
  }

  private async people(province: string, template: boolean): Promise<Sheet> {
    const people = template ? [] : await standingPeople(this.reader, province);
    return {
      name: 'Người dùng',
      headings: PERSON_COLUMNS.map(({ heading }) => heading),
      rows: people.map(personCells),
    };
  }
}
