/** Why something could not be delivered, within a sentence; the one place on the server. */
import type { UndeliveredReason } from '../../engine/outbox/undelivered-reasons.js';
import type { Locale } from '../../http/locale.js';

const WORDS: Readonly<Record<Locale, Readonly<Record<UndeliveredReason, string>>>> = {
  vi: {
    refused: 'máy chủ nhận từ chối',
    bounced: 'thư bị trả lại',
    'no-address': 'chưa có địa chỉ thư điện tử',
    'no-channel': 'cơ quan chưa có người nhận trong hệ thống',
    'gave-up': 'đã thử gửi nhiều lần nhưng không được',
  },
  en: {
    refused: 'the receiving server refused it',
    bounced: 'the e-mail came back',
    'no-address': 'no e-mail address is known',
    'no-channel': 'nobody of the agency can be reached in the system',
    'gave-up': 'it was tried many times without success',
  },
};

/** The words of a reason; the code itself for one that this version does not know. */
export function undeliveredBecause(reason: string, locale: Locale): string {
  return new Map<string, string>(Object.entries(WORDS[locale])).get(reason) ?? reason;
}
