/** One agency that is asked: by which function, why, which questions; in ochre where the register knows no relation. */
import type { ReactNode } from 'react';
import { inSentence } from '../../language/in-sentence.js';
import { texts, useTexts } from '../../language/language.js';
import { Mark } from '../../marks/mark.js';
import { Button } from '../../parts/button.js';
import { Tick } from '../../parts/field.js';
import { questionsFor } from './asked-agencies.js';
import { AskedEditor } from './asked-editor.js';
import type { Missing } from './completeness.js';
import styles from './opening.module.css';
import type { AskedForm, OpeningForm } from './opening-form.js';

const words = texts({
  vi: {
    drop: (name: string) => `Bỏ ${name}`,
    edit: 'Sửa',
    editWhat: (name: string) => `Sửa ${name}`,
    unrelated: 'Không thấy chức năng liên quan trong danh mục.',
    unrelatedWhy: (name: string) =>
      `Không lấy ý kiến của sở, ngành không liên quan hoặc không cần thiết. Hồ sơ chưa gửi được khi chưa nêu chức năng liên quan của ${name}.`,
    relate: 'Nêu chức năng liên quan',
    noFunctions: 'Danh mục không ghi chức năng nào của cơ quan này nên không thể lấy ý kiến.',
    reasonOf: (name: string) => `Chức năng, nhiệm vụ về ${name}`,
    asked: (numbers: readonly number[]) => (numbers.length === 0 ? 'Chưa hỏi câu nào' : `Câu ${numbers.join(', ')}`),
    external: 'ngoài hệ thống: văn thư ghi nhận và nhập trả lời',
    missing: {
      unanswerable:
        'Cơ quan này chưa có ai đăng nhập và trả lời được nên chưa gửi được trong hệ thống. Hãy đề nghị quản trị viên cập nhật Thủ trưởng của cơ quan, hoặc lấy ý kiến như cơ quan ngoài hệ thống.',
      reason: 'Cần nêu lý do lấy ý kiến.',
      unasked: 'Cần chọn ít nhất một câu hỏi cho cơ quan này.',
      contact: 'Việc trao đổi trước chưa ghi đủ: với ai, ngày nào, bằng cách nào, nội dung gì.',
    },
    contacted: 'Đã trao đổi trước',
    byHand: 'thêm bằng tay',
  },
  en: {
    drop: (name: string) => `Remove ${name}`,
    edit: 'Edit',
    editWhat: (name: string) => `Edit ${name}`,
    unrelated: 'No related function was found in the register.',
    unrelatedWhy: (name: string) =>
      `Agencies that are unrelated or not needed are not asked. The consultation cannot be sent until a related function of ${name} is stated.`,
    relate: 'State the related function',
    noFunctions: 'The register lists no function of this agency, so it cannot be asked.',
    reasonOf: (name: string) => `Function: ${name}`,
    asked: (numbers: readonly number[]) =>
      numbers.length === 0
        ? 'Not asked anything'
        : `${numbers.length === 1 ? 'Question' : 'Questions'} ${numbers.join(', ')}`,
    external: 'outside the system: the clerk records its receipt and enters its answer',
    missing: {
      unanswerable:
        'Nobody in this agency can sign in and answer, so it cannot be asked inside the system. Have the administrator enter its head, or ask it as an agency outside.',
      reason: 'The reason for asking is needed.',
      unasked: 'At least one question has to be chosen for this agency.',
      contact: 'What was discussed before is not noted whole: with whom, on which day, how, what was said.',
    },
    contacted: 'Discussed before',
    byHand: 'added by hand',
  },
});

export function AskedRow({
  asked,
  name,
  external,
  silence,
  functions,
  functionNames,
  form,
  missing,
  fault,
  isEditing,
  onEdit,
  onChange,
  onDrop,
}: {
  readonly asked: AskedForm;
  readonly name: string;
  readonly external: boolean;
  /** What its silence will be. */
  readonly silence: ReactNode;
  /** What the register lists of it. */
  readonly functions: readonly string[];
  readonly functionNames: ReadonlyMap<string, string>;
  readonly form: OpeningForm;
  readonly missing: readonly Missing[];
  /** What the server refused about it. */
  readonly fault: string | undefined;
  readonly isEditing: boolean;
  readonly onEdit: (is: boolean) => void;
  readonly onChange: (next: (form: OpeningForm) => OpeningForm) => void;
  readonly onDrop: () => void;
}) {
  const t = useTexts(words);
  const isUnrelated = missing.some(({ kind }) => kind === 'function');
  const numbers = questionsFor(form, asked.agency);
  const isSlip = isUnrelated || missing.length > 0;
  return (
    <li className={`${styles.row} ${isSlip ? styles.slip : ''}`} id={`co-quan-${asked.agency}`}>
      <span className={styles.agency}>
        <Tick checked onChange={onDrop}>
          <span className={styles.name}>{name}</span>
        </Tick>
        {isUnrelated && <span className={`small ${styles.beneathName}`}>{t.byHand}</span>}
      </span>
      <div className={styles.relation}>
        {isUnrelated && !isEditing && (
          <Unrelated name={name} hasFunctions={functions.length > 0} onDrop={onDrop} onRelate={() => onEdit(true)} />
        )}
        {!isUnrelated && !isEditing && <Relation {...{ asked, functionNames, external }} />}
        {!isUnrelated && !isEditing && silence}
        {!isEditing && form.contacts.some(({ agency }) => agency === asked.agency) && (
          <p className="small">{t.contacted}</p>
        )}
        {!isEditing &&
          missing.map(({ kind }) =>
            kind === 'function' ? null : (
              <p key={kind} className={`ochre ${styles.warning}`}>
                <Mark name="warning" size={16} /> {t.missing[kind as keyof typeof t.missing]}
              </p>
            ),
          )}
        {fault !== undefined && (
          <p className={`seal ${styles.warning}`} role="alert">
            <Mark name="overdue" size={16} /> {fault}
          </p>
        )}
        {isEditing && (
          <AskedEditor {...{ asked, functions, functionNames, form, onChange }} onDone={() => onEdit(false)} />
        )}
      </div>
      {!isEditing && !isUnrelated && (
        <span className={styles.numbers}>
          {t.asked(numbers)}{' '}
          <button type="button" className={styles.edit} aria-label={t.editWhat(name)} onClick={() => onEdit(true)}>
            {t.edit}
          </button>
        </span>
      )}
    </li>
  );
}

/** The register knows no function of the agency that relates to the matter. */
function Unrelated({
  name,
  hasFunctions,
  onDrop,
  onRelate,
}: {
  readonly name: string;
  readonly hasFunctions: boolean;
  readonly onDrop: () => void;
  readonly onRelate: () => void;
}) {
  const t = useTexts(words);
  return (
    <>
      <p className={styles.warning}>
        <Mark name="warning" />
        <span>
          <b className="ochre">{t.unrelated}</b> {hasFunctions ? t.unrelatedWhy(name) : t.noFunctions}
        </span>
      </p>
      <p className={styles.warningActs}>
        <Button look="solid" small onPress={onDrop}>
          {t.drop(name)}
        </Button>
        {hasFunctions && (
          <Button small onPress={onRelate}>
            {t.relate}
          </Button>
        )}
      </p>
    </>
  );
}

/** By which function it is asked, and why, where the reason says more than the function. */
function Relation({
  asked,
  functionNames,
  external,
}: {
  readonly asked: AskedForm;
  readonly functionNames: ReadonlyMap<string, string>;
  readonly external: boolean;
}) {
  const t = useTexts(words);
  const relation = inSentence(functionNames.get(asked.function) ?? asked.function);
  return (
    <>
      <p>{relation}</p>
      {asked.reason.trim() !== '' && asked.reason !== t.reasonOf(relation) && (
        <p className="second said">{asked.reason}</p>
      )}
      {external && <p className="small">{t.external}</p>}
    </>
  );
}
