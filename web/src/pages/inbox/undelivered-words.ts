/** Why something could not be delivered, as people say it. */
import type { Schemas } from '../../api/client.js';
import { texts } from '../../language/texts.js';

export const undeliveredWords = texts<Record<Schemas['UndeliveredReason'], string>>({
  vi: {
    refused: 'Máy chủ nhận từ chối',
    bounced: 'Thư bị trả lại',
    'no-address': 'Chưa có địa chỉ thư điện tử',
    'no-channel': 'Cơ quan chưa có người nhận trong hệ thống',
    'gave-up': 'Đã thử gửi nhiều lần nhưng không được',
  },
  en: {
    refused: 'The receiving server refused it',
    bounced: 'The e-mail came back',
    'no-address': 'No e-mail address is known',
    'no-channel': 'Nobody of the agency can be reached in the system',
    'gave-up': 'It was tried many times without success',
  },
});
