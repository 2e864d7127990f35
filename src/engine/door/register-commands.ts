/**
 * Commands on the register of a province: delegation, reorganisation, an amended calendar. Each is journaled in the
 * register's own chain; what it changes in consultations is decided by the law, journaled in theirs, and told to the parties.
 */
import { mayAct } from '../../../workflows/commands/authority.js';
import type { Actor, CommandInputs, SystemCommand } from '../../../workflows/commands/commands.js';
import type { Refusal } from '../../../workflows/commands/refusals.js';
import { refusal } from '../../../workflows/commands/refusals.js';
import { amendCalendar, type CalendarAmendment } from '../../../workflows/limits/calendar.js';
import { checkAmendment } from '../../../workflows/limits/check-calendar.js';
import type { Instant } from '../../../workflows/limits/time.js';
import { isBlank } from '../../../workflows/step/check.js';
import { chainEntry, GENESIS, REGISTER_CHAIN } from '../../journal/entry.js';
import type { Tx } from '../../persistence/store.js';
import { canonicalJson, sha256 } from '../../platform/canonical-json.js';
import { actorOf, excerptOf, type Register } from '../../rules/register/register.js';
import { readRegister } from '../../rules/register/stored-register.js';
import type { CommandRequest, Outcome } from './command-request.js';
import type { DossierInProgress } from './dossier-in-progress.js';

export interface RegisterCircumstances {
  readonly now: Instant;
  /** Opens the files of consultations, with the register as it is at that moment. */
  readonly open: (ids: readonly string[]) => Promise<Map<string, DossierInProgress>>;
}

interface Carried {
  readonly outcome: Outcome;
  /** Files that are to be settled with it. */
  readonly settled: readonly DossierInProgress[];
}

export async function carryOutOnRegister(
  tx: Tx,
  request: CommandRequest,
  register: Register,
  circumstances: RegisterCircumstances,
): Promise<Carried> {
  const actor = actorOf(register, request.by, circumstances.now);
  const refused = mayAct(request.command, actor, null) ?? malformed(request);
  if (refused !== null) return refusedWith(refused);
  switch (request.command) {
    case 'delegation.grant':
      return grantDelegation(tx, request, register, actor, circumstances);
    case 'agency.reorganise':
      return reorganise(tx, request, register, actor, circumstances);
    case 'calendar.amend':
      return amend(tx, request, register, actor, circumstances);
    default:
      return refusedWith(refusal('unknown-consultation'));
  }
}

const refusedWith = (found: Refusal): Carried => ({ outcome: { accepted: false, refusal: found }, settled: [] });

function malformed(request: CommandRequest): Refusal | null {
  const field = request.malformed?.[0];
  return field === undefined ? null : refusal('invalid-input', field);
}

/** A head lends the head's powers to a deputy or officer of the same agency, from an instant until before another. */
async function grantDelegation(
  tx: Tx,
  request: CommandRequest,
  register: Register,
  actor: Actor,
  { now }: RegisterCircumstances,
): Promise<Carried> {
  const { to, from, until } = request.with as CommandInputs['delegation.grant'];
  if (to === undefined) return refusedWith(refusal('field-required', '/to'));
  if (to !== 'deputy' && to !== 'officer') return refusedWith(refusal('invalid-input', '/to'));
  if (from === undefined) return refusedWith(refusal('field-required', '/from'));
  if (until === undefined) return refusedWith(refusal('field-required', '/until'));
  if (until <= from || until <= now) return refusedWith(refusal('invalid-input', '/until'));
  const outcome = await journal(tx, request, register, actor, now);
  await tx.insert('delegations', [
    {
      province: register.province,
      id: `${REGISTER_CHAIN}.${outcome.seq}`,
      agency: actor.agency,
      to_role: to,
      from_at: from,
      until_at: until,
      granted_by: actor.person,
      granted_at: now,
    },
  ]);
  return { outcome, settled: [] };
}

/** Functions pass to the bodies that take them over; open requests go with them (NQ 190/2025/QH15). */
async function reorganise(
  tx: Tx,
  request: CommandRequest,
  register: Register,
  actor: Actor,
  circumstances: RegisterCircumstances,
): Promise<Carried> {
  const { from, successors, basis } = request.with as CommandInputs['agency.reorganise'];
  const refused = reorganisationInOrder(request.with as CommandInputs['agency.reorganise'], register);
  if (refused !== null) return refusedWith(refused);
  const transfer: Extract<SystemCommand, { command: 'agency.transferred' }> = {
    command: 'agency.transferred',
    with: {
      from: from ?? '',
      successors: (successors ?? []).map(({ agency, functions }) => ({
        agency: agency ?? '',
        functions: functions ?? [],
      })),
      basis: basis ?? '',
    },
  };
  const files = await circumstances.open(await affectedBy(tx, register.province, transfer.with.from));
  for (const file of files.values()) file.passLimits(circumstances.now);
  const orphan = [...files.values()].flatMap((file) => orphans(file, transfer)).at(0);
  if (orphan !== undefined) return refusedWith(refusal('successor-required', '/successors'));
  const outcome = await journal(tx, request, register, actor, circumstances.now);
  await handOverFunctions(tx, register, transfer.with, circumstances.now);
  for (const file of files.values()) file.follow(transfer, actor, circumstances.now, circumstances.now);
  return { outcome, settled: [...files.values()] };
}

function reorganisationInOrder(input: CommandInputs['agency.reorganise'], register: Register): Refusal | null {
  const { from, successors = [], basis } = input;
  if (isBlank(from)) return refusal('field-required', '/from');
  const former = register.agencies.get(from as string);
  if (former === undefined) return refusal('unknown-agency', '/from');
  if (former.kind !== 'department') return refusal('invalid-input', '/from');
  if (successors.length === 0) return refusal('successor-required', '/successors');
  for (const [index, { agency, functions }] of successors.entries()) {
    if (isBlank(agency) || !register.agencies.has(agency as string) || agency === from)
      return refusal('unknown-agency', `/successors/${index}/agency`);
    if (functions === undefined || functions.length === 0)
      return refusal('field-required', `/successors/${index}/functions`);
  }
  return isBlank(basis) ? refusal('field-required', '/basis') : null;
}

/** Consultations in which the agency asks, or answers, and that have not ended, and those whose conditions it still keeps. */
async function affectedBy(tx: Tx, province: string, agency: string): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(
    `SELECT id FROM consultations WHERE province = ? AND lead = ? AND ended_at IS NULL
     UNION
     SELECT o.consultation_id AS id FROM opinions o
     JOIN consultations c ON c.province = o.province AND c.id = o.consultation_id
     WHERE o.province = ? AND o.agency = ? AND c.ended_at IS NULL
     ORDER BY id`,
    [province, agency, province, agency],
  );
  return rows.map((row) => row.id);
}

/** Open opinions whose function nobody takes over: they would be nobody's. */
function orphans(
  file: DossierInProgress,
  { with: transfer }: { with: { from: string; successors: readonly { functions: readonly string[] }[] } },
) {
  const open = ['awaiting', 'clarifying', 'returned', 'overdue'];
  return (file.dossier?.opinions ?? []).filter(
    ({ state, context }) =>
      context.heldBy === transfer.from &&
      open.includes(state) &&
      !transfer.successors.some((successor) => successor.functions.includes(context.function)),
  );
}

async function handOverFunctions(
  tx: Tx,
  register: Register,
  transfer: Extract<SystemCommand, { command: 'agency.transferred' }>['with'],
  now: Instant,
): Promise<void> {
  for (const { agency, functions } of transfer.successors) {
    const all = new Set([...(register.agencies.get(agency)?.functions ?? []), ...functions]);
    await tx.execute('UPDATE agencies SET functions_json = ?, version = version + 1 WHERE province = ? AND code = ?', [
      JSON.stringify([...all]),
      register.province,
      agency,
    ]);
  }
  await tx.execute(
    'UPDATE agencies SET dissolved_at = ?, successors_json = ?, version = version + 1 WHERE province = ? AND code = ?',
    [now, JSON.stringify(transfer.successors), register.province, transfer.from],
  );
}

/** A later notice changes the calendar: open limits are counted again, for a stated reason, and the parties are told. */
async function amend(
  tx: Tx,
  request: CommandRequest,
  register: Register,
  actor: Actor,
  circumstances: RegisterCircumstances,
): Promise<Carried> {
  const { version, daysOff = [], workedSaturdays = [], basis } = request.with as CommandInputs['calendar.amend'];
  if (isBlank(version)) return refusedWith(refusal('field-required', '/version'));
  if (isBlank(basis)) return refusedWith(refusal('field-required', '/basis'));
  if (daysOff.length + workedSaturdays.length === 0) return refusedWith(refusal('field-required', '/daysOff'));
  const checked = checkAmendment({ version, daysOff, workedSaturdays, basis });
  if ('faults' in checked) return refusedWith(refusal('invalid-input', `/${checked.faults[0]?.path.join('/') ?? ''}`));
  const { amendment } = checked;
  const taken = await tx.row('SELECT version FROM calendars WHERE province = ? AND version = ?', [
    register.province,
    amendment.version,
  ]);
  if (taken !== undefined) return refusedWith(refusal('invalid-input', '/version'));
  const before = await circumstances.open(await withOpenLimits(tx, register.province));
  // What has passed has passed under the calendar that held then.
  for (const file of before.values()) file.passLimits(circumstances.now);
  const outcome = await journal(tx, request, register, actor, circumstances.now);
  await storeCalendar(tx, register, amendment, circumstances.now);
  const amended = await readRegister(tx, register.province);
  const files = [...before.values()].map((file) => file.under(amended));
  const command = {
    command: 'calendar.amended',
    with: { version: amendment.version, basis: amendment.basis },
  } as const;
  for (const file of files) file.follow(command, actor, circumstances.now, circumstances.now);
  return { outcome, settled: files };
}

async function withOpenLimits(tx: Tx, province: string): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(
    'SELECT DISTINCT consultation_id AS id FROM limits WHERE province = ? AND passed_at IS NULL ORDER BY id',
    [province],
  );
  return rows.map((row) => row.id);
}

async function storeCalendar(tx: Tx, register: Register, amendment: CalendarAmendment, now: Instant): Promise<void> {
  const calendar = amendCalendar(register.inUse.calendar, amendment);
  const body = canonicalJson(calendar);
  const ordinal = await tx.row<{ next: number }>('SELECT COUNT(*) + 1 AS next FROM calendars WHERE province = ?', [
    register.province,
  ]);
  await tx.insert('calendars', [
    {
      province: register.province,
      version: calendar.version,
      calendar_id: calendar.id,
      hash: sha256(body),
      ordinal: Number(ordinal?.next ?? 1),
      basis: amendment.basis,
      body_json: body,
      stored_at: now,
    },
  ]);
}

/** Journals a command of the register in the register's own chain, and makes every replica read the register again. */
async function journal(
  tx: Tx,
  request: CommandRequest,
  register: Register,
  actor: Actor,
  now: Instant,
): Promise<Extract<Outcome, { accepted: true }>> {
  // The row of the province is the lock: register commands of all replicas come one after another.
  await tx.execute('UPDATE provinces SET register_version = register_version + 1 WHERE code = ?', [register.province]);
  const last = await tx.row<{ seq: number; hash: string }>(
    'SELECT seq, hash FROM journal WHERE province = ? AND chain = ? ORDER BY seq DESC LIMIT 1',
    [register.province, REGISTER_CHAIN],
  );
  const seq = (last?.seq ?? 0) + 1;
  const { entry, hash } = chainEntry(last?.hash ?? GENESIS, {
    province: register.province,
    chain: REGISTER_CHAIN,
    seq,
    at: now,
    effectiveAt: now,
    actor,
    command: request.command,
    with: request.with,
    facts: {
      regulation: null,
      calendar: register.inUse.version,
      calendarHash: register.inUse.hash,
      register: excerptOf(register, [], {}),
    },
  });
  const row = {
    province: register.province,
    chain: REGISTER_CHAIN,
    seq,
    at: now,
    command: request.command,
    entry,
    hash,
  };
  await tx.insert('journal', [row]);
  return { accepted: true, consultation: null, version: seq, seq, hash, at: now, replayed: false };
}
