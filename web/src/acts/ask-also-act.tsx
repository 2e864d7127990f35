/** One more agency is asked in the round that runs: by which function, why, which questions, until when. */
import { useState } from 'react';
import { texts, useTexts } from '../language/language.js';
import { useFaults } from '../parts/faults.js';
import { Tick } from '../parts/field.js';
import type { ActProps } from './act.js';
import { ActForm } from './act-form.js';
import styles from './act-form.module.css';
import { ReaddressFields, useReaddress } from './readdress-fields.js';
import { useAct } from './use-act.js';

const words = texts({
  vi: {
    agency: 'Cơ quan được lấy ý kiến thêm',
    some: 'Hỏi riêng một số câu có sẵn (không chọn: hỏi các câu dành cho mọi cơ quan)',
    asked: (name: string) => `${name} nhận yêu cầu lấy ý kiến; thời hạn tính từ khi nhận.`,
  },
  en: {
    agency: 'The agency that is also asked',
    some: 'Ask some of the questions only (none chosen: those that are asked of all)',
    asked: (name: string) => `${name} is asked; its deadline runs from its receipt.`,
  },
});

export function AskAlsoAct(props: ActProps) {
  const { consultation, onClose } = props;
  const t = useTexts(words);
  const also = useReaddress('');
  const [questions, setQuestions] = useState<readonly string[]>([]);
  const [tried, setTried] = useState(false);
  const act = useAct('/api/v1/consultations/{id}/ask-also', consultation, onClose);
  const faults = useFaults(act.error, tried);
  const chosen = questions.length === 0 ? {} : { questions: [...questions] };
  return (
    <ActForm
      props={props}
      command="consultation.ask-also"
      act={act}
      wide
      ready={also.isComplete}
      onTry={() => setTried(true)}
      said={also.form.reason}
      alsoFollows={also.asked === undefined ? [] : [t.asked(also.asked.name)]}
      onSend={() => act.send({ path: { id: consultation.id }, body: { ...also.body, ...chosen } })}
    >
      <ReaddressFields consultation={consultation} readdress={also} faults={faults} at="" agencyLabel={t.agency} />
      {consultation.questions.length > 1 && (
        <fieldset className={styles.optional}>
          <legend className="second">{t.some}</legend>
          {consultation.questions.map(({ key, text }) => (
            <Tick
              key={key}
              checked={questions.includes(key)}
              onChange={(on) => setQuestions((now) => (on ? [...now, key] : now.filter((one) => one !== key)))}
            >
              {text}
            </Tick>
          ))}
        </fieldset>
      )}
    </ActForm>
  );
}
