import type { Budget } from '../../../workflows/limits/limit.js';
import type { Instant } from '../../../workflows/limits/time.js';
import { RETURN_GROUNDS } from '../../../workflows/regulation/regulation.js';
import { ConsultedAgency } from './consultation.inputs.js';
import { Moment, Part, Text, WholeNumber } from './fields.js';
import { LimitField } from './limit.inputs.js';

/** Who in the agency works on the answer. */
export class AssignOpinion {
  @Text('The officer', 'Nguyễn Văn Bình')
  officer?: string;
}

/** An act of the lead on the opinion of one agency. */
export class NameAgency {
  @Text('Code of the agency', 'SXD')
  agency?: string;
}

/** The same, with a reason. */
export class NameAgencyAndReason extends NameAgency {
  @Text('The reason', 'Ý kiến chưa nêu rõ chính kiến')
  reason?: string;
}

/** The request goes back, on a ground. */
export class ReturnOpinion {
  @Text('Only where the lead’s clerk enters what an agency outside says: its code', 'CAT')
  agency?: string;

  @Text('Only then: the proof of what came', 'Công văn số 1234/CAT-PC07 ngày 22/5/2023')
  evidence?: string;

  @Text(`The ground: ${RETURN_GROUNDS.join(', ')}, as far as the regulation knows it`, 'outside-competence')
  ground?: string;

  @Text('Why it goes back', 'Việc này thuộc thẩm quyền của Sở Tài nguyên và Môi trường')
  reason?: string;

  @Text('Code of the agency that is competent', 'STNMT')
  competentAgency?: string;
}

/** Where a rightly returned request goes next. */
export class Readdress extends ConsultedAgency {
  @LimitField("Its limit; left out: the consultation's")
  limit?: Budget;
}

/** The return is right. */
export class AcceptReturn extends NameAgency {
  @Part('The competent agency, which is asked instead', () => Readdress)
  readdress?: Readdress;
}

/** More time. */
export class RequestExtension {
  @Text('Only where the lead’s clerk enters what an agency outside says: its code', 'CAT')
  agency?: string;

  @Text('Only then: the proof of what came', 'Công văn số 1234/CAT-PC07 ngày 22/5/2023')
  evidence?: string;

  @WholeNumber('Working days that are added to the last day of the limit', 3)
  workingDays?: number;

  @Text('The reason', 'Cần khảo sát thực địa')
  reason?: string;
}

/** When an agency outside received the request. */
export class RecordReceipt extends NameAgency {
  @Moment('When it was received', '2023-05-16T09:00:00+07:00')
  receivedAt?: Instant;

  @Text('The proof of it', 'Sổ giao nhận công văn số 512')
  evidence?: string;
}

/** The notice after a deemed consent. */
export class IssueNotice extends NameAgency {
  @Text('Number of the notice', '845/TB-SKHĐT')
  number?: string;
}
