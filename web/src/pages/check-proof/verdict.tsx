/** What was found, in one sentence first: it holds by a key, it holds and nobody vouches, it does not and where. */
import { texts, useTexts } from '../../language/language.js';
import { Notice } from '../../parts/notice.js';
import styles from './check-proof.module.css';
import { faultSentences, stepWords } from './fault-sentences.js';
import type { Source } from './trusted-keys.js';
import type { Found } from './use-check.js';

const words = texts({
  vi: {
    checking: 'Đang kiểm tra…',
    unread: 'Không đọc được tệp. Hãy chọn lại.',
    lacks: {
      cryptography:
        'Trình duyệt chỉ cho kiểm tra chữ ký trên trang được mở qua HTTPS. Hãy mở trang qua HTTPS, hoặc dùng chương trình verify.py.',
      ed25519:
        'Trình duyệt này chưa biết chữ ký Ed25519, nên không kết luận được. Hãy dùng trình duyệt mới hơn, hoặc chương trình verify.py.',
    },
    holds: {
      typed: 'Chứng cứ đúng, ký bằng khóa đã nhập.',
      published: 'Chứng cứ đúng, ký bằng khóa do chính máy chủ này công bố.',
      publishedWorth: 'Ai không tin máy chủ này thì còn phải so dấu vân tay của khóa dưới đây với nơi tỉnh công bố.',
      none: 'Các phần của tệp khớp với nhau, nhưng chưa biết ai bảo đảm cho tệp.',
      noneWorth: 'Chưa có khóa để đối chiếu, nên chưa chứng minh được gì: ai cũng có thể tự tạo một tệp như vậy.',
    },
    wrong: 'Tệp này không phải là chứng cứ đúng.',
    at: (step: string) => `Dừng ở: ${step}. Không điều gì trong tệp được coi là đã chứng minh.`,
  },
  en: {
    checking: 'Checking…',
    unread: 'The file could not be read. Choose it again.',
    lacks: {
      cryptography:
        'A browser checks signatures only on pages that were opened over HTTPS. Open the page so, or use verify.py.',
      ed25519: 'This browser does not know Ed25519 yet, so nothing can be said. Use a newer one, or verify.py.',
    },
    holds: {
      typed: 'The proof holds, signed with the key that was typed.',
      published: 'The proof holds, signed with the key that this very server publishes.',
      publishedWorth:
        'Who does not trust this server compares the fingerprint below with where the province publishes it.',
      none: 'The parts of the file fit each other, but nobody is known to vouch for it.',
      noneWorth: 'There is no key to compare with, so nothing is proven yet: anybody could make such a file.',
    },
    wrong: 'This file is no true proof.',
    at: (step: string) => `Stopped at: ${step}. Nothing in the file counts as proven.`,
  },
});

export function VerdictLine({ found, source }: { readonly found: Found; readonly source: Source }) {
  return (
    <div aria-live="polite" className={styles.verdict}>
      <Said found={found} source={source} />
    </div>
  );
}

function Said({ found, source }: { readonly found: Found; readonly source: Source }) {
  const t = useTexts(words);
  const sentences = useTexts(faultSentences);
  const steps = useTexts(stepWords);
  if (found === 'nothing') return null;
  if (found === 'checking') return <p className="second">{t.checking}</p>;
  if (found === null) return <Notice tone="ochre">{t.unread}</Notice>;
  if (found.holds === null) return <Notice tone="ochre">{t.lacks[found.lacks]}</Notice>;
  if (!found.holds)
    return (
      <Notice tone="seal">
        <p>
          <b>{t.wrong}</b> {sentences[found.code](found.where)}
        </p>
        <p>{t.at(steps[found.step])}</p>
      </Notice>
    );
  if (!found.told.isVouched)
    return (
      <Notice tone="ochre">
        <b>{t.holds.none}</b> {t.holds.noneWorth}
      </Notice>
    );
  return (
    <Notice tone="ok">
      <b>{source === 'published' ? t.holds.published : t.holds.typed}</b>{' '}
      {source === 'published' && t.holds.publishedWorth}
    </Notice>
  );
}
