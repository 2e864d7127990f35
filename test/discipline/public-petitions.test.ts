/** The public form of petitions: nobody signs in, a program pays for each, and the code shows a state and dates, nothing else (TN-2h, HP-9). */
import { beforeAll, expect, it } from '@jest/globals';
import type { CaseItem } from '../../src/api/discipline/case.views.js';
import { idOfPetition, newPetitionCode } from '../../src/api/discipline/public/petition-code.js';
import { MOST_PUBLIC } from '../../src/api/discipline/public/public-attempts.js';
import type { PublicFormView, PublicPetitionSentView } from '../../src/api/discipline/public/public-petition.views.js';
import type { Problem } from '../../src/http/problems/problem.js';
import { verifyStore } from '../../src/journal/verify.js';
import { describeApplication, type Visitor } from '../application.js';
import { accepted } from '../http/asking.js';
import { acted } from './acting.js';
import { stamped } from './stamping.js';

const PETITION = {
  subject: 'Hồ sơ cấp phép xây dựng trả chậm',
  about: 'Hồ sơ nộp ngày 02/10/2023\nđến nay chưa có kết quả.',
  from: 'Nguyễn Văn Bình',
  contact: '12 Lê Lợi, phường 5',
};

describeApplication('a petition by the public form', (application) => {
  let stranger: Visitor;
  let form: PublicFormView;

  beforeAll(async () => {
    stranger = application().visitor();
    form = accepted<PublicFormView>(await stranger.get('/api/v1/public-petitions'));
  });

  const send = <Body = PublicPetitionSentView & Problem>(body: object) =>
    stranger.post<Body>('/api/v1/public-petitions', body);
  const follow = (code: string) => stranger.get<object & Problem>(`/api/v1/public-petitions/${code}`);

  it('tells the form which agencies there are, the Office first', () => {
    expect(form).toMatchObject({ stampBits: 16, province: 'Phú Yên' });
    expect(form.agencies[0]?.code).toBe('VP');
    expect(form.agencies.map(({ code }) => code)).toContain('SXD');
  });

  it('is received by the agency that was chosen, and followed by its code through its course', async () => {
    const { code, agency } = accepted<PublicPetitionSentView>(
      await send({ ...(await stamped(PETITION, form)), agency: 'SXD' }),
      201,
    );
    expect(agency).toBe('Sở Xây dựng');
    expect(code).toMatch(/^([2-9A-HJ-NP-Z]{4}-){7}[2-9A-HJ-NP-Z]{4}$/);
    expect((await follow(code)).body).toEqual({
      state: 'received',
      receivedOn: '2023-06-14',
      dueOn: null,
      settledOn: null,
      answeredOn: null,
      overdue: false,
    });
    const head = await application().signIn('truong.sxd');
    const listed = (await head.get<{ items: CaseItem[] }>('/api/v1/cases?kind=petition')).body.items;
    const found = listed.find(({ id }) => id === idOfPetition(code));
    expect(found).toMatchObject({ raisedBy: 'SXD', holderAgency: 'SXD', subject: PETITION.subject });
    const id = found?.id ?? '';
    const { id: person } = (await head.get<{ id: string }>('/api/v1/me')).body;
    await acted(head, id, 'petition.assign', { person, dueOn: '2023-06-20' });
    expect((await follow(code.toLowerCase().replaceAll('-', ' '))).body).toMatchObject({
      state: 'held',
      dueOn: '2023-06-20',
    });
    await acted(head, id, 'petition.settle', { finding: 'right', result: 'Đã trả kết quả.' });
    await acted(head, id, 'petition.tell', { toldOn: '2023-06-14', how: 'Công văn số 812' });
    expect((await follow(code)).body).toEqual({
      state: 'closed',
      receivedOn: '2023-06-14',
      dueOn: null,
      settledOn: '2023-06-14',
      answeredOn: '2023-06-14',
      overdue: false,
    });
    const detail = (
      await head.get<{ steps: { by: string | null; agency: string | null }[]; data: object }>(`/api/v1/cases/${id}`)
    ).body;
    expect(detail.steps[0]).toMatchObject({ by: null, agency: 'SXD' });
    expect(detail.data).toMatchObject({ channel: 'form', from: PETITION.from });
    expect(await verifyStore(application().server.installation.store)).toMatchObject({ ok: true });
  });

  it('goes to the Office where nobody was chosen', async () => {
    expect((await send(await stamped({ ...PETITION, subject: 'Về thái độ' }, form))).body).toMatchObject({
      agency: expect.stringContaining('Văn phòng'),
    });
  });

  it.each<[string, (whole: Awaited<ReturnType<typeof stamped>>) => object | Promise<object>, string]>([
    ['without a stamp', ({ stamp: _, ...rest }) => rest, '400 invalid-input'],
    ['with the stamp of another text', (whole) => ({ ...whole, about: 'Khác' }), '422 petition-stamp-wrong'],
    [
      'with a stamp of yesterday',
      (whole) => stamped(whole, { ...form, at: String(Number(form.at) - 86_400_000) }),
      '422 petition-stamp-wrong',
    ],
    [
      'with a moment that is none',
      (whole) => stamped(whole, { ...form, at: `${form.at}.5` }),
      '422 petition-stamp-wrong',
    ],
    [
      'with what nobody sees filled in',
      (whole) => ({ ...whole, website: 'https://example.org' }),
      '422 petition-stamp-wrong',
    ],
    ['about an agency that is none', (whole) => ({ ...whole, agency: 'KHONG-CO' }), '422 case-agency-unknown'],
    ['without a name', (whole) => ({ ...whole, from: ' ' }), '422 case-field-required'],
    ['with what cannot be seen', (whole) => ({ ...whole, contact: 'a\u202eb' }), '400 invalid-input'],
    ['with a field that there is not', (whole) => ({ ...whole, channel: 'letter' }), '400 invalid-input'],
  ])('is refused %s', async (name, change, expected) => {
    const { status, body } = await send(await change(await stamped({ ...PETITION, subject: name }, form)));
    expect(`${status} ${body.code}`).toBe(expected);
  });

  it('is taken once for one stamp', async () => {
    const whole = await stamped({ ...PETITION, subject: 'Gửi hai lần' }, form);
    expect([(await send(whole)).status, (await send(whole)).status]).toEqual([201, 429]);
  });

  it('shows nothing for a code that is none, nor for the id of another case, and holds back who tries many', async () => {
    const wrong = await follow(newPetitionCode());
    expect([wrong.status, wrong.body.code]).toEqual([404, 'not-found']);
    const office = await application().signIn('truong.vp');
    const [{ id } = { id: '' }] = (await office.get<{ items: CaseItem[] }>('/api/v1/cases?kind=petition')).body.items;
    const byId = await follow(id);
    expect({ ...byId.body, instance: '', requestId: '' }).toEqual({ ...wrong.body, instance: '', requestId: '' });
    const tries: number[] = [];
    for (let n = 0; n < MOST_PUBLIC.wrongCodes; n += 1) tries.push((await follow(newPetitionCode())).status);
    expect([tries[0], tries.at(-1)]).toEqual([404, 429]);
  });

  it('of one address is held back after so many, with how long to wait', async () => {
    const answers = [];
    for (let n = 0; n <= MOST_PUBLIC.ofAddress; n += 1)
      answers.push(await send(await stamped({ ...PETITION, subject: `lần ${n}` }, form)));
    const last = answers.find(({ status }) => status !== 201) ?? answers[0];
    if (last === undefined) throw new Error('Nothing was sent.');
    expect([last.status, last.body.code]).toEqual([429, 'too-many-attempts']);
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

it('a code has 160 bits, and the id made from it tells nothing of it', () => {
  const codes = new Set(Array.from({ length: 200 }, newPetitionCode));
  expect(codes.size).toBe(200);
  const [code = ''] = codes;
  expect(code.replaceAll('-', '')).toHaveLength(32);
  expect(idOfPetition(code)).toMatch(/^pa-[0-9a-f]{40}$/);
  expect(idOfPetition(code.toLowerCase())).toBe(idOfPetition(code.replaceAll('-', '')));
});
