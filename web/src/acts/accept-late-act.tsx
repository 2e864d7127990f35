/** Taking a late answer as the answer, where the regulation lets the lead. */
import { useCommand } from '../api/command.js';
import { texts, useTexts } from '../language/language.js';
import { ActForm, type ActProps, useSeenVersion } from './act-form.js';
import { AnswerGiven } from './answer-given.js';

const words = texts({
  vi: {
    follows: 'Ý kiến gửi chậm trở thành ý kiến trả lời; việc được xác định là đồng ý không còn hiệu lực.',
    notice: 'Văn bản thông báo lại chưa phát hành thì không còn phải phát hành.',
  },
  en: {
    follows: 'The late answer becomes the answer; the deemed consent no longer stands.',
    notice: 'A notice not yet issued is no longer owed.',
  },
});

export function AcceptLateAct(props: ActProps) {
  const { consultation, agency, onClose } = props;
  const t = useTexts(words);
  const version = useSeenVersion(consultation.version);
  const sending = useCommand('post', '/api/v1/consultations/{id}/opinions/{agency}/accept-late', onClose);
  return (
    <ActForm
      props={props}
      command="opinion.accept-late"
      sending={sending}
      version={version}
      follows={[t.follows, t.notice]}
      onSend={() => sending.mutate({ path: { id: consultation.id, agency }, version: version.seen })}
    >
      <AnswerGiven {...props} />
    </ActForm>
  );
}
