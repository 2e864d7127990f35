/** The one question before an answer is signed: its position, what it rests on, and what follows from it. */
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { positionWords } from '../../marks/words.js';
import { Confirm } from '../../parts/dialog.js';
import { type AnswerForm, isCondition, overallPosition } from './answer-form.js';
import { lateRuleFor } from './answerable.js';
import type { Answering, AnswerProps } from './answering.js';
import { consequencesOf } from './consequences.js';
import { afterwards, leadMust } from './sentences.js';
import type { AnswerSending } from './use-answer-sending.js';

const words = texts({
  vi: {
    question: (position: string) => `Gửi trả lời ${position}?`,
    clarified: (position: string) => `Gửi câu trả lời đã làm rõ: ${position}?`,
  },
  en: {
    question: (position: string) => `Send the answer: ${position}?`,
    clarified: (position: string) => `Send the clearer answer: ${position}?`,
  },
});

export function ConfirmAnswer({
  of: { regulation, opinion },
  answering: { clarifies, clarificationsLeft },
  form,
  sending,
  act,
}: {
  readonly of: AnswerProps;
  readonly answering: Answering;
  readonly form: AnswerForm;
  readonly sending: AnswerSending;
  /** The words of the button that sends it. */
  readonly act: string;
}) {
  const t = useTexts(words);
  const names = useTexts(positionWords);
  const { language } = useLanguage();
  const overall = overallPosition(form);
  if (overall === '') return null;
  const late = lateRuleFor(opinion, regulation);
  const correctable = regulation.correction === 'until-limit';
  const position = names[overall].toLocaleLowerCase(language);
  return (
    <Confirm
      title={clarifies ? t.clarified(position) : t.question(position)}
      open={sending.isConfirming}
      said={overall === 'disagree' ? form.reason : conditionsOf(form)}
      follows={[
        `${afterwards(late === null ? clarificationsLeft : 0, language, late === null && correctable)}.`,
        ...leadMust(consequencesOf(form), regulation.reconciliation.required, language, late).map((one) => `${one}.`),
      ]}
      act={act}
      busy={sending.act.isPending}
      error={sending.act.error}
      onAct={sending.send}
      onClose={sending.back}
    />
  );
}

function conditionsOf(form: AnswerForm): string {
  const conditions = form.comments.filter((comment) => isCondition(form, comment));
  return conditions.map(({ text }) => text).join('\n');
}
