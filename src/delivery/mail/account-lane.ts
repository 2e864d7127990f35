/** The channel `account`: that somebody’s account was changed, to the address that is entered for them; never a code, a token or a password. */
import type { Instant } from '../../../workflows/limits/time.js';
import { spokenTime } from '../../api/inbox/spoken-time.js';
import { entryTold, MAILED_EVENTS, type MailedEvent } from '../../engine/outbox/account-mail.js';
import type { Locale } from '../../http/locale.js';
import { AUDIT_CHAIN, parseEntry } from '../../journal/entry.js';
import type { SecurityDetails } from '../../journal/security-entry.js';
import type { Reader } from '../../persistence/store.js';
import type { Attempt, Lane, Parcel } from '../parcel.js';
import { accountMailOf } from './account-mail.js';
import type { MailLaneParts } from './mail-lane.js';
import { addressIn, writtenMail } from './written-mail.js';

type Parts = Omit<MailLaneParts, 'attachments' | 'clock'>;

interface Person {
  readonly name: string;
  readonly email: string | null;
  readonly locale: Locale;
}

export function accountLane(parts: Parts): Lane {
  return {
    channel: 'account',
    width: parts.smtp.connections,
    attemptMs: parts.attemptMs,
    send: (parcel) => send(parts, parcel),
    close: () => parts.client.close(),
  };
}

/** Who was switched off is told so as well: they have no page to see it on. An address that was taken out is told that, and nothing after it. */
async function send(parts: Parts, { province, recipient, key, rows }: Parcel): Promise<Attempt> {
  const { reader, rules, client, smtp, publicUrl } = parts;
  const person = await reader.row<Person>('SELECT name, email, locale FROM people WHERE province = ? AND id = ?', [
    province,
    recipient,
  ]);
  const told = await changeOf(reader, province, rows[0].message_id);
  const formerAddress = rows[0].former_address;
  const email = formerAddress ?? person?.email ?? null;
  if (person === undefined || email === null || told === null)
    return { result: 'never', address: null, reason: 'no-address', detail: 'No e-mail address is entered any more.' };
  const { name, locale } = person;
  const known = await rules.register(province);
  const mail = accountMailOf({
    ...{ locale, name, province: known.name, accountUrl: `${publicUrl}/tai-khoan/bao-mat` },
    ...{ event: told.event, changed: told.changed, at: spokenTime(told.at, locale) },
    by: told.by === recipient ? 'self' : told.byName,
    address: told.address,
    isFormerAddress: formerAddress !== null,
  });
  const host = new URL(publicUrl).hostname;
  const to = { name, address: email };
  return client.send(
    { from: addressIn(smtp.from), to: email },
    await writtenMail({ from: smtp.from, to, mail, key, host }),
  );
}

/** What the journal tells of the change; null where it tells of none that is sent. */
async function changeOf(reader: Reader, province: string, messageId: string) {
  const seq = entryTold(messageId);
  if (seq === null) return null;
  const row = await reader.row<{ entry: string }>(
    'SELECT entry FROM journal WHERE province = ? AND chain = ? AND seq = ?',
    [province, AUDIT_CHAIN, seq],
  );
  if (row === undefined) return null;
  const { at, actor, command, with: details } = parseEntry(row.entry);
  const event = MAILED_EVENTS.find((one): one is MailedEvent => one === command);
  if (event === undefined) return null;
  const { changed = [], address } = details as unknown as SecurityDetails;
  const isPerson = actor.kind === 'person';
  return {
    ...{ event, at: at as Instant, changed, address },
    ...{ by: isPerson ? actor.person : null, byName: isPerson ? actor.name : null },
  };
}
