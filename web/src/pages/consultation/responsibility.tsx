/**
 * Who held which step, from when until when, for how long: one responsible person for every step. Whose act ended it is told
 * beside that where it was another's.
 */
import { civilDateOf } from '../../../../workflows/limits/time.js';
import { $api, type Consultation, type Schemas } from '../../api/client.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { officeOf } from '../../marks/office.js';
import { Refused } from '../../parts/refused.js';
import { Waiting } from '../../parts/waiting.js';
import { instantFrom, sayDate, saySpan } from '../../time/say.js';
import { heldOnce } from './held-once.js';
import { heldStepWord } from './held-words.js';
import styles from './responsibility.module.css';

const words = texts({
  vi: {
    title: 'Người chịu trách nhiệm',
    step: 'Bước, người xử lý',
    when: 'Thời gian',
    long: 'Số ngày làm việc',
    what: 'người chịu trách nhiệm',
    since: (day: string) => `từ ${day}`,
    days: (n: number) => (n === 0 ? 'trong ngày' : `${n} ngày làm việc`),
    now: (n: number) => (n === 0 ? 'đang xử lý, từ hôm nay' : `đang xử lý, ngày làm việc thứ ${n}`),
    overdue: 'quá hạn',
    endedBy: (who: string) => `Kết thúc khi ${who} thực hiện`,
    byLimit: 'Kết thúc do hết thời hạn',
  },
  en: {
    title: 'Who was responsible',
    step: 'Step, who held it',
    when: 'When',
    long: 'Working days',
    what: 'who was responsible',
    since: (day: string) => `since ${day}`,
    days: (n: number) => (n === 0 ? 'same day' : `${n} working ${n === 1 ? 'day' : 'days'}`),
    now: (n: number) => (n === 0 ? 'held since today' : `held, working day ${n}`),
    overdue: 'overdue',
    endedBy: (who: string) => `Ended by an act of ${who}`,
    byLimit: 'Ended as the deadline passed',
  },
});

interface Props {
  readonly consultation: Consultation;
  readonly nameOf: (code: string) => string;
}

export function Responsibility({ consultation, nameOf }: Props) {
  const t = useTexts(words);
  const { data, error } = $api.useQuery('get', '/api/v1/consultations/{id}/responsibility', {
    params: { path: { id: consultation.id } },
  });
  return (
    <section className="group">
      <header>
        <h2>{t.title}</h2>
      </header>
      <Refused error={error} />
      {data === undefined ? (
        error === null && <Waiting what={t.what} />
      ) : (
        <table className={styles.held}>
          <thead className="only-heard">
            <tr>
              <th scope="col">{t.step}</th>
              <th scope="col">{t.when}</th>
              <th scope="col">{t.long}</th>
            </tr>
          </thead>
          <tbody>
            {heldOnce(data.items).map((step) => (
              <Held key={`${step.subject} ${step.step} ${step.from}`} {...{ step, nameOf }} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Held({ step, nameOf }: Pick<Props, 'nameOf'> & { readonly step: Schemas['HeldStepView'] }) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const inOffice = (name: string | null, role: Schemas['Role'] | null, agency: string | null) =>
    [name, officeOf(role, agency === null ? '' : nameOf(agency), language)].filter(Boolean).join(', ');
  const who = inOffice(step.holder, step.role, step.agency);
  const doer = step.endedBy;
  const isOther = doer !== null && (doer.agency !== step.agency || doer.name !== step.holder);
  const ended = isOther
    ? t.endedBy(inOffice(doer.name, doer.role, doer.agency))
    : step.until !== null && doer === null && step.overdue
      ? t.byLimit
      : null;
  const began = instantFrom(step.from);
  const when =
    step.until === null ? t.since(sayDate(civilDateOf(began), false)) : saySpan(began, instantFrom(step.until));
  return (
    <tr className={step.until === null ? styles.now : ''}>
      <th scope="row">
        <b>{heldStepWord(step, language, nameOf)}</b>
        <div className="small">{who}</div>
        {ended !== null && <div className="small">{ended}</div>}
      </th>
      <td>{when}</td>
      <td>
        {step.until === null ? t.now(step.workingDays) : t.days(step.workingDays)}
        {step.overdue && <span className="seal">, {t.overdue}</span>}
      </td>
    </tr>
  );
}
