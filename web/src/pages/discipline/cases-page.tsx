/** /ky-cuong and /ky-cuong/:kind: what the directives order beside consultations; the cases of a kind, and a new one. */
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { CASE_KINDS, type CaseKind } from '../../../../workflows/discipline/case.js';
import { type CaseCommandName, caseRowOf, isCaseCommand } from '../../../../workflows/discipline/inputs.js';
import type { CivilDate } from '../../../../workflows/limits/time.js';
import { useAgencyName } from '../../api/agency-names.js';
import { $api, type Schemas } from '../../api/client.js';
import { ErrorPage } from '../../app/error-page.js';
import { Page } from '../../app/page.js';
import { BesideKind, ReviewWarning } from '../../discipline/beside-cases.js';
import { CaseForm } from '../../discipline/case-form.js';
import { caseLink } from '../../discipline/case-link.js';
import styles from '../../discipline/discipline.module.css';
import { KindBeside } from '../../discipline/kind-beside.js';
import { commandWords, formOf, kindAt, kindLink, kindRow } from '../../discipline/kinds.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { ButtonLink } from '../../parts/button-link.js';
import { Dialog } from '../../parts/dialog.js';
import { justDone } from '../../parts/just-done.js';
import { Empty } from '../../parts/notice.js';
import { Refused } from '../../parts/refused.js';
import { Waiting } from '../../parts/waiting.js';
import { instantFrom, sayDay, sayMoment } from '../../time/say.js';

const words = texts({
  vi: {
    title: 'Kỷ cương',
    lead: 'Những việc các chỉ thị giao ngoài việc lấy ý kiến: ai giữ, đến ngày nào, đã làm gì.',
    mine: 'Việc đang giữ',
    what: 'danh sách',
    lists: { open: 'Đang giải quyết', late: 'Quá hạn', ended: 'Đã kết thúc' },
    which: 'Chọn danh sách',
    empty: 'Không có hồ sơ nào ở danh sách này.',
    none: 'Anh/chị không giữ hồ sơ nào.',
    more: 'Xem tiếp các hồ sơ trước đó',
    due: (day: string) => `đến hết ngày ${day}`,
    late: (day: string) => `quá hạn ngày ${day}`,
    held: (agency: string) => `${agency} giữ`,
    raised: (at: string) => `Ghi nhận ${at}`,
    done: (did: string) => `Đã ghi nhận: ${did}.`,
  },
  en: {
    title: 'Discipline',
    lead: 'What the directives order beside consultations: who holds it, until which day, what was done.',
    mine: 'In my hands',
    what: 'the list',
    lists: { open: 'Open', late: 'Late', ended: 'Ended' },
    which: 'Which cases',
    empty: 'There is none in this list.',
    none: 'You hold no case.',
    more: 'Earlier ones',
    due: (day: string) => `until the end of ${day}`,
    late: (day: string) => `late since ${day}`,
    held: (agency: string) => `held by ${agency}`,
    raised: (at: string) => `Entered ${at}`,
    done: (did: string) => `Recorded: ${did}.`,
  },
});

const LISTS = { open: { ended: false }, late: { overdue: true }, ended: { ended: true } } as const;
const LIST_NAMES = { open: '', late: 'qua-han', ended: 'da-ket-thuc' } as const;

export function Component() {
  const { kind: path } = useParams();
  const kind = kindAt(path);
  if (path === undefined) return <Everything />;
  return kind === undefined ? <ErrorPage /> : <OfKind key={kind} kind={kind} />;
}

/** Where one begins: what one has in hand, and every kind with what it is for. */
function Everything() {
  const t = useTexts(words);
  const { language } = useLanguage();
  const { data, error } = $api.useQuery('get', '/api/v1/cases', { params: { query: { held: true, ended: false } } });
  return (
    <Page title={t.title} beside={t.lead}>
      <ReviewWarning />
      <h2>{t.mine}</h2>
      <Refused error={error} />
      {data === undefined && error === null && <Waiting what={t.what} />}
      {data?.items.length === 0 && <p>{t.none}</p>}
      {data !== undefined && data.items.length > 0 && <CaseList items={data.items} withKind />}
      <div className={styles.kinds}>
        {CASE_KINDS.map((kind) => {
          const said = kindRow(kind).words[language];
          return (
            <section key={kind}>
              <h2>
                <Link to={kindLink(kind)}>{said.many}</Link>
              </h2>
              <p>{said.lead}</p>
            </section>
          );
        })}
      </div>
    </Page>
  );
}

function OfKind({ kind }: { readonly kind: CaseKind }) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const [params] = useSearchParams();
  const names = Object.keys(LISTS) as (keyof typeof LISTS)[];
  const list = names.find((name) => LIST_NAMES[name] === (params.get('muc') ?? '')) ?? 'open';
  const cursor = params.get('sau');
  const { data, error } = $api.useQuery('get', '/api/v1/cases', {
    params: { query: { kind, ...LISTS[list], ...(cursor === null ? {} : { cursor }) } },
  });
  const { data: mine } = $api.useQuery('get', '/api/v1/cases/counts', {});
  const begin =
    mine?.mayBegin.filter((command) => caseRowOf(command).kind === kind && formOf(command).onItsOwn !== true) ?? [];
  const said = kindRow(kind).words[language];
  const address = (name: keyof typeof LISTS) =>
    LIST_NAMES[name] === '' ? kindLink(kind) : `${kindLink(kind)}?muc=${LIST_NAMES[name]}`;
  return (
    <Page title={said.many} beside={said.lead}>
      {begin.length > 0 && (
        <p className={styles.acts}>
          {begin.map((command) => (
            <ButtonLink key={command} to={`?viec=${command}`} look="solid">
              {commandWords(command, language).button}
            </ButtonLink>
          ))}
        </p>
      )}
      <KindBeside kind={kind} />
      <nav className={styles.acts} aria-label={t.which}>
        {names.map((name) => (
          <ButtonLink
            key={name}
            to={address(name)}
            small
            look={name === list ? 'solid' : 'outline'}
            {...(name === list ? { 'aria-current': 'page' as const } : {})}
          >
            {t.lists[name]}
          </ButtonLink>
        ))}
      </nav>
      <BesideKind kind={kind} />
      <Refused error={error} />
      {data === undefined && error === null && <Waiting what={said.many} />}
      {data?.items.length === 0 && <Empty title={list === 'open' ? said.none : t.empty} />}
      {data !== undefined && data.items.length > 0 && <CaseList items={data.items} />}
      {data?.next != null && (
        <Link to={`${kindLink(kind)}?muc=${LIST_NAMES[list]}&sau=${encodeURIComponent(data.next)}`}>{t.more}</Link>
      )}
      <Begin kind={kind} may={begin} />
    </Page>
  );
}

function CaseList({
  items,
  withKind = false,
}: {
  readonly items: readonly Schemas['CaseItem'][];
  readonly withKind?: boolean;
}) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const agency = useAgencyName();
  return (
    <ul className={styles.list}>
      {items.map((item) => {
        const said = kindRow(item.kind).words[language];
        const day = item.dueOn === null ? null : sayDay(item.dueOn as CivilDate, language);
        return (
          <li key={item.id}>
            <span className={styles.what}>
              <Link to={caseLink(item.id)}>{item.subject}</Link>
              <br />
              <span className="small">
                {withKind ? `${said.one}. ` : ''}
                {t.raised(sayMoment(instantFrom(item.raisedAt), language))}
                {item.agency === null ? '' : `, ${agency(item.agency)}`}
              </span>
            </span>
            <span>
              {said.states[item.state] ?? item.state}
              {!item.ended && <span className="small">, {t.held(agency(item.holderAgency))}</span>}
              {day !== null && (
                <span className={item.overdue ? styles.late : 'small'}>
                  , {item.overdue ? t.late(day) : t.due(day)}
                </span>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** The form of a new case, by the address; closing it removes it from there. */
function Begin({ kind, may }: { readonly kind: CaseKind; readonly may: readonly CaseCommandName[] }) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const command = params.get('viec');
  if (!isCaseCommand(command) || !may.includes(command)) return null;
  const close = () => navigate(kindLink(kind), { preventScrollReset: true });
  const { button, did } = commandWords(command, language);
  // Another page may fill in what it knows, by the address: the threshold that an agency has reached.
  const { fields } = caseRowOf(command).input;
  const known = Object.fromEntries([...params].filter(([name]) => Object.hasOwn(fields, name)));
  return (
    <Dialog title={button} open onClose={close} wide>
      <CaseForm
        command={command}
        known={known}
        onBack={close}
        onDone={({ id }) => navigate(caseLink(id), { state: justDone(t.done(did)) })}
      />
    </Dialog>
  );
}
