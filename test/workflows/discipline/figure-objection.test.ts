/** The law of objections to figures (TN-2i, HP-10) as tables: who contests what, who judges, and everything else refused. */
import { describe, expect, it } from '@jest/globals';
import type { Case } from '../../../workflows/discipline/case.js';
import { COURSES } from '../../../workflows/discipline/courses.js';
import type { FigureObjectionContext } from '../../../workflows/discipline/figure-objection/figure-objection.js';
import type { ObjectionFacts } from '../../../workflows/discipline/figure-objection/figure-objection-facts.js';
import type { CaseCommandName } from '../../../workflows/discipline/inputs.js';
import type { CivilDate, Instant } from '../../../workflows/limits/time.js';
import { actor, facts, type Telling, then, verdict } from './a-case.js';

const STEP = 'opinion c-1 1:SXD';
const counted = (
  change: Partial<ObjectionFacts['step'] & object> = {},
  more: Partial<ObjectionFacts> = {},
): Telling => {
  const step = {
    consultation: 'c-1',
    subject: 'Dự án A',
    agency: 'SXD',
    person: 'officer of SXD',
    title: 'Trả lời chậm',
    adds: 1,
    late: true,
  };
  return {
    facts: facts({
      objection: { step: { ...step, ...change }, contested: false, answerBy: '2023-06-21' as CivilDate, ...more },
    }),
  };
};
const CONTESTED = { step: STEP, figure: 'late', ground: 'objective-cause', reason: 'Mất điện hai ngày.' };
const REASON = { reason: 'Đã đối chiếu.' };

const head = actor('SXD', 'head');
const officer = actor('SXD', 'officer');
const PEOPLE = {
  head,
  delegate: actor('SXD', 'deputy', { asHead: true }),
  officer,
  colleague: actor('SXD', 'officer', { person: 'another of SXD' }),
  moved: actor('SYT', 'officer', { person: 'officer of SXD' }),
  otherHead: actor('SYT', 'head'),
  homeAffairs: actor('SNV', 'head'),
  clerkOfHomeAffairs: actor('SNV', 'officer'),
  office: actor('VP', 'head'),
  chairman: actor('CT', 'head'),
};
type Who = keyof typeof PEOPLE;

const byHead = then(null, head, 'figure-objection.raise', CONTESTED, counted());
const byOfficer = then(null, officer, 'figure-objection.raise', { ...CONTESTED, entry: 4 }, counted());
const STATES: Readonly<Record<string, Case | null>> = {
  new: null,
  raised: byHead,
  upheld: then(byHead, PEOPLE.homeAffairs, 'figure-objection.uphold', REASON),
  rejected: then(byHead, PEOPLE.homeAffairs, 'figure-objection.reject', REASON),
  withdrawn: then(byHead, head, 'figure-objection.withdraw'),
};
const COMMANDS: Readonly<Record<string, object>> = {
  'figure-objection.raise': CONTESTED,
  'figure-objection.uphold': REASON,
  'figure-objection.reject': REASON,
  'figure-objection.withdraw': {},
};

/** Who may do what in which state; everything that is not here is refused. */
const ALLOWED: Readonly<Record<string, readonly Who[]>> = {
  'new figure-objection.raise': ['head', 'delegate', 'officer', 'moved'],
  'raised figure-objection.uphold': ['homeAffairs'],
  'raised figure-objection.reject': ['homeAffairs'],
  'raised figure-objection.withdraw': ['head', 'delegate'],
};

describe('an objection to a figure', () => {
  const cells = Object.keys(STATES).flatMap((state) =>
    Object.keys(COMMANDS).map((command) => [state, command] as const),
  );

  it.each(cells)('%s × %s: by these and by nobody else', (state, command) => {
    const allowed = (Object.keys(PEOPLE) as Who[]).filter((who) => {
      const told = command === 'figure-objection.raise' ? counted() : {};
      return (
        verdict(STATES[state] ?? null, PEOPLE[who], command as CaseCommandName, COMMANDS[command], told) === 'allowed'
      );
    });
    expect(allowed).toEqual(ALLOWED[`${state} ${command}`] ?? []);
  });

  it.each([
    ['new', 'figure-objection.uphold', 'homeAffairs', 'unknown-case'],
    ['raised', 'figure-objection.raise', 'head', 'case-not-open'],
    ['upheld', 'figure-objection.reject', 'homeAffairs', 'case-not-open'],
    ['rejected', 'figure-objection.uphold', 'homeAffairs', 'case-not-open'],
    ['withdrawn', 'figure-objection.uphold', 'homeAffairs', 'case-not-open'],
    ['raised', 'figure-objection.uphold', 'office', 'another-judges'],
    ['raised', 'figure-objection.uphold', 'clerkOfHomeAffairs', 'case-not-authorised'],
    ['raised', 'figure-objection.uphold', 'head', 'case-not-authorised'],
    ['raised', 'figure-objection.withdraw', 'officer', 'figure-of-another'],
    ['raised', 'figure-objection.withdraw', 'otherHead', 'case-not-authorised'],
  ] as const)('%s × %s by %s: %s', (state, command, who, code) => {
    expect(verdict(STATES[state] ?? null, PEOPLE[who], command, COMMANDS[command], counted())).toBe(code);
  });

  it.each(['step', 'figure', 'ground', 'reason'])('says %s', (field) => {
    const input = { ...CONTESTED, [field]: undefined };
    expect(verdict(null, head, 'figure-objection.raise', input, counted())).toBe(`case-field-required /${field}`);
  });

  it.each([
    [{}, { facts: facts() }, 'step-unknown /step'],
    [{}, counted({}, { step: null }), 'step-unknown /step'],
    [{}, counted({ agency: 'SYT' }), 'figure-of-another /step'],
    [{}, counted({ adds: 0 }), 'step-not-counted /figure'],
    [{}, counted({ late: false }), 'step-not-late /ground'],
    [{ ground: 'wrong-figure' }, counted({ late: false }), 'allowed'],
    [{}, counted({}, { contested: true }), 'already-contested /step'],
  ])('with %j of a step: %#', (change, told, expected) => {
    expect(verdict(null, head, 'figure-objection.raise', { ...CONTESTED, ...change }, told)).toBe(expected);
  });

  it('is confirmed and rejected with a reason', () => {
    for (const command of ['figure-objection.uphold', 'figure-objection.reject'] as const)
      expect(verdict(byHead, PEOPLE.homeAffairs, command, {})).toBe('case-field-required /reason');
  });

  it('keeps what was contested, by whom, until when it is answered, and the answer', () => {
    expect(byHead.context).toMatchObject({
      subject: 'Xem xét lại số liệu: Dự án A',
      by: 'agency',
      concerns: { agency: 'SXD', person: 'officer of SXD' },
      holder: { agency: 'SNV', person: null },
      dueOn: '2023-06-21',
      entry: null,
      adds: 1,
    });
    expect(byOfficer.context).toMatchObject({ by: 'person', entry: 4 });
    const late = then(byHead, PEOPLE.homeAffairs, 'figure-objection.reject', REASON, {
      at: '2023-06-21T17:00:00.000Z' as Instant,
    });
    const answers = [STATES.upheld as Case, late].map(({ context }) => (context as FigureObjectionContext).answer);
    expect(answers).toMatchObject([
      { reason: 'Đã đối chiếu.', agency: 'SNV', by: 'head of SNV', on: '2023-06-14', late: false },
      { on: '2023-06-22', late: true },
    ]);
    expect(late.context.dueOn).toBeNull();
  });

  it('is taken back by whoever raised it: the person their own, the head that of the agency', () => {
    const may = (who: Who) => verdict(byOfficer, PEOPLE[who], 'figure-objection.withdraw');
    expect([may('officer'), may('moved'), may('head'), may('colleague')]).toEqual([
      'allowed',
      'allowed',
      'figure-of-another',
      'case-not-authorised',
    ]);
  });

  it('is judged by nobody concerned: of home affairs by the Office, of both by the chairman', () => {
    const raisedBy = (agency: string, agencies: readonly string[]) => {
      const told = counted({ agency, person: 'p' });
      const people = { p: { name: 'P', agencies } };
      return then(null, actor(agency, 'head'), 'figure-objection.raise', CONTESTED, {
        facts: { ...(told.facts as ReturnType<typeof facts>), people },
      });
    };
    const judges = (standing: Case) =>
      (['homeAffairs', 'office', 'chairman'] as const).map((who) =>
        verdict(standing, PEOPLE[who], 'figure-objection.uphold', REASON),
      );
    expect(judges(raisedBy('SNV', ['SNV']))).toEqual(['own-case', 'allowed', 'another-judges']);
    expect(judges(raisedBy('VP', ['SNV']))).toEqual(['own-case', 'own-case', 'allowed']);
  });

  it('stays with who raised it where nobody is left to judge, and where nobody is known to have held the step', () => {
    const told = counted({ person: null });
    const alone = {
      facts: { ...(told.facts as ReturnType<typeof facts>), homeAffairs: null, office: null, chairman: null },
    };
    const standing = then(null, head, 'figure-objection.raise', CONTESTED, alone);
    expect(standing.context).toMatchObject({ holder: { agency: 'SXD' }, concerns: { person: null } });
    expect(verdict(null, officer, 'figure-objection.raise', CONTESTED, told)).toBe('figure-of-another /step');
  });

  it('ends with its answer', () => {
    const { ended } = COURSES['figure-objection'];
    const ends = Object.entries(STATES).flatMap(([state, one]) =>
      one !== null && ended(one.state, one.context) ? [state] : [],
    );
    expect(ends).toEqual(['upheld', 'rejected', 'withdrawn']);
  });
});
