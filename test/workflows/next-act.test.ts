/** What is to be done next, by whom and until when, in every state of the three machines. */
import { describe, expect, it } from '@jest/globals';
import type { ConsultationState } from '../../workflows/consultation/consultation.js';
import type { DisputeState } from '../../workflows/dispute/dispute.js';
import { currentDispute, nextActIn } from '../../workflows/dossier/dossier.js';
import {
  type NextAct,
  nextActOfConsultation,
  nextActOfDispute,
  nextActOfOpinion,
} from '../../workflows/dossier/next-act.js';
import { inVietnam } from '../../workflows/limits/time.js';
import { OPINION_STATES, type OpinionState } from '../../workflows/opinion/opinion.js';
import { aConsultation, LEAD, type Story } from './a-dossier.js';
import {
  CONSULTATION_IN,
  commentOnPaper,
  consolidatingWithComments,
  DISPUTE_IN,
  disputedBesidePaper,
  OPINION_IN,
  reconciling,
} from './in-state.js';
import { head } from './people.js';

/** "command by AGENCY/role until moment", the last left out where no limit runs. */
function told(act: NextAct | null): string | null {
  if (act === null) return null;
  const { command, by, dueAt } = act;
  const who = by === null ? 'nobody' : `${by.agency}/${by.role}`;
  return `${command} by ${who}${dueAt === null ? '' : ` until ${inVietnam(dueAt).slice(0, 16)}`}`;
}

const ofOpinion = (story: Story, agency = 'SXD') => told(nextActOfOpinion(story.opinion(agency), LEAD));
const ofDispute = (story: Story) => told(nextActOfDispute(story.dispute));
const ofConsultation = ({ current }: Story) =>
  told(nextActOfConsultation(current.consultation, currentDispute(current)));

const OPINIONS: Readonly<Record<OpinionState, string | null>> = {
  awaiting: 'opinion.answer by SXD/head until 2023-05-26T00:00',
  clarifying: 'opinion.clarify by SXD/head until 2023-05-26T00:00',
  returned: 'opinion.contest-return by SKHDT/head',
  contested: 'competence.decide by VP/head until 2023-05-19T00:00',
  answered: null,
  released: null,
  deemed: 'notice.issue by SKHDT/head until 2023-05-30T00:00',
  overdue: 'opinion.answer by SXD/head until 2023-05-26T00:00',
  unanswered: null,
  transferred: null,
  cancelled: null,
};

const DISPUTES: Readonly<Record<DisputeState, string | null>> = {
  negotiating: 'dispute.record-session by SKHDT/head until 2023-05-24T00:00',
  unified: null,
  verifying: 'dispute.submit by VP/head until 2023-05-26T00:00',
  incomplete: 'dispute.complete by SKHDT/head until 2023-05-24T00:00',
  submitted: 'dispute.decide by CT/head until 2023-05-26T00:00',
  remitted: 'consultation.decide by SKHDT/head until 2023-05-26T00:00',
  decided: null,
  discontinued: null,
};

const CONSULTATIONS: Readonly<Record<ConsultationState, string | null>> = {
  draft: 'consultation.open by SKHDT/officer',
  collecting: null,
  consolidating: 'consultation.conclude by SKHDT/head',
  reconciling: null,
  escalated: null,
  concluded: null,
  withdrawn: null,
};

describe('the next act of an opinion', () => {
  it.each(OPINION_STATES)('that is %s', (state) => {
    const { opinions } = OPINION_IN[state]().current;
    const opinion = opinions.find(({ context }) => context.agency === 'SXD');
    expect(opinion?.state).toBe(state);
    expect(opinion === undefined ? undefined : told(nextActOfOpinion(opinion, LEAD))).toBe(OPINIONS[state]);
  });

  it('is the officer’s when one is assigned', () => {
    const story = aConsultation().opened().does(head('SXD'), 'opinion.assign');
    expect(ofOpinion(story)).toBe('opinion.answer by SXD/officer until 2023-05-26T00:00');
  });

  it('is the record of its receipt, then an answer by its head, where the agency is outside', () => {
    const story = aConsultation().withAnAgencyOutside().opened();
    expect(ofOpinion(story, 'BQL')).toBe('opinion.record-receipt by SKHDT/clerk');
    expect(ofOpinion(story.at('2023-05-17T09:00').receiptRecorded('2023-05-17T08:00'), 'BQL')).toBe(
      'opinion.answer by BQL/head until 2023-05-27T00:00',
    );
  });

  it('is the successor’s after a reorganisation', () => {
    const story = OPINION_IN.transferred();
    expect(ofOpinion(story, 'SNNMT')).toBe('opinion.answer by SNNMT/head until 2023-05-26T00:00');
  });

  it('is the dissenting head’s word on the minutes, where they say that the two are unified', () => {
    const story = reconciling().session('SXD', 'unified');
    const of = (agency: string) => told(nextActIn(story.current, story.opinion(agency)));
    expect([of('SXD'), of('STC')]).toEqual(['dispute.confirm-session by SXD/head until 2023-05-23T00:00', null]);
    story.confirmed('SXD');
    expect(of('SXD')).toBeNull();
  });

  it('is nobody’s where there is no Office to say who is competent', () => {
    const story = OPINION_IN.returned();
    story.office = null;
    expect(ofOpinion(story.does(head(LEAD), 'opinion.contest-return'))).toBe(
      'competence.decide by nobody until 2023-05-19T00:00',
    );
  });

  it('is nothing once the notice of its silence is issued', () => {
    expect(ofOpinion(OPINION_IN.deemed().does(head(LEAD), 'notice.issue'))).toBeNull();
  });
});

describe('the next act of a dispute', () => {
  it.each(Object.keys(DISPUTES) as DisputeState[])('that is %s', (state) => {
    const story = DISPUTE_IN[state]();
    expect(story.disputeState).toBe(state);
    expect(ofDispute(story)).toBe(DISPUTES[state]);
  });

  it('is known where there is no Office to do it', () => {
    const story = reconciling().session('SXD', 'differing');
    story.office = null;
    expect(ofDispute(story.does(head(LEAD), 'dispute.escalate'))).toBe(
      'dispute.submit by nobody until 2023-05-26T00:00',
    );
  });
});

describe('the next act of a consultation', () => {
  it.each(Object.keys(CONSULTATIONS) as ConsultationState[])('that is %s', (state) => {
    const story = CONSULTATION_IN[state]();
    expect(story.state).toBe(state);
    expect(ofConsultation(story)).toBe(CONSULTATIONS[state]);
  });

  it('is to answer comments while one has no result', () => {
    const story = consolidatingWithComments();
    expect(ofConsultation(story)).toBe('comment.resolve by SKHDT/head');
    expect(ofConsultation(story.resolved('SXD', 'k1', 'accepted'))).toBe('consultation.conclude by SKHDT/head');
  });

  it('is to answer comments that came on paper, while the heads meet and after the matter went up', () => {
    const meeting = commentOnPaper(disputedBesidePaper());
    expect([meeting.state, ofConsultation(meeting)]).toEqual(['reconciling', 'comment.resolve by SKHDT/head']);
    expect(ofConsultation(meeting.resolved('BQL', 'k1', 'accepted'))).toBeNull();
    const up = commentOnPaper(disputedBesidePaper().does(head(LEAD), 'dispute.escalate'));
    expect([up.state, ofConsultation(up)]).toEqual(['escalated', 'comment.resolve by SKHDT/head']);
    const unified = commentOnPaper(disputedBesidePaper().session('SXD', 'unified').confirmed('SXD'));
    expect([unified.disputeState, ofConsultation(unified)]).toEqual(['unified', 'comment.resolve by SKHDT/head']);
  });

  it('is to let it go on where the Office has suspended it', () => {
    expect(ofConsultation(CONSULTATION_IN.collecting().suspended())).toBe('consultation.resume by VP/head');
  });

  it('is to conclude when the heads have worked out every dissent', () => {
    expect(ofConsultation(DISPUTE_IN.unified())).toBe('consultation.conclude by SKHDT/head');
  });
});
