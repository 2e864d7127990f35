/** What messages say of cases of discipline: what each kind is called, and what each act comes to, in both languages. */
import { CASE_KINDS, type CaseKind } from '../../../workflows/discipline/case.js';
import { type CaseCommandName, isCaseCommand } from '../../../workflows/discipline/inputs.js';
import type { Locale } from '../../http/locale.js';

type Words = Readonly<Record<Locale, string>>;

const KINDS: Readonly<Record<CaseKind, Words>> = {
  petition: { vi: 'Phản ánh, kiến nghị', en: 'Petition' },
  review: { vi: 'Kiểm điểm trách nhiệm', en: 'Review of responsibility' },
  commendation: { vi: 'Khen thưởng', en: 'Commendation' },
  'step-proposal': { vi: 'Đề nghị cắt giảm bước', en: 'Proposal to cut a step' },
  difficulty: { vi: 'Khó khăn, vướng mắc', en: 'Difficulty' },
  'inspection-plan': { vi: 'Kế hoạch kiểm tra', en: 'Plan of inspections' },
  draw: { vi: 'Rút thăm kiểm tra', en: 'Draw' },
  inspection: { vi: 'Kiểm tra', en: 'Inspection' },
  'period-report': { vi: 'Báo cáo định kỳ', en: 'Report by period' },
  'follow-up-review': { vi: 'Rà soát danh sách theo dõi', en: 'Review of the follow-up list' },
  'figure-objection': { vi: 'Đề nghị xem xét lại số liệu', en: 'Objection to a figure' },
  'report-form': { vi: 'Mẫu báo cáo', en: 'Form of a report' },
  'collected-report': { vi: 'Báo cáo tổng hợp', en: 'Collected report' },
  procedure: { vi: 'Thủ tục nội bộ', en: 'Internal procedure' },
  'delegated-power': { vi: 'Phân cấp, ủy quyền', en: 'Delegated power' },
  'regulation-review': { vi: 'Rà soát quy chế làm việc', en: 'Review of the working regulation' },
};

/** As the sentence goes on after the name of the case. */
const HAPPENED: Readonly<Record<CaseCommandName, Words>> = {
  'petition.receive': { vi: 'mới tiếp nhận, chưa giao người giải quyết', en: 'it came in and nobody holds it yet' },
  'petition.assign': { vi: 'đã giao người giải quyết', en: 'a person was named to settle it' },
  'petition.report-up': {
    vi: 'được báo cáo lên vì vượt thẩm quyền',
    en: 'it was reported up because it exceeds the authority',
  },
  'petition.settle': { vi: 'đã có kết quả giải quyết', en: 'it was settled' },
  'petition.tell': { vi: 'đã trả lời người gửi', en: 'the petitioner was told' },
  'petition.require-apology': { vi: 'phải có thư xin lỗi', en: 'a letter of apology is required' },
  'petition.draft-apology': {
    vi: 'thư xin lỗi đã soạn, chờ ký',
    en: 'the letter of apology is written and waits to be signed',
  },
  'petition.sign-apology': {
    vi: 'thư xin lỗi đã ký, chờ phát hành',
    en: 'the letter of apology is signed and waits to be sent',
  },
  'petition.send-apology': { vi: 'thư xin lỗi đã gửi', en: 'the letter of apology was sent' },
  'review.propose': { vi: 'đề nghị kiểm điểm, cần giải trình', en: 'a review is proposed and is to be explained' },
  'review.explain': { vi: 'cơ quan đã giải trình', en: 'the agency has explained' },
  'review.explain-in-person': { vi: 'người được xem xét đã giải trình', en: 'the person has explained' },
  'review.consider': { vi: 'đã xem xét lý do đề nghị miễn, giảm', en: 'what is claimed to mitigate was considered' },
  'review.conclude': { vi: 'đã có kết luận', en: 'it was concluded' },
  'review.record-decision': { vi: 'đã có quyết định của cấp có thẩm quyền', en: 'what was proposed was decided' },
  'commendation.propose': {
    vi: 'đề nghị khen thưởng, chờ thẩm tra',
    en: 'a commendation is proposed and waits to be checked',
  },
  'commendation.check': { vi: 'đã thẩm tra, chờ quyết định', en: 'it was checked and waits for a decision' },
  'commendation.decide': { vi: 'đã có quyết định', en: 'it was decided' },
  'step-proposal.propose': { vi: 'đề nghị cắt giảm bước, chờ quyết định', en: 'a step is proposed to be cut' },
  'step-proposal.decide': { vi: 'đã có quyết định', en: 'it was decided' },
  'difficulty.report': { vi: 'khó khăn, vướng mắc được báo cáo', en: 'a difficulty was reported' },
  'difficulty.answer': { vi: 'đã được trả lời', en: 'it was answered' },
  'difficulty.report-again': { vi: 'được báo cáo lại vì chưa giải quyết xong', en: 'it was reported again' },
  'difficulty.close': { vi: 'đã khép lại', en: 'it was closed' },
  'inspection-plan.draft': { vi: 'đã soạn', en: 'it was drafted' },
  'inspection-plan.amend': { vi: 'đã sửa', en: 'it was changed' },
  'inspection-plan.submit': { vi: 'đã trình, chờ phê duyệt', en: 'it was submitted and waits for approval' },
  'inspection-plan.approve': { vi: 'đã được phê duyệt', en: 'it was approved' },
  'inspection-plan.send-back': { vi: 'bị trả lại để sửa', en: 'it was sent back' },
  'inspection-plan.withdraw': { vi: 'đã rút', en: 'it was withdrawn' },
  'draw.commit': { vi: 'đã chốt danh sách và mã niêm phong', en: 'list and commitment are fixed' },
  'draw.open': { vi: 'đã mở kết quả', en: 'it was opened' },
  'draw.void': { vi: 'đã hủy', en: 'it was voided' },
  'draw.publish': { vi: 'đã công bố', en: 'it was published' },
  'inspection.open': { vi: 'đã quyết định kiểm tra', en: 'an inspection is announced' },
  'inspection.set-team': { vi: 'đã phân công đoàn kiểm tra', en: 'the team was named' },
  'inspection.begin': { vi: 'đã bắt đầu kiểm tra', en: 'it has begun' },
  'inspection.record-finding': { vi: 'đã ghi nhận kết quả kiểm tra', en: 'a finding was recorded' },
  'inspection.conclude': { vi: 'đã có kết luận kiểm tra', en: 'it was concluded' },
  'inspection.report-measure': { vi: 'đã báo cáo thực hiện kiến nghị', en: 'a measure was reported carried out' },
  'inspection.accept-measure': {
    vi: 'kiến nghị được công nhận đã thực hiện',
    en: 'a measure was accepted as carried out',
  },
  'inspection.return-measure': {
    vi: 'báo cáo thực hiện kiến nghị chưa được chấp nhận',
    en: 'a report of a measure was not accepted',
  },
  'inspection.cancel': { vi: 'đã hủy cuộc kiểm tra', en: 'it was cancelled' },
  'period-report.make': { vi: 'đã lập số liệu', en: 'its figures were made' },
  'period-report.write': { vi: 'đã soạn nội dung', en: 'it was written' },
  'period-report.submit': { vi: 'đã trình, chờ ký', en: 'it was submitted and waits to be signed' },
  'period-report.return': { vi: 'bị trả lại để sửa', en: 'it was returned' },
  'period-report.sign': { vi: 'đã ký, chờ phát hành', en: 'it was signed and waits to be sent' },
  'period-report.send': { vi: 'đã gửi', en: 'it was sent' },
  'period-report.discard': { vi: 'đã hủy', en: 'it was put aside' },
  'follow-up-review.begin': { vi: 'đã bắt đầu rà soát', en: 'it has begun' },
  'follow-up-review.find': { vi: 'đã ghi kết quả rà soát', en: 'findings were recorded' },
  'follow-up-review.conclude': { vi: 'đã kết thúc rà soát', en: 'it was concluded' },
  'figure-objection.raise': {
    vi: 'đề nghị xem xét lại số liệu, chờ trả lời',
    en: 'a figure is contested and waits for an answer',
  },
  'figure-objection.uphold': { vi: 'đề nghị xem xét lại đã được chấp nhận', en: 'the objection was upheld' },
  'figure-objection.reject': { vi: 'đề nghị xem xét lại không được chấp nhận', en: 'the objection was rejected' },
  'figure-objection.withdraw': { vi: 'đề nghị xem xét lại đã được rút', en: 'the objection was withdrawn' },
  'report-form.make': { vi: 'đã lập mẫu báo cáo', en: 'the form was made' },
  'report-form.amend': { vi: 'đã sửa mẫu báo cáo', en: 'the form was amended' },
  'report-form.stop': { vi: 'đã ngừng dùng mẫu báo cáo', en: 'the form was stopped' },
  'collected-report.open': { vi: 'đã mở báo cáo của tuần, đơn vị cần nộp', en: 'the week is open and units report' },
  'collected-report.submit': { vi: 'đơn vị đã nộp', en: 'a unit has reported' },
  'collected-report.urge': { vi: 'đôn đốc đơn vị chưa nộp', en: 'who has sent nothing is urged' },
  'collected-report.compile': { vi: 'đã tổng hợp', en: 'it was compiled' },
  'procedure.list': { vi: 'đã đưa vào danh mục', en: 'it was listed' },
  'procedure.publish': { vi: 'đã công bố', en: 'it was published' },
  'procedure.simplify': { vi: 'đã đơn giản hóa', en: 'it was simplified' },
  'procedure.cost': { vi: 'đã ghi chi phí tuân thủ', en: 'its cost was entered' },
  'procedure.cut': { vi: 'đã cắt giảm', en: 'it was cut' },
  'delegated-power.record': { vi: 'đã ghi nhận phân cấp, ủy quyền', en: 'it was recorded' },
  'delegated-power.end': { vi: 'đã chấm dứt', en: 'it was ended' },
  'regulation-review.set': { vi: 'đã đặt ngày rà soát', en: 'its day was set' },
  'regulation-review.postpone': { vi: 'đã lùi ngày rà soát', en: 'its day was put off' },
  'regulation-review.record': { vi: 'đã ghi kết quả rà soát', en: 'its result was recorded' },
};

/** The name of a kind of case; empty for what is no kind. */
export function caseKindSaid(kind: unknown, locale: Locale): string {
  const known = CASE_KINDS.find((one) => one === kind);
  return known === undefined ? '' : KINDS[known][locale];
}

/** What an act came to; empty for what is no act. */
export const caseActSaid = (command: unknown, locale: Locale): string =>
  isCaseCommand(command) ? HAPPENED[command][locale] : '';
