/** Verifies the chain of the audit journal from its first entry on, and says in words what was found. */
import { $api } from '../../api/client.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { Mark } from '../../marks/mark.js';
import { Button } from '../../parts/button.js';
import { Notice } from '../../parts/notice.js';
import { Refused } from '../../parts/refused.js';
import { instantFrom, sayMoment } from '../../time/say.js';
import styles from './journal.module.css';

const words = texts({
  vi: {
    what: 'Mỗi lần đăng nhập, bị từ chối, đổi quyền, tải tệp và mỗi việc quản trị là một mục, nối với mục trước bằng mã băm và được chốt bằng điểm kiểm chứng có chữ ký số. Không ai, kể cả quản trị viên, sửa hay xóa được mà không bị phát hiện.',
    verify: 'Kiểm tra chuỗi nhật ký bảo mật',
    again: 'Kiểm tra lại',
    sound: (entries: number) => `Đã tính lại ${entries} mục từ mục đầu: không mục nào bị sửa, bị bỏ hay bị chèn.`,
    anchored: (seq: number, at: string, left: number) =>
      `Điểm kiểm chứng số ${seq}, ký ${at}, đã chốt chuỗi này${left === 0 ? ' đến mục cuối.' : `; ${left} mục sau đó chờ điểm kiểm chứng tiếp theo.`}`,
    unanchored: 'Chưa có điểm kiểm chứng nào chốt chuỗi này.',
    broken: 'Chuỗi nhật ký không khớp:',
  },
  en: {
    what: 'Every sign-in, refusal, change of rights, export and administrative act is an entry, linked to the one before by its hash and held by a signed checkpoint. Nobody, no administrator either, changes or removes one unnoticed.',
    verify: 'Verify the chain of security',
    again: 'Verify again',
    sound: (entries: number) =>
      `${entries} entries were computed again from the first: none was changed, left out or put in.`,
    anchored: (seq: number, at: string, left: number) =>
      `Checkpoint ${seq}, signed ${at}, holds this chain${left === 0 ? ' to its last entry.' : `; ${left} entries after it wait for the next.`}`,
    unanchored: 'No checkpoint holds this chain yet.',
    broken: 'The chain does not hold together:',
  },
});

export function AuditVerified() {
  const t = useTexts(words);
  const { language } = useLanguage();
  const { data, error, isFetching, refetch } = $api.useQuery(
    'get',
    '/api/v1/audit/verification',
    {},
    { enabled: false },
  );
  return (
    <>
      <p className={styles.what}>{t.what}</p>
      <p className="no-print">
        <Button busy={isFetching} onPress={() => void refetch()}>
          {data === undefined ? t.verify : t.again}
        </Button>
      </p>
      <div role="status">
        {data !== undefined && (
          <Notice tone={data.ok ? 'ok' : 'seal'}>
            <p>
              <Mark name={data.ok ? 'proof' : 'overdue'} />{' '}
              {data.ok ? t.sound(data.entries) : `${t.broken} ${data.faults.join(' ')}`}{' '}
              {data.ok &&
                (data.checkpoint === null
                  ? t.unanchored
                  : t.anchored(
                      data.checkpoint.seq,
                      sayMoment(instantFrom(data.checkpoint.at), language),
                      data.unanchored,
                    ))}
            </p>
          </Notice>
        )}
      </div>
      <Refused error={error} />
    </>
  );
}
