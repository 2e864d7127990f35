/** The dossier of a dispute: where it stands and until when, what can be done now, both views, the sessions, and what is missing. */
import { Link, useParams } from 'react-router';
import { useAgencyNames } from '../../api/agency-names.js';
import { $api, type Consultation, type Dispute } from '../../api/client.js';
import { Page } from '../../app/page.js';
import { texts, useTexts } from '../../language/language.js';
import { place } from '../../language/place.js';
import { Mark } from '../../marks/mark.js';
import { outcomeWords } from '../../marks/words.js';
import { Empty } from '../../parts/notice.js';
import { Waiting } from '../../parts/waiting.js';
import { Exact, Moment, Until } from '../../time/until.js';
import { DoneWord } from '../consultation/done-word.js';
import styles from './dispute.module.css';
import { DisputeActs } from './dispute-acts.js';
import { Sessions } from './sessions.js';
import { HELD, type HeldStage, overdueWords, stageTask, stageWords } from './stage-words.js';
import { Views } from './views.js';

const words = texts({
  vi: {
    title: 'Ý kiến chưa thống nhất',
    what: 'ý kiến chưa thống nhất',
    none: 'Hồ sơ này không có ý kiến chưa thống nhất.',
    noneWhy: 'Chưa cơ quan nào không thống nhất về nội dung chủ yếu.',
    back: 'Về hồ sơ lấy ý kiến',
    held: (who: string) => `${who} đang xử lý`,
    since: 'mở từ',
    ended: 'kết thúc',
    options: 'Các phương án trình',
    option: (n: number) => `Phương án ${n}`,
    recommended: 'Cơ quan chủ trì kiến nghị',
    missing: 'Đề nghị bổ sung',
    supplied: 'Đã bổ sung:',
    notSupplied: 'Chưa bổ sung.',
    remitted: 'Lý do Văn phòng trả về',
    decision: 'Quyết định',
    get byChairman() {
      return place().chairman;
    },
    byLead: 'Cơ quan chủ trì',
    former: (round: number) => `Ý kiến chưa thống nhất ở lần ${round}`,
    lists: 'Ý kiến chưa thống nhất',
  },
  en: {
    title: 'Dispute dossier',
    what: 'the dispute',
    none: 'There is no dispute here.',
    noneWhy: 'No agency differs on main content.',
    back: 'To the consultation',
    held: (who: string) => `${who} holds it`,
    since: 'open since',
    ended: 'ended',
    options: 'Options submitted',
    option: (n: number) => `Option ${n}`,
    recommended: 'Recommended by the lead',
    missing: 'What was asked for',
    supplied: 'Supplied:',
    notSupplied: 'Not supplied yet.',
    remitted: 'Why the Office sent it back',
    decision: 'Decision',
    byChairman: 'The chairman',
    byLead: 'The lead',
    former: (round: number) => `The dispute of round ${round}`,
    lists: 'Disputes',
  },
});

export function Component() {
  const t = useTexts(words);
  const { id = '' } = useParams();
  const { data } = $api.useQuery(
    'get',
    '/api/v1/consultations/{id}',
    { params: { path: { id } } },
    { throwOnError: true },
  );
  if (data === undefined)
    return (
      <Page title={t.title}>
        <Waiting what={t.what} />
      </Page>
    );
  return (
    <Page
      title={`${t.title}: ${data.subject}`}
      heading={
        <>
          <p className={`second ${styles.crumb}`}>
            <Link to={`/ho-so/${id}`}>{t.back}</Link> / {t.title}
          </p>
          <h1>{data.subject}</h1>
        </>
      }
    >
      <DoneWord consultation={data} comesInSight />
      {data.dispute === null ? (
        <Empty title={t.none}>
          <p>{t.noneWhy}</p>
        </Empty>
      ) : (
        <Dossier consultation={data} dispute={data.dispute} />
      )}
      {data.formerDisputes.map((dispute) => (
        <details key={dispute.round} className="group">
          <summary>{t.former(dispute.round)}</summary>
          <Papers consultation={data} dispute={dispute} />
        </details>
      ))}
    </Page>
  );
}

function Dossier({ consultation, dispute }: { readonly consultation: Consultation; readonly dispute: Dispute }) {
  const outcomes = useTexts(outcomeWords);
  return (
    <>
      <Standing consultation={consultation} dispute={dispute} />
      {consultation.outcome !== null && (
        <p>
          <b>{outcomes[consultation.outcome]}.</b>
        </p>
      )}
      <DisputeActs consultation={consultation} dispute={dispute} />
      <div className={styles.columns}>
        <Views consultation={consultation} dispute={dispute} />
        <div>
          <Sessions consultation={consultation} dispute={dispute} />
          <Papers consultation={consultation} dispute={dispute} />
        </div>
      </div>
    </>
  );
}

function Standing({ consultation, dispute }: { readonly consultation: Consultation; readonly dispute: Dispute }) {
  const t = useTexts(words);
  const stages = useTexts(stageWords);
  const tasks = useTexts(stageTask);
  const { nothing } = useTexts(overdueWords);
  const isHeld = (HELD as readonly string[]).includes(dispute.state);
  const name = useAgencyNames(consultation.parties);
  return (
    <div className={styles.limit}>
      <p>
        {dispute.overdue && (
          <>
            <Mark name="overdue" />{' '}
          </>
        )}
        <b>{stages[dispute.state]}</b>
        {isHeld && `: ${tasks[dispute.state as HeldStage]}`}
      </p>
      {isHeld && dispute.dueAt !== null && (
        <p>
          <Until limit={dispute.dueAt} />
        </p>
      )}
      <p className="second">
        {isHeld && dispute.holder !== null && `${t.held(name(dispute.holder))} · `}
        {t.since} <Moment at={dispute.openedAt} />
        {dispute.endedAt !== null && (
          <>
            {' · '}
            {t.ended} <Moment at={dispute.endedAt} />
          </>
        )}
      </p>
      {isHeld && <p className="small">{nothing}</p>}
    </div>
  );
}

/** Options, what was asked for, why it was sent back, and the decision: as far as they are there. */
function Papers({ consultation, dispute }: { readonly consultation: Consultation; readonly dispute: Dispute }) {
  const t = useTexts(words);
  const name = useAgencyNames(consultation.parties);
  return (
    <>
      {dispute.decision !== null && (
        <section className="group">
          <h2>{t.decision}</h2>
          <p className={`said ${styles.said}`}>{dispute.decision.conclusion}</p>
          <p className="small">
            <Mark name="signature" size={16} /> {dispute.decision.by === 'chairman' ? t.byChairman : t.byLead},{' '}
            <Moment at={dispute.decision.decidedAt} />
          </p>
        </section>
      )}
      {dispute.options !== null && (
        <section className="group">
          <h2>{t.options}</h2>
          <ol className={styles.steps}>
            {dispute.options.map(({ key, text }, index) => (
              <li key={key}>
                <b>{t.option(index + 1)}</b>
                {key === dispute.recommendation && <span className="second"> · {t.recommended}</span>}
                <p className={`said ${styles.said}`}>{text}</p>
              </li>
            ))}
          </ol>
        </section>
      )}
      {dispute.missing.length > 0 && (
        <section className="group">
          <h2>{t.missing}</h2>
          <ol className={styles.steps}>
            {dispute.missing.map(({ items, at, supplement }) => (
              <li key={at}>
                <Exact lines={[at]}>
                  <b>{items.join('; ')}</b>
                </Exact>
                <p className="second">
                  {supplement === null ? (
                    <span className="ochre">{t.notSupplied}</span>
                  ) : (
                    <>
                      {t.supplied} <span className="said">{supplement}</span>
                    </>
                  )}
                </p>
              </li>
            ))}
          </ol>
        </section>
      )}
      {dispute.remitReason !== null && (
        <section className="group">
          <h2>{t.remitted}</h2>
          <p className={`said ${styles.said}`}>{dispute.remitReason}</p>
          <p className="small">{consultation.lead === '' ? '' : name(consultation.lead)}</p>
        </section>
      )}
    </>
  );
}
