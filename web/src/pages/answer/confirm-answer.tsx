/** The one question before an answer is signed: its position, what it rests on, and what follows from it. */
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { LetterPreview } from '../../letters/letter-preview.js';
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
    entered: (agency: string, position: string) => `Nhập ý kiến của ${agency}: ${position}?`,
    instead: (alternative: string) => `Phương án đề nghị: ${alternative}`,
    clarified: (position: string) => `Gửi câu trả lời đã làm rõ: ${position}?`,
  },
  en: {
    question: (position: string) => `Send the answer: ${position}?`,
    entered: (agency: string, position: string) => `Enter the opinion of ${agency}: ${position}?`,
    instead: (alternative: string) => `Proposed instead: ${alternative}`,
    clarified: (position: string) => `Send the clearer answer: ${position}?`,
  },
});

export function ConfirmAnswer({
  of: { regulation, opinion, nameOf },
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
  const said = overall === 'disagree' ? `${form.reason}\n${t.instead(form.alternative)}` : conditionsOf(form);
  const { external } = opinion;
  const question = clarifies ? t.clarified(position) : t.question(position);
  return (
    <Confirm
      title={external ? t.entered(nameOf(opinion.agency), position) : question}
      open={sending.isConfirming}
      // What comes on paper is told with its document, and no letter is written of it.
      said={external ? [form.evidence, said].filter(Boolean).join('\n') : said}
      follows={[
        `${afterwards(late === null ? clarificationsLeft : 0, language, late === null && correctable)}.`,
        ...leadMust(consequencesOf(form), regulation.reconciliation.required, language, late).map((one) => `${one}.`),
      ]}
      letter={external ? null : <LetterPreview read={sending.act.previewOf(sending.send)} />}
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
