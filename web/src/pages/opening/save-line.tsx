/** Where the draft is kept, and since when, in one line beside the title. */
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { instantFrom, sayMoment } from '../../time/say.js';
import type { Opening } from './use-opening.js';

const words = texts({
  vi: {
    new: 'Tự động lưu, vẫn lưu khi mất kết nối.',
    saved: 'Bản nháp đã lưu.',
    savedAt: (moment: string) => `Tự động lưu lúc ${moment}`,
    saving: 'Đang lưu bản nháp…',
    here: (moment: string) => `Bản nháp giữ trên máy này lúc ${moment}; tự gửi lên khi có kết nối.`,
    notKept: 'Trình duyệt này không giữ được bản nháp và máy chủ chưa nhận được; không nên đóng trang.',
    elsewhere: 'Đang được viết ở một thẻ khác của trình duyệt; thẻ này theo bản đó.',
    refused: 'Bản nháp chưa lưu được lên máy chủ; vẫn giữ trên máy này.',
    secret: 'Bản nháp ngừng lưu.',
  },
  en: {
    new: 'The draft saves itself from the first word.',
    saved: 'Draft saved.',
    savedAt: (moment: string) => `Draft saved by itself at ${moment}`,
    saving: 'Saving the draft…',
    here: (moment: string) => `Kept on this machine at ${moment}; sent up once there is a connection.`,
    notKept: 'This browser cannot keep the draft and the server has not received it; the page should stay open.',
    elsewhere: 'It is being written in another tab of this browser; this tab follows.',
    refused: 'The draft could not be saved on the server; it is kept on this machine.',
    secret: 'The draft is no longer saved.',
  },
});

export function SaveLine({ opening, isSecret }: { readonly opening: Opening; readonly isSecret: boolean }) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const { isSaved, isKept, at, connected, error } = opening.saved;
  const moment = at === null ? null : sayMoment(instantFrom(at), language);
  const line = () => {
    if (isSecret) return t.secret;
    if (opening.isWrittenElsewhere) return t.elsewhere;
    if (isSaved && opening.id === null) return t.new;
    if (isSaved) return moment === null ? t.saved : t.savedAt(moment);
    if (!isKept) return t.notKept;
    if ((!connected || error instanceof TypeError) && moment !== null) return t.here(moment);
    if (error !== null && error !== undefined) return t.refused;
    return t.saving;
  };
  return (
    <p className="second no-print" role="status">
      {line()}
    </p>
  );
}
