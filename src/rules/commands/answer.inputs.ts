import { WEIGHTS, type Weight } from '../../../workflows/commands/commands.js';
import { Flag, OneOf, Parts, Text } from './fields.js';

/** The position on one question. */
export class AnswerToQuestion {
  @Text('Name of the question', 'q1')
  question?: string;

  @Text('The position', 'agree')
  position?: string;

  @Text('What is said to it', 'Phù hợp quy hoạch chung')
  text?: string;
}

/** A remark on the proposal, to which the lead owes an explanation. */
export class Comment {
  @Text('Name of the comment, unique in the answer', 'c1')
  key?: string;

  @Text('Name of the question that it belongs to', 'q1')
  question?: string;

  @Text('The comment', 'Đề nghị bổ sung hành lang cây xanh')
  text?: string;

  @OneOf('How much depends on it', WEIGHTS, 'main')
  weight?: Weight;

  @Flag('Whether the agreement depends on it')
  condition?: boolean;
}

/** An answer, or a clearer one. */
export class AnswerOpinion {
  @Text('Only where the lead’s clerk enters the answer of an agency outside: its code', 'CAT')
  agency?: string;

  @Text('Only then: the proof of what came', 'Công văn số 1234/CAT-PC07 ngày 22/5/2023')
  evidence?: string;

  @Text('The position as a whole', 'agree')
  position?: string;

  @Text('Reasons; needed to disagree', 'Vượt chỉ tiêu sử dụng đất')
  reason?: string;

  @Text('The alternative; needed to disagree', 'Giảm quy mô còn 40 ha')
  alternative?: string;

  @Parts('A position on every question asked', () => AnswerToQuestion)
  answers?: AnswerToQuestion[];

  @Parts('Comments', () => Comment)
  comments?: Comment[];
}
