/** Imports of internal procedures: the law itself tries every line, and everything is entered or nothing. */
import { Inject, Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import type { Role } from '../../../../workflows/commands/commands.js';
import type { CaseRequest } from '../../../engine/discipline/case-request.js';
import type { Engine } from '../../../engine/engine.js';
import type { Locale } from '../../../http/locale.js';
import { faultyField } from '../../../http/problems/field-texts.js';
import { HttpProblem } from '../../../http/problems/problem.js';
import type { SignedIn } from '../../../http/signed-in.js';
import { readTable } from '../../../http/tables/read-table.js';
import { canonicalJson, sha256 } from '../../../platform/canonical-json.js';
import { ENGINE } from '../../../platform/tokens.js';
import { Rules } from '../../../rules/rules.js';
import { actingAs } from '../../identity/acting-role.js';
import { linesOf } from '../../tables/columns.js';
import { faultWords } from '../../tables/fault-words.js';
import type { ProcedureFaultView, ProcedureImportView } from './procedure.views.js';
import { type BadCell, headingOf, PROCEDURE_COLUMNS, procedureTold, type ToldCommand } from './procedure-table.js';

const UNREADABLE: Readonly<Record<Locale, Readonly<Record<BadCell['code'], string>>>> = {
  vi: {
    day: 'Không phải một ngày: ghi dạng 2023-11-20 hoặc 20/11/2023.',
    number: 'Không phải một số nguyên: ghi bằng chữ số, ví dụ 45000.',
    agency: 'Không có cơ quan này trong danh bạ: ghi mã hoặc tên đầy đủ.',
  },
  en: {
    day: 'It is no day: write 2023-11-20 or 20/11/2023.',
    number: 'It is no whole number: write digits, such as 45000.',
    agency: 'The register has no such agency: write its code or its full name.',
  },
};

/** A line as it is read: the cells by heading, for the faults. */
interface ReadLine {
  readonly line: number;
  readonly id: string;
  readonly cells: Readonly<Record<string, string | undefined>>;
  readonly commands: readonly ToldCommand[];
}

@Injectable()
export class ProcedureImports {
  constructor(
    @Inject(ENGINE) private readonly engine: Engine,
    private readonly rules: Rules,
  ) {}

  /**
   * Tries a file, or enters it.
   * @param role in which the person enters them
   * @param shown the plan that was shown; null for a dry run
   * @throws UnusableTable; HttpProblem `stale-import`, `import-faults`
   */
  async enter(
    person: SignedIn,
    role: Role,
    file: Uint8Array,
    { shown, locale }: { readonly shown: string | null; readonly locale: Locale },
  ): Promise<ProcedureImportView> {
    const { agencies } = await this.rules.register(person.province);
    const { lines, faults: ofHeadings } = linesOf(await readTable(file), PROCEDURE_COLUMNS);
    const faults: ProcedureFaultView[] = ofHeadings.map((fault) => {
      const { what, mend } = faultWords(fault, locale);
      return { line: fault.line, column: fault.column, value: fault.value, what: `${what} ${mend}` };
    });
    const read = lines.map((line): ReadLine => {
      const { commands, bad } = procedureTold(line, agencies);
      for (const { key, code } of bad)
        faults.push({
          line: line.line,
          column: headingOf(key),
          value: line.cells[key] ?? '',
          what: UNREADABLE[locale][code],
        });
      return { line: line.line, id: v7(), cells: line.cells, commands };
    });
    const plan = sha256(canonicalJson(lines)).slice(0, TAG_LENGTH);
    if (shown !== null && shown !== plan) throw new HttpProblem('stale-import');
    // What cannot be read was left out; the law would miss it, and say so a second time.
    const unread = new Set(faults.map(({ line, column }) => `${line} ${column}`));
    const refused = await this.tried(person, role, read, shown === null || faults.length > 0);
    faults.push(
      ...refused.map((one) => told(one, locale)).filter(({ line, column }) => !unread.has(`${line} ${column}`)),
    );
    if (shown !== null && faults.length > 0) throw new HttpProblem('import-faults');
    return {
      done: shown !== null,
      plan,
      lines: read.map(({ line, cells }) => ({ line, code: cells.code ?? '', name: cells.name ?? '' })),
      faults: faults.sort((one, other) => one.line - other.line),
    };
  }

  private async tried(person: SignedIn, role: Role, lines: readonly ReadLine[], dryRun: boolean): Promise<Refused[]> {
    const tries = lines.flatMap((line) => line.commands.map((command) => ({ line, command })));
    const requests = tries.map(({ line, command }): CaseRequest => {
      const { command: name, with: carried } = command;
      const given = JSON.parse(JSON.stringify(carried)) as CaseRequest['with'];
      return { province: person.province, by: actingAs(person, role), command: name, id: line.id, with: given };
    });
    const refusals = await this.engine.cases.enterAll(requests, dryRun);
    return [...refusals].flatMap(([place, { code, field = '' }]) => {
      const at = tries[place];
      // Where the procedure itself was refused, there is nothing to which the rest could be done.
      return at === undefined || code === 'unknown-case' ? [] : [{ ...at, code, field }];
    });
  }
}

const TAG_LENGTH = 32;

interface Refused {
  readonly line: ReadLine;
  readonly command: ToldCommand;
  readonly code: string;
  readonly field: string;
}

function told({ line, command, code, field }: Refused, locale: Locale): ProcedureFaultView {
  const key = command.columns[field];
  return {
    line: line.line,
    column: key === undefined ? null : headingOf(key),
    value: key === undefined ? '' : (line.cells[key] ?? ''),
    what: faultyField(field, code, locale).detail,
  };
}
