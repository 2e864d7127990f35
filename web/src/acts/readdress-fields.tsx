/** Which agency is asked beside those asked already, by which of its functions, why, and until when. */
import { useState } from 'react';
import { useAgencies } from '../api/agency-names.js';
import { $api, type Consultation } from '../api/client.js';
import { texts, useTexts } from '../language/language.js';
import type { FaultsOf } from '../parts/faults.js';
import { Pick, TextInput } from '../parts/field.js';
import styles from './act-form.module.css';
import { LimitField } from './limit-field.js';
import { useRegulation } from './rules-of.js';

const words = texts({
  vi: {
    agency: 'Cơ quan có thẩm quyền',
    choose: 'Chọn cơ quan',
    function: 'Chức năng liên quan',
    chooseFunction: 'Chọn chức năng',
    noAgency: 'Cần chọn cơ quan.',
    noFunction: 'Cần chọn chức năng liên quan.',
    reason: 'Vì sao lấy ý kiến cơ quan này',
  },
  en: {
    agency: 'Competent agency',
    choose: 'Choose an agency',
    function: 'Related function',
    chooseFunction: 'Choose a function',
    noAgency: 'An agency has to be chosen.',
    noFunction: 'A function has to be chosen.',
    reason: 'Why this agency is asked',
  },
});

interface Form {
  readonly agency: string;
  readonly function: string;
  readonly reason: string;
  /** Working days as typed; empty for the usual limit. */
  readonly days: string;
}

/** What is typed of it, whether it is complete, and as the API takes it. */
export function useReaddress(competent: string) {
  const [form, setForm] = useState<Form>({ agency: competent, function: '', reason: '', days: '' });
  const agencies = useAgencies();
  const { days, ...required } = form;
  return {
    form,
    edit: (change: Partial<Form>) => setForm((now) => ({ ...now, ...change })),
    agencies,
    asked: agencies.find(({ code }) => code === form.agency),
    isComplete: Object.values(required).every((text) => text.trim() !== ''),
    body: { ...required, ...(days === '' ? {} : { limit: { workingDays: Number(days) } }) },
  };
}

export function ReaddressFields({
  consultation,
  readdress,
  faults,
  at = '/readdress',
  agencyLabel,
}: {
  readonly consultation: Consultation;
  readonly readdress: ReturnType<typeof useReaddress>;
  readonly faults: FaultsOf;
  /** Where the fields stand in the body. */
  readonly at?: string;
  readonly agencyLabel?: string;
}) {
  const { form, edit, agencies, asked } = readdress;
  const t = useTexts(words);
  const regulation = useRegulation(consultation.regulation);
  const nameOf = useFunctionNames();
  const open = agencies.filter(({ code, dissolvedAt, kind }) => {
    const isParty = consultation.opinions[code] !== undefined || code === consultation.lead;
    return !isParty && dissolvedAt === null && kind === 'department';
  });
  return (
    <>
      <div className={styles.pair}>
        <Pick
          label={agencyLabel ?? t.agency}
          value={form.agency}
          onChange={(agency) => edit({ agency, function: '' })}
          options={[{ value: '', label: t.choose }, ...open.map(({ code, name }) => ({ value: code, label: name }))]}
          fault={faults(`${at}/agency`, form.agency, t.noAgency).fault}
        />
        <Pick
          label={t.function}
          value={form.function}
          onChange={(code) => edit({ function: code })}
          options={[
            { value: '', label: t.chooseFunction },
            ...(asked?.functions ?? []).map((code) => ({ value: code, label: nameOf(code) })),
          ]}
          fault={faults(`${at}/function`, form.function, t.noFunction).fault}
        />
      </div>
      <TextInput
        label={t.reason}
        value={form.reason}
        onChange={(reason) => edit({ reason })}
        rows={2}
        {...faults(`${at}/reason`, form.reason)}
      />
      <LimitField
        value={form.days}
        onChange={(days) => edit({ days })}
        fault={faults(`${at}/limit`, 'x').fault ?? faults(`${at}/limit/workingDays`, 'x').fault}
        rule={regulation?.limits[consultation.urgency]}
        regulation={regulation}
      />
    </>
  );
}

function useFunctionNames(): (code: string) => string {
  const { data } = $api.useQuery('get', '/api/v1/functions', {});
  return (code) => data?.items.find((one) => one.code === code)?.name ?? code;
}
