/** The short forms: what one person writes in a few lines, asked once more where it has legal effect. */
import { useState } from 'react';
import { useCommand } from '../../api/command.js';
import { faultAt, isProblem } from '../../api/problem.js';
import { texts, useTexts } from '../../language/language.js';
import { Confirm, DialogActs } from '../../parts/dialog.js';
import { TextInput } from '../../parts/field.js';
import { Refused } from '../../parts/refused.js';
import type { ActProps } from './dispute-acts.js';

const words = texts({
  vi: {
    complete: {
      label: 'Nội dung bổ sung',
      act: 'Gửi bổ sung',
      sure: 'Gửi phần bổ sung?',
      follows: ['Hồ sơ trở lại Văn phòng để thẩm tra tiếp.'],
    },
    submit: {
      label: 'Ý kiến thẩm tra của Văn phòng',
      act: 'Trình Chủ tịch',
      sure: 'Trình Chủ tịch UBND tỉnh?',
      follows: ['Thời hạn quyết định của Chủ tịch bắt đầu chạy.', 'Các bên được thông báo.'],
    },
    missing: {
      label: 'Những gì còn thiếu',
      hint: 'Mỗi dòng một tài liệu hoặc nội dung.',
      act: 'Yêu cầu bổ sung',
      sure: 'Yêu cầu cơ quan chủ trì bổ sung?',
      follows: ['Cơ quan chủ trì có thời hạn bổ sung riêng, tính bằng ngày làm việc.'],
    },
    remit: {
      label: 'Lý do trả về',
      act: 'Trả về',
      sure: 'Trả về cho cơ quan chủ trì?',
      follows: ['Cơ quan chủ trì tự quyết định trong thẩm quyền của mình; việc không lên Chủ tịch.'],
    },
    decide: {
      label: 'Nội dung kết luận',
      act: 'Quyết định',
      sure: 'Ký quyết định này?',
      follows: [
        'Việc lấy ý kiến kết thúc ngay khi ký; không sửa được nữa.',
        'Mọi cơ quan được lấy ý kiến nhận thông báo.',
      ],
    },
  },
  en: {
    complete: {
      label: 'What is added',
      act: 'Send it',
      sure: 'Send what was added?',
      follows: ['The dossier goes back to the Office.'],
    },
    submit: {
      label: 'The opinion of the Office',
      act: 'Submit to the chairman',
      sure: 'Submit to the chairman?',
      follows: ['The chairman’s limit begins to run.', 'The parties are told.'],
    },
    missing: {
      label: 'What is missing',
      hint: 'One item a line.',
      act: 'Ask for it',
      sure: 'Ask the lead to complete the dossier?',
      follows: ['The lead has a limit of its own, in working days.'],
    },
    remit: {
      label: 'The reason',
      act: 'Send back',
      sure: 'Send back to the lead?',
      follows: ['The lead decides within its own authority; the matter does not go up.'],
    },
    decide: {
      label: 'The conclusion',
      act: 'Decide',
      sure: 'Sign this decision?',
      follows: ['The consultation ends with the signature and cannot be changed.', 'Every agency asked is told.'],
    },
  },
});

interface Wording {
  readonly label: string;
  readonly hint?: string;
  readonly act: string;
  readonly sure: string;
  readonly follows: readonly string[];
}

/** One text, then the question, then the act. */
function OneText({
  wording,
  pointer,
  send,
  onBack,
}: {
  readonly wording: Wording;
  readonly pointer: string;
  readonly send: { mutate(text: string): void; readonly isPending: boolean; readonly error: unknown };
  readonly onBack: () => void;
}) {
  const [text, setText] = useState('');
  const [asking, setAsking] = useState(false);
  const problem = isProblem(send.error) ? send.error : null;
  const fault = faultAt(problem, pointer);
  return (
    <>
      <TextInput
        label={wording.label}
        {...(wording.hint ? { hint: wording.hint } : {})}
        rows={4}
        value={text}
        onChange={setText}
        fault={fault}
      />
      {!asking && <Refused error={send.error} />}
      <DialogActs act={wording.act} onAct={() => setAsking(true)} onBack={onBack} />
      <Confirm
        title={wording.sure}
        open={asking}
        said={text}
        follows={wording.follows}
        act={wording.act}
        busy={send.isPending}
        error={send.error}
        onAct={() => send.mutate(text)}
        onClose={() => setAsking(false)}
      />
    </>
  );
}

export function CompleteForm({ consultation: { id, version }, onDone }: ActProps) {
  const command = useCommand('post', '/api/v1/consultations/{id}/dispute/complete', onDone);
  const send = {
    ...command,
    mutate: (supplement: string) => command.mutate({ path: { id }, body: { supplement }, version }),
  };
  return <OneText wording={useTexts(words).complete} pointer="/supplement" send={send} onBack={onDone} />;
}

export function SubmitForm({ consultation: { id, version }, onDone }: ActProps) {
  const command = useCommand('post', '/api/v1/consultations/{id}/dispute/submit', onDone);
  const send = {
    ...command,
    mutate: (opinion: string) => command.mutate({ path: { id }, body: { opinion }, version }),
  };
  return <OneText wording={useTexts(words).submit} pointer="/opinion" send={send} onBack={onDone} />;
}

export function FindIncompleteForm({ consultation: { id, version }, onDone }: ActProps) {
  const command = useCommand('post', '/api/v1/consultations/{id}/dispute/find-incomplete', onDone);
  const lines = (text: string) => text.split('\n').filter((line) => line.trim() !== '');
  const send = {
    ...command,
    mutate: (text: string) => command.mutate({ path: { id }, body: { missing: lines(text) }, version }),
  };
  return <OneText wording={useTexts(words).missing} pointer="/missing" send={send} onBack={onDone} />;
}

export function RemitForm({ consultation: { id, version }, onDone }: ActProps) {
  const command = useCommand('post', '/api/v1/consultations/{id}/dispute/remit', onDone);
  const send = { ...command, mutate: (reason: string) => command.mutate({ path: { id }, body: { reason }, version }) };
  return <OneText wording={useTexts(words).remit} pointer="/reason" send={send} onBack={onDone} />;
}

export function LeadDecideForm({ consultation: { id, version }, onDone }: ActProps) {
  const command = useCommand('post', '/api/v1/consultations/{id}/decide', onDone);
  const send = {
    ...command,
    mutate: (conclusion: string) => command.mutate({ path: { id }, body: { conclusion }, version }),
  };
  return <OneText wording={useTexts(words).decide} pointer="/conclusion" send={send} onBack={onDone} />;
}
