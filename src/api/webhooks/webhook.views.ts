/** Where other systems receive what agencies are told, as the API takes and shows it. */
import { BodyFlag, BodyLine, BodySomeOf } from '../../http/body-fields.js';
import { Flag, Moment, Parts, SomeOf, Text } from '../../http/view-fields.js';
import { WEBHOOK_EVENTS, type WebhookEventType } from './webhook-event.js';

export class WebhookInput {
  @BodyLine({
    description: 'https, without user name; plain http only into networks that the configuration names',
    example: 'https://qlvb.phuyen.gov.vn/hooks/dong-thuan',
    minLength: 1,
    maxLength: 2000,
  })
  url: string;

  @BodyLine({ description: 'What it is', example: 'Hệ thống quản lý văn bản', minLength: 1, maxLength: 200 })
  description: string;

  @BodyLine({
    nullable: true,
    description: 'Code of the agency whose messages it receives; null: of all',
    example: 'SXD',
  })
  agency: string | null;

  @BodySomeOf(WEBHOOK_EVENTS, 'WebhookEventType', { description: 'Which events it receives; at least one' })
  events: WebhookEventType[];
}

export class WebhookSwitchInput {
  @BodyFlag({ description: 'False: nothing more is sent, and what waits is given up' })
  active: boolean;
}

export class WebhookView {
  @Text()
  id: string;

  @Text()
  url: string;

  @Text()
  description: string;

  @Text({ nullable: true })
  agency: string | null;

  @SomeOf(WEBHOOK_EVENTS, 'WebhookEventType')
  events: WebhookEventType[];

  @Flag()
  active: boolean;

  @Moment()
  createdAt: string;
}

export class WebhooksView {
  @Parts(() => WebhookView, { description: 'At most 50' })
  items: WebhookView[];
}

/** Shown once: it cannot be read again. */
export class WebhookSecretView extends WebhookView {
  @Text({ description: 'By which the receiver checks `webhook-signature`; it is shown this once', example: 'whsec_…' })
  secret: string;
}
