/** Text and elements of XML 1.0, so that whatever people have typed gives a well-formed file. */

/** What XML 1.0 cannot hold, however it is written, and control characters that nobody sees. */
const IMPOSSIBLE = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]|\p{Cs}/gu;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The text as it stands between tags. What XML cannot hold is left out. */
export const escaped = (text: string): string =>
  text.replace(IMPOSSIBLE, '').replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** One line of at most so many characters; what is cut ends with an ellipsis. */
export function lineOf(text: string, most: number): string {
  const line = text.replace(/\s+/gu, ' ').replace(IMPOSSIBLE, '').trim();
  const characters = [...line];
  return characters.length <= most ? line : `${characters.slice(0, most - 1).join('')}…`;
}

/** An element of the envelope with what is in it. */
export const tag = (name: string, content: string): string => `<edXML:${name}>${content}</edXML:${name}>`;

/** An element of the envelope with a text. */
export const field = (name: string, text: string): string => tag(name, escaped(text));
