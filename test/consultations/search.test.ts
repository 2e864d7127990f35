import { beforeAll, expect, it } from '@jest/globals';
import type { ConsultationDetail } from '../../src/api/consultations/consultation.views.js';
import type { ConsultationListItem } from '../../src/api/consultations/consultation-list.views.js';
import { describeApplication, type Visitor } from '../application.js';
import { accepted, etagRead, opened } from '../http/asking.js';

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
    for (const q of ['iều chỉnh', 'hoạch quy', 'quy đồng', 'dong xuan', '230', '2230_UBND', 'đồng xuân thêm'])
      expect([q, (await found(lead, q)).includes(id)]).toEqual([q, false]);
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
});
