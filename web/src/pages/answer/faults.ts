/** What is wrong at each field: what the page itself sees once sending was tried, and what the server refused. */
import { useMemo } from 'react';
import type { Schemas } from '../../api/client.js';
import { faultAt, isProblem } from '../../api/problem.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { clausePlace } from '../../parts/clause-place.js';
import type { FaultText } from './fault.js';
import { isByRule, type Lack, type Missing } from './missing.js';

const words = texts<Readonly<Record<Lack, string>>>({
  vi: {
    position: 'Câu này chưa có chính kiến: chọn một trong các ý kiến trên.',
    reason: 'Không thống nhất thì phải nêu lý do.',
    alternative: 'Không thống nhất thì phải nêu phương án khác.',
    condition: 'Thống nhất có điều kiện thì phải nêu ít nhất một điều kiện.',
    comment: 'Chưa có nội dung. Viết nội dung, hoặc bỏ góp ý này.',
    evidence: 'Cần ghi văn bản của cơ quan ngoài hệ thống làm chứng cứ.',
  },
  en: {
    position: 'This question has no position yet: choose one of the above.',
    reason: 'To disagree, a reason is needed.',
    alternative: 'To disagree, an alternative is needed.',
    condition: 'To agree with conditions, at least one condition is needed.',
    comment: 'There is no text. Write one, or remove this comment.',
    evidence: 'The document of the agency outside is needed as evidence.',
  },
});

export type FaultsAt = (pointer: string) => FaultText | undefined;

/**
 * The faults by pointer into the body ("/answers/0/position").
 * @param missing what the page sees; empty until sending was tried
 * @param error what the server refused
 * @param clauses on which the regulation's rule of positions rests
 */
export function useFaults(
  missing: readonly Missing[],
  error: unknown,
  clauses: readonly Schemas['CitedClauseView'][],
): FaultsAt {
  const t = useTexts(words);
  const { language } = useLanguage();
  return useMemo(() => {
    const [cited] = clauses;
    const clause = cited === undefined ? undefined : sayClause(cited, language);
    return (pointer) => {
      const refused = faultAt(isProblem(error) ? error : null, pointer);
      if (refused !== undefined) return { text: refused, byRule: true };
      const lack = missing.find((one) => one.pointer === pointer)?.lack;
      if (lack === undefined) return undefined;
      const byRule = isByRule(lack);
      return { text: t[lack], byRule, ...(byRule ? { clause } : {}) };
    };
  }, [missing, error, clauses, t, language]);
}

/** "2230/UBND-NC, mục 2.2: “…”": the document's own words in Vietnamese, the duty in short in English. */
export function sayClause({ id, number, duty, wording }: Schemas['CitedClauseView'], language: 'vi' | 'en'): string {
  const place = `${number}, ${clausePlace(id, language)}`;
  if (language === 'en') return `${place}: ${duty}`;
  return wording === null ? place : `${place}: “${wording}”`;
}
