/** The fields of one agency that is asked: by which function, why, which questions. */

import { inSentence } from '../../language/in-sentence.js';
import { texts, useTexts } from '../../language/language.js';
import { Button } from '../../parts/button.js';
import { Pick, TextInput, Tick } from '../../parts/field.js';
import { askQuestion, questionsFor } from './asked-agencies.js';
import { EarlierContacts } from './earlier-contacts.js';
import styles from './opening.module.css';
import type { AskedForm, OpeningForm } from './opening-form.js';

const words = texts({
  vi: {
    done: 'Xong',
    function: 'Chức năng liên quan đến việc này',
    chooseFunction: 'Chọn chức năng',
    reason: 'Lý do lấy ý kiến',
    questions: 'Các câu hỏi',
    question: (n: number) => `Câu ${n}`,
    reasonOf: (name: string) => `Chức năng, nhiệm vụ về ${name}`,
  },
  en: {
    done: 'Done',
    function: 'The function related to this matter',
    chooseFunction: 'Choose a function',
    reason: 'Why it is asked',
    questions: 'Questions',
    question: (n: number) => `Question ${n}`,
    reasonOf: (name: string) => `Function: ${name}`,
  },
});

export function AskedEditor({
  asked,
  functions,
  functionNames,
  form,
  onChange,
  onDone,
}: {
  readonly asked: AskedForm;
  /** What the register lists of the agency. */
  readonly functions: readonly string[];
  readonly functionNames: ReadonlyMap<string, string>;
  readonly form: OpeningForm;
  readonly onChange: (next: (form: OpeningForm) => OpeningForm) => void;
  readonly onDone: () => void;
}) {
  const t = useTexts(words);
  const numbers = questionsFor(form, asked.agency);
  const nameOf = (code: string) => functionNames.get(code) ?? code;
  const reasonFor = (code: string) => (code === '' ? '' : t.reasonOf(inSentence(nameOf(code))));
  const set = (change: Partial<AskedForm>) =>
    onChange((now) => ({
      ...now,
      consult: now.consult.map((one) => (one.agency === asked.agency ? { ...one, ...change } : one)),
    }));
  // A reason that the form filled in follows the function.
  const isOwnReason = asked.reason.trim() !== '' && asked.reason !== t.reasonOf(inSentence(nameOf(asked.function)));
  return (
    <div className={styles.editing}>
      <Pick
        label={t.function}
        value={asked.function}
        onChange={(chosen) => set({ function: chosen, ...(isOwnReason ? {} : { reason: reasonFor(chosen) }) })}
        options={[
          { value: '', label: t.chooseFunction },
          ...functions.map((code) => ({ value: code, label: nameOf(code) })),
        ]}
      />
      <TextInput label={t.reason} rows={2} value={asked.reason} onChange={(reason) => set({ reason })} />
      <fieldset className={styles.ticks}>
        <legend>{t.questions}</legend>
        {form.questions.map((question, index) => (
          <Tick
            key={question.key}
            checked={numbers.includes(index + 1)}
            onChange={(is) => onChange((now) => askQuestion(now, question.key, asked.agency, is))}
          >
            {t.question(index + 1)}
          </Tick>
        ))}
      </fieldset>
      <EarlierContacts agency={asked.agency} {...{ form, onChange }} />
      <Button small onPress={onDone}>
        {t.done}
      </Button>
    </div>
  );
}
