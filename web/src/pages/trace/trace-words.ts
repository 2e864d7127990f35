/** What the chain calls things that have no name elsewhere: kinds of duties, limits, lists and reports, pages. */
import type { CommandName } from '../../../../workflows/commands/commands.js';
import type { Schemas } from '../../api/client.js';
import { rowOf, titleOf } from '../../commands/catalogue.js';
import { type Language, texts } from '../../language/texts.js';
import { type AuditKind, auditKindWords } from '../administration/audit-words.js';

type Kind = Schemas['DutyKind'];

export const KINDS: readonly Kind[] = ['enforce', 'record', 'measure', 'report'];

export const kindWords = texts<Record<Kind, string>>({
  vi: { enforce: 'Bắt buộc', record: 'Ghi nhận', measure: 'Đo lường', report: 'Báo cáo' },
  en: { enforce: 'Enforced', record: 'Recorded', measure: 'Measured', report: 'Reported' },
});

export const outcomeWords = texts<Record<Schemas['LawOutcome'], string>>({
  vi: { deemed: 'Được xác định là đồng ý' },
  en: { deemed: 'Deemed consent' },
});

/** Lists and reports by the operation that gives them; a file is told by the list that it holds. */
export const readWords = texts<Readonly<Record<string, string>>>({
  vi: {
    regulationList: 'Các quy định và thời gian hiệu lực',
    regulationGet: 'Nội dung từng quy định, có điều khoản làm căn cứ',
    regulationDraftWhatIf: 'Thử quy định mới trên hồ sơ cũ',
    officeAnswers: 'Báo cáo kết quả trả lời theo cơ quan',
    officeRequests: 'Danh sách yêu cầu sau mỗi con số',
    officeOverdue: 'Danh sách quá hạn',
    officeBoard: 'Ý kiến chưa thống nhất theo khâu',
    officeEvaluation: 'Số liệu đánh giá theo cơ quan, cá nhân và khâu',
    officeEnded: 'Ý kiến khác nhau đã giải quyết, số ngày',
    officeTerms: 'Người giữ chức danh theo thời gian',
    delegationList: 'Danh sách ủy quyền',
    consultationResponsibility: 'Ai giữ từng khâu, từ lúc nào đến lúc nào',
    consultationDeemedConsent: 'Vì sao được xác định là đồng ý',
    workList: 'Việc cần làm của cơ quan',
    functionsSuggest: 'Gợi ý cơ quan có chức năng liên quan',
    functionsList: 'Danh mục chức năng',
    calendarLimit: 'Tính thời hạn theo lịch làm việc',
    officeEvaluationSteps: 'Từng lượt sau mỗi số liệu đánh giá',
    officeReportsDue: 'Báo cáo đến kỳ phải lập',
    officeLimitsOfYear: 'Thời hạn trong năm theo ngày',
    officeFollowUp: 'Danh sách theo dõi, đôn đốc',
    periodReportFigures: 'Số liệu đã chốt của báo cáo định kỳ',
    periodReport: 'Báo cáo định kỳ (văn bản, bảng tính)',
    ownFigures: 'Số liệu về chính mình',
    ownFigureSteps: 'Từng lượt sau mỗi số liệu về mình',
    casesList: 'Danh sách hồ sơ kỷ cương',
    caseGet: 'Một hồ sơ kỷ cương và từng việc đã làm',
    case: 'Giấy tờ kèm phản ánh, kiến nghị',
    powersInForce: 'Phân cấp, ủy quyền đang có hiệu lực',
    powersAbout: 'Phân cấp, ủy quyền liên quan đến việc đang soạn',
    difficultiesUnanswered: 'Khó khăn, vướng mắc chưa trả lời',
    publicPetitionForm: 'Mẫu gửi phản ánh, kiến nghị cho người dân',
    publicPetitionSend: 'Gửi phản ánh, kiến nghị',
    publicPetitionUpload: 'Tải giấy tờ kèm phản ánh, kiến nghị',
    publicPetitionFollow: 'Tra cứu phản ánh, kiến nghị bằng mã',
    draw: 'Tệp rút thăm đã công bố',
    reviewThresholds: 'Ngưỡng phải kiểm điểm và cơ quan đã đến ngưỡng',
    procedureFigures: 'Kết quả rà soát thủ tục nội bộ',
    proceduresImport: 'Nhập thủ tục nội bộ từ tệp, có kiểm tra trước',
    collectedReport: 'Bảng báo cáo tổng hợp',
  },
  en: {
    regulationList: 'Regulations and when they are in force',
    regulationGet: 'Each regulation with the clauses that order it',
    regulationDraftWhatIf: 'A new regulation tried on old consultations',
    officeAnswers: 'Report on answers by agency',
    officeRequests: 'The requests behind each figure',
    officeOverdue: 'List of what is overdue',
    officeBoard: 'Disputes by stage',
    officeEvaluation: 'Figures of agencies, people and steps',
    officeEnded: 'Ended disputes, in working days',
    officeTerms: 'Who held which office when',
    delegationList: 'Delegations',
    consultationResponsibility: 'Who held which step from when to when',
    consultationDeemedConsent: 'Why consent is deemed',
    workList: 'What an agency has to do',
    functionsSuggest: 'Agencies whose function is related',
    functionsList: 'Register of functions',
    calendarLimit: 'Deadlines by the working calendar',
    officeEvaluationSteps: 'The steps behind each figure',
    officeReportsDue: 'Reports that are due',
    officeLimitsOfYear: 'The limits of a year, day by day',
    officeFollowUp: 'The follow-up list',
    periodReportFigures: 'The frozen figures of a report',
    periodReport: 'A report by period, as a letter and a spreadsheet',
    ownFigures: 'The figures about oneself',
    ownFigureSteps: 'The steps behind a figure about oneself',
    casesList: 'Lists of cases of discipline',
    caseGet: 'A case with everything that was done',
    case: 'The papers of a petition',
    powersInForce: 'Delegated powers in force',
    powersAbout: 'Delegated powers over what is being drafted',
    difficultiesUnanswered: 'Difficulties that nobody has answered',
    publicPetitionForm: 'The public form of petitions',
    publicPetitionSend: 'Sending a petition',
    publicPetitionUpload: 'Uploading papers for a petition',
    publicPetitionFollow: 'Following a petition by its code',
    draw: 'The published file of a draw',
    reviewThresholds: 'Thresholds of reviews, and who has reached them',
    procedureFigures: 'Figures of internal procedures',
    proceduresImport: 'Import of procedures, with a dry run',
    collectedReport: 'The table of a collected report',
  },
});

/** Pages by their address; `:id` and `:agency` stand for any. The list of a kind of cases is named by its kind (clause.tsx). */
export const pageWords = texts<Readonly<Record<string, string>>>({
  vi: {
    '/': 'Việc của tôi',
    '/tong-quan': 'Tổng quan',
    '/tong-quan/danh-sach': 'Số liệu chi tiết',
    '/tranh-chap': 'Ý kiến chưa thống nhất',
    '/ky-nhieu': 'Ký nhiều văn bản',
    '/quan-tri/quy-dinh': 'Quy định',
    '/quan-tri/lich': 'Lịch làm việc',
    '/quan-tri/chuc-nang': 'Chức năng',
    '/quan-tri/con-nguoi': 'Người dùng',
    '/quan-tri/uy-quyen': 'Ủy quyền',
    '/ho-so/:id': 'Hồ sơ lấy ý kiến',
    '/ho-so/:id/soan': 'Soạn hồ sơ',
    '/ho-so/:id/tra-loi/:agency': 'Trả lời',
    '/ho-so/:id/tranh-chap': 'Làm việc trực tiếp, trình',
    '/ho-so/:id/quyet-dinh': 'Chủ tịch quyết định',
    '/ho-so/:id/vi-sao-dong-y/:agency': 'Vì sao được xác định là đồng ý',
    '/ho-so/:id/chung-cu': 'Chứng cứ',
    '/tong-quan/so-lieu': 'Số liệu đánh giá',
    '/tong-quan/so-lieu/chi-tiet': 'Nguồn của số liệu',
    '/tong-quan/theo-doi': 'Danh sách theo dõi',
    '/ky-cuong/ho-so/:id': 'Một hồ sơ kỷ cương',
    '/ky-cuong/kiem-diem/nguong': 'Ngưỡng kiểm điểm',
    '/ky-cuong/so-lieu-cua-toi': 'Số liệu của tôi',
    '/ky-cuong/so-lieu-cua-toi/chi-tiet': 'Nguồn số liệu của tôi',
    '/phan-anh': 'Gửi phản ánh, kiến nghị',
  },
  en: {
    '/': 'My work',
    '/tong-quan': 'Overview',
    '/tong-quan/danh-sach': 'Behind the figures',
    '/tranh-chap': 'Disputes',
    '/ky-nhieu': 'Signing many letters',
    '/quan-tri/quy-dinh': 'Regulations',
    '/quan-tri/lich': 'Working calendar',
    '/quan-tri/chuc-nang': 'Functions',
    '/quan-tri/con-nguoi': 'People',
    '/quan-tri/uy-quyen': 'Delegations',
    '/ho-so/:id': 'A consultation',
    '/ho-so/:id/soan': 'Drafting a request',
    '/ho-so/:id/tra-loi/:agency': 'Answering',
    '/ho-so/:id/tranh-chap': 'Head to head, escalation',
    '/ho-so/:id/quyet-dinh': 'The chairman decides',
    '/ho-so/:id/vi-sao-dong-y/:agency': 'Why consent is deemed',
    '/ho-so/:id/chung-cu': 'Proof',
    '/tong-quan/so-lieu': 'Figures',
    '/tong-quan/so-lieu/chi-tiet': 'Behind a figure',
    '/tong-quan/theo-doi': 'Follow-up list',
    '/ky-cuong/ho-so/:id': 'A case of discipline',
    '/ky-cuong/kiem-diem/nguong': 'Thresholds of reviews',
    '/ky-cuong/so-lieu-cua-toi': 'My figures',
    '/ky-cuong/so-lieu-cua-toi/chi-tiet': 'Behind my figures',
    '/phan-anh': 'Sending a petition',
  },
});

/** The operation of a list without its ending: a file holds the same. */
export const listOfFile = (read: string): string => read.replace(/File$/, '');

/** The lists of a clause, each once. */
export function listsOf(reads: readonly string[]): string[] {
  return [...new Set(reads.map((read) => listOfFile(read).replace(/^work$/, 'workList')))];
}

/** What an act is called: as a task, or as the audit journal calls an act of the register. */
export function actSaid(command: CommandName, language: Language): string {
  return rowOf(command) === undefined ? auditKindWords[language][command as AuditKind] : titleOf(command, language);
}
