/** What silence will mean, told alike in the work, on the consultation and in the inbox: by the rule of the matter and whom it binds. */
import { beforeAll, expect, it } from '@jest/globals';
import type { InboxMessage } from '../../src/api/inbox/inbox.views.js';
import type { WorkItem } from '../../src/api/work/work-list.js';
import { describeApplication, type Visitor } from '../application.js';
import { accepted, done, opened, read } from '../http/asking.js';

interface Listed<Item> {
  readonly items: readonly Item[];
}

const ASKED = {
  consult: [
    { agency: 'SXD', function: 'construction', reason: 'Quản lý xây dựng' },
    { agency: 'STC', function: 'budget', reason: 'Cân đối ngân sách' },
    { agency: 'CAT', function: 'public-order', reason: 'An ninh trật tự' },
    { agency: 'TAND', function: 'adjudication', reason: 'Xét xử' },
  ],
};

describeApplication('what silence means', (application) => {
  let lead: Visitor;
  let clerk: Visitor;
  let sxd: Visitor;

  beforeAll(async () => {
    lead = await application().signIn('truong.skhdt');
    clerk = await application().signIn('vanthu.skhdt');
    sxd = await application().signIn('truong.sxd');
    const admin = await application().signIn('quantri');
    const classified = { subordination: 'local', basis: 'Sắp xếp lại' };
    accepted(await admin.post('/api/v1/agencies/STC/classify', classified));
  });

  /** Asks a department, a local agency, the police and a court, and records that those outside have received it. */
  const askingAll = async (changes: object = {}) => {
    const { id } = await opened(lead, { ...ASKED, ...changes });
    for (const agency of ['CAT', 'TAND'])
      await done(clerk, id, `opinions/${agency}/record-receipt`, {
        receivedAt: (await read(lead, id)).opinions[agency]?.askedAt,
        evidence: 'Sổ văn bản đi',
      });
    return id;
  };

  const inWork = async (id: string) => {
    const lists = ['work', 'work/waiting'].map((list) => lead.get(`/api/v1/${list}?limit=200`));
    const items = (await Promise.all(lists)).flatMap((list) => accepted<Listed<WorkItem>>(list).items);
    const answers = items.filter(({ consultation, kind }) => consultation === id && kind === 'opinion');
    return Object.fromEntries(answers.map(({ agency, silence }) => [agency ?? '', silence]));
  };
  const onPage = async (id: string) =>
    Object.fromEntries(
      Object.entries((await read(lead, id)).opinions).map(([agency, { silence }]) => [agency, silence]),
    );

  it('is consent of the department alone, where the rule binds departments', async () => {
    const id = await askingAll();
    const told = {
      SXD: 'deemed-consent',
      STC: 'escalate-to-head',
      CAT: 'escalate-to-head',
      TAND: 'escalate-to-head',
    };
    expect(await inWork(id)).toEqual(told);
    expect(await onPage(id)).toEqual(told);
  });

  it('is consent of nobody under a regime that says so, and the message cites its text', async () => {
    const id = await askingAll({ regime: 'policy-proposal' });
    const told = Object.fromEntries(ASKED.consult.map(({ agency }) => [agency, 'escalate-to-head']));
    expect(await inWork(id)).toEqual(told);
    expect(await onPage(id)).toEqual(told);
    const inbox = accepted<Listed<InboxMessage>>(await sxd.get('/api/v1/inbox?limit=50')).items;
    const onConsultation = (await read(sxd, id)).messages;
    for (const messages of [inbox.filter(({ consultation }) => consultation === id), onConsultation]) {
      const [{ text = '' } = {}] = messages.filter(({ kind }) => kind === 'request-received');
      expect(text).toContain('Luật 64/2025/QH15, Điều 30');
      expect(text).toContain('không được coi là đồng ý');
    }
  });

  it('is told to an agency that the rule does not bind as no consent, and to a department as consent', async () => {
    const id = await askingAll();
    const toLocal = await application().signIn('truong.stc');
    const request = async (who: Visitor) =>
      accepted<Listed<InboxMessage>>(await who.get('/api/v1/inbox?limit=50')).items.find(
        ({ consultation, kind }) => consultation === id && kind === 'request-received',
      )?.text;
    expect(await request(toLocal)).toContain('không trả lời không được coi là đồng ý');
    expect(await request(sxd)).toContain('được xác định là đồng ý');
  });

  it('tells whoever decides an extension what comes of it undecided, by the regulation of the matter', async () => {
    const { id } = await opened(lead);
    await done(sxd, id, 'opinions/SXD/request-extension', { workingDays: 2, reason: 'Chờ số liệu đo đạc' });
    const told = async (who: Visitor) =>
      accepted<Listed<WorkItem>>(await who.get('/api/v1/work?limit=200'))
        .items.filter(({ consultation }) => consultation === id)
        .map(({ kind, undecidedExtension }) => [kind, undecidedExtension]);
    expect(await told(lead)).toEqual([['extension', 'granted']]);
    // The agency's own limit does not end in silence while that is so.
    expect(await told(sxd)).toEqual([['opinion', 'granted']]);
    expect((await read(sxd, id)).opinions.SXD?.extension).toMatchObject({ grantedAtLimit: true });
    await done(lead, id, 'opinions/SXD/refuse-extension');
    expect(await told(sxd)).toEqual([['opinion', null]]);
    expect((await read(sxd, id)).opinions.SXD?.extension).toMatchObject({ grantedAtLimit: false });
  });

  it('is nothing where no answer is waited for', async () => {
    const { id } = await opened(lead);
    await done(sxd, id, 'opinions/SXD/answer', {
      position: 'no-comment',
      answers: [{ question: 'q1', position: 'no-comment' }],
    });
    await done(lead, id, 'opinions/SXD/ask-clarification', { reason: 'Chưa rõ chính kiến' });
    expect(await inWork(id)).toEqual({ SXD: null, STC: 'escalate-to-head' });
  });
});
