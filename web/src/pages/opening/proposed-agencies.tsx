/** The agencies that the register of functions proposes for the text, each with the words that led to it. */
import { isProblem } from '../../api/problem.js';
import { inSentence } from '../../language/in-sentence.js';
import { texts, useTexts } from '../../language/language.js';
import { placeKind } from '../../language/place.js';
import { Button } from '../../parts/button.js';
import { Tick } from '../../parts/field.js';
import { askAgency } from './asked-agencies.js';
import styles from './opening.module.css';
import type { OpeningForm } from './opening-form.js';
import { openSuggestions, type SuggestedAgency } from './suggestions.js';

const words = texts({
  vi: {
    reason: (functions: string) => `Chức năng, nhiệm vụ về ${functions}`,
    get proposed() {
      return `Đề xuất theo danh mục chức năng, nhiệm vụ của ${placeKind()}`;
    },
    all: (n: number) => `Chọn cả ${n} cơ quan được đề xuất`,
    nothing: 'Viết đề xuất và câu hỏi ở mục 1 và mục 2; danh mục chức năng sẽ đề xuất cơ quan liên quan tại đây.',
    noMore: 'Mọi cơ quan mà danh mục đề xuất đều đã được chọn.',
    because: (said: string) => `văn bản nêu ${said}`,
    quote: (word: string) => `“${word}”`,
    external: 'ngoài hệ thống: văn thư ghi nhận và nhập trả lời',
    unheard: 'Chưa lấy được đề xuất của danh mục chức năng; vẫn thêm được cơ quan bằng tay.',
  },
  en: {
    reason: (functions: string) => `Function: ${functions}`,
    proposed: 'Proposed by the register of functions of the province',
    all: (n: number) => `Choose all ${n} that are proposed`,
    nothing: 'Write the proposal and the questions above; the register will propose related agencies here.',
    noMore: 'Every agency that the register proposes has been chosen.',
    because: (said: string) => `the text says ${said}`,
    quote: (word: string) => `“${word}”`,
    external: 'outside the system: the clerk records its receipt and enters its answer',
    unheard: 'The register could not be asked for proposals; agencies can still be added by hand.',
  },
});

/** Adds a proposed agency to the form, asked by its first related function. */
function useAsking(): (one: SuggestedAgency) => (form: OpeningForm) => OpeningForm {
  const t = useTexts(words);
  return ({ code, relations: [first] }) =>
    (form) =>
      askAgency(form, code, first.function, t.reason(inSentence(first.name)));
}

export function ProposedAgencies({
  form,
  suggested,
  suggestError,
  onChange,
}: {
  readonly form: OpeningForm;
  readonly suggested: readonly SuggestedAgency[];
  readonly suggestError: unknown;
  readonly onChange: (next: (form: OpeningForm) => OpeningForm) => void;
}) {
  const t = useTexts(words);
  const proposals = openSuggestions(suggested, form);
  const ask = useAsking();
  return (
    <>
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
    </>
  );
}
