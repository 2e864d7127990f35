/** Messages of the document axis and the codes of agencies there, as the API takes and shows them. */
import {
  MESSAGE_OUTCOMES,
  MESSAGE_SORTS,
  MESSAGE_STATES,
  type MessageOutcome,
  type MessageSort,
  type MessageState,
  TRAY_REASONS,
  type TrayReason,
} from '../../edxml/arriving/message-rows.js';
import { BodyLine, BodyText } from '../../http/body-fields.js';
import { PageQuery } from '../../http/page.js';
import { QueryOneOf } from '../../http/query-fields.js';
import { Day, Flag, Moment, OneOf, Parts, Text, WholeNumber } from '../../http/view-fields.js';

export const SHA256 = /^[0-9a-f]{64}$/;

/** open: what waits for a clerk · all: everything that arrived. */
const LISTS = ['open', 'all'] as const;

export class AxisMessagesQuery extends PageQuery {
  @QueryOneOf(LISTS, { name: 'AxisMessagesList', default: 'open' })
  list?: (typeof LISTS)[number];
}

class AxisReferenceView {
  @Text({ description: 'Organisation code of who issued it; empty where it is not named' })
  organId: string;

  @Text({ example: '45/SKHĐT-QLQH' })
  code: string;

  @Day({ nullable: true })
  on: string | null;
}

class AxisFileView {
  @Text()
  name: string;

  @Text({ nullable: true, description: 'SHA-256 once it is taken in; null where it is not, or could not be' })
  sha256: string | null;

  @Text({ nullable: true, description: 'Why it could not be taken in: a code of the problems of files' })
  fault: string | null;
}

export class AxisMessageView {
  @Text({ description: 'SHA-256 of the file as it arrived: its name here' })
  sha256: string;

  @Moment({ description: 'When it arrived: the moment of receipt of what it carries' })
  arrivedAt: string;

  @Text({ description: 'The name under which it came' })
  fileName: string;

  @WholeNumber({ description: 'In bytes' })
  size: number;

  @OneOf(MESSAGE_SORTS, 'AxisMessageSort')
  sort: MessageSort;

  @OneOf(MESSAGE_STATES, 'AxisMessageState')
  state: MessageState;

  @OneOf(TRAY_REASONS, 'AxisTrayReason', { nullable: true, description: 'Why it needs a clerk' })
  reason: TrayReason | null;

  @Text({ nullable: true, description: 'What was found where, for who looks into it' })
  detail: string | null;

  @OneOf(MESSAGE_OUTCOMES, 'AxisMessageOutcome', { nullable: true })
  outcome: MessageOutcome | null;

  @Text({ description: 'Code of the agency whose clerk works on it' })
  holder: string;

  @Text({ nullable: true, description: 'Organisation code of its sender' })
  fromOrgan: string | null;

  @Text({ description: 'Name of its sender, as it calls itself' })
  fromName: string;

  @Text({ nullable: true, description: 'Of a status message: two digits' })
  status: string | null;

  @Text({ description: 'Number and symbol of the document' })
  code: string;

  @Day({ nullable: true, description: 'The day of the document' })
  on: string | null;

  @Text()
  typeName: string;

  @Text()
  subject: string;

  @Text()
  content: string;

  @Text({ description: 'Who signed it, or who told the status' })
  signer: string;

  @Text({ description: 'What a status message says in words' })
  description: string;

  @Parts(() => AxisReferenceView, { description: 'The documents of ours that it answers to, as it names them' })
  references: AxisReferenceView[];

  @Parts(() => AxisFileView)
  files: AxisFileView[];

  @Text({ nullable: true, description: 'The consultation to which it belongs, as far as it is known' })
  consultation: string | null;

  @Text({ nullable: true })
  subjectOfConsultation: string | null;

  @Text({ nullable: true, description: 'Code of the agency that was asked there and answers' })
  agency: string | null;

  @Moment({ nullable: true })
  settledAt: string | null;

  @Text({ nullable: true, description: 'Name of who settled it; null where the machine did' })
  settledBy: string | null;

  @Text({ nullable: true, description: 'Why it was set aside' })
  note: string | null;
}

export class AxisCandidateView {
  @Text({ format: 'uuid' })
  consultation: string;

  @Text()
  subject: string;

  @Text({ description: 'Code of the agency outside that was asked' })
  agency: string;

  @Text({ nullable: true, description: 'Number of the last letter by which it was asked' })
  request: string | null;

  @Flag({ description: 'Whether it is what the message itself points to, as far as that is known' })
  likely: boolean;
}

export class AxisCandidatesView {
  @Parts(() => AxisCandidateView)
  candidates: AxisCandidateView[];
}

export class AxisMatchInput {
  @BodyLine({ description: 'Id of the consultation, led by my agency', minLength: 1, maxLength: 100 })
  consultation: string;

  @BodyLine({
    description: 'Code of the agency outside that was asked there',
    example: 'CAT',
    minLength: 1,
    maxLength: 100,
  })
  agency: string;
}

export class AxisAsideInput {
  @BodyText({ description: 'Why it is set aside', example: 'Gửi nhầm địa chỉ', minLength: 1, maxLength: 1000 })
  reason: string;
}

export class AxisArrivedView {
  @Text({ description: 'SHA-256 of what was sent: it is kept under it' })
  sha256: string;

  @Flag({ description: 'False when the same bytes had arrived before' })
  isNew: boolean;
}

export class AxisOrganView {
  @Text({ description: 'Code of the agency' })
  agency: string;

  @Text()
  name: string;

  @Flag({ description: 'Whether it is outside this system and so is reached by the axis' })
  external: boolean;

  @Text({ nullable: true, description: 'Its organisation code; null where it has none', example: 'H45.05' })
  organId: string | null;
}

export class AxisOrgansView {
  @Parts(() => AxisOrganView)
  organs: AxisOrganView[];
}

export class AxisOrganInput {
  @BodyLine({
    nullable: true,
    description: 'The organisation code from now on; the one before stays known as a former one. Null: none',
    example: 'H45.05',
    maxLength: 60,
  })
  organId: string | null;
}
