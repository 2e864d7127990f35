import { describe, expect, it } from '@jest/globals';
import type { Consultation, Opinion } from '../../web/src/api/client.js';
import { optionsAtFirst } from '../../web/src/pages/dispute/options-at-first.js';
import { by } from './law.js';
import { aComment, anAnswer, at } from './sample-opinions.js';

function dissent(agency: string, said: Partial<NonNullable<Opinion['answer']>>, more: Partial<Opinion> = {}): Opinion {
  const opinion = anAnswer(by, agency, at('2024-05-06 15:40'), { mot: 'disagree' }, more);
  return { ...opinion, answer: opinion.answer && { ...opinion.answer, ...said } };
}

function difference(agency: string, more: Partial<Consultation['differences'][number]> = {}) {
  return { agency, onMainContent: true, position: 'disagree' as const, comments: [], ...more };
}

const STNMT = dissent('STNMT', { alternative: 'Dời cầu về phía hạ lưu' });
const SXD = dissent('SXD', { alternative: 'Điều chỉnh hướng tuyến' });
const opinions = { STNMT, SXD };

describe('the options with which a dispute goes up', () => {
  it.each<[string, Consultation['differences'], Consultation['opinions'], string[]]>([
    [
      'the lead’s and that of every open dissent',
      [difference('STNMT'), difference('SXD')],
      opinions,
      ['SKHDT Cầu tại Phước Mỹ', 'STNMT Dời cầu về phía hạ lưu', 'SXD Điều chỉnh hướng tuyến'],
    ],
    [
      'not that of a dissent that was worked out',
      [difference('SXD')],
      opinions,
      ['SKHDT Cầu tại Phước Mỹ', 'SXD Điều chỉnh hướng tuyến'],
    ],
    [
      'not that of a difference that is not on main content',
      [difference('STNMT', { onMainContent: false })],
      opinions,
      ['SKHDT Cầu tại Phước Mỹ'],
    ],
    [
      'the conditions, where no alternative was proposed',
      [difference('STC', { position: 'agree-with-conditions', comments: ['c1'] })],
      { STC: dissent('STC', { reason: 'Vượt chỉ tiêu' }, { comments: { c1: aComment('mot') } }) },
      ['SKHDT Cầu tại Phước Mỹ', 'STC Điều chỉnh chỉ giới kè lùi 12 m.'],
    ],
    [
      'the reason, where there is nothing else',
      [difference('STC')],
      { STC: dissent('STC', { reason: 'Vượt chỉ tiêu' }) },
      ['SKHDT Cầu tại Phước Mỹ', 'STC Vượt chỉ tiêu'],
    ],
  ])('are %s', (_, differences, asked, expected) => {
    const options = optionsAtFirst({ lead: 'SKHDT', position: 'Cầu tại Phước Mỹ', differences, opinions: asked });
    expect(options.map(({ of, text }) => `${of} ${text}`)).toEqual(expected);
    expect(options.map(({ key }) => key)).toEqual(expected.map((__, index) => `pa${index + 1}`));
  });
});
