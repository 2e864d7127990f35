/** The document by which an agency outside said what the lead's clerk enters for it. */
import type { Consultation } from '../api/client.js';
import { texts, useTexts } from '../language/language.js';
import type { FieldFault } from '../parts/faults.js';
import { TextInput } from '../parts/field.js';
import { useMyself } from '../session/me.js';

const words = texts({
  vi: {
    entered: (name: string) => `Nhập thay ${name}, theo văn bản đã nhận.`,
    evidence: 'Văn bản của cơ quan ngoài hệ thống (chứng cứ)',
    hint: 'Số, ký hiệu, ngày của văn bản đã nhận. Ví dụ: Công văn số 1234/CAT-PC07 ngày 22/5/2023.',
  },
  en: {
    entered: (name: string) => `Entered for ${name}, from the document received.`,
    evidence: 'Document of the agency outside (evidence)',
    hint: 'Number and date of the document received.',
  },
});

/** Whether the person speaks here for an agency that is not in the system, and is not of that agency. */
export function useOnPaper({ opinions }: Pick<Consultation, 'opinions'>, agency: string): boolean {
  const me = useMyself();
  const opinion = opinions[agency];
  return opinion?.external === true && me.agency?.code !== opinion.heldBy;
}

export function PaperField({
  agencyName,
  value,
  onChange,
  ...fault
}: FieldFault & {
  readonly agencyName: string;
  readonly value: string;
  readonly onChange: (evidence: string) => void;
}) {
  const t = useTexts(words);
  return (
    <>
      <p className="second">{t.entered(agencyName)}</p>
      <TextInput label={t.evidence} hint={t.hint} value={value} onChange={onChange} {...fault} />
    </>
  );
}
