/** The files of a consultation, each where it stands; PDF and pictures open in place, everything can be saved. */
import { useState } from 'react';
import { $api, type Schemas } from '../api/client.js';
import { texts, useTexts } from '../language/language.js';
import { Button } from '../parts/button.js';
import styles from './file-list.module.css';
import { FileView, isShown } from './file-view.js';
import { fileWords, placeWords } from './file-words.js';

export type DossierFile = Schemas['DossierFileView'];

const words = texts({
  vi: {
    title: 'Tệp đính kèm',
    open: (name: string) => `Xem tệp ${name}`,
    openShort: 'Xem',
    close: (name: string) => `Đóng tệp ${name}`,
    closeShort: 'Đóng',
    save: (name: string) => `Tải về tệp ${name}`,
    saveShort: 'Tải về',
  },
  en: {
    title: 'Files',
    open: (name: string) => `View ${name}`,
    openShort: 'View',
    close: (name: string) => `Close ${name}`,
    closeShort: 'Close',
    save: (name: string) => `Download ${name}`,
    saveShort: 'Download',
  },
});

/** The files of a consultation; undefined while they are not known. */
export function useFiles(consultation: string): readonly DossierFile[] | undefined {
  const params = { path: { id: consultation } };
  return $api.useQuery('get', '/api/v1/consultations/{id}/files', { params }).data?.files;
}

/** Nothing where there are none. `round`: only those of the request in that round. */
export function FileList({
  consultation,
  nameOf,
  round,
}: {
  readonly consultation: string;
  readonly nameOf: (code: string) => string;
  readonly round?: number;
}) {
  const t = useTexts(words);
  const files = useFiles(consultation)?.filter((file) => round === undefined || isAsked(file, round));
  if (files === undefined || files.length === 0) return null;
  return (
    <section className={styles.files} id="tep">
      <h2>{t.title}</h2>
      <ul className={styles.list}>
        {[...new Map(files.map((file) => [placeOf(file), file]))].map(([place, file]) => (
          <Item key={place} {...{ consultation, file, nameOf }} />
        ))}
      </ul>
    </section>
  );
}

/** Where a file stands: with two comments of one answer it is one file. */
const placeOf = ({ place, round, agency, sha256 }: DossierFile): string => `${place} ${round} ${agency} ${sha256}`;

/** What an agency reads before it answers: the request of the round, and what was added for whomever. */
const isAsked = ({ place, round: of }: DossierFile, round: number): boolean =>
  of === round && (place === 'request' || place === 'supplement');

function Item({
  consultation,
  file,
  nameOf,
}: {
  readonly consultation: string;
  readonly file: DossierFile;
  readonly nameOf: (code: string) => string;
}) {
  const t = useTexts(words);
  const { kinds, size } = useTexts(fileWords);
  const { place, round } = useTexts(placeWords);
  const [isOpen, setOpen] = useState(false);
  const address = `/api/v1/consultations/${consultation}/files/${file.sha256}`;
  const of = place(file.place, file.agency === null ? '' : nameOf(file.agency));
  return (
    <li>
      <div className={styles.row}>
        <div className={styles.what}>
          <b>{file.name}</b>
          <span className="second">
            {[
              kinds[file.kind],
              file.size === null ? null : size(file.size),
              of,
              file.round > 1 ? round(file.round) : null,
            ]
              .filter((one) => one !== null)
              .join(' · ')}
          </span>
        </div>
        {isShown(file.type) && (
          <Button
            small
            aria-label={isOpen ? t.close(file.name) : t.open(file.name)}
            aria-expanded={isOpen}
            onPress={() => setOpen(!isOpen)}
          >
            {isOpen ? t.closeShort : t.openShort}
          </Button>
        )}
        <a className={styles.save} href={address} download={file.name} aria-label={t.save(file.name)}>
          {t.saveShort}
        </a>
      </div>
      {isOpen && file.type !== null && <FileView address={address} name={file.name} type={file.type} />}
    </li>
  );
}
