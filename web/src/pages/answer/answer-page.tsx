/** /ho-so/:id/tra-loi/:agency: one agency answers, or makes its answer clearer. */
import { Link, useParams } from 'react-router';
import type { Regulation } from '../../../../workflows/regulation/regulation.js';
import { useAgencyNames } from '../../api/agency-names.js';
import { $api, type Schemas } from '../../api/client.js';
import { Page } from '../../app/page.js';
import { texts, useTexts } from '../../language/language.js';
import { Refused } from '../../parts/refused.js';
import { Waiting } from '../../parts/waiting.js';
import { useMyself } from '../../session/me.js';
import { AnswerEditor } from './answer-editor.js';
import { AnswerHead } from './answer-head.js';
import { mayPrepare, mayReplace, notAnswerable } from './answerable.js';
import { NotOpen } from './not-open.js';
import { askedAbout } from './subject.js';

const words = texts({
  vi: {
    title: 'Trả lời',
    clarifying: 'Làm rõ',
    what: 'văn bản lấy ý kiến',
    heading: (lead: string, about: string) => `Trả lời ${lead} về ${about}`,
    clarify: (lead: string, about: string) => `Làm rõ ý kiến với ${lead} về ${about}`,
    replace: (lead: string, about: string) => `Thay câu trả lời ${lead} về ${about}`,
    entering: (agency: string, about: string) => `Nhập ý kiến của ${agency} về ${about}`,
    notAsked: 'Cơ quan này không được lấy ý kiến trong hồ sơ này.',
    toConsultation: 'Đến hồ sơ',
  },
  en: {
    title: 'Answer',
    clarifying: 'Make clearer',
    what: 'the request',
    heading: (lead: string, about: string) => `Answer to ${lead}: ${about}`,
    clarify: (lead: string, about: string) => `Make the answer to ${lead} clearer: ${about}`,
    replace: (lead: string, about: string) => `Replace the answer to ${lead}: ${about}`,
    entering: (agency: string, about: string) => `Enter the opinion of ${agency}: ${about}`,
    notAsked: 'This agency is not asked in this consultation.',
    toConsultation: 'To the consultation',
  },
});

const NO_PARTIES: readonly Schemas['PartyView'][] = [];

export function Component() {
  const t = useTexts(words);
  const me = useMyself();
  const { id = '', agency = '' } = useParams();
  const consultation = $api.useQuery('get', '/api/v1/consultations/{id}', { params: { path: { id } } });
  const pinned = consultation.data?.regulation;
  const regulation = $api.useQuery(
    'get',
    '/api/v1/regulations/{id}',
    { params: { path: { id: pinned ?? '' } } },
    { enabled: pinned !== undefined, staleTime: Number.POSITIVE_INFINITY },
  );
  const nameOf = useAgencyNames(consultation.data?.parties ?? NO_PARTIES);
  const opinion = consultation.data?.opinions[agency];
  if (consultation.data === undefined || (opinion !== undefined && regulation.data === undefined))
    return (
      <Page title={t.title}>
        <Refused error={consultation.error ?? regulation.error} />
        {consultation.error === null && regulation.error === null && <Waiting what={t.what} rows={6} />}
      </Page>
    );
  const { subject, lead } = consultation.data;
  if (opinion === undefined || regulation.data === undefined)
    return (
      <Page title={t.title}>
        <p>{t.notAsked}</p>
        <p>
          <Link to={`/ho-so/${id}`}>{t.toConsultation}</Link>
        </p>
      </Page>
    );
  const rules = regulation.data.regulation as unknown as Regulation;
  const about = askedAbout(subject);
  const clarifies = opinion.state === 'clarifying';
  const replaces = mayReplace(consultation.data, opinion);
  const title = opinion.external
    ? t.entering(nameOf(agency), about)
    : (clarifies ? t.clarify : replaces ? t.replace : t.heading)(nameOf(lead), about);
  const closed = notAnswerable(opinion, mayPrepare(me, consultation.data, opinion), replaces);
  return (
    <Page
      title={clarifies ? t.clarifying : t.title}
      heading={<AnswerHead title={title} consultation={consultation.data} opinion={opinion} regulation={rules} />}
    >
      {closed === null ? (
        <AnswerEditor
          key={`${id}/${agency}/${opinion.state}`}
          consultation={consultation.data}
          opinion={opinion}
          regulation={rules}
          clauses={regulation.data.clauses}
          nameOf={nameOf}
        />
      ) : (
        <NotOpen why={closed} consultation={consultation.data} opinion={opinion} nameOf={nameOf} />
      )}
    </Page>
  );
}
