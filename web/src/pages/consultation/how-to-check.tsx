/** The proof of a journal, and how a stranger checks it without this system. */
import { Link } from 'react-router';
import { texts, useTexts } from '../../language/language.js';
import styles from './how-to-check.module.css';

const words = texts({
  vi: {
    proof: 'Chứng cứ',
    download: 'Tải tệp chứng cứ (JSON)',
    page: 'Bản chứng cứ để in cho người kiểm tra',
    here: 'Kiểm tra tệp trong trình duyệt',
    about:
      'Mỗi việc được chấp nhận và mỗi thời hạn đã hết là một mục. Mục nào cũng chứa mã băm của mục liền trước; mọi mục đều nằm trong sổ ghi chỉ được viết thêm của tỉnh, mà mỗi phút một điểm kiểm chứng có chữ ký số chốt lại. Sửa, thêm, bớt, giấu hay đổi thứ tự một mục bất kỳ đều bị phát hiện.',
    how: 'Người ngoài hệ thống kiểm tra như sau',
    steps: [
      'Tải tệp chứng cứ. Tệp chứa nguyên văn mọi mục, quy định, lịch làm việc đã áp dụng và chữ ký; không cần truy cập hệ thống này.',
      'Tính SHA-256 của nguyên văn từng mục và so với mã băm đã ghi; mục sau phải chứa mã băm của mục trước.',
      'Từ mã băm của từng mục, tính theo đường dẫn trong tệp đến gốc cây của điểm kiểm chứng; mục cuối phải đúng là mục cuối của hồ sơ mà điểm kiểm chứng ghi.',
      'Kiểm tra chữ ký Ed25519 của điểm kiểm chứng bằng khóa công khai mà tỉnh công bố ở nơi khác, không lấy khóa trong tệp.',
      'Đếm lại từng thời hạn theo lịch làm việc trong tệp: ngày nhận không tính, ngày nghỉ không tính, ngày làm bù có tính.',
    ],
    sample:
      'Mô tả đầy đủ và chương trình kiểm tra mẫu nằm trong tài liệu kèm theo phần mềm (docs/proof.md, docs/proof-examples/verify.py).',
  },
  en: {
    proof: 'Proof',
    download: 'Download the proof (JSON)',
    page: 'The proof to be printed for an inspector',
    here: 'Check the file in the browser',
    about:
      'Every accepted act and every deadline that passed is an entry. Each holds the hash of the one before it; all stand in the province’s log, which is only ever added to and sealed by a signed checkpoint each minute. Changing, adding, removing, withholding or reordering any of them is found out.',
    how: 'How a stranger checks it',
    steps: [
      'Download the proof. It holds every entry verbatim, the regulation and the calendar that were applied, and the signature; this system is not needed.',
      'Take the SHA-256 of every entry’s text and compare it; each entry holds the hash of the one before.',
      'From the hash of each entry follow the path in the file to the root of the checkpoint’s tree; the last must be the head that the checkpoint has of the consultation.',
      'Check the Ed25519 signature of the checkpoint with the public key that the province publishes elsewhere, not with the one in the file.',
      'Count every deadline again by the calendar in the file: the day of receipt and days off are not counted, worked Saturdays are.',
    ],
    sample:
      'The full description and a sample verifier come with the software (docs/proof.md, docs/proof-examples/verify.py).',
  },
});

export function HowToCheck({ consultation }: { readonly consultation: string }) {
  const t = useTexts(words);
  return (
    <section className="group no-print">
      <header>
        <h2>{t.proof}</h2>
      </header>
      <div className={styles.how}>
        <p>{t.about}</p>
        <p style={{ padding: '12px 0' }}>
          <a
            href={`/api/v1/consultations/${encodeURIComponent(consultation)}/proof`}
            download={`chung-cu-${consultation}.json`}
          >
            {t.download}
          </a>
          {' · '}
          <Link to={`/ho-so/${encodeURIComponent(consultation)}/chung-cu`}>{t.page}</Link>
          {' · '}
          <Link to="/kiem-tra">{t.here}</Link>
        </p>
        <h3>{t.how}</h3>
        <ol style={{ paddingTop: 8 }}>
          {t.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p className="second">{t.sample}</p>
      </div>
    </section>
  );
}
