import { expect, it } from '@jest/globals';
import { describeInBrowser } from './people-at-browsers.js';
import { isThere } from './steps-looking.js';

/** Where everybody can go by the header, by the links of those pages, or by an address that was sent to them. */
const PLACES = [
  '/',
  '/ho-so',
  '/ho-so/moi',
  '/tong-quan',
  '/hop-thu',
  '/tranh-chap',
  '/quan-tri',
  '/quan-tri/con-nguoi',
  '/quan-tri/uy-quyen',
  '/quan-tri/quy-dinh',
  '/quan-tri/lich',
  '/quan-tri/nhat-ky',
];

const PEOPLE = [
  'truong.skhdt',
  'pho.skhdt',
  'chuyenvien.stc',
  'vanthu.stnmt',
  'truong.vp',
  'chutich',
  'truong.snv',
  'quantri',
];

describeInBrowser('no page asks for what its reader may not see', (browsers) => {
  it('asks who is signed in, which is no fault of a stranger', async () => {
    const { page, goTo } = await browsers().person(null);
    const refused: string[] = [];
    page.on('response', (answer) => {
      if (answer.status() >= 400) refused.push(`${answer.status()} ${new URL(answer.url()).pathname}`);
    });
    await goTo('/');
    await page.getByRole('heading', { name: 'Đăng nhập' }).waitFor();
    expect(refused).toEqual([]);
    await page.context().close();
  });

  it.each(PEOPLE)('%s', async (login) => {
    const { page, goTo } = await browsers().person(login);
    const listed = await page.request.get('/api/v1/consultations?limit=5');
    const { items } = (await listed.json()) as { items: { id: string; state: string }[] };
    const dossiers = items
      .filter(({ state }) => state !== 'draft')
      .slice(0, 1)
      .flatMap(({ id }) => [`/ho-so/${id}`, `/ho-so/${id}/nhat-ky`, `/ho-so/${id}/tranh-chap`]);
    const refused: string[] = [];
    let at = '';
    page.on('response', (answer) => {
      if (answer.status() >= 400) refused.push(`${at}: ${answer.status()} ${new URL(answer.url()).pathname}`);
    });
    for (const place of [...PLACES, ...dossiers]) {
      at = place;
      await goTo(place);
      await isThere(page);
      await page.waitForTimeout(100);
    }
    expect(refused).toEqual([]);
    await page.context().close();
  });
});
