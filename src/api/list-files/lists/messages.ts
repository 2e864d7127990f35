/** What an agency was told, what it wrote and was written, and what was sent outside, as files. */
import { count, day, moment, text } from '../../../http/list-files/cells.js';
import type { ListFile } from '../../../http/list-files/list-file.js';
import type { DeliveryView } from '../../deliveries/delivery-list.js';
import type { InboxMessage } from '../../inbox/inbox.views.js';
import type { LetterView } from '../../letters/letter.views.js';
import { MESSAGE_WORDS } from '../message-words.vi.js';
import type { NameOf } from '../names.js';
import { CHANNEL_WORDS, DELIVERY_WORDS, LETTER_WORDS, UNDELIVERED_WORDS } from '../words.vi.js';

export const inboxFile: ListFile<InboxMessage> = {
  name: 'hop-thu',
  sheet: 'Hộp thư',
  columns: [
    moment('Thời điểm', ({ createdAt }) => createdAt),
    text('Loại thông báo', 28, ({ kind }) => MESSAGE_WORDS[kind]),
    text('Nội dung', 80, (message) => message.text),
    text('Nội dung lấy ý kiến', 60, ({ subject }) => subject),
    moment('Đến cơ quan', ({ deliveredAt }) => deliveredAt),
    moment('Tôi đã đọc', ({ readAt }) => readAt),
    text('Mã hồ sơ', 38, ({ consultation }) => consultation),
  ],
};

export const lettersFile = (nameOf: NameOf): ListFile<LetterView> => ({
  name: 'van-ban',
  sheet: 'Văn bản',
  columns: [
    text('Số, ký hiệu', 20, ({ number }) => number),
    day('Ngày ban hành', ({ issuedOn }) => issuedOn),
    text('Loại văn bản', 34, ({ kind }) => LETTER_WORDS[kind]),
    text('Nội dung lấy ý kiến', 60, ({ subject }) => subject),
    text('Cơ quan ban hành', 30, ({ agency }) => nameOf(agency)),
    text('Nơi nhận', 40, ({ to }) => to.map(nameOf).join('; ')),
    text('Tình trạng', 18, ({ state, numbered }) =>
      state === 'issued' ? 'Đã phát hành' : numbered ? 'Đã ký, chờ số' : 'Đã ký',
    ),
    text('Người ký', 24, ({ signedBy }) => signedBy),
    moment('Thời điểm ký', ({ signedAt }) => signedAt),
    text('Mã văn bản', 22, ({ code }) => code),
    text('Mã hồ sơ', 38, ({ consultation }) => consultation),
  ],
});

export const deliveriesFile = (nameOf: NameOf): ListFile<DeliveryView> => ({
  name: 'luot-gui-thong-bao',
  sheet: 'Gửi thông báo',
  columns: [
    moment('Thời điểm', ({ createdAt }) => createdAt),
    text('Cách gửi', 22, ({ channel }) => CHANNEL_WORDS[channel]),
    text('Tình trạng', 16, ({ state }) => DELIVERY_WORDS[state]),
    text('Loại thông báo', 28, ({ kind }) =>
      kind === 'account-changed' ? 'Tài khoản đã thay đổi' : MESSAGE_WORDS[kind],
    ),
    text('Cơ quan nhận', 30, ({ agency }) => nameOf(agency)),
    text('Người nhận', 24, ({ recipient }) => recipient),
    text('Địa chỉ', 32, ({ address }) => address),
    text('Nội dung lấy ý kiến', 60, ({ subject }) => subject),
    count('Số lần thử', ({ attempts }) => attempts),
    text('Lý do không gửi được', 28, ({ reason }) => (reason === null ? null : UNDELIVERED_WORDS[reason])),
    text('Bên nhận trả lời', 40, ({ detail }) => detail),
    moment('Lần thử tiếp theo', ({ nextAt }) => nextAt),
    moment('Kết thúc', ({ doneAt }) => doneAt),
    text('Mã lượt gửi', 38, ({ id }) => id),
  ],
});
