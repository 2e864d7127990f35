/** The function within which the matter lies, what the registers have against the opening, and why it is opened all the same. */
import { faultAt, type Problem } from '../../api/problem.js';
import { texts, useTexts } from '../../language/language.js';
import { Pick, TextInput } from '../../parts/field.js';
import { Notice } from '../../parts/notice.js';
import type { CompetenceOfOpening } from './competence-of.js';
import type { OpeningForm } from './opening-form.js';

type Against = NonNullable<CompetenceOfOpening['against']>;
type Power = NonNullable<Against['power']>;

const words = texts({
  vi: {
    function: 'Chức năng của cơ quan chủ trì',
    functionHint: 'Việc này thuộc chức năng nào của cơ quan chủ trì. Không bắt buộc nếu quy chế không yêu cầu.',
    none: 'Chưa chọn',
    against: {
      'delegated-to-lead': (lead: string) =>
        `Việc này đã được phân cấp, ủy quyền cho ${lead}: cơ quan chủ trì tự quyết định, không đẩy lên trên.`,
      'authority-of-another': (_lead: string, to: string) =>
        `Việc này đã được giao cho ${to}: không ai giải quyết thay việc thuộc thẩm quyền của cơ quan khác.`,
      'outside-lead-functions': (lead: string) => `Chức năng đã chọn không phải của ${lead}.`,
    },
    power: ({ subject, fromName, toName, document }: Power) => `${subject} (${fromName} giao ${toName}; ${document}).`,
    refused: 'Chưa mở được cho đến khi chọn lại thẩm quyền quyết định hoặc chức năng.',
    explain: 'Vẫn mở được nếu nêu lý do; lý do được lưu và hiển thị cùng hồ sơ.',
    reason: 'Lý do về thẩm quyền',
    needed: 'Cần nhập ô này.',
    choose: 'Cần chọn một mục.',
  },
  en: {
    function: 'Function of the lead',
    functionHint: 'Within which of the lead’s functions the matter lies. Not needed unless the regulation demands it.',
    none: 'Not chosen',
    against: {
      'delegated-to-lead': (lead: string) =>
        `The power over this matter was handed to ${lead}: the lead decides itself and does not send it up.`,
      'authority-of-another': (_lead: string, to: string) =>
        `This matter was handed to ${to}: nobody settles what is within another agency’s authority.`,
      'outside-lead-functions': (lead: string) => `The function that was chosen is not one of ${lead}’s.`,
    },
    power: ({ subject, fromName, toName, document }: Power) => `${subject} (${fromName} to ${toName}; ${document}).`,
    refused: 'It cannot be opened until whose decision it is, or the function, is chosen again.',
    explain: 'It can be opened with a reason, which is kept and shown with the consultation.',
    reason: 'Reason as to whose authority it is',
    needed: 'This is needed.',
    choose: 'One has to be chosen.',
  },
});

export function AuthorityFields({
  form,
  lead,
  competence,
  functionNames,
  tried,
  problem,
  onChange,
}: {
  readonly form: OpeningForm;
  readonly lead: string;
  readonly competence: CompetenceOfOpening;
  readonly functionNames: ReadonlyMap<string, string>;
  readonly tried: boolean;
  readonly problem: Problem | null;
  readonly onChange: (next: (form: OpeningForm) => OpeningForm) => void;
}) {
  const t = useTexts(words);
  const { functions, against, missing } = competence;
  const options = [...new Set([...functions, ...(form.leadFunction === '' ? [] : [form.leadFunction])])];
  const isMissing = (kind: (typeof missing)[number]) => tried && missing.includes(kind);
  return (
    <>
      {options.length > 0 && (
        <Pick
          label={t.function}
          hint={t.functionHint}
          value={form.leadFunction}
          onChange={(leadFunction) => onChange((now) => ({ ...now, leadFunction }))}
          options={[
            { value: '', label: t.none },
            ...options.map((code) => ({ value: code, label: functionNames.get(code) ?? code })),
          ]}
          fault={faultAt(problem, '/leadFunction') ?? (isMissing('lead-function') ? t.choose : undefined)}
          byRule={faultAt(problem, '/leadFunction') !== undefined}
        />
      )}
      {against !== null && <AgainstIt {...{ against, lead }} />}
      {(against?.follows === 'explain' || form.authorityReason !== '') && (
        <TextInput
          label={t.reason}
          rows={2}
          value={form.authorityReason}
          onChange={(authorityReason) => onChange((now) => ({ ...now, authorityReason }))}
          fault={faultAt(problem, '/authorityReason') ?? (isMissing('authority-reason') ? t.needed : undefined)}
          byRule={faultAt(problem, '/authorityReason') !== undefined}
        />
      )}
    </>
  );
}

function AgainstIt({ against, lead }: { readonly against: Against; readonly lead: string }) {
  const t = useTexts(words);
  const { code, power, follows } = against;
  return (
    <div role="status">
      <Notice tone={follows === 'refuse' ? 'seal' : 'ochre'}>
        <p>
          <b>{t.against[code](lead, power?.toName ?? '')}</b>
        </p>
        {power !== null && <p>{t.power(power)}</p>}
        <p>{follows === 'refuse' ? t.refused : t.explain}</p>
      </Notice>
    </div>
  );
}
