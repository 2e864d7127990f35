/** The head ends a delegation before its time. Asked once before it is done. */

import type { Schemas } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { inSentence } from '../../language/in-sentence.js';
import { texts, useTexts } from '../../language/language.js';
import { roleWords } from '../../marks/words.js';
import { Confirm } from '../../parts/dialog.js';

const words = texts({
  vi: {
    ask: (who: string) => `Chấm dứt ủy quyền cho ${who}?`,
    now: 'Ủy quyền hết hiệu lực ngay khi ký; ủy quyền sắp có hiệu lực cho cùng người ấy cũng chấm dứt.',
    stands: 'Những việc đã ký trước đó theo ủy quyền vẫn có giá trị; nhật ký ghi rõ người chấm dứt và thời điểm.',
    act: 'Chấm dứt ủy quyền',
  },
  en: {
    ask: (who: string) => `End the delegation to ${who}?`,
    now: 'It is no longer in force when this is signed; neither is one to the same person that has yet to begin.',
    stands: 'What was signed under it before stays valid; the journal tells who ended it and when.',
    act: 'End the delegation',
  },
});

export function EndDelegation({
  delegation: { to, person },
  onDone,
  onClose,
}: {
  readonly delegation: Schemas['DelegationView'];
  readonly onDone: () => void;
  readonly onClose: () => void;
}) {
  const t = useTexts(words);
  const roles = useTexts(roleWords);
  const command = useCommand('post', '/api/v1/delegations/revoke', onDone);
  return (
    <Confirm
      title={t.ask(person === null ? inSentence(roles[to]) : (person.name ?? inSentence(roles[to])))}
      open
      follows={[t.now, t.stands]}
      act={t.act}
      busy={command.isPending}
      error={command.error}
      onAct={() => command.mutate({ path: {}, body: person === null ? { to } : { person: person.id } })}
      onClose={onClose}
    />
  );
}
