/** Who says what: the lead, each dissenting agency, the Office; in their own words. */
import { useAgencyNames } from '../../api/agency-names.js';
import type { Consultation, Dispute } from '../../api/client.js';
import { texts, useTexts } from '../../language/language.js';
import { place } from '../../language/place.js';
import { Mark } from '../../marks/mark.js';
import { Moment } from '../../time/until.js';
import styles from './dispute.module.css';

const words = texts({
  vi: {
    title: 'Các bên nói gì',
    lead: 'chủ trì',
    dissent: 'ý kiến khác',
    office: 'thẩm tra',
    get officeName() {
      return place().office;
    },
    alternative: 'Phương án đề nghị:',
    question: (place: number) => `Câu ${place}:`,
    conditions: 'Điều kiện còn giữ:',
    others: (agree: number, deemed: number) =>
      [
        agree > 0 ? `${agree} cơ quan khác thống nhất` : '',
        deemed > 0 ? `${deemed} cơ quan được xác định là đồng ý do không trả lời` : '',
      ]
        .filter(Boolean)
        .join(', '),
  },
  en: {
    title: 'Who says what',
    lead: 'lead',
    dissent: 'differs',
    office: 'verified',
    officeName: 'The Office of the People’s Committee',
    alternative: 'Proposed instead:',
    question: (place: number) => `Question ${place}:`,
    conditions: 'Conditions maintained:',
    others: (agree: number, deemed: number) =>
      [agree > 0 ? `${agree} others agree` : '', deemed > 0 ? `${deemed} deemed to agree by silence` : '']
        .filter(Boolean)
        .join(', '),
  },
});

export function Views({ consultation, dispute }: { readonly consultation: Consultation; readonly dispute: Dispute }) {
  const t = useTexts(words);
  const name = useAgencyNames(consultation.parties);
  const others = Object.values(consultation.opinions).filter(({ agency }) => !dispute.dissenters.includes(agency));
  const deemed = others.filter(({ state }) => state === 'deemed').length;
  const agree = others.filter(({ state, position }) => state === 'answered' && position !== 'disagree').length;
  const rest = t.others(agree, deemed);
  return (
    <section className="group">
      <h2>{t.title}</h2>
      <article className={styles.view}>
        <h3>
          {name(consultation.lead)} <span className="second">{t.lead}</span>
        </h3>
        <p className={`said ${styles.said}`}>{consultation.position}</p>
      </article>
      {dispute.dissenters.map((agency) => (
        <Dissent
          key={agency}
          name={name(agency)}
          opinion={consultation.opinions[agency]}
          questions={consultation.questions}
        />
      ))}
      {dispute.officeOpinion !== null && (
        <article className={styles.view}>
          <h3>
            {t.officeName} <span className="second">{t.office}</span>
          </h3>
          <p className={`said ${styles.said}`}>{dispute.officeOpinion}</p>
        </article>
      )}
      {rest !== '' && <p className={styles.rest}>{rest}.</p>}
    </section>
  );
}

function Dissent({
  name,
  opinion,
  questions,
}: {
  readonly name: string;
  readonly opinion: Consultation['opinions'][string] | undefined;
  readonly questions: Consultation['questions'];
}) {
  const t = useTexts(words);
  const written = questions.flatMap(({ key }, index) => {
    const text = opinion?.answer?.answers.find(({ question }) => question === key)?.text ?? '';
    return text === '' ? [] : [{ key, place: index + 1, text }];
  });
  const maintained = Object.entries(opinion?.comments ?? {}).filter(
    ([, { condition, maintained: kept }]) => condition || kept === true,
  );
  return (
    <article className={styles.view}>
      <h3>
        {name} <span className="second">{t.dissent}</span>
      </h3>
      {opinion?.answer?.reason && <p className={`said ${styles.said}`}>{opinion.answer.reason}</p>}
      {opinion?.answer?.alternative && (
        <p className={`said ${styles.said}`}>
          <span className="second">{t.alternative}</span> {opinion.answer.alternative}
        </p>
      )}
      {written.map(({ key, place: number, text }) => (
        <p key={key} className={`said ${styles.said}`}>
          <span className="second">{t.question(number)}</span> {text}
        </p>
      ))}
      {maintained.length > 0 && (
        <>
          <p className="second">{t.conditions}</p>
          <ul>
            {maintained.map(([key, { text }]) => (
              <li key={key} className={`said ${styles.said}`}>
                {text}
              </li>
            ))}
          </ul>
        </>
      )}
      {opinion?.answer && (
        <p className="small">
          <Mark name="signature" size={16} /> <Moment at={opinion.answer.receivedAt} />
        </p>
      )}
    </article>
  );
}
