/** Accepting a return; the request may go on to the agency that is competent. */
import { useState } from 'react';
import { texts, useTexts } from '../language/language.js';
import { useFaults } from '../parts/faults.js';
import { Tick } from '../parts/field.js';
import type { ActProps } from './act.js';
import { ActForm } from './act-form.js';
import styles from './act-form.module.css';
import { ReaddressFields, useReaddress } from './readdress-fields.js';
import { ReturnedAs } from './returned-as.js';
import { useAct } from './use-act.js';

const words = texts({
  vi: {
    on: 'Chuyển lấy ý kiến cơ quan có thẩm quyền',
    asked: (name: string) => `${name} nhận yêu cầu lấy ý kiến; thời hạn tính từ hôm nay.`,
  },
  en: {
    on: 'Ask the competent agency instead',
    asked: (name: string) => `${name} is asked; its deadline runs from today.`,
  },
});

export function AcceptReturnAct(props: ActProps) {
  const { consultation, agency, onClose } = props;
  const t = useTexts(words);
  const competent = consultation.opinions[agency]?.returned?.competentAgency ?? '';
  const [goesOn, setGoesOn] = useState(competent !== '');
  const readdress = useReaddress(competent);
  const [tried, setTried] = useState(false);
  const act = useAct('/api/v1/consultations/{id}/opinions/{agency}/accept-return', consultation, onClose);
  const faults = useFaults(act.error, tried);
  const body = goesOn ? { readdress: readdress.body } : {};
  return (
    <ActForm
      props={props}
      command="opinion.accept-return"
      act={act}
      wide
      ready={!goesOn || readdress.isComplete}
      onTry={() => setTried(true)}
      said={goesOn ? readdress.form.reason : ''}
      alsoFollows={goesOn && readdress.asked !== undefined ? [t.asked(readdress.asked.name)] : []}
      onSend={() => act.send({ path: { id: consultation.id, agency }, body })}
    >
      <ReturnedAs {...props} />
      <div className={styles.optional}>
        <Tick checked={goesOn} onChange={setGoesOn}>
          {t.on}
        </Tick>
      </div>
      {goesOn && <ReaddressFields consultation={consultation} readdress={readdress} faults={faults} />}
    </ActForm>
  );
}
