/** Asks for more time: how many working days, within what the regulation allows, and why. */

import { useState } from 'react';
import { calendarOfAgency } from '../../../../workflows/limits/agency-calendar.js';
import type { Regulation } from '../../../../workflows/regulation/regulation.js';
import { readFirstWords } from '../../acts/stale-notice.js';
import { askedOf, useAct } from '../../acts/use-act.js';
import { WhyNotSent } from '../../acts/why-not-sent.js';
import type { Consultation, Opinion } from '../../api/client.js';
import { counted } from '../../language/counted.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { Dialog, DialogActs } from '../../parts/dialog.js';
import { useFaults } from '../../parts/faults.js';
import { TextInput } from '../../parts/field.js';
import { useClock } from '../../time/now.js';
import { sayEnd } from '../../time/say.js';
import { extendedTo } from './other-ways.js';

const words = texts({
  vi: {
    title: 'Đề nghị gia hạn trả lời',
    days: 'Số ngày làm việc đề nghị thêm',
    atMost: (days: number) => `Tối đa ${days} ngày làm việc.`,
    newLimit: (end: string) => `Nếu cơ quan chủ trì chấp nhận, thời hạn mới: ${end}.`,
    reason: 'Lý do',
    evidence: 'Văn bản của cơ quan ngoài hệ thống',
    evidenceHint: 'Số, ký hiệu, ngày của văn bản đã nhận.',
    lapses:
      'Cơ quan chủ trì chưa quyết định khi hết hạn thì coi như không được gia hạn; thời hạn hiện nay vẫn được tính.',
    granted: 'Cơ quan chủ trì chưa quyết định khi hết hạn thì được gia hạn theo quy định.',
    needDays: 'Nhập số ngày làm việc, từ 1 trở lên.',
    needReason: 'Cần nêu lý do.',
    needEvidence: 'Cần ghi văn bản của cơ quan ngoài hệ thống làm chứng cứ.',
    act: 'Gửi đề nghị gia hạn',
  },
  en: {
    title: 'Ask for more time',
    days: 'Working days more',
    atMost: (days: number) => `At most ${counted(days, 'working day')}.`,
    newLimit: (end: string) => `If the lead grants it, the new deadline: ${end}.`,
    reason: 'Reason',
    evidence: 'Document of the agency outside',
    evidenceHint: 'Number and date of the document received.',
    lapses:
      'If the lead has not decided when the deadline passes, it is not granted; the present deadline goes on running.',
    granted: 'If the lead has not decided when the deadline passes, it is granted by rule.',
    needDays: 'Enter the working days, at least 1.',
    needReason: 'A reason is needed.',
    needEvidence: 'The document of the agency outside is needed as evidence.',
    act: 'Send the request',
  },
});

export function ExtensionForm({
  consultation,
  opinion,
  regulation,
  onClose,
}: {
  readonly consultation: Consultation;
  readonly opinion: Opinion;
  readonly regulation: Regulation;
  readonly onClose: () => void;
}) {
  const t = useTexts(words);
  const { readFirst } = useTexts(readFirstWords);
  const { language } = useLanguage();
  const { calendar } = useClock();
  const { maxWorkingDays, undecidedAtLimit } = regulation.extension;
  const [days, setDays] = useState(String(maxWorkingDays));
  const [reason, setReason] = useState('');
  const [evidence, setEvidence] = useState('');
  const [tried, setTried] = useState(false);
  const request = useAct(
    '/api/v1/consultations/{id}/opinions/{agency}/request-extension',
    consultation,
    onClose,
    askedOf(opinion.agency),
  );
  const workingDays = Number(days);
  const wholeDays = Number.isInteger(workingDays) && workingDays >= 1;
  const newLimit = extendedTo(
    opinion.lastDay,
    workingDays,
    calendarOfAgency(calendar, opinion.heldBy),
    regulation.clock,
  );
  const faults = useFaults(request.error, tried);
  const send = () => {
    setTried(true);
    const lacksEvidence = opinion.external && evidence.trim() === '';
    if (!wholeDays || reason.trim() === '' || lacksEvidence) return;
    request.send({
      path: { id: consultation.id, agency: opinion.agency },
      body: { workingDays, reason, ...(opinion.external ? { evidence } : {}) },
    });
  };
  return (
    <Dialog title={t.title} open onClose={onClose}>
      <TextInput
        label={t.days}
        type="number"
        value={days}
        onChange={setDays}
        hint={[
          t.atMost(maxWorkingDays),
          ...(newLimit === null || workingDays > maxWorkingDays ? [] : [t.newLimit(sayEnd(newLimit, language))]),
        ].join(' ')}
        {...faults('/workingDays', wholeDays ? days : '', t.needDays)}
      />
      <TextInput
        label={t.reason}
        rows={3}
        value={reason}
        onChange={setReason}
        {...faults('/reason', reason, t.needReason)}
      />
      {opinion.external && (
        <TextInput
          label={t.evidence}
          value={evidence}
          onChange={setEvidence}
          hint={t.evidenceHint}
          {...faults('/evidence', evidence, t.needEvidence)}
        />
      )}
      <p className="second">{undecidedAtLimit === 'lapses' ? t.lapses : t.granted}</p>
      <WhyNotSent consultation={consultation} act={request} />
      <DialogActs
        act={t.act}
        busy={request.isPending}
        reason={request.isOutdated ? readFirst : null}
        onAct={send}
        onBack={onClose}
      />
    </Dialog>
  );
}
