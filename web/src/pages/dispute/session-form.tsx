/** The minutes of a session of the two heads: with whom, when and where, who took part, what was said, and what it came to. */
import { useState } from 'react';
import { courseLines, courseWords } from '../../acts/session-course.js';
import { useSessionOf } from '../../acts/session-course-view.js';
import { useAct } from '../../acts/use-act.js';
import { useAgencyNames } from '../../api/agency-names.js';
import { type AttachedFile, attachmentsOf, faultOfFiles } from '../../files/attached.js';
import { Attachments } from '../../files/attachments.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { DayInput } from '../../parts/day-input.js';
import { type FaultsOf, useFaults } from '../../parts/faults.js';
import { Choice, Pick, TextInput } from '../../parts/field.js';
import { TimeInput } from '../../parts/time-input.js';
import type { DisputeActProps } from './dispute-acts.js';
import { courseOfDraft, type SessionDraft, type SessionSlip, sessionBody, sessionSlips } from './session-draft.js';
import { SessionQuestions } from './session-questions.js';
import { SignedForm } from './signed-form.js';
import { agencyToMeet, useSessionDraft } from './use-session-draft.js';

const words = texts({
  vi: {
    agency: 'Làm việc với',
    heldOn: 'Ngày họp',
    at: 'Giờ bắt đầu (nếu có)',
    place: 'Địa điểm (nếu có)',
    chair: 'Chủ trì buổi làm việc',
    headOf: (agency: string) => `Thủ trưởng ${agency}`,
    participants: 'Thành phần tham dự',
    participantsHint: 'Mỗi dòng một người, kèm chức vụ.',
    minutes: 'Nội dung biên bản',
    files: 'Tệp kèm biên bản',
    result: 'Kết quả',
    unified: 'Thống nhất',
    differing: 'Còn khác nhau',
    slips: {
      heldOn: 'Cần ghi ngày họp.',
      participants: 'Cần ghi thành phần tham dự, mỗi dòng một người.',
      minutes: 'Cần ghi nội dung biên bản.',
      result: 'Cần chọn kết quả buổi làm việc.',
      contradiction: 'Đã ghi còn khác nhau ở ít nhất một câu hỏi, nên kết quả chưa thể là thống nhất.',
    },
    follows: (unified: boolean) =>
      unified
        ? [
            'Ý kiến khác của cơ quan này chỉ được coi là đã giải quyết khi Thủ trưởng cơ quan đó xác nhận; không trả lời không phải là xác nhận.',
            'Khi mọi ý kiến khác đã được giải quyết thì kết luận được hồ sơ.',
          ]
        : ['Hai bên còn làm việc tiếp được, hoặc trình qua Văn phòng.'],
  },
  en: {
    agency: 'Session with',
    heldOn: 'Day',
    at: 'Begun at (if known)',
    place: 'Place (if known)',
    chair: 'Presided over by',
    headOf: (agency: string) => `Head of ${agency}`,
    participants: 'Who took part',
    participantsHint: 'One person a line, with the office held.',
    minutes: 'Minutes',
    files: 'Files with the minutes',
    result: 'Result',
    unified: 'Unified',
    differing: 'Still differing',
    slips: {
      heldOn: 'The day is needed.',
      participants: 'Who took part is needed, one person a line.',
      minutes: 'The minutes are needed.',
      result: 'Choose what the session came to.',
      contradiction: 'The two still differ on a question: the result cannot be unified.',
    },
    follows: (unified: boolean) =>
      unified
        ? [
            'The dissent counts as worked out only when its head has confirmed it; silence confirms nothing.',
            'Once none is left the consultation can be concluded.',
          ]
        : ['The heads may meet again, or the dispute goes to the Office.'],
  },
});

interface FieldsProps {
  readonly draft: SessionDraft;
  readonly change: (part: Partial<SessionDraft>) => void;
  readonly faults: FaultsOf;
}

/** With whom it was held comes first: the minutes with each agency are a draft of their own. */
export function SessionForm(props: DisputeActProps) {
  const t = useTexts(words);
  const { consultation, dispute } = props;
  const name = useAgencyNames(consultation.parties);
  const [agency, meet] = useState(() => agencyToMeet(dispute));
  return (
    <>
      <Pick
        label={t.agency}
        value={agency}
        onChange={meet}
        options={dispute.dissenters.map((code) => ({ value: code, label: name(code) }))}
      />
      {agency !== '' && <SessionWith key={agency} {...props} agency={agency} />}
    </>
  );
}

function SessionWith({
  consultation,
  agency,
  prepares = false,
  onDone,
}: DisputeActProps & { readonly agency: string }) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const { draft, shared, change, settle } = useSessionDraft(consultation, agency);
  const [files, setFiles] = useState<readonly AttachedFile[]>([]);
  const [tried, setTried] = useState(false);
  const record = useAct('/api/v1/consultations/{id}/dispute/sessions', consultation, () => {
    shared.clear();
    onDone();
  });
  const faults = useFaults(record.error, tried);
  const slips = sessionSlips(draft);
  const of = useSessionOf(consultation, draft.agency);
  const lines = courseLines(courseOfDraft(draft), of, useTexts(courseWords), language);
  return (
    <SignedForm
      command="dispute.record-session"
      consultation={consultation}
      act={record}
      said={[...lines.map(({ label, text }) => `${label}: ${text}`), draft.minutes].join('\n')}
      follows={t.follows(draft.result === 'unified')}
      ready={slips.length === 0}
      onTry={() => setTried(true)}
      onSend={() =>
        record.send({ path: { id: consultation.id }, body: { ...sessionBody(draft), ...attachmentsOf(files) } })
      }
      onBack={onDone}
      draft={shared}
      prepares={prepares}
      onLay={settle}
    >
      <WhenAndWho {...{ draft, change, faults }} lead={of.lead} dissenting={of.dissenting} />
      <SessionQuestions
        asked={consultation.questions}
        drafts={draft.questions}
        onChange={(questions) => change({ questions })}
        faults={faults}
      />
      <WhatCame {...{ draft, change, faults, slips }} />
      {!prepares && (
        <Attachments label={t.files} files={files} onChange={setFiles} fault={faultOfFiles(record.error)} />
      )}
    </SignedForm>
  );
}

function WhenAndWho({
  draft,
  change,
  faults,
  lead,
  dissenting,
}: FieldsProps & { readonly lead: string; readonly dissenting: string }) {
  const t = useTexts(words);
  const line = (key: 'place' | 'chair', label: string) => (
    <TextInput
      label={label}
      value={draft[key]}
      onChange={(text) => change({ [key]: text })}
      {...faults(`/${key}`, 'x')}
    />
  );
  return (
    <>
      <DayInput
        label={t.heldOn}
        value={draft.heldOn}
        onChange={(heldOn) => change({ heldOn })}
        {...faults('/heldOn', draft.heldOn, t.slips.heldOn)}
      />
      <TimeInput label={t.at} value={draft.at} onChange={(at) => change({ at })} {...faults('/at', 'x')} />
      {line('place', t.place)}
      {line('chair', t.chair)}
      <TextInput
        label={t.headOf(lead)}
        value={draft.lead}
        onChange={(text) => change({ lead: text })}
        {...faults('/heads/lead', 'x')}
      />
      <TextInput
        label={t.headOf(dissenting)}
        value={draft.dissenting}
        onChange={(text) => change({ dissenting: text })}
        {...faults('/heads/dissenting', 'x')}
      />
      <TextInput
        label={t.participants}
        hint={t.participantsHint}
        rows={3}
        value={draft.participants}
        onChange={(participants) => change({ participants })}
        {...faults('/participants', draft.participants, t.slips.participants)}
      />
    </>
  );
}

function WhatCame({ draft, change, faults, slips }: FieldsProps & { readonly slips: readonly SessionSlip[] }) {
  const t = useTexts(words);
  const contradicts = slips.includes('contradiction');
  const slip = contradicts ? t.slips.contradiction : t.slips.result;
  return (
    <>
      <TextInput
        label={t.minutes}
        rows={5}
        value={draft.minutes}
        onChange={(minutes) => change({ minutes })}
        {...faults('/minutes', draft.minutes, t.slips.minutes)}
      />
      <Choice
        label={t.result}
        value={draft.result}
        onChange={(result) => change({ result })}
        options={[
          { value: 'unified', label: t.unified },
          { value: 'differing', label: t.differing },
        ]}
        {...faults('/result', contradicts ? '' : (draft.result ?? ''), slip)}
      />
    </>
  );
}
