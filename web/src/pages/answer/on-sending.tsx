/** What this answer does once it is sent: the position as a whole, what the lead then owes, that it stands, and who signs. */
import type { LateAnswer, Position, Regulation } from '../../../../workflows/regulation/regulation.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { Mark } from '../../marks/mark.js';
import { positionWords } from '../../marks/words.js';
import { Pick } from '../../parts/field.js';
import { type AnswerForm, derivedPosition, overallPosition, raisable } from './answer-form.js';
import { consequencesOf } from './consequences.js';
import { asField } from './fault.js';
import type { FaultsAt } from './faults.js';
import styles from './on-sending.module.css';
import { afterwards, leadMust } from './sentences.js';

const words = texts({
  vi: {
    title: 'Khi gửi câu trả lời này',
    overall: 'Ý kiến chung',
    none: 'Chưa nêu ý kiến cho câu hỏi nào',
    raise: 'Điều chỉnh ý kiến chung (chỉ được chọn mức chặt hơn)',
    asQuestions: (position: string) => `Theo các câu hỏi: ${position}`,
    raiseHint: 'Theo ý kiến chặt nhất trong các câu hỏi.',
    must: 'Cơ quan chủ trì phải làm',
    after: 'Sau khi gửi',
    signs: 'Người ký',
    entered: 'theo văn bản của cơ quan ngoài hệ thống; văn thư của cơ quan chủ trì nhập',
  },
  en: {
    title: 'When this answer is sent',
    overall: 'Overall position',
    none: 'none yet: no question has a position',
    raise: 'Raise the overall position',
    asQuestions: (position: string) => `As the questions: ${position}`,
    raiseHint: 'The gravest of the questions; it can be raised, never lowered.',
    must: 'What the lead must do',
    after: 'Once sent',
    signs: 'Signed by',
    entered: 'as in the document of the agency outside; entered by the clerk of the lead',
  },
});

export function OnSending({
  form,
  edit,
  regulation,
  clarificationsLeft,
  late,
  signer,
  faultsAt,
}: {
  readonly form: AnswerForm;
  readonly edit: (change: (form: AnswerForm) => AnswerForm) => void;
  readonly regulation: Regulation;
  readonly clarificationsLeft: number;
  /** What comes of it as it is late; null where it is not. */
  readonly late: LateAnswer | null;
  /** Null for an agency outside: its own people signed. */
  readonly signer: string | null;
  readonly faultsAt: FaultsAt;
}) {
  const t = useTexts(words);
  const names = useTexts(positionWords);
  const { language } = useLanguage();
  const correctable = regulation.correction === 'until-limit';
  const overall = overallPosition(form);
  const derived = derivedPosition(form);
  const higher = raisable(form, regulation.positions);
  return (
    <section className={styles.group} aria-labelledby="khi-gui">
      <h2 id="khi-gui" className={styles.title}>
        {t.title}
      </h2>
      <dl className={styles.facts}>
        <dt>{t.overall}</dt>
        <dd aria-live="polite">
          {overall === '' ? (
            <span className="second">{t.none}</span>
          ) : (
            <b className={styles.position}>
              <Mark name={overall} /> {names[overall]}
            </b>
          )}
        </dd>
        {derived !== '' && (
          <>
            <dt>{t.must}</dt>
            <dd>
              {leadMust(consequencesOf(form), regulation.reconciliation.required, language, late).map((sentence) => (
                <p key={sentence}>{sentence}.</p>
              ))}
            </dd>
          </>
        )}
        <dt>{t.after}</dt>
        <dd>{afterwards(late === null ? clarificationsLeft : 0, language, late === null && correctable)}.</dd>
        <dt>{t.signs}</dt>
        <dd>{signer ?? t.entered}</dd>
      </dl>
      {derived !== '' && (higher.length > 0 || form.raised !== '') && (
        <div className={styles.raise}>
          <Pick
            label={t.raise}
            value={form.raised}
            onChange={(raised) => edit((now) => ({ ...now, raised: raised as Position | '' }))}
            options={[
              { value: '', label: t.asQuestions(names[derived]) },
              ...higher.map((position) => ({ value: position, label: names[position] })),
            ]}
            hint={t.raiseHint}
            {...asField(faultsAt('/position'))}
          />
        </div>
      )}
    </section>
  );
}
