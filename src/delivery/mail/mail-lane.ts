/** The channels `email` and `digest`: what a person is told, written as an e-mail and handed to the mail server. */
import { civilDateOf, type Instant, instantOf } from '../../../workflows/limits/time.js';
import { spokenDate } from '../../api/inbox/spoken-time.js';
import { type Wordable, wordedMessages } from '../../api/inbox/worded-messages.js';
import type { Clock } from '../../engine/clock.js';
import type { Locale } from '../../http/locale.js';
import type { Reader } from '../../persistence/store.js';
import type { SmtpConfig } from '../../platform/config/delivery.js';
import type { Rules } from '../../rules/rules.js';
import type { Attempt, Lane, Parcel } from '../parcel.js';
import type { SmtpClient } from '../smtp/smtp-client.js';
import type { Enclosed, MessageAttachments } from './enclosed.js';
import { type MailItem, mailOf } from './mail.js';
import { addressIn, writtenMail } from './written-mail.js';

export interface MailLaneParts {
  readonly reader: Reader;
  readonly rules: Rules;
  readonly clock: Clock;
  readonly smtp: Pick<SmtpConfig, 'from' | 'connections'>;
  readonly client: Pick<SmtpClient, 'send' | 'close'>;
  /** Where people open the system, without a slash at its end. */
  readonly publicUrl: string;
  readonly attemptMs: number;
  readonly attachments?: MessageAttachments;
}

interface Person {
  readonly name: string;
  readonly email: string | null;
  readonly active: boolean;
  readonly locale: Locale;
}

interface Message extends Wordable {
  readonly id: string;
  readonly case_id: string | null;
}

export function mailLane(channel: 'email' | 'digest', parts: MailLaneParts): Lane {
  return {
    channel,
    width: parts.smtp.connections,
    attemptMs: parts.attemptMs + (parts.attachments?.longestMs ?? 0),
    send: (parcel) => sendMail(parts, channel, parcel),
    close: () => parts.client.close(),
  };
}

async function sendMail(parts: MailLaneParts, channel: 'email' | 'digest', parcel: Parcel): Promise<Attempt> {
  const { reader } = parts;
  const { province, recipient, rows } = parcel;
  const person = await reader.row<Person>(
    'SELECT name, email, active, locale FROM people WHERE province = ? AND id = ?',
    [province, recipient],
  );
  const never = (detail: string): Attempt => ({ result: 'never', address: null, reason: 'no-address', detail });
  if (person === undefined || !person.active) return never('The account is not in use any more.');
  if (person.email === null) return never('No e-mail address is entered for this person.');
  const ids = rows.map((row) => row.message_id);
  const messages = await reader.rows<Message>(
    `SELECT m.id, m.kind, m.consultation_id, m.case_id, m.params_json, m.created_at,
       COALESCE(c.subject, d.subject) AS subject FROM inbox_messages m
     LEFT JOIN consultations c ON c.province = m.province AND c.id = m.consultation_id
     LEFT JOIN discipline_cases d ON d.province = m.province AND d.id = m.case_id
     WHERE m.province = ? AND m.id = ANY(?) ORDER BY m.created_at, m.id`,
    [province, ids],
  );
  const now = instantOf(await parts.clock.now(reader));
  const enclosed = await parts.attachments?.of({ province, person: recipient, messages: ids });
  const message = await composed(parts, channel, parcel, person, messages, enclosed ?? NOTHING, now);
  return parts.client.send({ from: addressIn(parts.smtp.from), to: person.email }, message);
}

const NOTHING: Enclosed = { attachments: [], left: [] };

async function composed(
  parts: MailLaneParts,
  channel: 'email' | 'digest',
  { province, key }: Parcel,
  person: Person,
  messages: readonly Message[],
  { attachments, left }: Enclosed,
  now: Instant,
): Promise<Buffer> {
  const { publicUrl, reader, rules, smtp } = parts;
  const dossier = (id: string) => `${publicUrl}/ho-so/${encodeURIComponent(id)}`;
  const caseUrl = (id: string | null) => (id === null ? null : `${publicUrl}/ky-cuong/ho-so/${encodeURIComponent(id)}`);
  const sentences = await wordedMessages({ reader, rules }, province, messages, person.locale, now);
  const items = messages.map(
    ({ consultation_id, case_id, subject }, index): MailItem => ({
      sentence: sentences[index] ?? '',
      url: consultation_id === null ? caseUrl(case_id) : dossier(consultation_id),
      subject,
    }),
  );
  const [first, ...others] = items;
  if (first === undefined) throw new Error(`The messages of delivery ${key} are gone.`);
  const known = await rules.register(province);
  const mail = mailOf({
    locale: person.locale,
    name: person.name,
    province: known.name,
    items: [first, ...others],
    enclosed: attachments.map(({ filename }) => filename),
    left: left.map(({ name, why, consultation }) => ({ name, why, url: dossier(consultation) })),
    digestOf: channel === 'digest' ? spokenDate(civilDateOf(now), person.locale) : null,
    inboxUrl: `${publicUrl}/hop-thu`,
    choicesUrl: `${publicUrl}/tai-khoan/thong-bao`,
  });
  const host = new URL(publicUrl).hostname;
  const thread = channel === 'email' ? (messages[0]?.consultation_id ?? messages[0]?.case_id) : null;
  return writtenMail({
    from: smtp.from,
    to: { name: person.name, address: person.email ?? '' },
    mail,
    key,
    host,
    references: thread == null ? [] : [`<${thread}@${host}>`],
    attachments,
  });
}
