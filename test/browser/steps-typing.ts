/** What stands in the fields of a form, and typing it where there is no connection. */
import type { Locator, Page } from 'playwright-core';

/** Waits until a text field holds exactly this. */
export async function holds(field: Locator, text: string): Promise<void> {
  await field.waitFor();
  const element = await field.elementHandle();
  // As text, because it runs in the page, whose globals are not those of Node.
  await field.page().waitForFunction('([element, text]) => element.value === text', [element, text]);
}

/** Takes the connection away once the field is there: a page's heading comes before the scripts that its form needs. */
export async function withoutConnection(page: Page, field: Locator): Promise<void> {
  await field.waitFor();
  await page.context().setOffline(true);
}
