/** Urging the head of an agency to answer: by which day. It changes no limit. */
import { useState } from 'react';
import { nextWorkingDay, provisionally } from '../../../workflows/limits/calendar.js';
import { addDays, civilDateOf, parseCivilDate } from '../../../workflows/limits/time.js';
import { texts, useLanguage, useTexts } from '../language/language.js';
import { DayInput } from '../parts/day-input.js';
import { useFaults } from '../parts/faults.js';
import { useClock } from '../time/now.js';
import { sayDate, sayDay } from '../time/say.js';
import { Until } from '../time/until.js';
import type { ActProps } from './act.js';
import { ActForm } from './act-form.js';
import { useAct } from './use-act.js';

const words = texts({
  vi: {
    by: 'Đề nghị trả lời trước hết ngày',
    limit: 'Thời hạn trả lời:',
    said: (day: string) => `Đề nghị trả lời trước hết ${day}`,
    before: (n: number, last: string) => `Đã đôn đốc ${n} lần, lần gần nhất ngày ${last}.`,
  },
  en: {
    by: 'To be answered by the end of',
    limit: 'The deadline:',
    said: (day: string) => `To be answered by the end of ${day}`,
    before: (n: number, last: string) => `Urged ${n} ${n === 1 ? 'time' : 'times'}, last on ${last}.`,
  },
});

export function UrgeAct(props: ActProps) {
  const { consultation, agency, onClose } = props;
  const t = useTexts(words);
  const { language } = useLanguage();
  const { now, calendar } = useClock();
  const [day, setDay] = useState<string>(nextWorkingDay(provisionally(calendar), addDays(civilDateOf(now), 1)));
  const [tried, setTried] = useState(false);
  const act = useAct('/api/v1/consultations/{id}/opinions/{agency}/urge', consultation, onClose);
  const faults = useFaults(act.error, tried);
  const opinion = consultation.opinions[agency];
  const date = parseCivilDate(day);
  const last = parseCivilDate(opinion?.urgings.at(-1)?.on);
  return (
    <ActForm
      props={props}
      command="opinion.urge"
      act={act}
      ready={date !== null}
      onTry={() => setTried(true)}
      said={date === null ? '' : t.said(sayDay(date, language))}
      onSend={() => act.send({ path: { id: consultation.id, agency }, body: { answerBy: day } })}
    >
      {opinion?.dueAt != null && (
        <p style={{ marginBottom: 12 }}>
          {t.limit} <Until limit={opinion.dueAt} />
        </p>
      )}
      {opinion !== undefined && last !== null && <p className="second">{t.before(opinion.urged, sayDate(last))}</p>}
      <DayInput label={t.by} value={day} onChange={setDay} {...faults('/answerBy', day)} />
    </ActForm>
  );
}
