import { expect, it } from '@jest/globals';
import type { InboxMessage } from '../../src/api/inbox/inbox.views.js';
import type { JournalItem } from '../../src/api/journal/journal.views.js';
import type { ProofDocument } from '../../src/journal/proof-document.js';
import { verifyStore } from '../../src/journal/verify.js';
import { verifyProof } from '../../src/journal/verify-proof.js';
import { describeApplication } from '../application.js';
import { accepted, agreeing, anOpening, clockTo, disagreeing, done, opened, read, refused } from './asking.js';

describeApplication('a consultation from its draft to the chairman’s decision', (application) => {
  it('goes its whole way over HTTP, and its proof holds', async () => {
    const app = application();
    const officer = await app.signIn('chuyenvien.skhdt');
    const lead = await app.signIn('truong.skhdt');
    const sxd = await app.signIn('truong.sxd');
    const stc = await app.signIn('truong.stc');
    const office = await app.signIn('chuyenvien.vp');
    const chairman = await app.signIn('chutich');

    const drafted = accepted(await officer.post('/api/v1/consultations', { subject: 'Dự thảo' }), 201);
    expect(drafted).toMatchObject({ state: 'draft', round: 0, draft: { subject: 'Dự thảo' }, version: 1 });
    expect(await refused(officer, drafted.id, 'open')).toMatchObject({ status: 403, code: 'not-authorised' });
    const { id, actions, opinions } = await done(lead, drafted.id, 'open', anOpening());
    expect(actions.map(({ command }) => command)).toContain('consultation.withdraw');
    expect(opinions.SXD?.dueAt).toBe('2023-06-24T00:00:00.000+07:00');
    expect(opinions.SXD?.counted).toMatchObject({ startedOn: '2023-06-14', workingDays: 7, lastDay: '2023-06-23' });

    const asSxd = await read(sxd, id);
    const answering = asSxd.actions.find(({ command }) => command === 'opinion.answer');
    expect(answering).toEqual({
      command: 'opinion.answer',
      agency: 'SXD',
      href: `/api/v1/consultations/${id}/opinions/SXD/answer`,
      method: 'POST',
      until: '2023-06-24T00:00:00.000+07:00',
    });
    expect(asSxd.actions.find(({ command }) => command === 'opinion.return')?.until).toBe(
      '2023-06-24T00:00:00.000+07:00',
    );
    expect(asSxd.messages.map(({ text }) => text).join()).toContain('hết thứ Sáu 23/6/2023');
    expect(asSxd.messages.map(({ text }) => text).join()).toContain('Văn bản số 2230/UBND-NC ngày 16/5/2023');

    const dissent = await done(sxd, id, 'opinions/SXD/answer', {
      ...disagreeing,
      comments: [{ key: 'c1', question: 'q1', text: 'Thiếu hành lang cây xanh', weight: 'main', condition: true }],
    });
    expect(dissent.opinions.SXD).toMatchObject({ state: 'answered', position: 'disagree' });
    expect(dissent.opinions.SXD?.answer?.alternative).toBe('Giảm quy mô còn 40 ha');

    await clockTo(app, '2023-06-24T00:00:00+07:00');
    const silent = await read(stc, id);
    expect(silent).toMatchObject({ state: 'consolidating' });
    expect(silent.opinions.STC).toMatchObject({
      state: 'deemed',
      position: null,
      settledAt: '2023-06-24T00:00:00.000+07:00',
      notice: { state: 'pending', dueAt: '2023-06-27T00:00:00.000+07:00' },
    });
    const late = await done(stc, id, 'opinions/STC/answer', disagreeing);
    expect(late.opinions.STC).toMatchObject({ state: 'deemed', position: null, late: { position: 'disagree' } });

    const noticed = await done(lead, id, 'opinions/STC/notice/issue', { number: '845/TB-SKHĐT' });
    expect(noticed.opinions.STC?.notice).toMatchObject({ state: 'issued', number: '845/TB-SKHĐT' });
    expect(await refused(lead, id, 'opinions/STC/notice/issue')).toMatchObject({
      status: 409,
      code: 'notice-already-issued',
      clause: expect.arrayContaining([expect.objectContaining({ id: 'PY-2.2e', number: '2230/UBND-NC' })]),
    });

    expect(await refused(lead, id, 'conclude')).toMatchObject({ status: 409, code: 'comments-unresolved' });
    const reconciling = await done(lead, id, 'opinions/SXD/comments/c1/resolve', {
      result: 'rejected',
      explanation: 'Đã có trong quy hoạch chung',
    });
    expect(reconciling).toMatchObject({ state: 'reconciling', dispute: { state: 'negotiating', holder: 'SKHDT' } });
    expect(await refused(lead, id, 'conclude')).toMatchObject({ code: 'dissent-unresolved' });
    await done(sxd, id, 'opinions/SXD/comments/c1/maintain');
    const escalation = { options: [{ key: 'a', text: 'Theo Sở KHĐT' }], recommendation: 'Chọn a' };
    expect(await refused(lead, id, 'dispute/escalate', escalation)).toMatchObject({ code: 'not-negotiated' });
    const met = await done(lead, id, 'dispute/sessions', {
      agency: 'SXD',
      heldOn: '2023-06-24',
      participants: ['Giám đốc hai Sở'],
      minutes: 'Chưa thống nhất được',
      result: 'differing',
    });
    expect(met.dispute?.sessions.SXD).toMatchObject([{ heldOn: '2023-06-24', minutes: 'Chưa thống nhất được' }]);
    await done(lead, id, 'dispute/escalate', escalation);

    const onBoard = accepted<{ items: { consultation: string; stage: string; holder: string }[] }>(
      await office.get('/api/v1/office/board?stage=verifying'),
    );
    expect(onBoard.items).toContainEqual(
      expect.objectContaining({ consultation: id, stage: 'verifying', holder: 'VP' }),
    );
    await done(office, id, 'dispute/find-incomplete', { missing: ['Biên bản làm việc'] });
    await done(lead, id, 'dispute/complete', { supplement: 'Bổ sung biên bản' });
    await done(office, id, 'dispute/submit', { opinion: 'Đề nghị chọn phương án a' });
    expect((await read(chairman, id)).actions.map(({ command }) => command)).toContain('dispute.decide');
    const decided = await done(chairman, id, 'dispute/decide', { option: 'a', conclusion: 'Thống nhất phương án a' });
    expect(decided).toMatchObject({
      state: 'concluded',
      outcome: 'decided-by-chairman',
      conclusion: 'Thống nhất phương án a',
      dispute: { state: 'decided', decision: { option: 'a', by: 'chairman' } },
      limits: [],
    });
    expect((await read(lead, id)).actions).toEqual([]);

    const journal = accepted<{ items: JournalItem[] }>(await stc.get(`/api/v1/consultations/${id}/journal?limit=200`));
    expect(journal.items.map(({ seq }) => seq)).toEqual(journal.items.map((_, index) => index + 1));
    const passed = journal.items.find(
      ({ command, with: carried }) => command === 'limit.passed' && 'kind' in carried && carried.kind === 'opinion',
    );
    expect(passed).toMatchObject({ effectiveAt: '2023-06-24T00:00:00.000+07:00', actor: { kind: 'clock' } });

    const proof = accepted<ProofDocument>(await sxd.get(`/api/v1/consultations/${id}/proof`));
    expect(proof.rendering.view).toMatchObject({ state: 'concluded', outcome: 'decided-by-chairman' });
    expect(verifyProof(proof)).toMatchObject({ ok: true, consultation: id });

    expect(await verifyStore(app.server.installation.store)).toMatchObject({ ok: true });

    const told = accepted<{ items: InboxMessage[] }>(await stc.get('/api/v1/inbox?unread=true&limit=200'));
    const deemed = told.items.find(({ kind, consultation }) => kind === 'limit-passed' && consultation === id);
    expect(deemed?.text).toContain('được xác định là đồng ý');
    expect(deemed?.readAt).toBeNull();
    accepted(await stc.post(`/api/v1/inbox/${deemed?.id}/read`));
    const unread = accepted<{ items: InboxMessage[] }>(await stc.get('/api/v1/inbox?unread=true&limit=200'));
    expect(unread.items.map((message) => message.id)).not.toContain(deemed?.id);
  });

  it('concludes as agreed when everybody agrees', async () => {
    const lead = await application().signIn('truong.skhdt');
    const { id } = await opened(lead);
    expect(await refused(lead, id, 'conclude')).toMatchObject({ status: 409, code: 'opinions-pending' });
    for (const agency of ['SXD', 'STC']) {
      const head = await application().signIn(`truong.${agency.toLowerCase()}`);
      await done(head, id, `opinions/${agency}/answer`, agreeing);
    }
    expect(await done(lead, id, 'conclude')).toMatchObject({ state: 'concluded', outcome: 'agreed' });
  });
});
