/** What each command is called on the screen, what its button says, and what follows by the law when it is left undone. */
import type { CommandName } from '../../../workflows/commands/commands.js';
import type { SilenceEffect, UndecidedExtension } from '../../../workflows/regulation/regulation.js';
import type { Language } from '../language/language.js';

/** The names that a title or a consequence may say; what is left out is said in general. */
export interface ActNames {
  /** The agency that the act is about. */
  readonly agency?: string | null | undefined;
  /** The lead agency. */
  readonly lead?: string | null | undefined;
}

/** What the regulation of the consultation makes of things left undone. */
export interface ActRules {
  readonly silence?: SilenceEffect | undefined;
  readonly undecidedExtension?: UndecidedExtension | undefined;
}

interface Words {
  readonly title: (names: Said) => string;
  readonly button: string;
  readonly otherwise: (names: Said, rules: ActRules) => string;
}

interface Said {
  readonly agency: string;
  readonly lead: string;
}

const nothing = () => '';

const vi: Readonly<Record<CommandName, Words>> = {
  'consultation.draft': {
    title: () => 'Soạn hồ sơ lấy ý kiến',
    button: 'Soạn tiếp',
    otherwise: () => 'Hồ sơ vẫn là dự thảo, chưa cơ quan nào nhận được.',
  },
  'consultation.open': {
    title: () => 'Gửi lấy ý kiến',
    button: 'Xem và gửi',
    otherwise: () => 'Hồ sơ vẫn là dự thảo; thời hạn chưa bắt đầu tính.',
  },
  'consultation.amend': { title: () => 'Sửa đề xuất, lấy ý kiến lại', button: 'Sửa đề xuất', otherwise: nothing },
  'consultation.withdraw': { title: () => 'Rút hồ sơ lấy ý kiến', button: 'Rút hồ sơ', otherwise: nothing },
  'consultation.conclude': {
    title: () => 'Kết luận việc lấy ý kiến',
    button: 'Kết luận',
    otherwise: () => 'Hồ sơ vẫn mở, chưa có kết quả để dùng ở bước sau.',
  },
  'consultation.decide': {
    title: () => 'Quyết định nội dung thuộc thẩm quyền',
    button: 'Quyết định',
    otherwise: () => 'Quá hạn thì báo Văn phòng UBND tỉnh; hồ sơ không kết thúc được.',
  },
  'comment.resolve': {
    title: ({ agency }) => `Giải trình góp ý của ${agency}`,
    button: 'Giải trình',
    otherwise: () => 'Không kết luận được; hồ sơ dừng ở bước tổng hợp, giải trình.',
  },
  'comment.yield': {
    title: () => 'Rút góp ý không được tiếp thu',
    button: 'Rút góp ý',
    otherwise: () => 'Điều kiện về nội dung chủ yếu vẫn được coi là ý kiến khác nhau.',
  },
  'comment.maintain': {
    title: () => 'Bảo lưu góp ý không được tiếp thu',
    button: 'Bảo lưu',
    otherwise: () => 'Điều kiện về nội dung chủ yếu vẫn được coi là ý kiến khác nhau.',
  },
  'opinion.assign': {
    title: ({ agency }) => `Phân công chuyên viên của ${agency}`,
    button: 'Phân công',
    otherwise: () => 'Thủ trưởng trực tiếp giữ việc.',
  },
  'opinion.answer': {
    title: ({ agency }) => `Trả lời lấy ý kiến, ${agency}`,
    button: 'Soạn trả lời',
    otherwise: silenceVi,
  },
  'opinion.clarify': {
    title: ({ agency }) => `Làm rõ ý kiến của ${agency}`,
    button: 'Làm rõ ý kiến',
    otherwise: (names, rules) => `Ý kiến chưa rõ bị coi là chưa trả lời. ${silenceVi(names, rules)}`,
  },
  'opinion.accept-late': {
    title: ({ agency }) => `Tiếp nhận ý kiến gửi chậm của ${agency}`,
    button: 'Tiếp nhận',
    otherwise: () => 'Kết quả vẫn là được xác định là đồng ý; ý kiến gửi chậm vẫn được lưu.',
  },
  'opinion.return': {
    title: ({ agency }) => `Trả lại văn bản, ${agency}`,
    button: 'Trả lại',
    otherwise: () => 'Hết thời gian trả lại thì phải trả lời.',
  },
  'opinion.accept-return': {
    title: ({ agency }) => `Chấp nhận việc ${agency} trả lại văn bản`,
    button: 'Chấp nhận trả lại',
    otherwise: () => 'Việc lấy ý kiến không kết thúc được.',
  },
  'opinion.contest-return': {
    title: ({ agency }) => `Không chấp nhận việc ${agency} trả lại văn bản`,
    button: 'Không chấp nhận',
    otherwise: () => 'Việc lấy ý kiến không kết thúc được.',
  },
  'opinion.request-extension': {
    title: ({ agency }) => `Đề nghị gia hạn, ${agency}`,
    button: 'Đề nghị gia hạn',
    otherwise: () => 'Thời hạn giữ nguyên.',
  },
  'opinion.grant-extension': {
    title: ({ agency }) => `Đồng ý gia hạn cho ${agency}`,
    button: 'Đồng ý gia hạn',
    otherwise: undecidedVi,
  },
  'opinion.refuse-extension': {
    title: ({ agency }) => `Không đồng ý gia hạn cho ${agency}`,
    button: 'Không đồng ý',
    otherwise: undecidedVi,
  },
  'opinion.ask-clarification': {
    title: ({ agency }) => `Yêu cầu ${agency} làm rõ ý kiến`,
    button: 'Yêu cầu làm rõ',
    otherwise: nothing,
  },
  'opinion.record-receipt': {
    title: ({ agency }) => `Ghi nhận ${agency} đã nhận văn bản`,
    button: 'Ghi nhận',
    otherwise: () => 'Thời hạn của cơ quan này chưa bắt đầu tính; hồ sơ không kết thúc được.',
  },
  'opinion.close-unanswered': {
    title: ({ agency }) => `Khép ý kiến không trả lời của ${agency}`,
    button: 'Khép ý kiến',
    otherwise: () => 'Việc lấy ý kiến không kết thúc được; quá hạn vẫn được ghi nhận.',
  },
  'notice.issue': {
    title: ({ agency }) => `Soạn thông báo lại cho ${agency}`,
    button: 'Soạn thông báo lại',
    otherwise: ({ lead }) => `Chậm thông báo, ghi nhận cho ${lead}. Hiệu lực đồng ý không thay đổi.`,
  },
  'dispute.record-session': {
    title: () => 'Ghi nhận buổi làm việc trực tiếp',
    button: 'Ghi nhận buổi làm việc',
    otherwise: () => 'Chưa làm việc trực tiếp với từng cơ quan thì không trình được.',
  },
  'dispute.escalate': {
    title: () => 'Trình nội dung còn ý kiến khác nhau',
    button: 'Trình Văn phòng',
    otherwise: stageVi,
  },
  'dispute.find-incomplete': {
    title: () => 'Đề nghị bổ sung hồ sơ trình',
    button: 'Đề nghị bổ sung',
    otherwise: stageVi,
  },
  'dispute.complete': { title: () => 'Bổ sung hồ sơ trình', button: 'Bổ sung hồ sơ', otherwise: stageVi },
  'dispute.remit': {
    title: () => 'Trả về để cơ quan chủ trì quyết định',
    button: 'Trả về',
    otherwise: stageVi,
  },
  'dispute.submit': { title: () => 'Trình Chủ tịch UBND tỉnh', button: 'Trình Chủ tịch', otherwise: stageVi },
  'dispute.decide': {
    title: () => 'Quyết định nội dung còn ý kiến khác nhau',
    button: 'Xem và quyết định',
    otherwise: stageVi,
  },
  'delegation.grant': { title: () => 'Ủy quyền của Thủ trưởng', button: 'Ủy quyền', otherwise: nothing },
  'agency.reorganise': { title: () => 'Sắp xếp tổ chức', button: 'Sắp xếp', otherwise: nothing },
  'calendar.amend': { title: () => 'Bổ sung lịch làm việc', button: 'Bổ sung', otherwise: nothing },
};

const en: Readonly<Record<CommandName, Words>> = {
  'consultation.draft': {
    title: () => 'Draft the consultation',
    button: 'Go on drafting',
    otherwise: () => 'It remains a draft; nobody has received it.',
  },
  'consultation.open': {
    title: () => 'Send the consultation',
    button: 'Review and send',
    otherwise: () => 'It remains a draft; no limit runs.',
  },
  'consultation.amend': { title: () => 'Change the proposal and ask again', button: 'Change it', otherwise: nothing },
  'consultation.withdraw': { title: () => 'Withdraw the consultation', button: 'Withdraw', otherwise: nothing },
  'consultation.conclude': {
    title: () => 'Conclude the consultation',
    button: 'Conclude',
    otherwise: () => 'It stays open, without a result to go on with.',
  },
  'consultation.decide': {
    title: () => 'Decide within one’s own authority',
    button: 'Decide',
    otherwise: () => 'Once overdue the Office is told; the consultation cannot end.',
  },
  'comment.resolve': {
    title: ({ agency }) => `Answer a comment of ${agency}`,
    button: 'Answer',
    otherwise: () => 'It cannot be concluded; it stays at consolidation.',
  },
  'comment.yield': {
    title: () => 'Give up a comment that was not accepted',
    button: 'Give up',
    otherwise: () => 'A main condition still counts as dissent.',
  },
  'comment.maintain': {
    title: () => 'Maintain a comment that was not accepted',
    button: 'Maintain',
    otherwise: () => 'A main condition still counts as dissent.',
  },
  'opinion.assign': {
    title: ({ agency }) => `Assign an officer of ${agency}`,
    button: 'Assign',
    otherwise: () => 'The head holds it in person.',
  },
  'opinion.answer': {
    title: ({ agency }) => `Answer for ${agency}`,
    button: 'Write the answer',
    otherwise: silenceEn,
  },
  'opinion.clarify': {
    title: ({ agency }) => `Clarify the opinion of ${agency}`,
    button: 'Clarify',
    otherwise: (names, rules) => `An unclear opinion counts as none. ${silenceEn(names, rules)}`,
  },
  'opinion.accept-late': {
    title: ({ agency }) => `Take the late answer of ${agency}`,
    button: 'Take it',
    otherwise: () => 'It remains deemed to agree; the late answer is kept all the same.',
  },
  'opinion.return': {
    title: ({ agency }) => `Return the request, ${agency}`,
    button: 'Return',
    otherwise: () => 'After the time to return, it must be answered.',
  },
  'opinion.accept-return': {
    title: ({ agency }) => `Accept the return by ${agency}`,
    button: 'Accept the return',
    otherwise: () => 'The consultation cannot end.',
  },
  'opinion.contest-return': {
    title: ({ agency }) => `Contest the return by ${agency}`,
    button: 'Contest',
    otherwise: () => 'The consultation cannot end.',
  },
  'opinion.request-extension': {
    title: ({ agency }) => `Ask for an extension, ${agency}`,
    button: 'Ask for an extension',
    otherwise: () => 'The limit stays.',
  },
  'opinion.grant-extension': {
    title: ({ agency }) => `Grant the extension to ${agency}`,
    button: 'Grant',
    otherwise: undecidedEn,
  },
  'opinion.refuse-extension': {
    title: ({ agency }) => `Refuse the extension to ${agency}`,
    button: 'Refuse',
    otherwise: undecidedEn,
  },
  'opinion.ask-clarification': {
    title: ({ agency }) => `Ask ${agency} to clarify`,
    button: 'Ask to clarify',
    otherwise: nothing,
  },
  'opinion.record-receipt': {
    title: ({ agency }) => `Record the receipt by ${agency}`,
    button: 'Record',
    otherwise: () => 'The limit of this agency does not run; the consultation cannot end.',
  },
  'opinion.close-unanswered': {
    title: ({ agency }) => `Go on without an answer of ${agency}`,
    button: 'Go on without it',
    otherwise: () => 'The consultation cannot end; the delay stays on record.',
  },
  'notice.issue': {
    title: ({ agency }) => `Issue the notice to ${agency}`,
    button: 'Write the notice',
    otherwise: ({ lead }) => `The delay is recorded against ${lead}. The deemed consent does not change.`,
  },
  'dispute.record-session': {
    title: () => 'Record a session of the heads',
    button: 'Record the session',
    otherwise: () => 'Without a session with every dissenting agency it cannot go up.',
  },
  'dispute.escalate': { title: () => 'Send the dispute up', button: 'Send to the Office', otherwise: stageEn },
  'dispute.find-incomplete': {
    title: () => 'Ask for what is missing',
    button: 'Ask for it',
    otherwise: stageEn,
  },
  'dispute.complete': { title: () => 'Complete the dossier', button: 'Complete', otherwise: stageEn },
  'dispute.remit': { title: () => 'Send back for the lead to decide', button: 'Send back', otherwise: stageEn },
  'dispute.submit': { title: () => 'Submit to the chairman', button: 'Submit', otherwise: stageEn },
  'dispute.decide': { title: () => 'Decide the dispute', button: 'Review and decide', otherwise: stageEn },
  'delegation.grant': { title: () => 'Delegate the head’s powers', button: 'Delegate', otherwise: nothing },
  'agency.reorganise': { title: () => 'Reorganise', button: 'Reorganise', otherwise: nothing },
  'calendar.amend': { title: () => 'Amend the calendar', button: 'Amend', otherwise: nothing },
};

function silenceVi(_names: Said, { silence }: ActRules): string {
  return silence === 'escalate-to-head'
    ? 'Im lặng bị ghi nhận quá hạn và báo thủ trưởng; không được coi là đồng ý.'
    : 'Im lặng đến hết hạn được xác định là đồng ý với đề xuất.';
}

function silenceEn(_names: Said, { silence }: ActRules): string {
  return silence === 'escalate-to-head'
    ? 'Silence is overdue and goes to the head; it is not agreement.'
    : 'Silence until the limit is deemed consent to the proposal.';
}

function undecidedVi(_names: Said, { undecidedExtension }: ActRules): string {
  return undecidedExtension === 'granted'
    ? 'Đến hạn mà chưa quyết định thì được gia hạn theo quy định.'
    : 'Đến hạn mà chưa quyết định thì đề nghị hết hiệu lực, thời hạn giữ nguyên.';
}

function undecidedEn(_names: Said, { undecidedExtension }: ActRules): string {
  return undecidedExtension === 'granted'
    ? 'Undecided by the limit, it is granted by rule.'
    : 'Undecided by the limit, it lapses and the limit stays.';
}

function stageVi(): string {
  return 'Quá hạn thì ghi nhận cho cơ quan đang giữ bước này và báo Văn phòng UBND tỉnh.';
}

function stageEn(): string {
  return 'Once overdue it is recorded against who holds the stage, and the Office is told.';
}

const WORDS: Readonly<Record<Language, Readonly<Record<CommandName, Words>>>> = { vi, en };
const IN_GENERAL: Readonly<Record<Language, Said>> = {
  vi: { agency: 'cơ quan được lấy ý kiến', lead: 'cơ quan chủ trì' },
  en: { agency: 'the consulted agency', lead: 'the lead agency' },
};

function wordsOf(command: string, language: Language): Words | undefined {
  return new Map<string, Words>(Object.entries(WORDS[language])).get(command);
}

function said(names: ActNames, language: Language): Said {
  const general = IN_GENERAL[language];
  return { agency: names.agency || general.agency, lead: names.lead || general.lead };
}

/** What a command is, as a task: "Soạn thông báo lại cho UBND thành phố Tuy Hòa". An unknown one is told by its name. */
export function actTitle(command: string, language: Language, names: ActNames = {}): string {
  return wordsOf(command, language)?.title(said(names, language)) ?? command;
}

/** What its button says. */
export function actButton(command: string, language: Language): string {
  return wordsOf(command, language)?.button ?? command;
}

/** What follows by the law when it is not done; empty where nothing does. */
export function actConsequence(
  command: string,
  language: Language,
  names: ActNames = {},
  rules: ActRules = {},
): string {
  return wordsOf(command, language)?.otherwise(said(names, language), rules) ?? '';
}
