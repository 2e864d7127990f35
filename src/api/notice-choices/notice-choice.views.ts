/** How a person is told, as the API takes and shows it. */
import { MESSAGE_KINDS, type MessageKind } from '../../../workflows/dossier/message-kinds.js';
import { BodyOneOf } from '../../http/body-fields.js';
import { Flag, OneOf, Parts, Text } from '../../http/view-fields.js';

/** at-once · daily: in one e-mail at seven in the morning · never: in the inbox alone. */
export const EMAIL_CHOICES = ['at-once', 'daily', 'never'] as const;
export type EmailChoice = (typeof EMAIL_CHOICES)[number];

export class NoticeChoiceInput {
  @BodyOneOf(EMAIL_CHOICES, 'EmailChoice')
  email: EmailChoice;
}

export class NoticeChoiceView {
  @OneOf(MESSAGE_KINDS, 'MessageKind')
  kind: MessageKind;

  @OneOf(EMAIL_CHOICES, 'EmailChoice')
  email: EmailChoice;

  @Flag({ description: 'Whether it is always sent at once: a limit comes near or has passed' })
  always: boolean;
}

export class NoticeChoicesView {
  @Text({ nullable: true, description: 'My e-mail address, which an administrator enters; null where there is none' })
  address: string | null;

  @Flag({ description: 'Whether this installation sends e-mail' })
  mailServer: boolean;

  @Parts(() => NoticeChoiceView, { description: 'Every kind of message; all of them are in the inbox as well' })
  choices: NoticeChoiceView[];
}
