/** "Soạn theo hồ sơ trước": an empty draft takes what an earlier consultation of the same lead asked, and of whom. */
import { useState } from 'react';
import { $api, api } from '../../api/client.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { TextInput } from '../../parts/field.js';
import { Refused } from '../../parts/refused.js';
import { Waiting } from '../../parts/waiting.js';
import { instantFrom, sayMoment } from '../../time/say.js';
import { fromEarlier } from './from-earlier.js';
import styles from './opening.module.css';
import { hasContent, type OpeningForm } from './opening-form.js';

const words = texts({
  vi: {
    open: 'Soạn theo hồ sơ trước',
    title: 'Soạn theo hồ sơ trước',
    what: 'Lấy lại trích yếu, câu hỏi, cơ quan được lấy ý kiến và căn cứ pháp lý. Nội dung đề xuất, ý kiến của cơ quan, độ mật và thời hạn phải nhập mới.',
    search: 'Tìm trong trích yếu',
    list: 'hồ sơ trước',
    take: 'Soạn theo hồ sơ này',
    takeWhat: (subject: string) => `Soạn theo hồ sơ này: ${subject}`,
    sent: (moment: string) => `gửi ${moment}`,
    none: 'Không có hồ sơ nào khớp.',
  },
  en: {
    open: 'Begin from an earlier consultation',
    title: 'Begin from an earlier consultation',
    what: 'Takes its subject, questions, agencies and legal ground. The proposal, the position, the classification and the deadline are entered anew.',
    search: 'Search the subjects',
    list: 'earlier consultations',
    take: 'Begin from this',
    takeWhat: (subject: string) => `Begin from this: ${subject}`,
    sent: (moment: string) => `sent ${moment}`,
    none: 'No consultation matches.',
  },
});

const PAGE = 20;

/** Offered while nothing has been written: what stands there already is never written over. */
export function EarlierDossiers({
  form,
  onChange,
}: {
  readonly form: OpeningForm;
  readonly onChange: (next: (form: OpeningForm) => OpeningForm) => void;
}) {
  const t = useTexts(words);
  const [isOpen, setOpen] = useState(false);
  if (hasContent(form)) return null;
  return (
    <p className={`no-print ${styles.after}`}>
      <Button small onPress={() => setOpen(true)}>
        {t.open}
      </Button>
      <Dialog title={t.title} open={isOpen} onClose={() => setOpen(false)} wide>
        <p className="second">{t.what}</p>
        <Earlier
          onTake={(taken) => {
            setOpen(false);
            onChange((now) => (hasContent(now) ? now : taken));
          }}
        />
      </Dialog>
    </p>
  );
}

function Earlier({ onTake }: { readonly onTake: (form: OpeningForm) => void }) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<unknown>(null);
  const q = typed.trim();
  const { data, error: unread } = $api.useQuery('get', '/api/v1/consultations', {
    params: { query: { mine: true, limit: PAGE, sort: '-openedAt', ...(q === '' ? {} : { q }) } },
  });
  const take = async (id: string) => {
    const read = await api.GET('/api/v1/consultations/{id}', { params: { path: { id } } }).catch((error: unknown) => ({
      data: undefined,
      error,
    }));
    if (read.data === undefined) setError(read.error);
    else onTake(fromEarlier(read.data));
  };
  const sent = data?.items.filter(({ openedAt }) => openedAt !== null);
  return (
    <>
      <TextInput label={t.search} value={typed} onChange={setTyped} />
      <Refused error={error ?? unread} />
      {sent === undefined && unread === null && <Waiting what={t.list} rows={4} />}
      {sent?.length === 0 && <p className="second">{t.none}</p>}
      <ul className={styles.rows}>
        {sent?.map(({ id, subject, openedAt }) => (
          <li key={id} className={styles.earlier}>
            <span>
              <span className="said">{subject}</span>
              {openedAt !== null && (
                <span className={`small ${styles.line}`}>{t.sent(sayMoment(instantFrom(openedAt), language))}</span>
              )}
            </span>
            <Button small aria-label={t.takeWhat(subject)} onPress={() => void take(id)}>
              {t.take}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
