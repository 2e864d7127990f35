/** Where nothing has to be done: what comes next, and what can be done meanwhile. */
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { ButtonLink } from '../../parts/button-link.js';
import { Empty } from '../../parts/notice.js';
import { useMyself } from '../../session/me.js';
import { instantFrom, sayEnd } from '../../time/say.js';

const words = texts({
  vi: {
    none: 'Không còn việc nào phải làm.',
    live: 'Việc mới sẽ hiện ở đây ngay khi đến.',
    awaited: (end: string) => `Thời hạn gần nhất của cơ quan đang được chờ: ${end}.`,
    overview: 'Xem số liệu, báo cáo',
    list: 'Tra cứu hồ sơ lấy ý kiến',
    noAgency: 'Tài khoản này không thuộc cơ quan nào nên không xử lý việc lấy ý kiến.',
    whatFor: 'Danh mục cơ quan, người dùng, lịch làm việc và quy định được quản lý tại trang Quản trị.',
    administration: 'Đến trang Quản trị',
  },
  en: {
    none: 'There is nothing left to do.',
    live: 'New work shows here as soon as it comes.',
    awaited: (end: string) => `The nearest deadline of those waited for: ${end}.`,
    overview: 'See the figures',
    list: 'Search the consultations',
    noAgency: 'This account belongs to no agency and so holds no work.',
    whatFor: 'Agencies, people, the calendar and the regulations are kept under Administration.',
    administration: 'To Administration',
  },
});

/** @param nextAwaited the earliest limit of those for whom my agency waits */
export function NothingHeld({ nextAwaited }: { readonly nextAwaited: string | null }) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const me = useMyself();
  if (me.agency === null)
    return (
      <Empty title={t.noAgency}>
        <p className="second">{t.whatFor}</p>
        <ButtonLink small to="/quan-tri">
          {t.administration}
        </ButtonLink>
      </Empty>
    );
  return (
    <Empty title={t.none}>
      <p className="second">
        {t.live} {nextAwaited !== null && t.awaited(sayEnd(instantFrom(nextAwaited), language))}
      </p>
      {me.seesAll ? (
        <ButtonLink small to="/tong-quan">
          {t.overview}
        </ButtonLink>
      ) : (
        <ButtonLink small to="/ho-so">
          {t.list}
        </ButtonLink>
      )}
    </Empty>
  );
}
