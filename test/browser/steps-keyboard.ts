/** Going through a page with the keyboard alone. */
import type { Locator, Page } from 'playwright-core';

/** More stops than any page of the tests has before what is looked for. */
const MOST_STOPS = 150;

const focused = (target: Locator): Locator => target.and(target.page().locator(':focus'));

/** Whether the keyboard stands on it. */
async function hasFocus(target: Locator): Promise<boolean> {
  return (await focused(target).count()) > 0;
}

/**
 * The keyboard comes to stand on it: where a dialog was closed, in the frame after the dialog is gone.
 * @throws TimeoutError where it does not
 */
export async function standsOn(target: Locator): Promise<void> {
  await focused(target).waitFor({ state: 'attached' });
}

/**
 * Presses Tab until the keyboard stands there.
 * @throws Error when it cannot be reached by Tab
 */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.first().waitFor();
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await hasFocus(target)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach it: ${target}`);
}

/** Goes there by Tab and presses Enter. */
export async function enter(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

/** Goes there by Tab and types. */
export async function typeInto(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.type(text);
}
