/** The one text of an act, in the person's own words: the reason, unless its label says otherwise. */
import type { ReactNode } from 'react';
import { texts, useTexts } from '../language/language.js';
import { TextInput } from '../parts/field.js';

const words = texts({
  vi: { reason: 'Lý do', optional: 'Lý do (không bắt buộc)' },
  en: { reason: 'Reason', optional: 'Reason (optional)' },
});

export function ReasonField({
  value,
  onChange,
  fault,
  byRule = true,
  label,
  hint,
  optional = false,
}: {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly fault: string | undefined;
  readonly byRule?: boolean;
  readonly label?: string | undefined;
  readonly hint?: ReactNode;
  readonly optional?: boolean;
}) {
  const t = useTexts(words);
  return (
    <TextInput
      label={label ?? (optional ? t.optional : t.reason)}
      value={value}
      onChange={onChange}
      rows={4}
      fault={fault}
      byRule={byRule}
      {...(hint === undefined ? {} : { hint })}
    />
  );
}
