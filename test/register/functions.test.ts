import { beforeAll, expect, it } from '@jest/globals';
import type { FunctionsView, SuggestionsView } from '../../src/api/register/function.views.js';
import { functionsOfRegister } from '../../src/api/register/functions-of-register.js';
import { describeApplication, type Visitor } from '../application.js';
import { accepted } from '../http/asking.js';

describeApplication('the functions of the register', (application) => {
  let lead: Visitor;
  beforeAll(async () => {
    lead = await application().signIn('truong.skhdt');
  });
  const suggested = async (text: string) =>
    accepted<SuggestionsView>(await lead.post('/api/v1/functions/suggest', { text })).items;

  it('have Vietnamese names, and the agencies that have them now', async () => {
    const { items } = accepted<FunctionsView>(await lead.get('/api/v1/functions'));
    expect(items.length).toBeGreaterThan(60);
    expect(items.find(({ code }) => code === 'construction')).toMatchObject({
      name: 'Xây dựng',
      words: expect.arrayContaining(['xây dựng', 'công trình']),
      agencies: [{ code: 'SXD', name: 'Sở Xây dựng', external: false }],
    });
    expect(items.filter(({ code, name }) => code === name)).toEqual([]);
    expect(items.find(({ code }) => code === 'fire-safety')?.agencies).toMatchObject([{ code: 'CAT', external: true }]);
  });

  it('stand for themselves where nothing is known of them', () => {
    const agency = { code: 'X', name: 'X', kind: 'department', functions: ['z-own', 'land'], external: false } as const;
    expect(
      functionsOfRegister({ agencies: new Map([['X', agency]]), functions: new Map() }).map(({ code, name, words }) => [
        code,
        name,
        words.length > 0,
      ]),
    ).toEqual([
      ['land', 'Đất đai', true],
      ['z-own', 'z-own', false],
    ]);
  });

  it('are suggested for a text, with whom to ask', async () => {
    const items = await suggested('Dự án nhà ở xã hội, thu hồi đất của Ban Chỉ huy quân sự');
    expect(items[0]).toEqual({
      function: 'housing',
      name: 'Nhà ở, thị trường bất động sản',
      words: ['nhà ở xã hội'],
      agencies: [{ code: 'SXD', name: 'Sở Xây dựng', external: false }],
    });
    expect(items.map((item) => item.function)).toEqual(expect.arrayContaining(['land', 'defence']));
    expect(await suggested('')).toEqual([]);
  });

  it.each([
    ['Tái định cư', 'SXD', 'STNMT'],
    ['Khu tái định cư phường 9', 'SXD'],
    ['Đền bù, giải tỏa', 'STNMT'],
    ['Bãi đỗ xe', 'SGTVT'],
    ['Hỗ trợ kinh phí', 'STC'],
  ])('are found by what people type: “%s”', async (typed, ...agencies) => {
    const found = (await suggested(typed)).flatMap((item) => item.agencies.map(({ code }) => code));
    expect(found).toEqual(expect.arrayContaining(agencies));
  });

  it('pass to who takes them over', async () => {
    const admin = await application().signIn('quantri');
    accepted(
      await admin.post('/api/v1/agencies/SCT/reorganise', {
        successors: [{ agency: 'SKHDT', functions: ['industry', 'energy', 'trade'] }],
        basis: 'Nghị quyết của HĐND tỉnh',
      }),
    );
    expect((await suggested('điện gió'))[0]?.agencies).toMatchObject([{ code: 'SKHDT' }]);
  });

  it('are looked for in twenty thousand characters and no more', async () => {
    expect((await suggested(`${'ế'.repeat(19_990)} rừng`)).map((item) => item.function)).toEqual(['forestry']);
    for (const body of [{ text: 'x'.repeat(20_001) }, { text: 1 }, {}])
      expect((await lead.post('/api/v1/functions/suggest', body)).status).toBe(400);
  });
});
