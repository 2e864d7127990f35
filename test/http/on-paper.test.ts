/** What an agency outside says after its answer comes on paper too: the lead's clerk enters it, with the document. */
import { beforeAll, expect, it } from '@jest/globals';
import type { ConsultationDetail } from '../../src/api/consultations/consultation.views.js';
import { describeApplication, type Visitor } from '../application.js';
import { done, read, refused } from './asking.js';
import { rejectedOnPaper } from './paper-story.js';

describeApplication('for an agency outside', (application) => {
  let lead: Visitor;
  let clerk: Visitor;
  const evidence = 'Công văn số 1300/CAT-PC07 ngày 16/6/2023';

  beforeAll(async () => {
    lead = await application().signIn('truong.skhdt');
    clerk = await application().signIn('vanthu.skhdt');
  });

  const offered = ({ actions }: ConsultationDetail) =>
    actions.map(({ command, agency }) => `${command} ${agency ?? ''}`.trim());

  it('the clerk enters that it keeps its comment, and then that it gives it up, each from a document', async () => {
    const id = await rejectedOnPaper(lead, clerk);
    expect(offered(await read(clerk, id))).toEqual(
      expect.arrayContaining(['comment.maintain CAT', 'comment.yield CAT']),
    );
    expect(offered(await read(lead, id))).not.toContain('comment.yield CAT');
    for (const act of ['maintain', 'yield']) {
      const path = `opinions/CAT/comments/c1/${act}`;
      expect(await refused(lead, id, path, { evidence })).toMatchObject({ status: 403, code: 'not-authorised' });
      expect(await refused(clerk, id, path)).toMatchObject({
        status: 422,
        code: 'field-required',
        errors: [{ pointer: '/evidence' }],
      });
    }
    const kept = await done(clerk, id, 'opinions/CAT/comments/c1/maintain', { evidence });
    expect(kept).toMatchObject({ state: 'reconciling', opinions: { CAT: { comments: { c1: { maintained: true } } } } });
    const given = await done(clerk, id, 'opinions/CAT/comments/c1/yield', { evidence });
    expect(given).toMatchObject({
      differences: [],
      dispute: { state: 'unified' },
      opinions: { CAT: { comments: { c1: { maintained: false } } } },
    });
  });

  it('the clerk is offered to enter whether its head confirms a session, which the lead is not', async () => {
    const id = await rejectedOnPaper(lead, clerk);
    await done(lead, id, 'dispute/sessions', {
      agency: 'CAT',
      heldOn: '2023-06-14',
      participants: ['Giám đốc Sở Kế hoạch và Đầu tư', 'Phó Giám đốc Công an tỉnh'],
      minutes: 'Hai bên thống nhất mở rộng đường hiện hữu',
      result: 'unified',
    });
    const acts = ['dispute.confirm-session CAT', 'dispute.object-session CAT'];
    expect(offered(await read(clerk, id))).toEqual(expect.arrayContaining(acts));
    for (const act of acts) expect(offered(await read(lead, id))).not.toContain(act);
    expect(await refused(clerk, id, 'dispute/sessions/confirm', { agency: 'CAT' })).toMatchObject({
      code: 'field-required',
      errors: [{ pointer: '/evidence' }],
    });
    const confirmed = await done(clerk, id, 'dispute/sessions/confirm', { agency: 'CAT', evidence });
    expect(confirmed.dispute).toMatchObject({ state: 'unified', sessions: { CAT: [{ confirmed: true }] } });
    expect(offered(await read(clerk, id))).not.toContain(acts[0]);
  });
});
