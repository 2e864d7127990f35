/** Why the law refuses, in Vietnamese: what, why, and how to mend it. */
import { COMPETENCE_TEXTS } from './competence-texts.js';
import type { RefusalTexts } from './refusal-text.js';

export const refusalTextsVi: RefusalTexts = {
  'not-lead': {
    what: 'Việc này chỉ cơ quan chủ trì được làm',
    why: 'Mỗi việc có một cơ quan chủ trì; cơ quan đang thao tác không phải là cơ quan chủ trì của việc lấy ý kiến này.',
    mend: 'Hãy liên hệ cơ quan chủ trì.',
  },
  'not-consulted': {
    what: 'Cơ quan này không được lấy ý kiến',
    why: 'Việc lấy ý kiến không gửi tới cơ quan này, hoặc ý kiến do cơ quan khác phụ trách.',
    mend: 'Hãy kiểm tra lại mã cơ quan; nếu cần, cơ quan chủ trì có thể gửi yêu cầu đúng cơ quan có thẩm quyền.',
  },
  'not-authorised': {
    what: 'Không có thẩm quyền thực hiện việc này',
    why: 'Việc này thuộc về Thủ trưởng, người được Thủ trưởng ủy quyền trong thời hạn ủy quyền, hoặc một vai trò khác.',
    mend: 'Hãy trình người có thẩm quyền, hoặc chọn đúng vai trò bằng tiêu đề X-Acting-Role.',
  },
  'unknown-consultation': {
    what: 'Không tìm thấy việc lấy ý kiến',
    why: 'Không có việc lấy ý kiến nào mang mã này mà cơ quan đang thao tác là một bên.',
    mend: 'Hãy kiểm tra lại mã, hoặc tìm trong danh sách các việc lấy ý kiến.',
  },
  stale: {
    what: 'Việc lấy ý kiến đã thay đổi từ lúc được xem',
    why: 'Phiên bản trong If-Match không còn là phiên bản hiện tại.',
    mend: 'Hãy tải lại, xem những gì đã thay đổi rồi thực hiện lại nếu vẫn cần.',
  },
  'not-in-state': {
    what: 'Việc này không thực hiện được ở bước hiện tại',
    why: 'Quy trình đang ở bước khác, không mở cho thao tác này.',
    mend: 'Hãy xem danh sách thao tác đang mở của việc lấy ý kiến.',
  },
  'already-settled': {
    what: 'Ý kiến đã xong, không thay đổi được nữa',
    why: 'Ý kiến đã được ghi nhận kết quả (đã trả lời, đã xác định theo quy định, đã trả lại hoặc đã hủy).',
    mend: 'Nếu nội dung cần xem lại, hãy trao đổi với cơ quan chủ trì.',
  },
  'not-received': {
    what: 'Chưa ghi nhận việc cơ quan được lấy ý kiến đã nhận văn bản',
    why: 'Thời hạn chỉ tính từ khi có chứng cứ đã nhận; cơ quan ngoài hệ thống chưa được ghi nhận ngày nhận.',
    mend: 'Văn thư của cơ quan chủ trì cần ghi nhận ngày nhận kèm chứng cứ trước.',
  },
  'return-too-late': {
    what: 'Đã quá thời hạn trả lại văn bản',
    why: 'Văn bản lấy ý kiến chỉ được trả lại trong thời hạn quy định kể từ ngày nhận.',
    mend: 'Hãy trả lời với chính kiến rõ ràng; có thể nêu nội dung không thuộc thẩm quyền trong ý kiến.',
  },
  'extension-exhausted': {
    what: 'Đã hết số lần được gia hạn',
    why: 'Quy định giới hạn số lần gia hạn cho mỗi cơ quan trong một lần lấy ý kiến.',
    mend: 'Hãy trả lời trong thời hạn hiện có.',
  },
  'clarification-exhausted': {
    what: 'Đã hết số lần đề nghị làm rõ',
    why: 'Quy định giới hạn số lần đề nghị một cơ quan làm rõ ý kiến.',
    mend: 'Hãy giải trình trên ý kiến đã có, hoặc làm việc trực tiếp với Thủ trưởng cơ quan đó.',
  },
  'notice-already-issued': {
    what: 'Thông báo về việc được xác định là đồng ý đã được phát hành',
    why: 'Mỗi lần xác định là đồng ý chỉ có một thông báo.',
    mend: 'Hãy xem số và ngày của văn bản đã phát hành trong mục ý kiến.',
  },
  'opinions-pending': {
    what: 'Chưa kết thúc được vì còn ý kiến đang chờ',
    why: 'Còn cơ quan chưa trả lời và thời hạn của cơ quan đó chưa kết thúc.',
    mend: 'Hãy đợi đủ ý kiến hoặc hết thời hạn; danh sách cơ quan còn chờ ở mục ý kiến.',
  },
  'comments-unresolved': {
    what: 'Chưa kết thúc được vì còn góp ý chưa giải trình',
    why: 'Mỗi góp ý phải có kết quả tiếp thu hoặc giải trình trước khi kết thúc.',
    mend: 'Hãy ghi kết quả và giải trình cho từng góp ý còn lại.',
  },
  'dissent-unresolved': {
    what: 'Chưa kết thúc được vì còn ý kiến khác về nội dung chủ yếu',
    why: 'Ý kiến khác về nội dung chủ yếu phải được trao đổi, thống nhất hoặc trình cấp có thẩm quyền quyết định.',
    mend: 'Hãy tổ chức làm việc trực tiếp với Thủ trưởng cơ quan có ý kiến khác và ghi nhận kết quả.',
  },
  'within-lead-authority': {
    what: 'Việc này thuộc thẩm quyền của cơ quan chủ trì',
    why: 'Việc thuộc thẩm quyền của mình thì tự quyết định, không trình, đẩy lên {chairman}.',
    mend: 'Thủ trưởng cơ quan chủ trì tự quyết định sau khi đã làm việc trực tiếp.',
  },
  'not-negotiated': {
    what: 'Chưa làm việc trực tiếp với mọi cơ quan có ý kiến khác',
    why: 'Thủ trưởng cơ quan chủ trì phải làm việc trực tiếp với Thủ trưởng từng cơ quan có ý kiến khác trước khi trình.',
    mend: 'Hãy ghi nhận buổi làm việc (ngày, thành phần, biên bản, kết quả) với từng cơ quan còn thiếu.',
  },
  'invalid-input': {
    what: 'Dữ liệu không hợp lệ',
    why: 'Có giá trị sai kiểu, sai dạng hoặc không được phép.',
    mend: 'Hãy sửa những chỗ được chỉ ra rồi gửi lại.',
  },
  'field-required': {
    what: 'Thiếu thông tin bắt buộc',
    why: 'Thao tác này cần thông tin được chỉ ra mới thực hiện được.',
    mend: 'Hãy bổ sung rồi gửi lại.',
  },
  'state-secret-refused': {
    what: 'Không tiếp nhận tài liệu mật',
    why: 'Tài liệu thuộc danh mục bí mật nhà nước không được gửi qua hệ thống này; không có nội dung nào được lưu lại.',
    mend: 'Hãy dùng kênh dành cho tài liệu mật theo quy định về bảo vệ bí mật nhà nước.',
  },
  'proposal-required': {
    what: 'Thiếu nội dung đề xuất cụ thể',
    why: 'Trả lời hay không trả lời đều gắn với một nội dung đề xuất cụ thể; thiếu nội dung đó thì không có gì để đồng ý.',
    mend: 'Hãy ghi rõ nội dung đề xuất.',
  },
  'position-required': {
    what: 'Thiếu chính kiến',
    why: 'Cơ quan chủ trì phải nêu quan điểm của mình khi lấy ý kiến; cơ quan được lấy ý kiến phải có chính kiến rõ ràng.',
    mend: 'Hãy nêu chính kiến rõ ràng.',
  },
  'legal-ground-required': {
    what: 'Thiếu căn cứ pháp lý của việc lấy ý kiến',
    why: 'Không lấy ý kiến khi không có căn cứ; việc lấy ý kiến không được dùng để né tránh, đùn đẩy trách nhiệm.',
    mend: 'Hãy nêu văn bản làm căn cứ lấy ý kiến.',
  },
  'question-required': {
    what: 'Thiếu nội dung cần lấy ý kiến',
    why: 'Mỗi cơ quan được lấy ý kiến phải được hỏi ít nhất một nội dung cụ thể.',
    mend: 'Hãy bổ sung câu hỏi cho cơ quan được chỉ ra.',
  },
  'reason-required': {
    what: 'Thiếu lý do',
    why: 'Thao tác này phải nêu lý do để người nhận hiểu và để lưu hồ sơ.',
    mend: 'Hãy ghi rõ lý do.',
  },
  'alternative-required': {
    what: 'Thiếu phương án thay thế',
    why: 'Khi không thống nhất, cơ quan được lấy ý kiến phải đề xuất phương án khác.',
    mend: 'Hãy nêu phương án mà cơ quan đề xuất.',
  },
  'condition-required': {
    what: 'Thống nhất có điều kiện nhưng chưa nêu điều kiện',
    why: 'Chính kiến này cần ít nhất một góp ý là điều kiện.',
    mend: 'Hãy đánh dấu góp ý nào là điều kiện, hoặc chọn chính kiến khác.',
  },
  'conclusion-required': {
    what: 'Thiếu nội dung kết luận',
    why: 'Quyết định phải có kết luận bằng lời, kể cả khi chọn một trong các phương án.',
    mend: 'Hãy ghi nội dung kết luận.',
  },
  'agency-required': {
    what: 'Chưa chọn cơ quan được lấy ý kiến',
    why: 'Phải có ít nhất một cơ quan được lấy ý kiến, mỗi cơ quan nêu rõ mã.',
    mend: 'Hãy chọn cơ quan có chức năng liên quan.',
  },
  'self-consultation': {
    what: 'Cơ quan chủ trì không lấy ý kiến của chính mình',
    why: 'Việc phối hợp nội bộ không phải là lấy ý kiến cơ quan khác.',
    mend: 'Hãy bỏ cơ quan của mình khỏi danh sách.',
  },
  'duplicate-agency': {
    what: 'Một cơ quan được nêu hai lần',
    why: 'Mỗi cơ quan chỉ có một ý kiến trong một lần lấy ý kiến.',
    mend: 'Hãy bỏ dòng trùng; nếu hỏi nhiều nội dung thì thêm câu hỏi.',
  },
  'unknown-agency': {
    what: 'Không có cơ quan này trong danh mục',
    why: 'Mã cơ quan không có, hoặc cơ quan đã được sắp xếp lại và không còn nhận việc.',
    mend: 'Hãy kiểm tra danh mục cơ quan và chức năng.',
  },
  'unrelated-agency': {
    what: 'Cơ quan không có chức năng liên quan',
    why: 'Chỉ lấy ý kiến cơ quan có chức năng, nhiệm vụ liên quan; chức năng đã nêu không có trong danh mục của cơ quan đó.',
    mend: 'Hãy chọn đúng chức năng, hoặc bỏ cơ quan này.',
  },
  'unknown-person': {
    what: 'Không ủy quyền được cho người này',
    why: 'Thủ trưởng chỉ ủy quyền cho cấp phó hoặc chuyên viên đang công tác tại chính cơ quan mình, có tài khoản đang hoạt động.',
    mend: 'Hãy chọn người khác trong danh sách; nếu thiếu người, đề nghị quản trị viên cập nhật.',
  },
  'agency-cannot-answer': {
    what: 'Cơ quan được lấy ý kiến chưa có ai đăng nhập và trả lời được',
    why: 'Tại cơ quan này không có Thủ trưởng, cũng không có người đang được Thủ trưởng ủy quyền, có tài khoản hoạt động; việc cơ quan ấy không trả lời không thể hiện ý kiến nào.',
    mend: 'Hãy đề nghị quản trị viên cập nhật Thủ trưởng của cơ quan, hoặc lấy ý kiến cơ quan ấy như cơ quan ngoài hệ thống: gửi văn bản giấy và ghi nhận ngày nhận; khi sửa đề xuất thì có thể rút yêu cầu đã gửi cơ quan ấy.',
  },
  'unknown-question': {
    what: 'Câu hỏi không có trong yêu cầu lấy ý kiến',
    why: 'Câu trả lời nhắc tới một câu hỏi không được hỏi cơ quan này.',
    mend: 'Hãy dùng mã câu hỏi trong yêu cầu đã nhận.',
  },
  'unknown-comment': {
    what: 'Không có góp ý mang mã này',
    why: 'Ý kiến của cơ quan không có góp ý với mã đã nêu.',
    mend: 'Hãy kiểm tra mã góp ý trong mục ý kiến.',
  },
  'unknown-option': {
    what: 'Không có phương án mang mã này',
    why: 'Hồ sơ trình không có phương án đã nêu.',
    mend: 'Hãy chọn một phương án trong hồ sơ, hoặc bỏ trống và kết luận khác bằng lời.',
  },
  'question-unanswered': {
    what: 'Còn câu hỏi chưa có chính kiến',
    why: 'Ý kiến phải có chính kiến rõ ràng cho từng nội dung được hỏi.',
    mend: 'Hãy trả lời đủ các câu hỏi.',
  },
  'position-not-available': {
    what: 'Chính kiến này không được quy định',
    why: 'Quy định đang áp dụng không có loại chính kiến đã chọn.',
    mend: 'Hãy chọn một trong các chính kiến của quy định.',
  },
  'return-ground-invalid': {
    what: 'Căn cứ trả lại không hợp lệ',
    why: 'Chỉ được trả lại với căn cứ mà quy định nêu.',
    mend: 'Hãy chọn đúng căn cứ, hoặc trả lời với chính kiến rõ ràng.',
  },
  'extension-too-long': {
    what: 'Thời gian đề nghị gia hạn quá dài',
    why: 'Số ngày làm việc đề nghị gia hạn vượt mức tối đa của quy định.',
    mend: 'Hãy đề nghị số ngày trong mức cho phép.',
  },
  'limit-in-the-past': {
    what: 'Thời hạn đã qua',
    why: 'Ngày cuối của thời hạn đã chọn không còn ở phía trước.',
    mend: 'Hãy chọn thời hạn khác.',
  },
  'limit-too-short': {
    what: 'Thời hạn quá ngắn',
    why: 'Số ngày làm việc của thời hạn ít hơn mức tối thiểu của quy định với mức độ khẩn đã chọn.',
    mend: 'Hãy chọn thời hạn dài hơn, hoặc chọn đúng mức độ khẩn.',
  },
  'limit-too-long': {
    what: 'Thời hạn quá dài',
    why: 'Số ngày làm việc của thời hạn nhiều hơn mức tối đa của quy định với mức độ đã chọn.',
    mend: 'Hãy chọn thời hạn ngắn hơn, hoặc chọn đúng mức độ phức tạp.',
  },
  'year-without-notice': {
    what: 'Chưa có thông báo lịch nghỉ của năm đó',
    why: 'Thời hạn kéo sang năm chưa có thông báo chính thức về ngày nghỉ, nên chưa biết ngày cuối.',
    mend: 'Hãy chọn thời hạn ngắn hơn, hoặc đề nghị quản trị viên cập nhật lịch khi có thông báo.',
  },
  'repeat-consultation': {
    what: 'Lấy lại ý kiến về nội dung không thay đổi',
    why: 'Cơ quan này đã được lấy ý kiến về cùng việc, cùng nội dung trong thời gian quy định.',
    mend: 'Hãy dùng ý kiến đã có, hoặc chỉ lấy lại ý kiến khi nội dung đã thay đổi.',
  },
  'matter-has-another-lead': {
    what: 'Việc này đang do cơ quan khác chủ trì',
    why: 'Mỗi việc có một cơ quan chủ trì: một cơ quan khác đang lấy ý kiến về cùng việc và chưa kết thúc.',
    mend: 'Hãy liên hệ cơ quan đang chủ trì, hoặc nêu đúng tên việc nếu đây là việc khác.',
  },
  ...COMPETENCE_TEXTS.vi,
  'contact-in-the-future': {
    what: 'Ngày trao đổi trước chưa đến',
    why: 'Việc trao đổi trước được ghi là đã diễn ra trước khi gửi văn bản lấy ý kiến, nên không thể sau hôm nay.',
    mend: 'Hãy ghi đúng ngày đã trao đổi, hoặc bỏ mục này.',
  },
  'successor-required': {
    what: 'Chưa nêu đủ cơ quan kế thừa',
    why: 'Mỗi chức năng của cơ quan được sắp xếp lại phải có đúng một cơ quan tiếp nhận.',
    mend: 'Hãy nêu cơ quan tiếp nhận cho từng chức năng.',
  },
  'not-late': {
    what: 'Không ghi nhận chậm giải quyết',
    why: 'Thư xin lỗi vì giải quyết chậm chỉ dùng khi cơ quan đã để quá thời hạn trả lời (công văn ngày 08/7/2024 của UBND huyện Tân Châu, mục 1).',
    mend: 'Nếu xin lỗi vì thái độ, hành vi, hãy chọn lý do ấy.',
  },
  'already-urged': {
    what: 'Hôm nay đã đôn đốc cơ quan này',
    why: 'Mỗi ngày chỉ đôn đốc một cơ quan một lần trong một việc lấy ý kiến.',
    mend: 'Hãy đôn đốc lại vào ngày làm việc tiếp theo, nếu vẫn chưa có trả lời.',
  },
  'regulation-not-adopted': {
    what: 'Địa phương chưa áp dụng quy định này',
    why: 'Quy định coi việc không trả lời là đồng ý chỉ có hiệu lực khi địa phương đã ghi nhận văn bản của chính mình cho phép áp dụng.',
    mend: 'Hãy đề nghị quản trị viên ghi nhận việc áp dụng quy định (văn bản nào, từ ngày nào) tại trang Quản trị, mục Quy định.',
  },
  suspended: {
    what: 'Việc lấy ý kiến đang tạm dừng',
    why: '{office} đã tạm dừng việc lấy ý kiến này; trong thời gian tạm dừng không kết thúc, không quyết định, không trình lên được.',
    mend: 'Hãy khắc phục lý do tạm dừng rồi đề nghị Chánh Văn phòng cho tiếp tục.',
  },
  'nobody-asked': {
    what: 'Không còn cơ quan nào được lấy ý kiến',
    why: 'Mọi yêu cầu đều đã được rút, nên không có ý kiến nào để kết thúc việc lấy ý kiến.',
    mend: 'Hãy rút việc lấy ý kiến, hoặc sửa đề xuất và lấy ý kiến lại.',
  },
  'notice-pending': {
    what: 'Còn nợ thông báo về việc được xác định là đồng ý',
    why: 'Cơ quan không trả lời được xác định là đồng ý phải nhận được thông báo bằng văn bản về việc đó trước khi việc lấy ý kiến kết thúc hoặc được trình lên.',
    mend: 'Hãy phát hành thông báo gửi từng cơ quan còn nợ.',
  },
  'not-consultable': {
    what: 'Không lấy ý kiến {chairman}',
    why: 'Cấp dưới không lấy ý kiến người có thẩm quyền quyết định: việc cấp trên không trả lời không bao giờ là đồng ý.',
    mend: 'Hãy bỏ cơ quan này khỏi danh sách; nếu cần quyết định, hãy trình theo quy chế làm việc.',
  },
  'unknown-regime': {
    what: 'Không có chế độ lấy ý kiến này',
    why: 'Quy định đang áp dụng không có chế độ mang tên đã chọn.',
    mend: 'Hãy chọn một chế độ trong danh sách, hoặc để trống nếu không có văn bản nào quy định riêng.',
  },
  'urgency-reason-required': {
    what: 'Chưa nêu lý do khẩn',
    why: 'Thời hạn khẩn rút ngắn thời gian của cơ quan được lấy ý kiến, nên phải nêu lý do để các cơ quan biết.',
    mend: 'Hãy nêu vì sao việc này khẩn, hoặc chọn mức độ thường.',
  },
  'position-contradicts-answers': {
    what: 'Chính kiến chung trái với câu trả lời',
    why: 'Có câu hỏi được trả lời là không thống nhất, nên chính kiến chung không thể khác.',
    mend: 'Hãy chọn chính kiến chung là không thống nhất, hoặc xem lại câu trả lời.',
  },
  'received-out-of-range': {
    what: 'Thời điểm nhận không hợp lý',
    why: 'Thời điểm nhận không thể trước khi yêu cầu được gửi hoặc được nhận, cũng không thể sau lúc này.',
    mend: 'Hãy nhập lại thời điểm nhận theo đúng chứng cứ.',
  },
  'session-before-dissent': {
    what: 'Buổi làm việc trước khi có ý kiến khác',
    why: 'Buổi làm việc trực tiếp để thống nhất ý kiến khác không thể diễn ra trước khi có ý kiến ấy.',
    mend: 'Hãy nhập lại ngày làm việc, hoặc làm việc trực tiếp rồi ghi biên bản.',
  },
  'nothing-changed': {
    what: 'Không có gì thay đổi',
    why: 'Nội dung gửi lên giống hệt nội dung đang có trong danh mục, nên không có gì để ghi nhận.',
    mend: 'Hãy sửa nội dung cần thay đổi rồi gửi lại, hoặc đóng biểu mẫu.',
  },
  'agency-exists': {
    what: 'Mã hoặc tên cơ quan đã có trong danh mục',
    why: 'Mỗi mã chỉ dùng cho một cơ quan, kể cả cơ quan đã giải thể, không phân biệt chữ hoa, chữ thường; hai cơ quan đang hoạt động không được trùng tên.',
    mend: 'Hãy chọn mã hoặc tên khác, hoặc sửa cơ quan đã có.',
  },
  'function-exists': {
    what: 'Mã chức năng đã có',
    why: 'Mỗi mã chỉ dùng cho một chức năng.',
    mend: 'Hãy chọn mã khác, hoặc sửa chức năng đã có.',
  },
  'unknown-function': {
    what: 'Không có chức năng này',
    why: 'Danh mục chức năng của địa phương không có chức năng mang mã này.',
    mend: 'Hãy chọn chức năng trong danh mục, hoặc thêm chức năng mới trước.',
  },
  'one-of-its-kind': {
    what: 'Mỗi tỉnh, thành phố chỉ có một cơ quan loại này',
    why: 'Danh mục luôn có đúng một {office} và một {chairman}: quy định giao việc riêng cho hai nơi này.',
    mend: 'Hãy chọn loại khác; nếu thay cơ quan giữ vai trò này, hãy nhập cả hai cơ quan trong cùng một lần.',
  },
  'session-contradicts-questions': {
    what: 'Kết quả buổi làm việc mâu thuẫn với từng câu hỏi',
    why: 'Kết quả ghi là thống nhất, nhưng còn câu hỏi ghi là chưa thống nhất.',
    mend: 'Hãy chọn lại kết quả, hoặc ghi lại nội dung đã thống nhất ở câu hỏi đó.',
  },
  'unknown-regulation': {
    what: 'Địa phương không có quy định này',
    why: 'Chỉ áp dụng được quy định của chính địa phương hoặc quy định mặc định; văn bản của địa phương khác không có hiệu lực tại đây.',
    mend: 'Hãy chọn trong danh sách các quy định của địa phương.',
  },
  'continuing-document-required': {
    what: 'Chưa nêu văn bản cho tiếp tục áp dụng',
    why: 'Cơ quan ban hành văn bản này đã thay đổi từ ngày 01/7/2025; bản thân văn bản cũ không cho biết nó còn được áp dụng hay không.',
    mend: 'Hãy ghi số, ngày và cơ quan ban hành văn bản theo đó quy định được tiếp tục áp dụng.',
  },
  'second-person-required': {
    what: 'Cần người thứ hai áp dụng',
    why: 'Quy định do địa phương soạn chỉ được áp dụng khi một quản trị viên đề nghị và một quản trị viên khác quyết định áp dụng.',
    mend: 'Hãy lập đề nghị áp dụng, rồi để quản trị viên khác xem và áp dụng.',
  },
  'unknown-file': {
    what: 'Không có tệp này để đính kèm',
    why: 'Chỉ đính kèm được tệp do chính cơ quan mình đã tải lên, hoặc tệp đã có trong hồ sơ này.',
    mend: 'Hãy tải tệp lên trước rồi đính kèm lại.',
  },
  'duplicate-file': {
    what: 'Một tệp được đính kèm hai lần',
    why: 'Hai tệp có cùng nội dung được coi là một.',
    mend: 'Hãy bỏ một trong hai tệp.',
  },
  'too-many-files': {
    what: 'Hồ sơ có quá nhiều tệp',
    why: 'Mỗi hồ sơ có tối đa 200 tệp, để cơ quan được lấy ý kiến đọc được hết.',
    mend: 'Hãy gộp các tài liệu vào một tệp, hoặc bỏ những tệp không cần thiết.',
  },
  'file-required': {
    what: 'Hồ sơ còn thiếu tệp bắt buộc',
    why: 'Quy định yêu cầu loại hồ sơ này phải có một số loại tệp kèm theo.',
    mend: 'Hãy đính kèm đủ các loại tệp mà quy định yêu cầu (dự thảo, tờ trình).',
  },
};
