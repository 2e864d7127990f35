/** What remains between the agencies, and who says what: the lead, each that differs, the Office; in their own words. */
import { useAgencyNames } from '../../api/agency-names.js';
import type { Consultation, Dispute } from '../../api/client.js';
import { counted } from '../../language/counted.js';
import { texts, useTexts } from '../../language/language.js';
import { place } from '../../language/place.js';
import { Mark } from '../../marks/mark.js';
import { Moment } from '../../time/until.js';
import { Differences } from '../consultation/differences.js';
import { WhyDeemed } from '../deemed/why-link.js';
import styles from './dispute.module.css';

const words = texts({
  vi: {
    title: 'Ý kiến của các cơ quan',
    lead: 'chủ trì',
    dissent: 'ý kiến khác',
    solved: 'ý kiến khác, không còn',
    minor: 'ý kiến khác, không thuộc nội dung chủ yếu',
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
    title: 'Opinions of the agencies',
    lead: 'lead',
    dissent: 'differs',
    solved: 'differed, no longer',
    minor: 'differs, not on main content',
    office: 'verified',
    officeName: 'The Office of the People’s Committee',
    alternative: 'Proposed instead:',
    question: (place: number) => `Question ${place}:`,
    conditions: 'Conditions maintained:',
    others: (agree: number, deemed: number) =>
      [
        agree > 0 ? `${counted(agree, 'other agency agrees', 'other agencies agree')}` : '',
        deemed > 0 ? `${deemed} deemed to agree by silence` : '',
      ]
        .filter(Boolean)
        .join(', '),
  },
});

export function Views({ consultation, dispute }: { readonly consultation: Consultation; readonly dispute: Dispute }) {
  const t = useTexts(words);
  const name = useAgencyNames(consultation.parties);
  // Only of the round that runs is it known what remains.
  const remaining = new Map(
    (dispute.round === consultation.round ? consultation.differences : []).map((one) => [one.agency, one]),
  );
  const minor = [...remaining.keys()].filter((agency) => !dispute.dissenters.includes(agency));
  const differing = [...dispute.dissenters, ...minor];
  const others = Object.values(consultation.opinions).filter(({ agency }) => !differing.includes(agency));
  const deemed = others.filter(({ state }) => state === 'deemed');
  const standing = (agency: string) => {
    const difference = remaining.get(agency);
    if (difference === undefined) return t.solved;
    return difference.onMainContent ? t.dissent : t.minor;
  };
  const agree = others.filter(({ state, position }) => state === 'answered' && position !== 'disagree').length;
  const rest = t.others(agree, deemed.length);
  return (
    <section className="group">
      <h2>{t.title}</h2>
      {dispute.round === consultation.round && <Differences consultation={consultation} nameOf={name} brief />}
      <article className={styles.view}>
        <h3>
          {name(consultation.lead)} <span className="second">{t.lead}</span>
        </h3>
        <p className={`said ${styles.said}`}>{consultation.position}</p>
      </article>
      {differing.map((agency) => (
        <Dissent
          key={agency}
          name={name(agency)}
          standing={standing(agency)}
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
      {deemed.map(({ agency }) => (
        <p key={agency} className="small">
          <WhyDeemed consultation={consultation.id} agency={agency} name={name(agency)} />
        </p>
      ))}
    </section>
  );
}

function Dissent({
  name,
  standing,
  opinion,
  questions,
}: {
  readonly name: string;
  /** Whether it still differs, and on what. */
  readonly standing: string;
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
        {name} <span className="second">{standing}</span>
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
