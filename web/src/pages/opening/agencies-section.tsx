/** Section 3: who is asked and why. The register of functions proposes, and warns of whoever it knows no relation of. */
import { useState } from 'react';
import type { Schemas } from '../../api/client.js';
import { faultAt, isProblem, type Problem } from '../../api/problem.js';
import { texts, useTexts } from '../../language/language.js';
import { Button } from '../../parts/button.js';
import { Tick } from '../../parts/field.js';
import { AddAgency } from './add-agency.js';
import { askAgency, dropAgency } from './asked-agencies.js';
import { AskedRow } from './asked-row.js';
import type { Missing } from './completeness.js';
import styles from './opening.module.css';
import type { OpeningForm } from './opening-form.js';
import { Section } from './section.js';
import { inSentence, openSuggestions, type SuggestedAgency } from './suggestions.js';

const words = texts({
  vi: {
    title: 'Cơ quan được lấy ý kiến',
    hint: 'Chỉ lấy ý kiến cơ quan có chức năng, nhiệm vụ liên quan.',
    asked: 'Cơ quan đã chọn',
    proposed: 'Đề xuất theo danh mục chức năng, nhiệm vụ của tỉnh',
    all: (n: number) => `Chọn cả ${n} cơ quan được đề xuất`,
    nothing: 'Viết đề xuất và câu hỏi ở mục 1 và mục 2; danh mục chức năng sẽ đề xuất cơ quan liên quan tại đây.',
    noMore: 'Mọi cơ quan mà danh mục đề xuất đều đã được chọn.',
    reason: (functions: string) => `Chức năng, nhiệm vụ về ${functions}`,
    because: (said: string) => `văn bản nêu ${said}`,
    quote: (word: string) => `“${word}”`,
    external: 'ngoài hệ thống: văn thư ghi nhận và nhập trả lời',
    needed: 'Cần ít nhất một cơ quan.',
    unheard: 'Chưa lấy được đề xuất của danh mục chức năng; vẫn thêm được cơ quan bằng tay.',
  },
  en: {
    title: 'Agencies asked',
    hint: 'Only agencies whose function relates to the matter are asked.',
    asked: 'Chosen agencies',
    proposed: 'Proposed by the register of functions of the province',
    all: (n: number) => `Choose all ${n} that are proposed`,
    nothing: 'Write the proposal and the questions above; the register will propose related agencies here.',
    noMore: 'Every agency that the register proposes has been chosen.',
    reason: (functions: string) => `Function: ${functions}`,
    because: (said: string) => `the text says ${said}`,
    quote: (word: string) => `“${word}”`,
    external: 'outside the system: the clerk records its receipt and enters its answer',
    needed: 'At least one agency is needed.',
    unheard: 'The register could not be asked for proposals; agencies can still be added by hand.',
  },
});

export function AgenciesSection({
  form,
  lead,
  agencies,
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
  const [editing, setEditing] = useState<string | null>(null);
  const proposals = openSuggestions(suggested, form);
  const nameOf = (code: string) => agencies.get(code)?.name ?? code;
  const reasonOf = ({ relations }: SuggestedAgency) => t.reason(inSentence(relations[0].name));
  const ask = (one: SuggestedAgency) => (now: OpeningForm) =>
    askAgency(now, one.code, one.relations[0].function, reasonOf(one));
  const addByHand = (code: string) => {
    const related = suggested.find((one) => one.code === code);
    onChange(related === undefined ? (now) => askAgency(now, code, '', '') : ask(related));
    // Whoever chose it by the keyboard goes on at its row, where a warning may wait.
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
      <h3 className={styles.listHead}>{t.proposed}</h3>
      {proposals.length === 0 && (
        <p className="second">{suggested.length > 0 ? t.noMore : suggestError === null ? t.nothing : ''}</p>
      )}
      {suggestError !== null && !isProblem(suggestError) && <p className="second">{t.unheard}</p>}
      {proposals.length > 0 && (
        <>
          <ul className={styles.rows}>
            {proposals.map((one) => (
              <li key={one.code} className={styles.row}>
                <span className={styles.agency}>
                  <Tick checked={false} onChange={() => onChange(ask(one))}>
                    <span className={styles.name}>{one.name}</span>
                  </Tick>
                </span>
                <span className={styles.relation}>
                  {one.relations.map(({ name }) => inSentence(name)).join('; ')}
                  <span className="small">
                    {' '}
                    (
                    {t.because(
                      [...new Set(one.relations.flatMap((relation) => relation.words))].map(t.quote).join(', '),
                    )}
                    )
                  </span>
                  {one.external && <span className={`small ${styles.line}`}>{t.external}</span>}
                </span>
              </li>
            ))}
          </ul>
          {proposals.length > 1 && (
            <p className={styles.after}>
              <Button small onPress={() => onChange((now) => proposals.reduce((form, one) => ask(one)(form), now))}>
                {t.all(proposals.length)}
              </Button>
            </p>
          )}
        </>
      )}
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
