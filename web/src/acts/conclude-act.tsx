/** Concluding a consultation: every comment has its answer and no dissent on main content stands. */
import { useCommand } from '../api/command.js';
import { texts, useTexts } from '../language/language.js';
import { ActForm, type ActProps, useSeenVersion } from './act-form.js';

const words = texts({
  vi: {
    ends: 'Việc lấy ý kiến kết thúc; ý kiến và giải trình được giữ nguyên như đã ghi.',
    deemed: (n: number) =>
      `${n} cơ quan không trả lời, được xác định là đồng ý theo quy định; không được cộng vào số thống nhất.`,
    told: 'Mọi cơ quan được lấy ý kiến được báo kết quả.',
  },
  en: {
    ends: 'The consultation ends; opinions and explanations stay as they are recorded.',
    deemed: (n: number) => `${n} did not answer and are deemed to agree by rule; they are not added to the agreements.`,
    told: 'Every consulted agency is told the result.',
  },
});

export function ConcludeAct(props: ActProps) {
  const { consultation, onClose } = props;
  const t = useTexts(words);
  const version = useSeenVersion(consultation.version);
  const sending = useCommand('post', '/api/v1/consultations/{id}/conclude', onClose);
  const deemed = Object.values(consultation.opinions).filter(({ state }) => state === 'deemed').length;
  return (
    <ActForm
      props={props}
      command="consultation.conclude"
      sending={sending}
      version={version}
      said={consultation.subject}
      follows={[t.ends, ...(deemed > 0 ? [t.deemed(deemed)] : []), t.told]}
      onSend={() => sending.mutate({ path: { id: consultation.id }, version: version.seen })}
    />
  );
}
