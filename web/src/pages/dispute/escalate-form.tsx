/** Sends a dispute to the Office: the options on which the chairman can decide, and what the lead recommends. */
import { useId, useState } from 'react';
import { useAct } from '../../acts/use-act.js';
import { faultAt, isProblem } from '../../api/problem.js';
import { texts, useTexts } from '../../language/language.js';
import { Button } from '../../parts/button.js';
import { Choice, TextInput } from '../../parts/field.js';
import type { DisputeActProps } from './dispute-acts.js';
import { SignedForm } from './signed-form.js';

const words = texts({
  vi: {
    option: (n: number) => `Phương án ${n}`,
    add: 'Thêm phương án',
    remove: (n: number) => `Bỏ phương án ${n}`,
    recommendation: 'Cơ quan chủ trì kiến nghị',
  },
  en: {
    option: (n: number) => `Option ${n}`,
    add: 'Add an option',
    remove: (n: number) => `Remove option ${n}`,
    recommendation: 'The lead recommends',
  },
});

const MOST_OPTIONS = 9;

export function EscalateForm({ consultation, dispute, onDone }: DisputeActProps) {
  const t = useTexts(words);
  const id = useId();
  const alternative = dispute.dissenters
    .map((agency) => consultation.opinions[agency]?.answer?.alternative ?? '')
    .find(Boolean);
  const [options, setOptions] = useState([
    { key: 'pa1', text: consultation.position },
    { key: 'pa2', text: alternative ?? '' },
  ]);
  const [recommendation, setRecommendation] = useState<string>('pa1');
  const escalate = useAct('/api/v1/consultations/{id}/dispute/escalate', consultation, onDone);
  const problem = isProblem(escalate.error) ? escalate.error : null;
  const write = (key: string, text: string) =>
    setOptions(options.map((one) => (one.key === key ? { key, text } : one)));
  const add = () => {
    const next = Math.max(0, ...options.map(({ key }) => Number(key.slice(2)))) + 1;
    setOptions([...options, { key: `pa${next}`, text: '' }]);
  };
  const send = () =>
    escalate.send({
      path: { id: consultation.id },
      body: { options, recommendation },
    });
  return (
    <SignedForm
      command="dispute.escalate"
      consultation={consultation}
      act={escalate}
      said={options.map(({ text }, index) => `${t.option(index + 1)}: ${text}`).join('\n')}
      onSend={send}
      onBack={onDone}
    >
      {options.map(({ key, text }, index) => (
        <div key={`${id}${key}`}>
          <TextInput
            label={t.option(index + 1)}
            rows={2}
            value={text}
            onChange={(next) => write(key, next)}
            fault={faultAt(problem, `/options/${index}/text`)}
          />
          {options.length > 1 && (
            <Button look="quiet" small onPress={() => setOptions(options.filter((one) => one.key !== key))}>
              {t.remove(index + 1)}
            </Button>
          )}
        </div>
      ))}
      <p>
        {options.length < MOST_OPTIONS && (
          <Button small onPress={add}>
            {t.add}
          </Button>
        )}
      </p>
      <Choice
        label={t.recommendation}
        value={recommendation}
        onChange={setRecommendation}
        options={options.map(({ key }, index) => ({ value: key, label: t.option(index + 1) }))}
        fault={faultAt(problem, '/recommendation')}
      />
    </SignedForm>
  );
}
