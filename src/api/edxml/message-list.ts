/** Messages of the axis as their holders see them, the latest first. */
import { type Instant, inVietnam } from '../../../workflows/limits/time.js';
import { filesOf, type MessageRow, summaryOf } from '../../edxml/arriving/message-rows.js';
import { cursorOf } from '../../http/cursor.js';
import { rowsAfter } from '../../http/keyset.js';
import { type Page, pageOf, rowsWanted } from '../../http/page.js';
import type { Reader } from '../../persistence/store.js';
import type { AxisMessagesQuery, AxisMessageView } from './axis.views.js';

const ORDER = { name: 'edxml', column: 'm.arrived_at', key: 'm.sha256', descending: true, always: true } as const;

/** What waits for somebody. */
export const OPEN_STATES = ['answer', 'tray'] as const;

interface Listed extends MessageRow {
  readonly consultation_subject: string | null;
  readonly settler: string | null;
}

const SELECT = `SELECT m.*, c.subject AS consultation_subject, p.name AS settler FROM edxml_messages m
  LEFT JOIN consultations c ON c.province = m.province AND c.id = m.consultation_id
  LEFT JOIN people p ON p.province = m.province AND p.id = m.settled_by`;

export async function listMessages(
  reader: Reader,
  province: string,
  holder: string,
  query: AxisMessagesQuery,
): Promise<Page<AxisMessageView>> {
  const open = query.list !== 'all';
  const rows = await rowsAfter<Listed>(
    reader,
    {
      select: SELECT,
      where: ['m.province = ?', 'm.holder = ?', ...(open ? ['m.state = ANY(?)'] : [])],
      params: [province, holder, ...(open ? [[...OPEN_STATES]] : [])],
    },
    ORDER,
    query.cursor,
    rowsWanted(query),
  );
  return pageOf(rows, query, viewOf, ({ arrived_at, sha256 }) => cursorOf(ORDER.name, [arrived_at, sha256]));
}

export async function findMessage(reader: Reader, province: string, sha256: string): Promise<AxisMessageView | null> {
  const row = await reader.row<Listed>(`${SELECT} WHERE m.province = ? AND m.sha256 = ?`, [province, sha256]);
  return row === undefined ? null : viewOf(row);
}

/** How many messages wait for the people of an agency. */
export async function openMessages(reader: Reader, province: string, holder: string): Promise<number> {
  const row = await reader.row<{ n: number }>(
    'SELECT COUNT(*) AS n FROM edxml_messages WHERE province = ? AND holder = ? AND state = ANY(?)',
    [province, holder, [...OPEN_STATES]],
  );
  return Number(row?.n ?? 0);
}

const momentOf = (at: Instant | null): string | null => (at === null ? null : inVietnam(at));

function viewOf(row: Listed): AxisMessageView {
  const { fromName, code, on, typeName, subject, content, signer, description, references } = summaryOf(row);
  return {
    sha256: row.sha256,
    arrivedAt: inVietnam(row.arrived_at),
    fileName: row.file_name,
    size: row.size,
    sort: row.kind,
    state: row.state,
    reason: row.reason,
    detail: row.detail,
    outcome: row.outcome,
    holder: row.holder,
    fromOrgan: row.from_organ,
    fromName,
    status: row.status_code,
    code,
    on,
    typeName,
    subject,
    content,
    signer,
    description,
    references: [...references],
    files: filesOf(row),
    consultation: row.consultation_id,
    subjectOfConsultation: row.consultation_subject,
    agency: row.agency,
    settledAt: momentOf(row.settled_at),
    settledBy: row.settler,
    note: row.settled_note,
  };
}
