import { describe, expect, it } from '@jest/globals';
import type { Consultation, OpenAction } from '../../web/src/api/client.js';
import { newlyDeemed } from '../../web/src/pages/consultation/newly-deemed.js';
import { nextAfter, todoOf } from '../../web/src/pages/consultation/todo-rows.js';
import { waitedFor } from '../../web/src/pages/consultation/waited-for.js';

const LATER = '2023-06-16T00:00:00.000+07:00';
const SOON = '2023-06-15T00:00:00.000+07:00';

function action(command: OpenAction['command'], about: Partial<OpenAction> = {}): OpenAction {
  return { command, href: '', method: 'POST', until: null, ...about };
}

function consultation(parts: object): Consultation {
  return { opinions: {}, dispute: null, actions: [], round: 1, lead: 'SKHDT', ...parts } as unknown as Consultation;
}

function opinion(agency: string, parts: object): object {
  const silence = 'deemed-consent';
  return { agency, heldBy: agency, state: 'awaiting', receivedAt: SOON, dueAt: SOON, silence, comments: {}, ...parts };
}

describe('what comes next', () => {
  const next = (done: string, ...actions: OpenAction[]) =>
    nextAfter(done, consultation({ opinions: { STC: opinion('STC', {}) }, actions }))?.command;

  it('is not the session that was just recorded, once it may go up', () => {
    const session = action('dispute.record-session');
    expect(next('dispute.record-session', session)).toBe('dispute.record-session');
    expect(next('dispute.record-session', session, action('dispute.escalate'))).toBe('dispute.escalate');
  });

  it('is the same act where it is owed to another agency', () => {
    const returns = ['opinion.accept-return', 'opinion.contest-return'].map((command) =>
      action(command as OpenAction['command'], { agency: 'STC' }),
    );
    expect(next('opinion.accept-return', ...returns)).toBe('opinion.accept-return');
    expect(next('opinion.accept-return')).toBeUndefined();
  });
});

describe('what can be done now', () => {
  it('stands with the earliest limit first, and what has none last', () => {
    const { rows } = todoOf(
      consultation({
        actions: [
          action('consultation.conclude'),
          action('opinion.answer', { agency: 'STC', until: LATER }),
          action('opinion.grant-extension', { agency: 'SXD', until: SOON }),
        ],
      }),
    );
    expect(rows.map(({ command }) => command)).toEqual([
      'opinion.grant-extension',
      'opinion.answer',
      'consultation.conclude',
    ]);
  });

  it('puts accepting and contesting the return of one agency into one row, and of two agencies into two', () => {
    const { rows } = todoOf(
      consultation({
        actions: ['STC', 'SXD'].flatMap((agency) => [
          action('opinion.contest-return', { agency }),
          action('opinion.accept-return', { agency }),
        ]),
      }),
    );
    expect(rows.map(({ agency, actions }) => [agency, ...actions.map(({ command }) => command)])).toEqual([
      ['STC', 'opinion.accept-return', 'opinion.contest-return'],
      ['SXD', 'opinion.accept-return', 'opinion.contest-return'],
    ]);
  });

  it('counts only comments that have no answer yet, all in one row', () => {
    const comments = { a: { result: null }, b: { result: 'accepted' } };
    const { rows, seldom } = todoOf(
      consultation({
        opinions: { STC: opinion('STC', { comments }), SXD: opinion('SXD', { comments }) },
        actions: ['STC', 'SXD'].flatMap((agency) =>
          ['a', 'b'].map((comment) => action('comment.resolve', { agency, comment })),
        ),
      }),
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.actions.map(({ agency, comment }) => `${agency} ${comment}`)).toEqual(['STC a', 'SXD a']);
    expect(seldom).toEqual([]);
  });

  it.each(['deemed', 'answered'] as const)('takes an answer to what is %s for no work that waits', (state) => {
    const { rows, seldom } = todoOf(
      consultation({
        opinions: { STC: opinion('STC', { state }) },
        actions: [action('opinion.answer', { agency: 'STC' })],
      }),
    );
    expect(rows).toEqual([]);
    expect(seldom.map(({ command }) => command)).toEqual(['opinion.answer']);
  });

  it('tells the limit of a notice also when it has passed', () => {
    const { rows } = todoOf(
      consultation({
        opinions: { STC: opinion('STC', { state: 'deemed', notice: { state: 'pending', dueAt: SOON } }) },
        actions: [action('notice.issue', { agency: 'STC' })],
      }),
    );
    expect(rows[0]?.until).toBe(SOON);
  });

  it('keeps what is seldom wanted apart', () => {
    const { rows, seldom } = todoOf(
      consultation({ actions: [action('consultation.amend'), action('consultation.withdraw')] }),
    );
    expect(rows).toEqual([]);
    expect(seldom.map(({ command }) => command)).toEqual(['consultation.amend', 'consultation.withdraw']);
  });
});

describe('what is waited for', () => {
  const opinions = {
    STC: opinion('STC', {}),
    SXD: opinion('SXD', {}),
    CAT: opinion('CAT', { receivedAt: null, dueAt: null }),
    STP: opinion('STP', { state: 'answered' }),
  };

  it('names agencies with the same limit together, and nobody who has answered', () => {
    expect(waitedFor(consultation({ opinions }), 'SKHDT')).toEqual([
      { agencies: ['STC', 'SXD'], dueAt: SOON, kind: 'answer', means: 'deemed' },
    ]);
  });

  it('is never what one has to do oneself', () => {
    expect(waitedFor(consultation({ opinions }), 'STC')).toEqual([
      { agencies: ['SXD'], dueAt: SOON, kind: 'answer', means: 'deemed' },
      { agencies: ['CAT'], dueAt: null, kind: 'receipt', means: null },
    ]);
  });
});

describe('silence that takes effect while somebody looks', () => {
  const before = consultation({ opinions: { STC: opinion('STC', {}), SXD: opinion('SXD', { state: 'deemed' }) } });
  const after = consultation({
    opinions: { STC: opinion('STC', { state: 'deemed' }), SXD: opinion('SXD', { state: 'deemed' }) },
  });

  it('is told of whoever had to answer before, once', () => {
    expect(newlyDeemed(before, after)).toEqual(['STC']);
    expect(newlyDeemed(after, after)).toEqual([]);
  });

  it('is not told of another round', () => {
    expect(newlyDeemed(before, { ...after, round: 2 })).toEqual([]);
  });
});
