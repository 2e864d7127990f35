/**
 * Writes what a batch has decided: state, limits, notices, journal and inbox, set by set, in the transaction that it was
 * decided in. Nothing that must survive is done after the commit (design §4).
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
import type { Row, Tx } from '../../persistence/store.js';
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
  readonly searchIndex: SearchIndexChanges;
}

/**
 * Settles all files of a batch; files that nothing happened to cost nothing. The statements are carried out in this order
 * and travel together, as none needs the result of another. @throws ConcurrentChange
 */
export async function settle(tx: Tx, files: Iterable<DossierInProgress>, now: Instant): Promise<void> {
  const writing = collect(files, now);
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
    ...writeSearchIndex(tx, writing.searchIndex),
  ]);
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

function collect(files: Iterable<DossierInProgress>, now: Instant): Writing {
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
    searchIndex: noChanges(),
  };
  for (const file of files) {
    if (!file.changed) continue;
    collectConsultation(writing, file, now);
    collectOpinions(writing, file);
    collectDisputes(writing, file);
    collectLimits(writing, file, now);
    writing.entries.push(...file.entries);
    collectMessages(writing, file);
    collectSearchIndex(writing.searchIndex, file.province, file.found?.dossier ?? null, file.dossier);
  }
  return writing;
}

function collectConsultation(writing: Writing, file: DossierInProgress, now: Instant): void {
  const { dossier, found } = file;
  if (dossier === null) return;
  const row = found === null ? consultationColumns(dossier) : changedConsultationColumns(found.dossier, dossier);
  row.province = file.province;
  row.id = file.id;
  row.version = file.seq;
  row.journal_seq = file.seq;
  row.journal_hash = file.hash;
  row.updated_at = now;
  // A draft may have outlived the regulation that it was begun under.
  if (file.newlyPinned) {
    row.regulation_id = file.regulation.id;
    row.regulation_hash = file.regulationHash;
  }
  if (found !== null) {
    writing.consultations.push({ row, version: found.version });
    return;
  }
  row.anchored_seq = 0;
  row.created_at = dossier.consultation.context.createdAt;
  writing.newConsultations.push(row);
}

function collectOpinions(writing: Writing, file: DossierInProgress): void {
  const { dossier, found } = file;
  if (dossier === null) return;
  const before = found?.dossier.opinions ?? [];
  // A row says whether its round is the current one, and what it waits for may be the lead's to do: both can change alone.
  const { rounds, lead } = dossier.consultation.context;
  const former = found?.dossier.consultation.context;
  const moved = former?.rounds !== rounds || former.lead !== lead;
  for (const [index, opinion] of dossier.opinions.entries()) {
    const old = before[index];
    if (old === opinion && !moved) continue;
    if (old === undefined || found === null) writing.newOpinions.push(opinionRow(file.province, dossier, opinion));
    else {
      const row = changedOpinionRow(file.province, found.dossier, old, dossier, opinion);
      if (row !== null) writing.opinions.push(row);
    }
    collectNotice(writing, file, opinion, old);
  }
}

/** The row of a notice is the claim that there is exactly one for a deemed consent (I4). */
function collectNotice(writing: Writing, file: DossierInProgress, opinion: Opinion, old: Opinion | undefined): void {
  const { notice, settledAt } = opinion.context;
  const before = old?.context.notice ?? null;
  if (notice === before) return;
  const standing = notice ?? before;
  if (standing === null) return;
  const row: Row = {
    province: file.province,
    consultation_id: file.id,
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

function collectDisputes(writing: Writing, file: DossierInProgress): void {
  const before = file.found?.dossier.disputes ?? [];
  for (const [index, dispute] of (file.dossier?.disputes ?? []).entries()) {
    const old = before[index];
    if (old === dispute) continue;
    (old === undefined ? writing.newDisputes : writing.disputes).push(disputeRow(file.province, file.id, dispute));
  }
}

/**
 * Rows of limits follow the state: what newly runs is inserted, what no longer runs goes, what has passed is marked. A limit
 * is of one opinion or dispute, so only those that have changed are looked at.
 */
function collectLimits(writing: Writing, file: DossierInProgress, now: Instant): void {
  const before = byKey(runningLimits(changedParts(file.found?.dossier, file.dossier)));
  const after = byKey(runningLimits(changedParts(file.dossier, file.found?.dossier)));
  const passed = byKey(file.passed);
  const row = (limit: RunningLimit, passedAt: Instant | null) => {
    const columns = limitKey(file.province, file.id, limit);
    columns.passed_at = passedAt;
    return columns;
  };
  for (const [name, limit] of passed)
    (before.has(name) ? writing.passedLimits : writing.newLimits).push(row(limit, now));
  for (const [name, limit] of after)
    if (!before.has(name) && !passed.has(name)) writing.newLimits.push(row(limit, null));
  for (const [name, limit] of before)
    if (!after.has(name) && !passed.has(name)) writing.endedLimits.push(limitKey(file.province, file.id, limit));
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

function collectMessages(writing: Writing, file: DossierInProgress): void {
  for (const told of file.notifications) writing.messages.push(...messageRows(file.province, file.id, told));
}
