/** Verifies the whole journal of the province: every entry, every link, every signed checkpoint. */
import { Link } from 'react-router';
import type { Schemas } from '../../api/client.js';
import { counted } from '../../language/counted.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { Mark } from '../../marks/mark.js';
import { Button } from '../../parts/button.js';
import { Notice } from '../../parts/notice.js';
import { Refused } from '../../parts/refused.js';
import { useMyself } from '../../session/me.js';
import styles from './journal.module.css';
import { LastDrill } from './last-drill.js';
import { PartHead } from './part-head.js';
import { useVerification, verify } from './verification.js';

const words = texts({
  vi: {
    title: 'Kiểm tra nhật ký',
    what: 'Mỗi việc là một mục của nhật ký, nối với mục trước bằng mã băm; định kỳ toàn bộ được chốt bằng điểm kiểm chứng có chữ ký số. Kiểm tra là tính lại từ đầu: không mục nào bị sửa, bị bỏ hay bị chèn.',
    mayNot:
      'Chỉ quản trị viên, người kiểm toán và cơ quan nội vụ kiểm tra được toàn bộ nhật ký. Nhật ký của từng hồ sơ xem được tại hồ sơ đó.',
    consultations: 'Mở danh sách hồ sơ',
    start: 'Kiểm tra toàn bộ nhật ký',
    again: 'Kiểm tra lại',
    under: 'Đang kiểm tra nhật ký',
    progress: (done: string, of: string) =>
      `Đã kiểm tra ${done} trên ${of} hồ sơ, tất cả đều khớp. Có thể sang trang khác trong lúc chờ.`,
    begun: 'Đang bắt đầu.',
    sound: 'Nhật ký khớp.',
    counted: (consultations: string, entries: string, checkpoints: string) =>
      `Đã kiểm tra ${consultations} hồ sơ, ${entries} mục nhật ký và ${checkpoints} điểm kiểm chứng. Không mục nào bị sửa, bị bỏ hay bị chèn.`,
    broken: 'Nhật ký không khớp.',
    where: {
      ':register': 'Trong nhật ký danh mục.',
      ':province': 'Trong bản ghi danh mục ban đầu.',
      ':checkpoints': 'Trong các điểm kiểm chứng.',
    } as Readonly<Record<string, string>>,
    inOne: 'Trong nhật ký của một hồ sơ.',
    open: 'Mở nhật ký của hồ sơ',
    tell: 'Giữ nguyên hiện trạng máy chủ và báo ngay cho đơn vị vận hành.',
  },
  en: {
    title: 'Verify the journal',
    what: 'Every act is an entry, linked to the one before by a proof; from time to time the whole is signed. To verify is to compute it all again: no entry was changed, left out or put in.',
    mayNot: 'Only administrators, auditors and home affairs verify the whole journal. Each consultation shows its own.',
    consultations: 'Open the consultations',
    start: 'Verify the whole journal',
    again: 'Verify again',
    under: 'The journal is being verified',
    progress: (done: string, of: string) =>
      `${done} of ${of} consultations verified, all sound. This page may be left meanwhile.`,
    begun: 'Beginning.',
    sound: 'The journal is sound.',
    counted: (consultations: string, entries: string, checkpoints: string) =>
      `Verified: ${counted(consultations, 'consultation')}, ${counted(entries, 'entry', 'entries')} and ${counted(checkpoints, 'signed checkpoint')}. No entry was changed, left out or put in.`,
    broken: 'The journal does not hold together.',
    where: {
      ':register': 'In the journal of the register.',
      ':province': 'In the entry of the first register.',
      ':checkpoints': 'In the signed checkpoints.',
    } as Readonly<Record<string, string>>,
    inOne: 'In the journal of a consultation.',
    open: 'Open the journal of the consultation',
    tell: 'Leave the server as it is and tell its operators at once.',
  },
});

export function JournalPart() {
  const t = useTexts(words);
  const me = useMyself();
  const { language } = useLanguage();
  const state = useVerification(me.id);
  const number = (value: number) => value.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB');
  const may = me.roles.includes('admin') || me.roles.includes('auditor') || me.agency?.kind === 'home-affairs';
  return (
    <>
      <PartHead title={t.title} />
      <p className={styles.what}>{t.what}</p>
      {may ? (
        <Button look="solid" busy={state.kind === 'running'} onPress={() => void verify(me.id)}>
          {state.kind === 'ended' || state.kind === 'failed' ? t.again : t.start}
        </Button>
      ) : (
        <>
          <p className={styles.what}>{t.mayNot}</p>
          <Link to="/ho-so">{t.consultations}</Link>
        </>
      )}
      {may && state.kind === 'running' && (
        <div className={styles.running}>
          <progress className={styles.bar} aria-label={t.under} max={Math.max(state.of, 1)} value={state.done} />
          <p className="second">{state.of === 0 ? t.begun : t.progress(number(state.done), number(state.of))}</p>
        </div>
      )}
      {may && state.kind === 'failed' && <Refused error={state.error} />}
      <div role="status">{may && state.kind === 'ended' && <Found result={state.result} number={number} />}</div>
      {may && <LastDrill />}
    </>
  );
}

function Found({
  result: { ok, consultations, entries, checkpoints, consultation, reason },
  number,
}: {
  readonly result: Schemas['VerificationResult'];
  readonly number: (value: number) => string;
}) {
  const t = useTexts(words);
  if (ok)
    return (
      <Notice tone="ok">
        <p>
          <Mark name="proof" /> <b>{t.sound}</b>{' '}
          {t.counted(number(consultations), number(entries), number(checkpoints))}
        </p>
      </Notice>
    );
  const isOne = consultation !== null && !consultation.startsWith(':');
  return (
    <Notice tone="seal">
      <p>
        <Mark name="overdue" /> <b>{t.broken}</b> {isOne ? t.inOne : t.where[consultation ?? '']} {reason}
      </p>
      <p>{t.tell}</p>
      {isOne && <Link to={`/ho-so/${encodeURIComponent(consultation)}/nhat-ky`}>{t.open}</Link>}
    </Notice>
  );
}
