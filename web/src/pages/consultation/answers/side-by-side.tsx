/** The agencies' answers in their own words: under each question all of them side by side, on paper too. */
import { useId } from 'react';
import type { Consultation } from '../../../api/client.js';
import { texts, useTexts } from '../../../language/language.js';
import { Mark } from '../../../marks/mark.js';
import { positionWords } from '../../../marks/words.js';
import { Moment } from '../../../time/until.js';
import { SectionHead } from '../section-head.js';
import { type AnsweredQuestion, type SaidToQuestion, saidByQuestion } from './said-by-question.js';
import styles from './side-by-side.module.css';

const words = texts({
  vi: {
    title: 'Nội dung ý kiến theo từng câu hỏi',
    question: (place: number) => `Câu ${place}`,
    answered: (said: number, asked: number) => `${said} trên ${asked} cơ quan đã nêu ý kiến`,
    unwritten: 'Không ghi nội dung.',
    late: 'Gửi sau khi hết thời hạn, không tính vào kết quả',
    silent: 'Chưa có ý kiến:',
  },
  en: {
    title: 'What was answered to each question',
    question: (place: number) => `Question ${place}`,
    answered: (said: number, asked: number) => `${said} of ${asked} agencies have answered`,
    unwritten: 'Nothing was written.',
    late: 'Sent after the deadline, not counted',
    silent: 'No answer:',
  },
});

interface Props {
  readonly consultation: Consultation;
  readonly nameOf: (code: string) => string;
}

export function SideBySide({ consultation, nameOf }: Props) {
  const { title } = useTexts(words);
  const questions = saidByQuestion(consultation);
  if (questions.every(({ said }) => said.length === 0)) return null;
  return (
    <section className="group" aria-label={title}>
      <SectionHead title={title}>{null}</SectionHead>
      {questions.map((question, index) => (
        <Question key={question.key} question={question} place={index + 1} nameOf={nameOf} />
      ))}
    </section>
  );
}

function Question({
  question: { text, said, silent },
  place,
  nameOf,
}: {
  readonly question: AnsweredQuestion;
  readonly place: number;
  readonly nameOf: Props['nameOf'];
}) {
  const t = useTexts(words);
  const id = useId();
  return (
    <article className={styles.question} aria-labelledby={id}>
      <h3 id={id}>
        {t.question(place)}: <span className="said">{text}</span>
      </h3>
      <p className="second">{t.answered(said.filter(({ late }) => !late).length, said.length + silent.length)}</p>
      {said.length > 0 && (
        <ul className={styles.answers}>
          {said.map((one) => (
            <Answer key={one.agency} said={one} name={nameOf(one.agency)} />
          ))}
        </ul>
      )}
      {silent.length > 0 && (
        <p className="second">
          {t.silent} {silent.map(nameOf).join(', ')}.
        </p>
      )}
    </article>
  );
}

function Answer({ said, name }: { readonly said: SaidToQuestion; readonly name: string }) {
  const t = useTexts(words);
  const positions = useTexts(positionWords);
  return (
    <li>
      <h4>{name}</h4>
      <p className={styles.position}>
        <Mark name={said.position} size={18} /> {positions[said.position]}
      </p>
      {said.text === null || said.text === '' ? (
        <p className="second">{t.unwritten}</p>
      ) : (
        <p className={`said ${styles.said}`}>{said.text}</p>
      )}
      <p className="small">
        {said.late && <span className="seal">{t.late}, </span>}
        <Moment at={said.receivedAt} year={false} />
      </p>
    </li>
  );
}
