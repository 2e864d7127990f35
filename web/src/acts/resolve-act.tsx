/** Answering a comment in a dialog, where an address asks for it. */
import { useState } from 'react';
import type { ResolutionResult } from '../../../workflows/commands/commands.js';
import { texts, useTexts } from '../language/language.js';
import { useFaults } from '../parts/faults.js';
import type { ActProps } from './act.js';
import { ActForm } from './act-form.js';
import { Quoted } from './quoted.js';
import { ResolveFields } from './resolve-form.js';
import { useAct } from './use-act.js';

const words = texts({
  vi: { by: (name: string) => `Góp ý của ${name}` },
  en: { by: (name: string) => `Comment of ${name}` },
});

export function ResolveAct(props: ActProps) {
  const { consultation, agency, agencyName, comment, onClose } = props;
  const t = useTexts(words);
  const about = consultation.opinions[agency]?.comments[comment];
  const [result, setResult] = useState<ResolutionResult | null>(about?.result ?? null);
  const [explanation, setExplanation] = useState(about?.explanation ?? '');
  const [tried, setTried] = useState(false);
  const act = useAct('/api/v1/consultations/{id}/opinions/{agency}/comments/{comment}/resolve', consultation, onClose);
  const faults = useFaults(act.error, tried);
  return (
    <ActForm
      props={props}
      command="comment.resolve"
      act={act}
      wide
      asks={false}
      ready={result !== null && explanation.trim() !== ''}
      onTry={() => setTried(true)}
      onSend={() =>
        act.send({
          path: { id: consultation.id, agency, comment },
          body: { ...(result === null ? {} : { result }), explanation },
        })
      }
    >
      {about !== undefined && <Quoted by={t.by(agencyName)}>{about.text}</Quoted>}
      <ResolveFields
        result={result}
        onResult={setResult}
        explanation={explanation}
        onExplanation={setExplanation}
        faults={faults}
      />
    </ActForm>
  );
}
