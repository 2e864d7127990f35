/** The Office decides whether the agency that returned the request is competent to answer. */
import { useState } from 'react';
import { useAgencyNames } from '../api/agency-names.js';
import { texts, useTexts } from '../language/language.js';
import { useFaults } from '../parts/faults.js';
import { Choice } from '../parts/field.js';
import { Until } from '../time/until.js';
import type { ActProps } from './act.js';
import { ActForm } from './act-form.js';
import { Quoted } from './quoted.js';
import { ReasonField } from './reason-field.js';
import { ReturnedAs } from './returned-as.js';
import { useAct } from './use-act.js';

const words = texts({
  vi: {
    contested: (lead: string) => `${lead} không chấp nhận việc trả lại`,
    question: (name: string) => `${name} có thẩm quyền trả lời?`,
    choose: 'Cần chọn: có hay không có thẩm quyền.',
    yes: 'Có thẩm quyền',
    no: 'Không có thẩm quyền',
    reason: 'Lý do, căn cứ chức năng nhiệm vụ',
    follows: (competent: boolean) =>
      competent
        ? ['Cơ quan này phải trả lời; thời hạn không sớm hơn thời gian dành thêm theo quy định, kể từ quyết định này.']
        : ['Cơ quan này không còn phải trả lời.'],
    due: 'Quyết định:',
  },
  en: {
    contested: (lead: string) => `${lead} contests the return`,
    question: (name: string) => `Is ${name} competent to answer?`,
    choose: 'Choose: competent or not.',
    yes: 'Competent',
    no: 'Not competent',
    reason: 'The reason, by its functions',
    follows: (competent: boolean) =>
      competent
        ? [
            'The agency has to answer; its deadline ends no sooner than the time that the regulation adds from this decision.',
          ]
        : ['The agency no longer has to answer.'],
    due: 'To be decided:',
  },
});

export function DecideCompetenceAct(props: ActProps) {
  const { consultation, agency, agencyName, onClose } = props;
  const t = useTexts(words);
  const nameOf = useAgencyNames(consultation.parties);
  const [answer, setAnswer] = useState<'yes' | 'no' | null>(null);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const act = useAct('/api/v1/consultations/{id}/opinions/{agency}/competence', consultation, onClose);
  const faults = useFaults(act.error, tried);
  const contest = consultation.opinions[agency]?.contest;
  return (
    <ActForm
      props={props}
      command="competence.decide"
      act={act}
      wide
      ready={answer !== null && reason.trim() !== ''}
      onTry={() => setTried(true)}
      said={reason}
      alsoFollows={answer === null ? [] : t.follows(answer === 'yes')}
      onSend={() => act.send({ path: { id: consultation.id, agency }, body: { competent: answer === 'yes', reason } })}
    >
      <ReturnedAs {...props} />
      {contest != null && (
        <>
          <Quoted by={t.contested(nameOf(consultation.lead))}>{contest.reason}</Quoted>
          <p style={{ marginBottom: 16 }}>
            {t.due} <Until limit={contest.dueAt} />
          </p>
        </>
      )}
      <Choice
        label={t.question(agencyName)}
        value={answer}
        onChange={setAnswer}
        options={[
          { value: 'yes', label: t.yes },
          { value: 'no', label: t.no },
        ]}
        {...faults('/competent', answer ?? '', t.choose)}
      />
      <ReasonField label={t.reason} value={reason} onChange={setReason} {...faults('/reason', reason)} />
    </ActForm>
  );
}
