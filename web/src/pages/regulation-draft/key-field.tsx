/** One key of a regulation: its name, its value, what is wrong with it, and what is in force where that is another value. */
import { useState } from 'react';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { DayInput } from '../../parts/day-input.js';
import { Pick, TextInput, Tick } from '../../parts/field.js';
import type { Both, EditedField } from './edited-field.js';
import { documentsOf, documentsText, jsonOr, numberOr, remindersOf, remindersText } from './field-text.js';
import styles from './regulation-draft.module.css';

const words = texts({
  vi: { inForce: (value: string) => `Đang áp dụng: ${value}`, empty: 'Để trống', none: 'chưa chọn' },
  en: { inForce: (value: string) => `In force: ${value}`, empty: 'Empty', none: 'not chosen' },
});

export interface KeyFieldProps {
  readonly field: EditedField;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly fault: string | undefined;
  /** The value in force in words, where it is another one. */
  readonly inForce: string | undefined;
}

export function KeyField({ field, value, onChange, fault, inForce }: KeyFieldProps) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const say = ([vi, en]: Both) => (language === 'vi' ? vi : en);
  const empty = field.kind === 'span' && field.empty !== undefined ? `${t.empty}: ${say(field.empty)}.` : '';
  const hint = [field.hint === undefined ? '' : say(field.hint), empty, inForce === undefined ? '' : t.inForce(inForce)]
    .filter(Boolean)
    .join(' ');
  const common = { label: say(field.name), ...(hint === '' ? {} : { hint }), fault, byRule: false };
  return (
    <div className={`${styles.key} ${inForce === undefined ? '' : styles.differs}`} data-key={field.key}>
      <Value {...{ field, value, onChange, common, say }} />
    </div>
  );
}

interface ValueProps {
  readonly field: EditedField;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly common: {
    readonly label: string;
    readonly hint?: string;
    readonly fault: string | undefined;
    readonly byRule: boolean;
  };
  readonly say: (both: Both) => string;
}

function Value({ field, value, onChange, common, say }: ValueProps) {
  const t = useTexts(words);
  switch (field.kind) {
    case 'number':
      return <TextInput {...common} type="text" value={asText(value)} onChange={(text) => onChange(numberOr(text))} />;
    case 'span':
      return (
        <TextInput
          {...common}
          value={asText((value as { readonly workingDays?: unknown } | null)?.workingDays ?? value)}
          onChange={(text) => onChange(text.trim() === '' ? null : { workingDays: numberOr(text) })}
        />
      );
    case 'flag':
      return (
        <div>
          <Tick checked={value === true} onChange={onChange}>
            {common.label}
          </Tick>
          {common.hint !== undefined && <p className="second">{common.hint}</p>}
          {common.fault !== undefined && <p className={styles.fault}>{common.fault}</p>}
        </div>
      );
    case 'word': {
      const options = field.options.map(([word, name]) => ({ value: word, label: say(name) }));
      const unknown = options.some((one) => one.value === value)
        ? []
        : [{ value: asText(value), label: asText(value) || t.none }];
      return <Pick {...common} value={asText(value)} onChange={onChange} options={[...options, ...unknown]} />;
    }
    case 'words':
      return <Words {...{ field, value, onChange, common, say }} options={field.options} />;
    case 'day':
      return <DayInput {...common} value={asText(value)} onChange={(text) => onChange(text === '' ? null : text)} />;
    case 'clock':
      return (
        <TextInput
          {...common}
          value={asText(value)}
          onChange={(text) => onChange(text.trim() === '' ? null : text.trim())}
        />
      );
    case 'text':
      return <TextInput {...common} value={asText(value)} onChange={onChange} />;
    case 'reminders':
      return <Typed {...common} value={value} text={remindersText} of={remindersOf} onChange={onChange} />;
    case 'documents':
      return <Typed {...common} value={value} text={documentsText} of={documentsOf} onChange={onChange} rows={3} />;
    case 'regime-keys':
      return (
        <Typed
          {...common}
          value={value}
          text={(one) => JSON.stringify(one, null, 2)}
          of={jsonOr}
          onChange={onChange}
          rows={12}
        />
      );
  }
}

const asText = (value: unknown): string => (value === null || value === undefined ? '' : String(value));

function Words({
  value,
  onChange,
  common,
  say,
  options,
}: ValueProps & { readonly options: readonly (readonly [string, Both])[] }) {
  const chosen = Array.isArray(value) ? (value as readonly string[]) : [];
  const toggle = (word: string, on: boolean) =>
    onChange(options.map(([one]) => one).filter((one) => (one === word ? on : chosen.includes(one))));
  return (
    <fieldset className={styles.words}>
      <legend>{common.label}</legend>
      {options.map(([word, name]) => (
        <Tick key={word} checked={chosen.includes(word)} onChange={(on) => toggle(word, on)}>
          {say(name)}
        </Tick>
      ))}
      {common.hint !== undefined && <p className="second">{common.hint}</p>}
      {common.fault !== undefined && <p className={styles.fault}>{common.fault}</p>}
    </fieldset>
  );
}

/** A value that is written as text: what is typed stands as it is typed while it means what the key holds. */
function Typed({
  value,
  text,
  of,
  onChange,
  rows,
  ...common
}: ValueProps['common'] & {
  readonly value: unknown;
  readonly text: (value: unknown) => string;
  readonly of: (text: string) => unknown;
  readonly onChange: (value: unknown) => void;
  readonly rows?: number;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const stands = typed !== null && JSON.stringify(of(typed)) === JSON.stringify(value);
  return (
    <TextInput
      {...common}
      said={false}
      value={stands ? typed : text(value)}
      onChange={(next) => {
        setTyped(next);
        onChange(of(next));
      }}
      {...(rows === undefined ? {} : { rows })}
    />
  );
}
