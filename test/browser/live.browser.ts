import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInBrowser } from './people-at-browsers.js';
import { fillAnswer, signAnswer } from './steps-answering.js';
import { moveUntilSeen } from './steps-clock.js';

const STATION = '/ho-so/bai-trung-chuyen-rac';

// As text, because it runs in the page, whose globals are not those of Node.
const leaveTrace = (page: Page) => page.evaluate('window.notLoadedAnew = true');
const hasTrace = (page: Page) => page.evaluate<boolean>('window.notLoadedAnew === true');

describeInBrowser('an open page goes with the time', (browsers) => {
  it('shows without being loaded anew what another person has just done', async () => {
    const lead = await browsers().person('truong.stnmt');
    await lead.goTo(STATION);
    const grid = lead.page.getByRole('row', { name: /^Sở Tài chính/ });
    await grid.getByText('Chờ trả lời', { exact: true }).waitFor();
    await leaveTrace(lead.page);

    const head = await browsers().person('truong.stc');
    await head.goTo(`${STATION}/tra-loi/STC`);
    await fillAnswer(head.page, { position: 'Không có ý kiến' });
    await signAnswer(head.page);

    await grid.getByText('Không có ý kiến', { exact: true }).first().waitFor();
    expect(await hasTrace(lead.page)).toBe(true);
    expect([...lead.faults(), ...head.faults()]).toEqual([]);
  });

  it('shows without being loaded anew what the clock has just done', async () => {
    const lead = await browsers().person('truong.stnmt');
    await lead.goTo(STATION);
    await leaveTrace(lead.page);
    const mover = await browsers().person('truong.sgtvt');
    await mover.goTo(STATION);
    const told = 'Sở Giao thông vận tải không trả lời, được xác định là đồng ý.';
    await moveUntilSeen(mover.page, mover.page.getByText(told));

    await lead.page.getByText(told).waitFor();
    expect(await hasTrace(lead.page)).toBe(true);
    expect([...lead.faults(), ...mover.faults()]).toEqual([]);
  });
});
