/** On the page of a petition: its letter of apology as a file, once it has words. */
import type { PetitionContext } from '../../../../workflows/discipline/petition/petition.js';
import { texts, useTexts } from '../../language/language.js';
import type { CaseDetail } from '../use-case-command.js';

const words = texts({
  vi: {
    title: 'Thư xin lỗi',
    draft: 'Bản dự thảo, chưa ký:',
    signed: 'Đã ký:',
    pdf: 'Xem (PDF)',
    docx: 'Tải xuống (Word)',
  },
  en: {
    title: 'Letter of apology',
    draft: 'A draft, not signed:',
    signed: 'Signed:',
    pdf: 'Open (PDF)',
    docx: 'Download (Word)',
  },
});

export function ApologyFiles({ detail: { id, data } }: { readonly detail: CaseDetail }) {
  const t = useTexts(words);
  const { apology } = data as unknown as PetitionContext;
  if (apology?.text == null) return null;
  return (
    <section aria-labelledby="thu-xin-loi">
      <h2 id="thu-xin-loi">{t.title}</h2>
      <p>
        {apology.signedAt === null ? t.draft : t.signed}{' '}
        {(['pdf', 'docx'] as const).map((format, index) => (
          <span key={format}>
            {index > 0 && ' · '}
            <a href={`/api/v1/petitions/${encodeURIComponent(id)}/apology.${format}`}>{t[format]}</a>
          </span>
        ))}
      </p>
    </section>
  );
}
