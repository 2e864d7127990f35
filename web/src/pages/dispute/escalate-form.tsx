/** Sends a dispute to the Office: the options on which the chairman can decide, and what the lead recommends. */
import { useId, useState } from 'react';
import { useAct } from '../../acts/use-act.js';
import { useAgencyNames } from '../../api/agency-names.js';
import { faultAt, isProblem } from '../../api/problem.js';
import { texts, useTexts } from '../../language/language.js';
import { Button } from '../../parts/button.js';
import { Choice, TextInput } from '../../parts/field.js';
import type { DisputeActProps } from './dispute-acts.js';
import { optionsAtFirst } from './options-at-first.js';
import { SignedForm } from './signed-form.js';

const words = texts({
  vi: {
    option: (n: number) => `Phương án ${n}`,
    ofLead: 'Theo ý kiến của cơ quan chủ trì',
    of: (name: string) => `Theo ý kiến chưa thống nhất của ${name}`,
    add: 'Thêm phương án',
    remove: (n: number) => `Bỏ phương án ${n}`,
    recommendation: 'Cơ quan chủ trì kiến nghị',
  },
  en: {
    option: (n: number) => `Option ${n}`,
    ofLead: 'As the lead proposes',
    of: (name: string) => `As ${name} proposes, which does not agree`,
    add: 'Add an option',
    remove: (n: number) => `Remove option ${n}`,
    recommendation: 'The lead recommends',
  },
});

const MOST_OPTIONS = 9;

export function EscalateForm({ consultation, onDone }: DisputeActProps) {
  const t = useTexts(words);
  const id = useId();
  const name = useAgencyNames(consultation.parties);
  const [first] = useState(() => optionsAtFirst(consultation));
  const [options, setOptions] = useState(first.map(({ key, text }) => ({ key, text })));
  const hintOf = (key: string) => {
    const of = first.find((option) => option.key === key)?.of;
    return of === undefined ? undefined : of === consultation.lead ? t.ofLead : t.of(name(of));
  };
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
            hint={hintOf(key)}
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
