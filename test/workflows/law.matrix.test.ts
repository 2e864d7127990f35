/**
 * Who may do what in which state, told twice: here by hand from the design and the contract, and by the machines. The
 * tables name only what is open; everything else, every command in every state by every person, is computed and must be
 * refused: first for the person (not-lead, not-authorised, not-consulted), then for the state. A refusal changes nothing (I9).
 */
import { describe, expect, it } from '@jest/globals';
import { mayAct } from '../../workflows/commands/authority.js';
import { type ConsultationCommandName, commandsAbout } from '../../workflows/commands/commands.js';
import type { RefusalCode } from '../../workflows/commands/refusals.js';
import type { ConsultationOwnCommand, ConsultationState } from '../../workflows/consultation/consultation.js';
import type { DisputeCommandName, DisputeState } from '../../workflows/dispute/dispute.js';
import { currentDispute, currentOpinions } from '../../workflows/dossier/dossier.js';
import type { OpinionCommandName, OpinionState } from '../../workflows/opinion/opinion.js';
import { aConsultation, anAnswer, COMMANDS, INPUTS, type Story, vn } from './a-dossier.js';
import {
  CONSULTATION_IN,
  DISPUTE_IN,
  dossierIncomplete,
  extensionAsked,
  lateAndAcceptable,
  OPINION_IN,
  reconciling,
  tooLateToReturn,
} from './in-state.js';
import { clerk, head, officer, PEOPLE, PERSONS, type Person } from './people.js';

const LEAD_HEAD: readonly Person[] = ['lead head', 'lead deputy with delegation', 'lead officer with delegation'];
const LEAD_OFFICER: readonly Person[] = [...LEAD_HEAD, 'lead officer'];
const CONSULTED_HEAD: readonly Person[] = ['consulted head', 'consulted deputy with delegation'];
const OFFICE_HEAD: readonly Person[] = ['office head', 'office deputy with delegation'];
const OFFICE: readonly Person[] = [...OFFICE_HEAD, 'office officer'];
/** Who sees to it that others answer: the lead, the Office and the department of home affairs. */
const OVERSEERS: readonly Person[] = [...LEAD_OFFICER, ...OFFICE, 'home affairs head', 'home affairs officer'];
const LEAD_REGISTRY: readonly Person[] = ['lead clerk', 'lead officer', 'lead officer with delegation'];
const CHAIRMAN: readonly Person[] = ['chairman head', 'chairman deputy with delegation'];

const CONSULTATION_COMMANDS = commandsAbout('consultation');
const OPINION_COMMANDS = commandsAbout('opinion', 'comment');
const DISPUTE_COMMANDS = commandsAbout('dispute');

/** The commands' table of the contract, column "by". */
const BY: Readonly<Record<ConsultationCommandName, readonly Person[]>> = {
  'consultation.draft': LEAD_OFFICER,
  'consultation.open': LEAD_HEAD,
  'consultation.amend': LEAD_HEAD,
  'consultation.ask-also': LEAD_HEAD,
  'consultation.suspend': OFFICE_HEAD,
  'consultation.resume': OFFICE_HEAD,
  'consultation.withdraw': LEAD_HEAD,
  'consultation.conclude': LEAD_HEAD,
  'consultation.decide': LEAD_HEAD,
  'comment.resolve': LEAD_OFFICER,
  'comment.yield': CONSULTED_HEAD,
  'comment.maintain': CONSULTED_HEAD,
  'opinion.assign': CONSULTED_HEAD,
  'opinion.answer': CONSULTED_HEAD,
  'opinion.clarify': CONSULTED_HEAD,
  'opinion.accept-late': LEAD_HEAD,
  'opinion.return': CONSULTED_HEAD,
  'opinion.accept-return': LEAD_HEAD,
  'opinion.contest-return': LEAD_HEAD,
  'opinion.request-extension': CONSULTED_HEAD,
  'opinion.grant-extension': LEAD_HEAD,
  'opinion.refuse-extension': LEAD_HEAD,
  'opinion.ask-clarification': LEAD_HEAD,
  'opinion.record-receipt': LEAD_REGISTRY,
  'opinion.correct-receipt': LEAD_REGISTRY,
  'opinion.complete-dossier': LEAD_HEAD,
  'competence.decide': OFFICE,
  'opinion.urge': OVERSEERS,
  'opinion.withdraw-request': LEAD_HEAD,
  'opinion.close-unanswered': LEAD_HEAD,
  'opinion.apologise': CONSULTED_HEAD,
  'notice.issue': LEAD_HEAD,
  'dispute.record-session': LEAD_HEAD,
  'dispute.confirm-session': CONSULTED_HEAD,
  'dispute.object-session': CONSULTED_HEAD,
  'dispute.escalate': LEAD_HEAD,
  'dispute.find-incomplete': OFFICE,
  'dispute.complete': LEAD_HEAD,
  'dispute.remit': OFFICE,
  'dispute.submit': OFFICE,
  'dispute.decide': CHAIRMAN,
};

/** "A lead's command by another agency is not-lead, by the wrong role not-authorised"; an agency that was not asked is not-consulted. */
function whoRefused(command: ConsultationCommandName, person: Person): RefusalCode | null {
  const may = BY[command];
  if (may.includes(person)) return null;
  if (may === OVERSEERS) return 'not-authorised';
  if (may.includes('lead head') || may.includes('lead officer'))
    return person.startsWith('lead ') ? 'not-authorised' : 'not-lead';
  if (may.includes('consulted head')) return person.startsWith('consulted ') ? 'not-authorised' : 'not-consulted';
  return 'not-authorised';
}

interface Row<State extends string, Command extends string> {
  /** The state, and what else distinguishes the row. */
  readonly named: string;
  readonly state: State;
  readonly story: () => Story;
  /** What is open to whom may, with the state that it leads to. */
  readonly open: Partial<Record<Command, State>>;
  /** What is refused to whom may with a code of its own. */
  readonly refused?: Partial<Record<Command, RefusalCode>>;
  /** Every other command. */
  readonly otherwise: RefusalCode;
}

type OwnRow = Row<ConsultationState, ConsultationOwnCommand>;

const NEW_ROUND_OR_END = { 'consultation.amend': 'collecting', 'consultation.withdraw': 'withdrawn' } as const;

/** What is open while it stands still: all but its end, and to go on. */
const suspendedIn = (state: ConsultationState, open: OwnRow['open']): OwnRow => ({
  named: `${state}, suspended`,
  state,
  story: () => CONSULTATION_IN[state]().suspended(),
  open: { ...open, 'consultation.resume': state },
  refused: { 'consultation.conclude': 'suspended' },
  otherwise: 'not-in-state',
});

const CONSULTATIONS: readonly OwnRow[] = [
  {
    named: 'draft',
    state: 'draft',
    story: CONSULTATION_IN.draft,
    open: { 'consultation.draft': 'draft', 'consultation.open': 'collecting', 'consultation.withdraw': 'withdrawn' },
    otherwise: 'not-in-state',
  },
  {
    named: 'collecting',
    state: 'collecting',
    story: CONSULTATION_IN.collecting,
    open: { ...NEW_ROUND_OR_END, 'consultation.ask-also': 'collecting', 'consultation.suspend': 'collecting' },
    refused: { 'consultation.conclude': 'opinions-pending' },
    otherwise: 'not-in-state',
  },
  suspendedIn('collecting', { ...NEW_ROUND_OR_END, 'consultation.ask-also': 'collecting' }),
  {
    named: 'consolidating',
    state: 'consolidating',
    story: CONSULTATION_IN.consolidating,
    open: { ...NEW_ROUND_OR_END, 'consultation.suspend': 'consolidating', 'consultation.conclude': 'concluded' },
    otherwise: 'not-in-state',
  },
  suspendedIn('consolidating', NEW_ROUND_OR_END),
  {
    named: 'consolidating, a comment unresolved',
    state: 'consolidating',
    story: OPINION_IN.answered,
    open: { ...NEW_ROUND_OR_END, 'consultation.suspend': 'consolidating' },
    refused: { 'consultation.conclude': 'comments-unresolved' },
    otherwise: 'not-in-state',
  },
  {
    named: 'consolidating, a notice owed',
    state: 'consolidating',
    story: OPINION_IN.deemed,
    open: { ...NEW_ROUND_OR_END, 'consultation.suspend': 'consolidating' },
    refused: { 'consultation.conclude': 'notice-pending' },
    otherwise: 'not-in-state',
  },
  {
    named: 'consolidating, every request withdrawn',
    state: 'consolidating',
    story: () => aConsultation().withAgencies(1).opened().does(head('SKHDT'), 'opinion.withdraw-request'),
    open: { ...NEW_ROUND_OR_END, 'consultation.amend': 'consolidating', 'consultation.suspend': 'consolidating' },
    refused: { 'consultation.conclude': 'nobody-asked' },
    otherwise: 'not-in-state',
  },
  {
    named: 'reconciling, a dissent standing',
    state: 'reconciling',
    story: CONSULTATION_IN.reconciling,
    open: { ...NEW_ROUND_OR_END, 'consultation.suspend': 'reconciling' },
    refused: { 'consultation.conclude': 'dissent-unresolved' },
    otherwise: 'not-in-state',
  },
  suspendedIn('reconciling', NEW_ROUND_OR_END),
  {
    named: 'reconciling, unified',
    state: 'reconciling',
    story: DISPUTE_IN.unified,
    open: { ...NEW_ROUND_OR_END, 'consultation.suspend': 'reconciling', 'consultation.conclude': 'concluded' },
    otherwise: 'not-in-state',
  },
  {
    named: 'escalated',
    state: 'escalated',
    story: CONSULTATION_IN.escalated,
    open: { 'consultation.withdraw': 'withdrawn', 'consultation.suspend': 'escalated' },
    refused: { 'consultation.conclude': 'dissent-unresolved' },
    otherwise: 'not-in-state',
  },
  suspendedIn('escalated', { 'consultation.withdraw': 'withdrawn' }),
  { named: 'concluded', state: 'concluded', story: CONSULTATION_IN.concluded, open: {}, otherwise: 'not-in-state' },
  { named: 'withdrawn', state: 'withdrawn', story: CONSULTATION_IN.withdrawn, open: {}, otherwise: 'not-in-state' },
];

type OpinionRow = Row<OpinionState, OpinionCommandName>;

/** What may be done with every opinion that is not settled. */
const unsettled = (state: OpinionState) =>
  ({ 'opinion.assign': state, 'opinion.urge': state, 'opinion.withdraw-request': 'cancelled' }) as const;
const ASKED = { ...unsettled('awaiting'), 'opinion.answer': 'answered', 'opinion.return': 'returned' } as const;
/** Only what was received outside, as the lead recorded it, has a receipt to correct. */
const RECEIVED_HERE = { 'opinion.correct-receipt': 'not-received' } as const;

const OPINIONS: readonly OpinionRow[] = [
  {
    named: 'awaiting',
    state: 'awaiting',
    story: OPINION_IN.awaiting,
    open: { ...ASKED, 'opinion.request-extension': 'awaiting' },
    refused: RECEIVED_HERE,
    otherwise: 'not-in-state',
  },
  {
    named: 'awaiting, urged today',
    state: 'awaiting',
    story: () => OPINION_IN.awaiting().does(head('SNV'), 'opinion.urge'),
    open: {
      'opinion.assign': 'awaiting',
      'opinion.withdraw-request': 'cancelled',
      'opinion.answer': 'answered',
      'opinion.return': 'returned',
      'opinion.request-extension': 'awaiting',
    },
    refused: { ...RECEIVED_HERE, 'opinion.urge': 'already-urged' },
    otherwise: 'not-in-state',
  },
  {
    named: 'awaiting, the consultation suspended',
    state: 'awaiting',
    story: () => OPINION_IN.awaiting().suspended(),
    open: { ...ASKED, 'opinion.request-extension': 'awaiting' },
    refused: RECEIVED_HERE,
    otherwise: 'not-in-state',
  },
  {
    named: 'awaiting, an extension asked',
    state: 'awaiting',
    story: extensionAsked,
    open: { ...ASKED, 'opinion.grant-extension': 'awaiting', 'opinion.refuse-extension': 'awaiting' },
    refused: { ...RECEIVED_HERE, 'opinion.request-extension': 'extension-exhausted' },
    otherwise: 'not-in-state',
  },
  {
    named: 'awaiting, too late to return where the regulation limits that',
    state: 'awaiting',
    story: tooLateToReturn,
    open: { ...unsettled('awaiting'), 'opinion.answer': 'answered', 'opinion.request-extension': 'awaiting' },
    refused: { ...RECEIVED_HERE, 'opinion.return': 'return-too-late' },
    otherwise: 'not-in-state',
  },
  {
    named: 'clarifying',
    state: 'clarifying',
    story: OPINION_IN.clarifying,
    open: { 'opinion.assign': 'clarifying', 'opinion.urge': 'clarifying', 'opinion.clarify': 'answered' },
    refused: { 'opinion.withdraw-request': 'already-settled' },
    otherwise: 'not-in-state',
  },
  {
    named: 'returned as not its own',
    state: 'returned',
    story: OPINION_IN.returned,
    open: {
      ...unsettled('returned'),
      'opinion.accept-return': 'released',
      'opinion.contest-return': 'contested',
    },
    otherwise: 'not-in-state',
  },
  {
    named: 'returned as incomplete',
    state: 'returned',
    story: dossierIncomplete,
    open: {
      ...unsettled('returned'),
      'opinion.accept-return': 'released',
      'opinion.contest-return': 'awaiting',
      'opinion.complete-dossier': 'awaiting',
    },
    otherwise: 'not-in-state',
  },
  {
    named: 'contested',
    state: 'contested',
    story: OPINION_IN.contested,
    open: { ...unsettled('contested'), 'competence.decide': 'awaiting' },
    otherwise: 'not-in-state',
  },
  {
    named: 'overdue',
    state: 'overdue',
    story: OPINION_IN.overdue,
    open: { ...unsettled('overdue'), 'opinion.answer': 'answered', 'opinion.close-unanswered': 'unanswered' },
    refused: { 'opinion.return': 'return-too-late' },
    otherwise: 'not-in-state',
  },
  {
    named: 'answered, comments being resolved',
    state: 'answered',
    story: OPINION_IN.answered,
    open: {
      'opinion.ask-clarification': 'clarifying',
      'comment.resolve': 'answered',
      'comment.yield': 'answered',
      'comment.maintain': 'answered',
    },
    otherwise: 'already-settled',
  },
  {
    named: 'answered, its limit still to come',
    state: 'answered',
    story: () => aConsultation().opened().answered('SXD'),
    open: { 'opinion.ask-clarification': 'clarifying', 'opinion.answer': 'answered' },
    refused: { 'comment.resolve': 'not-in-state', 'comment.yield': 'not-in-state', 'comment.maintain': 'not-in-state' },
    otherwise: 'already-settled',
  },
  {
    named: 'answered, its limit past',
    state: 'answered',
    story: () => aConsultation().opened().answered('SXD').at('2023-05-26T00:00'),
    open: { 'opinion.ask-clarification': 'clarifying' },
    refused: {
      'comment.resolve': 'unknown-comment',
      'comment.yield': 'unknown-comment',
      'comment.maintain': 'unknown-comment',
    },
    otherwise: 'already-settled',
  },
  {
    named: 'answered, the consultation concluded',
    state: 'answered',
    story: CONSULTATION_IN.concluded,
    open: {},
    refused: { 'comment.resolve': 'not-in-state', 'comment.yield': 'not-in-state', 'comment.maintain': 'not-in-state' },
    otherwise: 'already-settled',
  },
  {
    named: 'released',
    state: 'released',
    story: OPINION_IN.released,
    open: {},
    otherwise: 'already-settled',
  },
  {
    named: 'deemed',
    state: 'deemed',
    story: OPINION_IN.deemed,
    open: { 'opinion.answer': 'deemed', 'notice.issue': 'deemed' },
    otherwise: 'already-settled',
  },
  {
    named: 'deemed, the notice issued and a late answer stored',
    state: 'deemed',
    story: () => OPINION_IN.deemed().does(head('SKHDT'), 'notice.issue').answered('SXD'),
    open: {},
    refused: { 'notice.issue': 'notice-already-issued' },
    otherwise: 'already-settled',
  },
  {
    named: 'deemed, a late answer that the lead may accept',
    state: 'deemed',
    story: lateAndAcceptable,
    open: { 'opinion.accept-late': 'answered', 'notice.issue': 'deemed' },
    otherwise: 'already-settled',
  },
  {
    named: 'unanswered',
    state: 'unanswered',
    story: OPINION_IN.unanswered,
    open: { 'opinion.answer': 'unanswered' },
    otherwise: 'already-settled',
  },
  {
    named: 'transferred',
    state: 'transferred',
    story: OPINION_IN.transferred,
    open: {},
    otherwise: 'already-settled',
  },
  { named: 'cancelled', state: 'cancelled', story: OPINION_IN.cancelled, open: {}, otherwise: 'already-settled' },
];

type DisputeRow = Row<DisputeState, DisputeCommandName>;

/** What the heads do once minutes stand that the dissenting head has said nothing to. */
const ON_MINUTES = {
  'dispute.record-session': 'negotiating',
  'dispute.confirm-session': 'negotiating',
  'dispute.object-session': 'negotiating',
} as const;

const DISPUTES: readonly DisputeRow[] = [
  {
    named: 'negotiating, before any session',
    state: 'negotiating',
    story: DISPUTE_IN.negotiating,
    open: { 'dispute.record-session': 'negotiating' },
    refused: { 'dispute.escalate': 'not-negotiated' },
    otherwise: 'not-in-state',
  },
  {
    named: 'negotiating, the heads have met',
    state: 'negotiating',
    story: () => DISPUTE_IN.negotiating().session('SXD', 'differing'),
    open: { ...ON_MINUTES, 'dispute.escalate': 'verifying' },
    otherwise: 'not-in-state',
  },
  {
    named: 'negotiating, the lead says that the two are unified',
    state: 'negotiating',
    story: () => DISPUTE_IN.negotiating().session('SXD', 'unified'),
    open: { ...ON_MINUTES, 'dispute.confirm-session': 'unified', 'dispute.escalate': 'verifying' },
    otherwise: 'not-in-state',
  },
  {
    named: 'negotiating, the dissenting head has said that they are not',
    state: 'negotiating',
    story: () => DISPUTE_IN.negotiating().session('SXD', 'unified').does(head('SXD'), 'dispute.object-session'),
    open: { 'dispute.record-session': 'negotiating', 'dispute.escalate': 'verifying' },
    otherwise: 'not-in-state',
  },
  {
    named: 'negotiating, the consultation suspended',
    state: 'negotiating',
    story: () => DISPUTE_IN.negotiating().session('SXD', 'differing').suspended(),
    open: ON_MINUTES,
    refused: { 'dispute.escalate': 'suspended', 'consultation.decide': 'suspended' },
    otherwise: 'not-in-state',
  },
  {
    named: "negotiating a matter of the lead's own, before any session",
    state: 'negotiating',
    story: () => reconciling('lead'),
    open: { 'dispute.record-session': 'negotiating' },
    refused: { 'dispute.escalate': 'within-lead-authority', 'consultation.decide': 'not-negotiated' },
    otherwise: 'not-in-state',
  },
  {
    named: "negotiating a matter of the lead's own, the heads have met",
    state: 'negotiating',
    story: () => reconciling('lead').session('SXD', 'differing'),
    open: { ...ON_MINUTES, 'consultation.decide': 'decided' },
    refused: { 'dispute.escalate': 'within-lead-authority' },
    otherwise: 'not-in-state',
  },
  { named: 'unified', state: 'unified', story: DISPUTE_IN.unified, open: {}, otherwise: 'not-in-state' },
  {
    named: 'verifying',
    state: 'verifying',
    story: DISPUTE_IN.verifying,
    open: { 'dispute.find-incomplete': 'incomplete', 'dispute.remit': 'remitted', 'dispute.submit': 'submitted' },
    otherwise: 'not-in-state',
  },
  {
    named: 'incomplete',
    state: 'incomplete',
    story: DISPUTE_IN.incomplete,
    open: { 'dispute.complete': 'verifying' },
    otherwise: 'not-in-state',
  },
  {
    named: 'submitted',
    state: 'submitted',
    story: DISPUTE_IN.submitted,
    open: { 'dispute.decide': 'decided' },
    otherwise: 'not-in-state',
  },
  {
    named: 'remitted',
    state: 'remitted',
    story: DISPUTE_IN.remitted,
    open: { 'consultation.decide': 'decided' },
    otherwise: 'not-in-state',
  },
  { named: 'decided', state: 'decided', story: DISPUTE_IN.decided, open: {}, otherwise: 'not-in-state' },
  { named: 'discontinued', state: 'discontinued', story: DISPUTE_IN.discontinued, open: {}, otherwise: 'not-in-state' },
];

/** `opinion.answer` by another consulted agency names SXD; commands that name none are about the actor's own opinion. */
function input(command: ConsultationCommandName, person: Person): (typeof INPUTS)[ConsultationCommandName] {
  const given = INPUTS[command];
  const own = whoRefused(command, 'consulted head') === null;
  return own && person === 'other consulted head' ? { ...given, agency: 'SXD' } : given;
}

const NAMES_NONE: readonly ConsultationCommandName[] = ['opinion.assign', 'opinion.apologise'];

function everyCommandByEverybody<State extends string, Command extends ConsultationCommandName>(
  rows: readonly Row<State, Command>[],
  commands: readonly Command[],
  stateIn: (story: Story) => State | null,
) {
  describe.each(rows)('$named', ({ story: begin, state, open, refused, otherwise }) => {
    const story = begin();

    it('is the state that it is called', () => {
      expect(stateIn(story)).toBe(state);
    });

    it.each([...commands])('%s is decided for everybody as the tables say', (command) => {
      for (const person of PERSONS) {
        // These name no agency: there another consulted agency acts on its own opinion.
        if (person === 'other consulted head' && NAMES_NONE.includes(command)) continue;
        const decision = story.tries(PEOPLE[person], command, input(command, person) as never);
        const expected =
          whoRefused(command, person) ?? (open[command] === undefined ? (refused?.[command] ?? otherwise) : null);
        if (expected !== null) {
          expect([person, decision.refused?.code ?? 'carried out']).toEqual([person, expected]);
          expect(story.refusal(PEOPLE[person], command, input(command, person) as never).code).toBe(expected);
          continue;
        }
        const after = begin().does(PEOPLE[person], command, input(command, person) as never);
        expect([person, stateIn(after)]).toEqual([person, open[command]]);
      }
    });
  });
}

describe('every command on a consultation', () => {
  everyCommandByEverybody(CONSULTATIONS, CONSULTATION_COMMANDS, (story) => story.state);

  it('is tried in every state', () => {
    expect(new Set(CONSULTATIONS.map((row) => row.state))).toEqual(new Set(Object.keys(CONSULTATION_IN)));
  });
});

const stateOfSXD = ({ current }: Story): OpinionState | null =>
  currentOpinions(current).find(({ context }) => context.agency === 'SXD')?.state ?? null;

describe('every command on an opinion', () => {
  /** An apology changes nothing, and is open whatever has become of the opinion. */
  const rows = OPINIONS.map((row) => ({ ...row, open: { ...row.open, 'opinion.apologise': row.state } }));
  everyCommandByEverybody(rows, OPINION_COMMANDS, stateOfSXD);

  it('is tried in every state', () => {
    expect(new Set(OPINIONS.map((row) => row.state))).toEqual(new Set(Object.keys(OPINION_IN)));
  });
});

describe('every command on a dispute', () => {
  everyCommandByEverybody(DISPUTES, DISPUTE_COMMANDS, (story) => currentDispute(story.current)?.state ?? null);

  it('is tried in every state', () => {
    expect(new Set(DISPUTES.map((row) => row.state))).toEqual(new Set(Object.keys(DISPUTE_IN)));
  });

  it.each(['draft', 'collecting', 'consolidating', 'withdrawn'] as const)(
    'is refused while there is none, in %s',
    (state) => {
      const story = CONSULTATION_IN[state]();
      for (const command of DISPUTE_COMMANDS) {
        for (const person of PERSONS) {
          // Nobody is consulted by a draft.
          const notAsked = state === 'draft' && BY[command] === CONSULTED_HEAD ? 'not-consulted' : null;
          const expected = notAsked ?? whoRefused(command, person) ?? 'not-in-state';
          expect([person, story.code(PEOPLE[person], command, input(command, person) as never)]).toEqual([
            person,
            expected,
          ]);
        }
      }
    },
  );
});

describe('what an agency outside says', () => {
  const entered = ['opinion.answer', 'opinion.return', 'opinion.request-extension', 'opinion.clarify'] as const;
  const own = [...entered, 'opinion.assign'] as const;
  const begin = () =>
    aConsultation().withAnAgencyOutside().opened().at('2023-05-17T09:00').receiptRecorded('2023-05-17T08:00');

  it("is entered by the lead's clerk with evidence, and by nobody else", () => {
    for (const command of own) {
      for (const person of PERSONS) {
        const sent = { ...INPUTS[command], agency: 'BQL', evidence: 'Công văn số 81/BQL' };
        const decision = begin().tries(PEOPLE[person], command, sent as never);
        const may = person === 'lead clerk' && command !== 'opinion.assign';
        const code = may ? (command === 'opinion.clarify' ? 'not-in-state' : undefined) : 'not-authorised';
        expect([command, person, decision.refused?.code]).toEqual([command, person, code]);
      }
    }
  });

  it('is answered on paper only; what else its head does is done as by any head', () => {
    expect(begin().code(head('BQL'), 'opinion.answer', anAnswer())).toBe('not-authorised');
    expect(begin().code(head('BQL'), 'opinion.clarify', anAnswer())).toBe('not-in-state');
    for (const command of ['opinion.return', 'opinion.request-extension', 'opinion.assign'] as const) {
      expect([command, begin().tries(head('BQL'), command, INPUTS[command] as never).refused]).toEqual([command, null]);
      expect(begin().code(officer('BQL'), command, INPUTS[command] as never)).toBe('not-authorised');
      expect(begin().code(head('SXD'), command, { ...INPUTS[command], agency: 'BQL' } as never)).toBe('not-authorised');
    }
    for (const command of ['comment.yield', 'comment.maintain'] as const)
      expect(begin().code(head('BQL'), command, INPUTS[command] as never)).not.toBe('not-authorised');
  });

  it.each(['opinion.answer', 'opinion.return', 'opinion.request-extension'] as const)(
    'is refused as not received before the receipt is recorded: %s',
    (command) => {
      const story = aConsultation().withAnAgencyOutside().opened();
      const sent = { ...INPUTS[command], agency: 'BQL', evidence: 'Công văn số 81/BQL' };
      expect(story.code(clerk('SKHDT'), command, sent as never)).toBe('not-received');
    },
  );

  it('is recorded as received by a clerk or an officer of the lead, once', () => {
    const sent = { agency: 'BQL', receivedAt: vn('2023-05-17T08:00'), evidence: 'Phiếu chuyển phát số 15' };
    for (const person of PERSONS) {
      const story = aConsultation().withAnAgencyOutside().opened().at('2023-05-17T09:00');
      const refused = whoRefused('opinion.record-receipt', person);
      expect([person, story.tries(PEOPLE[person], 'opinion.record-receipt', sent).refused?.code ?? null]).toEqual([
        person,
        refused,
      ]);
    }
    expect(begin().code(clerk('SKHDT'), 'opinion.record-receipt', sent)).toBe('not-in-state');
  });
});

describe('a consultation that does not exist yet', () => {
  it('is opened by any head, drafted by any head or officer, and by nobody else', () => {
    for (const person of PERSONS.filter((one) => PEOPLE[one].agency !== null)) {
      const actor = { ...PEOPLE[person], agency: 'SKHDT' };
      const draft = actor.asHead || actor.role === 'officer' ? undefined : 'not-authorised';
      const open = actor.asHead ? undefined : 'not-authorised';
      expect([person, aConsultation().unopened().tries(actor, 'consultation.draft').refused?.code]).toEqual([
        person,
        draft,
      ]);
      expect([person, aConsultation().unopened().tries(actor, 'consultation.open').refused?.code]).toEqual([
        person,
        open,
      ]);
    }
  });

  it.each(COMMANDS.filter((name) => !/\.(open|draft)$/.test(name)))('is unknown to %s', (command) => {
    for (const person of PERSONS)
      expect(aConsultation().unopened().code(PEOPLE[person], command)).toBe('unknown-consultation');
  });
});

describe('a command on the register', () => {
  const allowed = (command: 'delegation.grant' | 'delegation.revoke' | 'agency.reorganise' | 'calendar.amend') =>
    PERSONS.filter((person) => mayAct(command, PEOPLE[person], null) === null);

  it('is a delegation by the head of any agency in person: who holds one does not pass it on', () => {
    const heads = PERSONS.filter((person) => PEOPLE[person].role === 'head');
    expect(heads.length).toBeLessThan(PERSONS.filter((person) => PEOPLE[person].asHead).length);
    expect(allowed('delegation.grant')).toEqual(heads);
    expect(allowed('delegation.revoke')).toEqual(heads);
  });

  it("is else the administrator's", () => {
    expect(allowed('agency.reorganise')).toEqual(['admin']);
    expect(allowed('calendar.amend')).toEqual(['admin']);
  });
});

describe('the head of an agency that was dissolved', () => {
  const former = (code: string) => ({ ...head(code), agencyKind: null });

  it('opens, concludes and escalates nothing', () => {
    expect(aConsultation().unopened().code(former('SKHDT'), 'consultation.open')).toBe('not-authorised');
    expect(CONSULTATION_IN.consolidating().code(former('SKHDT'), 'consultation.conclude')).toBe('not-authorised');
    expect(mayAct('delegation.grant', former('SXD'), null)).toEqual({ code: 'not-authorised' });
  });

  it('is told that what was asked of it is settled', () => {
    expect(OPINION_IN.transferred().code(former('SXD'), 'opinion.answer')).toBe('already-settled');
  });
});
