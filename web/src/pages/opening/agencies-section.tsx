/** Section 3: who is asked and why. The register of functions proposes, and warns of an agency without a related function. */
import { useState } from 'react';
import type { Regulation } from '../../../../workflows/regulation/regulation.js';
import type { Schemas } from '../../api/client.js';
import { faultAt, type Problem } from '../../api/problem.js';
import { inSentence } from '../../language/in-sentence.js';
import { texts, useTexts } from '../../language/language.js';
import { AddAgency } from './add-agency.js';
import { AddGroup } from './add-group.js';
import { askAgency, dropAgency } from './asked-agencies.js';
import { AskedByGroup, AskedSummary } from './asked-by-group.js';
import { AskedRow } from './asked-row.js';
import { type Missing, placeOf } from './completeness.js';
import styles from './opening.module.css';
import type { AskedForm, OpeningForm } from './opening-form.js';
import { ProposedAgencies } from './proposed-agencies.js';
import { proposedFunction } from './proposed-function.js';
import { Section } from './section.js';
import { SilenceOf } from './silence-of.js';
import type { SuggestedAgency } from './suggestions.js';

const words = texts({
  vi: {
    title: 'Cơ quan được lấy ý kiến',
    hint: 'Chỉ lấy ý kiến cơ quan có chức năng, nhiệm vụ liên quan.',
    asked: 'Cơ quan đã chọn',
    needed: 'Cần ít nhất một cơ quan.',
    reasonOf: (name: string) => `Chức năng, nhiệm vụ về ${name}`,
  },
  en: {
    title: 'Agencies asked',
    hint: 'Only agencies whose function relates to the matter are asked.',
    asked: 'Chosen agencies',
    needed: 'At least one agency is needed.',
    reasonOf: (name: string) => `Function: ${name}`,
  },
});

export function AgenciesSection({
  form,
  lead,
  agencies,
  regulation,
  functionNames,
  functionWords,
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
  readonly functionWords: ReadonlyMap<string, readonly string[]>;
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
  const [editing, setEditing] = useState<string | null>(null);
  const nameOf = (code: string) => agencies.get(code)?.name ?? code;
  const addByHand = (code: string, foundBy: string | null) => {
    const functions = agencies.get(code)?.functions ?? [];
    const relation = proposedFunction({ code, functions }, suggested, foundBy);
    const reason = relation === '' ? '' : t.reasonOf(inSentence(functionNames.get(relation) ?? relation));
    onChange((now) => askAgency(now, code, relation, reason));
    // Chosen and settled in one step: its function, its reason and its questions are open at once.
    if (functions.length > 0) setEditing(code);
    requestAnimationFrame(() =>
      document
        .getElementById(`co-quan-${code}`)
        ?.querySelector<HTMLElement>('select, button[aria-haspopup], input')
        ?.focus(),
    );
  };
  const faultOf = ({ agency }: AskedForm) =>
    problem?.errors?.find(({ pointer = '' }) => placeOf(pointer, form).agency === agency)?.detail;
  const open = [...agencies.values()].filter(
    ({ code, dissolvedAt }) =>
      code !== lead && dissolvedAt === null && !form.consult.some(({ agency }) => agency === code),
  );
  const row = (asked: AskedForm) => (
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
      fault={faultOf(asked)}
      isEditing={editing === asked.agency}
      onEdit={(is) => setEditing(is ? asked.agency : null)}
      onChange={onChange}
      onDrop={() => onChange((now) => dropAgency(now, asked.agency))}
    />
  );
  return (
    <Section
      number={3}
      title={t.title}
      hint={t.hint}
      isComplete={missing.length === 0}
      isOpen={isOpen}
      onOpen={onOpen}
      onDone={onDone}
      summary={
        <p className={styles.summary}>
          <AskedSummary consult={form.consult} agencyOf={(code) => agencies.get(code)} />
        </p>
      }
    >
      {form.consult.length > 0 && (
        <>
          <h3 className={styles.listHead}>{t.asked}</h3>
          <AskedByGroup
            consult={form.consult}
            agencyOf={(code) => agencies.get(code)}
            isOpen={(asked) =>
              asked.agency === editing ||
              missing.some(({ agency }) => agency === asked.agency) ||
              faultOf(asked) !== undefined
            }
            row={row}
            onChange={onChange}
          />
        </>
      )}
      {(tried || faultAt(problem, '/consult') !== undefined) && form.consult.length === 0 && (
        <p className="ochre">{faultAt(problem, '/consult') ?? t.needed}</p>
      )}
      <ProposedAgencies {...{ form, suggested, suggestError, onChange }} />
      <AddAgency agencies={open} {...{ functionNames, functionWords }} onAdd={addByHand} />
      <AddGroup agencies={open} {...{ suggested, functionNames, onChange }} />
    </Section>
  );
}
