/** What may be asked of the inbox, and what it tells. Instants are written with +07:00. */
import { MESSAGE_KINDS, type MessageKind } from '../../../workflows/dossier/message-kinds.js';
import { PageQuery } from '../../http/page.js';
import { QueryFlag, QueryOneOf, QueryText } from '../../http/query-fields.js';
import { Moment, OneOf, Part, Text, WholeNumber } from '../../http/view-fields.js';

export class InboxQuery extends PageQuery {
  @QueryFlag({ description: 'Only what I have not read, or only what I have' })
  unread?: boolean;

  @QueryOneOf(MESSAGE_KINDS, { name: 'MessageKind' })
  kind?: MessageKind;

  @QueryText({ description: 'Only those about this consultation, or this case; `none` for those about neither' })
  consultation?: string;

  @QueryOneOf(['createdAt', '-createdAt'], { default: '-createdAt' })
  sort?: 'createdAt' | '-createdAt';
}

export class InboxMessage {
  @Text()
  id: string;

  @OneOf(MESSAGE_KINDS, 'MessageKind')
  kind: MessageKind;

  @Text({ description: 'The sentence, in the language of the answer' })
  text: string;

  @Text({ nullable: true })
  consultation: string | null;

  @Text({ nullable: true, description: 'Id of the case of discipline that it is about' })
  case: string | null;

  @Text({ nullable: true })
  subject: string | null;

  @Text({
    nullable: true,
    description: 'The agency whose deemed consent it tells of, by the name under which its opinion stands; else null',
  })
  deemedConsent: string | null;

  @Moment()
  createdAt: string;

  @Moment({ nullable: true, description: 'When the agency first listed it' })
  deliveredAt: string | null;

  @Moment({ nullable: true, description: 'When I read it' })
  readAt: string | null;
}

export class ReadMark {
  @Text()
  id: string;

  @Moment({ description: 'When I read it first' })
  readAt: string;
}

export class InboxDossiersQuery extends PageQuery {
  @QueryFlag({ description: 'Only messages that I have not read, or only those that I have' })
  unread?: boolean;

  @QueryOneOf(MESSAGE_KINDS, { name: 'MessageKind' })
  kind?: MessageKind;
}

/** What I was told about one consultation, or one case, in one line. */
export class InboxDossier {
  @Text({ nullable: true, description: 'Null for what is about no consultation' })
  consultation: string | null;

  @Text({ nullable: true, description: 'Id of the case of discipline; null for what is about none' })
  case: string | null;

  @Text({ nullable: true })
  subject: string | null;

  @WholeNumber({ description: 'How many messages there are about it, of those asked for' })
  messages: number;

  @WholeNumber({ description: 'How many of them I have not read' })
  unread: number;

  @Part(() => InboxMessage, { description: 'What is new: the latest that I have not read; else the latest' })
  latest: InboxMessage;
}

export class DossierReadMark {
  @WholeNumber({ description: 'How many messages this marked as read' })
  marked: number;
}
