/** Imports as the API shows them. */
import { QueryFlag, QueryText } from '../../http/query-fields.js';
import { Flag, Moment, OneOf, Parts, Text, WholeNumber } from '../../http/view-fields.js';
import { FAULT_CODES, type FaultCode } from './columns.js';
import { BECOMES, type Becomes } from './plan.js';

export class ImportQuery {
  @QueryFlag({ description: 'Only shows what would be done: nothing is written' })
  dryRun?: boolean;
}

export class AgencyImportQuery extends ImportQuery {
  @QueryText({
    description: 'The legal basis; needed where something is written',
    example: 'Quyết định số 15/2025/QĐ-UBND',
  })
  basis?: string;
}

export class TableQuery {
  @QueryFlag({ description: 'Only the headings; the spreadsheet has a sheet that explains them' })
  template?: boolean;
}

export class ImportFaultView {
  @WholeNumber({ description: 'The line of the file, from 1' })
  line: number;

  @Text({ nullable: true, description: 'The heading of the column; null for the whole line' })
  column: string | null;

  @Text({ description: 'What stands there' })
  value: string;

  @OneOf(FAULT_CODES, 'ImportFaultCode')
  code: FaultCode;

  @Text({ description: 'What is wrong, in the language of the answer' })
  what: string;

  @Text({ description: 'How to mend it' })
  mend: string;
}

export class ImportChangeView {
  @Text()
  column: string;

  @Text()
  from: string;

  @Text()
  to: string;
}

export class ImportLineView {
  @WholeNumber()
  line: number;

  @Text({ description: 'The code of the agency, or the login of the person' })
  key: string;

  @Text()
  name: string;

  @OneOf(BECOMES, 'ImportBecomes')
  becomes: Becomes;

  @Parts(() => ImportChangeView)
  changes: ImportChangeView[];
}

export class FirstCodeView {
  @Text()
  login: string;

  @Text()
  name: string;

  @Text({
    description: 'By which they take their first password; told this once and kept nowhere but as a hash',
    example: 'kq7m-xw2d-9hbt-ra4e',
  })
  code: string;

  @Moment({ description: 'Until when it is good' })
  expiresAt: string;
}

export class ImportView {
  @Flag({ description: 'Whether anything was written' })
  done: boolean;

  @Text({ description: 'To be sent as `If-Match` with the import itself, so that what was shown is what is done' })
  plan: string;

  @WholeNumber()
  added: number;

  @WholeNumber()
  changed: number;

  @WholeNumber()
  unchanged: number;

  @Parts(() => ImportFaultView, { description: 'Everything that is wrong; nothing is written while there is any' })
  faults: ImportFaultView[];

  @Parts(() => ImportLineView)
  lines: ImportLineView[];

  @Parts(() => FirstCodeView, { description: 'The codes of people who were entered, each for its person' })
  codes: FirstCodeView[];
}
