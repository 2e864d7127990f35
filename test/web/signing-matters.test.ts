import { describe, expect, it } from '@jest/globals';
import type { Consultation, Opinion } from '../../web/src/api/client.js';
import { actWords, MATTER_NAMES, MATTERS, matterOf, openIn } from '../../web/src/pages/signing/matters.js';
import { bodyOfSaid, isSaid } from '../../web/src/pages/signing/said-of-all.js';

const opinion = (change: Partial<Opinion>) => ({ extension: null, ...change }) as Opinion;
const open = (command: string, agency: string) => ({ command, agency }) as Consultation['actions'][number];

describe('what is signed together', () => {
  const opinions = {
    SXD: opinion({ state: 'awaiting', extension: { state: 'asked' } as Opinion['extension'] }),
    STC: opinion({ state: 'awaiting' }),
    CAT: opinion({ state: 'overdue' }),
    SYT: opinion({ state: 'deemed' }),
  };
  const actions = [
    open('opinion.urge', 'SXD'),
    open('opinion.grant-extension', 'SXD'),
    open('opinion.refuse-extension', 'SXD'),
    open('opinion.urge', 'STC'),
    open('opinion.urge', 'CAT'),
    open('opinion.close-unanswered', 'CAT'),
    open('notice.issue', 'SYT'),
    open('consultation.withdraw', ''),
  ];

  it.each([
    ['thong-bao', ['SYT']],
    ['gia-han', ['SXD']],
    // Who still has time may be urged, but is not overdue.
    ['qua-han', ['CAT']],
  ] as const)('%s is of those whose act is open and of this kind', (name, agencies) => {
    expect([...openIn(MATTERS[name], { actions, opinions })]).toEqual(agencies);
  });

  it('is nothing for whom no act is open', () => {
    for (const name of MATTER_NAMES) expect(openIn(MATTERS[name], { actions: [], opinions }).size).toBe(0);
  });

  it('is notices where the address names nothing that there is', () => {
    expect([matterOf(null), matterOf('khac'), matterOf('gia-han')].map(({ name }) => name)).toEqual([
      'thong-bao',
      'thong-bao',
      'gia-han',
    ]);
  });

  it.each(MATTER_NAMES.flatMap((name) => MATTERS[name].acts))(
    '$command has its words in both languages',
    ({ name }) => {
      for (const words of [actWords.vi[name], actWords.en[name]])
        for (const said of [words.button(2), words.question(2), words.result(2)]) expect(said).toMatch(/2/);
    },
  );
});

describe('what is said once for all', () => {
  const [urge, close] = MATTERS['qua-han'].acts;
  const [grant] = MATTERS['gia-han'].acts;
  const [issue] = MATTERS['thong-bao'].acts;
  const said = { day: '2023-06-15', reason: ' Việc gấp ' };
  const nothing = { day: '', reason: ' ' };

  it('is sent as each act takes it', () => {
    if (!urge || !close || !grant || !issue) throw new Error('Every matter has its acts.');
    expect([urge, close, grant, issue].map((act) => bodyOfSaid(act, said))).toEqual([
      { answerBy: '2023-06-15' },
      { reason: 'Việc gấp' },
      { reason: 'Việc gấp' },
      {},
    ]);
    expect(bodyOfSaid(grant, nothing)).toEqual({});
    expect([urge, close, grant, issue].map((act) => isSaid(act, nothing, '2023-06-15'))).toEqual([
      false,
      false,
      true,
      true,
    ]);
    expect([urge, close].map((act) => isSaid(act, said, '2023-06-15'))).toEqual([true, true]);
    // A day that has passed is none to answer by.
    expect(isSaid(urge, said, '2023-06-16')).toBe(false);
  });
});
