/** The one layout of every e-mail: readable without images, and with all its styles in place, as mailboxes ask. */
import type { Locale } from '../../http/locale.js';

const STYLE = {
  body: 'margin:0;padding:24px;background:#ffffff;color:#1c1b19;font:16px/1.5 "IBM Plex Sans",Arial,sans-serif',
  frame: 'max-width:640px;margin:0 auto',
  head: 'margin:24px 0 4px;font-weight:600',
  text: 'margin:0 0 12px',
  link: 'color:#1f4e79',
  foot: 'margin-top:32px;padding-top:12px;border-top:1px solid #d8d4cc;font-size:14px;color:#55514a',
};

export const link = (url: string, text: string): string =>
  `<a href="${escaped(url)}" style="${STYLE.link}">${escaped(text)}</a>`;

/** @param inner HTML */
export const paragraph = (inner: string): string => `<p style="${STYLE.text}">${inner}</p>`;

/** @param inner HTML */
export const heading = (inner: string): string => `<p style="${STYLE.head}">${inner}</p>`;

interface Page {
  readonly locale: Locale;
  readonly title: string;
  /** HTML, as `paragraph` and the like make it. */
  readonly body: readonly string[];
  readonly foot: readonly string[];
}

export function htmlPage({ locale, title, body, foot }: Page): string {
  return `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><title>${escaped(title)}</title></head>
<body style="${escaped(STYLE.body)}">
<div style="${STYLE.frame}">
${body.join('\n')}
<div style="${STYLE.foot}">
${foot.join('\n')}
</div>
</div>
</body>
</html>
`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
