/** Records that an e-mail came back after the mail server had taken it, with what the returned e-mail says. */
import { useState } from 'react';
import type { Schemas } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { texts, useTexts } from '../../language/language.js';
import { Dialog, DialogActs } from '../../parts/dialog.js';
import { TextInput } from '../../parts/field.js';
import { Refused } from '../../parts/refused.js';

const words = texts({
  vi: {
    title: (name: string) => `Ghi nhận thư gửi ${name} bị trả lại`,
    detail: 'Nội dung báo trả lại',
    hint: 'Ví dụ: 550 5.1.1 không có hộp thư này. Nếu không ai của cơ quan nhận được, cơ quan chủ trì và Văn phòng được thông báo.',
    needed: 'Phải nêu thư bị trả lại vì sao.',
    act: 'Ghi nhận',
  },
  en: {
    title: (name: string) => `Record that the e-mail to ${name} came back`,
    detail: 'What the returned e-mail says',
    hint: 'For example: 550 5.1.1 no such mailbox. Where nobody of the agency got it, the lead and the Office are told.',
    needed: 'Say why it came back.',
    act: 'Record',
  },
});

export function ReturnedMail({
  delivery,
  onDone,
  onClose,
}: {
  readonly delivery: Schemas['DeliveryView'];
  readonly onDone: () => void;
  readonly onClose: () => void;
}) {
  const t = useTexts(words);
  const [detail, setDetail] = useState('');
  const [tried, setTried] = useState(false);
  const command = useCommand('post', '/api/v1/deliveries/{id}/bounced', onDone);
  const isEmpty = detail.trim() === '';
  const send = () => {
    setTried(true);
    if (!isEmpty) command.mutate({ path: { id: delivery.id }, body: { detail: detail.trim() } });
  };
  return (
    <Dialog title={t.title(delivery.recipient ?? delivery.agency)} open onClose={onClose}>
      <TextInput
        label={t.detail}
        hint={t.hint}
        value={detail}
        onChange={setDetail}
        fault={tried && isEmpty ? t.needed : undefined}
        byRule={false}
        maxLength={500}
        autoFocus
      />
      <Refused error={command.error} />
      <DialogActs act={t.act} busy={command.isPending} onAct={send} onBack={onClose} />
    </Dialog>
  );
}
