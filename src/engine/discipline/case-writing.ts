/** Deciding one act on a case and writing what comes of it, within a transaction: the case, its entry, what it tells people. */
import { type Actor, CLOCK } from '../../../workflows/commands/actors.js';
import type { Case } from '../../../workflows/discipline/case.js';
import type { CaseFacts } from '../../../workflows/discipline/case-facts.js';
import { PASS_LIMIT } from '../../../workflows/discipline/clock/pass-limit.js';
import { decideCase } from '../../../workflows/discipline/decide-case.js';
import type { CaseCommandName } from '../../../workflows/discipline/inputs.js';
import { civilDateOf, type Instant } from '../../../workflows/limits/time.js';
import { caseRow, type StoredCase } from '../../dossiers/case-rows.js';
import { caseFileRows } from '../../dossiers/file-rows.js';
import { messageRows } from '../../dossiers/message-rows.js';
import { procedureRow } from '../../dossiers/procedure-rows.js';
import { journalCase } from '../../journal/case-entry.js';
import type { Store, Tx } from '../../persistence/store.js';
import { toldOfCase } from '../../rules/reading/told-of-case.js';
import type { Register } from '../../rules/register/register.js';
import type { Rules } from '../../rules/rules.js';
import { type OutboxOptions, writeDeliveries } from '../outbox/outbox.js';
import type { CaseOutcome, CaseRequest } from './case-request.js';
import { factsOfCase, homeAffairsOf } from './facts-of-case.js';
import { reportFactsOfCase } from './report-facts-of-case.js';

/** The transaction, and what it is told by. */
export interface CaseWriting {
  readonly store: Store;
  readonly tx: Tx;
  readonly province: string;
  readonly register: Register;
  readonly rules: Rules;
  /** The moment at which it is written. */
  readonly now: Instant;
  readonly outbox?: OutboxOptions;
}

/** A command with who gives it, and the moment as of which it is decided. */
export interface ActingRequest extends CaseRequest {
  readonly actor: Actor;
  readonly as: Instant;
}

/** The clock, for the agency that has the case in hand. */
export const clockFor = (agency: string, { agencies }: Register): Actor => ({
  ...CLOCK,
  agency,
  agencyKind: agencies.get(agency)?.kind ?? null,
});

/** Decides a command on what was found, and writes what comes of it; nothing where it is refused. */
export async function decideAndWrite(
  writing: CaseWriting,
  found: StoredCase | null,
  request: ActingRequest,
): Promise<CaseOutcome> {
  const { tx, register, rules } = writing;
  const { id, command, actor, as, malformed = [] } = request;
  const standing = found?.standing ?? null;
  const told = await reportFactsOfCase(tx, { register, rules, at: as }, request);
  const contested = told.objection?.step;
  const facts = { ...(await factsOfCase(tx, register, request, { standing, at: as, contested })), ...told };
  const circumstances = { at: as, today: civilDateOf(as), actor, facts, malformed };
  const decided = decideCase(standing, { command, with: request.with }, circumstances);
  if (decided.refused !== null) return { accepted: false, refusal: decided.refused };
  const version = await writeStep(writing, found, {
    ...{ id, command, input: request.with, actor, facts, as, next: decided.next },
  });
  return { accepted: true, id, version, replayed: false };
}

interface Step {
  readonly id: string;
  readonly command: CaseCommandName | typeof PASS_LIMIT;
  readonly input: object;
  readonly actor: Actor;
  readonly facts: CaseFacts;
  readonly as: Instant;
  readonly next: Case;
}

/** Writes that a limit passed. The case was decided by `passLimit`. */
export function writePassed(
  writing: CaseWriting,
  found: StoredCase,
  { next, as, limit }: { readonly next: Case; readonly as: Instant; readonly limit: string },
): Promise<number> {
  const { register } = writing;
  const { office, chairman, agencies: known } = register;
  const { holder, concerns, raisedBy } = next.context;
  const agencies: Record<string, CaseFacts['agencies'][string]> = {};
  for (const code of [holder.agency, concerns.agency, raisedBy]) {
    const agency = known.get(code ?? '');
    if (agency !== undefined) agencies[agency.code] = { name: agency.name, kind: agency.kind };
  }
  const facts = { agencies, people: {}, office, chairman, homeAffairs: homeAffairsOf(register) };
  const actor = clockFor(holder.agency, register);
  return writeStep(writing, found, { id: found.id, command: PASS_LIMIT, input: { limit }, actor, facts, as, next });
}

/** @returns the version that it made */
async function writeStep(writing: CaseWriting, found: StoredCase | null, step: Step): Promise<number> {
  const { store, tx, province, now, outbox } = writing;
  const { id, command, actor, facts, next, as } = step;
  const version = (found?.version ?? 0) + 1;
  const carried = { command, case: id, version, input: step.input, facts };
  const seq = await journalCase(store, tx, province, carried, { actor, at: now, effectiveAt: as });
  const stored: StoredCase = { id, version, changedAt: as, standing: next };
  const row = caseRow(province, stored);
  if (version === 1) await tx.insert('discipline_cases', [row]);
  else await tx.update('discipline_cases', [row]);
  const figures = procedureRow(province, stored);
  if (figures !== null && version === 1) await tx.insert('procedure_figures', [figures]);
  else if (figures !== null) await tx.update('procedure_figures', [figures]);
  await tx.insert('discipline_steps', [{ province, case_id: id, version, seq }]);
  const references = caseFileRows(province, id, command, step.input);
  if (references.length > 0) await tx.insert('file_references', references, 'ignore');
  const messages = messageRows(
    province,
    { id, is: 'case' },
    { seq, at: now, messages: toldOfCase(found?.standing ?? null, next, { command, actor, facts }) },
  );
  if (messages.length === 0) return version;
  await tx.insert('inbox_messages', messages);
  if (outbox !== undefined) await Promise.all(writeDeliveries(tx, messages, now, outbox));
  return version;
}
