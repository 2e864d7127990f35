/** An e-mail as text and as HTML: plain, with the same sentences as the inbox, and the way to the dossier. */
import type { Locale } from '../../http/locale.js';
import { escaped, heading, htmlPage, link, paragraph } from './html-page.js';
import { MAIL_WORDS } from './mail-words.js';

/** One message within an e-mail. */
export interface MailItem {
  readonly sentence: string;
  /** Where its dossier is opened; null where it is about none. */
  readonly url: string | null;
  /** The subject of the consultation; null where it is about none. */
  readonly subject: string | null;
}

export interface MailLeftOut {
  readonly name: string;
  readonly why: 'too-large' | 'not-made';
  readonly url: string;
}

export interface MailFacts {
  readonly locale: Locale;
  readonly name: string;
  readonly province: string;
  readonly items: readonly [MailItem, ...MailItem[]];
  /** Names of the letters that go with it. */
  readonly enclosed: readonly string[];
  /** Letters that do not, and where they are read. */
  readonly left: readonly MailLeftOut[];
  /** The day of a digest as people write it; null for a message that goes alone. */
  readonly digestOf: string | null;
  readonly inboxUrl: string;
  readonly choicesUrl: string;
}

export interface Mail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const LONGEST_SUBJECT = 150;

/** Writes an e-mail. A digest heads each message with the subject of its dossier. */
export function mailOf(facts: MailFacts): Mail {
  return { subject: subjectOf(facts), text: textOf(facts), html: htmlOf(facts) };
}

function subjectOf({ locale, items, digestOf }: MailFacts): string {
  const words = MAIL_WORDS[locale];
  if (digestOf !== null) return words.digest(items.length, digestOf);
  // The first sentence: the others say what it rests on.
  const [first] = items[0].sentence.split(/(?<=\.)\s+(?=\p{Lu})/u);
  const characters = [...(first ?? '').replace(/\.$/, '')];
  if (characters.length <= LONGEST_SUBJECT) return characters.join('');
  return `${characters
    .slice(0, LONGEST_SUBJECT)
    .join('')
    .replace(/\s\S*$/, '')}${words.cut}`;
}

/** What is said of the letters: those that go with it in one line, each of the others with the way to it. */
function lettersOf({ locale, enclosed, left }: MailFacts): { sentence: string; url: string | null }[] {
  const words = MAIL_WORDS[locale];
  return [
    ...(enclosed.length === 0 ? [] : [{ sentence: words.enclosed(enclosed.join(', ')), url: null }]),
    ...left.map(({ name, why, url }) => ({ sentence: words.left[why](name), url })),
  ];
}

function textOf(facts: MailFacts): string {
  const words = MAIL_WORDS[facts.locale];
  const items = facts.items.map(({ sentence, url, subject }, index) => {
    const head = facts.digestOf === null ? '' : `${index + 1}. ${subject ?? ''}\n`;
    return `${head}${sentence}${url === null ? '' : `\n${words.open}: ${url}`}`;
  });
  return [
    words.greeting(facts.name),
    ...(facts.digestOf === null ? [] : [words.digestIntro]),
    ...items,
    ...lettersOf(facts).map(({ sentence, url }) => (url === null ? sentence : `${sentence}: ${url}`)),
    `--\n${words.foot(facts.province)}\n${words.openInbox}: ${facts.inboxUrl}\n${words.choose}: ${facts.choicesUrl}`,
  ].join('\n\n');
}

function htmlOf(facts: MailFacts): string {
  const { locale, name, items, digestOf, province } = facts;
  const words = MAIL_WORDS[locale];
  const written = items.map(({ sentence, url, subject }) =>
    [
      digestOf === null || subject === null ? '' : heading(escaped(subject)),
      paragraph(escaped(sentence)),
      url === null ? '' : paragraph(link(url, words.open)),
    ].join(''),
  );
  const letters = lettersOf(facts).map(({ sentence, url }) =>
    paragraph(url === null ? escaped(sentence) : link(url, sentence)),
  );
  const intro = digestOf === null ? [] : [paragraph(escaped(words.digestIntro))];
  return htmlPage({
    locale,
    title: subjectOf(facts),
    body: [paragraph(escaped(words.greeting(name))), ...intro, ...written, ...letters],
    foot: [
      paragraph(escaped(words.foot(province))),
      paragraph(`${link(facts.inboxUrl, words.openInbox)} · ${link(facts.choicesUrl, words.choose)}`),
    ],
  });
}
