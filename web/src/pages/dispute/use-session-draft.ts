/** The minutes that are being written, filled in with who heads the two agencies, and shared between the officers and the head. */
import { useMemo, useState } from 'react';
import { civilDateOf } from '../../../../workflows/limits/time.js';
import { isAwaited } from '../../acts/awaited-session.js';
import { $api, type Consultation, type Dispute } from '../../api/client.js';
import { type ActFormOf, useActDraft } from '../../drafts/use-act-draft.js';
import { useClock } from '../../time/now.js';
import { type SessionDraft, sessionBody, sessionFrom, withAgency } from './session-draft.js';

/** "Đặng Quốc Hùng, Giám đốc Sở Xây dựng"; empty where the register has nobody. */
function useHeadOf(agency: string): string {
  const { data } = $api.useQuery('get', '/api/v1/people', {
    params: { query: { agency, role: 'head', active: true, limit: 1 } },
  });
  const head = data?.items[0];
  return head === undefined ? '' : [head.name, head.title].filter(Boolean).join(', ');
}

/** The minutes of a session with an agency. @param agency the form of another agency is another one */
export function useSessionDraft(consultation: Consultation, agency: string) {
  const { lead, opinions } = consultation;
  const { now } = useClock();
  const [start] = useState((): SessionDraft => {
    const empty = { at: '', place: '', chair: '', lead: '', dissenting: '', participants: '', minutes: '' };
    return withAgency(
      { ...empty, agency, heldOn: civilDateOf(now), questions: [], result: null },
      agency,
      opinions[agency],
    );
  });
  const minutes = useMemo(
    (): ActFormOf<SessionDraft> => ({
      act: 'dispute.record-session',
      read: (draft) => sessionFrom(draft, start),
      write: (form) => {
        const { agency: _, ...body } = sessionBody(form);
        return body;
      },
    }),
    [start],
  );
  const shared = useActDraft(consultation, agency, minutes, start);
  /** What was on the server when the form opened is not filled in: what is empty there was left empty. */
  const [isBegun] = useState(shared.kept.seen > 0);
  /** Fields that the person has changed: they are no longer filled in. */
  const [touched, setTouched] = useState<ReadonlySet<keyof SessionDraft>>(new Set());
  const ours = useHeadOf(lead);
  const theirs = useHeadOf(opinions[agency]?.heldBy ?? agency);
  const filledIn = {
    chair: ours,
    lead: ours,
    dissenting: theirs,
    participants: [ours, theirs].filter((one) => one !== '').join('\n'),
  };
  const { form } = shared;
  const draft: SessionDraft = {
    ...form,
    ...Object.fromEntries(
      Object.entries(filledIn).filter(
        ([key]) => !isBegun && form[key as keyof typeof filledIn] === '' && !touched.has(key as keyof SessionDraft),
      ),
    ),
  };
  return {
    draft,
    shared,
    change: (part: Partial<SessionDraft>) => {
      shared.edit(() => ({ ...draft, ...part }));
      setTouched(new Set([...touched, ...(Object.keys(part) as (keyof SessionDraft)[])]));
    },
    /** What was only filled in goes into the draft. */
    settle: () => shared.edit(() => draft),
  };
}

/** Whose head has still to confirm is not the one to meet next. */
export function agencyToMeet({ dissenters, sessions }: Dispute): string {
  const open = dissenters.filter((agency) => !(sessions[agency] ?? []).some(({ confirmed }) => confirmed === true));
  return open.find((agency) => !isAwaited(sessions[agency]?.at(-1))) ?? open[0] ?? '';
}
