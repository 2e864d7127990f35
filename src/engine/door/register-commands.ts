/**
 * Commands on the register of a province: delegation, reorganisation, an amended calendar. The law decides them
 * (workflows/register); here they are written, journaled in the register's own chain, and followed in the consultations
 * that they concern.
 */

import type { Actor, CommandInputs } from '../../../workflows/commands/commands.js';
import { type Refusal, refusal } from '../../../workflows/commands/refusals.js';
import type { Outage } from '../../../workflows/limits/standstill.js';
import type { Instant } from '../../../workflows/limits/time.js';
import {
  type Consequence,
  decideRegister,
  type RegisterMoment,
  refusedByConsultations,
} from '../../../workflows/register/decide-register.js';
import type { PersonInAgency } from '../../../workflows/register/register.checks.js';
import type { AgencyFunction, RegisterChange } from '../../../workflows/register/register.js';
import { chainEntry, EDITION, type EndedDelegation, GENESIS, REGISTER_CHAIN } from '../../journal/entry.js';
import { TimeWentBack } from '../../journal/order-in-time.js';
import type { Tx } from '../../persistence/store.js';
import { findPersonInAgency } from '../../rules/register/people-in-agency.js';
import { deliveredAmong } from '../../rules/register/province-functions.js';
import { actorOf, excerptOf, type Register } from '../../rules/register/register.js';
import { readRegister } from '../../rules/register/register-in-use.js';
import { adoptionRow } from '../../rules/register/stored-adoptions.js';
import {
  agencyRow,
  calendarRow,
  delegationRow,
  functionRow,
  storedCalendar,
} from '../../rules/register/stored-register.js';
import type { Accepted, CommandRequest, Outcome } from './command-request.js';
import type { DossierInProgress } from './dossier-in-progress.js';
import { agenciesNamed, functionsNamed, isOutdated } from './register-named.js';

/** The regulation that a command names, and how its body is kept; null where it names none that the province has. */
export type Named = (NonNullable<RegisterMoment['named']> & { readonly keep: () => Promise<void> }) | null;

export interface RegisterCircumstances {
  readonly now: Instant;
  readonly named: Named;
  /** Opens the dossiers of consultations, with the register as it is at that moment. */
  readonly open: (ids: readonly string[]) => Promise<Map<string, DossierInProgress>>;
  /** The outages that their limits are held against before they pass. */
  readonly known: (dossiers: readonly DossierInProgress[]) => Promise<readonly Outage[]>;
}

interface Carried {
  readonly outcome: Outcome;
  /** Files that are to be settled with it. */
  readonly settled: readonly DossierInProgress[];
}

/** The last entry of the register's chain. */
interface Head {
  readonly seq: number;
  readonly hash: string;
  /** Null before the first entry. */
  readonly at: Instant | null;
}

/** Carries out one command on the register, behind its exclusive lock. @returns its outcome and the dossiers that it changed */
export async function carryOutOnRegister(
  tx: Tx,
  request: CommandRequest,
  register: Register,
  circumstances: RegisterCircumstances,
): Promise<Carried> {
  const { now } = circumstances;
  const actor = actorOf(register, request.by, now);
  const head = await headOf(tx, register.province);
  if (head.at !== null && head.at > now) throw new TimeWentBack(REGISTER_CHAIN, head.at, now);
  const entry = `${REGISTER_CHAIN}.${head.seq + 1}`;
  if (await isOutdated(tx, register, request)) return refusedWith(refusal('stale'));
  const { named } = circumstances;
  const delivered = deliveredAmong(functionsNamed(request));
  const person = await personNamed(tx, request, actor);
  const decision = decideRegister(register, request, {
    at: now,
    actor,
    entry,
    named,
    person: person ?? null,
    delivered,
  });
  if (decision.refused !== null) return refusedWith(decision.refused);
  const { changes, consequence } = decision;
  const affected = consequence === null ? [] : await concerned(tx, register, consequence, circumstances);
  const dossiers = affected.flatMap(({ dossier }) => dossier ?? []);
  const refused = consequence === null ? null : refusedByConsultations(consequence, dossiers);
  if (refused !== null) return refusedWith(refused);
  const told = { actor, person, ended: endedBy(changes, register), delivered, agencies: agenciesNamed(request) };
  const outcome = await journal(tx, request, register, told, head, now, named);
  await named?.keep();
  for (const change of changes) await write(tx, register, change);
  const changed = await readRegister(tx, register.province);
  for (const inProgress of affected)
    if (consequence !== null) inProgress.under(changed).follow(consequence.command, actor, now, now);
  return { outcome, settled: affected };
}

const refusedWith = (found: Refusal): Carried => ({ outcome: { accepted: false, refusal: found }, settled: [] });

/**
 * What the people tell of the person whom a command names, in the agency for which it is given; null when there is no such
 * person there, undefined when it names none. The journal keeps it, so that a replay needs no people.
 */
async function personNamed(
  tx: Tx,
  { province, command, with: carried }: CommandRequest,
  { agency }: Actor,
): Promise<PersonInAgency | null | undefined> {
  if (command !== 'delegation.grant' && command !== 'delegation.revoke') return undefined;
  const { person } = carried as CommandInputs['delegation.grant' | 'delegation.revoke'];
  return person === undefined ? undefined : findPersonInAgency(tx, province, agency ?? '', person);
}

/** The delegations that a command ends, as they were granted: the entry alone says what no longer holds. */
function endedBy(changes: readonly RegisterChange[], register: Register): readonly EndedDelegation[] {
  const ids = changes.flatMap((change) => (change.kind === 'delegation-ended' ? [change.delegation] : []));
  return register.delegations
    .filter(({ id }) => ids.includes(id))
    .map(({ id, document, from, until }) => ({ id, document, from, until }));
}

async function headOf(tx: Tx, province: string): Promise<Head> {
  const last = await tx.row<Head>(
    'SELECT seq, hash, at FROM journal WHERE province = ? AND chain = ? ORDER BY seq DESC LIMIT 1',
    [province, REGISTER_CHAIN],
  );
  return last ?? { seq: 0, hash: GENESIS, at: null };
}

/** The dossiers of the consultations concerned. What has passed in them has passed under the register that held then. */
async function concerned(
  tx: Tx,
  { province }: Register,
  consequence: Consequence,
  { open, known, now }: RegisterCircumstances,
): Promise<DossierInProgress[]> {
  const ids =
    consequence.in === 'consultations-of-agency'
      ? await consultationsOf(tx, province, consequence.agency)
      : await consultationsWithOpenLimits(tx, province);
  const dossiers = [...(await open(ids)).values()];
  const outages = await known(dossiers);
  for (const inProgress of dossiers) inProgress.passLimits(now, outages);
  return dossiers;
}

async function consultationsOf(tx: Tx, province: string, agency: string): Promise<string[]> {
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

async function consultationsWithOpenLimits(tx: Tx, province: string): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(
    'SELECT DISTINCT consultation_id AS id FROM limits WHERE province = ? AND passed_at IS NULL ORDER BY id',
    [province],
  );
  return rows.map((row) => row.id);
}

async function write(
  tx: Tx,
  { province, calendarVersions, adoptions, functions }: Register,
  change: RegisterChange,
): Promise<void> {
  switch (change.kind) {
    case 'delegation-granted':
      await tx.insert('delegations', [delegationRow(province, change.delegation)]);
      return;
    case 'delegation-ended': {
      const { at, by } = change.ended;
      await tx.update('delegations', [{ province, id: change.delegation, ended_at: at, ended_by: by }]);
      return;
    }
    case 'functions-taken-over':
      await tx.execute(
        'UPDATE agencies SET functions_json = ?, version = version + 1 WHERE province = ? AND code = ?',
        [JSON.stringify(change.functions), province, change.agency],
      );
      return;
    case 'agency-dissolved':
      await tx.execute(
        'UPDATE agencies SET dissolved_at = ?, successors_json = ?, version = version + 1 WHERE province = ? AND code = ?',
        [change.at, JSON.stringify(change.successors), province, change.agency],
      );
      // What it was preparing as lead goes the way of what it leads: to the first of its successors.
      await tx.execute('UPDATE act_drafts SET owner = ? WHERE province = ? AND owner = ?', [
        change.successors[0]?.agency ?? change.agency,
        province,
        change.agency,
      ]);
      return;
    case 'regulation-adopted':
      await tx.insert('regulation_adoptions', [adoptionRow(province, change.adoption, adoptions.length + 1)]);
      // What was drafted is a record now.
      if (change.adoption.proposed !== undefined)
        await tx.remove('regulation_drafts', [{ province, id: change.adoption.regulation }]);
      return;
    case 'agency-classified':
      await tx.execute(
        'UPDATE agencies SET subordination = ?, external = ?, version = version + 1 WHERE province = ? AND code = ?',
        [change.subordination, change.external, province, change.agency],
      );
      return;
    case 'agency-added':
    case 'agency-changed':
    case 'function-worded':
      return writeKept(tx, province, functions, change);
    case 'calendar-amended': {
      const { stored, body } = storedCalendar(change.calendar, calendarVersions.size + 1, change.basis, change.at);
      await tx.insert('calendars', [{ ...calendarRow(province, stored), body_json: body }]);
    }
  }
}

type Kept = Extract<RegisterChange, { kind: 'agency-added' | 'agency-changed' | 'function-worded' }>;

/** What the administrator has entered or changed of agencies and functions. */
async function writeKept(tx: Tx, province: string, functions: Register['functions'], change: Kept): Promise<void> {
  if (change.kind === 'agency-added') {
    await tx.insert('agencies', [agencyRow(province, { agency: change.added, dissolved: null, version: 1 })]);
  } else if (change.kind === 'agency-changed') {
    const { version: _, ...row } = agencyRow(province, { agency: change.becomes, dissolved: null, version: 1 });
    await tx.update('agencies', [row]);
    await tx.execute('UPDATE agencies SET version = version + 1 WHERE province = ? AND code = ?', [
      province,
      change.agency,
    ]);
  } else {
    const version = (functions.get(change.function.code)?.version ?? 0) + 1;
    const row = functionRow(province, { ...change.function, version });
    if (version === 1) await tx.insert('functions', [row]);
    else await tx.update('functions', [row]);
  }
}

/** What the door tells of a command on the register, beside the command itself. */
interface Told {
  readonly actor: Actor;
  readonly person: PersonInAgency | null | undefined;
  readonly ended: readonly EndedDelegation[];
  /** Of the functions that it names, those that the program delivers. */
  readonly delivered: readonly AgencyFunction[];
  /** The codes of the agencies of which the entry keeps what they were before. */
  readonly agencies: readonly string[];
}

/** Journals a command of the register in the register's own chain, and makes every replica read the register again. */
async function journal(
  tx: Tx,
  request: CommandRequest,
  register: Register,
  { actor, person, ended, delivered, agencies }: Told,
  head: Head,
  now: Instant,
  named: Named,
): Promise<Accepted> {
  const { province, inUse } = register;
  await tx.execute('UPDATE provinces SET register_version = register_version + 1 WHERE code = ?', [province]);
  const seq = head.seq + 1;
  const { entry, hash } = chainEntry(head.hash, {
    province,
    chain: REGISTER_CHAIN,
    seq,
    at: now,
    effectiveAt: now,
    actor,
    command: request.command,
    with: request.with,
    facts: {
      law: EDITION,
      regulation: named?.hash ?? null,
      calendar: inUse.version,
      calendarHash: inUse.hash,
      register: excerptOf(register, agencies, {}),
      ...(person === undefined ? {} : { person }),
      ...(ended.length === 0 ? {} : { ended }),
      ...(named?.proposal === undefined ? {} : { proposal: named.proposal }),
      ...(delivered.length === 0 ? {} : { functions: delivered }),
    },
  });
  const row = { province, chain: REGISTER_CHAIN, seq, at: now, command: request.command, entry, hash };
  await tx.insert('journal', [row]);
  return { accepted: true, consultation: null, version: seq, seq, hash, at: now, replayed: false };
}
