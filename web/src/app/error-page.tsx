/** Where something went wrong, or there is nothing: what happened, what was not lost, and where to go. */
import { isRouteErrorResponse, Link, useRouteError } from 'react-router';
import { isProblem } from '../api/problem.js';
import { texts, useTexts } from '../language/language.js';
import { ButtonLink } from '../parts/button-link.js';
import styles from './error-page.module.css';

const words = texts({
  vi: {
    missing: 'Không có trang này',
    missingWhy: 'Địa chỉ có thể đã nhập sai, hoặc hồ sơ không thuộc phạm vi được xem.',
    fault: 'Trang này gặp lỗi',
    faultWhy:
      'Những gì đã gửi vẫn được ghi; bản nháp vẫn còn trên máy này. Tải lại trang; nếu vẫn lỗi, báo cho quản trị viên kèm dòng dưới đây.',
    home: 'Về Việc của tôi',
    list: 'Tìm trong hồ sơ lấy ý kiến',
  },
  en: {
    missing: 'There is no such page',
    missingWhy: 'The address may be mistyped, or the consultation is not for you to see.',
    fault: 'This page failed',
    faultWhy:
      'What was sent is recorded; drafts are still on this machine. Reload the page; if it fails again, tell the administrator the line below.',
    home: 'To My work',
    list: 'Search the consultations',
  },
});

export function ErrorPage() {
  const error = useRouteError();
  const t = useTexts(words);
  const isMissing =
    error === undefined || error === null || isRouteErrorResponse(error) || (isProblem(error) && error.status === 404);
  return (
    <main className="page" id="main">
      <h1>{isMissing ? t.missing : t.fault}</h1>
      <p className={styles.why}>{isMissing ? t.missingWhy : t.faultWhy}</p>
      {!isMissing && (
        <p className="small">{isProblem(error) ? `${error.detail} (${error.requestId})` : String(error)}</p>
      )}
      <p className={styles.ways}>
        <ButtonLink look="solid" to="/">
          {t.home}
        </ButtonLink>
        <Link to="/ho-so">{t.list}</Link>
      </p>
    </main>
  );
}
