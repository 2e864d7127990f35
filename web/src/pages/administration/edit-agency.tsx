/** Enters an agency, or changes one: name, kind, to whom it answers, functions and group. What was asked before keeps what it was. */
import { useState } from 'react';
import { byName } from '../../../../workflows/commands/by-name.js';
import { GROUPS } from '../../agencies/agency-groups.js';
import { useGroupName } from '../../agencies/group-words.js';
import type { Schemas } from '../../api/client.js';
import { useCommand, useVersioned } from '../../api/command.js';
import { faultAt, isProblem } from '../../api/problem.js';
import { texts, useTexts } from '../../language/language.js';
import { placeKind } from '../../language/place.js';
import { Dialog, DialogActs } from '../../parts/dialog.js';
import { Choice, Pick, TextInput, Tick } from '../../parts/field.js';
import { Refused } from '../../parts/refused.js';
import { type AgencyForm, agencyBody, agencySlips, EMPTY_AGENCY, formOf } from './agency-form.js';
import { kindWords, subordinationWords } from './agency-words.js';
import { FunctionsField } from './functions-field.js';

const words = texts({
  vi: {
    add: 'Thêm cơ quan',
    edit: (name: string) => `Sửa thông tin của ${name}`,
    kept: 'Hồ sơ đã gửi lấy ý kiến giữ nguyên cách phân loại và chức năng tại thời điểm gửi; tên đã ghi trong nhật ký không đổi.',
    code: 'Mã cơ quan',
    codeHint: 'Chữ, số, dấu chấm, gạch ngang; không đổi được và không dùng lại cho cơ quan khác.',
    name: 'Tên cơ quan',
    kind: 'Loại',
    subordination: 'Trực thuộc',
    subordinationHint:
      'Quy định coi việc không trả lời là đồng ý chỉ ràng buộc cơ quan nêu trong quy định (sở, ngành); cơ quan khác không trả lời thì quá hạn.',
    external: 'Không trả lời trên hệ thống: văn thư của cơ quan chủ trì ghi nhận và nhập trả lời',
    group: 'Nhóm khi lấy ý kiến',
    byItself: 'Theo loại và quan hệ trực thuộc',
    get own() {
      return `Nhóm riêng của ${placeKind()}…`;
    },
    ownName: 'Tên nhóm riêng',
    basis: 'Căn cứ',
    basisHint: 'Số, ngày và cơ quan ban hành văn bản',
    slips: {
      needed: 'Không được để trống.',
      code: 'Chỉ dùng chữ, số, dấu chấm, gạch ngang, gạch dưới; không quá 40 ký tự.',
      basis: 'Phải nêu căn cứ.',
    },
    act: 'Ghi vào danh mục',
    added: (name: string) => `Đã thêm ${name} vào danh mục.`,
    changed: (name: string) => `Đã sửa thông tin của ${name}; áp dụng cho yêu cầu gửi từ lúc này.`,
  },
  en: {
    add: 'Add an agency',
    edit: (name: string) => `Change ${name}`,
    kept: 'What was asked before keeps what the agency was then; names in the journal do not change.',
    code: 'Code',
    codeHint: 'Letters, digits, dots, hyphens; it never changes and is never used for another agency.',
    name: 'Name',
    kind: 'Kind',
    subordination: 'Answers to',
    subordinationHint:
      'A rule of deemed consent binds only whom it names (departments). The silence of the others is overdue.',
    external: 'Does not answer in the system: the lead’s clerk records its receipt and enters its answer',
    group: 'Group when consulted',
    byItself: 'By its kind and subordination',
    own: 'A group of our own…',
    ownName: 'Name of the group',
    basis: 'Basis',
    basisHint: 'Number, date and issuer of the document',
    slips: {
      needed: 'This cannot be left empty.',
      code: 'Letters, digits, dots, hyphens and underscores; 40 at most.',
      basis: 'The basis has to be told.',
    },
    act: 'Enter in the register',
    added: (name: string) => `${name} is entered in the register.`,
    changed: (name: string) => `${name} was changed, for requests from now on.`,
  },
});

const SUBORDINATIONS: readonly Schemas['Subordination'][] = ['department', 'vertical', 'local', 'outside'];
const KINDS: readonly Schemas['AgencyKind'][] = ['department', 'home-affairs', 'office', 'chairman'];
const OWN = '\u0000own';

interface Editing {
  /** The agency that is changed; null for one that is entered. */
  readonly agency: Schemas['AgencyView'] | null;
  /** The groups that the province has named. */
  readonly ownGroups: readonly string[];
  readonly onDone: (said: string) => void;
  readonly onClose: () => void;
}

export function EditAgency({ agency, ownGroups, onDone, onClose }: Editing) {
  const t = useTexts(words);
  // The form was filled in from this one, whatever the list behind it learns meanwhile.
  const [former] = useState(agency);
  const [form, setForm] = useState<AgencyForm>(agency === null ? EMPTY_AGENCY : formOf(agency));
  const [tried, setTried] = useState(false);
  const add = useCommand('post', '/api/v1/agencies', () => onDone(t.added(form.name.trim())));
  const change = useVersioned('post', '/api/v1/agencies/{code}/change', () => onDone(t.changed(form.name.trim())));
  const command = former === null ? add : change;
  const slips = agencySlips(form, former === null ? null : formOf(former));
  const fault = (field: keyof AgencyForm, pointer: string = field) => {
    const slip = tried ? slips[field] : undefined;
    return slip === undefined ? faultAt(isProblem(command.error) ? command.error : null, `/${pointer}`) : t.slips[slip];
  };
  const set = (changed: Partial<AgencyForm>) => {
    setForm({ ...form, ...changed });
    if (command.error !== null) command.reset();
  };
  const send = () => {
    setTried(true);
    if (Object.keys(slips).length > 0) return;
    if (former === null) add.mutate({ path: {}, body: { agency: form.code.trim(), ...agencyBody(form) } });
    else change.mutate({ path: { code: former.code }, body: agencyBody(form), version: former.version });
  };
  return (
    <Dialog title={former === null ? t.add : t.edit(former.name)} open wide onClose={onClose}>
      {former === null ? (
        <TextInput
          label={t.code}
          hint={t.codeHint}
          value={form.code}
          onChange={(code) => set({ code })}
          fault={fault('code', 'agency')}
        />
      ) : (
        <p style={{ marginBottom: 16 }}>{t.kept}</p>
      )}
      <TextInput
        label={t.name}
        value={form.name}
        onChange={(name) => set({ name })}
        fault={fault('name')}
        maxLength={200}
      />
      <Classified form={form} set={set} fault={fault} />
      <FunctionsField chosen={form.functions} onChange={(functions) => set({ functions })} />
      <GroupField
        group={form.group}
        ownGroups={ownGroups}
        onChange={(group) => set({ group })}
        fault={fault('group')}
      />
      <TextInput
        label={t.basis}
        hint={t.basisHint}
        rows={2}
        line
        value={form.basis}
        onChange={(basis) => set({ basis })}
        fault={fault('basis')}
      />
      <Refused error={command.error} />
      <DialogActs act={t.act} onAct={send} onBack={onClose} busy={command.isPending} />
    </Dialog>
  );
}

function Classified({
  form,
  set,
  fault,
}: {
  readonly form: AgencyForm;
  readonly set: (changed: Partial<AgencyForm>) => void;
  readonly fault: (field: keyof AgencyForm) => string | undefined;
}) {
  const t = useTexts(words);
  const kinds = useTexts(kindWords);
  const answersTo = useTexts(subordinationWords);
  return (
    <>
      <Pick
        label={t.kind}
        value={form.kind}
        onChange={(kind) => set({ kind: kind as AgencyForm['kind'] })}
        options={KINDS.map((one) => ({ value: one, label: kinds[one] }))}
        fault={fault('kind')}
      />
      <Choice
        label={t.subordination}
        hint={t.subordinationHint}
        value={form.subordination}
        onChange={(subordination) => set({ subordination })}
        fault={fault('subordination')}
        options={SUBORDINATIONS.map((one) => ({ value: one, label: answersTo[one] }))}
        layout="list"
      />
      <Tick checked={form.external} onChange={(external) => set({ external })}>
        {t.external}
      </Tick>
    </>
  );
}

function GroupField({
  group,
  ownGroups,
  onChange,
  fault,
}: {
  readonly group: string;
  readonly ownGroups: readonly string[];
  readonly onChange: (group: string) => void;
  readonly fault: string | undefined;
}) {
  const t = useTexts(words);
  const nameOfGroup = useGroupName();
  const [isOwn, setIsOwn] = useState(false);
  const known = [...GROUPS, ...ownGroups];
  return (
    <>
      <Pick
        label={t.group}
        value={isOwn ? OWN : group}
        onChange={(next) => {
          setIsOwn(next === OWN);
          onChange(next === OWN ? '' : next);
        }}
        options={[
          { value: '', label: t.byItself },
          ...known.map((one) => ({ value: one, label: nameOfGroup(one) })),
          { value: OWN, label: t.own },
        ]}
        fault={isOwn ? undefined : fault}
      />
      {isOwn && <TextInput label={t.ownName} value={group} onChange={onChange} fault={fault} maxLength={200} />}
    </>
  );
}

/** The groups that the agencies of a province are put in by names of its own, by name. */
export function ownGroupsOf(agencies: readonly Schemas['AgencyView'][]): string[] {
  const named = agencies.flatMap(({ group }) => (group === null || GROUPS.some((one) => one === group) ? [] : [group]));
  return [...new Set(named)].sort(byName);
}
