/** One condition or comment: its text, how much depends on it, and what that means. */
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { WEIGHTS, type Weight } from '../../../../workflows/commands/commands.js';
import { texts, useTexts } from '../../language/language.js';
import { weightWords } from '../../marks/words.js';
import { Button } from '../../parts/button.js';
import { TextInput, Tick } from '../../parts/field.js';
import type { TypedComment } from './answer-form.js';
import styles from './comment-field.module.css';
import { asField, type FaultText } from './fault.js';

const words = texts({
  vi: {
    condition: (number: number) => `Điều kiện ${number}`,
    comment: (number: number) => `Góp ý ${number}`,
    notCondition: 'không phải điều kiện',
    isCondition: 'Là điều kiện để thống nhất',
    weight: 'Mức độ',
    remove: 'Bỏ',
    removeWhat: (what: string) => `Bỏ ${what}`,
    mainCondition: 'Nếu chủ trì không tiếp thu và cơ quan không rút, đây là ý kiến khác nhau về nội dung chủ yếu.',
    main: 'Nội dung chủ yếu; chủ trì phải giải trình trước khi kết luận.',
    secondary: 'Chủ trì phải giải trình; không thành ý kiến chưa thống nhất.',
    drafting: 'Góp ý câu chữ không được tính là ý kiến chưa thống nhất.',
  },
  en: {
    condition: (number: number) => `Condition ${number}`,
    comment: (number: number) => `Comment ${number}`,
    notCondition: 'not a condition',
    isCondition: 'Agreement depends on it',
    weight: 'Weight',
    remove: 'Remove',
    removeWhat: (what: string) => `Remove ${what}`,
    mainCondition: 'If the lead does not accept it and the agency does not yield, this is dissent on main content.',
    main: 'Main content; the lead must explain before it concludes.',
    secondary: 'The lead must explain; it never becomes a dispute.',
    drafting: 'Drafting remarks are never a dispute.',
  },
});

export function CommentField({
  comment,
  number,
  counts,
  mayBeCondition,
  fault,
  onChange,
  onRemove,
}: {
  readonly comment: TypedComment;
  /** Its number in the whole answer. */
  readonly number: number;
  /** Whether it counts as a condition, by the position it belongs to. */
  readonly counts: boolean;
  readonly mayBeCondition: boolean;
  readonly fault: FaultText | undefined;
  readonly onChange: (next: TypedComment) => void;
  readonly onRemove: () => void;
}) {
  const t = useTexts(words);
  const weights = useTexts(weightWords);
  const name = counts ? t.condition(number) : t.comment(number);
  const meaning = comment.weight === 'main' && counts ? t.mainCondition : t[comment.weight];
  return (
    <div className={`${styles.comment} ${counts ? styles.condition : ''}`}>
      <TextInput
        label={counts ? name : `${name}, ${t.notCondition}`}
        rows={2}
        value={comment.text}
        onChange={(text) => onChange({ ...comment, text })}
        {...asField(fault)}
      />
      <div className={styles.below}>
        <RadioGroup
          className={styles.weights ?? ''}
          value={comment.weight}
          onChange={(weight) => onChange({ ...comment, weight: weight as Weight })}
        >
          <Label className={styles.label ?? ''}>{t.weight}</Label>
          <div className={styles.joined}>
            {WEIGHTS.map((weight) => (
              <Radio key={weight} value={weight} className={styles.weight ?? ''}>
                {weights[weight]}
              </Radio>
            ))}
          </div>
        </RadioGroup>
        <p className={`small ${styles.meaning}`} aria-live="polite">
          {meaning}
        </p>
      </div>
      <div className={styles.below}>
        {mayBeCondition && (
          <Tick checked={comment.condition} onChange={(condition) => onChange({ ...comment, condition })}>
            <span className="second">{t.isCondition}</span>
          </Tick>
        )}
        <Button look="quiet" small aria-label={t.removeWhat(name.toLocaleLowerCase())} onPress={onRemove}>
          {t.remove}
        </Button>
      </div>
    </div>
  );
}
