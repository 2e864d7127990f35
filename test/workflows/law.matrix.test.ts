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
import { currentDispute, opinionOf } from '../../workflows/dossier/dossier.js';
import type { OpinionCommandName, OpinionState } from '../../workflows/opinion/opinion.js';
import { aConsultation, anAnswer, COMMANDS, INPUTS, type Story, vn } from './a-dossier.js';
import { CONSULTATION_IN, DISPUTE_IN, extensionAsked, lateAndAcceptable, OPINION_IN, reconciling } from './in-state.js';
import { clerk, head, officer, PEOPLE, PERSONS, type Person } from './people.js';

const LEAD_HEAD: readonly Person[] = ['lead head', 'lead deputy with delegation', 'lead officer with delegation'];
const LEAD_OFFICER: readonly Person[] = [...LEAD_HEAD, 'lead officer'];
const CONSULTED_HEAD: readonly Person[] = ['consulted head', 'consulted deputy with delegation'];
const OFFICE: readonly Person[] = ['office head', 'office officer', 'office deputy with delegation'];
const CHAIRMAN: readonly Person[] = ['chairman head', 'chairman deputy with delegation'];

const CONSULTATION_COMMANDS = commandsAbout('consultation');
const OPINION_COMMANDS = commandsAbout('opinion', 'comment');
const DISPUTE_COMMANDS = commandsAbout('dispute');

/** The commands' table of the contract, column "by". */
const BY: Readonly<Record<ConsultationCommandName, readonly Person[]>> = {
  'consultation.draft': LEAD_OFFICER,
  'consultation.open': LEAD_HEAD,
  'consultation.amend': LEAD_HEAD,
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
  'opinion.record-receipt': ['lead clerk', 'lead officer', 'lead officer with delegation'],
  'opinion.close-unanswered': LEAD_HEAD,
  'notice.issue': LEAD_HEAD,
  'dispute.record-session': LEAD_HEAD,
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
    open: { 'consultation.amend': 'collecting', 'consultation.withdraw': 'withdrawn' },
    refused: { 'consultation.conclude': 'opinions-pending' },
    otherwise: 'not-in-state',
  },
  {
    named: 'consolidating',
    state: 'consolidating',
    story: CONSULTATION_IN.consolidating,
    open: {
      'consultation.amend': 'collecting',
      'consultation.withdraw': 'withdrawn',
      'consultation.conclude': 'concluded',
    },
    otherwise: 'not-in-state',
  },
  {
    named: 'consolidating, a comment unresolved',
    state: 'consolidating',
    story: OPINION_IN.answered,
    open: { 'consultation.amend': 'collecting', 'consultation.withdraw': 'withdrawn' },
    refused: { 'consultation.conclude': 'comments-unresolved' },
    otherwise: 'not-in-state',
  },
  {
    named: 'reconciling, a dissent standing',
    state: 'reconciling',
    story: CONSULTATION_IN.reconciling,
    open: { 'consultation.amend': 'collecting', 'consultation.withdraw': 'withdrawn' },
    refused: { 'consultation.conclude': 'dissent-unresolved' },
    otherwise: 'not-in-state',
  },
  {
    named: 'reconciling, unified',
    state: 'reconciling',
    story: DISPUTE_IN.unified,
    open: {
      'consultation.amend': 'collecting',
      'consultation.withdraw': 'withdrawn',
      'consultation.conclude': 'concluded',
    },
    otherwise: 'not-in-state',
  },
  {
    named: 'escalated',
    state: 'escalated',
    story: CONSULTATION_IN.escalated,
    open: { 'consultation.withdraw': 'withdrawn' },
    refused: { 'consultation.conclude': 'dissent-unresolved' },
    otherwise: 'not-in-state',
  },
  { named: 'concluded', state: 'concluded', story: CONSULTATION_IN.concluded, open: {}, otherwise: 'not-in-state' },
  { named: 'withdrawn', state: 'withdrawn', story: CONSULTATION_IN.withdrawn, open: {}, otherwise: 'not-in-state' },
];

type OpinionRow = Row<OpinionState, OpinionCommandName>;

const ASKED = {
  'opinion.assign': 'awaiting',
  'opinion.answer': 'answered',
  'opinion.return': 'returned',
} as const;

const OPINIONS: readonly OpinionRow[] = [
  {
    named: 'awaiting',
    state: 'awaiting',
    story: OPINION_IN.awaiting,
    open: { ...ASKED, 'opinion.request-extension': 'awaiting' },
    otherwise: 'not-in-state',
  },
  {
    named: 'awaiting, an extension asked',
    state: 'awaiting',
    story: extensionAsked,
    open: { ...ASKED, 'opinion.grant-extension': 'awaiting', 'opinion.refuse-extension': 'awaiting' },
    refused: { 'opinion.request-extension': 'extension-exhausted' },
    otherwise: 'not-in-state',
  },
  {
    named: 'awaiting, too late to return',
    state: 'awaiting',
    story: () => OPINION_IN.awaiting().at('2023-05-19T00:00'),
    open: { 'opinion.assign': 'awaiting', 'opinion.answer': 'answered', 'opinion.request-extension': 'awaiting' },
    refused: { 'opinion.return': 'return-too-late' },
    otherwise: 'not-in-state',
  },
  {
    named: 'clarifying',
    state: 'clarifying',
    story: OPINION_IN.clarifying,
    open: { 'opinion.assign': 'clarifying', 'opinion.clarify': 'answered' },
    otherwise: 'not-in-state',
  },
  {
    named: 'returned',
    state: 'returned',
    story: OPINION_IN.returned,
    open: {
      'opinion.assign': 'returned',
      'opinion.accept-return': 'released',
      'opinion.contest-return': 'awaiting',
    },
    otherwise: 'not-in-state',
  },
  {
    named: 'overdue',
    state: 'overdue',
    story: OPINION_IN.overdue,
    open: { 'opinion.assign': 'overdue', 'opinion.answer': 'answered', 'opinion.close-unanswered': 'unanswered' },
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
    named: 'answered, other opinions awaited',
    state: 'answered',
    story: () => aConsultation().opened().answered('SXD'),
    open: { 'opinion.ask-clarification': 'clarifying' },
    refused: { 'comment.resolve': 'not-in-state', 'comment.yield': 'not-in-state', 'comment.maintain': 'not-in-state' },
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
    open: { 'dispute.record-session': 'negotiating', 'dispute.escalate': 'verifying' },
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
    open: { 'dispute.record-session': 'negotiating', 'consultation.decide': 'decided' },
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

/** Commands in which another consulted agency cannot name SXD: there it acts on its own opinion, whatever that allows. */
const ABOUT_ONES_OWN: readonly ConsultationCommandName[] = [
  'comment.yield',
  'comment.maintain',
  'opinion.assign',
  'opinion.clarify',
];

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
        if (person === 'other consulted head' && ABOUT_ONES_OWN.includes(command)) continue;
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

describe('every command on an opinion', () => {
  everyCommandByEverybody(OPINIONS, OPINION_COMMANDS, (story) => opinionOf(story.current, 'SXD')?.state ?? null);

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
          const expected = whoRefused(command, person) ?? 'not-in-state';
          expect([person, story.code(PEOPLE[person], command)]).toEqual([person, expected]);
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
        const sent = { ...INPUTS[command], agency: 'BCH', evidence: 'Công văn số 81/BCH' };
        const decision = begin().tries(PEOPLE[person], command, sent as never);
        const may = person === 'lead clerk' && command !== 'opinion.assign';
        const code = may ? (command === 'opinion.clarify' ? 'not-in-state' : undefined) : 'not-authorised';
        expect([command, person, decision.refused?.code]).toEqual([command, person, code]);
      }
    }
  });

  it('is answered on paper only; what else its head does is done as by any head', () => {
    expect(begin().code(head('BCH'), 'opinion.answer', anAnswer())).toBe('not-authorised');
    expect(begin().code(head('BCH'), 'opinion.clarify', anAnswer())).toBe('not-in-state');
    for (const command of ['opinion.return', 'opinion.request-extension', 'opinion.assign'] as const) {
      expect([command, begin().tries(head('BCH'), command, INPUTS[command] as never).refused]).toEqual([command, null]);
      expect(begin().code(officer('BCH'), command, INPUTS[command] as never)).toBe('not-authorised');
      expect(begin().code(head('SXD'), command, { ...INPUTS[command], agency: 'BCH' } as never)).toBe('not-authorised');
    }
    for (const command of ['comment.yield', 'comment.maintain'] as const)
      expect(begin().code(head('BCH'), command, INPUTS[command] as never)).not.toBe('not-authorised');
  });

  it.each(['opinion.answer', 'opinion.return', 'opinion.request-extension'] as const)(
    'is refused as not received before the receipt is recorded: %s',
    (command) => {
      const story = aConsultation().withAnAgencyOutside().opened();
      const sent = { ...INPUTS[command], agency: 'BCH', evidence: 'Công văn số 81/BCH' };
      expect(story.code(clerk('SKHDT'), command, sent as never)).toBe('not-received');
    },
  );

  it('is recorded as received by a clerk or an officer of the lead, once', () => {
    const sent = { agency: 'BCH', receivedAt: vn('2023-05-17T08:00'), evidence: 'Phiếu chuyển phát số 15' };
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
