/** What is looked at on every page: its structure, its colours, its width, and where it was loaded from. */
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { accessibilityFaults, type Person } from './people-at-browsers.js';

const PHONE = { width: 360, height: 780 };

/** Waits until nothing on the page is being fetched any more. */
export async function isThere(page: Page): Promise<void> {
  await page
    .getByText(/^Đang tải/)
    .first()
    .waitFor({ state: 'detached' });
}

/** Looks at what is open in light, in dark, and on a narrow phone; each must be without a fault. */
export async function looksSound({ page, faults }: Person): Promise<void> {
  await isThere(page);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await accessibilityFaults(page, 'colours')).toEqual([]);
  await page.setViewportSize(PHONE);
  await isThere(page);
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await widthOver(page)).toBe(0);
  expect(faults()).toEqual([]);
}

/** By how many pixels the page is wider than the window; what scrolls within the page does not count. */
async function widthOver(page: Page): Promise<number> {
  return page.evaluate<number>('Math.max(0, document.scrollingElement.scrollWidth - window.innerWidth)');
}
