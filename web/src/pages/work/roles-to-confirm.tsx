/** What a head is asked to confirm of the people of their agency: said in my work, confirmed on the page of people. */
import { Link } from 'react-router';
import { $api } from '../../api/client.js';
import { texts, useTexts } from '../../language/language.js';
import { Notice } from '../../parts/notice.js';
import { useMyself } from '../../session/me.js';

const words = texts({
  vi: {
    waits: (count: number) => `Có ${count} đề nghị về người dùng của cơ quan chờ xác nhận.`,
    look: 'Xem đề nghị',
  },
  en: {
    waits: (count: number) =>
      count === 1
        ? 'One request about people of your agency waits.'
        : `${count} requests about people of your agency wait.`,
    look: 'See what is asked',
  },
});

export function RolesToConfirm() {
  const t = useTexts(words);
  const { roles } = useMyself();
  const isAsked = roles.includes('head') || roles.includes('admin');
  const { data } = $api.useQuery('get', '/api/v1/people/requests', {}, { enabled: isAsked });
  const count = data?.items.filter(({ mayConfirm }) => mayConfirm).length ?? 0;
  if (count === 0) return null;
  return (
    <Notice tone="accent">
      <p>
        {t.waits(count)} <Link to="/quan-tri/con-nguoi">{t.look}</Link>
      </p>
    </Notice>
  );
}
