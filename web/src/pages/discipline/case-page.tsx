/** /ky-cuong/ho-so/:id: one case of discipline: where it stands, what may be done now, what it holds, what was done. */
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import type { CaseContext } from '../../../../workflows/discipline/case.js';
import { isCaseCommand } from '../../../../workflows/discipline/inputs.js';
import { $api, type Schemas } from '../../api/client.js';
import { Page } from '../../app/page.js';
import { BesideCase } from '../../discipline/beside-cases.js';
import { CaseForm } from '../../discipline/case-form.js';
import { caseLink } from '../../discipline/case-link.js';
import { CaseSteps } from '../../discipline/case-steps.js';
import styles from '../../discipline/discipline.module.css';
import { commandWords, formOf, kindLink, kindRow } from '../../discipline/kinds.js';
import { OwnPart } from '../../discipline/own-part.js';
import { useFactWriting } from '../../discipline/writing.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { ButtonLink } from '../../parts/button-link.js';
import { Dialog } from '../../parts/dialog.js';
import { JustDone, justDone } from '../../parts/just-done.js';
import { Notice } from '../../parts/notice.js';
import { Refused } from '../../parts/refused.js';
import { Waiting } from '../../parts/waiting.js';

type Detail = Schemas['CaseDetail'];

const words = texts({
  vi: {
    what: 'hồ sơ',
    title: 'Hồ sơ kỷ cương',
    held: (agency: string, person: string) =>
      person === '' ? `Đang giữ: ${agency}` : `Đang giữ: ${person}, ${agency}`,
    due: (day: string) => `Đến hết ngày ${day}`,
    late: (day: string) => `Đã quá hạn ngày ${day}`,
    acts: 'Việc có thể làm',
    nothing: 'Hiện anh/chị không có việc phải làm ở hồ sơ này.',
    ended: 'Hồ sơ đã kết thúc.',
    facts: 'Nội dung',
    done: (did: string) => `Đã ghi nhận: ${did}.`,
    closed: 'Việc này hiện không làm được: hồ sơ đã sang bước khác, hoặc việc thuộc người khác.',
  },
  en: {
    what: 'the case',
    title: 'Case of discipline',
    held: (agency: string, person: string) => (person === '' ? `Held by ${agency}` : `Held by ${person}, ${agency}`),
    due: (day: string) => `Until the end of ${day}`,
    late: (day: string) => `Late since ${day}`,
    acts: 'What may be done',
    nothing: 'There is nothing for you to do here now.',
    ended: 'The case has ended.',
    facts: 'What it holds',
    done: (did: string) => `Recorded: ${did}.`,
    closed: 'This cannot be done now: the case has moved on, or it is for another person.',
  },
});

export function Component() {
  const { id = '' } = useParams();
  const t = useTexts(words);
  const { data, error } = $api.useQuery('get', '/api/v1/cases/{id}', { params: { path: { id } } });
  if (data === undefined)
    return (
      <Page title={t.title}>
        <Refused error={error} />
        {error === null && <Waiting what={t.what} />}
      </Page>
    );
  return <Case detail={data} />;
}

function Case({ detail }: { readonly detail: Detail }) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const writing = useFactWriting(detail.names);
  const row = kindRow(detail.kind);
  const said = row.words[language];
  const facts = row.facts(detail.data as unknown as CaseContext, writing, language);
  const { dueOn } = detail;
  return (
    <Page title={detail.subject} beside={<Link to={kindLink(detail.kind)}>{said.many}</Link>}>
      <JustDone />
      <p className={styles.standing}>
        <b>{said.states[detail.state] ?? detail.state}</b>
        {!detail.ended && (
          <span>{t.held(writing.agency(detail.holderAgency), writing.person(detail.holderPerson))}</span>
        )}
        {dueOn !== null && (
          <span className={detail.overdue ? styles.late : ''}>
            {detail.overdue ? t.late(writing.day(dueOn)) : t.due(writing.day(dueOn))}
          </span>
        )}
      </p>
      <Acts detail={detail} />
      <BesideCase detail={detail} />
      <section aria-labelledby="noi-dung">
        <h2 id="noi-dung">{t.facts}</h2>
        <dl className={styles.facts}>
          {facts.map(({ label, value, said: isSaid, to, file }) => (
            <Fact key={`${label} ${value}`} {...{ label, value, isSaid, to, file }} />
          ))}
        </dl>
      </section>
      <OwnPart detail={detail} />
      <CaseSteps detail={detail} />
      <Act detail={detail} />
    </Page>
  );
}

function Fact({
  label,
  value,
  isSaid,
  to,
  file,
}: {
  readonly label: string;
  readonly value: string;
  readonly isSaid?: boolean | undefined;
  readonly to?: string | undefined;
  readonly file?: string | undefined;
}) {
  return (
    <>
      <dt>{label}</dt>
      <dd className={isSaid ? 'said' : ''}>
        {file !== undefined && (
          <a href={file} download={value}>
            {value}
          </a>
        )}
        {file === undefined && (to === undefined ? value : <Link to={to}>{value}</Link>)}
      </dd>
    </>
  );
}

function Acts({ detail }: { readonly detail: Detail }) {
  const t = useTexts(words);
  const { language } = useLanguage();
  if (detail.actions.length === 0) return detail.ended ? <Notice tone="ok">{t.ended}</Notice> : <p>{t.nothing}</p>;
  return (
    <nav aria-label={t.acts} className={styles.acts}>
      {detail.actions
        .filter((command) => formOf(command).onItsOwn !== true)
        .map((command, index) => (
          <ButtonLink key={command} to={`?viec=${command}`} look={index === 0 ? 'solid' : 'outline'}>
            {commandWords(command, language).button}
          </ButtonLink>
        ))}
    </nav>
  );
}

/** The act that the address names; closing it removes it from the address. */
function Act({ detail }: { readonly detail: Detail }) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const command = params.get('viec');
  if (!isCaseCommand(command)) return null;
  const close = () => setParams({}, { preventScrollReset: true });
  const { button, did } = commandWords(command, language);
  return (
    <Dialog title={button} open onClose={close} wide>
      {detail.actions.includes(command) ? (
        <CaseForm
          key={command}
          command={command}
          standing={detail}
          onBack={close}
          onDone={() => navigate(caseLink(detail.id), { replace: true, state: justDone(t.done(did)) })}
        />
      ) : (
        <p>{t.closed}</p>
      )}
    </Dialog>
  );
}
