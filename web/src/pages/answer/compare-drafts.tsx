/** Two drafts side by side, where they differ; a person chooses which one goes on. */
import type { Schemas } from '../../api/client.js';
import { texts, useTexts } from '../../language/language.js';
import { Mark, type MarkName } from '../../marks/mark.js';
import { positionWords, weightWords } from '../../marks/words.js';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import type { AnswerForm } from './answer-form.js';
import styles from './compare-drafts.module.css';
import { type Difference, differencesOf, type Said } from './kept-answer.js';

const words = texts({
  vi: {
    title: 'So sánh hai bản',
    caption: 'Những chỗ hai bản khác nhau',
    at: 'Chỗ khác nhau',
    theirs: (by: string, at: string) => `Bản của đồng chí ${by}, lúc ${at}`,
    mine: 'Bản đang nhập trên máy này',
    question: (number: number) => `Câu ${number}`,
    comment: 'Góp ý',
    overall: 'Ý kiến chung',
    reason: 'Lý do',
    alternative: 'Phương án khác',
    evidence: 'Chứng cứ',
    nothing: 'không có',
    condition: 'điều kiện',
    takeTheirs: (by: string) => `Lấy bản của đồng chí ${by}`,
    keepMine: 'Giữ bản của tôi',
    back: 'Quay lại',
    follows: 'Bản không được chọn sẽ bị thay thế.',
  },
  en: {
    title: 'Compare both',
    caption: 'Where the two differ',
    at: 'Where',
    theirs: (by: string, at: string) => `By ${by}, at ${at}`,
    mine: 'Typed on this machine',
    question: (number: number) => `Question ${number}`,
    comment: 'Comment',
    overall: 'Overall position',
    reason: 'Reason',
    alternative: 'Alternative',
    evidence: 'Evidence',
    nothing: 'nothing',
    condition: 'condition',
    takeTheirs: (by: string) => `Take the one by ${by}`,
    keepMine: 'Keep mine',
    back: 'Back',
    follows: 'The one that is not chosen is replaced.',
  },
});

export function CompareDrafts({
  theirs,
  mine,
  by,
  at,
  questions,
  onTheirs,
  onMine,
  onClose,
}: {
  readonly theirs: AnswerForm;
  readonly mine: AnswerForm;
  readonly by: string;
  readonly at: string;
  readonly questions: readonly Schemas['QuestionView'][];
  readonly onTheirs: () => void;
  readonly onMine: () => void;
  readonly onClose: () => void;
}) {
  const t = useTexts(words);
  const nameOf = ({ at: place }: Difference): string => {
    if (place.kind === 'question') return t.question(questions.findIndex(({ key }) => key === place.question) + 1);
    return t[place.kind];
  };
  return (
    <Dialog title={t.title} open wide onClose={onClose}>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <caption className="only-heard">{t.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t.at}</th>
              <th scope="col">{t.theirs(by, at)}</th>
              <th scope="col">{t.mine}</th>
            </tr>
          </thead>
          <tbody>
            {differencesOf(theirs, mine).map((one) => (
              <tr key={JSON.stringify(one.at)}>
                <th scope="row">{nameOf(one)}</th>
                <td>
                  <Words said={one.theirs} />
                </td>
                <td>
                  <Words said={one.mine} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="second">{t.follows}</p>
      <div className={styles.acts}>
        <Button look="quiet" onPress={onClose}>
          {t.back}
        </Button>
        <Button onPress={onTheirs}>{t.takeTheirs(by)}</Button>
        <Button look="solid" onPress={onMine}>
          {t.keepMine}
        </Button>
      </div>
    </Dialog>
  );
}

function Words({ said }: { readonly said: Said | null }) {
  const t = useTexts(words);
  const positions: Readonly<Record<string, string>> = useTexts(positionWords);
  const weights = useTexts(weightWords);
  if (said === null) return <span className="second">{t.nothing}</span>;
  const { position, weight, condition, text, files = [] } = said;
  return (
    <>
      {position !== undefined && position !== '' && (
        <p>
          <Mark name={position as MarkName} size={16} /> {positions[position]}
        </p>
      )}
      {position === '' && <p className="second">{t.nothing}</p>}
      {weight !== undefined && (
        <p className="second">
          {weights[weight]}
          {condition ? `, ${t.condition}` : ''}
        </p>
      )}
      {text !== undefined && text !== '' && <p className="said">{text}</p>}
      {files.length > 0 && <p className="second">{files.join('; ')}</p>}
    </>
  );
}
