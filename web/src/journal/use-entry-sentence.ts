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
import { silenceAtLimit } from './silence-at-limit.js';

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
        silence: silenceAtLimit(entry, consultation),
        basis: regulation === undefined ? '' : silenceBasis(regulation, language, consultation.regime),
        granted: wasGrantedByRule(entry, consultation),
        unclarified: wasUnclarified(entry, consultation),
      });
    },
    [consultation, regulation, calendar, language, nameOf],
  );
}

/** No clarification came: the first answer stands, and nobody was silent. */
function wasUnclarified(entry: JournalEntry, consultation: Consultation): boolean {
  if (entry.command !== 'limit.passed' || textIn(entry.with, 'kind') !== 'opinion') return false;
  const opinion = opinionOfSubject(textIn(entry.with, 'subject'), { consultation });
  return opinion?.unclarified === true && opinion.settledAt === entry.effectiveAt;
}

/** At its limit an undecided extension may be granted by rule: then silence has no effect yet. */
function wasGrantedByRule(entry: JournalEntry, consultation: Consultation): boolean {
  if (entry.command !== 'limit.passed' || textIn(entry.with, 'kind') !== 'opinion') return false;
  const extension = opinionOfSubject(textIn(entry.with, 'subject'), { consultation })?.extension;
  return extension?.state === 'granted' && extension.decidedAt === entry.effectiveAt;
}
