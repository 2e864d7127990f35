/** What became of a comment, and why: the fields of it, wherever they stand. */
import { RESULTS, type ResolutionResult } from '../../../workflows/commands/commands.js';
import { texts, useTexts } from '../language/language.js';
import { resultWords } from '../marks/words.js';
import type { FaultsOf } from '../parts/faults.js';
import { Choice, TextInput } from '../parts/field.js';

const words = texts({
  vi: {
    result: 'Kết quả',
    choose: 'Cần chọn kết quả.',
    explanation: 'Giải trình',
    hint: 'Nêu lý do, và đã sửa chỗ nào.',
  },
  en: {
    result: 'Result',
    choose: 'Choose what became of it.',
    explanation: 'Explanation',
    hint: 'Why, and what was changed where.',
  },
});

export function ResolveFields({
  result,
  onResult,
  explanation,
  onExplanation,
  faults,
}: {
  readonly result: ResolutionResult | null;
  readonly onResult: (result: ResolutionResult) => void;
  readonly explanation: string;
  readonly onExplanation: (explanation: string) => void;
  readonly faults: FaultsOf;
}) {
  const t = useTexts(words);
  const results = useTexts(resultWords);
  return (
    <>
      <Choice
        label={t.result}
        value={result}
        onChange={onResult}
        options={RESULTS.map((value) => ({ value, label: results[value] }))}
        {...faults('/result', result ?? '', t.choose)}
      />
      <TextInput
        label={t.explanation}
        hint={t.hint}
        value={explanation}
        onChange={onExplanation}
        rows={3}
        {...faults('/explanation', explanation)}
      />
    </>
  );
}
