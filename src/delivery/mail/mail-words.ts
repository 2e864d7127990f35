/** What an e-mail says around the sentences of the inbox. */
import type { Locale } from '../../http/locale.js';

export interface MailWords {
  readonly greeting: (name: string) => string;
  /** Which letters go with it. */
  readonly enclosed: (names: string) => string;
  /** Why a letter does not, and that it is read in the dossier. */
  readonly left: Readonly<Record<'too-large' | 'not-made', (name: string) => string>>;
  readonly open: string;
  readonly openInbox: string;
  readonly digest: (messages: number, day: string) => string;
  readonly digestIntro: string;
  /** Why it comes, and where one chooses. */
  readonly foot: (province: string) => string;
  readonly choose: string;
  readonly cut: string;
}

export const MAIL_WORDS: Readonly<Record<Locale, MailWords>> = {
  vi: {
    greeting: (name) => `Kính gửi ông/bà ${name},`,
    enclosed: (names) => `Gửi kèm văn bản: ${names}`,
    left: {
      'too-large': (name) => `Văn bản ${name} có dung lượng lớn nên không gửi kèm; xem trong hồ sơ`,
      'not-made': (name) => `Văn bản ${name} chưa lập xong khi gửi thư này; xem trong hồ sơ`,
    },
    open: 'Mở hồ sơ',
    openInbox: 'Mở hộp thư',
    digest: (messages, day) => `Tổng hợp thông báo ngày ${day}: ${messages} thông báo`,
    digestIntro: 'Các thông báo dưới đây được gửi chung một lần trong ngày, theo lựa chọn của ông/bà.',
    foot: (province) =>
      `Thư do hệ thống lấy ý kiến Đồng Thuận (${province}) gửi tự động; xin không trả lời thư này. Thông báo đầy đủ có trong hộp thư của hệ thống.`,
    choose: 'Chọn cách nhận thông báo',
    cut: '…',
  },
  en: {
    greeting: (name) => `Dear ${name},`,
    enclosed: (names) => `Enclosed: ${names}`,
    left: {
      'too-large': (name) => `${name} is too large to be enclosed; read it in the dossier`,
      'not-made': (name) => `${name} was not made yet when this was sent; read it in the dossier`,
    },
    open: 'Open the dossier',
    openInbox: 'Open the inbox',
    digest: (messages, day) => `Messages of ${day}: ${messages}`,
    digestIntro: 'The messages below come together once a day, as you have chosen.',
    foot: (province) =>
      `Sent automatically by the consultation system Đồng Thuận (${province}); please do not reply. All messages are in the inbox of the system.`,
    choose: 'Choose how you are told',
    cut: '…',
  },
};
