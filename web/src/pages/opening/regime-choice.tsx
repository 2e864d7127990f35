/** Under which rule the matter falls: the regulation itself, or another text that it names for matters of a kind. */
import { ruleUnder } from '../../../../workflows/regulation/regime.js';
import { ORDINARY_REGIME, type Regulation } from '../../../../workflows/regulation/regulation.js';
import { texts, useTexts } from '../../language/language.js';
import { Choice } from '../../parts/field.js';
import type { OpeningForm } from './opening-form.js';

const words = texts({
  vi: {
    label: 'Loại việc',
    ordinary: 'Theo quy định chung',
    source: (source: string) => (source === 'assumed' ? 'chưa dẫn được điều khoản' : source),
    silent: 'Không trả lời không được coi là đồng ý; quá hạn thì báo cáo Thủ trưởng.',
    binding: 'Ý kiến không thống nhất không do cơ quan chủ trì tự quyết định.',
  },
  en: {
    label: 'Kind of matter',
    ordinary: 'As the regulation says',
    source: (source: string) => (source === 'assumed' ? 'no article is cited' : source),
    silent: 'Silence is no agreement; what is overdue goes to the head.',
    binding: 'A dissent is not for the lead to decide.',
  },
});

export function RegimeChoice({
  form,
  regulation,
  fault,
  onChange,
}: {
  readonly form: OpeningForm;
  readonly regulation: Regulation;
  readonly fault: string | undefined;
  readonly onChange: (next: (form: OpeningForm) => OpeningForm) => void;
}) {
  const t = useTexts(words);
  const regimes = Object.entries(regulation.regimes);
  if (regimes.length === 0) return null;
  const chosen = regulation.regimes[form.regime];
  const rule = ruleUnder(regulation, form.regime)?.regulation;
  const follows = [
    chosen === undefined ? '' : `${t.source(chosen.source)}.`,
    chosen !== undefined && rule?.silence.effect === 'escalate-to-head' ? t.silent : '',
    chosen?.binding === true ? t.binding : '',
  ].filter(Boolean);
  return (
    <Choice
      label={t.label}
      layout="list"
      value={form.regime}
      // Another rule has other limits: what was chosen under the one is not kept under the other.
      onChange={(regime) => onChange((now) => ({ ...now, regime, limit: null }))}
      options={[
        { value: ORDINARY_REGIME, label: t.ordinary },
        ...regimes.map(([value, { title, source }]) => ({ value, label: `${title} (${t.source(source)})` })),
      ]}
      hint={follows.join(' ')}
      fault={fault}
    />
  );
}
