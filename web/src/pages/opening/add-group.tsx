/** Asks a whole group of agencies in one act, with one function and reason for all or the one proposed for each. */
import { useState } from 'react';
import { inGroups } from '../../agencies/agency-groups.js';
import { useGroupName } from '../../agencies/group-words.js';
import type { Schemas } from '../../api/client.js';
import { counted } from '../../language/counted.js';
import { inSentence } from '../../language/in-sentence.js';
import { texts, useTexts } from '../../language/language.js';
import { Button } from '../../parts/button.js';
import { Pick, TextInput } from '../../parts/field.js';
import { askAgencies } from './asked-agencies.js';
import styles from './opening.module.css';
import type { AskedForm, OpeningForm } from './opening-form.js';
import { proposedFunction } from './proposed-function.js';
import type { SuggestedAgency } from './suggestions.js';

const words = texts({
  vi: {
    title: 'Thêm cả nhóm cơ quan',
    group: 'Nhóm cơ quan',
    choose: 'Chọn nhóm',
    named: (name: string, n: number) => `${name} (${n})`,
    function: 'Chức năng liên quan',
    each: 'Đề xuất cho từng cơ quan theo nội dung hồ sơ',
    reason: 'Lý do lấy ý kiến, chung cho cả nhóm',
    reasonHint: 'Để trống thì lý do là chức năng, nhiệm vụ của từng cơ quan.',
    reasonOf: (functions: string) => `Chức năng, nhiệm vụ về ${functions}`,
    add: (n: number) => `Thêm ${n} cơ quan`,
    unanswerable: (n: number) => `Không thêm ${n} cơ quan chưa có ai trả lời được trong hệ thống.`,
  },
  en: {
    title: 'Add a group of agencies',
    group: 'Group',
    choose: 'Choose a group',
    named: (name: string, n: number) => `${name} (${n})`,
    function: 'Related function',
    each: 'Proposed for each by the text',
    reason: 'Why they are asked, the same for all',
    reasonHint: 'Left empty, the reason is the function of each.',
    reasonOf: (functions: string) => `Function: ${functions}`,
    add: (n: number) => `Add ${n} ${n === 1 ? 'agency' : 'agencies'}`,
    unanswerable: (n: number) => `Left out, as nobody there can answer: ${counted(n, 'agency', 'agencies')}.`,
  },
});

/** In the list of functions: the one that is proposed for each. */
const EACH = '';

export function AddGroup({
  agencies,
  suggested,
  functionNames,
  onChange,
}: {
  /** Those that are not yet asked. */
  readonly agencies: readonly Schemas['AgencyView'][];
  readonly suggested: readonly SuggestedAgency[];
  readonly functionNames: ReadonlyMap<string, string>;
  readonly onChange: (next: (form: OpeningForm) => OpeningForm) => void;
}) {
  const t = useTexts(words);
  const nameOfGroup = useGroupName();
  const [chosen, setChosen] = useState('');
  const [relation, setRelation] = useState(EACH);
  const [reason, setReason] = useState('');
  const groups = inGroups(agencies, (agency) => agency).filter(({ name }) => name !== 'others');
  const members = groups.find(({ name }) => name === chosen)?.members ?? [];
  const asked = members.filter(({ answerable }) => answerable);
  const shared = (asked[0]?.functions ?? []).filter((one) => asked.every(({ functions }) => functions.includes(one)));
  const nameOf = (code: string) => functionNames.get(code) ?? code;
  const add = () => {
    const added = asked.map((agency): AskedForm => {
      const by = relation === EACH ? proposedFunction(agency, suggested) : relation;
      const own = by === '' ? '' : t.reasonOf(inSentence(nameOf(by)));
      return { agency: agency.code, function: by, reason: reason.trim() === '' ? own : reason.trim() };
    });
    onChange((now) => askAgencies(now, added));
    setChosen('');
    setRelation(EACH);
    setReason('');
  };
  if (groups.length === 0) return null;
  return (
    <details className={styles.addGroup}>
      <summary>{t.title}</summary>
      <Pick
        label={t.group}
        value={chosen}
        onChange={(name) => {
          setChosen(name);
          setRelation(EACH);
        }}
        options={[
          { value: '', label: t.choose },
          ...groups.map((one) => ({ value: one.name, label: t.named(nameOfGroup(one.name), one.members.length) })),
        ]}
      />
      {members.length > 0 && (
        <>
          <Pick
            label={t.function}
            value={relation}
            onChange={setRelation}
            options={[{ value: EACH, label: t.each }, ...shared.map((code) => ({ value: code, label: nameOf(code) }))]}
          />
          <TextInput label={t.reason} hint={t.reasonHint} rows={2} value={reason} onChange={setReason} />
          {asked.length < members.length && <p className="second">{t.unanswerable(members.length - asked.length)}</p>}
          {asked.length > 0 && (
            <Button small onPress={add}>
              {t.add(asked.length)}
            </Button>
          )}
        </>
      )}
    </details>
  );
}
