/** Figures of internal procedures, and imports of them, as the API shows them. */
import { QueryFlag } from '../../../http/query-fields.js';
import { Amount, Flag, Parts, Text, WholeNumber } from '../../../http/view-fields.js';

export class ProcedureFiguresRow {
  @Text({ nullable: true, description: 'Code of the agency; null: the whole province' })
  agency: string | null;

  @Text({ nullable: true })
  name: string | null;

  @WholeNumber({ description: 'Procedures in the inventory, those that were cut included' })
  listed: number;

  @WholeNumber({ description: 'Of those not cut, how many are published on the national database' })
  published: number;

  @WholeNumber({ description: 'Simplified, those that were cut included' })
  simplified: number;

  @WholeNumber()
  cut: number;

  @WholeNumber({
    description: 'Procedures of which no cost, or only one of the two, was entered: they are in no sum of costs',
  })
  uncosted: number;

  @WholeNumber({ description: 'Đồng a year, of those of which both costs are known' })
  costBefore: number;

  @WholeNumber({ description: 'Đồng a year; what was cut costs nothing' })
  costAfter: number;

  @Amount({ nullable: true, description: 'Published of those not cut, in percent; 100 is asked for' })
  publishedShare: number | null;

  @Amount({ nullable: true, description: 'Simplified of all, in percent; 50 is asked for' })
  simplifiedShare: number | null;

  @Amount({ nullable: true, description: 'Cut of all, in percent; 20 is asked for' })
  cutShare: number | null;

  @Amount({ nullable: true, description: 'Cost that was cut, in percent; 20 is asked for' })
  costCutShare: number | null;
}

export class ProcedureFiguresView {
  @Parts(() => ProcedureFiguresRow, { description: 'The whole province first, then by agency' })
  rows: ProcedureFiguresRow[];
}

export class ProcedureImportQuery {
  @QueryFlag({ description: 'Only shows what would be done: nothing is written' })
  dryRun?: boolean;
}

export class ProcedureFaultView {
  @WholeNumber({ description: 'The line of the file, from 1' })
  line: number;

  @Text({ nullable: true, description: 'The heading of the column; null for the whole line' })
  column: string | null;

  @Text({ description: 'What stands there' })
  value: string;

  @Text({ description: 'What is wrong, in the language of the answer' })
  what: string;
}

export class ProcedureLineView {
  @WholeNumber()
  line: number;

  @Text()
  code: string;

  @Text()
  name: string;
}

export class ProcedureImportView {
  @Flag({ description: 'Whether it was written; false for a dry run' })
  done: boolean;

  @Text({ description: 'What is sent as If-Match so that what was shown is what is done' })
  plan: string;

  @Parts(() => ProcedureLineView, { description: 'What is entered, by line' })
  lines: ProcedureLineView[];

  @Parts(() => ProcedureFaultView, { description: 'Everything that is wrong; nothing is written while there is any' })
  faults: ProcedureFaultView[];
}
