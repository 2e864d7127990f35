/** What a webhook receives: the documented event, made from a message of the inbox. */
import { CASE_MESSAGES, type CaseMessageKind } from '../../../workflows/dossier/case-message-kinds.js';
import { MESSAGE_KINDS, type MessageKind } from '../../../workflows/dossier/message-kinds.js';
import { Moment, OneOf, Part, Text } from '../../http/view-fields.js';

const PREFIX = 'message.';

export type ToldKind = Exclude<MessageKind, CaseMessageKind>;

/** What other systems may be told: nothing of cases of discipline, which only people read whom docs/access.md names. */
const TOLD_KINDS = MESSAGE_KINDS.filter(
  (kind): kind is ToldKind => !(CASE_MESSAGES as readonly string[]).includes(kind),
);

/** The types of events: one for each kind of message of a consultation, as "message.request-received". */
export const WEBHOOK_EVENTS = TOLD_KINDS.map((kind) => `${PREFIX}${kind}` as const);
export type WebhookEventType = (typeof WEBHOOK_EVENTS)[number];

/** The kind of message behind a type of event. */
export const kindOfEvent = (type: WebhookEventType): ToldKind => type.slice(PREFIX.length) as ToldKind;
export const eventOfKind = (kind: ToldKind): WebhookEventType => `${PREFIX}${kind}`;

export class WebhookEventData {
  @Text({ description: 'Id of the message: the same for every receiver of it' })
  id: string;

  @Text({ description: 'Code of the province' })
  province: string;

  @Text({ description: 'Code of the agency that is told' })
  agency: string;

  @Text({ nullable: true, description: 'The role in it that is told; null for everybody' })
  role: string | null;

  @Text({ nullable: true, description: 'Id of the consultation; null where it is about none' })
  consultation: string | null;

  @Text({ nullable: true })
  subject: string | null;

  @Moment({ nullable: true, description: 'The limit that the message names' })
  dueAt: string | null;

  @Text({ description: 'The sentence of the inbox, in Vietnamese' })
  text: string;

  @Text({ nullable: true, description: 'Where people open the dossier' })
  url: string | null;
}

/** The body of a webhook request. Its headers `webhook-id`, `webhook-timestamp` and `webhook-signature` follow Standard Webhooks. */
export class WebhookEvent {
  @OneOf(WEBHOOK_EVENTS, 'WebhookEventType')
  type: WebhookEventType;

  @Moment({ description: 'When the agency was told, by the clock of the law' })
  timestamp: string;

  @Part(() => WebhookEventData)
  data: WebhookEventData;
}

/** The event of a message. */
export function webhookEventOf({
  kind,
  at,
  ...data
}: WebhookEventData & { readonly kind: ToldKind; readonly at: string }): WebhookEvent {
  return { type: eventOfKind(kind), timestamp: at, data };
}
