/** What the kinds of the follow-up list are called. */
import { texts } from '../../language/language.js';

export const watchedWords = texts({
  vi: {
    opinion: 'Ý kiến quá hạn',
    notice: 'Thông báo về việc được xác định là đồng ý quá hạn',
    stage: 'Ý kiến chưa thống nhất quá hạn',
    competence: 'Quyết định thẩm quyền quá hạn',
    confirmation: 'Xác nhận buổi làm việc quá hạn',
    'long-running': 'Hồ sơ kéo dài',
  },
  en: {
    opinion: 'Overdue opinion',
    notice: 'Overdue notice of a deemed consent',
    stage: 'Overdue dispute',
    competence: 'Overdue decision on competence',
    confirmation: 'Overdue confirmation of a session',
    'long-running': 'Long-running consultation',
  },
});
