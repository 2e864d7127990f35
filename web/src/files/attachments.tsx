/** Files that go with an act: chosen or dropped, uploaded at once, told what they are, taken out again. */
import { FILE_KINDS, type FileKind } from '../../../workflows/commands/commands.js';
import { $api } from '../api/client.js';
import { texts, useTexts } from '../language/language.js';
import { Button } from '../parts/button.js';
import { type AttachedFile, withFile } from './attached.js';
import styles from './attachments.module.css';
import { FileChooser } from './file-chooser.js';
import { fileWords } from './file-words.js';
import { upload } from './upload.js';

const words = texts({
  vi: {
    remove: (name: string) => `Bỏ tệp ${name}`,
    removeShort: 'Bỏ',
    kind: (name: string) => `Loại tài liệu của tệp ${name}`,
  },
  en: {
    remove: (name: string) => `Take out ${name}`,
    removeShort: 'Take out',
    kind: (name: string) => `What ${name} is`,
  },
});

interface AttachmentsProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly files: readonly AttachedFile[];
  /** Uploads end when they end: what they change is what the form holds then. */
  readonly onChange: (change: (files: readonly AttachedFile[]) => readonly AttachedFile[]) => void;
  /** What a new file is taken for. */
  readonly usually?: FileKind;
  readonly fault?: string | undefined;
}

export function Attachments({ label, hint, files, onChange, usually = 'other', fault }: AttachmentsProps) {
  const { data: rules } = $api.useQuery('get', '/api/v1/files');
  return (
    <FileChooser
      {...{ label, hint, fault, rules }}
      send={upload}
      onUploaded={({ sha256, name }) => onChange((now) => withFile(now, { sha256, name, kind: usually }))}
    >
      {files.length > 0 && (
        <ul className={styles.list}>
          {files.map((file) => (
            <Chosen key={file.sha256} file={file} onChange={onChange} />
          ))}
        </ul>
      )}
    </FileChooser>
  );
}

function Chosen({ file, onChange }: { readonly file: AttachedFile; readonly onChange: AttachmentsProps['onChange'] }) {
  const t = useTexts(words);
  const { kinds } = useTexts(fileWords);
  const changed = (kind: FileKind) =>
    onChange((now) => now.map((one) => (one.sha256 === file.sha256 ? { ...one, kind } : one)));
  return (
    <li>
      <span className={styles.name}>{file.name}</span>
      <select
        className={styles.kind}
        aria-label={t.kind(file.name)}
        value={file.kind}
        onChange={(event) => changed(event.target.value as FileKind)}
      >
        {FILE_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {kinds[kind]}
          </option>
        ))}
      </select>
      <Button
        small
        look="quiet"
        aria-label={t.remove(file.name)}
        onPress={() => onChange((now) => now.filter(({ sha256 }) => sha256 !== file.sha256))}
      >
        {t.removeShort}
      </Button>
    </li>
  );
}
