/** What the two heads came to on each question about which they met. */
import type { Consultation } from '../../api/client.js';
import { texts, useTexts } from '../../language/language.js';
import type { FaultsOf } from '../../parts/faults.js';
import { Choice, TextInput } from '../../parts/field.js';
import type { QuestionDraft } from './session-draft.js';

const words = texts({
  vi: {
    question: (n: number, text: string) => `Câu ${n}: ${text}`,
    agreed: 'Thống nhất',
    differing: 'Còn khác nhau',
    choose: 'Cần chọn: thống nhất hay còn khác nhau.',
    text: (n: number) => `Nội dung thống nhất hoặc còn khác nhau ở câu ${n} (nếu có)`,
  },
  en: {
    question: (n: number, text: string) => `Question ${n}: ${text}`,
    agreed: 'Agreed',
    differing: 'Still differing',
    choose: 'Choose: agreed, or still differing.',
    text: (n: number) => `What was agreed, or remains, on question ${n} (if anything)`,
  },
});

export function SessionQuestions({
  asked,
  drafts,
  onChange,
  faults,
}: {
  readonly asked: Consultation['questions'];
  readonly drafts: readonly QuestionDraft[];
  readonly onChange: (drafts: readonly QuestionDraft[]) => void;
  readonly faults: FaultsOf;
}) {
  const t = useTexts(words);
  const change = (key: string, part: Partial<QuestionDraft>) =>
    onChange(drafts.map((one) => (one.key === key ? { ...one, ...part } : one)));
  return drafts.map(({ key, agreed, text }, index) => {
    const place = asked.findIndex((question) => question.key === key);
    const result = agreed === null ? null : agreed ? 'yes' : 'no';
    const refused = faults(`/questions/${index}/key`, 'x').fault;
    const fault = faults(`/questions/${index}/agreed`, result ?? '', t.choose);
    return (
      <div key={key}>
        <Choice
          label={t.question(place + 1, asked[place]?.text ?? key)}
          value={result}
          onChange={(next) => change(key, { agreed: next === 'yes' })}
          options={[
            { value: 'yes', label: t.agreed },
            { value: 'no', label: t.differing },
          ]}
          {...(refused === undefined ? fault : { fault: refused })}
        />
        <TextInput
          label={t.text(place + 1)}
          rows={2}
          value={text}
          onChange={(next) => change(key, { text: next })}
          {...faults(`/questions/${index}/text`, 'x')}
        />
      </div>
    );
  });
}
