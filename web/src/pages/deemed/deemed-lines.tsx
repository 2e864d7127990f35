/** The lines of the page, one for each thing that made the agency deemed to agree, each with its clause. */
import type { ReactNode } from 'react';
import { parseCivilDate } from '../../../../workflows/limits/time.js';
import type { Regulation } from '../../../../workflows/regulation/regulation.js';
import { documentOf, useRegulation } from '../../acts/rules-of.js';
import type { Schemas } from '../../api/client.js';
import { useLanguage, useTexts } from '../../language/language.js';
import { Mark } from '../../marks/mark.js';
import { subordinationWords } from '../../marks/words.js';
import { instantFrom, sayDate, sayDay, sayMoment } from '../../time/say.js';
import { Moment, Until } from '../../time/until.js';
import { kindWords } from '../inbox/kind-words.js';
import { undeliveredWords } from '../inbox/undelivered-words.js';
import { Clauses } from './clauses.js';
import styles from './deemed.module.css';
import { dayGroundWords, extensionWords, hindranceWords, lineWords } from './deemed-words.js';

type View = Schemas['DeemedConsentView'];

interface LineProps {
  readonly view: View;
  readonly name: string;
}

function Line({
  title,
  view,
  rules,
  children,
}: {
  readonly title: string;
  readonly view: View;
  readonly rules: readonly Schemas['Rule'][];
  readonly children: ReactNode;
}) {
  return (
    <section className={`group ${styles.line}`}>
      <h2>{title}</h2>
      {children}
      <Clauses grounds={view.grounds} rules={rules} />
    </section>
  );
}

/** The rule of silence in the words of its own document: what a lawyer asks for first. */
function Quoted({ grounds }: Pick<View, 'grounds'>) {
  const said = grounds.filter(({ rule }) => rule === 'silence').flatMap(({ clauses }) => clauses);
  return said.map(({ id, wording }) =>
    wording === null ? null : (
      <blockquote key={id} className={`said ${styles.quoted}`}>
        “{wording}”
      </blockquote>
    ),
  );
}

export function RuleLine({ view, name }: LineProps) {
  const t = useTexts(lineWords);
  const { language } = useLanguage();
  const kinds = useTexts(subordinationWords);
  const regulation: Regulation | undefined = useRegulation(view.rule.regulation);
  const { adoption, appliesTo, basis, regime } = view.rule;
  const who = appliesTo.map((one) => kinds[one]).join(', ');
  const from = parseCivilDate(adoption?.from);
  const title = regulation?.regimes[regime]?.title;
  return (
    <Line title={t.rule} view={view} rules={['silence']}>
      <p>{t.bound(who, documentOf({ basis: basis as unknown as Regulation['basis'] }, language))}</p>
      <Quoted grounds={view.grounds} />
      <p>{t.is(name, kinds[view.subordination])}</p>
      {title !== undefined && <p>{t.regime(title)}</p>}
      <p className={adoption === null ? 'second' : ''}>
        {adoption === null || from === null ? t.notAdopted : t.adopted(adoption.document, sayDate(from))}
      </p>
    </Line>
  );
}

export function ReceiptLine({ view }: LineProps) {
  const t = useTexts(lineWords);
  const { language } = useLanguage();
  const moment = (at: string) => sayMoment(instantFrom(at), language);
  return (
    <Line title={t.receipt} view={view} rules={['clock']}>
      <p>{(view.external ? t.outside : t.inbox)(moment(view.receivedAt))}</p>
      {view.receipts.length > 0 && (
        <ul>
          {view.receipts.map(({ at, receivedAt, evidence, reason }) => (
            <li key={at}>
              {(reason === null ? t.recorded : t.corrected)(moment(at), moment(receivedAt))}{' '}
              <span className="said">{[evidence, reason].filter(Boolean).join('. ')}</span>
            </li>
          ))}
        </ul>
      )}
      <p className={`second ${styles.hash}`}>{t.text(view.proposalHash)}</p>
    </Line>
  );
}

export function DaysLine({ view }: LineProps) {
  const t = useTexts(lineWords);
  const grounds = useTexts(dayGroundWords);
  const { language } = useLanguage();
  const say = (text: string) => {
    const date = parseCivilDate(text);
    return date === null ? text : sayDay(date, language);
  };
  const { counted, days, rule } = view;
  const place = (index: number) => days.slice(0, index + 1).filter(({ ground }) => ground === 'counted').length;
  return (
    <Line title={t.days} view={view} rules={['limits', 'clock', 'silence']}>
      {counted !== null && (
        <p>
          {t.counted(counted.workingDays, say(days[0]?.date ?? counted.startedOn), say(counted.lastDay))}{' '}
          {t.calendar(counted.calendar)}
        </p>
      )}
      {rule.leastNotice !== null && <p className="second">{t.notice(rule.leastNotice)}</p>}
      <table className={styles.days}>
        <thead>
          <tr>
            <th scope="col">{t.day}</th>
            <th scope="col">{t.why}</th>
          </tr>
        </thead>
        <tbody>
          {days.map(({ date, ground }, index) => (
            <tr key={date} className={ground === 'counted' ? '' : 'second'}>
              <th scope="row">{say(date)}</th>
              <td>{grounds[ground](place(index))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Line>
  );
}

export function ExtensionLine({ view: { extension, ...view } }: LineProps) {
  const t = useTexts(lineWords);
  const states = useTexts(extensionWords);
  return (
    <Line title={t.extension} view={{ extension, ...view }} rules={['extension']}>
      {extension === null ? (
        <p>{t.noExtension}</p>
      ) : (
        <p>
          {t.asked(extension.workingDays, states[extension.state])} <span className="said">{extension.reason}</span>
        </p>
      )}
    </Line>
  );
}

export function ToldLine({ view }: LineProps) {
  const t = useTexts(lineWords);
  const kinds = useTexts(kindWords);
  return (
    <Line title={t.told} view={view} rules={['reminders']}>
      {view.told.length === 0 ? (
        <p>{t.toldNothing}</p>
      ) : (
        <ul>
          {view.told.map(({ kind, sentAt, deliveredAt, readAt }) => (
            <li key={`${kind} ${sentAt}`}>
              <b>{kinds[kind]}</b>. {t.sent} <Moment at={sentAt} />
              {deliveredAt !== null && (
                <>
                  ; {t.delivered} <Moment at={deliveredAt} />
                </>
              )}
              ;{' '}
              {readAt === null ? (
                t.unread
              ) : (
                <>
                  {t.read} <Moment at={readAt} />
                </>
              )}
              .
            </li>
          ))}
        </ul>
      )}
      <Undelivered view={view} />
    </Line>
  );
}

/** What did not reach the agency outside its inbox: whoever judges the silence has to know it. */
function Undelivered({ view: { undelivered } }: Pick<LineProps, 'view'>) {
  const t = useTexts(lineWords);
  const kinds = useTexts(kindWords);
  const reasons = useTexts(undeliveredWords);
  if (undelivered.length === 0) return null;
  return (
    <>
      <p>
        <Mark name="warning" size={16} /> {t.undelivered}
      </p>
      <ul>
        {undelivered.map(({ kind, sentAt, at, reason, nobody }) => (
          <li key={`${kind} ${sentAt} ${reason}`}>
            <b>{kinds[kind]}</b>. {reasons[reason]} (<Moment at={at} />
            ); {nobody ? t.undeliveredNobody : t.undeliveredSome}.
          </li>
        ))}
      </ul>
    </>
  );
}

export function HindrancesLine({ view }: LineProps) {
  const t = useTexts(lineWords);
  const says = useTexts(hindranceWords);
  return (
    <Line title={t.hindrances} view={view} rules={['silence', 'return', 'extension']}>
      <ul className={styles.checks}>
        {view.hindrances.map(({ hindrance, stood }) => (
          <li key={hindrance}>
            <Mark name={stood ? 'warning' : 'accepted'} size={16} /> {says[hindrance]}
          </li>
        ))}
      </ul>
    </Line>
  );
}

export function NoticeLine({ view }: LineProps) {
  const t = useTexts(lineWords);
  const { notice } = view;
  return (
    <Line title={t.noticeTitle} view={view} rules={['silence']}>
      {notice === null ? (
        <p>{t.noNotice}</p>
      ) : notice.state === 'corrected' ? (
        <p>{t.correctedNotice}</p>
      ) : notice.issuedAt !== null ? (
        <p>
          {t.issued(notice.number ?? '')} <Moment at={notice.issuedAt} />.
        </p>
      ) : (
        <p>
          {t.pending} <Until limit={notice.dueAt} />
        </p>
      )}
    </Line>
  );
}
