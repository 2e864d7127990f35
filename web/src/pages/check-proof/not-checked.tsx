/** What this page does not check, and what no proof can show. */
import verifier from '../../../../docs/proof-examples/verify.py?url';
import { texts, useTexts } from '../../language/language.js';
import styles from './check-proof.module.css';

const words = texts({
  vi: {
    title: 'Trang này không kiểm tra điều gì',
    lines: [
      'Chính trang này: trang do máy chủ gửi đến. Ai không tin máy chủ thì chạy verify.py trên máy của mình, hoặc tự viết chương trình theo docs/proof.md.',
      'Khóa là của ai, khi khóa không được lấy từ nơi khác; chữ ký của bên chứng kiến mà chưa nhập khóa.',
      'Nội dung các tệp đính kèm và văn bản: trong tệp chứng cứ chỉ có mã băm của chúng. Văn bản có mã thì kiểm tra theo mã in trên văn bản.',
      'Dấu thời gian (RFC 3161) của điểm kiểm chứng: cần chứng thư của tổ chức đã cấp; verify.py --tsa-ca kiểm tra được.',
      'Hồ sơ có mục được quyết định theo phiên bản luật thứ nhất: phần dựng sẵn để xem (rendering.view) khi ấy chỉ được đối chiếu ở những điểm mà docs/proof.md nêu; những gì hiện trên trang này được tính từ các mục.',
      'Người điều hành có cho người khác xem một sổ ghi khác hay không: điều này chỉ bên chứng kiến, hoặc việc so các điểm kiểm chứng, phát hiện được.',
      'Đồng hồ của hệ thống có đúng không, điều người ta nhập có đúng không, người đăng nhập có đúng là người mang tài khoản không, và những gì xảy ra sau khi ký chốt.',
    ],
    verifier: 'Tải verify.py',
  },
  en: {
    title: 'What this page does not check',
    lines: [
      'This page itself: the server sent it. Who does not trust the server runs verify.py, or writes a program from docs/proof.md.',
      'Whose the key is, where it does not come from elsewhere; signatures of witnesses whose key was not given.',
      'The bytes of attachments and letters: the proof has their hashes only. A letter is checked by the code printed on it.',
      'The timestamp (RFC 3161) of the checkpoint: that needs the certificate of the authority; verify.py --tsa-ca checks it.',
      'Of a consultation with entries of the first edition of the law: what the file shows for people (rendering.view) beyond what docs/proof.md names; what stands on this page is worked out from the entries.',
      'Whether the operator shows others another log: witnesses find that out, or a comparison of checkpoints.',
      'Whether the clock was right, what was typed true, who signed in the person they said, and anything after the seal.',
    ],
    verifier: 'Download verify.py',
  },
});

export function NotChecked() {
  const t = useTexts(words);
  return (
    <section className="group">
      <h2>{t.title}</h2>
      <ul className={styles.lines}>
        {t.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="no-print">
        <a href={verifier} download="verify.py">
          {t.verifier}
        </a>
      </p>
    </section>
  );
}
