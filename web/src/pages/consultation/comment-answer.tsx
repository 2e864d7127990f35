/** What the lead made of one comment, and what can still be done with it at its place. */
import { useState } from 'react';
import type { ResolutionResult } from '../../../../workflows/commands/commands.js';
import { ResolveFields } from '../../acts/resolve-form.js';
import { readFirstWords } from '../../acts/stale-notice.js';
import { useAct } from '../../acts/use-act.js';
import { WhyNotSent } from '../../acts/why-not-sent.js';
import type { Consultation, Schemas } from '../../api/client.js';
import { buttonOf } from '../../commands/catalogue.js';
import { commandLink } from '../../commands/command-link.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { Mark } from '../../marks/mark.js';
import { resultWords } from '../../marks/words.js';
import { Button } from '../../parts/button.js';
import { ButtonLink } from '../../parts/button-link.js';
import { useFaults } from '../../parts/faults.js';
import { useFirstFault } from '../../parts/first-fault.js';
import styles from './comment-answer.module.css';

const words = texts({
  vi: {
    unanswered: 'Chưa giải trình',
    waits: 'Cơ quan chủ trì giải trình ở bước tổng hợp, sau khi đủ ý kiến.',
    how: 'Chọn tiếp thu, tiếp thu một phần, không tiếp thu hoặc ghi nhận; nêu lý do.',
    resolve: 'Giải trình góp ý này',
    again: 'Sửa giải trình',
    back: 'Quay lại',
    send: 'Ghi giải trình',
    kept: 'Cơ quan góp ý bảo lưu.',
    given: 'Cơ quan góp ý đã rút.',
  },
  en: {
    unanswered: 'Not answered yet',
    waits: 'The lead answers at consolidation, once all opinions are in.',
    how: 'Accept it, accept it in part, reject it or note it; say why.',
    resolve: 'Answer this comment',
    again: 'Change the answer',
    back: 'Back',
    send: 'Record the answer',
    kept: 'The agency maintains it.',
    given: 'The agency gave it up.',
  },
});

export function CommentAnswer({
  consultation,
  agency,
  comment,
  about,
}: {
  readonly consultation: Consultation;
  readonly agency: string;
  readonly comment: string;
  readonly about: Schemas['CommentView'];
}) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const results = useTexts(resultWords);
  const [writing, setWriting] = useState(false);
  const open = consultation.actions.filter((action) => action.agency === agency && action.comment === comment);
  const may = (command: string) => open.some((action) => action.command === command);
  if (writing) return <Resolve {...{ consultation, agency, comment, about }} onDone={() => setWriting(false)} />;
  const later = ['comment.yield', 'comment.maintain'].filter(
    (command) => may(command) && !(command === 'comment.maintain' && about.maintained === true),
  );
  return (
    <>
      {about.result === null ? (
        <>
          <p className="ochre">
            <b>{t.unanswered}</b>
          </p>
          <p className="second">{may('comment.resolve') ? t.how : t.waits}</p>
        </>
      ) : (
        <>
          <p>
            <Mark name={about.result} size={16} /> <b>{results[about.result]}</b>
            {about.maintained !== null && <span className="second"> {about.maintained ? t.kept : t.given}</span>}
          </p>
          <p className={`said ${styles.said}`}>{about.explanation}</p>
        </>
      )}
      {(may('comment.resolve') || later.length > 0) && (
        <div className={`${styles.row} no-print`}>
          {may('comment.resolve') && (
            <Button small look={about.result === null ? 'outline' : 'quiet'} onPress={() => setWriting(true)}>
              {about.result === null ? t.resolve : t.again}
            </Button>
          )}
          {later.map((command) => (
            <ButtonLink
              key={command}
              small
              preventScrollReset
              to={commandLink(consultation.id, command, agency, comment)}
            >
              {buttonOf(command, language)}
            </ButtonLink>
          ))}
        </div>
      )}
    </>
  );
}

function Resolve({
  consultation,
  agency,
  comment,
  about,
  onDone,
}: Parameters<typeof CommentAnswer>[0] & { readonly onDone: () => void }) {
  const t = useTexts(words);
  const { readFirst } = useTexts(readFirstWords);
  const [result, setResult] = useState<ResolutionResult | null>(about.result);
  const [explanation, setExplanation] = useState(about.explanation ?? '');
  const [attempts, setAttempts] = useState(0);
  const act = useAct('/api/v1/consultations/{id}/opinions/{agency}/comments/{comment}/resolve', consultation, onDone);
  const faults = useFaults(act.error, attempts > 0);
  const place = useFirstFault<HTMLDivElement>(attempts, act.isPending);
  const send = () => {
    setAttempts(attempts + 1);
    if (result === null || explanation.trim() === '') return;
    act.send({
      path: { id: consultation.id, agency, comment },
      body: { result, explanation },
    });
  };
  return (
    <div ref={place} data-form>
      <ResolveFields
        result={result}
        onResult={setResult}
        explanation={explanation}
        onExplanation={setExplanation}
        faults={faults}
      />
      <WhyNotSent consultation={consultation} act={act} />
      <div className={styles.row}>
        <Button small look="solid" busy={act.isPending} reason={act.isOutdated ? readFirst : null} onPress={send}>
          {t.send}
        </Button>
        <Button small look="quiet" onPress={onDone}>
          {t.back}
        </Button>
      </div>
    </div>
  );
}
