/** What is done with a draft as a whole: taken out as a file, brought in from one, thrown away. */
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Schemas } from '../../api/client.js';
import { useVersioned } from '../../api/command.js';
import { faultAt, isProblem } from '../../api/problem.js';
import { texts, useTexts } from '../../language/language.js';
import { Button } from '../../parts/button.js';
import { Confirm } from '../../parts/dialog.js';
import { Refused } from '../../parts/refused.js';
import { saveFile } from '../../parts/save-file.js';
import styles from './regulation-draft.module.css';

const words = texts({
  vi: {
    out: 'Tải tệp YAML',
    in: 'Nhập từ tệp YAML',
    reload: 'Tải lại bản đã lưu',
    discard: 'Xóa bản soạn',
    ask: 'Xóa bản soạn này?',
    follows: [
      'Bản soạn và kết quả diễn tập kèm theo bị xóa, không lấy lại được.',
      'Quy định đang áp dụng không thay đổi.',
    ],
  },
  en: {
    out: 'Download as YAML',
    in: 'Import from YAML',
    reload: 'Load what was saved',
    discard: 'Throw the draft away',
    ask: 'Throw this draft away?',
    follows: ['The draft and its trials are gone for good.', 'The regulation in force does not change.'],
  },
});

export function FileActs({
  draft: { id, version, yaml },
  isEdited,
  isRefused,
  onReload,
}: {
  readonly draft: Schemas['RegulationDraftDetail'];
  readonly isEdited: boolean;
  readonly isRefused: boolean;
  readonly onReload: () => void;
}) {
  const t = useTexts(words);
  const navigate = useNavigate();
  const file = useRef<HTMLInputElement>(null);
  const [asking, setAsking] = useState(false);
  const bring = useVersioned('put', '/api/v1/regulation-drafts/{id}', onReload);
  const discard = useVersioned('delete', '/api/v1/regulation-drafts/{id}', () => navigate('/quan-tri/quy-dinh'));
  const read = async (chosen: File | undefined) => {
    if (chosen !== undefined) bring.mutate({ path: { id }, version, body: { yaml: await chosen.text() } });
    if (file.current !== null) file.current.value = '';
  };
  const slip = faultAt(isProblem(bring.error) ? bring.error : null, '/yaml');
  return (
    <>
      <div className={styles.acts}>
        {isRefused && (
          <Button small onPress={onReload}>
            {t.reload}
          </Button>
        )}
        <Button small onPress={() => saveFile(`${id}.yaml`, new Blob([yaml], { type: 'text/yaml;charset=utf-8' }))}>
          {t.out}
        </Button>
        {isEdited && (
          <>
            <Button small busy={bring.isPending} onPress={() => file.current?.click()}>
              {t.in}
            </Button>
            <input
              ref={file}
              className={styles.file}
              type="file"
              accept=".yaml,.yml"
              tabIndex={-1}
              aria-label={t.in}
              onChange={(event) => void read(event.target.files?.[0])}
            />
            <Button small look="quiet" onPress={() => setAsking(true)}>
              {t.discard}
            </Button>
          </>
        )}
      </div>
      {slip !== undefined && <p className={styles.fault}>{slip}</p>}
      <Refused error={bring.error} />
      <Confirm
        title={t.ask}
        open={asking}
        follows={t.follows}
        act={t.discard}
        busy={discard.isPending}
        error={discard.error}
        onAct={() => discard.mutate({ path: { id }, version })}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
