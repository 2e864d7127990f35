/** The e-mail by which a person learns that their account was changed. */
import type { MailedEvent } from '../../engine/outbox/account-mail.js';
import type { Locale } from '../../http/locale.js';
import { ACCOUNT_WORDS } from './account-words.js';
import { escaped, htmlPage, link, paragraph } from './html-page.js';
import type { Mail } from './mail.js';
import { MAIL_WORDS } from './mail-words.js';

export interface AccountMailFacts {
  readonly locale: Locale;
  readonly name: string;
  readonly province: string;
  readonly event: MailedEvent;
  /** What was changed, as the journal names it; empty for what says it all. */
  readonly changed: readonly string[];
  /** When, in words. */
  readonly at: string;
  /** The name of who did it; `self`; null where nobody was signed in, as on the command line. */
  readonly by: string | null;
  readonly address: string | null;
  /** Whether it goes to the address that was entered before; it says so, and not which is entered now. */
  readonly isFormerAddress?: boolean;
  /** Where the person sees it, and changes their password. */
  readonly accountUrl: string;
}

/** Writes it: what, when, by whom and from where, and what to do about it. */
export function accountMailOf(facts: AccountMailFacts): Mail {
  const { locale, name, province, event, changed, at, by, address, isFormerAddress, accountUrl } = facts;
  const words = ACCOUNT_WORDS[locale];
  const around = MAIL_WORDS[locale];
  const parts = changed.map((part) => words.changed[part] ?? part).join(', ');
  const what = parts === '' ? words.what[event] : `${words.what[event]} (${parts})`;
  const who = by === 'self' ? words.self : by === null ? words.unknown : words.by(by);
  const lines = [
    words.said(what, at),
    address === null ? who : `${who} ${words.from(address)}`,
    ...(isFormerAddress === true ? [words.former] : []),
    words.ifNot,
  ];
  const foot = words.foot(province);
  const subject = words.subject(words.what[event]);
  const text = [around.greeting(name), ...lines, `${words.open}: ${accountUrl}`, `--\n${foot}`].join('\n\n');
  const html = htmlPage({
    ...{ locale, title: subject },
    body: [around.greeting(name), ...lines]
      .map((line) => paragraph(escaped(line)))
      .concat(paragraph(link(accountUrl, words.open))),
    foot: [paragraph(escaped(foot))],
  });
  return { subject, text, html };
}
