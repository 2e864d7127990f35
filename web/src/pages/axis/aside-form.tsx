/** Sets a message aside with a reason. */
import { useState } from 'react';
import { useCommand } from '../../api/command.js';
import { texts, useTexts } from '../../language/language.js';
import { DialogActs } from '../../parts/dialog.js';
import { TextInput } from '../../parts/field.js';
import { Refused } from '../../parts/refused.js';
import type { AxisMessage } from './message-title.js';

const words = texts({
  vi: {
    reason: 'Lý do',
    hint: 'Ví dụ: gửi nhầm địa chỉ; đã gửi lại văn bản lấy ý kiến bằng đường bưu chính.',
    needed: 'Nhập lý do.',
    kept: 'Văn bản vẫn được lưu và có thể đưa trở lại.',
    act: 'Xếp lại, không xử lý',
  },
  en: {
    reason: 'Reason',
    hint: 'For example: sent to us by mistake; the request was sent again by post.',
    needed: 'Give the reason.',
    kept: 'It is kept, and can be brought back.',
    act: 'Set it aside',
  },
});

export function AsideForm({ message, onClose }: { readonly message: AxisMessage; readonly onClose: () => void }) {
  const t = useTexts(words);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const aside = useCommand('post', '/api/v1/edxml/messages/{sha256}/set-aside', onClose);
  const isMissing = tried && reason.trim() === '';
  return (
    <>
      <Refused error={aside.error} />
      <p>{t.kept}</p>
      <TextInput
        label={t.reason}
        hint={t.hint}
        rows={3}
        value={reason}
        onChange={setReason}
        byRule={false}
        {...(isMissing ? { fault: t.needed } : {})}
      />
      <DialogActs
        act={t.act}
        busy={aside.isPending}
        onAct={() => {
          setTried(true);
          if (reason.trim() !== '') aside.mutate({ path: { sha256: message.sha256 }, body: { reason: reason.trim() } });
        }}
        onBack={onClose}
      />
    </>
  );
}
