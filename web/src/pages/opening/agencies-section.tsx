/** Section 3: who is asked and why. The register of functions proposes, and warns of an agency without a related function. */
import { useState } from 'react';
import type { Regulation } from '../../../../workflows/regulation/regulation.js';
import type { Schemas } from '../../api/client.js';
import { faultAt, type Problem } from '../../api/problem.js';
import { texts, useTexts } from '../../language/language.js';
import { AddAgency } from './add-agency.js';
import { askAgency, dropAgency } from './asked-agencies.js';
import { AskedRow } from './asked-row.js';
import type { Missing } from './completeness.js';
import styles from './opening.module.css';
import type { OpeningForm } from './opening-form.js';
import { ProposedAgencies, useAsking } from './proposed-agencies.js';
import { Section } from './section.js';
import { SilenceOf } from './silence-of.js';
import type { SuggestedAgency } from './suggestions.js';

const words = texts({
  vi: {
    title: 'Cơ quan được lấy ý kiến',
    hint: 'Chỉ lấy ý kiến cơ quan có chức năng, nhiệm vụ liên quan.',
    asked: 'Cơ quan đã chọn',
    needed: 'Cần ít nhất một cơ quan.',
  },
  en: {
    title: 'Agencies asked',
    hint: 'Only agencies whose function relates to the matter are asked.',
    asked: 'Chosen agencies',
    needed: 'At least one agency is needed.',
  },
});

export function AgenciesSection({
  form,
  lead,
  agencies,
  regulation,
  functionNames,
  suggested,
  suggestError,
  missing,
  isOpen,
  tried,
  problem,
  onChange,
  onOpen,
  onDone,
}: {
  readonly form: OpeningForm;
  /** Code of the agency that asks. */
  readonly lead: string;
  readonly agencies: ReadonlyMap<string, Schemas['AgencyView']>;
  readonly regulation: Regulation;
  readonly functionNames: ReadonlyMap<string, string>;
  readonly suggested: readonly SuggestedAgency[];
  readonly suggestError: unknown;
  readonly missing: readonly Missing[];
  readonly isOpen: boolean;
  readonly tried: boolean;
  readonly problem: Problem | null;
  readonly onChange: (next: (form: OpeningForm) => OpeningForm) => void;
  readonly onOpen: () => void;
  readonly onDone: () => void;
}) {
  const t = useTexts(words);
  const ask = useAsking();
  const [editing, setEditing] = useState<string | null>(null);
  const nameOf = (code: string) => agencies.get(code)?.name ?? code;
  const addByHand = (code: string) => {
    const related = suggested.find((one) => one.code === code);
    onChange(related === undefined ? (now) => askAgency(now, code, '', '') : ask(related));
    // Chosen by the keyboard: the focus goes on at its row, where a warning may wait.
    requestAnimationFrame(() => document.getElementById(`co-quan-${code}`)?.querySelector('input')?.focus());
  };
  return (
    <Section
      number={3}
      title={t.title}
      hint={t.hint}
      isComplete={missing.length === 0}
      isOpen={isOpen}
      onOpen={onOpen}
      onDone={onDone}
      summary={<p className={styles.summary}>{form.consult.map(({ agency }) => nameOf(agency)).join('; ')}</p>}
    >
      {form.consult.length > 0 && (
        <>
          <h3 className={styles.listHead}>{t.asked}</h3>
          <ul className={styles.rows}>
            {form.consult.map((asked, index) => (
              <AskedRow
                key={asked.agency}
                asked={asked}
                name={nameOf(asked.agency)}
                external={agencies.get(asked.agency)?.external === true}
                silence={<SilenceOf regulation={regulation} agency={agencies.get(asked.agency)} />}
                functions={agencies.get(asked.agency)?.functions ?? []}
                functionNames={functionNames}
                form={form}
                missing={missing.filter((one) => one.agency === asked.agency)}
                fault={
                  problem?.errors?.find(
                    ({ pointer }) => pointer === `/consult/${index}` || pointer?.startsWith(`/consult/${index}/`),
                  )?.detail
                }
                isEditing={editing === asked.agency}
                onEdit={(is) => setEditing(is ? asked.agency : null)}
                onChange={onChange}
                onDrop={() => onChange((now) => dropAgency(now, asked.agency))}
              />
            ))}
          </ul>
        </>
      )}
      {(tried || faultAt(problem, '/consult') !== undefined) && form.consult.length === 0 && (
        <p className="ochre">{faultAt(problem, '/consult') ?? t.needed}</p>
      )}
      <ProposedAgencies {...{ form, suggested, suggestError, onChange }} />
      <AddAgency
        agencies={[...agencies.values()].filter(
          ({ code, dissolvedAt }) =>
            code !== lead && dissolvedAt === null && !form.consult.some(({ agency }) => agency === code),
        )}
        onAdd={addByHand}
      />
    </Section>
  );
}
