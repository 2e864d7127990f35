/**
 * What arrives by the document axis: kept whole before anything is made of it, read, looked up, and written down once, whoever
 * brings it how often. The moment of its arrival is read in that transaction (decision 4).
 */
import { readFile, rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { type Instant, instantOf } from '../../../workflows/limits/time.js';
import type { Clock } from '../../engine/clock.js';
import { writeStatusDelivery } from '../../engine/outbox/axis.js';
import { FileFault } from '../../files/file-fault.js';
import type { OpenFiles } from '../../files/open-files.js';
import { receive } from '../../files/receive.js';
import type { Reader, Store, Tx } from '../../persistence/store.js';
import { sha256 as hashOf } from '../../platform/canonical-json.js';
import { BUSINESS_RECALL, effectOfStatus, STATUS_CODES } from '../format.js';
import { EdxmlFault } from '../reading/edxml-fault.js';
import type { EdxmlReader } from '../reading/edxml-reader.js';
import type { Incoming, IncomingDocument, IncomingStatus } from '../reading/incoming.js';
import { answerEvidence } from './answer-evidence.js';
import { layDraft } from './lay-draft.js';
import { type Matched, matchMessage } from './match-message.js';
import {
  type MessageFile,
  type MessageRow,
  type MessageSummary,
  NOTHING_SAID,
  type TrayReason,
} from './message-rows.js';
import { takeFiles } from './take-files.js';

export interface ArrivalParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly files: OpenFiles;
  /** Of the installation; a message that names an agency of another province of it belongs there. */
  readonly province: string;
  readonly reader: EdxmlReader;
  /** The largest message that is read, in bytes; a larger one is kept and told. */
  readonly largest: number;
}

/** By which way a message came. */
export type CameBy = 'folder' | 'http';

/** A message with more bytes is not even kept: it would fill the disk. */
const LARGEST_KEPT = 4 * 1024 * 1024 * 1024;

export interface Arrived {
  readonly sha256: string;
  /** False when the same bytes had arrived before. */
  readonly isNew: boolean;
  readonly state: MessageRow['state'];
}

/**
 * Takes a message in. When this returns, it is kept and written down; when it throws, nothing is, and it has to be brought again.
 * @throws FileFault `file-incomplete`, `file-too-large`; StorageError, StoreError, ScannerUnavailable
 */
export async function arrive(
  parts: ArrivalParts,
  stream: Readable,
  { cameBy, fileName }: { readonly cameBy: CameBy; readonly fileName: string },
): Promise<Arrived> {
  const { files, store } = parts;
  const received = await receive(stream, files.incoming, LARGEST_KEPT).catch((error: unknown) => {
    if (error instanceof FileFault && error.code === 'file-empty') return null;
    throw error;
  });
  const { sha256, size } = received ?? { sha256: hashOf(''), size: 0 };
  try {
    const read = await understood(parts, received?.path ?? null, size);
    const province = 'fault' in read ? parts.province : await provinceOf(store.reader, parts.province, read);
    if (received !== null) await files.storage.keep({ province, sha256 }, received.path);
    const base = { province, sha256, came_by: cameBy, file_name: fileName.slice(0, 300), size };
    return await write(parts, base, read);
  } finally {
    if (received !== null) await rm(received.path, { force: true });
  }
}

type Read = Incoming | { readonly fault: EdxmlFault };

async function understood({ reader, largest }: ArrivalParts, path: string | null, size: number): Promise<Read> {
  try {
    if (path === null) throw new EdxmlFault('empty');
    if (size > largest) throw new EdxmlFault('too-large', `${size} bytes`);
    return await reader.read(await readFile(path));
  } catch (error) {
    if (error instanceof EdxmlFault) return { fault: error };
    throw error;
  }
}

async function provinceOf(reader: Reader, usual: string, message: Incoming): Promise<string> {
  const named = [
    ...(message.kind === 'document' ? message.to.map(({ id }) => id) : []),
    ...message.responseFor.map(({ organId }) => organId),
  ].filter((id) => id !== '');
  const provinces = await reader.rows<{ code: string }>('SELECT code FROM provinces ORDER BY code');
  for (const { code } of provinces) {
    const found = await reader.row(
      'SELECT organ_id FROM edxml_organs WHERE province = ? AND organ_id = ANY(?) LIMIT 1',
      [code, named],
    );
    if (found !== undefined) return code;
  }
  return usual;
}

interface Base {
  readonly province: string;
  readonly sha256: string;
  readonly came_by: CameBy;
  readonly file_name: string;
  readonly size: number;
}

async function write({ store, clock, files }: ArrivalParts, base: Base, read: Read): Promise<Arrived> {
  const { province, sha256 } = base;
  const office = (await officeOf(store.reader, province)) ?? '';
  const found = 'fault' in read ? null : await matchMessage(store.reader, province, read);
  const standing = found === null ? null : await standingOf(store.reader, province, found);
  const row =
    'fault' in read || found === null ? brokenRow(base, read, office) : messageRow(base, read, found, standing, office);
  const isAnswer = row.state === 'answer' && !('fault' in read) && read.kind === 'document';
  const taken: MessageFile[] = isAnswer
    ? await takeFiles(files.files, { province, agency: row.holder }, read.attachments)
    : namesOf(read);
  return store.write(async (tx) => {
    const arrivedAt = instantOf(await clock.now(tx));
    const whole: MessageRow = { ...row, arrived_at: arrivedAt, files_json: JSON.stringify(taken) };
    if ((await tx.insert('edxml_messages', [{ ...whole }], 'ignore')) === 0) return known(tx, base);
    if (isAnswer) await layAnswer(tx, whole, read, taken, arrivedAt);
    if (whole.kind === 'document' && found !== null) await tellArrived(tx, whole, found, arrivedAt);
    return { sha256, isNew: true, state: row.state };
  });
}

/** The agency is told by the axis that its document has arrived (QĐ 28/2018/QĐ-TTg), whatever is made of it. */
async function tellArrived(tx: Tx, { province, sha256 }: MessageRow, { sender }: Matched, at: Instant): Promise<void> {
  if (sender !== null)
    await writeStatusDelivery(tx, { province, sha256, agency: sender, status: STATUS_CODES.arrived }, at);
}

async function known(tx: Tx, { province, sha256 }: Base): Promise<Arrived> {
  const row = await tx.row<Pick<MessageRow, 'state'>>(
    'SELECT state FROM edxml_messages WHERE province = ? AND sha256 = ?',
    [province, sha256],
  );
  return { sha256, isNew: false, state: row?.state ?? 'tray' };
}

/** Lays an answer that is matched before the clerk of the lead. */
export async function layAnswer(
  tx: Tx,
  {
    province,
    consultation_id,
    agency,
    arrived_at,
  }: Pick<MessageRow, 'province' | 'consultation_id' | 'agency' | 'arrived_at'>,
  document: Pick<IncomingDocument, 'typeName' | 'code' | 'on'>,
  files: readonly MessageFile[],
  now: Instant,
): Promise<void> {
  if (consultation_id === null || agency === null) return;
  const evidence = answerEvidence(document);
  await layDraft(tx, { province, consultation: consultation_id, agency, evidence, receivedAt: arrived_at, files }, now);
}

const namesOf = (read: Read): MessageFile[] =>
  'fault' in read || read.kind === 'status'
    ? []
    : read.attachments.map(({ name, content }) => ({
        sha256: null,
        name,
        fault: content === null ? 'file-broken' : null,
      }));

async function officeOf(reader: Reader, province: string): Promise<string | null> {
  const row = await reader.row<{ code: string }>(
    `SELECT code FROM agencies WHERE province = ? AND kind = 'office' AND dissolved_at IS NULL ORDER BY code LIMIT 1`,
    [province],
  );
  return row?.code ?? null;
}

/** Whether the request of a message is received already; null where there is none that runs. */
async function standingOf(reader: Reader, province: string, { consultation, agency }: Matched) {
  if (consultation === null || agency === null) return null;
  const row = await reader.row<{ received_at: Instant | null; state: string }>(
    `SELECT received_at, state FROM opinions WHERE province = ? AND consultation_id = ? AND agency = ? AND current = TRUE
     ORDER BY round DESC LIMIT 1`,
    [province, consultation, agency],
  );
  return row ?? null;
}

const UNSETTLED = { outcome: null, settled_at: null, settled_by: null, settled_note: null } as const;
const UNMATCHED = {
  from_organ: null,
  status_code: null,
  consultation_id: null,
  agency: null,
  letter_code: null,
} as const;

/** The moment and the files are written with it. */
type NewRow = Omit<MessageRow, 'arrived_at' | 'files_json'>;

function brokenRow(base: Base, read: Read, office: string): NewRow {
  const fault = 'fault' in read ? read.fault : new EdxmlFault('not-edxml');
  return {
    ...base,
    ...UNMATCHED,
    ...UNSETTLED,
    kind: 'broken',
    state: 'tray',
    reason: fault.code,
    detail: fault.detail,
    holder: office,
    summary_json: JSON.stringify(NOTHING_SAID),
  };
}

function messageRow(
  base: Base,
  read: Incoming,
  found: Matched,
  standing: { readonly received_at: Instant | null; readonly state: string } | null,
  office: string,
): NewRow {
  const received = standing !== null && (standing.received_at !== null || standing.state !== 'awaiting');
  const fate = read.kind === 'document' ? fateOfDocument(read, found) : fateOfStatus(read, found, received);
  return {
    ...base,
    ...UNSETTLED,
    ...fate,
    kind: read.kind,
    detail: found.detail,
    holder: found.holder === '' ? office : found.holder,
    from_organ: read.from.id === '' ? null : read.from.id,
    status_code: read.kind === 'status' ? read.status : null,
    consultation_id: found.consultation,
    agency: found.agency,
    letter_code: found.letter,
    summary_json: JSON.stringify(summaryOf(read)),
  };
}

type Fate = Pick<MessageRow, 'state' | 'reason' | 'outcome'>;

const toTray = (reason: TrayReason): Fate => ({ state: 'tray', reason, outcome: null });
const NOTED: Fate = { state: 'done', reason: null, outcome: 'noted' };

function fateOfDocument({ business }: IncomingDocument, { why }: Matched): Fate {
  // What is asked back need not be a document of ours: that it is asked for comes first.
  if (business === BUSINESS_RECALL) return toTray('recall-asked');
  if (why !== null) return toTray(why);
  return { state: 'answer', reason: null, outcome: null };
}

const OVER: readonly TrayReason[] = ['consultation-ended', 'earlier-request', 'request-taken-back'];

/** What only tells of what is over, or is known already, is noted; what somebody has to see goes to the tray. */
function fateOfStatus({ status }: IncomingStatus, { why, asks }: Matched, received: boolean): Fate {
  if (why !== null && !OVER.includes(why)) return toTray(why);
  switch (effectOfStatus(status)) {
    case 'noted':
      return NOTED;
    case 'refused':
      return toTray('reception-refused');
    case 'recall':
      return toTray('recall-asked');
    case 'unknown':
      return toTray('unknown-status');
    case 'work-without-receipt':
      return why !== null || received || !asks ? NOTED : toTray('work-without-receipt');
    case 'receipt':
      return why !== null || received || !asks ? NOTED : { state: 'receipt', reason: null, outcome: null };
  }
}

function summaryOf(read: Incoming): MessageSummary {
  const replaces = read.kind === 'document' ? read.replaces : [];
  const of = { ...NOTHING_SAID, fromName: read.from.name, references: [...read.responseFor, ...replaces] };
  if (read.kind === 'status') return { ...of, description: read.description, signer: read.staff, toldAt: read.at };
  const { code, on, typeName, subject, content, signer } = read;
  return {
    ...of,
    code,
    on,
    typeName,
    subject,
    content,
    signer: [signer.position, signer.name].filter(Boolean).join(' '),
  };
}
