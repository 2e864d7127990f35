/** One message of the document axis: what it says, why it is here, its files, and what can be done with it. */
import { useState } from 'react';
import { Link } from 'react-router';
import { useAgencyName } from '../../api/agency-names.js';
import { useCommand } from '../../api/command.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { Button } from '../../parts/button.js';
import { ButtonLink } from '../../parts/button-link.js';
import { Dialog } from '../../parts/dialog.js';
import { Refused } from '../../parts/refused.js';
import { type Me, useMyself } from '../../session/me.js';
import { Moment } from '../../time/until.js';
import { AsideForm } from './aside-form.js';
import styles from './axis.module.css';
import { outcomeWords, reasonWords } from './axis-words.js';
import { MatchForm } from './match-form.js';
import { type AxisMessage, answerAddress, messageTitle } from './message-title.js';

const words = texts({
  vi: {
    arrived: 'Đến hệ thống lúc',
    unknown: 'Cơ quan gửi chưa rõ',
    signed: (who: string) => `Người ký: ${who}`,
    answers: (codes: string) => `Trả lời văn bản: ${codes}`,
    concerns: (codes: string) => `Về văn bản: ${codes}`,
    of: 'Hồ sơ:',
    files: 'Tệp kèm theo',
    faulty: 'không nhận được, có trong tệp gốc',
    raw: 'Tải tệp gốc (edXML)',
    enter: 'Nhập ý kiến trả lời',
    receipt: 'Ghi nhận đã nhận văn bản',
    match: 'Gắn vào hồ sơ',
    again: 'Gắn vào hồ sơ khác',
    aside: 'Xếp lại',
    back: 'Đưa trở lại',
    about: (what: string) => `: ${what}`,
    asideBy: (who: string | null) => (who === null ? 'Đã xếp lại' : `${who} đã xếp lại`),
    ready: 'Đã gắn vào hồ sơ, chờ văn thư đọc và nhập ý kiến.',
    detail: 'Chi tiết kỹ thuật',
  },
  en: {
    arrived: 'Arrived at',
    unknown: 'Sender not known',
    signed: (who: string) => `Signed by ${who}`,
    answers: (codes: string) => `In answer to: ${codes}`,
    concerns: (codes: string) => `About: ${codes}`,
    of: 'Consultation:',
    files: 'Files with it',
    faulty: 'could not be taken in; it is in the original file',
    raw: 'Download the original (edXML)',
    enter: 'Enter the answer',
    receipt: 'Record the receipt',
    match: 'Match to a consultation',
    again: 'Match to another',
    aside: 'Set aside',
    back: 'Bring back',
    about: (what: string) => `: ${what}`,
    asideBy: (who: string | null) => (who === null ? 'Set aside' : `Set aside by ${who}`),
    ready: 'Matched; the clerk reads it and enters the position.',
    detail: 'Technical detail',
  },
});

type Doing = 'match' | 'aside' | null;

export function MessageRow({ message }: { readonly message: AxisMessage }) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const [doing, setDoing] = useState<Doing>(null);
  const title = messageTitle(message, language);
  const close = () => setDoing(null);
  return (
    <li className={styles.message}>
      <Said message={message} title={title} />
      <Acts message={message} title={title} onDo={setDoing} />
      <Dialog
        title={doing === 'aside' ? `${t.aside}: ${title}` : `${t.match}: ${title}`}
        open={doing !== null}
        onClose={close}
      >
        {doing === 'aside' ? (
          <AsideForm message={message} onClose={close} />
        ) : (
          <MatchForm message={message} onClose={close} />
        )}
      </Dialog>
    </li>
  );
}

function Said({ message, title }: { readonly message: AxisMessage; readonly title: string }) {
  const t = useTexts(words);
  const { subject, content, description, fromName, fromOrgan, signer, references, state, reason } = message;
  // A recall and a replacement name what their own sender wrote.
  const isAnswer = reason !== 'recall-asked' && reason !== 'replacement-sent';
  const codes = references.map(({ code }) => code).filter((code) => code !== '');
  return (
    <div className={styles.what}>
      <h2 className={styles.title}>{title}</h2>
      <p className="second small">
        {fromName || t.unknown}
        {fromOrgan !== null && ` (${fromOrgan})`}. {t.arrived} <Moment at={message.arrivedAt} />.
      </p>
      {state === 'answer' ? <p>{t.ready}</p> : <Why message={message} />}
      {subject !== '' && <p className="said">{subject}</p>}
      {content !== '' && content !== subject && <p className="said small">{content}</p>}
      {description !== '' && <p className="said small">{description}</p>}
      <p className="second small">
        {signer !== '' && <>{t.signed(signer)}. </>}
        {codes.length > 0 && <>{(isAnswer ? t.answers : t.concerns)(codes.join('; '))}.</>}
      </p>
      <OfConsultation message={message} />
      <FilesOf message={message} />
    </div>
  );
}

/** Why it is here, or what became of it. */
function Why({ message: { reason, detail, state, outcome, settledBy, note } }: { readonly message: AxisMessage }) {
  const t = useTexts(words);
  const reasons = useTexts(reasonWords);
  const outcomes = useTexts(outcomeWords);
  return (
    <>
      {state === 'aside' && (
        <p>
          {t.asideBy(settledBy)}: <span className="said">{note}</span>
        </p>
      )}
      {outcome !== null && <p>{outcomes[outcome]}.</p>}
      {reason !== null && (
        <p>
          <b>{reasons[reason]}</b>
        </p>
      )}
      {reason !== null && detail !== null && detail !== '' && (
        <p className="second small">
          {t.detail}: {detail}
        </p>
      )}
    </>
  );
}

function OfConsultation({ message }: { readonly message: AxisMessage }) {
  const t = useTexts(words);
  const nameOf = useAgencyName();
  const { consultation, subjectOfConsultation, agency } = message;
  if (consultation === null) return null;
  return (
    <p className="small">
      {t.of} <Link to={`/ho-so/${encodeURIComponent(consultation)}`}>{subjectOfConsultation ?? consultation}</Link>
      {agency !== null && `, ${nameOf(agency)}`}
    </p>
  );
}

function FilesOf({ message: { files, sha256 } }: { readonly message: AxisMessage }) {
  const t = useTexts(words);
  return (
    <ul className={styles.files} aria-label={t.files}>
      {files.map((file) => (
        <li key={`${file.sha256} ${file.name}`}>
          {file.sha256 === null ? (
            <span>
              {file.name}
              {file.fault !== null && <span className="second"> ({t.faulty})</span>}
            </span>
          ) : (
            <a href={`/api/v1/files/${file.sha256}`} download={file.name}>
              {file.name}
            </a>
          )}
        </li>
      ))}
      <li>
        <a href={`/api/v1/edxml/messages/${sha256}/raw`} download>
          {t.raw}
        </a>
      </li>
    </ul>
  );
}

/** Clerks, officers and the head work on it, and the administrator on what is for no agency; others only look. */
const works = ({ roles }: Pick<Me, 'roles'>): boolean =>
  roles.some((role) => role === 'clerk' || role === 'officer' || role === 'head' || role === 'admin');

function Acts({
  message,
  title,
  onDo,
}: {
  readonly message: AxisMessage;
  readonly title: string;
  readonly onDo: (doing: Doing) => void;
}) {
  const t = useTexts(words);
  const me = useMyself();
  const back = useCommand('post', '/api/v1/edxml/messages/{sha256}/bring-back');
  const { state, sha256, consultation, agency, reason } = message;
  if (!works(me)) return null;
  const heard = (act: string) => `${act}${t.about(title)}`;
  const at = `/ho-so/${encodeURIComponent(consultation ?? '')}`;
  const wantsReceipt = state === 'tray' && reason === 'work-without-receipt' && agency !== null;
  return (
    <div className={styles.acts}>
      <Refused error={back.error} />
      {state === 'answer' && me.roles.includes('clerk') && (
        <ButtonLink small look="solid" to={answerAddress(message)} aria-label={heard(t.enter)}>
          {t.enter}
        </ButtonLink>
      )}
      {wantsReceipt && (
        <ButtonLink
          small
          look="solid"
          to={`${at}?viec=opinion.record-receipt&co-quan=${encodeURIComponent(agency)}`}
          aria-label={heard(t.receipt)}
        >
          {t.receipt}
        </ButtonLink>
      )}
      {(state === 'tray' || state === 'answer') && (
        <>
          <Button
            small
            look={state === 'tray' && !wantsReceipt ? 'outline' : 'quiet'}
            aria-label={heard(state === 'tray' ? t.match : t.again)}
            onPress={() => onDo('match')}
          >
            {state === 'tray' ? t.match : t.again}
          </Button>
          <Button small look="quiet" aria-label={heard(t.aside)} onPress={() => onDo('aside')}>
            {t.aside}
          </Button>
        </>
      )}
      {state === 'aside' && (
        <Button
          small
          look="quiet"
          busy={back.isPending}
          aria-label={heard(t.back)}
          onPress={() => back.mutate({ path: { sha256 } })}
        >
          {t.back}
        </Button>
      )}
    </div>
  );
}
