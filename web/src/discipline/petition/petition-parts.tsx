/** On the page of a petition beside what every case has: the papers that came with it, and its letter of apology. */
import type { PetitionContext } from '../../../../workflows/discipline/petition/petition.js';
import { fileWords } from '../../files/file-words.js';
import { texts, useTexts } from '../../language/language.js';
import type { CaseDetail } from '../use-case-command.js';
import { ApologyFiles } from './apology-files.js';

const words = texts({
  vi: {
    title: 'Giấy tờ kèm theo',
  },
  en: {
    title: 'Papers',
  },
});

export default function PetitionParts({ detail }: { readonly detail: CaseDetail }) {
  return (
    <>
      <Papers detail={detail} />
      <ApologyFiles detail={detail} />
    </>
  );
}

/** Each is saved under its name: what comes from outside is not opened as a page of ours. */
function Papers({ detail: { id, data } }: { readonly detail: CaseDetail }) {
  const t = useTexts(words);
  const { size: sizeOf } = useTexts(fileWords);
  const { files = [] } = data as unknown as PetitionContext;
  if (files.length === 0) return null;
  return (
    <section aria-labelledby="giay-to">
      <h2 id="giay-to">{t.title}</h2>
      <ul>
        {files.map(({ sha256, name, size, type }) => (
          <li key={sha256}>
            <a href={`/api/v1/cases/${encodeURIComponent(id)}/files/${sha256}`} download={name}>
              {name}
            </a>{' '}
            <span className="second">
              {typeName(type, name)} · {sizeOf(size)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What people call a type: "PDF", "DOCX"; of a picture the word after "image/". */
const typeName = (type: string, name: string): string =>
  (type.startsWith('image/') ? type.slice('image/'.length) : (/\.([^.]+)$/.exec(name)?.[1] ?? type)).toUpperCase();
