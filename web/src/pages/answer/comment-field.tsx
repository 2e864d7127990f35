/** One condition or comment: its text, how much depends on it, what that means, and its files. */
import { useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { WEIGHTS, type Weight } from '../../../../workflows/commands/commands.js';
import type { AttachedFile } from '../../files/attached.js';
import { Attachments } from '../../files/attachments.js';
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
    attach: 'Đính kèm tệp',
    attachTo: (what: string) => `Đính kèm tệp vào ${what}`,
    files: (what: string) => `Tệp gửi kèm ${what}`,
    mainCondition:
      'Nếu cơ quan chủ trì không tiếp thu và cơ quan góp ý không rút, đây là ý kiến khác nhau về nội dung chủ yếu.',
    main: 'Nội dung chủ yếu; cơ quan chủ trì phải giải trình trước khi kết luận.',
    secondary: 'Cơ quan chủ trì phải giải trình; không thành ý kiến chưa thống nhất.',
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
    attach: 'Attach files',
    attachTo: (what: string) => `Attach files to ${what}`,
    files: (what: string) => `Files with ${what}`,
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
  fileFault,
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
  /** What is wrong with one of its files. */
  readonly fileFault: string | undefined;
  readonly onChange: (change: (now: TypedComment) => TypedComment) => void;
  readonly onRemove: () => void;
}) {
  const t = useTexts(words);
  const weights = useTexts(weightWords);
  const name = counts ? t.condition(number) : t.comment(number);
  const called = name.toLocaleLowerCase();
  const files = comment.attachments ?? [];
  // Few comments come with a file: the place for it is made when it is asked for.
  const [takesFiles, setTakesFiles] = useState(files.length > 0);
  const meaning = comment.weight === 'main' && counts ? t.mainCondition : t[comment.weight];
  return (
    <div className={`${styles.comment} ${counts ? styles.condition : ''}`}>
      <TextInput
        label={counts ? name : `${name}, ${t.notCondition}`}
        rows={2}
        value={comment.text}
        onChange={(text) => onChange((now) => ({ ...now, text }))}
        {...asField(fault)}
      />
      <div className={styles.below}>
        <RadioGroup
          className={styles.weights ?? ''}
          value={comment.weight}
          onChange={(weight) => onChange((now) => ({ ...now, weight: weight as Weight }))}
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
          <Tick checked={comment.condition} onChange={(condition) => onChange((now) => ({ ...now, condition }))}>
            <span className="second">{t.isCondition}</span>
          </Tick>
        )}
        <span className={styles.acts}>
          {!takesFiles && (
            <Button look="quiet" small aria-label={t.attachTo(called)} onPress={() => setTakesFiles(true)}>
              {t.attach}
            </Button>
          )}
          <Button look="quiet" small aria-label={t.removeWhat(called)} onPress={onRemove}>
            {t.remove}
          </Button>
        </span>
      </div>
      {takesFiles && (
        <Attachments
          label={t.files(called)}
          files={files}
          fault={fileFault}
          onChange={(change) => onChange((now) => withFiles(now, change(now.attachments ?? [])))}
        />
      )}
    </div>
  );
}

/** Without files it is as it was before there were any. */
function withFiles({ attachments: _, ...comment }: TypedComment, files: readonly AttachedFile[]): TypedComment {
  return files.length === 0 ? comment : { ...comment, attachments: files };
}
