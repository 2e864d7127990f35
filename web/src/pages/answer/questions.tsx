/** The answer itself: a position on every question, what is said to it, its conditions and comments, and those on the whole. */
import type { Position } from '../../../../workflows/regulation/regulation.js';
import type { Schemas } from '../../api/client.js';
import { texts, useTexts } from '../../language/language.js';
import { Button } from '../../parts/button.js';
import { TextInput } from '../../parts/field.js';
import { type AnswerForm, isCondition, type TypedComment, withComment, withPosition } from './answer-form.js';
import { CommentField } from './comment-field.js';
import { asField, Fault } from './fault.js';
import type { FaultsAt } from './faults.js';
import { PositionChoice } from './position-choice.js';
import styles from './questions.module.css';

const words = texts({
  vi: {
    title: 'Ý kiến theo từng câu hỏi',
    question: (number: number) => `Câu ${number}`,
    positionOn: (number: number, text: string) => `Ý kiến về câu ${number}: ${text}`,
    said: 'Nội dung ý kiến về câu này (không bắt buộc)',
    addCondition: 'Thêm điều kiện',
    addComment: 'Thêm góp ý',
    addTo: (what: string, number: number) => `${what} cho câu ${number}`,
    whole: 'Góp ý chung cho đề xuất',
    wholeWhat: 'Dành cho góp ý không thuộc riêng câu hỏi nào.',
    addToWhole: 'Thêm góp ý chung',
    notAsked: (number: number, text: string, agency: string) => `Câu ${number} (${text}) không hỏi ${agency}.`,
  },
  en: {
    title: 'Position on each question',
    question: (number: number) => `Question ${number}`,
    positionOn: (number: number, text: string) => `Position on question ${number}: ${text}`,
    said: 'What is said to this question (optional)',
    addCondition: 'Add a condition',
    addComment: 'Add a comment',
    addTo: (what: string, number: number) => `${what} on question ${number}`,
    whole: 'Comments on the proposal as a whole',
    wholeWhat: 'For what belongs to no single question.',
    addToWhole: 'Add a comment on the whole',
    notAsked: (number: number, text: string, agency: string) =>
      `Question ${number} (${text}) is not asked of ${agency}.`,
  },
});

type Edit = (change: (form: AnswerForm) => AnswerForm) => void;

export function Questions({
  form,
  edit,
  questions,
  agencyName,
  positions,
  faultsAt,
}: {
  readonly form: AnswerForm;
  readonly edit: Edit;
  /** All questions of the consultation, also those that are not asked of this agency. */
  readonly questions: readonly Schemas['QuestionView'][];
  readonly agencyName: string;
  readonly positions: readonly Position[];
  readonly faultsAt: FaultsAt;
}) {
  const t = useTexts(words);
  const asked = new Set(form.answers.map(({ question }) => question));
  const commentsOn = (question: string) => (
    <Comments form={form} edit={edit} question={question} faultsAt={faultsAt} positions={positions} />
  );
  return (
    <section aria-labelledby="y-kien">
      <h2 id="y-kien" className={styles.title}>
        {t.title}
      </h2>
      {questions.map(({ key, text }, index) => {
        const at = form.answers.findIndex(({ question }) => question === key);
        const answer = form.answers[at];
        if (answer === undefined) return null;
        const number = index + 1;
        const withConditions = answer.position === 'agree-with-conditions';
        return (
          <div key={key} className={styles.question} id={`cau-${at}`}>
            <h3 className={styles.asked}>
              <span className={styles.number}>{t.question(number)}</span> {text}
            </h3>
            <PositionChoice
              label={t.positionOn(number, text)}
              value={answer.position}
              positions={positions}
              fault={faultsAt(`/answers/${at}/position`)}
              onChange={(position) => edit((now) => withPosition(now, key, position))}
            />
            <div className={styles.said}>
              <TextInput
                label={t.said}
                rows={2}
                value={answer.text}
                onChange={(said) => edit((now) => withText(now, key, said))}
                {...asField(faultsAt(`/answers/${at}/text`))}
              />
            </div>
            {commentsOn(key)}
            {withConditions && <Fault fault={faultsAt('/comments')} />}
            <p className={styles.add}>
              {withConditions && (
                <Button
                  small
                  aria-label={t.addTo(t.addCondition, number)}
                  onPress={() => edit((now) => withComment(now, key, true))}
                >
                  {t.addCondition}
                </Button>
              )}
              <Button
                look="quiet"
                small
                aria-label={t.addTo(t.addComment, number)}
                onPress={() => edit((now) => withComment(now, key, false))}
              >
                {t.addComment}
              </Button>
            </p>
          </div>
        );
      })}
      <div className={styles.question}>
        <h3 className={styles.asked}>{t.whole}</h3>
        <p className="second">{t.wholeWhat}</p>
        {commentsOn('')}
        {!form.answers.some(({ position }) => position === 'agree-with-conditions') && (
          <Fault fault={faultsAt('/comments')} />
        )}
        <p className={styles.add}>
          <Button look="quiet" small onPress={() => edit((now) => withComment(now, '', false))}>
            {t.addToWhole}
          </Button>
        </p>
      </div>
      {questions.some(({ key }) => !asked.has(key)) && (
        <ul className={`second ${styles.notAsked}`}>
          {questions.map(({ key, text }, index) =>
            asked.has(key) ? null : <li key={key}>{t.notAsked(index + 1, text, agencyName)}</li>,
          )}
        </ul>
      )}
    </section>
  );
}

function Comments({
  form,
  edit,
  question,
  faultsAt,
  positions,
}: {
  readonly form: AnswerForm;
  readonly edit: Edit;
  readonly question: string;
  readonly faultsAt: FaultsAt;
  readonly positions: readonly Position[];
}) {
  // An upload ends later than it began: each change is one of what is typed then.
  const change = (key: string, next: (now: TypedComment) => TypedComment) =>
    edit((now) => ({ ...now, comments: now.comments.map((one) => (one.key === key ? next(one) : one)) }));
  const remove = (key: string) => edit((now) => ({ ...now, comments: now.comments.filter((one) => one.key !== key) }));
  return (
    <>
      {form.comments.map((comment, at) => {
        if (comment.question !== question) return null;
        // Whether agreement can hang on it: on the whole always, on a question while its agreement has conditions.
        const asIf = isCondition(form, { ...comment, condition: true });
        return (
          <CommentField
            key={comment.key}
            comment={comment}
            number={numberOf(form, comment)}
            counts={isCondition(form, comment)}
            mayBeCondition={asIf && positions.includes('agree-with-conditions')}
            fault={faultsAt(`/comments/${at}/text`)}
            fileFault={(comment.attachments ?? [])
              .map((_, index) => faultsAt(`/comments/${at}/attachments/${index}/sha256`)?.text)
              .find(Boolean)}
            onChange={(next) => change(comment.key, next)}
            onRemove={() => remove(comment.key)}
          />
        );
      })}
    </>
  );
}

/** Its number as it stands on the page: by question, those on the whole last. */
export function numberOf(form: AnswerForm, comment: TypedComment): number {
  const order = [...form.answers.map(({ question }) => question), ''];
  const shown = order.flatMap((question) => form.comments.filter((one) => one.question === question));
  return shown.findIndex(({ key }) => key === comment.key) + 1;
}

const withText = (form: AnswerForm, question: string, text: string): AnswerForm => ({
  ...form,
  answers: form.answers.map((answer) => (answer.question === question ? { ...answer, text } : answer)),
});
