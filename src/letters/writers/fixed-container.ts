/** A DOCX is a ZIP archive. What in it depends on when and how often something was written is made to depend on the letter alone. */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import type { Instant } from '../../../workflows/limits/time.js';

/** In the time of the machine, for that is how the archive writes it: the same bytes in every zone. */
const IN_ARCHIVE = new Date(2000, 0, 1);

/** The same document with the dates of `dated`, its pictures numbered from 1, its parts in the order of their names. */
export function fixedContainer(docx: Uint8Array, dated: Instant): Buffer {
  const parts = unzipSync(docx);
  const fixed: Zippable = {};
  for (const name of Object.keys(parts).sort(partOrder)) {
    const part = parts[name] as Uint8Array;
    fixed[name] = name.endsWith('.xml') ? strToU8(fixedXml(strFromU8(part), dated)) : part;
  }
  return Buffer.from(zipSync(fixed, { mtime: IN_ARCHIVE, level: 9 }));
}

/** The list of the parts comes first: some programs know the kind of the file by it. */
function partOrder(a: string, b: string): number {
  const rank = (name: string) => (name === '[Content_Types].xml' ? 0 : 1);
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}

function fixedXml(xml: string, dated: Instant): string {
  let pictures = 0;
  return xml
    .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${dated}`)
    .replace(/(<wp:docPr\b[^>]*\bid=")\d+/g, (_, before: string) => `${before}${++pictures}`);
}
