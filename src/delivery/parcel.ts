/** What a worker takes out of the outbox, and what became of it. */
import type { Instant } from '../../workflows/limits/time.js';
import type { Channel, DeliveredKind, DeliveryState } from '../engine/outbox/outbox.js';
import type { UndeliveredReason } from '../engine/outbox/undelivered-reasons.js';

export interface DeliveryRow {
  readonly province: string;
  readonly id: string;
  readonly message_id: string;
  readonly channel: Channel;
  /** Id of the person or of the endpoint; empty for channel `none`. */
  readonly recipient: string;
  /** Where it goes instead of the address that is entered for the recipient; null but where that was changed. */
  readonly former_address: string | null;
  readonly agency: string;
  readonly kind: DeliveredKind;
  readonly consultation_id: string | null;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly due_at: Instant;
  readonly created_at: Instant;
}

/** Rows that are sent as one thing to one recipient: one, or those of a digest. */
export interface Parcel {
  readonly province: string;
  /** The same for the same rows, whoever sends them and how often: receivers know by it what they have already. */
  readonly key: string;
  readonly recipient: string;
  readonly rows: readonly [DeliveryRow, ...DeliveryRow[]];
}

export interface Sent {
  readonly result: 'sent';
  readonly address: string;
}

/** It may go well another time. */
export interface Later {
  readonly result: 'later';
  readonly address: string | null;
  /** What was said or seen, for the administrator. */
  readonly detail: string;
  /** Nothing could be said to the receiving side at all, so it is not about this parcel. */
  readonly unreachable: boolean;
}

/** It will never go well as it is. */
export interface Never {
  readonly result: 'never';
  readonly address: string | null;
  readonly reason: UndeliveredReason;
  readonly detail: string;
}

export type Attempt = Sent | Later | Never;

/** One way of sending. */
export interface Lane {
  readonly channel: Channel;
  /** How many parcels are under way at once. */
  readonly width: number;
  /** How long one attempt takes at most, in milliseconds; the lane itself ends it then. */
  readonly attemptMs: number;
  send(parcel: Parcel): Promise<Attempt>;
  /** Cuts what is under way. */
  close(): void;
}
