/**
 * What the directives themselves say, word for word, where a rule or a refusal cites them. `duty` in clauses.yaml is our own
 * short account of a clause in English; a person who is refused something reads the text of the document instead.
 */
const WORDING: ReadonlyMap<string, string> = new Map([
  [
    'PY-1.3a',
    'cụ thể, cá thể hóa quyền hạn, trách nhiệm của tập thể, cá nhân trong từng khâu của quy trình xử lý công việc',
  ],
  ['PY-1.4a', 'không trình, báo cáo công việc thuộc thẩm quyền giải quyết lên UBND tỉnh, Chủ tịch UBND tỉnh'],
  ['PY-1.4b', 'không lạm dụng việc lấy ý kiến của các cơ quan chuyên môn để né tránh, đùn đẩy trách nhiệm'],
  [
    'PY-2.1a',
    'Không chuyển công việc thuộc thẩm quyền của sở, ngành mình sang sở, ngành khác; không giải quyết các công việc được xác định thuộc thẩm quyền của sở, ngành khác',
  ],
  [
    'PY-2.1b',
    'trả lại văn bản cho sở, ngành, địa phương xin ý kiến nếu không đúng thẩm quyền hoặc thuộc thẩm quyền của sở, ngành, địa phương xin ý kiến',
  ],
  [
    'PY-2.2a',
    'Không lấy ý kiến phối hợp của sở, ngành không liên quan hoặc không cần thiết, làm ảnh hưởng đến tiến độ xử lý công việc',
  ],
  ['PY-2.2b', 'Sở, ngành được lấy ý kiến có trách nhiệm trả lời đúng thời hạn, chính kiến rõ ràng'],
  [
    'PY-2.2c',
    'Sở, ngành được lấy ý kiến có trách nhiệm trả lời đúng thời hạn, chính kiến rõ ràng; không trả lời chung chung, thiếu trách nhiệm hoặc né tránh trách nhiệm',
  ],
  [
    'PY-2.2d',
    'Trường hợp quá thời hạn yêu cầu mà sở, ngành được lấy ý kiến không trả lời hoặc chậm trả lời thì được xác định là đồng ý với ý kiến và đề xuất của đơn vị lấy ý kiến theo đúng quy định',
  ],
  ['PY-2.2e', 'Đơn vị lấy ý kiến có văn bản thông báo lại'],
  [
    'PY-2.2f',
    'sở, ngành không có ý kiến hoặc chậm có ý kiến chịu trách nhiệm trước pháp luật, trước UBND tỉnh, Chủ tịch UBND tỉnh',
  ],
  [
    'PY-2.3',
    'Thủ trưởng cơ quan chủ trì phải đề cao trách nhiệm cá nhân, chủ động làm việc trực tiếp với Thủ trưởng cơ quan có ý kiến khác để trao đổi, thống nhất',
  ],
  ['TN-2a', 'cá thể hóa trách nhiệm cá nhân trong từng khâu của quy trình xử lý công việc'],
  [
    'TN-2c',
    'không lấy ý kiến phối hợp của các cơ quan không liên quan hoặc không cần thiết. Cơ quan được lấy ý kiến có trách nhiệm trả lời đúng hạn, đúng chức năng, nhiệm vụ, có quan điểm rõ ràng',
  ],
  [
    'TN-2h',
    'báo cáo cấp có thẩm quyền xem xét, xử lý đối với những vấn đề vượt thẩm quyền, tuyệt đối không được đùn đẩy, lòng vòng, né tránh',
  ],
  [
    'HP-5',
    'chỉ lấy ý kiến các cơ quan liên quan trực tiếp đến đề án, dự án..., không lấy ý kiến phối hợp của cơ quan không liên quan hoặc không cần thiết. Cơ quan được lấy ý kiến có trách nhiệm trả lời đúng hạn, đúng chức năng, nhiệm vụ, có quan điểm, trách nhiệm rõ ràng',
  ],
]);

/** The words of a clause in its document, Vietnamese, without quotation marks; null for a clause that nothing cites to people. */
export function wordingOf(clause: string): string | null {
  return WORDING.get(clause) ?? null;
}
