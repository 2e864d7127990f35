/** Enters a system that is told by webhook: where, of which agency, of which events. */
import { useState } from 'react';
import { useAgencies } from '../../api/agency-names.js';
import type { Schemas } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { faultAt, isProblem } from '../../api/problem.js';
import { texts, useTexts } from '../../language/language.js';
import { Dialog, DialogActs } from '../../parts/dialog.js';
import { Choice, Pick, TextInput, Tick } from '../../parts/field.js';
import { Refused } from '../../parts/refused.js';
import { kindWords, TOLD_KINDS } from '../inbox/kind-words.js';
import styles from './administration.module.css';

type Kind = (typeof TOLD_KINDS)[number];
type Which = 'all' | 'some';

const words = texts({
  vi: {
    title: 'Thêm địa chỉ nhận',
    description: 'Tên hệ thống',
    descriptionHint: 'Ví dụ: Hệ thống quản lý văn bản của Sở Xây dựng',
    url: 'Địa chỉ nhận (URL)',
    urlHint: 'Phải dùng https.',
    agency: 'Nhận thông báo của',
    everybody: 'Mọi cơ quan',
    which: 'Sự kiện',
    all: 'Mọi sự kiện',
    some: 'Chỉ những sự kiện được chọn',
    events: 'Các sự kiện được chọn',
    needed: 'Không được để trống.',
    oneNeeded: 'Phải chọn ít nhất một sự kiện.',
    act: 'Thêm',
  },
  en: {
    title: 'Add an endpoint',
    description: 'Name of the system',
    descriptionHint: 'For example: document system of the Department of Construction',
    url: 'Address (URL)',
    urlHint: 'It must be https.',
    agency: 'Told what is told to',
    everybody: 'Every agency',
    which: 'Events',
    all: 'All events',
    some: 'Only those that are chosen',
    events: 'The events that are chosen',
    needed: 'This cannot be left empty.',
    oneNeeded: 'Choose at least one event.',
    act: 'Add',
  },
});

export function AddWebhook({
  onDone,
  onClose,
}: {
  readonly onDone: (webhook: Schemas['WebhookSecretView']) => void;
  readonly onClose: () => void;
}) {
  const t = useTexts(words);
  const agencies = useAgencies();
  const [description, setDescription] = useState('');
  const [url, setUrl] = useState('');
  const [agency, setAgency] = useState('');
  const [which, setWhich] = useState<Which>('all');
  const [chosen, setChosen] = useState<readonly Kind[]>([]);
  const [tried, setTried] = useState(false);
  const command = useCommand('post', '/api/v1/webhooks', onDone);
  const problem = isProblem(command.error) ? command.error : null;
  const kinds = which === 'all' ? TOLD_KINDS : chosen;
  const isMissing = (text: string) => tried && text.trim() === '';
  const send = () => {
    setTried(true);
    if (description.trim() === '' || url.trim() === '' || kinds.length === 0) return;
    const events = kinds.map((kind) => `message.${kind}` as const);
    const body = { description: description.trim(), url: url.trim(), agency: agency === '' ? null : agency, events };
    command.mutate({ path: {}, body });
  };
  return (
    <Dialog title={t.title} open onClose={onClose}>
      <TextInput
        label={t.description}
        hint={t.descriptionHint}
        value={description}
        onChange={setDescription}
        fault={isMissing(description) ? t.needed : faultAt(problem, '/description')}
        byRule={false}
        maxLength={200}
        autoFocus
      />
      <TextInput
        label={t.url}
        hint={t.urlHint}
        value={url}
        onChange={(next) => {
          setUrl(next);
          if (problem !== null) command.reset();
        }}
        fault={isMissing(url) ? t.needed : faultAt(problem, '/url')}
        byRule={false}
        maxLength={2000}
        autoComplete="off"
      />
      <Pick
        label={t.agency}
        value={agency}
        onChange={setAgency}
        options={[
          { value: '', label: t.everybody },
          ...agencies.map(({ code, name }) => ({ value: code, label: name })),
        ]}
      />
      <Choice<Which>
        label={t.which}
        value={which}
        onChange={setWhich}
        layout="list"
        options={[
          { value: 'all', label: t.all },
          { value: 'some', label: t.some },
        ]}
        {...(tried && kinds.length === 0 ? { fault: t.oneNeeded } : {})}
        byRule={false}
      />
      {which === 'some' && <Events chosen={chosen} onChange={setChosen} />}
      <Refused error={command.error} />
      <DialogActs act={t.act} busy={command.isPending} onAct={send} onBack={onClose} />
    </Dialog>
  );
}

function Events({
  chosen,
  onChange,
}: {
  readonly chosen: readonly Kind[];
  readonly onChange: (chosen: readonly Kind[]) => void;
}) {
  const t = useTexts(words);
  const names = useTexts(kindWords);
  return (
    <fieldset className={styles.choices}>
      <legend>{t.events}</legend>
      {TOLD_KINDS.map((kind) => (
        <Tick
          key={kind}
          checked={chosen.includes(kind)}
          onChange={(isChosen) => onChange(isChosen ? [...chosen, kind] : chosen.filter((one) => one !== kind))}
        >
          {names[kind]}
        </Tick>
      ))}
    </fieldset>
  );
}
