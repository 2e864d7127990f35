/** What of a consultation is not shown to the reader's agency, and until when: said once, above everything that is left out. */
import type { Consultation } from '../../api/client.js';
import { texts, useTexts } from '../../language/language.js';
import { Notice } from '../../parts/notice.js';

const words = texts<Record<Exclude<Consultation['reading'], 'whole'>, string>>({
  vi: {
    'before-limit':
      'Trong khi các cơ quan còn đang trả lời, cơ quan được lấy ý kiến xem được ý kiến của mình và thời hạn của mọi cơ quan; câu trả lời của cơ quan khác hiển thị khi đã đủ ý kiến hoặc hết thời hạn.',
    facts:
      'Cơ quan của người xem theo dõi thời hạn và trách nhiệm: hồ sơ hiển thị ai giữ việc, nhận và trả lời lúc nào; nội dung đề xuất, câu trả lời và biên bản không hiển thị.',
  },
  en: {
    'before-limit':
      'While answers are being collected, a consulted agency sees its own and everybody’s deadlines; the answers of the others are shown once all are in or their deadlines have passed.',
    facts:
      'Your agency follows deadlines and responsibility: it sees who held what, and when it was received and answered; the proposal, the answers and the minutes are not shown.',
  },
});

export function ReadingNotice({ reading }: { readonly reading: Consultation['reading'] }) {
  const t = useTexts(words);
  if (reading === 'whole') return null;
  return (
    <Notice tone="ochre">
      <p>{t[reading]}</p>
    </Notice>
  );
}
