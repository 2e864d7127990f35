/** Naming the officer who works on the opinion. It has no effect towards others, so it is not asked twice. */
import { useState } from 'react';
import { $api } from '../api/client.js';
import { texts, useTexts } from '../language/language.js';
import { useFaults } from '../parts/faults.js';
import { Pick } from '../parts/field.js';
import type { ActProps } from './act.js';
import { ActForm } from './act-form.js';
import { useAct } from './use-act.js';

const words = texts({
  vi: {
    officer: 'Chuyên viên',
    choose: 'Chọn chuyên viên',
    needed: 'Cần chọn chuyên viên.',
    now: (name: string) => `Đang giao: ${name}`,
    none: 'Cơ quan chưa có chuyên viên nào trong danh sách người dùng.',
  },
  en: {
    officer: 'Officer',
    choose: 'Choose an officer',
    needed: 'An officer has to be chosen.',
    now: (name: string) => `Assigned now: ${name}`,
    none: 'The agency has no officer in the list of people.',
  },
});

export function AssignAct(props: ActProps) {
  const { consultation, agency, onClose } = props;
  const t = useTexts(words);
  const opinion = consultation.opinions[agency];
  const [officer, setOfficer] = useState('');
  const [tried, setTried] = useState(false);
  const act = useAct('/api/v1/consultations/{id}/opinions/{agency}/assign', consultation, onClose);
  const at = useFaults(act.error, tried);
  const { data: people } = $api.useQuery('get', '/api/v1/people', {
    params: { query: { agency: opinion?.heldBy ?? agency, role: 'officer', active: true, limit: 200 } },
  });
  const { fault } = at('/officer', officer, t.needed);
  const assigned = opinion?.officer;
  const hint = people?.items.length === 0 ? t.none : assigned ? t.now(assigned) : undefined;
  return (
    <ActForm
      props={props}
      command="opinion.assign"
      act={act}
      asks={false}
      ready={officer !== ''}
      onTry={() => setTried(true)}
      onSend={() => act.send({ path: { id: consultation.id, agency }, body: { officer } })}
    >
      <Pick
        label={t.officer}
        value={officer}
        onChange={setOfficer}
        options={[
          { value: '', label: t.choose },
          ...(people?.items ?? []).map(({ name }) => ({ value: name, label: name })),
        ]}
        fault={fault}
        {...(hint === undefined ? {} : { hint })}
      />
    </ActForm>
  );
}
