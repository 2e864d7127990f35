/** How far a trial is: running, ended without a result, or of an earlier text. */
import { texts, useTexts } from '../../language/language.js';
import { Notice } from '../../parts/notice.js';

const words = texts({
  vi: {
    running: 'Đang chạy trên một tiến trình riêng; trang tự cập nhật khi xong. Có thể làm việc khác trong lúc chờ.',
    failed: 'Không chạy được. Chi tiết có trong nhật ký máy chủ; hãy thử lại.',
    'too-long':
      'Quá 10 phút chưa xong nên đã dừng. Hãy thử lại khi máy chủ rảnh hơn, hoặc chọn khoảng thời gian ngắn hơn.',
    other: 'Kết quả dưới đây là của bản soạn trước khi sửa. Hãy chạy lại cho bản hiện tại.',
  },
  en: {
    running: 'It runs in a process of its own; the page tells when it is done. You may do something else meanwhile.',
    failed: 'It could not be run. The log of the server says why; try again.',
    'too-long': 'It was not done after 10 minutes and was ended. Try again later, or choose a shorter period.',
    other: 'What stands below is of the text before it was changed. Run it again for the text as it is now.',
  },
});

export function TrialState({
  trial,
}: {
  readonly trial: { readonly state: 'running' | 'done' | 'failed' | 'too-long'; readonly ofThisText: boolean } | null;
}) {
  const t = useTexts(words);
  return (
    <div role="status">
      {trial !== null && trial.state !== 'done' && (
        <Notice tone={trial.state === 'running' ? 'accent' : 'ochre'}>
          <p>{t[trial.state]}</p>
        </Notice>
      )}
      {trial?.state === 'done' && !trial.ofThisText && (
        <Notice tone="ochre">
          <p>{t.other}</p>
        </Notice>
      )}
    </div>
  );
}
