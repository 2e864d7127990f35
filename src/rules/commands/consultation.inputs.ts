import { AUTHORITIES, type Authority } from '../../../workflows/commands/commands.js';
import type { Budget } from '../../../workflows/limits/limit.js';
import { URGENCIES, type Urgency } from '../../../workflows/regulation/regulation.js';
import { OneOf, Parts, Text, Texts } from './fields.js';
import { LimitField } from './limit.inputs.js';

/** A question that the consulted agencies answer one by one. */
export class Question {
  @Text('Name of the question, unique in the consultation', 'q1')
  key?: string;

  @Text('The question', 'Sự phù hợp với quy hoạch xây dựng')
  text?: string;

  @Texts('Codes of the agencies that are asked; left out: all', ['SXD'])
  agencies?: string[];
}

/** An agency that is asked, and why it is. */
export class ConsultedAgency {
  @Text('Code of the agency', 'SXD')
  agency?: string;

  @Text('The function by which it is related to the matter', 'construction')
  function?: string;

  @Text('Why it is asked', 'Quản lý quy hoạch xây dựng')
  reason?: string;
}

/** What a consultation is opened or drafted with. */
export class OpenConsultation {
  @Text('The matter; the same matter is not asked about twice', 'quy-hoach-kcn-2023')
  matter?: string;

  @Text('Subject line', 'Lấy ý kiến dự thảo quy hoạch khu công nghiệp')
  subject?: string;

  @Text('The position of the lead itself', 'Thống nhất chủ trương')
  position?: string;

  @Text('The concrete proposal: silence agrees to this text', 'Phê duyệt dự thảo quy hoạch kèm theo')
  proposal?: string;

  @Text('Legal ground', 'Quy chế làm việc của UBND tỉnh')
  legalGround?: string;

  @OneOf('Whose decision the matter is', AUTHORITIES, 'province')
  authority?: Authority;

  @Text('Classification; state secrets are refused', 'thường')
  classification?: string;

  @Parts('What is asked', () => Question)
  questions?: Question[];

  @Parts('Who is asked', () => ConsultedAgency)
  consult?: ConsultedAgency[];

  @OneOf('How pressing it is', URGENCIES, 'ordinary')
  urgency?: Urgency;

  @LimitField("The limit; left out: the regulation's default")
  limit?: Budget;
}

/** A changed proposal: a new round. */
export class AmendConsultation {
  @Text('The proposal as it reads now', 'Phê duyệt dự thảo quy hoạch đã chỉnh lý')
  proposal?: string;

  @Text('Why it was changed', 'Tiếp thu ý kiến của Sở Xây dựng')
  reason?: string;

  @LimitField("The limit of the new round; left out: the regulation's default")
  limit?: Budget;
}

/** The end without a conclusion. */
export class WithdrawConsultation {
  @Text('Why it is withdrawn', 'Không còn nhu cầu lấy ý kiến')
  reason?: string;
}

/** Concluding carries nothing: the state of the dossier says what is concluded. */
export class ConcludeConsultation {
  [key: string]: never;
}

/** The decision of the lead in a matter of its own. */
export class DecideConsultation {
  @Text('What is decided', 'Giữ nguyên phương án đã trình')
  conclusion?: string;
}
