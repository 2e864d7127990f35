/** Filters that a person keeps under a name of their own: to open again, to keep the present ones, to forget. */
import { useId, useState } from 'react';
import { Link } from 'react-router';
import { $api, type Schemas } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { faultAt, isProblem } from '../../api/problem.js';
import { texts, useTexts } from '../../language/language.js';
import { Mark } from '../../marks/mark.js';
import { Button } from '../../parts/button.js';
import { Confirm, Dialog, DialogActs } from '../../parts/dialog.js';
import { TextInput } from '../../parts/field.js';
import { Refused } from '../../parts/refused.js';
import styles from './saved-views.module.css';

const PAGE = 'consultations';
const LONGEST = 80;

const words = texts({
  vi: {
    title: 'Bộ lọc đã lưu',
    save: 'Lưu bộ lọc này',
    name: 'Tên bộ lọc',
    hint: 'Lưu trùng tên thì bộ lọc cũ được thay bằng bộ lọc này. Chỉ người lưu nhìn thấy.',
    example: 'Phải có tên, ví dụ: Sắp đến hạn.',
    keep: 'Lưu',
    forget: (name: string) => `Xóa bộ lọc “${name}”`,
    forgetting: 'Xóa bộ lọc đã lưu?',
    follows: 'Chỉ bộ lọc bị xóa; hồ sơ không thay đổi.',
    delete: 'Xóa',
  },
  en: {
    title: 'Saved filters',
    save: 'Save these filters',
    name: 'Name',
    hint: 'The same name replaces the filters kept under it. Nobody else sees them.',
    example: 'A name is needed, for example: Due soon.',
    keep: 'Save',
    forget: (name: string) => `Delete the filters “${name}”`,
    forgetting: 'Delete the saved filters?',
    follows: 'Only the filters go; no consultation changes.',
    delete: 'Delete',
  },
});

/** @param query the present filters as an address without "?" */
export function SavedViews({ query }: { readonly query: string }) {
  const t = useTexts(words);
  const title = useId();
  const { data } = $api.useQuery('get', '/api/v1/me/views', { params: { query: { page: PAGE } } });
  const [isNaming, setNaming] = useState(false);
  const [leaving, setLeaving] = useState<Schemas['SavedViewView'] | null>(null);
  const views = data?.items ?? [];
  const isKept = views.some((view) => view.query === query);
  return (
    <section className={`no-print ${styles.views}`} aria-labelledby={title}>
      <h2 id={title} className={views.length === 0 ? 'only-heard' : styles.title}>
        {t.title}
      </h2>
      {views.length > 0 && (
        <ul className={styles.list}>
          {views.map((view) => (
            <li key={view.name} className={styles.view}>
              <Link to={`?${view.query}`} aria-current={view.query === query ? 'true' : undefined}>
                {view.name}
              </Link>
              <button
                type="button"
                className={styles.forget}
                aria-label={t.forget(view.name)}
                title={t.forget(view.name)}
                onClick={() => setLeaving(view)}
              >
                <Mark name="rejected" size={14} />
              </button>
            </li>
          ))}
        </ul>
      )}
      {query !== '' && !isKept && (
        <Button small look="quiet" onPress={() => setNaming(true)}>
          {t.save}
        </Button>
      )}
      {isNaming && <Naming query={query} onClose={() => setNaming(false)} />}
      {leaving !== null && <Forgetting view={leaving} onClose={() => setLeaving(null)} />}
    </section>
  );
}

function Naming({ query, onClose }: { readonly query: string; readonly onClose: () => void }) {
  const t = useTexts(words);
  const [name, setName] = useState('');
  const [isTried, setTried] = useState(false);
  const keep = useCommand('put', '/api/v1/me/views/{page}/{name}', onClose);
  const spelled = name.trim();
  const save = () => {
    setTried(true);
    if (spelled !== '') keep.mutate({ path: { page: PAGE, name: spelled }, body: { query } });
  };
  const slip = isTried && spelled === '' ? t.example : undefined;
  const fault = isProblem(keep.error) ? faultAt(keep.error, 'path/name') : undefined;
  return (
    <Dialog title={t.save} open onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextInput
          label={t.name}
          value={name}
          onChange={setName}
          maxLength={LONGEST}
          hint={t.hint}
          fault={slip ?? fault}
          byRule={false}
          autoFocus
        />
        <Refused error={keep.error} />
        <DialogActs act={t.keep} busy={keep.isPending} onAct={save} onBack={onClose} />
      </form>
    </Dialog>
  );
}

function Forgetting({ view, onClose }: { readonly view: Schemas['SavedViewView']; readonly onClose: () => void }) {
  const t = useTexts(words);
  const forget = useCommand('delete', '/api/v1/me/views/{page}/{name}', onClose);
  return (
    <Confirm
      title={t.forgetting}
      open
      said={view.name}
      follows={[t.follows]}
      act={t.delete}
      busy={forget.isPending}
      error={forget.error}
      onAct={() => forget.mutate({ path: { page: view.page, name: view.name } })}
      onClose={onClose}
    />
  );
}
