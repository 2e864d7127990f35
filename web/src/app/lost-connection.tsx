/** Says that the server is not heard, since when, and what that means for what is being typed. */
import { useEffect, useState } from 'react';
import { useConnected } from '../api/live.js';
import { texts, useTexts } from '../language/language.js';
import styles from './lost-connection.module.css';

const words = texts({
  vi: {
    lost: (since: string) => `Đang mất kết nối từ ${since}.`,
    kept: 'Bản nháp được lưu trên máy này và tự gửi lên khi có kết nối.',
    not: 'Chưa gửi:',
    limit: 'thời hạn tính theo lúc hệ thống nhận được.',
  },
  en: {
    lost: (since: string) => `No connection since ${since}.`,
    kept: 'Drafts are kept on this machine and sent up by themselves once there is a connection.',
    not: 'Not filed:',
    limit: 'deadlines count by when the system receives.',
  },
});

/** A short gap, as when the server restarts, is nothing to tell people of. */
const PATIENCE_MS = 1500;

export function LostConnection() {
  const connected = useConnected();
  const [since, setSince] = useState<string | null>(null);
  const t = useTexts(words);
  useEffect(() => {
    if (connected) return setSince(null);
    const at = new Date().toLocaleTimeString('vi-VN', {
      hour: 'numeric',
      minute: '2-digit',
      timeZone: 'Asia/Ho_Chi_Minh',
    });
    const timer = setTimeout(() => setSince(at), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [connected]);
  if (since === null) return null;
  return (
    <div className={styles.lost} role="status">
      <p>
        <b>{t.lost(since)}</b> {t.kept} <b>{t.not}</b> {t.limit}
      </p>
    </div>
  );
}
