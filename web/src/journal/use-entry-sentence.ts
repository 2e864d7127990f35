/** The sentences of the journal for one consultation: with its names, its regulation and the calendar in use. */
import { useCallback } from 'react';
import { silenceBasis, useRegulation } from '../acts/rules-of.js';
import { useAgencyNames } from '../api/agency-names.js';
import type { Consultation } from '../api/client.js';
import { useLanguage } from '../language/language.js';
import { useClock } from '../time/now.js';
import { type JournalEntry, textIn } from './entry.js';
import { type CountedBy, limitOfEntry, opinionOfSubject } from './limits.js';
import { journalSentence, type SentencePart } from './sentence.js';

/** Gives the sentence of an entry, in pieces. Until the regulation is known, limits are left out. */
export function useEntrySentence(consultation: Consultation): (entry: JournalEntry) => SentencePart[] {
  const { language } = useLanguage();
  const { calendar } = useClock();
  const nameOf = useAgencyNames(consultation.parties);
  const regulation = useRegulation(consultation.regulation);
  return useCallback(
    (entry) => {
      const by: CountedBy | null = regulation === undefined ? null : { consultation, regulation, calendar };
      return journalSentence(entry, {
        language,
        nameOf,
        limit: by === null ? null : limitOfEntry(entry, by),
        silence: regulation?.silence.effect ?? 'deemed-consent',
        basis: regulation === undefined ? '' : silenceBasis(regulation, language),
        granted: wasGrantedByRule(entry, consultation),
      });
    },
    [consultation, regulation, calendar, language, nameOf],
  );
}

/** At its limit an undecided extension may be granted by rule: then silence has no effect yet. */
function wasGrantedByRule(entry: JournalEntry, consultation: Consultation): boolean {
  if (entry.command !== 'limit.passed' || textIn(entry.with, 'kind') !== 'opinion') return false;
  const extension = opinionOfSubject(textIn(entry.with, 'subject'), { consultation })?.extension;
  return extension?.state === 'granted' && extension.decidedAt === entry.effectiveAt;
}
