/** Moving the virtual clock by the bar that the evaluation mode shows above every page. */
import type { Locator, Page } from 'playwright-core';

/** More presses than any story of these tests needs. */
const MOST_PRESSES = 60;

/** The bar in which the clock stands. */
export function evaluationBar(page: Page): Locator {
  return page.getByRole('region', { name: 'Thanh dùng thử' });
}

/** Presses "Đến thời hạn kế tiếp" once, and waits until the clock shows another moment. */
export async function toNextLimit(page: Page): Promise<void> {
  await move(page, /^Đến thời hạn kế tiếp/);
}

/** Presses "Đến 8:00 ngày làm việc sau" once, and waits until the clock shows another moment. */
export async function toNextMorning(page: Page): Promise<void> {
  await move(page, /^Đến 8:00 ngày làm việc sau/);
}

/**
 * Moves the clock, from limit to limit unless told otherwise, until something is seen on the page.
 * @throws Error when it was not seen after more presses than a story of these tests needs
 */
export async function moveUntilSeen(page: Page, seen: Locator, press = toNextLimit): Promise<void> {
  for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
    if (await seen.first().isVisible()) return;
    await press(page);
  }
  throw new Error(`The clock was moved ${MOST_PRESSES} times and it was still not seen: ${seen}`);
}

async function move(page: Page, button: RegExp): Promise<void> {
  const shown = evaluationBar(page).locator('p', { hasText: 'Đồng hồ ảo' }).locator('b');
  const before = await shown.innerText();
  await evaluationBar(page).getByRole('button', { name: button }).click();
  const elsewhere = shown.filter({ hasNotText: before }).filter({ hasNotText: 'Đang chỉnh đồng hồ' });
  await elsewhere.waitFor();
}
