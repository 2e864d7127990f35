/** What commands carry, shape by shape, where several commands carry the same or a part has fields of its own. */
import { FILE_KINDS, URGENCIES } from '../regulation/regulation.js';
import { ROLES } from './actors.js';
import {
  agency,
  day,
  file,
  flag,
  type InputOf,
  limit,
  line,
  lines,
  moment,
  part,
  parts,
  shape,
  text,
  word,
} from './fields.js';

/** Whose decision the matter is. */
export const AUTHORITIES = ['lead', 'province', 'chairman'] as const;
export type Authority = (typeof AUTHORITIES)[number];

/** Phân cấp: a power is handed down for good; ủy quyền: it is lent by whoever has it (PY-1.4c). */
export const WAYS_OF_DELEGATING = ['decentralised', 'delegated'] as const;
export type WayOfDelegating = (typeof WAYS_OF_DELEGATING)[number];

/** How the lead spoke with an agency before it asked it by letter (PY-2.2g). */
export const CONTACT_WAYS = ['call', 'meeting', 'email'] as const;
export type ContactWay = (typeof CONTACT_WAYS)[number];

export const WEIGHTS = ['main', 'secondary', 'drafting'] as const;
export type Weight = (typeof WEIGHTS)[number];

export const RESULTS = ['accepted', 'partly-accepted', 'rejected', 'noted'] as const;
export type ResolutionResult = (typeof RESULTS)[number];

export const APOLOGY_CAUSES = ['late-settlement', 'conduct'] as const;
export type ApologyCause = (typeof APOLOGY_CAUSES)[number];

export const SESSION_RESULTS = ['unified', 'differing'] as const;
export type SessionResult = (typeof SESSION_RESULTS)[number];

/** A file that goes with an act. It was uploaded before by the agency that acts, and is known by what is in it. */
const ATTACHMENT = shape('Attachment', {
  sha256: file(
    'SHA-256 of the file, as the upload told it',
    '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  ),
  name: line('Its name, with the ending that its type has', 'Du-thao-quy-hoach.pdf'),
  kind: word('What it is in the dossier: the draft, the submission, or another', FILE_KINDS, 'draft'),
});
export type AttachmentInput = InputOf<typeof ATTACHMENT>;

/** Files that go with an act. */
export const ATTACHED = { attachments: parts('Files that go with it, uploaded before', ATTACHMENT) };

/** A question that the consulted agencies answer one by one. */
export const QUESTION = shape('Question', {
  key: line('Name of the question, unique in the consultation', 'q1'),
  text: text('The question', 'Sự phù hợp với quy hoạch xây dựng'),
  agencies: lines('Codes of the agencies that are asked; left out: all', ['SXD']),
});

export const CONSULTED_FIELDS = {
  agency: agency('Code of the agency', 'SXD'),
  function: line('The function by which it is related to the matter', 'construction'),
  reason: text('Why it is asked', 'Quản lý quy hoạch xây dựng'),
};

/** An agency that is asked, and why it is. */
const CONSULTED = shape('ConsultedAgency', CONSULTED_FIELDS);
export type ConsultedInput = InputOf<typeof CONSULTED>;

/** Where a rightly returned request goes next. */
export const READDRESS = shape('Readdress', {
  ...CONSULTED_FIELDS,
  limit: limit("Its limit; left out: the consultation's"),
});

/** That the lead spoke with an agency that it asks, before the formal letter (PY-2.2g). */
const CONTACT = shape('EarlierContact', {
  agency: agency('Code of the agency; one of those that are asked', 'SXD'),
  person: line('With whom of it', 'Trần Thị Bình, Giám đốc Sở Xây dựng'),
  on: day('On which day', '2023-05-12'),
  way: word('How', CONTACT_WAYS, 'meeting'),
  said: text('What was said', 'Sở Xây dựng thống nhất về chủ trương, đề nghị làm rõ ranh giới phía đông'),
});
export type ContactInput = InputOf<typeof CONTACT>;

/** What a consultation is opened or drafted with. */
export const OPEN = shape('OpenConsultation', {
  matter: line('The matter; the same matter is not asked about twice', 'quy-hoach-kcn-2023'),
  subject: line('Subject line', 'Lấy ý kiến dự thảo quy hoạch khu công nghiệp'),
  position: text('The position of the lead itself', 'Thống nhất chủ trương'),
  proposal: text('The concrete proposal: silence agrees to this text', 'Phê duyệt dự thảo quy hoạch kèm theo'),
  legalGround: text('Legal ground', 'Quy chế làm việc của UBND tỉnh'),
  authority: word('Whose decision the matter is', AUTHORITIES, 'province'),
  leadFunction: line('The function of the lead within which the matter lies', 'planning'),
  authorityReason: text(
    'Why it goes up, or is led here, although the registers of powers and functions speak against it',
    'Chủ tịch UBND tỉnh giữ lại việc này theo Thông báo số 77/TB-VP',
  ),
  classification: line('Classification; state secrets are refused', 'thường'),
  questions: parts('What is asked', QUESTION),
  consult: parts('Who is asked', CONSULTED),
  contacts: parts('With whom of those who are asked it was discussed before', CONTACT),
  urgency: word('How pressing it is', URGENCIES, 'ordinary'),
  urgencyReason: text('Why it is urgent, which those asked are shown', 'Khắc phục hậu quả thiên tai'),
  regime: line('The regime: ordinary, or one that the regulation names for matters under another text', 'ordinary'),
  limit: limit("The limit; left out: the regulation's default"),
  ...ATTACHED,
});
export type OpenInput = InputOf<typeof OPEN>;

/** The position on one question. */
const ANSWER_TO_QUESTION = shape('AnswerToQuestion', {
  question: line('Name of the question', 'q1'),
  position: line('The position', 'agree'),
  text: text('What is said to it', 'Phù hợp quy hoạch chung'),
});

/** A remark on the proposal, to which the lead owes an explanation. */
const COMMENT = shape('Comment', {
  key: line('Name of the comment, unique in the answer', 'c1'),
  question: line('Name of the question that it belongs to', 'q1'),
  text: text('The comment', 'Đề nghị bổ sung hành lang cây xanh'),
  weight: word('How much depends on it', WEIGHTS, 'main'),
  condition: flag('Whether the agreement depends on it'),
  ...ATTACHED,
});
export type CommentInput = InputOf<typeof COMMENT>;

/**
 * Left out by an agency that speaks for itself; the lead's clerk names the agency outside, with the proof of what came. A
 * successor may name the agency that it speaks for.
 */
export const ENTERED = {
  agency: agency('Only where the lead’s clerk enters what an agency outside says: its code', 'CAT'),
  evidence: line('Only then: the proof of what came', 'Công văn số 1234/CAT-PC07 ngày 22/5/2023'),
};

/** An answer, or a clearer one. */
const ANSWER_FIELDS = {
  ...ENTERED,
  position: line('The position as a whole', 'agree'),
  reason: text('Reasons; needed to disagree', 'Vượt chỉ tiêu sử dụng đất'),
  alternative: text('The alternative; needed to disagree', 'Giảm quy mô còn 40 ha'),
  answers: parts('A position on every question asked', ANSWER_TO_QUESTION),
  comments: parts('Comments', COMMENT),
  ...ATTACHED,
};
export const CLARIFICATION = shape('ClarifyOpinion', ANSWER_FIELDS);

/** An answer; one that came on paper was received when its evidence proves, not when it is entered (design, rule 6). */
export const ANSWER = shape('AnswerOpinion', {
  ...ANSWER_FIELDS,
  receivedAt: moment(
    'Only where the lead’s clerk enters a paper answer: when it was received; left out: now',
    '2023-05-25T16:30:00+07:00',
  ),
});
export type AnswerInput = InputOf<typeof ANSWER>;

/** The agency on whose opinion the lead acts. */
export const NAMED = { agency: agency('Code of the agency', 'SXD') };

/** An act of the lead on the opinion of one agency. */
export const NAME_AGENCY = shape('NameAgency', NAMED);

/** The same, with a reason. */
export const NAME_AGENCY_AND_REASON = shape('NameAgencyAndReason', {
  ...NAMED,
  reason: text('The reason', 'Ý kiến chưa nêu rõ chính kiến'),
});

/** A comment of the acting agency, which it gives up or keeps up. */
export const NAME_COMMENT = shape('NameComment', {
  ...ENTERED,
  comment: line('Name of the comment', 'c1'),
});

/** The recorded receipt of an agency outside. */
export const RECEIPT = {
  ...NAMED,
  receivedAt: moment('When it was received', '2023-05-16T09:00:00+07:00'),
  evidence: line('The proof of it', 'Sổ giao nhận công văn số 512'),
};

/** One way in which the matter can be decided. */
export const DECISION_OPTION = shape('DecisionOption', {
  key: line('Name of the option', 'a'),
  text: text('What it says', 'Phê duyệt theo phương án của Sở Kế hoạch và Đầu tư'),
});

/** The two heads who met, each by name and office. */
const SESSION_HEADS = shape('SessionHeads', {
  lead: line('Head of the lead', 'Nguyễn Văn An, Giám đốc Sở Kế hoạch và Đầu tư'),
  dissenting: line('Head of the dissenting agency', 'Trần Thị Bình, Giám đốc Sở Xây dựng'),
});

/** What the heads came to on one question. */
const SESSION_QUESTION = shape('SessionQuestion', {
  key: line('Name of the question', 'q1'),
  agreed: flag('Whether the two agree on it now'),
  text: text('What was agreed, or what remains', 'Điều chỉnh ranh giới theo quy hoạch chung'),
});

/** How the heads met, beside the day, those present, the minutes and the result. */
export const SESSION_COURSE = {
  at: line('Time of day at which it began, HH:MM in Asia/Ho_Chi_Minh', '14:00'),
  place: line('Where', 'Phòng họp số 2, trụ sở Sở Kế hoạch và Đầu tư'),
  chair: line('Who presided', 'Nguyễn Văn An, Giám đốc Sở Kế hoạch và Đầu tư'),
  heads: part('The two heads', SESSION_HEADS),
  questions: parts('What the two came to on each question', SESSION_QUESTION),
};

/** To whom the head's powers are lent; a person where people are known. */
export const DELEGATEE = {
  to: word('Role in the same agency: deputy or officer; not needed where a person is named', ROLES, 'deputy'),
  person: line('Id of a deputy or an officer of the same agency', '0e8dd9f4-6d2c-4f0c-9b54-1f3f6f1f2c11'),
};

/** A body that takes functions over. */
export const SUCCESSOR = shape('Successor', {
  agency: agency('Code of the agency', 'SNNMT'),
  functions: lines('The functions that pass to it', ['land', 'environment']),
});
