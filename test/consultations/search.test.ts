import { beforeAll, expect, it } from '@jest/globals';
import type { ConsultationDetail } from '../../src/api/consultations/consultation.views.js';
import type { ConsultationListItem } from '../../src/api/consultations/consultation-list.views.js';
import { describeApplication, type Visitor } from '../application.js';
import { accepted, agreeing, clockTo, done, etagRead, opened, read } from '../http/asking.js';

describeApplication('looking for consultations by words', (application) => {
  let lead: Visitor;
  let officer: Visitor;
  beforeAll(async () => {
    lead = await application().signIn('truong.skhdt');
    officer = await application().signIn('chuyenvien.skhdt');
  });

  const found = async (who: Visitor, q: string): Promise<string[]> => {
    const path = `/api/v1/consultations?limit=200&q=${encodeURIComponent(q)}`;
    return accepted<{ items: ConsultationListItem[] }>(await who.get(path)).items.map(({ id }) => id);
  };

  it('finds words as they stand in the subject, the last perhaps only begun, whatever their case', async () => {
    const subject = 'Điều chỉnh quy hoạch (khu ĐÔ THỊ) Đồng Xuân theo văn bản 2230/UBND-NC';
    const { id } = await opened(lead, { subject });
    for (const q of [
      'điều chỉnh',
      'ĐỒNG XUÂN',
      'đồng xu',
      'quy hoạch (khu đô',
      'đô thị) đồng xuân theo văn bản 2230',
      '2230/ubnd',
      'ubnd-nc',
      'Quy  hoạch',
      'Đồng Xuân'.normalize('NFD'),
      subject,
    ])
      expect([q, await found(lead, q)]).toEqual([q, expect.arrayContaining([id])]);
    for (const q of ['iều chỉnh', 'hoạch quy', 'quy đồng', 'dong xuân', '230', '2230_UBND', 'đồng xuân thêm'])
      expect([q, (await found(lead, q)).includes(id)]).toEqual([q, false]);
  });

  it('finds as people type: wherever the tone stands, with the eth of old fonts, without marks; exact ones first', async () => {
    const subjects = [
      'Khu dân cư Thọ Hoà Đông',
      'Khu dan cu Tho Hoa Dong',
      'Khu dân cư Thọ Hòa Ðông',
      'Khu dân cư Thọ Hóa Đông',
    ];
    const [modern, bare, old, other] = await Promise.all(
      subjects.map(async (subject) => (await opened(lead, { subject })).id),
    );
    for (const q of ['thọ hòa', 'Thọ Hoà', 'THỌ HOÀ ĐÔNG', 'thọ hòa Ðông', 'thọ hoà đ', 'thọ hò'])
      expect([q, (await found(lead, q)).sort()]).toEqual([q, [modern, old].sort()]);
    const [first, ...rest] = await found(lead, 'tho hoa dong');
    expect(first).toBe(bare);
    expect(rest.sort()).toEqual([modern, old, other].sort());
    expect(await found(lead, 'thọ hóa')).toEqual([other]);
    expect(await found(lead, 'Thọ hoa')).toEqual([]);
  });

  it('pages through those that are exact and then the others, each once', async () => {
    const subjects = ['Bến Phú Ðạt 1', 'Ben Phu Dat 2', 'Bến Phú Đạt 3', 'Ben Phu Dat 4', 'Bến Phú Đạt 5'];
    for (const subject of subjects) await opened(lead, { subject });
    const seen: string[] = [];
    let cursor = '';
    for (let page = 0; page < 6 && (page === 0 || cursor !== ''); page += 1) {
      const path = `/api/v1/consultations?limit=1&sort=openedAt&q=phu%20dat${cursor === '' ? '' : `&cursor=${cursor}`}`;
      const { items, next } = accepted<{ items: ConsultationListItem[]; next: string | null }>(await lead.get(path));
      seen.push(...items.map(({ subject }) => subject.slice(-1)));
      cursor = next ?? '';
    }
    expect(seen).toEqual(['2', '4', '1', '3', '5']);
    const csv = await lead.get<string>('/api/v1/consultations.csv?sort=openedAt&q=phu%20dat');
    expect(String(csv.body).match(/(?<=P.{1,3}h?[uú] [DÐĐ][aạ]t )\d/gu)).toEqual(['2', '4', '1', '3', '5']);
  });

  it('finds a draft by its new subject, and by its old one no longer', async () => {
    const drafted = await officer.post<ConsultationDetail>('/api/v1/consultations', {
      subject: 'Chợ đầu mối Hòa Vinh',
    });
    const { id } = accepted(drafted, 201);
    expect(await found(officer, 'đầu mối')).toEqual([id]);
    const changed = { subject: 'Bến xe liên tỉnh Hòa Vinh' };
    const headers = { 'if-match': await etagRead(officer, id) };
    accepted(await officer.request('PUT', `/api/v1/consultations/${id}/draft`, { body: changed, headers }));
    expect(await found(officer, 'đầu mối')).toEqual([]);
    expect(await found(officer, 'bến xe liên')).toEqual([id]);
    expect(await found(officer, 'hòa vinh')).toEqual([id]);
  });

  it('finds for each only what they may see', async () => {
    const { id } = await opened(lead, { subject: 'Cầu vượt Dinh Ông' });
    expect(await found(lead, 'cầu vượt dinh')).toEqual([id]);
    expect(await found(await application().signIn('truong.vp'), 'cầu vượt dinh')).toEqual([id]);
    expect(await found(await application().signIn('truong.sxd'), 'cầu vượt dinh')).toEqual([id]);
    expect(await found(await application().signIn('truong.stp'), 'cầu vượt dinh')).toEqual([]);
  });

  it('finds everything where nothing is looked for, and refuses what is no text to look for', async () => {
    expect((await found(lead, '  ')).length).toBe((await found(lead, '')).length);
    expect((await found(lead, '')).length).toBeGreaterThan(3);
    const answer = await lead.get(`/api/v1/consultations?q=${'a'.repeat(201)}`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      400,
      expect.stringContaining('application/problem+json'),
    ]);
  });

  it('finds the numbers of documents that the dossier tells of, as people type them, whole or begun', async () => {
    const { id } = await opened(lead, {
      subject: 'Cầu qua sông Kỳ Lộ',
      legalGround: 'Văn bản số 3345/UBND-NC; công văn 045/SXD – QLQH ngày 05/3/2024',
    });
    for (const q of [
      '3345/UBND-NC',
      '3345',
      'số 3345',
      'So 3345/ubnd',
      'văn bản số 3345 / UBND–NC',
      'ubnd-nc',
      '045/SXD',
      '45/SXD-QLQH',
      'công văn 45/sxd',
    ])
      expect([q, (await found(lead, q)).includes(id)]).toEqual([q, true]);
    for (const q of ['334', '345/UBND-NC', '3345/UBND-NV', 'lộ 3345', '05/3/2024'])
      expect([q, (await found(lead, q)).includes(id)]).toEqual([q, q === '334']);
  });

  it('finds a notice by its number once it is issued, and evidence of what came on paper', async () => {
    const stc = await application().signIn('truong.stc');
    const { id } = await opened(lead);
    await done(stc, id, 'opinions/STC/answer', agreeing);
    await clockTo(application(), (await read(lead, id)).opinions.SXD?.dueAt ?? '');
    expect(await found(lead, '77/TB-SKHĐT')).not.toContain(id);
    await done(lead, id, 'opinions/SXD/notice/issue', { number: '77/TB-SKHĐT' });
    for (const q of ['77/TB-SKHĐT', '77/tb-skhdt', 'thông báo số 77'])
      expect([q, (await found(lead, q)).includes(id)]).toEqual([q, true]);
    const stranger = await application().signIn('truong.stp');
    expect(await found(stranger, '77/TB-SKHĐT')).not.toContain(id);
  });
});
