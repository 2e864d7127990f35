/** What stands in the fields of a form. */
import type { Locator } from 'playwright-core';

/** Waits until a text field holds exactly this. */
export async function holds(field: Locator, text: string): Promise<void> {
  await field.waitFor();
  const element = await field.elementHandle();
  // As text, because it runs in the page, whose globals are not those of Node.
  await field.page().waitForFunction('([element, text]) => element.value === text', [element, text]);
}
