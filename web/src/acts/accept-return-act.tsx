/** Accepting a return; the request may go on to the agency that is competent. */
import { useState } from 'react';
import { useAgencies } from '../api/agency-names.js';
import { $api } from '../api/client.js';
import { useCommand } from '../api/command.js';
import { texts, useTexts } from '../language/language.js';
import { Pick, TextInput, Tick } from '../parts/field.js';
import { ActForm, type ActProps, useFaults, useSeenVersion } from './act-form.js';
import styles from './act-form.module.css';
import { LimitField } from './limit-field.js';
import { ReturnedAs } from './returned-as.js';
import { useRegulation } from './rules-of.js';

const words = texts({
  vi: {
    on: 'Chuyển lấy ý kiến cơ quan có thẩm quyền',
    agency: 'Cơ quan có thẩm quyền',
    choose: 'Chọn cơ quan',
    function: 'Chức năng liên quan',
    chooseFunction: 'Chọn chức năng',
    reason: 'Vì sao lấy ý kiến cơ quan này',
    released: 'Cơ quan này không còn phải trả lời.',
    asked: (name: string) => `${name} nhận yêu cầu lấy ý kiến; thời hạn tính từ hôm nay.`,
  },
  en: {
    on: 'Ask the competent agency instead',
    agency: 'Competent agency',
    choose: 'Choose an agency',
    function: 'Related function',
    chooseFunction: 'Choose a function',
    reason: 'Why this agency is asked',
    released: 'This agency no longer has to answer.',
    asked: (name: string) => `${name} is asked; its limit runs from today.`,
  },
});

export function AcceptReturnAct(props: ActProps) {
  const { consultation, agency, onClose } = props;
  const t = useTexts(words);
  const competent = consultation.opinions[agency]?.returned?.competentAgency ?? '';
  const [goesOn, setGoesOn] = useState(competent !== '');
  const [to, setTo] = useState(competent);
  const [by, setBy] = useState('');
  const [reason, setReason] = useState('');
  const [days, setDays] = useState('');
  const [tried, setTried] = useState(false);
  const version = useSeenVersion(consultation.version);
  const sending = useCommand('post', '/api/v1/consultations/{id}/opinions/{agency}/accept-return', onClose);
  const at = useFaults(sending.error, tried);
  const agencies = useAgencies();
  const { data: known } = $api.useQuery('get', '/api/v1/functions', {});
  const regulation = useRegulation(consultation.regulation);
  const asked = agencies.find(({ code }) => code === to);
  const limit = days === '' ? {} : { limit: { workingDays: Number(days) } };
  const body = goesOn ? { readdress: { agency: to, function: by, reason, ...limit } } : {};
  const open = agencies.filter(({ code, dissolvedAt, kind }) => {
    const isAsked = consultation.opinions[code] !== undefined || code === consultation.lead;
    return !isAsked && dissolvedAt === null && kind === 'department';
  });
  const functionName = (code: string) => known?.items.find((one) => one.code === code)?.name ?? code;
  return (
    <ActForm
      props={props}
      command="opinion.accept-return"
      sending={sending}
      version={version}
      wide
      ready={!goesOn || (to !== '' && by !== '' && reason.trim() !== '')}
      onTry={() => setTried(true)}
      said={goesOn ? reason : ''}
      follows={[t.released, ...(goesOn && asked !== undefined ? [t.asked(asked.name)] : [])]}
      onSend={() => sending.mutate({ path: { id: consultation.id, agency }, body, version: version.seen })}
    >
      <ReturnedAs {...props} />
      <div className={styles.optional}>
        <Tick checked={goesOn} onChange={setGoesOn}>
          {t.on}
        </Tick>
      </div>
      {goesOn && (
        <>
          <div className={styles.pair}>
            <Pick
              label={t.agency}
              value={to}
              onChange={(next) => {
                setTo(next);
                setBy('');
              }}
              options={[
                { value: '', label: t.choose },
                ...open.map(({ code, name }) => ({ value: code, label: name })),
              ]}
              fault={at('/readdress/agency', to).fault}
            />
            <Pick
              label={t.function}
              value={by}
              onChange={setBy}
              options={[
                { value: '', label: t.chooseFunction },
                ...(asked?.functions ?? []).map((code) => ({ value: code, label: functionName(code) })),
              ]}
              fault={at('/readdress/function', by).fault}
            />
          </div>
          <TextInput
            label={t.reason}
            value={reason}
            onChange={setReason}
            rows={2}
            {...at('/readdress/reason', reason)}
          />
          <LimitField
            value={days}
            onChange={setDays}
            fault={at('/readdress/limit', 'x').fault ?? at('/readdress/limit/workingDays', 'x').fault}
            rule={regulation?.limits[consultation.urgency]}
            regulation={regulation}
          />
        </>
      )}
    </ActForm>
  );
}
