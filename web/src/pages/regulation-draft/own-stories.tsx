/** Stories of the province's own, by which it rehearses beside those of the program: added as files, and forgotten. */
import { useRef } from 'react';
import { $api } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { faultAt, isProblem } from '../../api/problem.js';
import { texts, useTexts } from '../../language/language.js';
import { Button } from '../../parts/button.js';
import { Refused } from '../../parts/refused.js';
import { ForgetStory } from './forget-story.js';
import styles from './regulation-draft.module.css';

const words = texts({
  vi: {
    title: 'Kịch bản của địa phương',
    none: 'Chưa có kịch bản nào. Kịch bản viết như các tệp trong docs/rehearsals; cùng tên thì thay bản cũ.',
    add: 'Thêm kịch bản từ tệp YAML',
  },
  en: {
    title: 'Stories of the province',
    none: 'There are none yet. They are written as the files in docs/rehearsals; one of the same name is replaced.',
    add: 'Add a story from a YAML file',
  },
});

export function OwnStories() {
  const t = useTexts(words);
  const file = useRef<HTMLInputElement>(null);
  const { data } = $api.useQuery('get', '/api/v1/own-rehearsals');
  const command = useCommand('post', '/api/v1/own-rehearsals');
  const read = async (chosen: File | undefined) => {
    if (chosen !== undefined) command.mutate({ path: {}, body: { story: await chosen.text() } });
    if (file.current !== null) file.current.value = '';
  };
  const slip = faultAt(isProblem(command.error) ? command.error : null, '/story');
  return (
    <>
      <h3>{t.title}</h3>
      {data?.items.length === 0 && <p className="second">{t.none}</p>}
      <ul>
        {data?.items.map(({ name }) => (
          <li key={name} className={styles.acts}>
            <span>{name}</span> <ForgetStory name={name} />
          </li>
        ))}
      </ul>
      <div className={styles.acts}>
        <Button small busy={command.isPending} onPress={() => file.current?.click()}>
          {t.add}
        </Button>
        <input
          ref={file}
          className={styles.file}
          type="file"
          accept=".yaml,.yml"
          tabIndex={-1}
          aria-label={t.add}
          onChange={(event) => void read(event.target.files?.[0])}
        />
      </div>
      {slip !== undefined && <p className={styles.fault}>{slip}</p>}
      <Refused error={command.error} />
    </>
  );
}
