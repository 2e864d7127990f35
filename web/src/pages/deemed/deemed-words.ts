/** The words of the page that says why an agency is deemed to agree. Plain enough for a lawyer who opens it once. */
import type { Schemas } from '../../api/client.js';
import { counted } from '../../language/counted.js';
import { texts } from '../../language/texts.js';

export const pageWords = texts({
  vi: {
    title: 'Vì sao được xác định là đồng ý',
    what: 'căn cứ',
    journal: 'Xem trong nhật ký',
    print: 'In',
    short: (name: string, lead: string, at: string) =>
      `${name} được xác định là đồng ý với ý kiến và đề xuất của ${lead}, kể từ ${at}, vì đã nhận yêu cầu lấy ý kiến mà không trả lời đến hết thời hạn. Đây không phải là ý kiến do cơ quan nêu ra.`,
    holder: (who: string) => `Người phụ trách trả lời khi hết thời hạn: ${who}.`,
    fell: 'Việc xác định này không còn hiệu lực',
    paper: (received: string) => `Văn bản trả lời được chứng minh là nhận lúc ${received}, trước khi hết thời hạn.`,
    accepted: 'Cơ quan chủ trì đã tiếp nhận ý kiến gửi chậm làm ý kiến trả lời.',
    other: 'Ý kiến của cơ quan này không còn ở trạng thái được xác định là đồng ý.',
    since: 'Ghi nhận lúc',
    evidence: 'Căn cứ:',
    entry: (n: number) =>
      `Mục ${n} của nhật ký hồ sơ ghi việc này; mục đó không sửa được và được kiểm chứng cùng nhật ký.`,
    assumed: 'không văn bản nào quy định; giá trị mặc định của hệ thống',
    clauses: 'Căn cứ:',
  },
  en: {
    title: 'Why it is deemed to agree',
    what: 'the grounds',
    journal: 'See the journal',
    print: 'Print',
    short: (name: string, lead: string, at: string) =>
      `${name} is deemed to agree with the opinion and the proposal of ${lead}, from ${at}, because it received the request and did not answer within the deadline. It has not itself expressed this.`,
    holder: (who: string) => `Who held the answering when the deadline passed: ${who}.`,
    fell: 'This no longer holds',
    paper: (received: string) => `A paper answer is proved to have been received at ${received}, before the deadline.`,
    accepted: 'The lead accepted the late answer as the answer.',
    other: 'The opinion is no longer one of deemed consent.',
    since: 'Recorded at',
    evidence: 'Evidence:',
    entry: (n: number) =>
      `Entry ${n} of the journal records it; it cannot be changed and is verified with the journal.`,
    assumed: 'no document orders it; a value of the system',
    clauses: 'Grounds:',
  },
});

export const lineWords = texts({
  vi: {
    rule: '1. Ai bị ràng buộc, theo văn bản nào',
    bound: (who: string, document: string) =>
      `Theo ${document}, việc không trả lời chỉ được xác định là đồng ý đối với: ${who}.`,
    is: (name: string, kind: string) => `${name} thuộc nhóm: ${kind}.`,
    adopted: (document: string, from: string) => `Tỉnh áp dụng theo ${document}, kể từ ${from}.`,
    notAdopted: 'Hệ thống chưa ghi nhận văn bản theo đó tỉnh áp dụng quy định này.',
    regime: (title: string) => `Loại việc: ${title}.`,
    receipt: '2. Đã nhận yêu cầu lấy ý kiến',
    inbox: (at: string) =>
      `Yêu cầu được chuyển đến hộp thư của cơ quan trong hệ thống lúc ${at}; thời điểm này là thời điểm nhận.`,
    outside: (at: string) => `Cơ quan ngoài hệ thống; nhận văn bản lúc ${at} theo chứng cứ sau:`,
    recorded: (at: string, received: string) => `Ghi nhận lúc ${at}: nhận lúc ${received}.`,
    corrected: (at: string, received: string) => `Sửa lúc ${at}: nhận lúc ${received}.`,
    text: (hash: string) =>
      `Đề xuất được gửi có mã băm ${hash}; việc không trả lời chỉ có nghĩa là đồng ý với đúng văn bản đó.`,
    days: '3. Cách tính thời hạn',
    counted: (n: number, from: string, to: string) =>
      `${n} ngày làm việc, không tính ngày bắt đầu (${from}); hết ngày ${to}.`,
    notice: (n: number) =>
      `Không sớm hơn ${n} ngày làm việc kể từ khi ghi nhận hoặc sửa ngày nhận, hoặc kể từ khi thông báo cho cơ quan kế thừa.`,
    calendar: (version: string) => `Tính theo lịch làm việc, bản ${version}.`,
    day: 'Ngày',
    why: 'Cách tính',
    extension: '4. Gia hạn',
    noExtension: 'Cơ quan không đề nghị gia hạn.',
    asked: (n: number, state: string) => `Đề nghị thêm ${n} ngày làm việc: ${state}.`,
    told: '5. Đã báo và nhắc những gì, khi nào',
    toldNothing: 'Không có thư nào trong hộp thư của cơ quan.',
    sent: 'Gửi lúc',
    delivered: 'đến hộp thư',
    read: 'đã xem',
    unread: 'chưa có người xem',
    undelivered: 'Gửi ra ngoài hộp thư không được:',
    undeliveredNobody: 'không ai của cơ quan nhận được qua đường này; cơ quan chủ trì và Văn phòng đã được thông báo',
    undeliveredSome: 'người khác của cơ quan vẫn nhận được',
    hindrances: '6. Khi hết thời hạn không có việc nào khác cản trở',
    noticeTitle: '7. Thông báo về việc được xác định là đồng ý',
    noNotice: 'Không còn thông báo phải phát hành.',
    pending: 'Chưa phát hành.',
    issued: (number: string) => `Đã phát hành${number === '' ? '' : `, số ${number}`}, lúc`,
    correctedNotice: 'Đã phát hành nhưng không còn giá trị; cơ quan đã được thông báo.',
  },
  en: {
    rule: '1. Who is bound, by which text',
    bound: (who: string, document: string) => `By ${document} silence is agreement only of: ${who}.`,
    is: (name: string, kind: string) => `${name} is of: ${kind}.`,
    adopted: (document: string, from: string) => `Adopted by the province by ${document}, from ${from}.`,
    notAdopted: 'The document by which the province adopted it is not recorded here.',
    regime: (title: string) => `Kind of matter: ${title}.`,
    receipt: '2. The request was received',
    inbox: (at: string) => `The request entered the inbox of the agency at ${at}; that is receipt.`,
    outside: (at: string) => `Not in the system; received the document at ${at}, on this evidence:`,
    recorded: (at: string, received: string) => `Recorded at ${at}: received at ${received}.`,
    corrected: (at: string, received: string) => `Corrected at ${at}: received at ${received}.`,
    text: (hash: string) => `The proposal that was sent has the hash ${hash}; silence agrees to that very text.`,
    days: '3. How the deadline was counted',
    counted: (n: number, from: string, to: string) =>
      `${counted(n, 'working day')}, the first day not counted (${from}); until the end of ${to}.`,
    notice: (n: number) =>
      `No sooner than ${counted(n, 'working day')} after a receipt was recorded or corrected, or a successor was told.`,
    calendar: (version: string) => `By the calendar, version ${version}.`,
    day: 'Day',
    why: 'Counted',
    extension: '4. Extensions',
    noExtension: 'The agency asked for none.',
    asked: (n: number, state: string) => `Asked for ${counted(n, 'more working day')}: ${state}.`,
    told: '5. What it was told and reminded of, and when',
    toldNothing: 'Nothing is in the inbox of the agency.',
    sent: 'Sent',
    delivered: 'delivered',
    read: 'seen',
    unread: 'seen by nobody yet',
    undelivered: 'Could not be delivered outside the inbox:',
    undeliveredNobody: 'it reached nobody of the agency this way; the lead and the Office were told',
    undeliveredSome: 'others of the agency did receive it',
    hindrances: '6. At the deadline nothing else stood',
    noticeTitle: '7. The written notice',
    noNotice: 'No notice is owed any more.',
    pending: 'Not issued yet.',
    issued: (number: string) => `Issued${number === '' ? '' : `, no. ${number}`}, at`,
    correctedNotice: 'Issued, but it no longer holds; the agency was told.',
  },
});

export const dayGroundWords = texts<Record<Schemas['DayGround'], (n: number) => string>>({
  vi: {
    counted: (n) => `ngày làm việc thứ ${n}`,
    start: () => 'ngày bắt đầu, không tính',
    weekend: () => 'nghỉ cuối tuần, không tính',
    'day-off': () => 'ngày nghỉ theo thông báo, không tính',
    'stood-still': () => 'đang tạm dừng, không tính',
    'not-counted': () => 'không tính',
  },
  en: {
    counted: (n) => `working day ${n}`,
    start: () => 'the day it began, not counted',
    weekend: () => 'weekend, not counted',
    'day-off': () => 'day off by notice, not counted',
    'stood-still': () => 'suspended, not counted',
    'not-counted': () => 'not counted',
  },
});

export const hindranceWords = texts<Record<Schemas['Hindrance'], string>>({
  vi: {
    answer: 'Chưa có câu trả lời nào của cơ quan.',
    return: 'Cơ quan không trả lại văn bản, hoặc việc trả lại đã được giải quyết.',
    competence: 'Không còn việc thẩm quyền chờ Văn phòng quyết định.',
    suspension: 'Việc lấy ý kiến không bị tạm dừng.',
    extension: 'Không còn đề nghị gia hạn chưa quyết định.',
  },
  en: {
    answer: 'No answer of the agency stood.',
    return: 'The request was not returned, or the return was dealt with.',
    competence: 'No question of competence was open before the Office.',
    suspension: 'The consultation was not suspended.',
    extension: 'No extension was undecided.',
  },
});

export const extensionWords = texts<Record<Schemas['ExtensionState'], string>>({
  vi: { asked: 'chưa quyết định', granted: 'được gia hạn', refused: 'không được gia hạn', lapsed: 'hết hiệu lực' },
  en: { asked: 'undecided', granted: 'granted', refused: 'refused', lapsed: 'lapsed' },
});
