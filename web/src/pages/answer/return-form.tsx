/** Sends the request back, on a ground that the regulation knows, naming who is competent. */
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Regulation, ReturnGround } from '../../../../workflows/regulation/regulation.js';
import { readFirstWords } from '../../acts/stale-notice.js';
import { askedOf, useAct } from '../../acts/use-act.js';
import { WhyNotSent } from '../../acts/why-not-sent.js';
import { $api, type Consultation, type Opinion } from '../../api/client.js';
import { faultAt, isProblem } from '../../api/problem.js';
import { texts, useTexts } from '../../language/language.js';
import { Dialog, DialogActs } from '../../parts/dialog.js';
import { Choice, Pick, TextInput } from '../../parts/field.js';
import { justDone } from '../../parts/just-done.js';

const words = texts({
  vi: {
    title: 'Trả lại văn bản lấy ý kiến',
    until: (end: string) => `Trả lại được đến ${end}. Trong khi chờ chủ trì xem xét, hết thời hạn không có hệ quả.`,
    ground: 'Căn cứ trả lại',
    grounds: {
      'outside-competence': 'Không đúng thẩm quyền của cơ quan được hỏi',
      'requesters-own-competence': 'Thuộc thẩm quyền của chính cơ quan lấy ý kiến',
      'dossier-incomplete': 'Hồ sơ chưa đầy đủ',
    } satisfies Record<ReturnGround, string>,
    competent: 'Cơ quan có thẩm quyền',
    unknown: 'Chưa xác định',
    reason: 'Lý do',
    evidence: 'Văn bản của cơ quan ngoài hệ thống',
    needGround: 'Chọn một căn cứ.',
    needReason: 'Cần nêu lý do.',
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
    evidence: 'Document of the agency outside',
    needGround: 'Choose a ground.',
    needReason: 'A reason is needed.',
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
  const { data: agencies } = $api.useQuery('get', '/api/v1/agencies', { params: { query: { limit: 200 } } });
  const [ground, setGround] = useState<ReturnGround | null>(null);
  const [competent, setCompetent] = useState('');
  const [reason, setReason] = useState('');
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
  const fault = (pointer: string, slip: string | false) => {
    const refused = faultAt(problem, pointer);
    if (refused !== undefined) return { fault: refused };
    return tried && slip !== false ? { fault: slip, byRule: false } : {};
  };
  const send = () => {
    setTried(true);
    if (ground === null || reason.trim() === '') return;
    back.send({
      path: { id: consultation.id, agency: opinion.agency },
      body: {
        ground,
        reason,
        ...(ground === 'outside-competence' && competent !== '' ? { competentAgency: competent } : {}),
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
        {...fault('/ground', ground === null && t.needGround)}
      />
      {ground === 'outside-competence' && (
        <Pick
          label={t.competent}
          value={competent}
          onChange={setCompetent}
          options={[
            { value: '', label: t.unknown },
            ...(agencies?.items ?? [])
              .filter(({ code, dissolvedAt }) => dissolvedAt === null && code !== opinion.heldBy)
              .map(({ code, name }) => ({ value: code, label: name })),
          ]}
          {...fault('/competentAgency', false)}
        />
      )}
      <TextInput
        label={t.reason}
        rows={3}
        value={reason}
        onChange={setReason}
        {...fault('/reason', reason.trim() === '' && t.needReason)}
      />
      {opinion.external && (
        <TextInput label={t.evidence} value={evidence} onChange={setEvidence} {...fault('/evidence', false)} />
      )}
      {until !== '' && <p className="second">{t.until(until)}</p>}
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
