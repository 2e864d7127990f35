/** The minutes of a session of the two heads: with whom, when, who took part, what was said, and what it came to. */
import { useState } from 'react';
import { civilDateOf } from '../../../../workflows/limits/time.js';
import { isAwaited } from '../../acts/awaited-session.js';
import { useAct } from '../../acts/use-act.js';
import { useAgencyNames } from '../../api/agency-names.js';
import { faultAt, isProblem } from '../../api/problem.js';
import { texts, useTexts } from '../../language/language.js';
import { DayInput } from '../../parts/day-input.js';
import { Choice, Pick, TextInput } from '../../parts/field.js';
import { useClock } from '../../time/now.js';
import type { DisputeActProps } from './dispute-acts.js';
import { SignedForm } from './signed-form.js';

const words = texts({
  vi: {
    agency: 'Làm việc với',
    heldOn: 'Ngày họp',
    participants: 'Thành phần tham dự',
    participantsHint: 'Mỗi dòng một người, kèm chức vụ.',
    minutes: 'Nội dung biên bản',
    result: 'Kết quả',
    unified: 'Thống nhất',
    differing: 'Còn khác nhau',
    follows: (unified: boolean) =>
      unified
        ? [
            'Ý kiến khác của cơ quan này chỉ được coi là đã giải quyết khi Thủ trưởng cơ quan đó xác nhận; không trả lời không phải là xác nhận.',
            'Khi mọi ý kiến khác đã thống nhất, hồ sơ kết luận được.',
          ]
        : ['Hai bên còn làm việc tiếp được, hoặc trình qua Văn phòng.'],
  },
  en: {
    agency: 'Session with',
    heldOn: 'Day',
    participants: 'Who took part',
    participantsHint: 'One person a line, with the office held.',
    minutes: 'Minutes',
    result: 'Result',
    unified: 'Unified',
    differing: 'Still differing',
    follows: (unified: boolean) =>
      unified
        ? [
            'The dissent counts as worked out only when its head has confirmed it; silence confirms nothing.',
            'Once none is left the consultation can be concluded.',
          ]
        : ['The heads may meet again, or the dispute goes to the Office.'],
  },
});

export function SessionForm({ consultation, dispute, onDone }: DisputeActProps) {
  const t = useTexts(words);
  const { now } = useClock();
  const name = useAgencyNames(consultation.parties);
  const open = dispute.dissenters.filter(
    (agency) => !(dispute.sessions[agency] ?? []).some(({ confirmed }) => confirmed === true),
  );
  // Whose head has still to confirm is not the one to meet next.
  const toMeet = open.find((agency) => !isAwaited(dispute.sessions[agency]?.at(-1)));
  const [agency, setAgency] = useState(toMeet ?? open[0] ?? '');
  const [heldOn, setHeldOn] = useState<string>(civilDateOf(now));
  const [participants, setParticipants] = useState('');
  const [minutes, setMinutes] = useState('');
  const [result, setResult] = useState<'unified' | 'differing' | null>(null);
  const record = useAct('/api/v1/consultations/{id}/dispute/sessions', consultation, onDone);
  const problem = isProblem(record.error) ? record.error : null;
  const send = () =>
    record.send({
      path: { id: consultation.id },
      body: {
        agency,
        heldOn,
        participants: participants.split('\n').filter((line) => line.trim() !== ''),
        minutes,
        ...(result === null ? {} : { result }),
      },
    });
  return (
    <SignedForm
      command="dispute.record-session"
      consultation={consultation}
      act={record}
      said={minutes}
      follows={t.follows(result === 'unified')}
      onSend={send}
      onBack={onDone}
    >
      <Pick
        label={t.agency}
        value={agency}
        onChange={setAgency}
        options={dispute.dissenters.map((code) => ({ value: code, label: name(code) }))}
        fault={faultAt(problem, '/agency')}
      />
      <DayInput label={t.heldOn} value={heldOn} onChange={setHeldOn} fault={faultAt(problem, '/heldOn')} />
      <TextInput
        label={t.participants}
        hint={t.participantsHint}
        rows={3}
        value={participants}
        onChange={setParticipants}
        fault={faultAt(problem, '/participants')}
      />
      <TextInput
        label={t.minutes}
        rows={5}
        value={minutes}
        onChange={setMinutes}
        fault={faultAt(problem, '/minutes')}
      />
      <Choice
        label={t.result}
        value={result}
        onChange={setResult}
        options={[
          { value: 'unified', label: t.unified },
          { value: 'differing', label: t.differing },
        ]}
        fault={faultAt(problem, '/result')}
      />
    </SignedForm>
  );
}
