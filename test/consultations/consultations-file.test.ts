import { beforeAll, expect, it } from '@jest/globals';
import type { ConsultationListItem } from '../../src/api/consultations/consultation-list.views.js';
import { describeApplication, type Visitor } from '../application.js';
import { accepted, opened } from '../http/asking.js';

describeApplication('the list as a file', (application) => {
  let lead: Visitor;
  let office: Visitor;
  beforeAll(async () => {
    lead = await application().signIn('truong.skhdt');
    office = await application().signIn('truong.vp');
  });

  const file = async (who: Visitor, query = '') => {
    const answer = await who.get<string>(`/api/v1/consultations.csv${query}`);
    return { ...answer, lines: accepted<string>(answer).split('\r\n').slice(0, -1) };
  };
  const listed = async (who: Visitor, query = '') =>
    accepted<{ items: ConsultationListItem[] }>(await who.get(`/api/v1/consultations?limit=200${query}`)).items;

  it('has a name, a byte order mark and Vietnamese headings', async () => {
    const { headers, lines } = await file(office);
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('content-disposition')).toBe('attachment; filename="lay-y-kien-2023-06-14.csv"');
    expect(headers.get('cache-control')).toBe('no-store');
    // The text decoder of fetch takes the byte order mark away; the bytes have it.
    const raw = await fetch(new URL('/api/v1/consultations.csv', application().url), {
      headers: { cookie: office.cookies() },
    });
    expect([...new Uint8Array(await raw.arrayBuffer()).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(lines[0]?.replace('\uFEFF', '')).toMatch(/^Nội dung lấy ý kiến,Cơ quan chủ trì,Trạng thái/);
  });

  it.each(['', 'sort=dueAt', 'sort=-openedAt', 'state=concluded', 'lead=SKHDT&overdue=false'])(
    'has the rows of the list with %j, in its order',
    async (query) => {
      const items = await listed(office, query === '' ? '' : `&${query}`);
      const { lines } = await file(office, query === '' ? '' : `?${query}`);
      expect(items.length).toBeGreaterThan(0);
      expect(lines.slice(1).map((line) => line.split(',').at(-1))).toEqual(items.map(({ id }) => id));
    },
  );

  it('shows to each what the list shows to them', async () => {
    const stp = await application().signIn('truong.stp');
    const { lines } = await file(stp);
    expect(lines).toHaveLength(1 + (await listed(stp)).length);
    expect(lines.length).toBeLessThan((await file(office)).lines.length);
  });

  it('says names and words instead of codes, times in Vietnam, and no formula', async () => {
    const { id } = await opened(lead, {
      subject: '=HYPERLINK("http://x", "y")',
      urgency: 'urgent',
      urgencyReason: 'Phải báo cáo trong tuần',
    });
    const line = (await file(lead)).lines.find((one) => one.includes(id)) ?? '';
    expect(line).toContain('"\'=HYPERLINK(""http://x"", ""y"")"');
    for (const word of ['Sở Kế hoạch và Đầu tư', 'Đang lấy ý kiến', 'Khẩn', 'Thủ trưởng'])
      expect(line.split(',')).toContain(word);
    expect(line).toMatch(/,2023-06-14 \d\d:\d\d,/);
  });

  it('writes a limit as its last day, in columns of its own', async () => {
    const { lines } = await file(office);
    const row = (lines.find((line) => line.includes('nang-cap-dt643')) ?? '').split(',');
    const headings = (lines[0] ?? '').split(',');
    expect(row[headings.indexOf('Ngày cuối của thời hạn gần nhất')]).toBe('19/06/2023');
    expect(row[headings.indexOf('Giờ hết hạn trong ngày đó')]).toBe('24:00');
    expect(row.join(',')).not.toContain('2023-06-20');
  });

  it('refuses filters that the list refuses, as a problem', async () => {
    expect(await lead.get('/api/v1/consultations.csv?state=gone')).toMatchObject({
      status: 400,
      body: { code: 'invalid-input' },
    });
    expect((await lead.get('/api/v1/consultations.csv?limit=3')).status).toBe(400);
    expect((await application().visitor().get('/api/v1/consultations.csv')).status).toBe(401);
  });
});
