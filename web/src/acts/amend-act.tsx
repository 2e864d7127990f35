/** What was sent is changed, the proposal, the position, the questions or the files: everyone is asked anew. */
import { useState } from 'react';
import { type AttachedFile, attachedFrom, faultOfFiles } from '../files/attached.js';
import { Attachments } from '../files/attachments.js';
import { useFiles } from '../files/file-list.js';
import { texts, useTexts } from '../language/language.js';
import { useFaults } from '../parts/faults.js';
import { TextInput } from '../parts/field.js';
import type { ActProps } from './act.js';
import { ActForm } from './act-form.js';
import { changedRequest, type Request } from './changed-request.js';
import { LimitField } from './limit-field.js';
import { ReasonField } from './reason-field.js';
import { useRegulation } from './rules-of.js';
import { useAct } from './use-act.js';

const words = texts({
  vi: {
    proposal: 'Đề xuất, nguyên văn',
    position: 'Quan điểm của cơ quan chủ trì',
    question: (n: number) => `Câu hỏi ${n}`,
    added: 'Thêm câu hỏi (để trống nếu không thêm)',
    reason: 'Vì sao sửa, tiếp thu ý kiến nào',
    files: 'Tệp gửi kèm yêu cầu',
    unchanged: 'Sửa ít nhất một nội dung: đề xuất, quan điểm, câu hỏi hoặc tệp gửi kèm.',
  },
  en: {
    proposal: 'The proposal, in full',
    position: 'The position of the lead',
    question: (n: number) => `Question ${n}`,
    added: 'One more question (leave empty for none)',
    reason: 'Why it is changed',
    files: 'Files of the request',
    unchanged: 'Change at least one: the proposal, the position, a question or the files.',
  },
});

export function AmendAct(props: ActProps) {
  const { consultation, onClose } = props;
  const t = useTexts(words);
  const before: Request = {
    proposal: consultation.rounds.at(-1)?.proposal ?? '',
    position: consultation.position,
    questions: consultation.questions,
  };
  const [now, setNow] = useState<Request & { readonly added: string }>({ ...before, added: '' });
  const [reason, setReason] = useState('');
  const [days, setDays] = useState('');
  const files = useRequestFiles(consultation.id, consultation.round);
  const [tried, setTried] = useState(false);
  const act = useAct('/api/v1/consultations/{id}/amend', consultation, onClose);
  const at = useFaults(act.error, tried);
  const regulation = useRegulation(consultation.regulation);
  const changed = { ...changedRequest(before, now, now.added), ...files.changed };
  const isChanged = Object.keys(changed).length > 0;
  const limit = days === '' ? {} : { limit: { workingDays: Number(days) } };
  const unchanged = tried && !isChanged ? { fault: t.unchanged, byRule: false } : at('/proposal', now.proposal);
  return (
    <ActForm
      props={props}
      command="consultation.amend"
      act={act}
      wide
      ready={isChanged && reason.trim() !== ''}
      onTry={() => setTried(true)}
      said={[changed.proposal, changed.position, ...(changed.questions ?? []).map(({ text }) => text)]
        .filter((one) => one !== undefined)
        .join('\n')}
      onSend={() => act.send({ path: { id: consultation.id }, body: { ...changed, reason, ...limit } })}
    >
      <TextInput
        label={t.proposal}
        value={now.proposal}
        onChange={(proposal) => setNow({ ...now, proposal })}
        rows={8}
        {...unchanged}
      />
      <TextInput
        label={t.position}
        value={now.position}
        onChange={(position) => setNow({ ...now, position })}
        rows={2}
        {...at('/position', now.position)}
      />
      {now.questions.map((question, index) => (
        <TextInput
          key={question.key}
          label={t.question(index + 1)}
          value={question.text}
          onChange={(text) =>
            setNow({ ...now, questions: now.questions.map((one) => (one === question ? { ...one, text } : one)) })
          }
          rows={2}
          {...at(`/questions/${index}/text`, 'x')}
        />
      ))}
      <TextInput label={t.added} value={now.added} onChange={(added) => setNow({ ...now, added })} rows={2} />
      <Attachments label={t.files} files={files.now} onChange={files.change} fault={faultOfFiles(act.error)} />
      <ReasonField value={reason} onChange={setReason} hint={t.reason} {...at('/reason', reason)} />
      <LimitField
        value={days}
        onChange={setDays}
        fault={at('/limit', 'x').fault ?? at('/limit/workingDays', 'x').fault}
        rule={regulation?.limits[consultation.urgency]}
        regulation={regulation}
      />
    </ActForm>
  );
}

/** The files of the request: as they are until they are changed here, and what an amendment says of them. */
function useRequestFiles(consultation: string, round: number) {
  const before = attachedFrom(
    useFiles(consultation)?.filter((file) => file.place === 'request' && file.round === round),
  );
  const [changed, setChanged] = useState<readonly AttachedFile[] | null>(null);
  const now = changed ?? before;
  const contents = (files: readonly AttachedFile[]) =>
    files
      .map(({ sha256 }) => sha256)
      .sort()
      .join();
  return {
    now,
    change: (change: (files: readonly AttachedFile[]) => readonly AttachedFile[]) =>
      setChanged((known) => change(known ?? before)),
    changed: contents(now) === contents(before) ? {} : { attachments: now.map((file) => ({ ...file })) },
  };
}
