/** What was to be sent, to whom, and what became of it: for the administrator, latest first. */
import { type Instant, inVietnam } from '../../../workflows/limits/time.js';
import {
  CHANNELS,
  type Channel,
  DELIVERED_KINDS,
  DELIVERY_STATES,
  type DeliveredKind,
  type DeliveryState,
} from '../../engine/outbox/outbox.js';
import { UNDELIVERED_REASONS, type UndeliveredReason } from '../../engine/outbox/undelivered-reasons.js';
import { cursorOf } from '../../http/cursor.js';
import { rowsAfter } from '../../http/keyset.js';
import { type Page, PageQuery, pageOf, rowsWanted } from '../../http/page.js';
import { QueryOneOf, QueryText } from '../../http/query-fields.js';
import { Flag, Moment, OneOf, Text, WholeNumber } from '../../http/view-fields.js';
import type { Param, Reader } from '../../persistence/store.js';

export class DeliveriesQuery extends PageQuery {
  @QueryOneOf(DELIVERY_STATES, { name: 'DeliveryState' })
  state?: DeliveryState;

  @QueryOneOf(CHANNELS, { name: 'Channel' })
  channel?: Channel;

  @QueryText({ description: 'Code of the agency that is told' })
  agency?: string;
}

export class DeliveryView {
  @Text({ description: 'The key that receivers see' })
  id: string;

  @OneOf(CHANNELS, 'Channel')
  channel: Channel;

  @OneOf(DELIVERY_STATES, 'DeliveryState')
  state: DeliveryState;

  @OneOf(DELIVERED_KINDS, 'DeliveredKind')
  kind: DeliveredKind;

  @Text({ description: 'Code of the agency that is told; empty for a person of none' })
  agency: string;

  @Text({ nullable: true, description: 'Name of the person, or what the endpoint is; null where there is none' })
  recipient: string | null;

  @Text({ nullable: true, description: 'Where it went at the last attempt, or would go' })
  address: string | null;

  @Text({ nullable: true })
  consultation: string | null;

  @Text({ nullable: true })
  subject: string | null;

  @WholeNumber()
  attempts: number;

  @OneOf(UNDELIVERED_REASONS, 'UndeliveredReason', { nullable: true, description: 'Why it was given up' })
  reason: UndeliveredReason | null;

  @Text({ nullable: true, description: 'What the other side said at the last attempt, in its own words' })
  detail: string | null;

  @Moment()
  createdAt: string;

  @Moment({ nullable: true, description: 'Not before this it is tried again; null where it is not' })
  nextAt: string | null;

  @Moment({ nullable: true, description: 'When it was sent or given up' })
  doneAt: string | null;

  @Flag({ description: 'Whether a worker has it right now' })
  underWay: boolean;
}

export class DeliveryCounts {
  @WholeNumber()
  waiting: number;

  @WholeNumber()
  parked: number;

  @Flag({ description: 'Whether a mail server is configured' })
  mailServer: boolean;
}

interface Row {
  readonly id: string;
  readonly channel: Channel;
  readonly state: DeliveryState;
  readonly kind: DeliveredKind;
  readonly agency: string;
  readonly person: string | null;
  readonly email: string | null;
  readonly endpoint: string | null;
  readonly url: string | null;
  readonly address: string | null;
  readonly former_address: string | null;
  readonly consultation_id: string | null;
  readonly subject: string | null;
  readonly attempts: number;
  readonly reason: UndeliveredReason | null;
  readonly detail: string | null;
  readonly created_at: Instant;
  readonly due_at: Instant;
  readonly done_at: Instant | null;
  readonly claimed_by: string | null;
}

const SELECT = `SELECT d.id, d.channel, d.state, d.kind, d.agency, p.name AS person, p.email, e.description AS endpoint, e.url,
    d.address, d.former_address, d.consultation_id, c.subject, d.attempts, d.reason, d.detail, d.created_at, d.due_at, d.done_at, d.claimed_by
  FROM deliveries d
  LEFT JOIN people p ON p.province = d.province AND p.id = d.recipient
  LEFT JOIN webhook_endpoints e ON e.province = d.province AND e.id = d.recipient
  LEFT JOIN consultations c ON c.province = d.province AND c.id = d.consultation_id`;
const ORDER = 'deliveries';

/** A page of deliveries, the latest first. */
export async function listDeliveries(
  reader: Reader,
  province: string,
  query: DeliveriesQuery,
): Promise<Page<DeliveryView>> {
  const { agency, state, channel, cursor } = query;
  const where = ['d.province = ?', 'd.state = ?', 'd.channel = ?', ...(agency === undefined ? [] : ['d.agency = ?'])];
  const wanted = rowsWanted(query);
  // The indexes have each state and channel in the order of the list, so the pages of these few are laid side by side.
  const parts = (state === undefined ? DELIVERY_STATES : [state]).flatMap((one) =>
    (channel === undefined ? CHANNELS : [channel]).map((by): Param[] => [province, one, by]),
  );
  const pages = parts.map((part) =>
    rowsAfter<Row>(
      reader,
      { select: SELECT, where, params: [...part, ...(agency === undefined ? [] : [agency])] },
      { name: ORDER, column: 'd.created_at', key: 'd.id', descending: true, always: true },
      cursor,
      wanted,
    ),
  );
  const rows = (await Promise.all(pages)).flat();
  rows.sort(latestFirst).splice(wanted);
  return pageOf(rows, query, shown, (row) => cursorOf(ORDER, [row.created_at, row.id]));
}

const latestFirst = (one: Row, other: Row): number => {
  if (one.created_at !== other.created_at) return one.created_at > other.created_at ? -1 : 1;
  return one.id > other.id ? -1 : 1;
};

/** One delivery; undefined when there is none. */
export async function findDelivery(reader: Reader, province: string, id: string): Promise<DeliveryView | undefined> {
  const row = await reader.row<Row>(`${SELECT} WHERE d.province = ? AND d.id = ?`, [province, id]);
  return row === undefined ? undefined : shown(row);
}

function shown(row: Row): DeliveryView {
  const { id, channel, state, kind, agency, attempts, reason, detail, subject } = row;
  return {
    id,
    channel,
    state,
    kind,
    agency,
    recipient: row.person ?? row.endpoint,
    address: row.address ?? row.former_address ?? row.email ?? row.url,
    consultation: row.consultation_id,
    subject,
    attempts,
    reason,
    detail,
    createdAt: inVietnam(row.created_at),
    nextAt: state === 'waiting' && row.claimed_by === null ? inVietnam(row.due_at) : null,
    doneAt: row.done_at === null ? null : inVietnam(row.done_at),
    underWay: row.claimed_by !== null,
  };
}
