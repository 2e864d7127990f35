/** Maintaining a comment that was not, or not wholly, accepted. */
import { useCommand } from '../api/command.js';
import { texts, useTexts } from '../language/language.js';
import { ActForm, type ActProps, useSeenVersion } from './act-form.js';

const words = texts({
  vi: {
    follows: 'Góp ý được giữ nguyên; nếu là điều kiện về nội dung chủ yếu thì hai Thủ trưởng phải làm việc trực tiếp.',
  },
  en: { follows: 'The comment stands; where it is a main condition, the heads have to meet.' },
});

export function MaintainAct(props: ActProps) {
  const { consultation, agency, comment, onClose } = props;
  const t = useTexts(words);
  const version = useSeenVersion(consultation.version);
  const sending = useCommand(
    'post',
    '/api/v1/consultations/{id}/opinions/{agency}/comments/{comment}/maintain',
    onClose,
  );
  return (
    <ActForm
      props={props}
      command="comment.maintain"
      sending={sending}
      version={version}
      said={consultation.opinions[agency]?.comments[comment]?.text ?? ''}
      follows={[t.follows]}
      onSend={() => sending.mutate({ path: { id: consultation.id, agency, comment }, version: version.seen })}
    />
  );
}
