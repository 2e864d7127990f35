/**
 * Writes what a batch has decided: state, limits, notices, journal, inbox, what is sent of it and the facts of letters, set by
 * set, in the transaction that it was decided in. Nothing that must survive is done after the commit (design §4).
 */
import { type Dossier, type RunningLimit, runningLimits } from '../../../workflows/dossier/dossier.js';
import type { Instant } from '../../../workflows/limits/time.js';
import { type Opinion, opinionKey } from '../../../workflows/opinion/opinion.js';
import {
  changedConsultationColumns,
  changedOpinionRow,
  consultationColumns,
  disputeRow,
  limitKey,
  opinionRow,
} from '../../dossiers/dossier-rows.js';
import { messageRows } from '../../dossiers/message-rows.js';
import {
  collectSearchIndex,
  noChanges,
  type SearchIndexChanges,
  writeSearchIndex,
} from '../../dossiers/search-index-rows.js';
import type { LetterAct } from '../../letters/freeze/act.js';
import { writeLetters } from '../../letters/freeze/write-letters.js';
import type { Row, Tx } from '../../persistence/store.js';
import { type OutboxOptions, writeDeliveries } from '../outbox/outbox.js';
import type { DossierInProgress } from './dossier-in-progress.js';

/** Another transaction changed a consultation meanwhile: this one is given up and nothing of it remains. */
export class ConcurrentChange extends Error {
  override readonly name = 'ConcurrentChange';
}

/** What changes in a consultation, and the version that it was decided on. */
interface Seen {
  readonly row: Row;
  readonly version: number;
}

interface Writing {
  readonly newConsultations: Row[];
  readonly consultations: Seen[];
  readonly newOpinions: Row[];
  readonly opinions: Row[];
  readonly newDisputes: Row[];
  readonly disputes: Row[];
  readonly newLimits: Row[];
  readonly passedLimits: Row[];
  readonly endedLimits: Row[];
  readonly newNotices: Row[];
  readonly notices: Row[];
  readonly entries: Row[];
  readonly messages: Row[];
  readonly fileReferences: Row[];
  readonly searchIndex: SearchIndexChanges;
  /** By province. */
  readonly letterActs: Map<string, LetterAct[]>;
}

/**
 * Settles all dossiers of a batch; dossiers that nothing happened to cost nothing. The statements are carried out in this order
 * and travel together, as none needs the result of another.
 * @param outbox what is written down to be sent; left out, nothing is sent to anybody outside the inbox
 * @throws ConcurrentChange
 */
export async function settle(
  tx: Tx,
  dossiers: Iterable<DossierInProgress>,
  now: Instant,
  outbox?: OutboxOptions,
): Promise<void> {
  const writing = collect(dossiers, now);
  const [, updated, claimed] = await Promise.all([
    tx.insert('consultations', writing.newConsultations),
    updateConsultations(tx, writing.consultations),
    tx.update('limits', writing.passedLimits),
    tx.insert('opinions', writing.newOpinions),
    ...byColumns(writing.opinions, (row) => row).map((rows) => tx.update('opinions', rows)),
    tx.insert('disputes', writing.newDisputes),
    tx.update('disputes', writing.disputes),
    tx.remove('limits', writing.endedLimits),
    tx.insert('limits', writing.newLimits),
    tx.insert('notices', writing.newNotices),
    tx.update('notices', writing.notices),
    tx.insert('journal', writing.entries),
    tx.insert('inbox_messages', writing.messages),
    ...(outbox === undefined ? [] : writeDeliveries(tx, writing.messages, now, outbox)),
    // A file may be named by several acts.
    tx.insert('file_references', writing.fileReferences, 'ignore'),
    ...writeSearchIndex(tx, writing.searchIndex),
  ]);
  // After the journal, which a letter may refer to.
  for (const [province, acts] of writing.letterActs) await writeLetters(tx, province, acts);
  if (updated !== writing.consultations.length) throw new ConcurrentChange('A consultation was changed meanwhile.');
  if (claimed !== writing.passedLimits.length) throw new ConcurrentChange('A limit was recorded meanwhile.');
}

async function updateConsultations(tx: Tx, seen: readonly Seen[]): Promise<number> {
  const updates = byColumns(seen, ({ row }) => row).map((same) =>
    tx.update(
      'consultations',
      same.map(({ row }) => row),
      { column: 'version', seen: same.map(({ version }) => version) },
    ),
  );
  return (await Promise.all(updates)).reduce((sum, updated) => sum + updated, 0);
}

/** Rows with the same columns go together, as the set-based statements of the store ask for. */
function byColumns<T>(changes: readonly T[], rowOf: (change: T) => Row): T[][] {
  const groups = new Map<string, T[]>();
  for (const change of changes) {
    const columns = Object.keys(rowOf(change)).join(' ');
    const group = groups.get(columns);
    if (group === undefined) groups.set(columns, [change]);
    else group.push(change);
  }
  return [...groups.values()];
}

function collect(dossiers: Iterable<DossierInProgress>, now: Instant): Writing {
  const writing: Writing = {
    newConsultations: [],
    consultations: [],
    newOpinions: [],
    opinions: [],
    newDisputes: [],
    disputes: [],
    newLimits: [],
    passedLimits: [],
    endedLimits: [],
    newNotices: [],
    notices: [],
    entries: [],
    messages: [],
    fileReferences: [],
    searchIndex: noChanges(),
    letterActs: new Map(),
  };
  for (const inProgress of dossiers) {
    if (!inProgress.changed) continue;
    collectConsultation(writing, inProgress, now);
    collectOpinions(writing, inProgress);
    collectDisputes(writing, inProgress);
    collectLimits(writing, inProgress, now);
    writing.entries.push(...inProgress.entries);
    writing.fileReferences.push(...inProgress.fileReferences);
    collectMessages(writing, inProgress);
    const { province, letterActs } = inProgress;
    if (letterActs.length > 0)
      writing.letterActs.set(province, [...(writing.letterActs.get(province) ?? []), ...letterActs]);
    collectSearchIndex(writing.searchIndex, inProgress.province, inProgress.found?.dossier ?? null, inProgress.dossier);
  }
  return writing;
}

function collectConsultation(writing: Writing, inProgress: DossierInProgress, now: Instant): void {
  const { dossier, found } = inProgress;
  if (dossier === null) return;
  const row = found === null ? consultationColumns(dossier) : changedConsultationColumns(found.dossier, dossier);
  row.province = inProgress.province;
  row.id = inProgress.id;
  row.version = inProgress.seq;
  row.journal_seq = inProgress.seq;
  row.journal_hash = inProgress.hash;
  row.updated_at = now;
  // A draft may have outlived the regulation that it was begun under.
  if (inProgress.newlyPinned) {
    row.regulation_id = inProgress.regulation.id;
    row.regulation_hash = inProgress.regulationHash;
  }
  if (found !== null) {
    writing.consultations.push({ row, version: found.version });
    return;
  }
  row.anchored_seq = 0;
  row.created_at = dossier.consultation.context.createdAt;
  writing.newConsultations.push(row);
}

function collectOpinions(writing: Writing, inProgress: DossierInProgress): void {
  const { dossier, found } = inProgress;
  if (dossier === null) return;
  const before = found?.dossier.opinions ?? [];
  // A row says whether its round is the current one; what it waits for may be the lead's to do, or a session's confirmation.
  const { rounds, lead } = dossier.consultation.context;
  const former = found?.dossier.consultation.context;
  const moved = former?.rounds !== rounds || former.lead !== lead || found?.dossier.disputes !== dossier.disputes;
  for (const [index, opinion] of dossier.opinions.entries()) {
    const old = before[index];
    if (old === opinion && !moved) continue;
    if (old === undefined || found === null)
      writing.newOpinions.push(opinionRow(inProgress.province, dossier, opinion));
    else {
      const row = changedOpinionRow(inProgress.province, found.dossier, old, dossier, opinion);
      if (row !== null) writing.opinions.push(row);
    }
    collectNotice(writing, inProgress, opinion, old);
  }
}

/** The row of a notice is the claim that there is exactly one for a deemed consent (I4). */
function collectNotice(
  writing: Writing,
  inProgress: DossierInProgress,
  opinion: Opinion,
  old: Opinion | undefined,
): void {
  const { notice, settledAt } = opinion.context;
  const before = old?.context.notice ?? null;
  if (notice === before) return;
  const standing = notice ?? before;
  if (standing === null) return;
  const row: Row = {
    province: inProgress.province,
    consultation_id: inProgress.id,
    opinion_key: opinionKey(opinion.context),
    state: notice === null ? 'void' : notice.state,
    due_at: standing.dueAt,
    issued_at: standing.issuedAt,
    number: standing.number,
  };
  if (before !== null) {
    writing.notices.push(row);
    return;
  }
  row.deemed_at = settledAt;
  writing.newNotices.push(row);
}

function collectDisputes(writing: Writing, inProgress: DossierInProgress): void {
  const before = inProgress.found?.dossier.disputes ?? [];
  for (const [index, dispute] of (inProgress.dossier?.disputes ?? []).entries()) {
    const old = before[index];
    if (old === dispute) continue;
    (old === undefined ? writing.newDisputes : writing.disputes).push(
      disputeRow(inProgress.province, inProgress.id, dispute),
    );
  }
}

/**
 * Rows of limits follow the state: what newly runs is inserted, what no longer runs goes, what has passed is marked. A limit
 * is of one opinion or dispute, so only those that have changed are looked at.
 */
function collectLimits(writing: Writing, inProgress: DossierInProgress, now: Instant): void {
  const before = byKey(runningLimits(changedParts(inProgress.found?.dossier, inProgress.dossier)));
  const after = byKey(runningLimits(changedParts(inProgress.dossier, inProgress.found?.dossier)));
  const passed = byKey(inProgress.passed);
  const row = (limit: RunningLimit, passedAt: Instant | null) => {
    const columns = limitKey(inProgress.province, inProgress.id, limit);
    columns.passed_at = passedAt;
    return columns;
  };
  for (const [name, limit] of passed)
    (before.has(name) ? writing.passedLimits : writing.newLimits).push(row(limit, now));
  for (const [name, limit] of after)
    if (!before.has(name) && !passed.has(name)) writing.newLimits.push(row(limit, null));
  for (const [name, limit] of before)
    if (!after.has(name) && !passed.has(name))
      writing.endedLimits.push(limitKey(inProgress.province, inProgress.id, limit));
}

type Parts = Pick<Dossier, 'opinions' | 'disputes'>;

/** The opinions and disputes of a dossier that the other one has not, or not so. */
function changedParts(dossier: Parts | null | undefined, other: Parts | null | undefined): Parts {
  const { opinions, disputes } = dossier ?? { opinions: [], disputes: [] };
  return {
    opinions: opinions.filter((opinion, index) => opinion !== other?.opinions[index]),
    disputes: disputes.filter((dispute, index) => dispute !== other?.disputes[index]),
  };
}

function byKey(limits: readonly RunningLimit[]): Map<string, RunningLimit> {
  return new Map(limits.map((limit) => [`${limit.subject} ${limit.kind} ${limit.dueAt}`, limit]));
}

function collectMessages(writing: Writing, inProgress: DossierInProgress): void {
  for (const told of inProgress.notifications)
    writing.messages.push(...messageRows(inProgress.province, { id: inProgress.id, is: 'consultation' }, told));
}
