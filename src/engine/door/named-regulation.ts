/** The regulation that an adoption names: one that the program brings, or an edition of the province's own as it was proposed. */
import type { CommandInputs } from '../../../workflows/commands/commands.js';
import type { CivilDate, Instant } from '../../../workflows/limits/time.js';
import type { Proposal } from '../../../workflows/regulation/adoption.js';
import type { Regulation } from '../../../workflows/regulation/regulation.js';
import type { Tx } from '../../persistence/store.js';
import type { Register } from '../../rules/register/register.js';
import { checkEdition } from '../../rules/regulations/check-edition.js';
import type { Rules } from '../../rules/rules.js';
import type { CommandRequest } from './command-request.js';
import type { Named } from './register-commands.js';

interface Drafted {
  readonly body_json: string;
  readonly proposed_by: string | null;
  readonly name: string | null;
  readonly proposed_at: Instant | null;
  readonly document: string | null;
  readonly from_on: CivilDate | null;
  readonly rehearsed_json: string | null;
}

/** The regulation of the province, or the default, that a command names; kept, so that the entry can be replayed. */
export async function namedRegulation(
  tx: Tx,
  rules: Rules,
  request: CommandRequest,
  register: Register,
  at: Instant,
): Promise<Named> {
  if (request.command !== 'regulation.adopt') return null;
  const { regulation: id = '' } = request.with as CommandInputs['regulation.adopt'];
  const adoptable = rules.ofProvince(register).find((one) => one.id === id);
  const found =
    adoptable === undefined
      ? await proposedEdition(tx, rules, register, id)
      : { regulation: adoptable, ...(rules.isEdition(register, id) ? { proposal: null } : {}) };
  if (found === null) return null;
  const hash = rules.hashOf(found.regulation);
  return { ...found, hash, keep: () => rules.keep(tx, register.province, hash, at) };
}

/**
 * The drafted edition by a name with its proposal, null for the proposal where nobody has proposed it; null where there is no such
 * draft, or where it is not in order: a program of another version may ask for more than the one by which it was proposed. The
 * row is locked, so that it is adopted as it was proposed.
 */
async function proposedEdition(
  tx: Tx,
  rules: Rules,
  register: Register,
  id: string,
): Promise<{ readonly regulation: Regulation; readonly proposal: Proposal | null } | null> {
  const row = await tx.row<Drafted>(
    `SELECT d.body_json, d.proposed_by, p.name, d.proposed_at, d.document, d.from_on, d.rehearsed_json
     FROM regulation_drafts d LEFT JOIN people p ON p.province = d.province AND p.id = d.proposed_by
     WHERE d.province = ? AND d.id = ? FOR UPDATE OF d`,
    [register.province, id],
  );
  if (row === undefined) return null;
  const checked = checkEdition(JSON.parse(row.body_json), { id, province: rules.codeOf(register) });
  return 'faults' in checked ? null : { regulation: checked.regulation, proposal: proposalIn(row) };
}

function proposalIn(row: Drafted): Proposal | null {
  const { proposed_by: by, name, proposed_at: at, document, from_on: from, rehearsed_json } = row;
  if (by === null || at === null || document === null || from === null || rehearsed_json === null) return null;
  return { by, name, at, document, from, rehearsed: JSON.parse(rehearsed_json) as Proposal['rehearsed'] };
}
