/** On what a rule stands: the clauses that order it, in their words, or that it is assumed. */
import { useState } from 'react';
import type { Schemas } from '../../api/client.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { clausePlace } from '../../parts/clause-place.js';
import { Choice, TextInput } from '../../parts/field.js';
import { clausesOf, clausesText } from './field-text.js';
import styles from './regulation-draft.module.css';

const words = texts({
  vi: {
    ground: 'Căn cứ',
    assumed: 'Giả định, chưa có văn bản',
    cited: 'Theo điều khoản',
    clauses: 'Mã điều khoản (cách nhau bằng dấu phẩy)',
    clause: (number: string, place: string) => `Văn bản số ${number}, ${place}`,
  },
  en: {
    ground: 'Ground',
    assumed: 'Assumed: no document orders it',
    cited: 'By clause',
    clauses: 'Ids of the clauses (with commas)',
    clause: (number: string, place: string) => `Document ${number}, ${place}`,
  },
});

export function GroundField({
  value,
  clauses,
  fault,
  onChange,
}: {
  readonly value: unknown;
  readonly clauses: readonly Schemas['CitedClauseView'][];
  readonly fault: string | undefined;
  readonly onChange: (value: unknown) => void;
}) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const [typed, setTyped] = useState<string | null>(null);
  const cited = Array.isArray(value) ? (value as readonly string[]) : [];
  const text =
    typed !== null && JSON.stringify(clausesOf(typed)) === JSON.stringify(value) ? typed : clausesText(value);
  return (
    <div className={styles.ground}>
      <Choice
        label={t.ground}
        value={value === 'assumed' ? 'assumed' : 'cited'}
        onChange={(next) => onChange(next === 'assumed' ? 'assumed' : [])}
        options={[
          { value: 'assumed', label: t.assumed },
          { value: 'cited', label: t.cited },
        ]}
        {...(value === 'assumed' ? { fault, byRule: false } : {})}
      />
      {value !== 'assumed' && (
        <TextInput
          label={t.clauses}
          value={text}
          fault={fault}
          byRule={false}
          onChange={(next) => {
            setTyped(next);
            onChange(clausesOf(next));
          }}
        />
      )}
      {clauses
        .filter(({ id }) => cited.includes(id))
        .map(({ id, number, wording, duty }) => (
          <div key={id} className={styles.clause}>
            <span className="second">
              {id}: {t.clause(number, clausePlace(id, language))}
            </span>
            {language === 'vi' && wording !== null ? (
              <p className="said">“{wording}”</p>
            ) : (
              <p className="second">{duty}</p>
            )}
          </div>
        ))}
    </div>
  );
}
