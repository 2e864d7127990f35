/** Says that nothing is decided for the moment, because the clock is in doubt, and what the administrator does about it. */
import { texts, useTexts } from '../language/language.js';
import type { Me } from '../session/me.js';
import styles from './clock-held.module.css';

const words = texts({
  vi: {
    held: 'Hệ thống đang chờ quản trị viên xác nhận giờ.',
    meanwhile:
      'Đồng hồ của hệ thống không đáng tin cậy: mọi nội dung vẫn xem được, nhưng chưa thời hạn nào được ghi là đã hết và chưa yêu cầu nào được nhận.',
    mend: 'Chỉnh đồng hồ của máy chủ; nếu đồng hồ đúng, chạy lệnh trên máy chủ:',
  },
  en: {
    held: 'The system waits for an administrator to confirm the time.',
    meanwhile:
      'The clock of the system cannot be trusted: everything can be read, but no deadline passes and no request is taken for the moment.',
    mend: 'Put the clock of the server right; if it is right, run on the server:',
  },
});

const COMMAND = 'npm run -s dong-thuan -- clock confirm --time "YYYY-MM-DD HH:MM"';

export function ClockHeld({ me }: { readonly me: Pick<Me, 'clockHeld' | 'roles'> }) {
  const t = useTexts(words);
  if (!me.clockHeld) return null;
  return (
    <div className={styles.held} role="status">
      <p>
        <b>{t.held}</b> {t.meanwhile}
      </p>
      {me.roles.includes('admin') && (
        <p>
          {t.mend} <code>{COMMAND}</code>
        </p>
      )}
    </div>
  );
}
