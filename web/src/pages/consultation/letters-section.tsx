/** "Văn bản": the letters that were written in a consultation, to look at and to keep. */
import { $api, type Consultation } from '../../api/client.js';
import { texts, useTexts } from '../../language/language.js';
import { LetterLine } from '../../letters/letter-line.js';
import { Downloads } from '../../parts/downloads.js';
import { Refused } from '../../parts/refused.js';
import { Waiting } from '../../parts/waiting.js';

const words = texts({
  vi: { title: 'Văn bản', what: 'văn bản', none: 'Chưa có văn bản nào.' },
  en: { title: 'Letters', what: 'the letters', none: 'No letter was written yet.' },
});

interface Props {
  readonly consultation: Consultation;
  readonly nameOf: (code: string) => string;
}

export function LettersSection({ consultation, nameOf }: Props) {
  const t = useTexts(words);
  const { data, error } = $api.useQuery('get', '/api/v1/consultations/{id}/letters', {
    params: { path: { id: consultation.id } },
  });
  return (
    <section className="group no-print">
      <header>
        <h2>{t.title}</h2>
        {data !== undefined && data.letters.length > 0 && (
          <Downloads path={`/api/v1/consultations/${encodeURIComponent(consultation.id)}/letters`} what={t.title} />
        )}
      </header>
      <Refused error={error} />
      {data === undefined && error === null && <Waiting what={t.what} />}
      {data?.letters.length === 0 && <p className="second">{t.none}</p>}
      <ul>
        {data?.letters.map((letter) => (
          <LetterLine key={letter.code} letter={letter} nameOf={nameOf} />
        ))}
      </ul>
    </section>
  );
}
