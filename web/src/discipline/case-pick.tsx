/** A field in which a case is chosen from those of a kind that stand in a state: an approved plan, an opened draw. */
import type { CaseKind } from '../../../workflows/discipline/case.js';
import { $api } from '../api/client.js';
import { texts, useTexts } from '../language/language.js';
import { Pick } from '../parts/field.js';
import type { OwnInputProps } from './words.js';

const words = texts({ vi: { choose: 'Chọn trong danh sách' }, en: { choose: 'Choose one' } });

/** The field for cases of a kind; those whose state is not among `states` are not offered. */
export function casePick(kind: CaseKind, states: readonly string[]) {
  return function CasePick({ words: said, value, onChange, at }: OwnInputProps) {
    const t = useTexts(words);
    const { data } = $api.useQuery('get', '/api/v1/cases', { params: { query: { kind, limit: 100 } } });
    const options = (data?.items ?? [])
      .filter(({ state }) => states.includes(state))
      .map(({ id, subject }) => ({ value: id, label: subject }));
    return (
      <Pick
        label={said.label}
        {...(said.hint === undefined ? {} : { hint: said.hint })}
        {...at}
        value={typeof value === 'string' ? value : ''}
        onChange={onChange}
        options={[{ value: '', label: t.choose }, ...options]}
      />
    );
  };
}
