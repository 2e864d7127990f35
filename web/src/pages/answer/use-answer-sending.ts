/** Sends an answer, or lays it before the head: first what is missing is marked, then the one question is asked. */
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { type ActState, askedOf, useAct } from '../../acts/use-act.js';
import type { Consultation } from '../../api/client.js';
import { isProblem } from '../../api/problem.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { positionWords } from '../../marks/words.js';
import { goToFirstFault } from '../../parts/first-fault.js';
import { justDone } from '../../parts/just-done.js';
import { instantFrom, sayMoment } from '../../time/say.js';
import { bodyOf, overallPosition } from './answer-form.js';
import type { Answering, AnswerProps } from './answering.js';
import { type FaultsAt, useFaults } from './faults.js';
import { type Missing, missingIn } from './missing.js';
import type { AnswerDraft } from './use-answer-draft.js';

const words = texts({
  vi: {
    sent: (lead: string, position: string, at: string) =>
      `Đã gửi câu trả lời “${position}” tới ${lead}. Hệ thống nhận lúc ${at}.`,
    entered: (agency: string, position: string, at: string) =>
      `Đã nhập ý kiến của ${agency}: “${position}”, cơ quan chủ trì nhận lúc ${at}.`,
  },
  en: {
    sent: (lead: string, position: string, at: string) =>
      `The answer “${position}” was sent to ${lead}. Received at ${at}.`,
    entered: (agency: string, position: string, at: string) =>
      `The opinion of ${agency} was entered: “${position}”, received at ${at}.`,
  },
});

export interface AnswerSending {
  /** What is missing, once sending was tried. */
  readonly missing: readonly Missing[];
  readonly faultsAt: FaultsAt;
  readonly isConfirming: boolean;
  /** Whether it was not sent because there is no connection. */
  readonly isOffline: boolean;
  /** How the act itself stands: what was refused, and whether the text is another one than was read. */
  readonly act: ActState;
  /** Marks what is missing, or asks the head to confirm, or lays the draft before the head. */
  readonly attempt: () => void;
  readonly send: () => void;
  readonly back: () => void;
}

const NONE: readonly Missing[] = [];

export function useAnswerSending(
  of: AnswerProps,
  { clarifies, signs, lead }: Answering,
  draft: AnswerDraft,
): AnswerSending {
  const { consultation, opinion, regulation, clauses } = of;
  const { agency, external } = opinion;
  const [tried, setTried] = useState(0);
  const [isConfirming, setConfirming] = useState(false);
  const [isOffline, setOffline] = useState(false);
  const asked = askedOf(agency);
  const onSent = useOnSent(of, lead, draft);
  const answer = useAct('/api/v1/consultations/{id}/opinions/{agency}/answer', consultation, onSent, asked);
  const clarify = useAct('/api/v1/consultations/{id}/opinions/{agency}/clarify', consultation, onSent, asked);
  const sending = clarifies ? clarify : answer;
  // What was asked about one text is not answered about another.
  if (sending.isOutdated && isConfirming) setConfirming(false);
  const lacking = missingIn(draft.form, external);
  const missing = tried > 0 ? lacking : NONE;
  const cited = clauses.filter(({ id }) => regulation.clauses.positions.includes(id));
  useFocusOnFault(tried, sending.error, setConfirming);
  const send = () => {
    if (!draft.connected) return setOffline(true);
    sending.send({ path: { id: consultation.id, agency }, body: bodyOf(draft.form) });
  };
  const attempt = () => {
    setOffline(!draft.connected);
    if (lacking.length > 0) return setTried((times) => times + 1);
    if (!draft.connected) return;
    if (!signs) return draft.lay();
    sending.reset();
    setConfirming(true);
  };
  return {
    missing,
    faultsAt: useFaults(missing, sending.error, cited),
    isConfirming,
    isOffline,
    act: sending,
    attempt,
    send,
    back: () => setConfirming(false),
  };
}

/** Goes to the consultation, and says there what was sent and when it was received. */
function useOnSent({ consultation, opinion, nameOf }: AnswerProps, lead: string, draft: AnswerDraft) {
  const t = useTexts(words);
  const names = useTexts(positionWords);
  const { language } = useLanguage();
  const navigate = useNavigate();
  return (after: Consultation) => {
    const { answer, late } = after.opinions[opinion.agency] ?? {};
    const at = (late ?? answer)?.receivedAt;
    const overall = overallPosition(draft.form);
    draft.clear();
    const position = overall === '' ? '' : names[overall];
    const received = at === undefined ? '' : sayMoment(instantFrom(at), language);
    const said = opinion.external
      ? t.entered(nameOf(opinion.agency), position, received)
      : t.sent(lead, position, received);
    void navigate(`/ho-so/${consultation.id}`, { state: justDone(said) });
  };
}

/** Once sending was tried, the first field at fault has the focus. */
function useFocusOnFault(tried: number, error: unknown, setConfirming: (is: boolean) => void) {
  const isRefusedAtField = isProblem(error) && (error.errors?.length ?? 0) > 0;
  useEffect(() => {
    if (tried === 0 && !isRefusedAtField) return;
    setConfirming(false);
    goToFirstFault(document.querySelector('#main'));
  }, [tried, isRefusedAtField, setConfirming]);
}
