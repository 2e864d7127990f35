/** The words of deliveries: by which way, how they stand. */
import type { Schemas } from '../../api/client.js';
import { texts } from '../../language/texts.js';

export const channelWords = texts<Record<Schemas['Channel'], string>>({
  vi: {
    email: 'Thư điện tử',
    digest: 'Thư gộp trong ngày',
    webhook: 'Hệ thống khác',
    none: 'Không có người nhận',
    edxml: 'Trục liên thông văn bản',
    account: 'Thư về tài khoản',
  },
  en: {
    email: 'E-mail',
    digest: 'Daily e-mail',
    webhook: 'Another system',
    none: 'Nobody to receive it',
    edxml: 'Document axis',
    account: 'E-mail about an account',
  },
});

/** What a delivery tells that stands in no inbox. */
export const accountKindWords = texts({ vi: { changed: 'Tài khoản đã thay đổi' }, en: { changed: 'Account changed' } });

export const stateWords = texts<Record<Schemas['DeliveryState'], string>>({
  vi: { waiting: 'Đang chờ gửi', sent: 'Đã gửi', parked: 'Không gửi được' },
  en: { waiting: 'Waiting', sent: 'Sent', parked: 'Given up' },
});
