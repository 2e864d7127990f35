/** Whose days a notice gives off, and which years it completes. */
import { useAgencies } from '../../api/agency-names.js';
import { texts, useTexts } from '../../language/language.js';
import { Choice, Tick } from '../../parts/field.js';
import styles from './days-field.module.css';

const words = texts({
  vi: {
    scope: 'Áp dụng cho',
    all: 'mọi cơ quan',
    some: 'một số cơ quan (thiên tai, sự cố tại địa bàn)',
    agencies: 'Cơ quan được nghỉ',
    completes: (year: number) => `Đã có đủ thông báo nghỉ của năm ${year}: thời hạn được tính sang năm này`,
  },
  en: {
    scope: 'Whose days these are',
    all: 'of all agencies',
    some: 'of some agencies (a storm in their area)',
    agencies: 'Agencies that are off',
    completes: (year: number) => `The notice of ${year} is complete: deadlines may reach into the year`,
  },
});

export function ScopeField({
  agencies,
  onChange,
  fault,
}: {
  /** Null: all. */
  readonly agencies: readonly string[] | null;
  readonly onChange: (agencies: readonly string[] | null) => void;
  readonly fault: string | undefined;
}) {
  const t = useTexts(words);
  const known = useAgencies();
  const chosen = new Set(agencies);
  const toggle = (code: string, on: boolean) =>
    onChange(known.map((agency) => agency.code).filter((one) => (one === code ? on : chosen.has(one))));
  return (
    <div className={styles.field}>
      <Choice
        label={t.scope}
        layout="list"
        value={agencies === null ? 'all' : 'some'}
        onChange={(next) => onChange(next === 'all' ? null : [])}
        options={[
          { value: 'all', label: t.all },
          { value: 'some', label: t.some },
        ]}
        fault={fault}
        byRule={false}
      />
      {agencies !== null && (
        <fieldset className={styles.ticks}>
          <legend>{t.agencies}</legend>
          {known.map(({ code, name }) => (
            <Tick key={code} checked={chosen.has(code)} onChange={(on) => toggle(code, on)}>
              {name}
            </Tick>
          ))}
        </fieldset>
      )}
    </div>
  );
}

export function CompletesField({
  years,
  completes,
  onChange,
}: {
  /** The years that can be completed. */
  readonly years: readonly number[];
  readonly completes: readonly number[];
  readonly onChange: (completes: readonly number[]) => void;
}) {
  const t = useTexts(words);
  return (
    <div className={styles.field}>
      {years.map((year) => (
        <Tick
          key={year}
          checked={completes.includes(year)}
          onChange={(on) => onChange(on ? [...completes, year].sort() : completes.filter((one) => one !== year))}
        >
          {t.completes(year)}
        </Tick>
      ))}
    </div>
  );
}
