/** What is signed of one agency, to be read before it is chosen and again before it is signed. */
import { parseCivilDate } from '../../../../workflows/limits/time.js';
import { ExtensionAsked } from '../../acts/extension-asked.js';
import { NoticeText } from '../../acts/notice-text.js';
import type { Consultation } from '../../api/client.js';
import { texts, useTexts } from '../../language/language.js';
import { sayDate } from '../../time/say.js';
import { Until } from '../../time/until.js';
import type { MatterName } from './matters.js';

const words = texts({
  vi: {
    over: 'Thời hạn trả lời:',
    urged: (n: number, last: string) => `Đã đôn đốc ${n} lần, lần gần nhất ngày ${last}.`,
    never: 'Chưa đôn đốc lần nào.',
    asked: (reason: string) => `Lý do lấy ý kiến: ${reason}`,
  },
  en: {
    over: 'The deadline:',
    urged: (n: number, last: string) => `Urged ${n} ${n === 1 ? 'time' : 'times'}, last on ${last}.`,
    never: 'Never urged.',
    asked: (reason: string) => `Why it is asked: ${reason}`,
  },
});

interface OfAgency {
  readonly consultation: Consultation;
  readonly agency: string;
  readonly name: string;
}

export function SignedText({ matter, consultation, agency, name }: OfAgency & { readonly matter: MatterName }) {
  if (matter === 'thong-bao') return <NoticeText consultation={consultation} agency={agency} />;
  if (matter === 'qua-han') return <OverdueText {...{ consultation, agency, name }} />;
  return <ExtensionAsked {...{ consultation, agency }} agencyName={name} comment="" onClose={() => undefined} />;
}

function OverdueText({ consultation, agency }: OfAgency) {
  const t = useTexts(words);
  const opinion = consultation.opinions[agency];
  if (opinion === undefined) return null;
  const last = parseCivilDate(opinion.urgings.at(-1)?.on);
  return (
    <>
      <p className="second">
        {t.over} <Until limit={opinion.dueAt} />. {last === null ? t.never : t.urged(opinion.urged, sayDate(last))}
      </p>
      {opinion.reason !== null && opinion.reason !== '' && <p className="second">{t.asked(opinion.reason)}</p>}
    </>
  );
}
