/** A consultation whole: what can be done now, how the limits and the opinions stand, what was remarked, who held what. */
import { useDeferredValue } from 'react';
import { useParams } from 'react-router';
import { ActDialog } from '../../acts/act-dialog.js';
import { useAgencyNames } from '../../api/agency-names.js';
import { $api, type Consultation } from '../../api/client.js';
import { Page } from '../../app/page.js';
import { FileList } from '../../files/file-list.js';
import { texts, useTexts } from '../../language/language.js';
import { JustDone } from '../../parts/just-done.js';
import { Later } from '../../parts/later.js';
import { Refused } from '../../parts/refused.js';
import { Waiting } from '../../parts/waiting.js';
import { SideBySide } from './answers/side-by-side.js';
import type { PagePart } from './changed-part.js';
import { Comments } from './comments.js';
import styles from './consultation-page.module.css';
import { DisputeShort } from './dispute-short.js';
import { DoneWord } from './done-word.js';
import { EarlierContacts } from './earlier-contacts.js';
import { Head } from './head.js';
import { LatestEntries } from './latest-entries.js';
import { LettersSection } from './letters-section.js';
import { Positions } from './matrix/positions.js';
import { OutcomeBlock } from './outcome.js';
import { PrintFoot } from './print-foot.js';
import { ReadingNotice } from './reading-notice.js';
import { Responsibility } from './responsibility.js';
import { SilenceNews } from './silence-news.js';
import { Stages } from './stages/stages.js';
import { Suspended } from './suspended.js';
import { Todo } from './todo.js';
import { useRecentChange } from './use-recent-change.js';

const words = texts({
  vi: { title: 'Hồ sơ lấy ý kiến', what: 'hồ sơ' },
  en: { title: 'Consultation', what: 'the consultation' },
});

export function Component() {
  const { id = '' } = useParams();
  const t = useTexts(words);
  const { data: read, error } = $api.useQuery('get', '/api/v1/consultations/{id}', { params: { path: { id } } });
  // Worked out in small steps: what is being done on the page meanwhile goes first.
  const data = useDeferredValue(read);
  if (data === undefined)
    return (
      <Page title={t.title}>
        <Refused error={error} />
        {error === null && <Waiting what={t.what} rows={6} />}
      </Page>
    );
  return <Whole key={data.id} consultation={data} title={data.subject || t.title} />;
}

function Whole({ consultation, title }: { readonly consultation: Consultation; readonly title: string }) {
  const nameOf = useAgencyNames(consultation.parties);
  const recent = useRecentChange(consultation.id);
  const tint = (part: PagePart) => {
    if (recent === null || (recent.part !== part && recent.part !== 'whole')) return '';
    return recent.byClock ? styles.tintedSeal : styles.tinted;
  };
  const isDraft = consultation.state === 'draft';
  return (
    <Page title={title} heading={<Head consultation={consultation} nameOf={nameOf} />}>
      <JustDone />
      <DoneWord consultation={consultation} />
      <ReadingNotice reading={consultation.reading} />
      <Suspended consultation={consultation} nameOf={nameOf} />
      <OutcomeBlock consultation={consultation} nameOf={nameOf} />
      <SilenceNews consultation={consultation} nameOf={nameOf} />
      <Stages consultation={consultation} />
      <Todo consultation={consultation} nameOf={nameOf} />
      <Later>
        {!isDraft && (
          <div className={tint('positions')}>
            <Positions consultation={consultation} />
            <SideBySide consultation={consultation} nameOf={nameOf} />
          </div>
        )}
        <EarlierContacts consultation={consultation} nameOf={nameOf} />
        <FileList consultation={consultation.id} nameOf={nameOf} />
        <div className={tint('comments')}>
          <Comments consultation={consultation} nameOf={nameOf} />
        </div>
        <div className={tint('dispute')}>
          <DisputeShort consultation={consultation} nameOf={nameOf} />
        </div>
        {!isDraft && <LettersSection consultation={consultation} nameOf={nameOf} />}
        <div className={styles.two}>
          <Responsibility consultation={consultation} nameOf={nameOf} />
          <LatestEntries consultation={consultation} />
        </div>
        <PrintFoot consultation={consultation} />
      </Later>
      <ActDialog consultation={consultation} />
    </Page>
  );
}
