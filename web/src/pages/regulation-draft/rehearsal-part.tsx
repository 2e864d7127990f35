/** The rehearsal of a draft: every story, before and under it, and which go otherwise. */
import { type Schemas } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { counted } from '../../language/counted.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { Button } from '../../parts/button.js';
import { Refused } from '../../parts/refused.js';
import { changeInWords } from './change-words.js';
import { OwnStories } from './own-stories.js';
import styles from './regulation-draft.module.css';
import { TrialState } from './trial-state.js';

type Draft = Schemas['RegulationDraftDetail'];

const words = texts({
  vi: {
    title: 'Diễn tập',
    what: 'Diễn lại mọi kịch bản của hệ thống và của địa phương, một lần theo quy định đang áp dụng, một lần theo bản soạn, rồi so hai lần với nhau.',
    act: 'Diễn tập bản soạn',
    again: 'Diễn tập lại',
    faults: 'Bản soạn còn chỗ chưa đúng.',
    unsaved: 'Đang lưu bản soạn.',
    none: 'Kịch bản không được cài cùng hệ thống và địa phương chưa có kịch bản nào: không có gì để diễn.',
    result: (played: number, otherwise: number) =>
      otherwise === 0
        ? `Đã diễn ${played} kịch bản: tất cả diễn ra như trước.`
        : `Đã diễn ${played} kịch bản: ${otherwise} kịch bản diễn ra khác trước.`,
    toldBefore: 'Trước đúng như kịch bản, nay không còn đúng.',
    toldAfter: 'Trước không đúng như kịch bản, nay đúng.',
    more: (n: number) => `và ${n} chỗ khác nữa`,
    notPlayed: (n: number) => `Không diễn được ${n} kịch bản, vì giá trị riêng của kịch bản không hợp với quy định`,
    own: 'kịch bản của địa phương',
  },
  en: {
    title: 'Rehearsal',
    what: 'Plays every story of the program and of the province, once under the regulation in force and once under the draft, and compares the two.',
    act: 'Rehearse the draft',
    again: 'Rehearse again',
    faults: 'The draft is not in order.',
    unsaved: 'The draft is being saved.',
    none: 'No stories are installed and the province keeps none: there is nothing to play.',
    result: (played: number, otherwise: number) =>
      otherwise === 0
        ? `Played: ${counted(played, 'story', 'stories')}; all go as before.`
        : `Played: ${counted(played, 'story', 'stories')}; otherwise than before: ${otherwise}.`,
    toldBefore: 'It went as it is told before, and no longer does.',
    toldAfter: 'It did not go as it is told before, and does now.',
    more: (n: number) => `and ${counted(n, 'more place')}`,
    notPlayed: (n: number) =>
      `${counted(n, 'story', 'stories')} not played: values of their own do not fit into the regulation`,
    own: 'a story of the province',
  },
});

export function RehearsalPart({
  draft,
  isSaved,
  mayWrite,
}: {
  readonly draft: Draft;
  readonly isSaved: boolean;
  readonly mayWrite: boolean;
}) {
  const t = useTexts(words);
  const command = useCommand('post', '/api/v1/regulation-drafts/{id}/rehearsal');
  const { rehearsal, id } = draft;
  return (
    <section className={styles.section} aria-labelledby="dien-tap">
      <h2 id="dien-tap">{t.title}</h2>
      <p className="second">{t.what}</p>
      {mayWrite && (
        <div className={styles.acts}>
          <Button
            busy={command.isPending || rehearsal?.state === 'running'}
            reason={draft.hash === null ? t.faults : isSaved ? null : t.unsaved}
            onPress={() => command.mutate({ path: { id } })}
          >
            {rehearsal === null ? t.act : t.again}
          </Button>
        </div>
      )}
      <Refused error={command.error} />
      <TrialState trial={rehearsal} />
      {rehearsal?.result != null && <Result result={rehearsal.result} />}
      {mayWrite && <OwnStories />}
    </section>
  );
}

function Result({ result }: { readonly result: Schemas['RehearsalResultView'] }) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const { played, otherwise, stories, notPlayed } = result;
  if (played + notPlayed.length === 0) return <p>{t.none}</p>;
  return (
    <>
      <p>
        <b>{t.result(played, otherwise)}</b>
      </p>
      <ul className={styles.stories}>
        {stories.map(({ file, name, own, asTold, changes, more }) => (
          <li key={file}>
            <p>
              <b>{name}</b> <span className="second">{own ? t.own : file}</span>
            </p>
            {asTold.before !== asTold.after && <p>{asTold.before ? t.toldBefore : t.toldAfter}</p>}
            <ul>
              {changes.map((change) => {
                const said = changeInWords(change, language);
                return <li key={said}>{said}</li>;
              })}
            </ul>
            {more > 0 && <p className="second">{t.more(more)}</p>}
          </li>
        ))}
      </ul>
      {notPlayed.length > 0 && (
        <details>
          <summary>{t.notPlayed(notPlayed.length)}</summary>
          <ul>
            {notPlayed.map(({ file, name, reason }) => (
              <li key={file}>
                {name} <span className="second">{reason}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
