/** Sends the request back, on a ground that the regulation knows, naming who is competent. */

import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Regulation, ReturnGround } from '../../../../workflows/regulation/regulation.js';
import { readFirstWords } from '../../acts/stale-notice.js';
import { askedOf, useAct } from '../../acts/use-act.js';
import { WhyNotSent } from '../../acts/why-not-sent.js';
import type { Consultation, Opinion } from '../../api/client.js';
import { useEveryAgency } from '../../api/every-agency.js';
import { faultAt, isProblem } from '../../api/problem.js';
import { texts, useTexts } from '../../language/language.js';
import { LetterPreview } from '../../letters/letter-preview.js';
import { Dialog, DialogActs } from '../../parts/dialog.js';
import { useFaults } from '../../parts/faults.js';
import { Choice, Pick, TextInput } from '../../parts/field.js';
import { justDone } from '../../parts/just-done.js';

const words = texts({
  vi: {
    title: 'Trả lại văn bản lấy ý kiến',
    until: (end: string) =>
      `Trả lại được đến ${end}. Trong khi chờ cơ quan chủ trì xem xét, hết thời hạn không có hệ quả.`,
    ground: 'Căn cứ trả lại',
    grounds: {
      'outside-competence': 'Không đúng thẩm quyền của cơ quan được lấy ý kiến',
      'requesters-own-competence': 'Thuộc thẩm quyền của chính cơ quan chủ trì',
      'dossier-incomplete': 'Hồ sơ chưa đầy đủ',
    } satisfies Record<ReturnGround, string>,
    competent: 'Cơ quan có thẩm quyền',
    unknown: 'Chưa xác định',
    reason: 'Lý do',
    missing: 'Còn thiếu những gì',
    missingHint: 'Mỗi dòng một tài liệu hoặc nội dung còn thiếu.',
    needMissing: 'Cần nêu hồ sơ còn thiếu gì.',
    evidence: 'Văn bản của cơ quan ngoài hệ thống',
    needGround: 'Chọn một căn cứ.',
    needReason: 'Cần nêu lý do.',
    needEvidence: 'Cần ghi văn bản của cơ quan ngoài hệ thống làm chứng cứ.',
    act: 'Trả lại',
    done: (lead: string) => `Đã trả lại văn bản cho ${lead}; chờ cơ quan chủ trì xem xét.`,
  },
  en: {
    title: 'Return the request',
    until: (end: string) => `It can be returned until ${end}. While the lead decides, the deadline has no effect.`,
    ground: 'Ground',
    grounds: {
      'outside-competence': 'Outside the competence of the agency asked',
      'requesters-own-competence': 'Within the requester’s own competence',
      'dossier-incomplete': 'The dossier is incomplete',
    },
    competent: 'Competent agency',
    unknown: 'Not known',
    reason: 'Reason',
    missing: 'What is missing',
    missingHint: 'One document or matter a line.',
    needMissing: 'Say what is missing.',
    evidence: 'Document of the agency outside',
    needGround: 'Choose a ground.',
    needReason: 'A reason is needed.',
    needEvidence: 'The document of the agency outside is needed as evidence.',
    act: 'Return',
    done: (lead: string) => `Returned to ${lead}; the lead is to decide.`,
  },
});

export function ReturnForm({
  consultation,
  opinion,
  regulation,
  until,
  onClose,
}: {
  readonly consultation: Consultation;
  readonly opinion: Opinion;
  readonly regulation: Regulation;
  /** "hết thứ Sáu 3/5/2024" */
  readonly until: string;
  readonly onClose: () => void;
}) {
  const t = useTexts(words);
  const { readFirst } = useTexts(readFirstWords);
  const navigate = useNavigate();
  const { data: agencies } = useEveryAgency();
  const [ground, setGround] = useState<ReturnGround | null>(null);
  const [competent, setCompetent] = useState('');
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState('');
  const [evidence, setEvidence] = useState('');
  const [tried, setTried] = useState(false);
  const lead = consultation.parties.find(({ code }) => code === consultation.lead)?.name ?? '';
  const back = useAct(
    '/api/v1/consultations/{id}/opinions/{agency}/return',
    consultation,
    () => {
      void navigate(`/ho-so/${consultation.id}`, { state: justDone(t.done(lead)) });
    },
    askedOf(opinion.agency),
  );
  const problem = isProblem(back.error) ? back.error : null;
  const faults = useFaults(back.error, tried);
  const isIncomplete = ground === 'dossier-incomplete';
  const items = missing.split('\n').filter((line) => line.trim() !== '');
  const send = () => {
    setTried(true);
    const lacksEvidence = opinion.external && evidence.trim() === '';
    if (ground === null || reason.trim() === '' || lacksEvidence || (isIncomplete && items.length === 0)) return;
    back.send({
      path: { id: consultation.id, agency: opinion.agency },
      body: {
        ground,
        reason,
        ...(ground === 'outside-competence' && competent !== '' ? { competentAgency: competent } : {}),
        ...(isIncomplete ? { missing: items } : {}),
        ...(opinion.external ? { evidence } : {}),
      },
    });
  };
  return (
    <Dialog title={t.title} open onClose={onClose}>
      <Choice
        label={t.ground}
        layout="list"
        value={ground}
        onChange={setGround}
        options={regulation.return.grounds.map((value) => ({ value, label: t.grounds[value] }))}
        {...faults('/ground', ground ?? '', t.needGround)}
      />
      {ground === 'outside-competence' && (
        <Pick
          label={t.competent}
          value={competent}
          onChange={setCompetent}
          options={[
            { value: '', label: t.unknown },
            ...(agencies ?? [])
              .filter(({ code, dissolvedAt }) => dissolvedAt === null && code !== opinion.heldBy)
              .map(({ code, name }) => ({ value: code, label: name })),
          ]}
          fault={faultAt(problem, '/competentAgency')}
        />
      )}
      {isIncomplete && (
        <TextInput
          label={t.missing}
          hint={t.missingHint}
          rows={3}
          value={missing}
          onChange={setMissing}
          {...faults('/missing', missing, t.needMissing)}
        />
      )}
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
          {...faults('/evidence', evidence, t.needEvidence)}
        />
      )}
      {until !== '' && <p className="second">{t.until(until)}</p>}
      {!opinion.external && <LetterPreview read={back.previewOf(send)} />}
      <WhyNotSent consultation={consultation} act={back} />
      <DialogActs
        act={t.act}
        busy={back.isPending}
        reason={back.isOutdated ? readFirst : null}
        onAct={send}
        onBack={onClose}
      />
    </Dialog>
  );
}
