/** Giving up a comment that was not, or not wholly, accepted. */
import { useCommand } from '../api/command.js';
import { texts, useTexts } from '../language/language.js';
import { ActForm, type ActProps, useSeenVersion } from './act-form.js';

const words = texts({
  vi: { follows: 'Góp ý này không còn là ý kiến khác nhau; sau khi rút thì không bảo lưu lại được.' },
  en: { follows: 'The comment no longer counts as dissent; it cannot be taken up again.' },
});

export function YieldAct(props: ActProps) {
  const { consultation, agency, comment, onClose } = props;
  const t = useTexts(words);
  const version = useSeenVersion(consultation.version);
  const sending = useCommand('post', '/api/v1/consultations/{id}/opinions/{agency}/comments/{comment}/yield', onClose);
  return (
    <ActForm
      props={props}
      command="comment.yield"
      sending={sending}
      version={version}
      said={consultation.opinions[agency]?.comments[comment]?.text ?? ''}
      follows={[t.follows]}
      onSend={() => sending.mutate({ path: { id: consultation.id, agency, comment }, version: version.seen })}
    />
  );
}
