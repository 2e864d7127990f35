/** What a disagreement needs: the reason, and the alternative that the agency proposes instead (2230/UBND-NC, 2.2c). */
import { texts, useTexts } from '../../language/language.js';
import { TextInput } from '../../parts/field.js';
import type { AnswerForm } from './answer-form.js';
import { asField } from './fault.js';
import type { FaultsAt } from './faults.js';
import styles from './questions.module.css';

const words = texts({
  vi: {
    title: 'Không thống nhất: lý do và phương án khác',
    reason: 'Lý do không thống nhất',
    alternative: 'Phương án khác mà cơ quan đề nghị',
  },
  en: {
    title: 'Disagreement: reason and alternative',
    reason: 'Reason for disagreeing',
    alternative: 'Alternative that the agency proposes',
  },
});

export function Disagreement({
  form,
  edit,
  faultsAt,
}: {
  readonly form: AnswerForm;
  readonly edit: (change: (form: AnswerForm) => AnswerForm) => void;
  readonly faultsAt: FaultsAt;
}) {
  const t = useTexts(words);
  return (
    <section className={styles.question} aria-labelledby="ly-do">
      <h2 id="ly-do" className={styles.title}>
        {t.title}
      </h2>
      <TextInput
        label={t.reason}
        rows={3}
        value={form.reason}
        onChange={(reason) => edit((now) => ({ ...now, reason }))}
        {...asField(faultsAt('/reason'))}
      />
      <TextInput
        label={t.alternative}
        rows={3}
        value={form.alternative}
        onChange={(alternative) => edit((now) => ({ ...now, alternative }))}
        {...asField(faultsAt('/alternative'))}
      />
    </section>
  );
}
