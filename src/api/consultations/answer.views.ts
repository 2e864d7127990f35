/** What an agency answered, and its comments, as the API shows them. */
import { RESULTS, type ResolutionResult, WEIGHTS, type Weight } from '../../../workflows/commands/commands.js';
import { POSITIONS, type Position } from '../../../workflows/regulation/regulation.js';
import { Flag, Moment, OneOf, Parts, PartsByKey, Text } from '../../http/view-fields.js';
import { AttachedFileView, WITH_FILES } from './attached.views.js';

export class AnswerToQuestionView {
  @Text()
  question: string;

  @OneOf(POSITIONS, 'Position')
  position: Position;

  @Text({ nullable: true })
  text: string | null;
}

export class AnswerView {
  @OneOf(POSITIONS, 'Position')
  position: Position;

  @Text({ nullable: true })
  reason: string | null;

  @Text({ nullable: true })
  alternative: string | null;

  @Parts(() => AnswerToQuestionView)
  answers: AnswerToQuestionView[];

  @Moment()
  receivedAt: string;

  @Text({ nullable: true, description: 'Id of the person who signed it' })
  by: string | null;

  @Text({ nullable: true, description: 'For an agency outside: the proof of what came' })
  evidence: string | null;

  @Text({ description: 'SHA-256 of the text that was answered' })
  proposalHash: string;

  @Text({ nullable: true, description: 'SHA-256 of the whole request that was answered' })
  requestHash: string | null;

  @Parts(() => AttachedFileView, WITH_FILES)
  attachments?: readonly AttachedFileView[];
}

export class CommentView {
  @OneOf(WEIGHTS, 'Weight')
  weight: Weight;

  @Flag()
  condition: boolean;

  @OneOf(RESULTS, 'ResolutionResult', { nullable: true })
  result: ResolutionResult | null;

  @Flag({ nullable: true, description: 'Null until the agency yields (false) or maintains (true)' })
  maintained: boolean | null;

  @Text()
  text: string;

  @Text({ nullable: true })
  question: string | null;

  @Text({ nullable: true })
  explanation: string | null;

  @Moment({ nullable: true })
  resolvedAt: string | null;

  @Parts(() => AttachedFileView, WITH_FILES)
  attachments?: readonly AttachedFileView[];
}

export class LateAnswerView extends AnswerView {
  @PartsByKey(CommentView, { description: 'By key' })
  comments: Record<string, CommentView>;
}
