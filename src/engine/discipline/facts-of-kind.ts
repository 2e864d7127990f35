/** What some kinds of cases are told beside what every case is: read for their own commands only. */
import type { CaseFacts } from '../../../workflows/discipline/case-facts.js';
import type { CaseInputs } from '../../../workflows/discipline/inputs.js';
import { codeOf } from '../../../workflows/discipline/procedure/procedure.js';
import type { Tx } from '../../persistence/store.js';
import type { Register } from '../../rules/register/register.js';
import type { CaseRequest } from './case-request.js';
import { factsOfWeek } from './facts-of-week.js';

/** Reads them within the transaction that decides. */
export async function factsOfKind(
  tx: Tx,
  register: Register,
  { command, with: carried }: Pick<CaseRequest, 'command' | 'with'>,
): Promise<Pick<CaseFacts, 'week' | 'procedure' | 'power'>> {
  switch (command) {
    case 'collected-report.open':
      return { week: await factsOfWeek(tx, register, carried as CaseInputs['collected-report.open']) };
    case 'procedure.list':
      return { procedure: { same: await procedureOf(tx, register.province, carried as CaseInputs['procedure.list']) } };
    case 'delegated-power.record':
      return powerFacts(register, carried as CaseInputs['delegated-power.record']);
    default:
      return {};
  }
}

function powerFacts(
  { agencies }: Register,
  { function: code }: { readonly function?: string },
): Pick<CaseFacts, 'power'> {
  if (code === undefined) return {};
  return { power: { functionKnown: [...agencies.values()].some(({ functions }) => functions.includes(code)) } };
}

async function procedureOf(tx: Tx, province: string, { code }: { readonly code?: string }): Promise<string | null> {
  const row = await tx.row<{ case_id: string }>(
    'SELECT case_id FROM procedure_figures WHERE province = ? AND code = ?',
    [province, codeOf(code ?? '')],
  );
  return row?.case_id ?? null;
}
