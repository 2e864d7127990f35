/** Each round keeps what was put to the agencies in it: a later one may change proposal, position and questions. */
import { expect, it } from '@jest/globals';
import { describeApplication } from '../application.js';
import { agreeing, done, opened, read } from './asking.js';

describeApplication('a former round', (application) => {
  it('shows its own proposal, position, questions and hash beside those of the round that runs', async () => {
    const lead = await application().signIn('truong.skhdt');
    const sxd = await application().signIn('truong.sxd');
    const first = await opened(lead);
    await done(sxd, first.id, 'opinions/SXD/answer', agreeing);
    const questions = [
      { key: 'q2', text: 'Ranh giới có phù hợp không?' },
      { key: 'q3', text: 'Vốn có cân đối được không?', agencies: ['STC'] },
    ];
    const changed = { position: 'Thống nhất, giảm quy mô', questions };
    await done(lead, first.id, 'amend', { ...changed, reason: 'Tiếp thu ý kiến' });
    const now = await read(sxd, first.id);
    expect(now.rounds).toEqual([
      { ...first.rounds[0] },
      {
        ...first.rounds[0],
        number: 2,
        position: 'Thống nhất, giảm quy mô',
        questions: [
          { ...questions[0], agencies: null },
          { ...questions[1], agencies: ['STC'] },
        ],
        requestHash: now.requestHash,
        reason: 'Tiếp thu ý kiến',
        openedAt: expect.any(String),
      },
    ]);
    expect(now.requestHash).not.toBe(first.requestHash);
    expect(now.formerOpinions).toMatchObject([
      { agency: 'SXD', round: 1, questions: ['q1'], answer: { position: 'agree' } },
      { agency: 'STC', round: 1, questions: ['q1'] },
    ]);
    expect(now.opinions).toMatchObject({ SXD: { questions: ['q2'] }, STC: { questions: ['q2', 'q3'] } });
  });
});
