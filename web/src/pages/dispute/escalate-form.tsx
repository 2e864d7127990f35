/** Sends a dispute to the Office: the options on which the chairman can decide, and what the lead recommends. */
import { useId, useState } from 'react';
import { useAct } from '../../acts/use-act.js';
import { useAgencyNames } from '../../api/agency-names.js';
import { texts, useTexts } from '../../language/language.js';
import { Button } from '../../parts/button.js';
import { useFaults } from '../../parts/faults.js';
import { Choice, TextInput } from '../../parts/field.js';
import styles from './dispute.module.css';
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
    unwritten: 'Cần ghi nội dung phương án, hoặc bỏ phương án này.',
    unchosen: 'Cần chọn phương án mà cơ quan chủ trì kiến nghị.',
  },
  en: {
    option: (n: number) => `Option ${n}`,
    ofLead: 'As the lead proposes',
    of: (name: string) => `As ${name} proposes, which does not agree`,
    add: 'Add an option',
    remove: (n: number) => `Remove option ${n}`,
    recommendation: 'The lead recommends',
    unwritten: 'Write what the option says, or remove it.',
    unchosen: 'Choose which option the lead recommends.',
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
  const [tried, setTried] = useState(false);
  const faults = useFaults(escalate.error, tried);
  const isRecommended = options.some(({ key }) => key === recommendation);
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
      said={[
        ...options.map(({ text }, index) => `${t.option(index + 1)}: ${text}`),
        `${t.recommendation}: ${t.option(options.findIndex(({ key }) => key === recommendation) + 1)}`,
      ].join('\n')}
      ready={isRecommended && options.every(({ text }) => text.trim() !== '')}
      onTry={() => setTried(true)}
      onSend={send}
      onBack={onDone}
    >
      {options.map(({ key, text }, index) => (
        <div key={`${id}${key}`} className={styles.written}>
          <TextInput
            label={t.option(index + 1)}
            rows={2}
            hint={hintOf(key)}
            value={text}
            onChange={(next) => write(key, next)}
            {...faults(`/options/${index}/text`, text, t.unwritten)}
          />
          {options.length > 1 && (
            <Button look="quiet" small onPress={() => setOptions(options.filter((one) => one.key !== key))}>
              {t.remove(index + 1)}
            </Button>
          )}
        </div>
      ))}
      <p className={styles.written}>
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
        {...faults('/recommendation', isRecommended ? recommendation : '', t.unchosen)}
      />
    </SignedForm>
  );
}
