/** Section 2: the questions, each asked of all or of some. */
import { faultAt, type Problem } from '../../api/problem.js';
import { texts, useTexts } from '../../language/language.js';
import { Button } from '../../parts/button.js';
import { TextInput, Tick } from '../../parts/field.js';
import { addQuestion, askQuestion, dropQuestion } from './asked-agencies.js';
import type { Missing } from './completeness.js';
import styles from './opening.module.css';
import type { OpeningForm, QuestionForm } from './opening-form.js';
import { Section } from './section.js';

const words = texts({
  vi: {
    title: 'Câu hỏi',
    hint: 'Mỗi câu hỏi một điểm, để cơ quan được lấy ý kiến nêu chính kiến rõ ràng với từng câu.',
    question: (n: number) => `Câu ${n}`,
    add: 'Thêm câu hỏi',
    drop: (n: number) => `Bỏ câu ${n}`,
    some: 'Chỉ hỏi một số cơ quan',
    whom: (n: number) => `Câu ${n} hỏi những cơ quan nào`,
    needed: 'Cần ít nhất một câu hỏi.',
  },
  en: {
    title: 'Questions',
    hint: 'One point to a question, so that each is answered with a clear position.',
    question: (n: number) => `Question ${n}`,
    add: 'Add a question',
    drop: (n: number) => `Remove question ${n}`,
    some: 'Ask some agencies only',
    whom: (n: number) => `Who is asked question ${n}`,
    needed: 'At least one question is needed.',
  },
});

export function QuestionsSection({
  form,
  nameOf,
  missing,
  isOpen,
  tried,
  problem,
  onChange,
  onOpen,
  onDone,
}: {
  readonly form: OpeningForm;
  readonly nameOf: (agency: string) => string;
  readonly missing: readonly Missing[];
  readonly isOpen: boolean;
  readonly tried: boolean;
  readonly problem: Problem | null;
  readonly onChange: (next: (form: OpeningForm) => OpeningForm) => void;
  readonly onOpen: () => void;
  readonly onDone: () => void;
}) {
  const t = useTexts(words);
  const asked = form.questions.filter(({ text }) => text.trim() !== '');
  return (
    <Section
      number={2}
      title={t.title}
      hint={t.hint}
      isComplete={missing.length === 0}
      isOpen={isOpen}
      onOpen={onOpen}
      onDone={onDone}
      summary={
        <p className={`said ${styles.summary}`}>{asked.map(({ text }, i) => `${i + 1}. ${text.trim()}`).join(' ')}</p>
      }
    >
      <ol>
        {form.questions.map((question, index) => (
          <li key={question.key} className={styles.question}>
            <TextInput
              label={t.question(index + 1)}
              rows={2}
              value={question.text}
              onChange={(text) =>
                onChange((now) => ({
                  ...now,
                  questions: now.questions.map((one) => (one.key === question.key ? { ...one, text } : one)),
                }))
              }
              fault={
                faultAt(problem, `/questions/${index}/text`) ??
                faultAt(problem, `/questions/${index}/key`) ??
                (index === 0
                  ? (faultAt(problem, '/questions') ?? (tried && missing.length > 0 ? t.needed : undefined))
                  : undefined)
              }
              byRule={problem !== null}
            />
            <div className={styles.underQuestion}>
              <Whom {...{ question, form, nameOf, onChange }} number={index + 1} />
              {form.questions.length > 1 && (
                <Button small look="quiet" onPress={() => onChange((now) => dropQuestion(now, question.key))}>
                  {t.drop(index + 1)}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ol>
      <Button small onPress={() => onChange(addQuestion)}>
        {t.add}
      </Button>
    </Section>
  );
}

/** Once it is known who is asked, a question may be for some of them. */
function Whom({
  question,
  number,
  form,
  nameOf,
  onChange,
}: {
  readonly question: QuestionForm;
  readonly number: number;
  readonly form: OpeningForm;
  readonly nameOf: (agency: string) => string;
  readonly onChange: (next: (form: OpeningForm) => OpeningForm) => void;
}) {
  const t = useTexts(words);
  if (form.consult.length < 2) return <span />;
  const setAgencies = (agencies: readonly string[] | null) =>
    onChange((now) => ({
      ...now,
      questions: now.questions.map((one) => (one.key === question.key ? { ...one, agencies } : one)),
    }));
  return (
    <div>
      <Tick
        checked={question.agencies !== null}
        onChange={(some) => setAgencies(some ? form.consult.map(({ agency }) => agency) : null)}
      >
        {t.some}
      </Tick>
      {question.agencies !== null && (
        <fieldset className={styles.ticks}>
          <legend className="only-heard">{t.whom(number)}</legend>
          {form.consult.map(({ agency }) => (
            <Tick
              key={agency}
              checked={question.agencies?.includes(agency) ?? true}
              onChange={(is) => onChange((now) => ({ ...askQuestion(now, question.key, agency, is) }))}
            >
              {nameOf(agency)}
            </Tick>
          ))}
        </fieldset>
      )}
    </div>
  );
}
